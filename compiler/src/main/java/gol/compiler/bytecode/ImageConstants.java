package gol.compiler.bytecode;

import gol.compiler.image.TypeText;
import gol.compiler.types.Type;
import gol.runtime.type.RType;
import gol.runtime.value.Box;
import gol.runtime.value.Complex;
import gol.runtime.value.GoString;
import gol.runtime.value.ObjectBox;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The constants of a library class, written when it is compiled and made again in each program that
 * uses it. In front of them stand the packages whose natives it calls. Under the engine's lock.
 */
final class ImageConstants {
    private static final char STRING = 'S';
    private static final char COMPLEX = 'C';
    private static final char TYPE = 'T';
    private static final char BOX = 'B';
    private static final char NIL_POINTER = 'N';
    private static final char SITE = 'M';
    private static final char ARRAY = 'A';

    private final BytecodeEngine engine;

    ImageConstants(BytecodeEngine engine) {
        this.engine = engine;
    }

    // ---- writing

    /**
     * @throws IllegalArgumentException if a constant cannot be written
     */
    byte[] write(Collection<String> nativePackages, Object[] constants) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(nativePackages.size());
            for (String path : nativePackages) {
                text(out, path);
            }
            out.writeInt(constants.length);
            for (Object constant : constants) {
                write(out, constant);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(DataOutputStream out, Object constant) throws IOException {
        switch (constant) {
            case GoString s -> {
                out.writeByte(STRING);
                bytes(out, s.toByteArray());
            }
            case Complex c -> {
                out.writeByte(COMPLEX);
                out.writeDouble(c.re());
                out.writeDouble(c.im());
            }
            case RType type -> {
                out.writeByte(TYPE);
                type(out, type);
            }
            case ObjectBox box when box.v == null -> {
                out.writeByte(NIL_POINTER);
                type(out, box.type);
            }
            case Box box -> {
                out.writeByte(BOX);
                type(out, box.type);
                primitive(out, box.raw());
            }
            case InterfaceSite site -> {
                out.writeByte(SITE);
                text(out, site.method().id);
                text(out, site.method().descriptor);
            }
            default -> {
                if (!constant.getClass().isArray()) {
                    throw new IllegalArgumentException("a constant of " + constant.getClass());
                }
                array(out, constant);
            }
        }
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void text(DataOutputStream out, String s) throws IOException {
        bytes(out, s.getBytes(StandardCharsets.UTF_8));
    }

    private void type(DataOutputStream out, RType type) throws IOException {
        Type known = engine.types().goType(type);
        String text = known == null ? null : TypeText.of(known);
        if (text == null) {
            throw new IllegalArgumentException("a type without text: " + type.name());
        }
        text(out, text);
    }

    private static void primitive(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case Boolean z -> {
                out.writeByte('Z');
                out.writeBoolean(z);
            }
            case Byte b -> {
                out.writeByte('B');
                out.writeByte(b);
            }
            case Short s -> {
                out.writeByte('H');
                out.writeShort(s);
            }
            case Integer i -> {
                out.writeByte('I');
                out.writeInt(i);
            }
            case Long j -> {
                out.writeByte('J');
                out.writeLong(j);
            }
            case Float f -> {
                out.writeByte('F');
                out.writeFloat(f);
            }
            case Double d -> {
                out.writeByte('D');
                out.writeDouble(d);
            }
            case GoString s -> {
                out.writeByte('S');
                bytes(out, s.toByteArray());
            }
            case null, default ->
                    throw new IllegalArgumentException("a constant value of " + value);
        }
    }

    private static void array(DataOutputStream out, Object array) throws IOException {
        out.writeByte(ARRAY);
        out.writeByte(array.getClass().componentType().descriptorString().charAt(0));
        int n = Array.getLength(array);
        out.writeInt(n);
        for (int i = 0; i < n; i++) {
            primitive(out, Array.get(array, i));
        }
    }

    // ---- reading

    Object[] read(ByteBuffer in) {
        for (int n = in.getInt(); n > 0; n--) {
            engine.program().typeScope().describeNatives(text(in));
        }
        Object[] constants = new Object[in.getInt()];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = constant(in);
        }
        return constants;
    }

    private Object constant(ByteBuffer in) {
        char tag = (char) in.get();
        return switch (tag) {
            case STRING -> GoString.wrap(bytes(in));
            case COMPLEX -> Complex.of(in.getDouble(), in.getDouble());
            case TYPE -> type(in);
            case NIL_POINTER -> new ObjectBox(type(in), null);
            case BOX -> {
                RType type = type(in);
                yield java.util.Objects.requireNonNull(type.newBox(primitive(in)));
            }
            case SITE -> {
                String id = text(in);
                yield new InterfaceSite(engine.methodInterfaces().of(id, text(in)));
            }
            case ARRAY -> array(in);
            default -> throw new IllegalStateException("constant " + tag);
        };
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer in) {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private RType type(ByteBuffer in) {
        return engine.types().of(TypeText.parse(text(in), engine.program().typeScope()));
    }

    private static Object primitive(ByteBuffer in) {
        char tag = (char) in.get();
        return switch (tag) {
            case 'Z' -> in.get() != 0;
            case 'B' -> in.get();
            case 'H' -> in.getShort();
            case 'I' -> in.getInt();
            case 'J' -> in.getLong();
            case 'F' -> in.getFloat();
            case 'D' -> in.getDouble();
            case 'S' -> GoString.wrap(bytes(in));
            default -> throw new IllegalStateException("value " + tag);
        };
    }

    private static Object array(ByteBuffer in) {
        char element = (char) in.get();
        int n = in.getInt();
        Object array =
                switch (element) {
                    case 'Z' -> new boolean[n];
                    case 'B' -> new byte[n];
                    case 'S' -> new short[n];
                    case 'I' -> new int[n];
                    case 'J' -> new long[n];
                    case 'F' -> new float[n];
                    case 'D' -> new double[n];
                    default -> new Object[n];
                };
        for (int i = 0; i < n; i++) {
            Array.set(array, i, primitive(in));
        }
        return array;
    }
}
