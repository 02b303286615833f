package gol.compiler.image;

import gol.compiler.image.LibraryImage.ClassFacts;
import gol.compiler.image.LibraryImage.Member;
import gol.compiler.image.LibraryImage.Place;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what a {@link LibraryImage} is to say. */
public final class ImageWriter {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final ByteArrayOutputStream classes = new ByteArrayOutputStream();

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private void put(String key, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (entries.put(key, bytes.toByteArray()) != null) {
            throw new IllegalStateException("twice in the image: " + key);
        }
    }

    private static void text(DataOutputStream out, String s) throws IOException {
        byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void member(char kind, String name, Member m) {
        put(
                kind + name,
                out -> {
                    text(out, m.owner());
                    text(out, m.name());
                    text(out, m.descriptor());
                });
    }

    public void function(String name, Member method) {
        member(LibraryImage.FUNCTION, name, method);
    }

    public void variable(String name, Member field) {
        member(LibraryImage.VARIABLE, name, field);
    }

    public void structClass(String type, String className) {
        put(LibraryImage.STRUCT + type, out -> text(out, className));
    }

    public void structsNamed(String base, int count) {
        put(LibraryImage.CLASS_NAMES + base, out -> out.writeInt(count));
    }

    public void methodInterface(String key, String className) {
        put(LibraryImage.METHOD_INTERFACE + key, out -> text(out, className));
    }

    public void classFile(String internalName, ClassFacts facts, byte[] bytes) {
        put(
                LibraryImage.CLASS + internalName,
                out -> {
                    text(out, facts.superName());
                    out.writeBoolean(facts.isInterface());
                    out.writeInt(classes.size());
                    out.writeInt(bytes.length);
                });
        classes.writeBytes(bytes);
    }

    public void constants(String internalName, byte[] constants) {
        put(LibraryImage.CONSTANTS + internalName, out -> out.write(constants));
    }

    public void frames(String internalName, Map<String, String> goNames) {
        put(
                LibraryImage.FRAMES + internalName,
                out -> {
                    for (Map.Entry<String, String> e : goNames.entrySet()) {
                        text(out, e.getKey());
                        text(out, e.getValue());
                    }
                });
    }

    public void place(String function, Place place) {
        put(
                LibraryImage.PLACE + function,
                out -> {
                    text(out, place.file());
                    out.writeInt(place.line());
                    out.writeBoolean(place.hasArguments());
                });
    }

    public void freeId(int id) {
        put(LibraryImage.IDS, out -> out.writeInt(id));
    }

    /** Writes the files. */
    public void writeTo(Path directory) throws IOException {
        Files.write(directory.resolve(LibraryImage.INDEX), ImageTable.of(entries));
        Files.write(directory.resolve(LibraryImage.CLASSES), classes.toByteArray());
    }
}
