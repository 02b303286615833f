package gol.compiler.vet;

import gol.compiler.check.Predicates;
import gol.compiler.check.TypeSet;
import gol.compiler.types.Array;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Field;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies of values that hold locks: a copy is another lock. */
final class CopyLocks implements Analyzer {
    private static final int OWN_VARIABLES = 22;
    private static final Set<String> SIZES = Set.of("Sizeof", "Offsetof", "Alignof");

    /** The library's types that may not be copied, whose fields here are not those of Go's own. */
    private static final Set<String> MARKED =
            Set.of("sync.Cond", "sync.Map", "sync.Once", "sync.Pool", "sync.WaitGroup");

    @Override
    public void run(Pass pass) {
        for (SourceUnit file : pass.files) {
            Pass.each(
                    file,
                    node -> {
                        switch (node) {
                            case Stmt.Range s -> range(pass, s);
                            case Stmt.For s when Pass.version(file) >= OWN_VARIABLES ->
                                    iteration(pass, s);
                            case Stmt.Assign s when s.op() == null -> assignment(pass, s);
                            case Stmt.Return s -> returned(pass, s);
                            case Decl.Var d -> declaration(pass, d);
                            case Decl.Func d ->
                                    parameters(pass, d.name().name(), d.receiver(), d.type());
                            case Expr.FuncLit f -> parameters(pass, "func", null, f.type());
                            case Expr.CompositeLit e -> literal(pass, e);
                            case Expr.Call e -> call(pass, e);
                            default -> {}
                        }
                        return true;
                    });
        }
    }

    // ---- where values are copied

    private static void assignment(Pass pass, Stmt.Assign assign) {
        for (int i = 0; i < assign.rhs().size(); i++) {
            Expr value = assign.rhs().get(i);
            String path = copied(pass, value);
            if (path != null) {
                pass.report(
                        Pass.start(value),
                        "assignment copies lock value to %s: %s",
                        pass.text(assign.lhs().get(i)),
                        path);
            }
        }
    }

    private static void iteration(Pass pass, Stmt.For loop) {
        if (!(loop.init() instanceof Stmt.Assign init) || !init.define()) {
            return;
        }
        for (Expr variable : init.lhs()) {
            Type type = pass.typeOf(variable);
            String path = type == null ? null : path(pass, type);
            if (path != null) {
                pass.report(
                        Pass.start(variable),
                        "for loop iteration copies lock value to %s: %s",
                        pass.text(variable),
                        path);
            }
        }
    }

    private static void range(Pass pass, Stmt.Range loop) {
        for (Expr variable : new @Nullable Expr[] {loop.key(), loop.value()}) {
            if (variable == null || variable instanceof Expr.Ident id && id.name().equals("_")) {
                continue;
            }
            Type type = pass.typeOf(variable);
            String path = type == null ? null : path(pass, type);
            if (path != null) {
                pass.report(
                        Pass.start(variable),
                        "range var %s copies lock: %s",
                        pass.text(variable),
                        path);
            }
        }
    }

    private static void returned(Pass pass, Stmt.Return statement) {
        for (Expr value : statement.results()) {
            String path = copied(pass, value);
            if (path != null) {
                pass.report(Pass.start(value), "return copies lock value: %s", path);
            }
        }
    }

    private static void declaration(Pass pass, Decl.Var decl) {
        for (int i = 0; i < decl.values().size(); i++) {
            String path = copied(pass, decl.values().get(i));
            if (path != null) {
                pass.report(
                        Pass.start(decl.values().get(i)),
                        "variable declaration copies lock value to %s: %s",
                        decl.names().get(i).name(),
                        path);
            }
        }
    }

    private static void literal(Pass pass, Expr.CompositeLit literal) {
        for (Expr element : literal.elements()) {
            Expr value = element instanceof Expr.KeyValue pair ? pair.value() : element;
            String path = copied(pass, value);
            if (path != null) {
                pass.report(
                        Pass.start(value),
                        "literal copies lock value from %s: %s",
                        pass.text(value),
                        path);
            }
        }
    }

    private static void call(Pass pass, Expr.Call call) {
        if (pass.isBuiltin(call, "new")
                || pass.isBuiltin(call, "len")
                || pass.isBuiltin(call, "cap")
                || pass.isBuiltin(call.fun())
                        && call.fun() instanceof Expr.Selector sel
                        && SIZES.contains(sel.sel().name())) {
            return;
        }
        for (Expr arg : call.args()) {
            String path = copied(pass, arg);
            if (path != null) {
                pass.report(
                        Pass.start(arg),
                        "call of %s copies lock value: %s",
                        pass.text(call.fun()),
                        path);
            }
        }
    }

    private static void parameters(
            Pass pass, String name, @Nullable Field receiver, Expr.FuncType type) {
        List<Field> fields = new ArrayList<>();
        if (receiver != null) {
            fields.add(receiver);
        }
        fields.addAll(type.params());
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Field field : fields) {
            Expr written = field.type();
            if (written == null || !seen.add(written)) {
                continue;
            }
            Type passed = pass.typeOf(written);
            String path = passed == null ? null : path(pass, passed);
            if (path != null) {
                pass.report(Pass.start(written), "%s passes lock by value: %s", name, path);
            }
        }
    }

    // ---- which values hold locks

    /** The way to a lock in a value that is copied; null if it is a new one or has none. */
    private static @Nullable String copied(Pass pass, Expr value) {
        Expr e = Pass.unparen(value);
        if (e instanceof Expr.CompositeLit || e instanceof Expr.Call) {
            return null;
        }
        if (e instanceof Expr.Star star && Pass.unparen(star.x()) instanceof Expr.Call) {
            return null;
        }
        TypeAndValue known = pass.typeAndValue(e);
        if (known == null
                || known.mode() == TypeAndValue.Mode.TYPE_EXPR
                || known.mode() == TypeAndValue.Mode.BUILTIN) {
            return null;
        }
        return path(pass, known.type());
    }

    /** The names of the types on the way to a lock, the outermost first; null if there is none. */
    private static @Nullable String path(Pass pass, Type type) {
        List<String> path = new ArrayList<>();
        return search(pass, type, path, Collections.newSetFromMap(new IdentityHashMap<>()))
                ? String.join(" contains ", path)
                : null;
    }

    private static boolean search(Pass pass, Type type, List<String> path, Set<Type> seen) {
        Type t = type.unalias();
        if (!seen.add(t)) {
            return false;
        }
        if (t instanceof TypeParam) {
            path.add(pass.type(t));
            boolean all =
                    TypeSet.all(
                            t, (term, under) -> term == null || !search(pass, term, path, seen));
            if (all) {
                path.removeLast();
            }
            return !all;
        }
        while (t.underlying() instanceof Array array) {
            t = array.elem();
        }
        path.add(pass.type(t));
        if (t instanceof Tuple tuple) {
            return any(pass, tuple.vars(), path, seen);
        }
        if (isLocker(pass, new Pointer(t)) && !isLocker(pass, t)) {
            return true;
        }
        if (t instanceof Named named && named.obj().pkg() != null) {
            String owner = named.obj().pkg().path();
            if (MARKED.contains(owner + "." + named.obj().name())
                    || owner.equals("sync/atomic") && named.underlying() instanceof Struct) {
                path.add(owner + ".noCopy");
                return true;
            }
        }
        if (t.underlying() instanceof Struct struct && any(pass, struct.fields(), path, seen)) {
            return true;
        }
        path.removeLast();
        return false;
    }

    private static boolean any(Pass pass, List<Var> vars, List<String> path, Set<Type> seen) {
        for (Var var : vars) {
            if (search(pass, var.type(), path, seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLocker(Pass pass, Type t) {
        if (t.underlying() instanceof Interface && !Predicates.isInterface(t)) {
            return false;
        }
        return pass.hasMethod(t, "Lock", CopyLocks::isPlain)
                && pass.hasMethod(t, "Unlock", CopyLocks::isPlain);
    }

    private static boolean isPlain(Signature sig) {
        return sig.params().vars().isEmpty() && sig.results().vars().isEmpty();
    }
}
