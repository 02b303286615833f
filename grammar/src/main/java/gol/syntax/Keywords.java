package gol.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names of one file, each as one String, with the keywords among them: an open hash table keyed
 * by the names' bytes.
 */
public final class Keywords {
    private static final String[] WORDS = {
        "func",
        "struct",
        "map",
        "chan",
        "interface",
        "break",
        "case",
        "const",
        "continue",
        "default",
        "defer",
        "else",
        "fallthrough",
        "for",
        "go",
        "goto",
        "if",
        "import",
        "package",
        "range",
        "return",
        "select",
        "switch",
        "type",
        "var",
    };

    private @Nullable String[] names = new String[512];
    private byte[][] bytes = new byte[512][];
    private int[] types = new int[512];
    private int count;

    Keywords() {
        for (int i = 0; i < WORDS.length; i++) {
            byte[] word = WORDS[i].getBytes(StandardCharsets.ISO_8859_1);
            int slot = find(word, 0, word.length);
            types[slot] = GoParser.FUNC + i;
        }
    }

    /** Whether a name is a keyword (spec: Keywords). */
    public static boolean isKeyword(String name) {
        for (String word : WORDS) {
            if (word.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** A keyword's text. */
    static String word(int type) {
        return type == GoParser.FDECL ? "func" : WORDS[type - GoParser.FUNC];
    }

    /** The slot of the name at {@code source[start .. end)}, which is entered if it is new. */
    int find(byte[] source, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + source[i];
        }
        int mask = names.length - 1;
        int slot = (hash * 0x9E3779B9) >>> 8 & mask;
        while (names[slot] != null) {
            if (Arrays.equals(bytes[slot], 0, bytes[slot].length, source, start, end)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        if (count * 2 > names.length) {
            grow();
            return find(source, start, end);
        }
        count++;
        bytes[slot] = Arrays.copyOfRange(source, start, end);
        names[slot] = new String(source, start, end - start, StandardCharsets.UTF_8);
        types[slot] = GoParser.NAME;
        return slot;
    }

    @Nullable String name(int slot) {
        return names[slot];
    }

    int type(int slot) {
        return types[slot];
    }

    private void grow() {
        @Nullable String[] oldNames = names;
        byte[][] oldBytes = bytes;
        int[] oldTypes = types;
        names = new String[oldNames.length * 2];
        bytes = new byte[oldNames.length * 2][];
        types = new int[oldNames.length * 2];
        count = 0;
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != null) {
                int slot = find(oldBytes[i], 0, oldBytes[i].length);
                names[slot] = oldNames[i];
                types[slot] = oldTypes[i];
            }
        }
    }
}
