package gol.stdlib.unicode;

import gol.stdlib.strings.UnicodeVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The named sets of package unicode: categories and scripts from the JDK, properties from a list of
 * ranges.
 */
final class Tables {
    private static final String CATEGORIES =
            "Cn0Lu1Ll2Lt3Lm4Lo5Mn6Me7Mc8Nd9Nl:No;Zs<Zl=Zp>Cc?Cf@CoBCsCPdDPsEPeFPcGPoHSmIScJSkKSoLPiMPfN";

    private Tables() {}

    /** A set that is looked for when it is first used. */
    static final class Named implements IntPredicate {
        private final String name;
        private @Nullable IntPredicate set;

        Named(String name) {
            this.name = name;
        }

        @Override
        public boolean test(int r) {
            IntPredicate s = set;
            if (s == null) {
                s = find(name);
                set = s;
            }
            return s.test(r);
        }
    }

    private static IntPredicate find(String name) {
        int mask = 0;
        if (name.length() <= 2) {
            for (int i = 0; i < CATEGORIES.length(); i += 3) {
                String c = CATEGORIES.substring(i, i + 2);
                boolean in = name.equals("LC") ? "Lu Ll Lt".contains(c) : c.startsWith(name);
                if (in) {
                    mask |= 1 << (CATEGORIES.charAt(i + 2) - '0');
                }
            }
        }
        if (mask != 0) {
            int m = mask;
            return r -> (m & 1 << Natives.category(r)) != 0;
        }
        IntPredicate property = Properties.SETS.get(name);
        if (property != null) {
            return property;
        }
        Character.UnicodeScript script =
                Character.UnicodeScript.forName(name.toUpperCase(Locale.ROOT));
        return r -> !UnicodeVersion.isNew(r) && Character.UnicodeScript.of(r) == script;
    }

    /** Properties by name: sorted pairs of first and last character. */
    private static final class Properties {
        static final Map<String, IntPredicate> SETS = new HashMap<>();

        static {
            try (InputStream in = Tables.class.getResourceAsStream("properties.txt")) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String line : text.split("\n")) {
                    String[] words = line.split(" ");
                    SETS.put(words[0], set(words));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static IntPredicate set(String[] words) {
            int[] bounds = new int[2 * (words.length - 1)];
            for (int i = 1; i < words.length; i++) {
                String[] ends = words[i].split("-");
                bounds[2 * i - 2] = Integer.parseInt(ends[0], 16);
                bounds[2 * i - 1] = Integer.parseInt(ends[ends.length - 1], 16);
            }
            return r -> {
                for (int i = 0; i < bounds.length; i += 2) {
                    if (r <= bounds[i + 1]) {
                        return r >= bounds[i];
                    }
                }
                return false;
            };
        }
    }
}
