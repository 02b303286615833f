package gol.compiler.image;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the library was compiled to: its class files, and what they hold. Made by {@link
 * ImageWriter}; valid for the library and the compiler that it was made by, which are parts of the
 * same distribution. May be used by several programs at a time.
 *
 * <p>Its code takes struct types for unshared and pointers to arrays for plain (see {@code
 * StructSharing} and {@code ArrayParts}): programs that decide otherwise do without it.
 */
public final class LibraryImage {
    /** A static method or field of a generated class; names as in class files. */
    public record Member(String owner, String name, String descriptor) {}

    /** What must be known of a class that is not loaded yet. */
    public record ClassFacts(String superName, boolean isInterface) {}

    /** Where a function is declared. */
    public record Place(String file, int line, boolean hasArguments) {}

    static final String INDEX = "library.index";
    static final String CLASSES = "library.classes";

    // The first letter of a key says what is asked for.
    static final char FUNCTION = 'f';
    static final char VARIABLE = 'v';
    static final char STRUCT = 's';
    static final char METHOD_INTERFACE = 'i';
    static final char CLASS = 'c';
    static final char CONSTANTS = 'k';
    static final char FRAMES = 'n';
    static final char PLACE = 'p';
    static final char CLASS_NAMES = 'u';
    static final String IDS = "#";

    private static final Map<Path, LibraryImage> OPEN = new ConcurrentHashMap<>();

    private final ImageTable table;
    private final Path classes;

    private LibraryImage(ImageTable table, Path classes) {
        this.table = table;
        this.classes = classes;
    }

    /**
     * What the files in a directory say, as {@link ImageWriter} wrote them; null if there are none.
     * They are read once, class files when they are asked for.
     */
    public static @Nullable LibraryImage open(Path directory) {
        LibraryImage known = OPEN.get(directory);
        if (known == null) {
            try {
                known =
                        new LibraryImage(
                                new ImageTable(Files.readAllBytes(directory.resolve(INDEX))),
                                directory.resolve(CLASSES));
            } catch (NoSuchFileException e) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            OPEN.put(directory, known);
        }
        return known;
    }

    private @Nullable ByteBuffer get(char kind, String key) {
        return table.get(kind + key);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable Member member(@Nullable ByteBuffer in) {
        return in == null ? null : new Member(text(in), text(in), text(in));
    }

    /** A declared function or method of the library that is not generic, by its name in traces. */
    public @Nullable Member function(String name) {
        return member(get(FUNCTION, name));
    }

    /** A package variable of the library, by {@code path.name}. */
    public @Nullable Member variable(String name) {
        return member(get(VARIABLE, name));
    }

    /** The class of a struct type, by its {@link TypeText}. */
    public @Nullable String structClass(String type) {
        ByteBuffer in = get(STRUCT, type);
        return in == null ? null : text(in);
    }

    /** How many struct classes were named after this: other ones are numbered from there. */
    public int structsNamed(String base) {
        ByteBuffer in = get(CLASS_NAMES, base);
        return in == null ? 0 : in.getInt();
    }

    /** The Java interface of a method: its id, then its descriptor. */
    public @Nullable String methodInterface(String key) {
        ByteBuffer in = get(METHOD_INTERFACE, key);
        return in == null ? null : text(in);
    }

    public boolean hasClass(String internalName) {
        return get(CLASS, internalName) != null;
    }

    public @Nullable ClassFacts facts(String internalName) {
        ByteBuffer in = get(CLASS, internalName);
        return in == null ? null : new ClassFacts(text(in), in.get() != 0);
    }

    /** The class file; null if the image does not have the class. */
    public byte @Nullable [] classFile(String internalName) {
        ByteBuffer in = get(CLASS, internalName);
        if (in == null) {
            return null;
        }
        text(in);
        in.get();
        long from = in.getInt();
        byte[] bytes = new byte[in.getInt()];
        try (RandomAccessFile file = new RandomAccessFile(classes.toFile(), "r")) {
            file.seek(from);
            file.readFully(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    /** What the class takes over when it is initialised, as the back end wrote it. */
    public @Nullable ByteBuffer constants(String internalName) {
        return get(CONSTANTS, internalName);
    }

    /** Go's names of the class's methods. */
    public Map<String, String> frames(String internalName) {
        Map<String, String> result = new HashMap<>();
        ByteBuffer in = get(FRAMES, internalName);
        while (in != null && in.hasRemaining()) {
            result.put(text(in), text(in));
        }
        return result;
    }

    public @Nullable Place place(String function) {
        ByteBuffer in = get(PLACE, function);
        return in == null ? null : new Place(text(in), in.getInt(), in.get() != 0);
    }

    /** The first number that no generated name has. */
    public int freeId() {
        ByteBuffer in = table.get(IDS);
        return in == null ? 0 : in.getInt();
    }
}
