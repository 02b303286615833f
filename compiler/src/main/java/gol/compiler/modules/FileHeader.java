package gol.compiler.modules;

import gol.syntax.Keywords;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The head of a Go file, package clause and imports, as Go's command reads it to find out what a
 * program is made of: what is wrong there it tells in words of its own, before the compiler sees
 * the file. What follows the imports is not looked at.
 */
final class FileHeader {
    /** What is wrong, and where; the offset after the last byte stands for the end of the file. */
    record Problem(int offset, String message) {}

    /** The message for a zero byte, which Go's command does not read on from. */
    static final String NUL = "unexpected NUL in input";

    private static final int END = -1;

    private enum Kind {
        /** A name or a literal, which messages show as it is. */
        WORD,
        STRING,
        KEYWORD,
        OPERATOR,
        NEWLINE,
        END
    }

    /** Found on the way; the first one counts. */
    private static final class Found extends Exception {
        final Problem problem;

        Found(int offset, String message) {
            super(message, null, false, false);
            this.problem = new Problem(offset, message);
        }
    }

    private final byte[] text;
    private final int end;
    private int pos;

    // the current token
    private Kind kind = Kind.END;
    private int start;
    private boolean name;

    private FileHeader(byte[] text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The first thing that is wrong with a file's head, or null. */
    static @Nullable Problem problem(byte[] text) {
        int end = new Extent(text).end();
        for (int i = 0; i <= end && i < text.length; i++) {
            if (text[i] == 0) {
                return new Problem(i, NUL);
            }
        }
        try {
            new FileHeader(text, end).parse();
            return null;
        } catch (Found found) {
            return found.problem;
        }
    }

    // ---- package clause and imports (spec: Source file organization)

    private void parse() throws Found {
        next();
        expect("package");
        if (!name) {
            throw expected("'IDENT'");
        }
        next();
        semicolon();
        while (is("import")) {
            next();
            if (is("(")) {
                next();
                while (!is(")") && kind != Kind.END) {
                    spec();
                }
                expect(")");
                semicolon();
            } else {
                spec();
            }
        }
    }

    private void spec() throws Found {
        if (name || is(".")) {
            next();
        }
        if (kind != Kind.STRING) {
            throw new Found(
                    start,
                    kind == Kind.WORD ? "import path must be a string" : "missing import path");
        }
        next();
        semicolon();
    }

    private boolean is(String word) {
        return (kind == Kind.KEYWORD || kind == Kind.OPERATOR) && token().equals(word);
    }

    private void expect(String word) throws Found {
        if (!is(word)) {
            throw expected("'" + word + "'");
        }
        next();
    }

    private void semicolon() throws Found {
        if (is(")") || is("}")) {
            return;
        }
        if (kind != Kind.NEWLINE && !is(";")) {
            throw expected("';'");
        }
        next();
    }

    private Found expected(String what) {
        String found =
                switch (kind) {
                    case WORD, STRING -> token();
                    case KEYWORD, OPERATOR -> "'" + token() + "'";
                    case NEWLINE -> "newline";
                    case END -> "'EOF'";
                };
        return new Found(start, "expected " + what + ", found " + found);
    }

    private String token() {
        return new String(text, start, pos - start, StandardCharsets.UTF_8);
    }

    // ---- tokens (spec: Lexical elements), those of a head

    private int at(int offset) {
        return offset < end ? text[offset] & 0xff : END;
    }

    private void next() throws Found {
        boolean endsLine = kind == Kind.WORD || kind == Kind.STRING || is(")");
        if (blanks(endsLine)) {
            kind = Kind.NEWLINE;
            name = false;
            return;
        }
        start = pos;
        int c = at(pos);
        name = false;
        if (c == END) {
            kind = endsLine ? Kind.NEWLINE : Kind.END;
        } else if (Extent.isNameByte(c)) {
            while (Extent.isNameByte(at(pos))) {
                pos++;
            }
            name = !(c >= '0' && c <= '9') && !Keywords.isKeyword(token());
            kind = name || c >= '0' && c <= '9' ? Kind.WORD : Kind.KEYWORD;
        } else if (c == '"' || c == '\'' || c == '`') {
            quoted(c);
        } else {
            operator(c);
        }
    }

    /** Skips blanks and comments; true, at the line's end, if that stands for a semicolon. */
    private boolean blanks(boolean endsLine) throws Found {
        while (true) {
            int c = at(pos);
            if (c == '\n' && endsLine) {
                start = pos++;
                return true;
            }
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xEF && isMark()) {
                pos += c == 0xEF ? 3 : 1;
            } else if (c == '/' && at(pos + 1) == '/') {
                while (at(pos) != '\n' && at(pos) != END) {
                    pos++;
                }
            } else if (c == '/' && at(pos + 1) == '*') {
                int comment = pos;
                boolean lines = false;
                for (pos += 2; !(at(pos) == '*' && at(pos + 1) == '/'); pos++) {
                    if (at(pos) == END) {
                        throw new Found(comment, "comment not terminated");
                    }
                    lines |= at(pos) == '\n';
                }
                pos += 2;
                if (lines && endsLine) {
                    start = comment;
                    return true;
                }
            } else {
                return false;
            }
        }
    }

    /** A byte order mark, which may begin a file. */
    private boolean isMark() {
        return pos == 0 && at(1) == 0xBB && at(2) == 0xBF;
    }

    private void quoted(int quote) throws Found {
        for (pos++; at(pos) != quote; pos++) {
            if (at(pos) == END || at(pos) == '\n' && quote != '`') {
                throw new Found(
                        start,
                        switch (quote) {
                            case '`' -> "raw string literal not terminated";
                            case '"' -> "string literal not terminated";
                            default -> "rune literal not terminated";
                        });
            }
            if (at(pos) == '\\' && quote != '`') {
                pos++;
                if (at(pos) != END
                        && "abfnrtvxuU\\01234567".indexOf(at(pos)) < 0
                        && at(pos) != quote) {
                    throw new Found(pos, "unknown escape sequence");
                }
            }
        }
        pos++;
        kind = quote == '\'' ? Kind.WORD : Kind.STRING;
    }

    private void operator(int c) throws Found {
        if (c < ' ' || "!%&()*+,-./:;<=>[]^{|}~".indexOf(c) < 0) {
            throw new Found(
                    pos,
                    c < ' '
                            ? String.format("illegal character U+%04X", c)
                            : String.format("illegal character U+%04X '%c'", c, c));
        }
        pos++;
        kind = Kind.OPERATOR;
    }

    /** How much of a file Go's command reads: up to what cannot belong to the imports. */
    private static final class Extent {
        /** The text is not what is expected: all of the file will be looked at. */
        private static final class Unexpected extends Exception {
            Unexpected() {
                super(null, null, false, false);
            }
        }

        private final byte[] text;
        private int pos;

        Extent(byte[] text) {
            this.text = text;
        }

        static boolean isNameByte(int c) {
            return c >= 0x80
                    || c == '_'
                    || c >= '0' && c <= '9'
                    || c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z';
        }

        int end() {
            try {
                if (text.length >= 3 && at() == 0xEF) {
                    pos = 3;
                }
                keyword("package");
                name();
                while (next() == 'i') {
                    keyword("import");
                    if (next() != '(') {
                        spec();
                        continue;
                    }
                    pos++;
                    while (next() != ')') {
                        spec();
                    }
                    pos++;
                }
                return pos;
            } catch (Unexpected e) {
                return text.length;
            }
        }

        private int at() {
            return pos < text.length ? text[pos] & 0xff : END;
        }

        /** The next byte that is no blank, semicolon or part of a comment. */
        private int next() throws Unexpected {
            while (true) {
                int c = at();
                if (c == '/') {
                    comment();
                } else if (c == ' ' || c == '\f' || c == '\t' || c == '\r' || c == '\n'
                        || c == ';') {
                    pos++;
                } else {
                    return c;
                }
            }
        }

        private void comment() throws Unexpected {
            int kind = pos + 1 < text.length ? text[pos + 1] : END;
            if (kind == '/') {
                while (at() != '\n' && at() != END) {
                    pos++;
                }
            } else if (kind == '*') {
                pos += 3;
                while (!(at() == '/' && text[pos - 1] == '*')) {
                    if (at() == END) {
                        throw new Unexpected();
                    }
                    pos++;
                }
                pos++;
            } else {
                throw new Unexpected();
            }
        }

        private void keyword(String word) throws Unexpected {
            next();
            for (int i = 0; i < word.length(); i++) {
                if (at() != word.charAt(i)) {
                    throw new Unexpected();
                }
                pos++;
            }
            if (isNameByte(at())) {
                throw new Unexpected();
            }
        }

        private void name() throws Unexpected {
            if (!isNameByte(next())) {
                throw new Unexpected();
            }
            while (isNameByte(at())) {
                pos++;
            }
        }

        private void spec() throws Unexpected {
            int c = next();
            if (c == '.') {
                pos++;
            } else if (isNameByte(c)) {
                name();
            }
            int quote = next();
            if (quote != '"' && quote != '`') {
                throw new Unexpected();
            }
            for (pos++; at() != quote; pos++) {
                if (at() == END || at() == '\n' && quote == '"') {
                    throw new Unexpected();
                }
                if (at() == '\\' && quote == '"') {
                    pos++;
                }
            }
            pos++;
        }
    }
}
