package gol.compiler.types;

/** A predeclared basic type, an untyped one, or the invalid type. */
public final class Basic implements Type {

    /** Twin of go/types' BasicKind, with its order. */
    public enum Kind {
        INVALID("invalid type", 0),
        BOOL("bool", Basic.BOOLEAN),
        INT("int", Basic.INTEGER),
        INT8("int8", Basic.INTEGER),
        INT16("int16", Basic.INTEGER),
        INT32("int32", Basic.INTEGER),
        INT64("int64", Basic.INTEGER),
        UINT("uint", Basic.INTEGER | Basic.UNSIGNED),
        UINT8("uint8", Basic.INTEGER | Basic.UNSIGNED),
        UINT16("uint16", Basic.INTEGER | Basic.UNSIGNED),
        UINT32("uint32", Basic.INTEGER | Basic.UNSIGNED),
        UINT64("uint64", Basic.INTEGER | Basic.UNSIGNED),
        UINTPTR("uintptr", Basic.INTEGER | Basic.UNSIGNED),
        FLOAT32("float32", Basic.FLOAT),
        FLOAT64("float64", Basic.FLOAT),
        COMPLEX64("complex64", Basic.COMPLEX),
        COMPLEX128("complex128", Basic.COMPLEX),
        STRING("string", Basic.STRING_FLAG),
        UNSAFE_POINTER("unsafe.Pointer", 0),
        UNTYPED_BOOL("untyped bool", Basic.BOOLEAN | Basic.UNTYPED),
        UNTYPED_INT("untyped int", Basic.INTEGER | Basic.UNTYPED),
        UNTYPED_RUNE("untyped rune", Basic.INTEGER | Basic.UNTYPED),
        UNTYPED_FLOAT("untyped float", Basic.FLOAT | Basic.UNTYPED),
        UNTYPED_COMPLEX("untyped complex", Basic.COMPLEX | Basic.UNTYPED),
        UNTYPED_STRING("untyped string", Basic.STRING_FLAG | Basic.UNTYPED),
        UNTYPED_NIL("untyped nil", Basic.UNTYPED);

        private final String text;
        private final int flags;

        Kind(String text, int flags) {
            this.text = text;
            this.flags = flags;
        }
    }

    public static final int BOOLEAN = 1;
    public static final int INTEGER = 2;
    public static final int UNSIGNED = 4;
    public static final int FLOAT = 8;
    public static final int COMPLEX = 16;
    public static final int STRING_FLAG = 32;
    public static final int UNTYPED = 64;
    public static final int NUMERIC = INTEGER | FLOAT | COMPLEX;
    public static final int ORDERED = INTEGER | FLOAT | STRING_FLAG;
    public static final int CONST_TYPE = BOOLEAN | NUMERIC | STRING_FLAG;

    private final Kind kind;
    private final String name;

    private static final Basic[] ALL = new Basic[Kind.values().length];

    static {
        for (Kind kind : Kind.values()) {
            ALL[kind.ordinal()] = new Basic(kind, kind.text);
        }
    }

    /** The predeclared alias types, distinct objects only for how messages print them. */
    public static final Basic BYTE = new Basic(Kind.UINT8, "byte");

    public static final Basic RUNE = new Basic(Kind.INT32, "rune");

    private Basic(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** The type of a kind. {@code byte} and {@code rune} are identical to it but other objects. */
    public static Basic of(Kind kind) {
        return ALL[kind.ordinal()];
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Whether any of the flags is set. */
    public boolean is(int flags) {
        return (kind.flags & flags) != 0;
    }

    @Override
    public Type underlying() {
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
