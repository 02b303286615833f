package gol.compiler.types;

import org.jspecify.annotations.Nullable;

/** A declared constant. */
public final class Const extends Obj {
    private @Nullable ConstantValue value;

    public Const(
            int pos,
            @Nullable Package pkg,
            String name,
            @Nullable Type type,
            @Nullable ConstantValue value) {
        super(pos, pkg, name, type);
        this.value = value;
    }

    public @Nullable ConstantValue value() {
        return value;
    }

    public void setValue(@Nullable ConstantValue constant) {
        value = constant;
    }
}
