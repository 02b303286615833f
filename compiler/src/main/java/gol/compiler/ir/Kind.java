package gol.compiler.ir;

/** The primitive kinds of IR values: Go's widths, each on the JVM's int, long, float or double. */
public enum Kind {
    BOOL("Z", 1, false),
    I8("I", 8, true),
    U8("I", 8, false),
    I16("I", 16, true),
    U16("I", 16, false),
    I32("I", 32, true),
    U32("I", 32, false),
    I64("J", 64, true),
    U64("J", 64, false),
    F32("F", 32, true),
    F64("D", 64, true);

    private final String descriptor;
    private final int bits;
    private final boolean signed;

    Kind(String descriptor, int bits, boolean signed) {
        this.descriptor = descriptor;
        this.bits = bits;
        this.signed = signed;
    }

    /** The JVM descriptor of locals, fields and parameters of the kind. */
    public String descriptor() {
        return descriptor;
    }

    public int bits() {
        return bits;
    }

    public boolean signed() {
        return signed;
    }

    public boolean isInteger() {
        return this != BOOL && !isFloat();
    }

    public boolean isFloat() {
        return this == F32 || this == F64;
    }

    /** Whether the JVM holds it as a long. */
    public boolean isLong() {
        return bits == 64 && !isFloat();
    }
}
