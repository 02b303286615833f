package gol.compiler.types;

import gol.syntax.Node;
import org.jspecify.annotations.Nullable;

/** A declared thing; twin of go/types' Object. */
public abstract sealed class Obj permits PkgName, Const, TypeName, Var, Func, Label, Builtin, Nil {
    private final int pos;
    private final @Nullable Package pkg;
    private final String name;
    private @Nullable Type type;
    private @Nullable Scope parent;
    private int scopePos = Node.NO_POS;

    Obj(int pos, @Nullable Package pkg, String name, @Nullable Type type) {
        this.pos = pos;
        this.pkg = pkg;
        this.name = name;
        this.type = type;
    }

    public int pos() {
        return pos;
    }

    /** Null for predeclared objects. */
    public @Nullable Package pkg() {
        return pkg;
    }

    public String name() {
        return name;
    }

    /** The type; null until the checker has resolved the object. */
    public @Nullable Type typeOrNull() {
        return type;
    }

    /** The type; the invalid one if not (yet) known. */
    public Type type() {
        return type == null ? Basic.of(Basic.Kind.INVALID) : type;
    }

    public void setType(Type t) {
        type = t;
    }

    public @Nullable Scope parent() {
        return parent;
    }

    public void setParent(@Nullable Scope scope) {
        parent = scope;
    }

    /** From where on a local object is visible. */
    public int scopePos() {
        return scopePos;
    }

    public void setScopePos(int position) {
        scopePos = position;
    }

    public boolean exported() {
        int c = name.isEmpty() ? 0 : name.codePointAt(0);
        return Character.isUpperCase(c);
    }

    /** Whether two names from two packages are the same identifier (unexported ones never are). */
    public boolean sameId(@Nullable Package otherPkg, String otherName) {
        if (!name.equals(otherName)) {
            return false;
        }
        if (exported()) {
            return true;
        }
        if (pkg == null || otherPkg == null) {
            return pkg == otherPkg;
        }
        return pkg.path().equals(otherPkg.path());
    }

    @Override
    public String toString() {
        return name;
    }
}
