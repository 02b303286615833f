package gol.compiler.types;

import org.jspecify.annotations.Nullable;

/** A statement label. */
public final class Label extends Obj {
    public Label(int pos, @Nullable Package pkg, String name) {
        super(pos, pkg, name, null);
    }
}
