package gol.compiler.types;

import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The checker's results for one package, keyed by syntax nodes; twin of go/types' Info. Filled by
 * {@code gol.compiler.check}, read by the lowering, complete when checking ends without errors. The
 * entries of a function body are filled when the body is checked.
 */
public final class Info {
    /** An instantiation's type arguments and the resulting type. */
    public record Instance(List<Type> typeArgs, Type type) {}

    /** One step of package initialisation: {@code lhs = rhs}. */
    public record Initializer(List<Var> lhs, Expr rhs) {}

    private final java.util.Map<Expr, TypeAndValue> types = new IdentityHashMap<>();
    private final java.util.Map<Expr.Ident, Obj> defs = new IdentityHashMap<>();
    private final java.util.Map<Expr.Ident, Obj> uses = new IdentityHashMap<>();
    private final java.util.Map<Node, Obj> implicits = new IdentityHashMap<>();
    private final java.util.Map<Expr.Selector, Selection> selections = new IdentityHashMap<>();
    private final java.util.Map<Expr.Ident, Instance> instances = new IdentityHashMap<>();
    private final Set<Stmt> perLoopVariables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Type> convertedStructs = Collections.newSetFromMap(new IdentityHashMap<>());
    private final java.util.Map<Expr, Type> arrayPointers = new IdentityHashMap<>();
    private final List<Initializer> initOrder = new ArrayList<>();
    private final java.util.Map<Var, Initializer> initializers = new IdentityHashMap<>();

    private java.util.function.Supplier<List<TypeName>> nativeTypes = List::of;

    /** Types and constant values of all expressions, but not of defining identifiers. */
    public java.util.Map<Expr, TypeAndValue> types() {
        return types;
    }

    /**
     * What each defining identifier defines; nothing for {@code _} package names and type switch
     * symbols.
     */
    public java.util.Map<Expr.Ident, Obj> defs() {
        return defs;
    }

    public java.util.Map<Expr.Ident, Obj> uses() {
        return uses;
    }

    /**
     * Implicit objects: a type switch clause's variable, an import's package name, an unnamed
     * parameter.
     */
    public java.util.Map<Node, Obj> implicits() {
        return implicits;
    }

    public java.util.Map<Expr.Selector, Selection> selections() {
        return selections;
    }

    /** Instantiations by the identifier that names the generic function or type. */
    public java.util.Map<Expr.Ident, Instance> instances() {
        return instances;
    }

    /**
     * Loops whose variables all iterations share, as before go1.22; in others each iteration has
     * its own.
     */
    public Set<Stmt> perLoopVariables() {
        return perLoopVariables;
    }

    /**
     * The struct types pointers to which are converted to or from pointers to other types, or
     * unsafe.Pointer.
     */
    public Set<Type> convertedStructs() {
        return convertedStructs;
    }

    /**
     * What is converted to a pointer to an array of the type, from a slice or unsafe.Pointer, but
     * for pointers that are followed at once.
     */
    public java.util.Map<Expr, Type> arrayPointers() {
        return arrayPointers;
    }

    /** Package variables' initialisers in order of execution (spec: Package initialization). */
    public List<Initializer> initOrder() {
        return initOrder;
    }

    /**
     * In a library package, instead of {@link #initOrder}: what gives a variable its initial value,
     * entered with the variable's type; nothing for those that begin with their zero.
     */
    public java.util.Map<Var, Initializer> initializers() {
        return initializers;
    }

    /**
     * In a library package: the types implemented in Java whose objects its native functions may
     * make, without types yet.
     */
    public List<TypeName> nativeTypes() {
        return nativeTypes.get();
    }

    public void setNativeTypes(java.util.function.Supplier<List<TypeName>> source) {
        nativeTypes = source;
    }

    public @Nullable TypeAndValue typeAndValue(Expr e) {
        return types.get(e);
    }

    /** The object that an identifier defines or uses. */
    public @Nullable Obj objectOf(Expr.Ident id) {
        Obj obj = defs.get(id);
        return obj != null ? obj : uses.get(id);
    }
}
