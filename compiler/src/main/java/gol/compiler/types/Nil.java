package gol.compiler.types;

/** The predeclared {@code nil}. */
public final class Nil extends Obj {
    public Nil() {
        super(0, null, "nil", Basic.of(Basic.Kind.UNTYPED_NIL));
    }
}
