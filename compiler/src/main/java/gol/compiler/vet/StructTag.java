package gol.compiler.vet;

import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Struct tags that reflection cannot read, and names that encodings would find twice. */
final class StructTag implements Analyzer {
    private static final List<String> ENCODINGS = List.of("json", "xml");

    /** A name in an encoding at a depth of embedding. */
    private record Name(String encoding, String name, int level) {}

    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            if (node instanceof Expr.StructType e
                    && pass.typeOf(e) instanceof Type type
                    && type.underlying() instanceof Struct struct) {
                Map<Name, Integer> seen = new HashMap<>();
                for (int i = 0; i < struct.fields().size(); i++) {
                    check(pass, struct.fields().get(i), tag(struct, i), seen);
                }
            }
            return true;
        });
    }

    private static String tag(Struct struct, int index) {
        return struct.tags().isEmpty() ? "" : struct.tags().get(index);
    }

    private static void check(Pass pass, Var field, String tag, Map<Name, Integer> seen) {
        for (String encoding : ENCODINGS) {
            duplicates(pass, encoding, field, field, tag, seen, 1);
        }
        if (tag.isEmpty()) {
            return;
        }
        String wrong = syntax(tag);
        if (wrong != null) {
            pass.report(
                    field.pos(),
                    "struct field tag %s not compatible with reflect.StructTag.Get: %s",
                    tag.indexOf('`') < 0
                            ? "`" + tag + "`"
                            : "\"" + tag.replace("\"", "\\\"") + "\"",
                    wrong);
        }
        if (field.exported() || field.embedded()) {
            return;
        }
        for (String encoding : ENCODINGS) {
            String value = get(tag, encoding);
            if (!value.isEmpty() && !value.equals("-")) {
                pass.report(
                        field.pos(),
                        "struct field %s has %s tag but is not exported",
                        field.name(),
                        encoding);
                return;
            }
        }
    }

    /**
     * @param nearest the field of the examined struct that leads to {@code field}
     */
    private static void duplicates(
            Pass pass,
            String encoding,
            Var nearest,
            Var field,
            String tag,
            Map<Name, Integer> seen,
            int level) {
        String value = get(tag, encoding);
        if (value.equals("-")) {
            return;
        }
        if (value.isEmpty() || value.charAt(0) == ',') {
            if (field.embedded() && Pass.deref(field.type()).underlying() instanceof Struct inner) {
                for (int i = 0; i < inner.fields().size(); i++) {
                    Var deeper = inner.fields().get(i);
                    duplicates(pass, encoding, nearest, deeper, tag(inner, i), seen, level + 1);
                }
            }
            return;
        }
        if (encoding.equals("xml") && field.name().equals("XMLName")) {
            return;
        }
        String[] parts = value.split(",", -1);
        String kind = encoding;
        if (encoding.equals("xml") && List.of(parts).subList(1, parts.length).contains("attr")) {
            kind = "xml attribute";
        }
        Integer before = seen.putIfAbsent(new Name(kind, parts[0], level), field.pos());
        if (before != null) {
            pass.report(
                    nearest.pos(),
                    "struct field %s repeats %s tag \"%s\" also at %s",
                    field.name(),
                    kind,
                    parts[0],
                    pass.place(before));
        }
    }

    private static String get(String tag, String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        parse(tag, pairs);
        return pairs.getOrDefault(key, "");
    }

    private static @Nullable String syntax(String tag) {
        return parse(tag, new LinkedHashMap<>());
    }

    /**
     * Reads {@code key:"value"} pairs as far as they are right.
     *
     * @return what is wrong with the rest, or null
     */
    private static @Nullable String parse(String tag, Map<String, String> pairs) {
        String wrong = null;
        int at = 0;
        for (boolean first = true; ; first = false) {
            if (!first && at < tag.length() && tag.charAt(at) != ' ') {
                return "key:\"value\" pairs not separated by spaces";
            }
            while (at < tag.length() && tag.charAt(at) == ' ') {
                at++;
            }
            if (at == tag.length()) {
                return wrong;
            }
            int colon = at;
            while (colon < tag.length() && isKeyCharacter(tag.charAt(colon))) {
                colon++;
            }
            if (colon == at) {
                return "bad syntax for struct tag key";
            }
            if (colon + 1 >= tag.length() || tag.charAt(colon) != ':') {
                return "bad syntax for struct tag pair";
            }
            if (tag.charAt(colon + 1) != '"') {
                return "bad syntax for struct tag value";
            }
            int end = colon + 2;
            while (end < tag.length() && tag.charAt(end) != '"') {
                end += tag.charAt(end) == '\\' ? 2 : 1;
            }
            if (end >= tag.length()) {
                return "bad syntax for struct tag value";
            }
            String key = tag.substring(at, colon);
            String value = unquote(tag.substring(colon + 2, end));
            if (value == null) {
                return "bad syntax for struct tag value";
            }
            pairs.putIfAbsent(key, value);
            if (wrong == null && hasSuspiciousSpace(key, value)) {
                wrong = "suspicious space in struct tag value";
            }
            at = end + 1;
        }
    }

    private static boolean isKeyCharacter(char c) {
        return c > ' ' && c != ':' && c != '"' && c != 0x7f;
    }

    /** A quoted string's content; null where Go has no such escape. */
    private static @Nullable String unquote(String quoted) {
        if (quoted.indexOf('\\') < 0) {
            return quoted;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            if (++i == quoted.length()) {
                return null;
            }
            int plain = "abfnrtv\\\"".indexOf(quoted.charAt(i));
            if (plain >= 0) {
                out.append("\u0007\b\f\n\r\t\u000b\\\"".charAt(plain));
            } else if ("xuU01234567".indexOf(quoted.charAt(i)) >= 0) {
                out.append('\\').append(quoted.charAt(i)); // only whether it is right matters
            } else {
                return null;
            }
        }
        return out.toString();
    }

    private static boolean hasSuspiciousSpace(String key, String value) {
        String options = value;
        int comma = value.indexOf(',');
        if (key.equals("xml")) {
            if (!value.equals(trimSpaces(value))
                    || value.chars().filter(c -> c == ' ').count() > 1) {
                return true;
            }
            if (comma < 0) {
                return false;
            }
            if (comma > 0 && value.charAt(comma - 1) == ' ') {
                return true;
            }
            options = value.substring(comma + 1);
        } else if (key.equals("json")) {
            if (comma < 0) {
                return false;
            }
            options = value.substring(comma + 1);
        } else {
            return false;
        }
        return options.indexOf(' ') >= 0;
    }

    private static String trimSpaces(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && value.charAt(from) == ' ') {
            from++;
        }
        while (to > from && value.charAt(to - 1) == ' ') {
            to--;
        }
        return value.substring(from, to);
    }
}
