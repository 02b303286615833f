package gol.compiler.types;

import org.jspecify.annotations.Nullable;

/** A variable: global, local, parameter, result or struct field. */
public final class Var extends Obj {
    /** What kind of variable. */
    public enum Kind {
        PACKAGE,
        LOCAL,
        RECEIVER,
        PARAM,
        RESULT,
        FIELD
    }

    private final Kind kind;
    private final boolean embedded;
    private Var origin;

    public Var(
            int pos,
            @Nullable Package pkg,
            String name,
            @Nullable Type type,
            Kind kind,
            boolean embedded) {
        super(pos, pkg, name, type);
        this.kind = kind;
        this.embedded = embedded;
        this.origin = this;
    }

    public Var(int pos, @Nullable Package pkg, String name, @Nullable Type type, Kind kind) {
        this(pos, pkg, name, type, kind, false);
    }

    public Kind kind() {
        return kind;
    }

    public boolean isField() {
        return kind == Kind.FIELD;
    }

    public boolean embedded() {
        return embedded;
    }

    /** For a field of an instantiated struct the generic one's field. */
    public Var origin() {
        return origin;
    }

    public void setOrigin(Var generic) {
        origin = generic;
    }
}
