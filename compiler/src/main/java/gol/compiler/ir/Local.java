package gol.compiler.ir;

/** A local variable or parameter of an IR function; has identity. Never captured: see cells. */
public final class Local {
    private final String name;
    private final IrType type;

    /**
     * @param name the Go name, or a made-up one with a {@code $}
     */
    public Local(String name, IrType type) {
        this.name = name;
        this.type = type;
    }

    public String name() {
        return name;
    }

    public IrType type() {
        return type;
    }

    @Override
    public String toString() {
        return name;
    }
}
