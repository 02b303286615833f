package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Storage;
import java.util.ArrayList;
import java.util.List;

/**
 * The one table of the runtime's Java methods that lowered code calls. A test holds it against the
 * runtime's classes.
 */
final class Rt {
    private static final String OPS = "gol/runtime/ops/";
    private static final String VALUE = "gol/runtime/value/";
    private static final String G = "Lgol/runtime/sched/Goroutine;";
    private static final String OBJ = "Ljava/lang/Object;";
    private static final String STR = "Lgol/runtime/value/GoString;";
    private static final String RT = "Lgol/runtime/type/RType;";
    private static final String FUNC = "Lgol/runtime/Func;";
    private static final String COMPLEX = "Lgol/runtime/value/Complex;";
    private static final String MAP = "Lgol/runtime/value/GoMap;";
    private static final String FRAME = "Lgol/runtime/panic/DeferFrame;";
    private static final String SLICE = "Lgol/runtime/value/Slice;";
    private static final String BYTES = "Lgol/runtime/value/ByteSlice;";
    private static final String RUNES = "Lgol/runtime/value/IntSlice;";
    private static final String LONG_CHAN = "Lgol/runtime/channel/LongChannel;";
    private static final String OBJECT_CHAN = "Lgol/runtime/channel/ObjectChannel;";
    private static final String CHAN = "Lgol/runtime/channel/Channel;";
    private static final String SELECT = "Lgol/runtime/channel/Select;";
    private static final String ITERATOR = "Lgol/runtime/value/MapIterator;";
    private static final String RUNTIME_EXCEPTION = "Ljava/lang/RuntimeException;";

    static final IrType THROWABLE = new IrType.Ref("java/lang/Throwable");
    static final IrType SELECT_TYPE = new IrType.Ref("gol/runtime/channel/Select");
    static final IrType ITERATOR_TYPE = new IrType.Ref("gol/runtime/value/MapIterator");
    static final IrType FRAME_TYPE = new IrType.Ref("gol/runtime/panic/DeferFrame");
    static final IrType STATE_TYPE = new IrType.Ref("gol/runtime/value/IntRef");

    private Rt() {}

    private static JavaMethod stat(String owner, String name, String descriptor) {
        return JavaMethod.stat(owner, name, descriptor);
    }

    private static JavaMethod virt(String owner, String name, String descriptor) {
        return JavaMethod.virtual(owner, name, descriptor);
    }

    // ---- strings

    static final JavaMethod CONCAT =
            stat(VALUE + "GoString", "concat", "(" + STR + STR + ")" + STR);
    static final JavaMethod CONCAT3 =
            stat(OPS + "Strings", "concat3", "(" + STR + STR + STR + ")" + STR);
    static final JavaMethod CONCAT_ALL = stat(OPS + "Strings", "concatAll", "([" + OBJ + ")" + STR);
    static final JavaMethod STRING_COMPARE =
            stat(OPS + "Strings", "compare", "(" + STR + STR + ")I");
    static final JavaMethod STRING_SLICE = virt(VALUE + "GoString", "slice", "(JJ)" + STR);
    static final JavaMethod STRING_SLICE_FROM = virt(VALUE + "GoString", "sliceFrom", "(J)" + STR);
    static final JavaMethod STRING_TO_BYTES = virt(VALUE + "GoString", "toBytes", "()" + BYTES);
    static final JavaMethod STRING_TO_RUNES = virt(VALUE + "GoString", "toRunes", "()" + RUNES);
    static final JavaMethod STRING_FROM_BYTES =
            stat(VALUE + "GoString", "fromBytes", "(" + BYTES + ")" + STR);
    static final JavaMethod STRING_FROM_RUNES =
            stat(VALUE + "GoString", "fromRunes", "(" + RUNES + ")" + STR);
    static final JavaMethod STRING_FROM_RUNE = stat(VALUE + "GoString", "fromRune", "(J)" + STR);
    static final JavaMethod DECODE_RUNE = virt(VALUE + "GoString", "decodeRune", "(I)J");
    static final JavaMethod APPEND_STRING =
            stat(VALUE + "ByteSlice", "appendString", "(" + BYTES + STR + ")" + BYTES);
    static final JavaMethod COPY_STRING =
            stat(VALUE + "ByteSlice", "copyString", "(" + BYTES + STR + ")J");

    static final JavaMethod EMBEDDED_STRING =
            stat("gol/runtime/Embedded", "string", "(" + G + "J)" + STR);
    static final JavaMethod EMBEDDED_BYTES =
            stat("gol/runtime/Embedded", "bytes", "(" + G + "J)" + BYTES);

    // ---- complex numbers

    static final JavaMethod COMPLEX_OF = stat(VALUE + "Complex", "of", "(DD)" + COMPLEX);
    static final JavaMethod COMPLEX_SMALL = virt(VALUE + "Complex", "small", "()" + COMPLEX);
    static final JavaMethod COMPLEX_RE = virt(VALUE + "Complex", "re", "()D");
    static final JavaMethod COMPLEX_IM = virt(VALUE + "Complex", "im", "()D");
    static final JavaMethod COMPLEX_NEG = virt(VALUE + "Complex", "neg", "()" + COMPLEX);
    static final JavaMethod COMPLEX_ADD = complex("add");
    static final JavaMethod COMPLEX_SUB = complex("sub");
    static final JavaMethod COMPLEX_MUL = complex("mul");
    static final JavaMethod COMPLEX_DIV = complex("div");

    private static JavaMethod complex(String name) {
        return virt(VALUE + "Complex", name, "(" + COMPLEX + ")" + COMPLEX);
    }

    // ---- interfaces, pointers, panics

    static final JavaMethod ASSERT_INTERFACE =
            stat(OPS + "Calls", "assertInterface", "(" + OBJ + RT + RT + ")" + OBJ);
    static final JavaMethod FAILED_ASSERTION =
            stat(
                    VALUE + "Interfaces",
                    "failedAssertion",
                    "(" + OBJ + RT + RT + ")" + RUNTIME_EXCEPTION);
    static final JavaMethod IMPLEMENTS =
            stat(VALUE + "Interfaces", "implementsType", "(" + OBJ + RT + ")Z");
    static final JavaMethod REF_EQUAL = stat(VALUE + "Ref", "equal", "(" + OBJ + OBJ + ")Z");
    static final JavaMethod NON_NULL = stat(OPS + "Calls", "nonNull", "(" + OBJ + ")" + OBJ);
    static final JavaMethod FROM_UNSAFE =
            stat(OPS + "Calls", "fromUnsafe", "(" + OBJ + RT + ")" + OBJ);
    static final JavaMethod OVERWRITE_PART =
            stat(VALUE + "GoArrays", "overwritePart", "(" + SLICE + OBJ + RT + ")V");
    static final JavaMethod NO_BODY =
            stat(OPS + "Calls", "noBody", "(" + STR + ")" + RUNTIME_EXCEPTION);
    static final JavaMethod ARRAY_PART = arrayPart("of", "(" + SLICE + "J" + RT + ")" + OBJ);
    static final JavaMethod ARRAY_PART_ELEMENTS = arrayPart("elements", "(" + OBJ + ")" + SLICE);
    static final JavaMethod ARRAY_PART_BYTES =
            arrayPart("bytes", "(" + OBJ + ")L" + VALUE + "ByteSlice;");
    static final JavaMethod ARRAY_PART_SLICE = arrayPart("slice", "(" + OBJ + "JJ)" + SLICE);
    static final JavaMethod ARRAY_PART_SLICE3 = arrayPart("slice3", "(" + OBJ + "JJJ)" + SLICE);
    static final JavaMethod ARRAY_PART_LOAD = arrayPart("load", "(" + OBJ + RT + ")" + OBJ);
    static final JavaMethod ARRAY_PART_STORE = arrayPart("store", "(" + OBJ + OBJ + RT + ")V");
    static final JavaMethod UNSAFE_TO_ARRAY = unsafe("toArray", "(" + OBJ + RT + ")" + OBJ);
    static final JavaMethod UNSAFE_OF = unsafe("of", "(" + OBJ + RT + ")" + OBJ);
    static final JavaMethod UNSAFE_ELEMENT = unsafe("element", "(" + OBJ + "J" + RT + ")" + OBJ);
    static final JavaMethod UNSAFE_PART = unsafe("part", "(" + OBJ + "JJJ)" + OBJ);
    static final JavaMethod UNSAFE_ADD = unsafe("add", "(" + OBJ + "J)" + OBJ);
    static final JavaMethod UNSAFE_TO_NUMBER = unsafe("toNumber", "(" + OBJ + ")J");
    static final JavaMethod UNSAFE_OF_NUMBER = unsafe("ofNumber", "(J)" + OBJ);
    static final JavaMethod UNSAFE_EQUAL = unsafe("equal", "(" + OBJ + OBJ + ")Z");
    static final JavaMethod UNSAFE_TO = unsafe("to", "(" + OBJ + RT + ")" + OBJ);
    static final JavaMethod UNSAFE_LOAD = unsafe("load", "(" + OBJ + RT + ")" + OBJ);
    static final JavaMethod UNSAFE_SLICE = unsafe("slice", "(" + OBJ + "J" + RT + ")" + SLICE);
    static final JavaMethod UNSAFE_ARRAY = unsafe("array", "(" + OBJ + "J" + RT + ")" + SLICE);
    static final JavaMethod UNSAFE_SLICE_DATA = unsafe("sliceStart", "(" + SLICE + RT + ")" + OBJ);
    static final JavaMethod UNSAFE_STRING = unsafe("string", "(" + OBJ + "J)" + STR);
    static final JavaMethod UNSAFE_STRING_DATA =
            unsafe("stringStart", "(" + STR + ")Lgol/runtime/value/IntRef;");

    private static JavaMethod arrayPart(String name, String descriptor) {
        return stat(VALUE + "ArrayPart", name, descriptor);
    }

    private static JavaMethod unsafe(String name, String descriptor) {
        return stat("gol/runtime/memory/Unsafe", name, descriptor);
    }

    static final JavaMethod VALUE_RECEIVER =
            stat(OPS + "Calls", "valueReceiver", "(" + OBJ + STR + ")" + OBJ);
    static final JavaMethod PANIC =
            stat("gol/runtime/panic/Panics", "of", "(" + G + OBJ + ")Lgol/runtime/panic/GoPanic;");
    static final JavaMethod RANGE_MISUSE =
            stat(OPS + "Calls", "rangeMisuse", "(I)" + RUNTIME_EXCEPTION);

    // ---- go and defer

    static final JavaMethod GO = stat(OPS + "Calls", "go", "(" + G + FUNC + STR + ")V");
    static final JavaMethod PASS_TOKEN = stat(OPS + "Calls", "passToken", "(" + G + FUNC + ")V");
    static final JavaMethod PASS_METHOD_TOKEN =
            stat(OPS + "Calls", "passMethodToken", "(" + G + OBJ + STR + ")V");
    static final JavaMethod DEFERS_ENTER = defers("enter", "(" + G + ")" + FRAME);
    static final JavaMethod DEFERS_PUSH = defers("push", "(" + FRAME + FUNC + ")V");
    static final JavaMethod DEFERS_PEND = defers("pend", "(" + G + ")V");
    static final JavaMethod DEFERS_PEND_VALUE = defers("pend", "(" + G + FUNC + ")V");
    static final JavaMethod DEFERS_START = defers("start", "(" + G + ")V");
    static final JavaMethod DEFERS_START_VALUE = defers("start", "(" + G + FUNC + ")V");
    static final JavaMethod FUNC_RUN = virt("gol/runtime/Func", "run", "(" + G + ")V");
    static final JavaMethod DEFERS_RUN_ALL = defers("runAll", "(" + G + FRAME + ")V");
    static final JavaMethod DEFERS_ON_PANIC =
            defers("onPanic", "(" + G + FRAME + "Ljava/lang/Throwable;)V");
    static final JavaMethod RECOVER = defers("recover", "(" + G + OBJ + ")" + OBJ);
    static final JavaMethod DEFERRED_RECOVER = defers("deferredRecover", "(" + G + OBJ + ")" + OBJ);

    private static JavaMethod defers(String name, String descriptor) {
        return stat("gol/runtime/panic/Defers", name, descriptor);
    }

    // ---- channels

    static final JavaMethod MAKE_LONG_CHAN = channels("makeLong", "(" + G + "J)" + LONG_CHAN);
    static final JavaMethod MAKE_OBJECT_CHAN =
            channels("makeObject", "(" + G + "J" + OBJ + ")" + OBJECT_CHAN);
    static final JavaMethod SEND_LONG = channels("sendLong", "(" + G + LONG_CHAN + "J)V");
    static final JavaMethod SEND_OBJECT =
            channels("sendObject", "(" + G + OBJECT_CHAN + OBJ + ")V");
    static final JavaMethod RECV_LONG = channels("recvLong", "(" + G + LONG_CHAN + ")J");
    static final JavaMethod RECV_OBJECT = channels("recvObject", "(" + G + OBJECT_CHAN + ")" + OBJ);
    static final JavaMethod CLOSE_CHAN = channels("close", "(" + G + CHAN + ")V");
    static final JavaMethod CHAN_LEN = channels("len", "(" + CHAN + ")J");
    static final JavaMethod CHAN_CAP = channels("cap", "(" + CHAN + ")J");

    private static JavaMethod channels(String name, String descriptor) {
        return stat("gol/runtime/channel/Channels", name, descriptor);
    }

    static final JavaMethod SELECT_BEGIN = select("begin", "(" + G + "I)" + SELECT, true);
    static final JavaMethod SELECT_SEND_LONG =
            select("sendLong", "(" + LONG_CHAN + "J)" + SELECT, false);
    static final JavaMethod SELECT_SEND_OBJECT =
            select("sendObject", "(" + OBJECT_CHAN + OBJ + ")" + SELECT, false);
    static final JavaMethod SELECT_RECV = select("recv", "(" + CHAN + ")" + SELECT, false);
    static final JavaMethod SELECT_RUN = select("run", "(" + G + "Z)I", false);

    private static JavaMethod select(String name, String descriptor, boolean isStatic) {
        String owner = "gol/runtime/channel/Select";
        return isStatic ? stat(owner, name, descriptor) : virt(owner, name, descriptor);
    }

    // ---- maps

    static final JavaMethod MAP_MAKE = maps("make", "(" + RT + "J)" + MAP);
    static final JavaMethod MAP_LEN = maps("len", "(" + MAP + ")J");
    static final JavaMethod MAP_CLEAR = maps("clear", "(" + MAP + ")V");
    static final JavaMethod MAP_ITERATE = maps("iterate", "(" + G + MAP + ")" + ITERATOR);
    static final JavaMethod MAP_NEXT = iterator("next", "()Z");
    static final JavaMethod MAP_KEY_LONG = iterator("keyLong", "()J");
    static final JavaMethod MAP_KEY_OBJECT = iterator("keyObject", "()" + OBJ);
    static final JavaMethod MAP_VALUE_LONG = iterator("valueLong", "()J");
    static final JavaMethod MAP_VALUE_OBJECT = iterator("valueObject", "()" + OBJ);
    static final JavaMethod MAP_LONG_AT = maps("longAt", "(" + MAP + "I)J");
    static final JavaMethod MAP_SET_LONG_AT = maps("setLongAt", "(" + MAP + "IJ)V");
    static final JavaMethod MAP_OBJECT_AT = maps("objectAt", "(" + MAP + "I)" + OBJ);
    static final JavaMethod MAP_SET_OBJECT_AT = maps("setObjectAt", "(" + MAP + "I" + OBJ + ")V");
    static final JavaMethod BOX_FLOAT = stat("java/lang/Float", "valueOf", "(F)Ljava/lang/Float;");
    static final JavaMethod BOX_DOUBLE =
            stat("java/lang/Double", "valueOf", "(D)Ljava/lang/Double;");
    static final JavaMethod UNBOX_FLOAT = virt("java/lang/Float", "floatValue", "()F");
    static final JavaMethod UNBOX_DOUBLE = virt("java/lang/Double", "doubleValue", "()D");

    private static JavaMethod maps(String name, String descriptor) {
        return stat(VALUE + "Maps", name, descriptor);
    }

    private static JavaMethod iterator(String name, String descriptor) {
        return virt(VALUE + "MapIterator", name, descriptor);
    }

    /** How keys are passed: as 64 bits, as strings, or as objects. */
    enum KeyClass {
        LONG("J"),
        STRING(STR),
        OBJECT(OBJ);

        final String descriptor;

        KeyClass(String descriptor) {
            this.descriptor = descriptor;
        }
    }

    static JavaMethod mapGet(KeyClass key, boolean longValue) {
        String value = longValue ? "J" : OBJ;
        return maps(
                longValue ? "getLong" : "getObject",
                "(" + MAP + key.descriptor + value + ")" + value);
    }

    static JavaMethod mapGetOk(KeyClass key, boolean longValue) {
        String value = longValue ? "J" : OBJ;
        return maps(
                longValue ? "getLongOk" : "getObjectOk",
                "(" + G + MAP + key.descriptor + value + ")" + value);
    }

    static JavaMethod mapPut(KeyClass key, boolean longValue) {
        return maps("put", "(" + MAP + key.descriptor + (longValue ? "J" : OBJ) + ")V");
    }

    static JavaMethod mapSlot(KeyClass key, boolean longValue) {
        return maps("slot", "(" + MAP + key.descriptor + (longValue ? "" : OBJ) + ")I");
    }

    static JavaMethod mapDelete(KeyClass key) {
        return maps("delete", "(" + MAP + key.descriptor + ")V");
    }

    // ---- slices, by how elements are stored

    private static String sliceDescriptor(Storage s) {
        return "L" + s.sliceClass() + ";";
    }

    private static String elem(Storage s) {
        return s == Storage.OBJECT ? RT : "";
    }

    static JavaMethod sliceMake(Storage s) {
        return stat(s.sliceClass(), "make", "(JJ" + elem(s) + ")" + sliceDescriptor(s));
    }

    static JavaMethod sliceMakeLen(Storage s) {
        return stat(s.sliceClass(), "make", "(J" + elem(s) + ")" + sliceDescriptor(s));
    }

    static JavaMethod slice(Storage s) {
        return virt(s.sliceClass(), "slice", "(JJ" + elem(s) + ")" + sliceDescriptor(s));
    }

    static JavaMethod sliceFrom(Storage s) {
        return virt(s.sliceClass(), "sliceFrom", "(J)" + sliceDescriptor(s));
    }

    static JavaMethod slice3(Storage s) {
        return virt(s.sliceClass(), "slice3", "(JJJ" + elem(s) + ")" + sliceDescriptor(s));
    }

    static JavaMethod ofArray(Storage s) {
        return stat(
                s.sliceClass(), "ofArray", "(" + s.arrayDescriptor() + "JJ)" + sliceDescriptor(s));
    }

    static JavaMethod ofArray3(Storage s) {
        return stat(
                s.sliceClass(),
                "ofArray3",
                "(" + s.arrayDescriptor() + "JJJ)" + sliceDescriptor(s));
    }

    static JavaMethod element(Storage s) {
        return virt(s.sliceClass(), "element", "()" + OBJ);
    }

    static JavaMethod append(Storage s) {
        String d = sliceDescriptor(s);
        return switch (s) {
            case BYTE, SHORT -> stat(OPS + "Elements", "append", "(" + d + "I)" + d);
            case BOOL, INT, LONG, FLOAT, DOUBLE, OBJECT ->
                    stat(
                            s.sliceClass(),
                            "append",
                            "(" + d + s.elementDescriptor() + elem(s) + ")" + d);
        };
    }

    static JavaMethod appendArray(Storage s) {
        String d = sliceDescriptor(s);
        return stat(
                s.sliceClass(), "appendArray", "(" + d + s.arrayDescriptor() + elem(s) + ")" + d);
    }

    static JavaMethod appendAll(Storage s) {
        String d = sliceDescriptor(s);
        return stat(s.sliceClass(), "appendAll", "(" + d + d + elem(s) + ")" + d);
    }

    static JavaMethod copy(Storage s) {
        String d = sliceDescriptor(s);
        return stat(s.sliceClass(), "copy", "(" + d + d + elem(s) + ")J");
    }

    static JavaMethod clear(Storage s) {
        return virt(s.sliceClass(), "clear", "(" + elem(s) + ")V");
    }

    static JavaMethod toArray(Storage s) {
        return virt(s.sliceClass(), "toArray", "(J" + elem(s) + ")" + s.arrayDescriptor());
    }

    static JavaMethod arrayPointer(Storage s) {
        return virt(s.sliceClass(), "arrayPointer", "(J)" + s.arrayDescriptor());
    }

    /**
     * A pointer to an element of a slice or array; {@code elem} says how narrow ones are extended.
     */
    static JavaMethod ofElement(IrType elem, boolean ofSlice, String cellClass) {
        Storage s = elem.storage();
        String name = elem.isBareElement() ? "ofSliceElement" : "ofElement";
        if (elem instanceof IrType.Prim prim) {
            name =
                    switch (prim.kind()) {
                        case I8 -> "ofElementInt8";
                        case U8 -> "ofElementUint8";
                        case I16 -> "ofElementInt16";
                        case U16 -> "ofElementUint16";
                        case BOOL, I32, U32, I64, U64, F32, F64 -> "ofElement";
                    };
        }
        String from = ofSlice ? sliceDescriptor(s) : s.arrayDescriptor();
        return stat(cellClass, name, "(" + from + "J)L" + cellClass + ";");
    }

    // ---- printing

    /** print and println write their parts one by one, between {@code begin} and {@code end}. */
    static final JavaMethod PRINT = stat(OPS + "Printing", "print", "(" + G + "[" + OBJ + "Z)V");

    // ---- building

    static Ex call(JavaMethod method, IrType type, int pos, Ex... args) {
        return new Ex.CallJava(method, List.of(args), type, pos);
    }

    static Ex call(JavaMethod method, IrType type, int pos, List<Ex> args) {
        return new Ex.CallJava(method, new ArrayList<>(args), type, pos);
    }

    /** All fixed entries and all shapes of the others, for the test. */
    static List<JavaMethod> all() {
        List<JavaMethod> all = new ArrayList<>();
        for (java.lang.reflect.Field field : Rt.class.getDeclaredFields()) {
            if (field.getType() == JavaMethod.class) {
                try {
                    all.add((JavaMethod) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        for (KeyClass key : KeyClass.values()) {
            for (boolean longValue : new boolean[] {true, false}) {
                all.add(mapGet(key, longValue));
                all.add(mapGetOk(key, longValue));
                all.add(mapPut(key, longValue));
                all.add(mapSlot(key, longValue));
            }
            all.add(mapDelete(key));
        }
        for (Storage s : Storage.values()) {
            all.addAll(
                    List.of(
                            sliceMake(s),
                            sliceMakeLen(s),
                            slice(s),
                            sliceFrom(s),
                            slice3(s),
                            ofArray(s),
                            ofArray3(s),
                            element(s),
                            append(s),
                            appendArray(s),
                            appendAll(s),
                            copy(s),
                            clear(s),
                            toArray(s),
                            arrayPointer(s)));
        }
        return all;
    }
}
