package gol.syntax;

/** Numbers, runes and strings: finds a literal's end and reports what is wrong inside it. */
final class LiteralScanner {
    private final Scanner in;

    LiteralScanner(Scanner in) {
        this.in = in;
    }

    private int peek() {
        return in.at(in.pos);
    }

    /** The character at the cursor, decoded. */
    private int peekRune() {
        return in.pos < in.end ? SourceText.decode(in.text, in.pos) : -1;
    }

    private void skipRune() {
        in.pos += SourceText.length(Math.max(peekRune(), 0));
    }

    private static int lower(int c) {
        return c | 0x20;
    }

    private static boolean isHex(int c) {
        return Scanner.isDigit(c) || lower(c) >= 'a' && lower(c) <= 'f';
    }

    // ------------------------------------------------------------------------ numbers

    /** State of the number being read. */
    private int base;

    private int prefix;
    private boolean digits;
    private boolean separators;
    private int invalidDigit;

    /** Reads a number at the cursor; answers its token type. */
    int number() {
        int start = in.pos;
        int kind = GoParser.INT;
        boolean ok = true;
        digits = false;
        separators = false;
        invalidDigit = -1;
        base = 10;
        prefix = 0;
        boolean point = false;
        if (peek() != '.') {
            if (peek() == '0') {
                in.pos++;
                readPrefix();
            }
            readDigits(base);
            if (peek() == '.') {
                point = true;
                if (prefix == 'o' || prefix == 'b') {
                    in.error(in.pos, "invalid radix point in " + baseName(base) + " literal");
                    ok = false;
                }
            }
        } else {
            point = true;
        }
        if (point) {
            in.pos++;
            kind = GoParser.FLOAT;
            readDigits(base);
        }
        if (!digits && ok) {
            in.error(in.pos, baseName(base) + " literal has no digits");
            ok = false;
        }
        int e = peek() < 0 ? 0 : lower(peek());
        if (e == 'e' || e == 'p') {
            kind = GoParser.FLOAT;
            ok = exponent(e, ok);
        } else if (prefix == 'x' && kind == GoParser.FLOAT && ok) {
            in.error(in.pos, "hexadecimal mantissa requires a 'p' exponent");
            ok = false;
        }
        if (peek() == 'i') {
            kind = GoParser.IMAG;
            in.pos++;
        }
        if (kind == GoParser.INT && invalidDigit >= 0 && ok) {
            in.error(
                    invalidDigit,
                    "invalid digit "
                            + SourceText.quote(in.at(invalidDigit))
                            + " in "
                            + baseName(base)
                            + " literal");
            ok = false;
        }
        if (separators && ok) {
            int bad = invalidSeparator(start, in.pos);
            if (bad >= 0) {
                in.error(bad, "'_' must separate successive digits");
            }
        }
        return kind;
    }

    private void readPrefix() {
        switch (peek() < 0 ? 0 : lower(peek())) {
            case 'x' -> {
                in.pos++;
                base = 16;
                prefix = 'x';
            }
            case 'o' -> {
                in.pos++;
                base = 8;
                prefix = 'o';
            }
            case 'b' -> {
                in.pos++;
                base = 2;
                prefix = 'b';
            }
            default -> {
                base = 8;
                prefix = '0';
                digits = true;
            }
        }
    }

    private void readDigits(int radix) {
        while (true) {
            int c = peek();
            if (c == '_') {
                separators = true;
            } else if (radix <= 10 ? Scanner.isDigit(c) : isHex(c)) {
                digits = true;
                if (radix <= 10 && c >= '0' + radix && invalidDigit < 0) {
                    invalidDigit = in.pos;
                }
            } else {
                return;
            }
            in.pos++;
        }
    }

    private boolean exponent(int e, boolean wasOk) {
        boolean ok = wasOk;
        if (ok && e == 'e' && prefix != 0 && prefix != '0') {
            in.error(in.pos, SourceText.quote(peek()) + " exponent requires decimal mantissa");
            ok = false;
        } else if (ok && e == 'p' && prefix != 'x') {
            in.error(in.pos, SourceText.quote(peek()) + " exponent requires hexadecimal mantissa");
            ok = false;
        }
        in.pos++;
        if (peek() == '+' || peek() == '-') {
            in.pos++;
        }
        int before = invalidDigit;
        digits = false;
        readDigits(10);
        invalidDigit = before;
        if (!digits && ok) {
            in.error(in.pos, "exponent has no digits");
            ok = false;
        }
        return ok;
    }

    private static String baseName(int base) {
        return switch (base) {
            case 2 -> "binary";
            case 8 -> "octal";
            case 10 -> "decimal";
            default -> "hexadecimal";
        };
    }

    /**
     * The offset of the first {@code _} that does not stand between digits (or prefix and digit).
     */
    private int invalidSeparator(int start, int end) {
        int i = start;
        boolean hexadecimal = false;
        boolean afterDigit = false;
        boolean afterSeparator = false;
        if (end - start >= 2 && in.at(start) == '0') {
            int p = lower(in.at(start + 1));
            if (p == 'x' || p == 'o' || p == 'b') {
                hexadecimal = p == 'x';
                afterDigit = true;
                i += 2;
            }
        }
        for (; i < end; i++) {
            int c = in.at(i);
            if (c == '_') {
                if (!afterDigit) {
                    return i;
                }
                afterDigit = false;
                afterSeparator = true;
            } else if (Scanner.isDigit(c) || hexadecimal && isHex(c)) {
                afterDigit = true;
                afterSeparator = false;
            } else {
                if (afterSeparator) {
                    return i - 1;
                }
                afterDigit = false;
            }
        }
        return afterSeparator ? end - 1 : -1;
    }

    // ------------------------------------------------------------------------ runes and strings

    int rune() {
        int start = in.pos++;
        boolean ok = true;
        for (int count = 0; ; count++) {
            int c = peek();
            if (c == '\'') {
                if (ok && count == 0) {
                    in.error(in.pos, "empty rune literal or unescaped '");
                } else if (ok && count != 1) {
                    in.error(start, "more than one character in rune literal");
                }
                in.pos++;
                break;
            }
            if (c == '\\') {
                in.pos++;
                ok &= escape('\'');
                continue;
            }
            if (c == '\n' || c < 0) {
                if (ok && c < 0) {
                    in.error(start, "rune literal not terminated");
                } else if (ok) {
                    in.error(in.pos, "newline in rune literal");
                }
                break;
            }
            skipRune();
        }
        return GoParser.RUNE;
    }

    int string() {
        int start = in.pos++;
        while (true) {
            int c = peek();
            if (c == '"') {
                in.pos++;
                break;
            }
            if (c == '\\') {
                in.pos++;
                escape('"');
                continue;
            }
            if (c == '\n') {
                in.error(in.pos, "newline in string");
                break;
            }
            if (c < 0) {
                in.error(start, "string not terminated");
                break;
            }
            in.pos++;
        }
        return GoParser.STRING;
    }

    int rawString() {
        int start = in.pos++;
        while (true) {
            int c = peek();
            if (c < 0) {
                in.errors.addAtEnd(start, "string not terminated");
                break;
            }
            in.pos++;
            if (c == '`') {
                break;
            }
        }
        return GoParser.STRING;
    }

    /**
     * After a backslash; answers whether the escape is valid (the end of the text counts as such).
     */
    private boolean escape(int quote) {
        int c = peek();
        int count;
        int radix = 16;
        long max = 0x10FFFF;
        if (c == quote) {
            in.pos++;
            return true;
        }
        switch (c) {
            case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> {
                in.pos++;
                return true;
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                count = 3;
                radix = 8;
                max = 255;
            }
            case 'x' -> {
                in.pos++;
                count = 2;
                max = 255;
            }
            case 'u' -> {
                in.pos++;
                count = 4;
            }
            case 'U' -> {
                in.pos++;
                count = 8;
            }
            default -> {
                if (c < 0) {
                    return true;
                }
                in.error(in.pos, "unknown escape");
                return false;
            }
        }
        long value = 0;
        for (int i = 0; i < count; i++) {
            c = peekRune();
            if (c < 0) {
                return true;
            }
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                in.error(
                        in.pos,
                        "invalid character "
                                + SourceText.quote(c)
                                + " in "
                                + baseName(radix)
                                + " escape");
                return false;
            }
            value = value * radix + digit;
            in.pos++;
        }
        if (value > max && radix == 8) {
            in.error(in.pos, "octal escape value " + value + " > 255");
            return false;
        }
        if (value > max || value >= 0xD800 && value < 0xE000) {
            in.error(in.pos, "escape is invalid Unicode code point " + SourceText.describe(value));
            return false;
        }
        return true;
    }
}
