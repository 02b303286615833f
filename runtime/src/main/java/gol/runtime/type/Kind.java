package gol.runtime.type;

/** The kind of a type; the twin of reflect.Kind, with the same numbers ({@link #ordinal}). */
public enum Kind {
    INVALID("invalid", 0),
    BOOL("bool", 1),
    INT("int", 8),
    INT8("int8", 1),
    INT16("int16", 2),
    INT32("int32", 4),
    INT64("int64", 8),
    UINT("uint", 8),
    UINT8("uint8", 1),
    UINT16("uint16", 2),
    UINT32("uint32", 4),
    UINT64("uint64", 8),
    UINTPTR("uintptr", 8),
    FLOAT32("float32", 4),
    FLOAT64("float64", 8),
    COMPLEX64("complex64", 8),
    COMPLEX128("complex128", 16),
    ARRAY("array", 0),
    CHAN("chan", 8),
    FUNC("func", 8),
    INTERFACE("interface", 16),
    MAP("map", 8),
    PTR("ptr", 8),
    SLICE("slice", 24),
    STRING("string", 16),
    STRUCT("struct", 0),
    UNSAFE_POINTER("unsafe.Pointer", 8);

    private final String text;
    private final int size;

    Kind(String text, int size) {
        this.text = text;
        this.size = size;
    }

    /** Go's name of the kind. */
    public String text() {
        return text;
    }

    /**
     * The size of values in bytes under gc on amd64; 0 for arrays and structs, whose size depends.
     */
    public int size() {
        return size;
    }

    /** Whether a signed integer. */
    public boolean isSigned() {
        return this.ordinal() >= INT.ordinal() && this.ordinal() <= INT64.ordinal();
    }

    /** Whether an unsigned integer (uintptr included). */
    public boolean isUnsigned() {
        return this.ordinal() >= UINT.ordinal() && this.ordinal() <= UINTPTR.ordinal();
    }

    /** Whether an integer. */
    public boolean isInteger() {
        return this.ordinal() >= INT.ordinal() && this.ordinal() <= UINTPTR.ordinal();
    }

    public boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    public boolean isComplex() {
        return this == COMPLEX64 || this == COMPLEX128;
    }

    /** The width of an integer in bits. */
    public int bits() {
        return size * 8;
    }

    /** Whether values are Java ints (a raw value is an Integer). */
    public boolean isJavaInt() {
        return isInteger() && size < 8;
    }

    /** Whether values are Java longs (a raw value is a Long). */
    public boolean isJavaLong() {
        return isInteger() && size == 8;
    }
}
