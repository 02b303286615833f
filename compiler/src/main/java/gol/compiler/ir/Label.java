package gol.compiler.ir;

/** The target of breaks and continues; has identity. */
public final class Label {
    private final String name;

    public Label(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
