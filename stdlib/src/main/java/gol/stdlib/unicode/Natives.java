package gol.stdlib.unicode;

import gol.runtime.value.GoString;
import gol.stdlib.strings.Case;
import gol.stdlib.strings.Text;
import gol.stdlib.strings.UnicodeVersion;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Classes of characters: the JDK's, without what is newer than Go's Unicode. */
public final class Natives {
    private static final int LETTER =
            mask(
                    Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER);
    private static final int MARK =
            mask(
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK);
    private static final int NUMBER =
            mask(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);
    private static final int PUNCT =
            mask(
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION);
    private static final int SYMBOL =
            mask(
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL);
    private static final int PRINT = LETTER | MARK | NUMBER | PUNCT | SYMBOL;

    private Natives() {}

    static int mask(int... types) {
        int m = 0;
        for (int t : types) {
            m |= 1 << t;
        }
        return m;
    }

    /** The general category, by the JDK's numbers. */
    static int category(int r) {
        if (r < 0 || r > 0x10FFFF || UnicodeVersion.isNew(r)) {
            return Character.UNASSIGNED;
        }
        return r == 0x1171E ? Character.NON_SPACING_MARK : Character.getType(r);
    }

    private static boolean is(int r, int mask) {
        return r >= 0 && (1 << category(r) & mask) != 0;
    }

    public static boolean IsDigit(int r) {
        return r < 0x100 ? r >= '0' && r <= '9' : is(r, 1 << Character.DECIMAL_DIGIT_NUMBER);
    }

    public static boolean IsGraphic(int r) {
        return is(r, PRINT | 1 << Character.SPACE_SEPARATOR);
    }

    public static boolean IsLetter(int r) {
        if (r < 0x80) {
            int c = r | 0x20;
            return c >= 'a' && c <= 'z';
        }
        return is(r, LETTER);
    }

    public static boolean IsLower(int r) {
        return r < 0x80 ? r >= 'a' && r <= 'z' : is(r, 1 << Character.LOWERCASE_LETTER);
    }

    public static boolean IsMark(int r) {
        return is(r, MARK);
    }

    public static boolean IsNumber(int r) {
        return is(r, NUMBER);
    }

    public static boolean IsPrint(int r) {
        return r == ' ' || is(r, PRINT);
    }

    public static boolean IsPunct(int r) {
        return is(r, PUNCT);
    }

    public static boolean IsSpace(int r) {
        return Text.isSpace(r);
    }

    public static boolean IsSymbol(int r) {
        return is(r, SYMBOL);
    }

    public static boolean IsTitle(int r) {
        return is(r, 1 << Character.TITLECASE_LETTER);
    }

    public static boolean IsUpper(int r) {
        return r < 0x80 ? r >= 'A' && r <= 'Z' : is(r, 1 << Character.UPPERCASE_LETTER);
    }

    public static int ToUpper(int r) {
        return valid(r) ? Case.upper(r) : r;
    }

    public static int ToLower(int r) {
        return valid(r) ? Case.lower(r) : r;
    }

    public static int ToTitle(int r) {
        return valid(r) ? Case.title(r) : r;
    }

    private static boolean valid(int r) {
        return r >= 0 && r <= 0x10FFFF;
    }

    public static int SimpleFold(int r) {
        return valid(r) ? Folding.next(r) : r;
    }

    /**
     * Characters that fold to the same, in a ring of ascending order. Built when first asked for.
     */
    private static final class Folding {
        private static final java.util.Map<Integer, Integer> NEXT = new java.util.HashMap<>();

        static {
            java.util.Map<Integer, int[]> rings = new java.util.TreeMap<>();
            for (int r = 0x41; r < 0x1F000; r++) {
                int f = Case.fold(r);
                if (f != r || Case.upper(r) != r) {
                    add(rings, f, r);
                    if (f != r) {
                        add(rings, f, f);
                    }
                }
            }
            for (int[] ring : rings.values()) {
                for (int i = 0; i < ring.length; i++) {
                    NEXT.put(ring[i], ring[(i + 1) % ring.length]);
                }
            }
        }

        private static void add(java.util.Map<Integer, int[]> rings, int key, int r) {
            int[] ring = rings.getOrDefault(key, new int[0]);
            if (Arrays.stream(ring).noneMatch(x -> x == r)) {
                int[] more = Arrays.copyOf(ring, ring.length + 1);
                more[ring.length] = r;
                Arrays.sort(more);
                rings.put(key, more);
            }
        }

        static int next(int r) {
            return NEXT.getOrDefault(r, r);
        }
    }

    // ---- tables

    public static Object tableSet(GoString name) {
        return new Tables.Named(name.toJava());
    }

    public static boolean inSet(@Nullable Object set, int r) {
        return valid(r) && ((IntPredicate) java.util.Objects.requireNonNull(set)).test(r);
    }
}
