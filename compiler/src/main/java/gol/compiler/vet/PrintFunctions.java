package gol.compiler.vet;

import gol.compiler.types.Basic;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Obj;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Field;
import gol.syntax.Node;
import gol.syntax.Op;
import gol.syntax.Stmt;
import gol.syntax.Walk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which functions print: those of the library, and those of the package that hand their last
 * parameters to one that does.
 */
final class PrintFunctions {
    private static final Map<String, Set<String>> LIBRARY =
            Map.of(
                    "fmt",
                    Set.of(
                            "Append",
                            "Appendf",
                            "Appendln",
                            "Errorf",
                            "Fprint",
                            "Fprintf",
                            "Fprintln",
                            "Print",
                            "Printf",
                            "Println",
                            "Sprint",
                            "Sprintf",
                            "Sprintln"),
                    "log",
                    Set.of(
                            "Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln", "Print",
                            "Printf", "Println"));

    /** A function whose last parameters look like those of one that prints. */
    private record Candidate(Obj function, @Nullable Var format, Var args, Stmt.Block body) {}

    private final Pass pass;
    private final Map<Obj, PrintKind> wrappers = new IdentityHashMap<>();

    PrintFunctions(Pass pass) {
        this.pass = pass;
        List<Candidate> candidates = candidates();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Candidate candidate : candidates) {
                if (!wrappers.containsKey(candidate.function)) {
                    PrintKind kind = handsOver(candidate);
                    if (kind != null) {
                        wrappers.put(candidate.function, kind);
                        changed = true;
                    }
                }
            }
        }
    }

    /** How what is called prints; null if it does not. */
    @Nullable PrintKind kind(Expr.Call call) {
        Obj called = called(call);
        if (called == null) {
            return null;
        }
        PrintKind wrapper =
                wrappers.get(
                        called instanceof Func f
                                ? f.origin()
                                : called instanceof Var v ? v.origin() : called);
        if (wrapper != null) {
            return wrapper;
        }
        if (!(called instanceof Func f)
                || f.pkg() == null
                || !LIBRARY.getOrDefault(f.pkg().path(), Set.of()).contains(f.name())
                || Pass.receiver(f) != null && !Pass.isMethod(f, "log", "Logger", f.name())) {
            return null;
        }
        if (f.name().equals("Errorf")) {
            return PrintKind.ERRORF;
        }
        return f.name().endsWith("f")
                ? PrintKind.PRINTF
                : f.name().endsWith("ln") ? PrintKind.PRINTLN : PrintKind.PRINT;
    }

    /** What a call calls by name: a function, or a variable that holds one. */
    @Nullable Obj called(Expr.Call call) {
        Func f = pass.callee(call);
        return f != null ? f : pass.object(call.fun());
    }

    private List<Candidate> candidates() {
        List<Candidate> found = new ArrayList<>();
        pass.each(node -> {
            switch (node) {
                case Decl.Func f when f.body() != null -> add(found, f.name(), f.type(), f.body());
                case Stmt.Assign s when s.define() -> literals(found, s.lhs(), s.rhs());
                case Decl.Var d -> literals(found, d.names(), d.values());
                default -> {}
            }
            return true;
        });
        return found;
    }

    private void literals(List<Candidate> found, List<? extends Expr> names, List<Expr> values) {
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            if (names.get(i) instanceof Expr.Ident id
                    && Pass.unparen(values.get(i)) instanceof Expr.FuncLit f) {
                add(found, id, f.type(), f.body());
            }
        }
    }

    private void add(List<Candidate> found, Expr.Ident name, Expr.FuncType type, Stmt.Block body) {
        Obj function = pass.info.objectOf(name);
        List<Field> fields = type.params();
        if (function == null
                || !(function.type().underlying() instanceof Signature sig)
                || !sig.variadic()
                || fields.size() != sig.params().vars().size()
                || !isAnySlice(sig.params().vars().getLast().type())
                || !(variable(fields.getLast()) instanceof Var args)) {
            return;
        }
        Var format = null;
        if (fields.size() > 1
                && sig.params().vars().get(fields.size() - 2).type().unalias() instanceof Basic b
                && b.kind() == Basic.Kind.STRING) {
            format = variable(fields.get(fields.size() - 2));
        }
        found.add(new Candidate(function, format, args, body));
    }

    private static boolean isAnySlice(Type type) {
        return type instanceof Slice slice
                && slice.elem().underlying() instanceof Interface i
                && gol.compiler.check.TypeSet.of(i).isAll();
    }

    private @Nullable Var variable(Field field) {
        return field.name() != null && pass.info.defs().get(field.name()) instanceof Var v
                ? v
                : null;
    }

    /** The kind of the printing call that is given the candidate's parameters as they came. */
    private @Nullable PrintKind handsOver(Candidate candidate) {
        PrintKind[] kind = {null};
        boolean[] changed = {false};
        Walk.each(
                candidate.body,
                node -> {
                    if (changed[0] || node instanceof Expr.FuncLit) {
                        return false;
                    }
                    changed[0] = changes(node, candidate);
                    if (node instanceof Expr.Call call && kind[0] == null) {
                        kind[0] = kindOf(call, candidate);
                    }
                    return true;
                });
        return kind[0];
    }

    private boolean changes(Node node, Candidate candidate) {
        return switch (node) {
            case Stmt.Assign s ->
                    s.lhs().stream()
                            .anyMatch(e -> is(e, candidate.format) || is(e, candidate.args));
            case Expr.Unary u when u.op() == Op.AND ->
                    is(u.x(), candidate.format) || is(u.x(), candidate.args);
            default -> false;
        };
    }

    private @Nullable PrintKind kindOf(Expr.Call call, Candidate candidate) {
        List<Expr> args = call.args();
        if (!call.hasDots() || args.isEmpty() || !is(args.getLast(), candidate.args)) {
            return null;
        }
        PrintKind kind = kind(call);
        if (kind == null
                || kind.isFormat()
                        && (args.size() < 2 || !is(args.get(args.size() - 2), candidate.format))) {
            return null;
        }
        return kind;
    }

    private boolean is(Expr e, @Nullable Var variable) {
        return variable != null
                && Pass.unparen(e) instanceof Expr.Ident id
                && pass.info.objectOf(id) == variable;
    }
}
