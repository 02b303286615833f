package gol.stdlib.regexp;

import com.google.re2j.Matcher;
import gol.runtime.value.GoString;
import gol.runtime.value.LongSlice;
import gol.runtime.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in which is searched: bytes, of which re2j gets the characters. Wrong bytes are U+FFFD, as
 * Go decodes them. Places are translated unless all is ASCII.
 */
final class Input {
    private final Program program;
    private final String text;
    private final Matcher matcher;
    private @Nullable Matcher groups;

    /** The place in the bytes for each of the characters and the end; null if it is the same. */
    private final int @Nullable [] places;

    Input(Program program, byte[] bytes, int start, int length) {
        this.program = program;
        if (ascii(bytes, start, length)) {
            text = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
            places = null;
        } else {
            StringBuilder chars = new StringBuilder(length);
            int[] from = new int[length + 1];
            for (int i = 0; i < length; ) {
                long rune = decode(bytes, start + i, start + length);
                int first = chars.length();
                chars.appendCodePoint((int) rune);
                Arrays.fill(from, first, chars.length(), i);
                i += (int) (rune >> 32);
            }
            from[chars.length()] = length;
            text = chars.toString();
            places = Arrays.copyOf(from, chars.length() + 1);
        }
        matcher = program.pattern().matcher(text);
    }

    private static boolean ascii(byte[] bytes, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static long decode(byte[] bytes, int i, int end) {
        return bytes[i] >= 0 ? 1L << 32 | bytes[i] : Utf8.decode(bytes, i, end);
    }

    /** Of a string, without a copy of its bytes. */
    static Input of(Program program, GoString s) {
        byte[] bytes = s.bytes();
        return new Input(program, bytes, s.offset(), s.length());
    }

    /** The next match from a place on; fills in the places of groups, -1 for those not matched. */
    boolean search(int from, LongSlice loc) {
        if (!matcher.find(inText(from))) {
            return false;
        }
        Matcher m = matcher;
        int first = 0;
        if (loc.len > 2 && program.separate()) {
            if (groups == null) {
                groups = program.groups().matcher(text);
            }
            groups.find(matcher.start());
            m = groups;
            first = 1;
        }
        for (int i = 0; i < loc.len / 2; i++) {
            loc.set(2L * i, inBytes(m.start(first + i)));
            loc.set(2L * i + 1, inBytes(m.end(first + i)));
        }
        return true;
    }

    private int inBytes(int place) {
        return place < 0 || places == null ? place : places[place];
    }

    private int inText(int place) {
        return places == null ? place : Math.max(Arrays.binarySearch(places, place), 0);
    }
}
