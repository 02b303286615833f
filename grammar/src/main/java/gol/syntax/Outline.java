package gol.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the library declares, by name and place, found without parsing it: importing a
 * package costs one pass over its bytes, and each declaration is parsed when a program reaches it.
 *
 * <p>The file must be right; {@code LibraryCheck} compares outlines with what the parser finds.
 *
 * @param packageName of the package clause
 * @param parts the top-level declarations in order, without the imports
 */
public record Outline(SourceFile file, String packageName, List<Import> imports, List<Part> parts) {
    /** What a name stands for. */
    public enum Kind {
        CONST,
        VAR,
        TYPE,
        FUNC,
        METHOD
    }

    /**
     * An imported package.
     *
     * @param pos of the path
     * @param name null where the package's own is meant
     */
    public record Import(int pos, @Nullable String name, String path) {}

    /**
     * A top-level declaration, which may be a group of some, with the comments above it.
     *
     * @param start its first offset in the file
     * @param end the offset after it
     * @param names what it declares, in order, blank names too
     * @param nativeType whether it is a type with a Java class ({@code //gol:class})
     */
    public record Part(SourceFile file, int start, int end, List<Name> names, boolean nativeType) {}

    /**
     * A declared name.
     *
     * @param receiver the base type's name for a method, else empty
     */
    public record Name(Kind kind, String name, int pos, String receiver) {}

    /** The outline of a file without syntax errors. */
    public static Outline of(SourceFile file) {
        return new Reader(file).read();
    }

    /** One pass over the bytes (spec: Source file organization, Semicolons). */
    private static final class Reader {
        private static final byte PLAIN = 0;
        private static final byte BLANK = 1;
        private static final byte OPEN = 2;
        private static final byte CLOSE = 3;
        private static final byte QUOTE = 4;
        private static final byte RAW = 5;
        private static final byte SLASH = 6;
        private static final byte SEPARATOR = 7;

        private static final byte[] DIRECTIVE = "//gol:class ".getBytes(StandardCharsets.UTF_8);

        /** What a byte is for finding where a declaration ends. */
        private static final byte[] CLASSES = classes();

        private final SourceFile file;
        private final byte[] text;
        private int pos;

        /** Where {@link #blanks} has ended last, and the byte before what it skipped. */
        private int blanksEnd = -1;

        private int beforeBlanks;

        Reader(SourceFile file) {
            this.file = file;
            this.text = file.text();
        }

        private static byte[] classes() {
            byte[] classes = new byte[256];
            mark(classes, " \t\r", BLANK);
            mark(classes, "([{", OPEN);
            mark(classes, ")]}", CLOSE);
            mark(classes, "\"'", QUOTE);
            mark(classes, "`", RAW);
            mark(classes, "/", SLASH);
            mark(classes, "\n;", SEPARATOR);
            return classes;
        }

        private static void mark(byte[] classes, String chars, byte as) {
            for (int i = 0; i < chars.length(); i++) {
                classes[chars.charAt(i)] = as;
            }
        }

        Outline read() {
            List<Import> imports = new ArrayList<>();
            List<Part> parts = new ArrayList<>();
            blanks(true);
            expect("package");
            blanks(false);
            String packageName = name();
            int start = pos;
            for (blanks(true); pos < text.length; blanks(true)) {
                String keyword = name();
                blanks(false);
                if (keyword.equals("import")) {
                    imports(imports);
                } else {
                    List<Name> names = new ArrayList<>(1);
                    boolean nativeType = keyword.equals("type") && hasDirective(start, pos);
                    declaration(keyword, names);
                    parts.add(new Part(file, start, pos, names, nativeType));
                }
                start = pos;
            }
            return new Outline(file, packageName, imports, parts);
        }

        private boolean hasDirective(int from, int to) {
            for (int i = from; i + DIRECTIVE.length <= to; i++) {
                if (text[i] == '/'
                        && Arrays.equals(
                                text, i, i + DIRECTIVE.length, DIRECTIVE, 0, DIRECTIVE.length)) {
                    return true;
                }
            }
            return false;
        }

        private void declaration(String keyword, List<Name> names) {
            switch (keyword) {
                case "func" -> function(names);
                case "const" -> specs(Kind.CONST, names);
                case "var" -> specs(Kind.VAR, names);
                case "type" -> specs(Kind.TYPE, names);
                default -> throw unexpected();
            }
        }

        private void specs(Kind kind, List<Name> names) {
            if (at() != '(') {
                spec(kind, names);
                return;
            }
            pos++;
            for (blanks(true); at() != ')'; blanks(true)) {
                spec(kind, names);
            }
            pos++;
            skipRest();
        }

        private void spec(Kind kind, List<Name> names) {
            names.add(declared(kind, ""));
            for (blanks(false); at() == ',' && kind != Kind.TYPE; blanks(false)) {
                pos++;
                blanks(true);
                names.add(declared(kind, ""));
            }
            skipRest();
        }

        private Name declared(Kind kind, String receiver) {
            int at = file.base() + pos;
            return new Name(kind, name(), at, receiver);
        }

        private void function(List<Name> names) {
            if (at() == '(') {
                String receiver = receiver();
                blanks(false);
                names.add(declared(Kind.METHOD, receiver));
            } else {
                names.add(declared(Kind.FUNC, ""));
            }
            skipRest();
        }

        /** {@code (r *T[P])} with all but T left out or not: the name of T. */
        private String receiver() {
            pos++;
            blanks(true);
            String base = isName(at()) ? name() : "";
            blanks(false);
            while (at() == '*' || at() == '(') {
                pos++;
            }
            if (isName(at())) {
                base = name();
            }
            nested();
            return base;
        }

        private void imports(List<Import> imports) {
            if (at() != '(') {
                imported(imports);
                return;
            }
            pos++;
            for (blanks(true); at() != ')'; blanks(true)) {
                imported(imports);
            }
            pos++;
            skipRest();
        }

        private void imported(List<Import> imports) {
            String name = at() == '"' ? null : at() == '.' ? "." : name();
            if (".".equals(name)) {
                pos++;
            }
            blanks(false);
            int start = pos;
            if (at() != '"') {
                throw unexpected();
            }
            literal();
            String path = new String(text, start + 1, pos - start - 2, StandardCharsets.UTF_8);
            imports.add(new Import(file.base() + start, name, path));
            skipRest();
        }

        // ---- the lexical level

        private int at() {
            return pos < text.length ? text[pos] & 0xFF : -1;
        }

        private static boolean isName(int c) {
            return Scanner.isLetter(c) || Scanner.isDigit(c) || c >= 0x80;
        }

        private String name() {
            int start = pos;
            while (pos < text.length && isName(text[pos] & 0xFF)) {
                pos++;
            }
            if (start == pos) {
                throw unexpected();
            }
            return new String(text, start, pos - start, StandardCharsets.UTF_8);
        }

        private void expect(String word) {
            if (!name().equals(word)) {
                throw unexpected();
            }
        }

        private IllegalStateException unexpected() {
            return new IllegalStateException(
                    "no outline: "
                            + file.name()
                            + ":"
                            + file.line(file.base() + pos)
                            + ": unexpected text");
        }

        /** Skips blanks and comments, and separators if wanted. */
        private void blanks(boolean separators) {
            if (pos != blanksEnd) {
                beforeBlanks = pos > 0 ? text[pos - 1] : '\n';
            }
            while (pos < text.length) {
                int kind = CLASSES[text[pos] & 0xFF];
                if (kind == SLASH && comment()) {
                    continue;
                }
                if (kind != BLANK && !(separators && kind == SEPARATOR)) {
                    break;
                }
                pos++;
            }
            blanksEnd = pos;
        }

        /** Skips to the end of the specification or declaration: a separator outside brackets. */
        private void skipRest() {
            int last = pos == blanksEnd ? beforeBlanks : text[pos - 1];
            while (pos < text.length) {
                int c = text[pos] & 0xFF;
                switch (CLASSES[c]) {
                    case SEPARATOR -> {
                        if (c == ';' || endsStatement(last)) {
                            pos++;
                            return;
                        }
                        pos++;
                    }
                    case CLOSE -> {
                        return;
                    }
                    case OPEN -> {
                        pos++;
                        nested();
                        last = ')';
                    }
                    case QUOTE, RAW -> {
                        literal();
                        last = '"';
                    }
                    case SLASH -> {
                        if (!comment()) {
                            pos++;
                            last = '/';
                        }
                    }
                    case BLANK -> pos++;
                    default -> {
                        last = c;
                        pos++;
                    }
                }
            }
        }

        /** Whether a newline after this byte is a semicolon; no declaration ends in ++. */
        private static boolean endsStatement(int c) {
            return isName(c & 0xFF)
                    || CLASSES[c & 0xFF] == CLOSE
                    || c == '"'
                    || c == '`'
                    || c == '\'';
        }

        /** Skips past the bracket that closes the one before here. */
        private void nested() {
            int depth = 1;
            byte[] bytes = text;
            int p = pos;
            while (p < bytes.length) {
                int kind = CLASSES[bytes[p] & 0xFF];
                p++;
                if (kind == PLAIN || kind == BLANK || kind == SEPARATOR) {
                    continue;
                }
                if (kind == OPEN) {
                    depth++;
                } else if (kind == CLOSE) {
                    if (--depth == 0) {
                        pos = p;
                        return;
                    }
                } else {
                    pos = p - 1;
                    if (kind != SLASH) {
                        literal();
                        p = pos;
                    } else if (comment()) {
                        p = pos;
                    }
                }
            }
            pos = p;
            throw unexpected();
        }

        /** Skips a string or rune literal. */
        private void literal() {
            byte quote = text[pos++];
            while (pos < text.length && text[pos] != quote) {
                pos += text[pos] == '\\' && quote != '`' ? 2 : 1;
            }
            pos++;
        }

        /** Skips a comment, if one begins here; a line comment's newline stays. */
        private boolean comment() {
            int next = pos + 1 < text.length ? text[pos + 1] : -1;
            if (next == '/') {
                while (pos < text.length && text[pos] != '\n') {
                    pos++;
                }
                return true;
            }
            if (next != '*') {
                return false;
            }
            pos += 2;
            while (pos + 1 < text.length && !(text[pos] == '*' && text[pos + 1] == '/')) {
                pos++;
            }
            pos += 2;
            return true;
        }
    }
}
