package gol.compiler.vet;

import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Field;
import gol.syntax.Node;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import gol.syntax.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Functions that cancel a context and are not called on all ways out of a function. */
final class LostCancel implements Analyzer {
    private static final String[] MAKERS = {
        "WithCancel",
        "WithCancelCause",
        "WithDeadline",
        "WithDeadlineCause",
        "WithTimeout",
        "WithTimeoutCause"
    };

    /** A variable that holds such a function, and the statement that gave it. */
    private record Cancel(Var variable, Node statement) {}

    @Override
    public void run(Pass pass) {
        for (SourceUnit file : pass.files) {
            if (!file.imports().isEmpty() || !file.script().isEmpty()) {
                Pass.each(
                        file,
                        node -> {
                            switch (node) {
                                case Decl.Func f when f.body() != null ->
                                        function(pass, f.type(), f.body());
                                case Expr.FuncLit f -> function(pass, f.type(), f.body());
                                default -> {}
                            }
                            return true;
                        });
            }
        }
    }

    private static void function(Pass pass, Expr.FuncType type, Stmt.Block body) {
        Set<Obj> own = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Obj> results = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Field field : type.results()) {
            if (field.name() != null && pass.info.defs().get(field.name()) instanceof Obj obj) {
                results.add(obj);
            }
        }
        List<Cancel> cancels = new ArrayList<>();
        Walk.each(
                body,
                node -> {
                    switch (node) {
                        case Expr.Ident id when pass.info.defs().get(id) instanceof Obj obj ->
                                own.add(obj);
                        case Stmt.Assign s when s.rhs().size() == 1 && s.lhs().size() == 2 ->
                                collect(pass, s, s.lhs().get(1), s.rhs().getFirst(), cancels);
                        case Decl.Var d when d.values().size() == 1 && d.names().size() == 2 ->
                                collect(pass, d, d.names().get(1), d.values().getFirst(), cancels);
                        default -> {}
                    }
                    return !(node instanceof Expr.FuncLit);
                });
        own.addAll(results);
        cancels.removeIf(c -> !own.contains(c.variable));
        if (cancels.isEmpty()) {
            return;
        }
        List<Flow.Block> blocks = Flow.of(body, call -> neverReturns(pass, call));
        for (Cancel cancel : cancels) {
            int lost = new Search(pass, cancel, results).from(blocks);
            if (lost != 0) {
                int defined = Pass.start(cancel.statement);
                String name = cancel.variable.name();
                pass.report(
                        defined,
                        "the %s function is not used on all paths (possible context leak)",
                        name);
                pass.report(
                        lost,
                        "this return statement may be reached without using the %s var defined on line %d",
                        name,
                        pass.fileSet.line(defined));
            }
        }
    }

    private static void collect(
            Pass pass, Node statement, Expr target, Expr value, List<Cancel> cancels) {
        if (!(value instanceof Expr.Call call)
                || !(target instanceof Expr.Ident id)
                || !Pass.isFunction(pass.callee(call), "context", MAKERS)) {
            return;
        }
        if (id.name().equals("_")) {
            Func f = pass.callee(call);
            pass.report(
                    id.pos(),
                    "the cancel function returned by context.%s should be called, not discarded, to avoid a context leak",
                    f == null ? "" : f.name());
        } else if (pass.info.objectOf(id) instanceof Var variable) {
            cancels.add(new Cancel(variable, statement));
        }
    }

    private static boolean neverReturns(Pass pass, Expr.Call call) {
        if (pass.isBuiltin(call, "panic")) {
            return true;
        }
        Func f = pass.callee(call);
        return Pass.isFunction(f, "os", "Exit")
                || Pass.isFunction(f, "runtime", "Goexit")
                || Pass.isFunction(
                        f, "log", "Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln")
                || Pass.isMethod(
                        f, "log", "Logger", "Fatal", "Fatalf", "Fatalln", "Panic", "Panicf",
                        "Panicln");
    }

    /** Looks for a return that is reached from the definition without a use of the variable. */
    private static final class Search {
        private final Pass pass;
        private final Cancel cancel;
        private final Set<Obj> results;
        private final Set<Flow.Block> seen = new HashSet<>();

        Search(Pass pass, Cancel cancel, Set<Obj> results) {
            this.pass = pass;
            this.cancel = cancel;
            this.results = results;
        }

        /** The return's position, or 0. */
        int from(List<Flow.Block> blocks) {
            for (Flow.Block block : blocks) {
                int at = indexOfDefinition(block);
                if (at >= 0) {
                    if (uses(block.nodes.subList(at + 1, block.nodes.size()))) {
                        return 0;
                    }
                    return block.returnPos != 0 ? block.returnPos : search(block.next);
                }
            }
            return 0;
        }

        private int indexOfDefinition(Flow.Block block) {
            for (int i = 0; i < block.nodes.size(); i++) {
                Node node = block.nodes.get(i);
                if (node == cancel.statement
                        || node instanceof Stmt.DeclStmt s
                                && s.decls().stream().anyMatch(d -> d == cancel.statement)) {
                    return i;
                }
            }
            return -1;
        }

        private int search(List<Flow.Block> next) {
            for (Flow.Block block : next) {
                if (!seen.add(block) || uses(block.nodes)) {
                    continue;
                }
                int lost = block.returnPos != 0 ? block.returnPos : search(block.next);
                if (lost != 0) {
                    return lost;
                }
            }
            return 0;
        }

        private boolean uses(List<Node> nodes) {
            boolean[] found = {false};
            for (Node node : nodes) {
                Walk.each(
                        node,
                        inner -> {
                            found[0] |=
                                    inner instanceof Expr.Ident id
                                            && pass.info.uses().get(id) == cancel.variable;
                            found[0] |=
                                    inner instanceof Stmt.Return r
                                            && r.results().isEmpty()
                                            && results.contains(cancel.variable);
                            return !found[0];
                        });
            }
            return found[0];
        }
    }
}
