package gol.stdlib.encoding.json;

import gol.runtime.type.Kind;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.GoString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a struct type that JSON sees: tags read, embedded structs opened, hidden names
 * dropped. Immutable.
 */
final class StructInfo {
    /** A field: the path of field numbers that leads to it, and what its tag says. */
    static final class Field {
        final String name;
        final boolean tagged;
        final int[] path;
        final RType type;
        final boolean omitEmpty;
        final boolean omitZero;
        final boolean quoted;
        final byte[] plainKey;
        final byte[] htmlKey;

        Field(
                String name,
                boolean tagged,
                int[] path,
                RType type,
                Set<String> options,
                boolean quoted) {
            this.name = name;
            this.tagged = tagged;
            this.path = path;
            this.type = type;
            this.omitEmpty = options.contains("omitempty");
            this.omitZero = options.contains("omitzero");
            this.quoted = quoted;
            plainKey = ("\"" + name + "\":").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            ByteBuf html = new ByteBuf();
            html.put('"');
            GoString s = GoString.of(name);
            Text.escapeHtml(html, s.bytes(), s.offset(), s.offset() + s.length());
            htmlKey = html.ascii("\":").toByteArray();
        }
    }

    private record Level(RType type, int[] path) {}

    final List<Field> fields;
    private final Map<GoString, Field> exact = new HashMap<>();
    private final Map<String, Field> folded = new HashMap<>();

    private StructInfo(List<Field> fields) {
        this.fields = fields;
        for (Field f : fields) {
            exact.put(GoString.of(f.name), f);
            folded.putIfAbsent(fold(f.name), f);
        }
    }

    static StructInfo of(RType t) {
        return t.fact(StructInfo.class, StructInfo::make);
    }

    /** The field for a key: its exact name, else one that differs in case only. */
    @Nullable Field find(GoString key) {
        Field f = exact.get(key);
        return f != null ? f : folded.get(fold(key.toJava()));
    }

    /** Equal for strings that differ only in case, with the few letters that fold to ASCII. */
    private static String fold(String s) {
        StringBuilder b = new StringBuilder(s.length());
        s.codePoints().map(StructInfo::foldRune).forEach(b::appendCodePoint);
        return b.toString();
    }

    private static int foldRune(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' ? c - 32 : c;
        }
        if (c == 0x17F) {
            return 'S';
        }
        if (c == 0x212A) {
            return 'K';
        }
        return Character.toUpperCase(Character.toLowerCase(c));
    }

    private static StructInfo make(RType t) {
        List<Field> found = new ArrayList<>();
        List<Level> next = List.of(new Level(t, new int[0]));
        Map<RType, Integer> count = Map.of();
        Set<RType> visited = new HashSet<>();
        while (!next.isEmpty()) {
            List<Level> current = next;
            next = new ArrayList<>();
            Map<RType, Integer> nextCount = new HashMap<>();
            for (Level level : current) {
                if (visited.add(level.type())) {
                    boolean twice = count.getOrDefault(level.type(), 0) > 1;
                    addFields(level, found, twice, next, nextCount);
                }
            }
            count = nextCount;
        }
        return new StructInfo(visible(found));
    }

    private static void addFields(
            Level level,
            List<Field> found,
            boolean twice,
            List<Level> next,
            Map<RType, Integer> nextCount) {
        List<RField> all = level.type().fields();
        for (int i = 0; i < all.size(); i++) {
            RField f = all.get(i);
            RType t = f.type();
            RType target = pointee(t);
            if (f.embedded() ? !f.exported() && target.kind() != Kind.STRUCT : !f.exported()) {
                continue;
            }
            String tag = f.tagValue("json");
            if (tag.equals("-")) {
                continue;
            }
            int comma = tag.indexOf(',');
            String name = comma < 0 ? tag : tag.substring(0, comma);
            Set<String> options =
                    comma < 0
                            ? Set.of()
                            : new HashSet<>(Arrays.asList(tag.substring(comma + 1).split(",", -1)));
            if (!validName(name)) {
                name = "";
            }
            int[] path = Arrays.copyOf(level.path(), level.path().length + 1);
            path[path.length - 1] = i;
            if (!name.isEmpty() || !f.embedded() || target.kind() != Kind.STRUCT) {
                boolean quoted = options.contains("string") && isScalar(target.kind());
                Field made =
                        new Field(
                                name.isEmpty() ? f.name() : name,
                                !name.isEmpty(),
                                path,
                                t,
                                options,
                                quoted);
                found.add(made);
                if (twice) {
                    found.add(made);
                }
            } else if (nextCount.merge(target, 1, Integer::sum) == 1) {
                next.add(new Level(target, path));
            }
        }
    }

    private static RType pointee(RType t) {
        return t.kind() == Kind.PTR && !t.isNamed() ? t.elem() : t;
    }

    private static boolean isScalar(Kind k) {
        return k == Kind.BOOL || k == Kind.STRING || k.isInteger() || k.isFloat();
    }

    private static boolean validName(String s) {
        if (s.isEmpty()) {
            return false;
        }
        return s.codePoints()
                .allMatch(c ->
                        "!#$%&()*+-./:;<=>?@[]^_{|}~ ".indexOf(c) >= 0
                                || Character.isLetter(c)
                                || Character.isDigit(c));
    }

    /**
     * Of the fields with one name the least nested, then tagged one; none if several are equal. In
     * order of paths.
     */
    private static List<Field> visible(List<Field> found) {
        Map<String, List<Field>> byName = new HashMap<>();
        for (Field f : found) {
            byName.computeIfAbsent(f.name, _ -> new ArrayList<>()).add(f);
        }
        List<Field> result = new ArrayList<>();
        for (List<Field> same : byName.values()) {
            same.sort(
                    Comparator.<Field>comparingInt(f -> f.path.length)
                            .thenComparing(f -> !f.tagged)
                            .thenComparing(f -> f.path, Arrays::compare));
            Field first = same.get(0);
            if (same.size() == 1
                    || same.get(1).path.length != first.path.length
                    || same.get(1).tagged != first.tagged) {
                result.add(first);
            }
        }
        result.sort((a, b) -> Arrays.compare(a.path, b.path));
        return List.copyOf(result);
    }
}
