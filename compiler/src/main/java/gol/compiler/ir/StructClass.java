package gol.compiler.ir;

import gol.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java class of a struct type: one per declared (instantiated) struct type and per identical
 * literal struct type. Has identity; fields are completed after creation, for recursive types.
 */
public final class StructClass {
    /**
     * A field. {@code type} aggregates are held by reference, never null, final in meaning: their
     * content is overwritten in place.
     *
     * @param name the Java field's name: Go's, made unique for blank ones ({@code _0})
     */
    public record Field(String name, IrType type, Type goType) {}

    private final String className;
    private final Type goType;
    private final boolean isNative;
    private final List<Field> fields = new ArrayList<>();

    /**
     * @param className internal name
     * @param goType the struct's own Go type (Named or Struct)
     * @param isNative whether the class exists in the library ({@code //gol:class})
     */
    public StructClass(String className, Type goType, boolean isNative) {
        this.className = className;
        this.goType = goType;
        this.isNative = isNative;
    }

    public String className() {
        return className;
    }

    public Type goType() {
        return goType;
    }

    public boolean isNative() {
        return isNative;
    }

    /** The fields, in Go's order; the lowering completes the list. */
    public List<Field> fields() {
        return fields;
    }

    @Override
    public String toString() {
        return className;
    }
}
