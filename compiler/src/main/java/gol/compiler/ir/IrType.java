package gol.compiler.ir;

/**
 * How a Go type's values look in Java, with what is needed to make a zero, a copy and a comparison.
 * Structural equality; Go's own type is asked for only where it matters (boxes, assertions) and
 * then given beside.
 */
public sealed interface IrType {
    /** A bool, integer or float. */
    record Prim(Kind kind) implements IrType {}

    /** complex128, or complex64 where {@code small}. */
    record ComplexNum(boolean small) implements IrType {}

    /** A string. */
    record Str() implements IrType {}

    /** A slice header. {@code elem} decides how elements are stored, copied and zeroed. */
    record SliceOf(IrType elem) implements IrType {}

    /** An array value. */
    record ArrayOf(IrType elem, long length) implements IrType {}

    /** A struct value. */
    record StructVal(StructClass struct) implements IrType {}

    /**
     * Anything whose zero is null: pointers (compared by identity), maps, channels, functions,
     * unsafe pointers, and Java objects that the lowering itself holds in locals.
     *
     * @param className internal name of the Java class, or an array descriptor
     */
    record Ref(String className) implements IrType {}

    /** An interface value: an Object under the rules of Interfaces. */
    record Iface() implements IrType {}

    Prim BOOL = new Prim(Kind.BOOL);
    Prim I32 = new Prim(Kind.I32);
    Prim U8 = new Prim(Kind.U8);
    Prim INT = new Prim(Kind.I64);
    Prim F64 = new Prim(Kind.F64);
    Str STRING = new Str();
    Iface IFACE = new Iface();
    Ref OBJECT = new Ref("java/lang/Object");
    Ref FUNC = new Ref("gol/runtime/Func");
    Ref RTYPE = new Ref("gol/runtime/type/RType");
    Ref MAP = new Ref("gol/runtime/value/GoMap");

    /** The JVM descriptor of a local, field, parameter or result of this type. */
    default String descriptor() {
        return switch (this) {
            case Prim p -> p.kind().descriptor();
            case ComplexNum _ -> "Lgol/runtime/value/Complex;";
            case Str _ -> "Lgol/runtime/value/GoString;";
            case SliceOf s -> "L" + s.elem().storage().sliceClass() + ";";
            case ArrayOf a -> a.elem().storage().arrayDescriptor();
            case StructVal v -> "L" + v.struct().className() + ";";
            case Ref r -> r.className().startsWith("[") ? r.className() : "L" + r.className() + ";";
            case Iface _ -> "Ljava/lang/Object;";
        };
    }

    /** The internal class name for checkcast; for primitives an error. */
    default String className() {
        String d = descriptor();
        if (d.startsWith("L")) {
            return d.substring(1, d.length() - 1);
        }
        if (d.startsWith("[")) {
            return d;
        }
        throw new IllegalStateException("no class: " + this);
    }

    /** How elements of this type are stored in arrays and slices. */
    default Storage storage() {
        if (this instanceof Prim(Kind kind)) {
            return switch (kind) {
                case BOOL -> Storage.BOOL;
                case I8, U8 -> Storage.BYTE;
                case I16, U16 -> Storage.SHORT;
                case I32, U32 -> Storage.INT;
                case I64, U64 -> Storage.LONG;
                case F32 -> Storage.FLOAT;
                case F64 -> Storage.DOUBLE;
            };
        }
        return Storage.OBJECT;
    }

    /** Whether assignment must copy: structs and arrays. */
    default boolean isAggregate() {
        return this instanceof StructVal || this instanceof ArrayOf;
    }

    /**
     * Whether arrays hold some values of it without their header: slices of primitives, see
     * gol.runtime.value.Slice.element.
     */
    default boolean isBareElement() {
        return this instanceof SliceOf(IrType elem) && elem.storage() != Storage.OBJECT;
    }

    /** Whether null is never a value of it. */
    default boolean isNonNull() {
        return !(this instanceof Ref || this instanceof Iface);
    }
}
