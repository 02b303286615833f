package gol.compiler.vet;

import gol.compiler.types.Obj;
import gol.syntax.CaseClause;
import gol.syntax.CommClause;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import gol.syntax.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loop variables that a function started at the end of an iteration shares with the next one: in
 * files of a language version before 1.22, since when each iteration has its own.
 */
final class LoopClosure implements Analyzer {
    private static final int OWN_VARIABLES = 22;

    @Override
    public void run(Pass pass) {
        for (SourceUnit file : pass.files) {
            if (Pass.version(file) < OWN_VARIABLES) {
                Pass.each(
                        file,
                        node -> {
                            check(pass, node);
                            return true;
                        });
            }
        }
    }

    private static void check(Pass pass, Node node) {
        Set<Obj> vars = Collections.newSetFromMap(new IdentityHashMap<>());
        Stmt.Block body;
        if (node instanceof Stmt.Range range) {
            add(pass, vars, range.key());
            add(pass, vars, range.value());
            body = range.body();
        } else if (node instanceof Stmt.For loop) {
            if (loop.post() instanceof Stmt.Assign post) {
                for (Expr e : post.lhs()) {
                    add(pass, vars, e);
                }
            }
            body = loop.body();
        } else {
            return;
        }
        if (vars.isEmpty()) {
            return;
        }
        for (Stmt last : last(body.stmts())) {
            Expr call =
                    switch (last) {
                        case Stmt.Go s -> s.call();
                        case Stmt.Defer s -> s.call();
                        default -> null;
                    };
            if (call instanceof Expr.Call c && Pass.unparen(c.fun()) instanceof Expr.FuncLit f) {
                uses(pass, vars, f);
            }
        }
    }

    private static void add(Pass pass, Set<Obj> vars, @Nullable Expr e) {
        if (e instanceof Expr.Ident id && pass.info.objectOf(id) instanceof Obj obj) {
            vars.add(obj);
        }
    }

    private static void uses(Pass pass, Set<Obj> vars, Expr.FuncLit literal) {
        Walk.each(
                literal.body(),
                node -> {
                    if (node instanceof Expr.Ident id && vars.contains(pass.info.uses().get(id))) {
                        pass.report(
                                id.pos(), "loop variable %s captured by func literal", id.name());
                    }
                    return true;
                });
    }

    /** The statements that a list may end with. */
    private static List<Stmt> last(List<Stmt> list) {
        List<Stmt> found = new ArrayList<>();
        if (list.isEmpty()) {
            return found;
        }
        Stmt end = list.getLast();
        switch (end) {
            case Stmt.If s -> {
                Stmt branch = s;
                while (branch instanceof Stmt.If inner) {
                    found.addAll(last(inner.then().stmts()));
                    branch = inner.otherwise();
                }
                if (branch instanceof Stmt.Block block) {
                    found.addAll(last(block.stmts()));
                }
            }
            case Stmt.For s -> found.addAll(last(s.body().stmts()));
            case Stmt.Range s -> found.addAll(last(s.body().stmts()));
            case Stmt.Switch s -> clauses(s.clauses(), found);
            case Stmt.TypeSwitch s -> clauses(s.clauses(), found);
            case Stmt.Select s -> {
                for (CommClause clause : s.clauses()) {
                    found.addAll(last(clause.body()));
                }
            }
            default -> found.add(end);
        }
        return found;
    }

    private static void clauses(List<CaseClause> clauses, List<Stmt> found) {
        for (CaseClause clause : clauses) {
            found.addAll(last(clause.body()));
        }
    }
}
