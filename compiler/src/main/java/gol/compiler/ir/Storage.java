package gol.compiler.ir;

/** The Java array type that holds the elements of a Go array or slice. */
public enum Storage {
    BOOL("[Z", "gol/runtime/value/BoolSlice", "Z"),
    BYTE("[B", "gol/runtime/value/ByteSlice", "B"),
    SHORT("[S", "gol/runtime/value/ShortSlice", "S"),
    INT("[I", "gol/runtime/value/IntSlice", "I"),
    LONG("[J", "gol/runtime/value/LongSlice", "J"),
    FLOAT("[F", "gol/runtime/value/FloatSlice", "F"),
    DOUBLE("[D", "gol/runtime/value/DoubleSlice", "D"),
    OBJECT("[Ljava/lang/Object;", "gol/runtime/value/ObjectSlice", "Ljava/lang/Object;");

    private final String arrayDescriptor;
    private final String sliceClass;
    private final String elementDescriptor;

    Storage(String arrayDescriptor, String sliceClass, String elementDescriptor) {
        this.arrayDescriptor = arrayDescriptor;
        this.sliceClass = sliceClass;
        this.elementDescriptor = elementDescriptor;
    }

    /** The array's descriptor, which is also its class's internal name. */
    public String arrayDescriptor() {
        return arrayDescriptor;
    }

    /** The internal name of the slice header's class. */
    public String sliceClass() {
        return sliceClass;
    }

    public String elementDescriptor() {
        return elementDescriptor;
    }
}
