package gol.runtime.format;

import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.Complex;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.Ref;
import gol.runtime.value.Utf8;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Scan family of package fmt: the twin of fmt's {@code ss}. One object for one call; {@link
 * #scan} and {@link #scanf} give the number of operands that were filled and leave the outcome in
 * {@link #outcome}.
 */
public final class Scanner {
    /** What came of a call. */
    public enum Outcome {
        OK,
        /** io.EOF. */
        EOF,
        /** io.ErrUnexpectedEOF. */
        UNEXPECTED_EOF,
        /** A new error with the text {@link #message}. */
        MESSAGE,
        /** The reader's own error, {@link #failure}. */
        FAILURE
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed() {
            super(null, null, false, false);
        }
    }

    private static final int EOF = RuneSource.EOF;
    private static final int NO_LIMIT = 1 << 30;
    private static final String DECIMAL = "0123456789";
    private static final String HEX = "0123456789aAbBcCdDeEfF";

    private final Goroutine g;
    private final RuneSource source;
    private final boolean newlineIsSpace;
    private final boolean newlineIsEnd;
    private final ByteBuf token = new ByteBuf(32);
    private int count;
    private int limit = NO_LIMIT;
    private boolean atEof;

    public Outcome outcome = Outcome.OK;
    public String message = "";
    public @Nullable Object failure;

    /**
     * @param newlineIsSpace Scan: newlines count as space
     * @param newlineIsEnd Scanln: a newline ends the input
     */
    public Scanner(Goroutine g, RuneSource source, boolean newlineIsSpace, boolean newlineIsEnd) {
        this.g = g;
        this.source = source;
        this.newlineIsSpace = newlineIsSpace;
        this.newlineIsEnd = newlineIsEnd;
    }

    // ---- entry points

    /** Scan, Scanln. */
    public int scan(ObjectSlice args) {
        int n = 0;
        try {
            for (; n < args.len; n++) {
                one('v', args.get(n));
            }
            if (newlineIsEnd) {
                for (int r = read(); r != '\n' && r != EOF; r = read()) {
                    if (!isSpace(r)) {
                        throw fail("expected newline");
                    }
                }
            }
        } catch (Failed e) {
            // the outcome says what
        }
        return n;
    }

    /** Scanf. */
    public int scanf(GoString format, ObjectSlice args) {
        int n = 0;
        byte[] f = format.bytes();
        int end = format.offset() + format.length();
        try {
            for (int i = format.offset(); i < end; ) {
                int w = advance(f, i, end);
                if (w > 0) {
                    i += w;
                    continue;
                }
                if (f[i] != '%') {
                    if (w < 0) {
                        throw fail("input does not match format");
                    }
                    break;
                }
                i++;
                int width = 0;
                int digits = i;
                while (i < end - 1 && f[i] >= '0' && f[i] <= '9' && width <= 1_000_000) {
                    width = width * 10 + f[i++] - '0';
                }
                int max = i > digits ? width : NO_LIMIT;
                long d = Utf8.decode(f, i, end);
                int verb = (int) d;
                int verbAt = i;
                i += (int) (d >>> 32);
                if (verb != 'c') {
                    skipSpace();
                }
                if (verb == '%') {
                    notEof();
                    if (!accept("%")) {
                        throw fail("missing literal %");
                    }
                    continue;
                }
                limit = (int) Math.min((long) count + max, NO_LIMIT);
                if (n >= args.len) {
                    throw fail(
                            "too few operands for format '%"
                                    + GoString.copyOf(f, verbAt, end - verbAt).toJava()
                                    + "'");
                }
                one(verb, args.get(n));
                n++;
                limit = NO_LIMIT;
            }
            if (n < args.len) {
                throw fail("too many operands");
            }
        } catch (Failed e) {
            // the outcome says what
        }
        return n;
    }

    /**
     * Matches literals and space of the format up to the next verb: their length, -1 if the input
     * differs.
     */
    private int advance(byte[] f, int start, int end) {
        int i = start;
        while (i < end) {
            long d = Utf8.decode(f, i, end);
            int c = (int) d;
            int w = (int) (d >>> 32);
            if (isSpace(c)) {
                i = advanceSpace(f, i, end);
                continue;
            }
            if (c == '%') {
                if (i + w == end) {
                    throw fail("missing verb: % at end of format string");
                }
                if (f[i + w] != '%') {
                    return i - start;
                }
                i += w;
            }
            int r = mustRead();
            if (r != c) {
                unread();
                return -1;
            }
            i += w;
        }
        return i - start;
    }

    private int advanceSpace(byte[] f, int start, int end) {
        int i = start;
        int newlines = 0;
        boolean trailing = false;
        while (i < end) {
            long d = Utf8.decode(f, i, end);
            if (!isSpace((int) d)) {
                break;
            }
            trailing = (int) d != '\n';
            newlines += trailing ? 0 : 1;
            i += (int) (d >>> 32);
        }
        for (int k = 0; k < newlines; k++) {
            int r = read();
            while (isSpace(r) && r != '\n') {
                r = read();
            }
            if (r != '\n' && r != EOF) {
                throw fail("newline in format does not match input");
            }
        }
        if (trailing) {
            int r = read();
            if (newlines == 0) {
                if (!isSpace(r) && r != EOF) {
                    throw fail("expected space in input to match format");
                }
                if (r == '\n') {
                    throw fail("newline in input does not match format");
                }
            }
            while (isSpace(r) && r != '\n') {
                r = read();
            }
            if (r != EOF) {
                unread();
            }
        }
        return i;
    }

    // ---- failing

    private Failed fail(String text) {
        outcome = Outcome.MESSAGE;
        message = text;
        return new Failed();
    }

    private Failed fail(Outcome o) {
        outcome = o;
        return new Failed();
    }

    // ---- runes

    private int read() {
        if (atEof || count >= limit) {
            return EOF;
        }
        int r = source.read(g);
        if (r == RuneSource.FAILED) {
            failure = source.failure;
            throw fail(Outcome.FAILURE);
        }
        if (r == EOF) {
            atEof = true;
            return EOF;
        }
        count++;
        if (newlineIsEnd && r == '\n') {
            atEof = true;
        }
        return r;
    }

    private void unread() {
        source.unread(g);
        atEof = false;
        count--;
    }

    private int mustRead() {
        int r = read();
        if (r == EOF) {
            throw fail(Outcome.UNEXPECTED_EOF);
        }
        return r;
    }

    private void notEof() {
        if (read() == EOF) {
            throw fail(Outcome.EOF);
        }
        unread();
    }

    private boolean peek(String ok) {
        int r = read();
        if (r != EOF) {
            unread();
        }
        return r != EOF && ok.indexOf(r) >= 0;
    }

    private boolean accept(String ok) {
        int r = read();
        if (r == EOF) {
            return false;
        }
        if (ok.indexOf(r) >= 0) {
            token.rune(r);
            return true;
        }
        unread();
        return false;
    }

    private void skipSpace() {
        while (true) {
            int r = read();
            if (r == EOF) {
                return;
            }
            if (r == '\r' && peek("\n")) {
                continue;
            }
            if (r == '\n') {
                if (newlineIsSpace) {
                    continue;
                }
                throw fail("unexpected newline");
            }
            if (!isSpace(r)) {
                unread();
                return;
            }
        }
    }

    private static boolean isSpace(int r) {
        return switch (r) {
            case '\t',
                    '\n',
                    0x0b,
                    '\f',
                    '\r',
                    ' ',
                    0x85,
                    0xa0,
                    0x1680,
                    0x2028,
                    0x2029,
                    0x202f,
                    0x205f,
                    0x3000 ->
                    true;
            default -> r >= 0x2000 && r <= 0x200a;
        };
    }

    // ---- operands

    private void one(int verb, @Nullable Object arg) {
        token.setLength(0);
        RType t = Interfaces.typeOf(arg);
        if (t == null) {
            throw fail("type not a pointer: <nil>");
        }
        if (t.method("Scan") != null) {
            throw fail("gol: fmt's Scan family does not call Scan methods yet: " + t.name());
        }
        if (t.kind() != Kind.PTR) {
            throw fail("type not a pointer: " + t.name());
        }
        RType e = t.elem();
        boolean bytes = e.kind() == Kind.SLICE && e.elem().kind() == Kind.UINT8;
        if (!bytes && !isScannable(e.kind())) {
            throw fail("can't scan type: " + t.name());
        }
        Object value = value(e, verb, bytes);
        ((Ref) Objects.requireNonNull(Interfaces.raw(arg))).setRaw(value);
    }

    private static boolean isScannable(Kind k) {
        return k == Kind.BOOL
                || k == Kind.STRING
                || (k.isInteger())
                || k.isFloat()
                || k.isComplex();
    }

    private Object value(RType t, int verb, boolean bytes) {
        Kind k = t.kind();
        if (bytes) {
            return string(verb).toBytes();
        }
        switch (k) {
            case BOOL -> {
                return bool(verb);
            }
            case STRING -> {
                return string(verb);
            }
            case FLOAT32, FLOAT64 -> {
                okVerb(verb, "beEfFgGv", k.text());
                skipSpace();
                notEof();
                double d = floating(floatToken(), k.bits());
                return k == Kind.FLOAT32 ? (Object) (float) d : (Object) d;
            }
            case COMPLEX64, COMPLEX128 -> {
                okVerb(verb, "beEfFgGv", "complex");
                return complex(k.bits() / 2);
            }
            default -> {
                long v = k.isSigned() ? signed(verb, k.bits()) : unsigned(verb, k.bits());
                return k.isJavaInt() ? (Object) (int) v : (Object) v;
            }
        }
    }

    private void okVerb(int verb, String ok, String type) {
        if (ok.indexOf(verb) < 0) {
            throw fail("bad verb '%" + new String(Character.toChars(verb)) + "' for " + type);
        }
    }

    private boolean bool(int verb) {
        skipSpace();
        notEof();
        okVerb(verb, "tv", "boolean");
        int r = read();
        switch (r) {
            case '1' -> {
                return true;
            }
            case 't', 'T' -> {
                if (accept("rR") && (!accept("uU") || !accept("eE"))) {
                    throw fail("syntax error scanning boolean");
                }
                return true;
            }
            case 'f', 'F' -> {
                if (accept("aA") && (!accept("lL") || !accept("sS") || !accept("eE"))) {
                    throw fail("syntax error scanning boolean");
                }
                return false;
            }
            default -> {
                return false;
            }
        }
    }

    /**
     * The digits that may follow under a verb; the base is given to strconv, 0 where a prefix says
     * it.
     */
    private int base(int verb) {
        okVerb(verb, "bdoUxXv", "integer");
        return switch (verb) {
            case 'b' -> 2;
            case 'o' -> 8;
            case 'x', 'X', 'U' -> 16;
            case 'v' -> 0;
            default -> 10;
        };
    }

    private GoString integerToken(int verb, int base, boolean withSign) {
        String digits = base == 2 ? "01" : base == 8 ? "01234567" : base == 16 ? HEX : DECIMAL;
        boolean have = false;
        if (verb == 'U') {
            if (read() != 'U' || read() != '+') {
                throw fail("bad unicode format ");
            }
        } else {
            if (withSign) {
                accept("+-");
            }
            if (verb == 'v') {
                digits = DECIMAL + "_";
                if (accept("0")) {
                    have = true;
                    digits = accept("bB") ? "01_" : accept("xX") ? HEX + "_" : "01234567_";
                    accept(digits.equals("01234567_") ? "oO" : "");
                }
            }
        }
        if (!have) {
            notEof();
            if (!accept(digits)) {
                throw fail("expected integer");
            }
        }
        while (accept(digits)) {
            // collected in the token
        }
        return token.toGoString();
    }

    private long signed(int verb, int bits) {
        if (verb == 'c') {
            return rune(bits, true);
        }
        skipSpace();
        notEof();
        int base = base(verb);
        GoString tok = integerToken(verb, base, true);
        NumberParser p = new NumberParser();
        long v = p.parseInt(tok, base, 64);
        numberError(p.error, "ParseInt", tok);
        if (bits < 64 && v << 64 - bits >> 64 - bits != v) {
            throw fail("integer overflow on token " + tok.toJava());
        }
        return v;
    }

    private long unsigned(int verb, int bits) {
        if (verb == 'c') {
            return rune(bits, false);
        }
        skipSpace();
        notEof();
        int base = base(verb);
        GoString tok = integerToken(verb, base, false);
        NumberParser p = new NumberParser();
        long v = p.parseUint(tok, base, 64);
        numberError(p.error, "ParseUint", tok);
        if (bits < 64 && v << 64 - bits >>> 64 - bits != v) {
            throw fail("unsigned integer overflow on token " + tok.toJava());
        }
        return v;
    }

    private void numberError(int error, String function, GoString tok) {
        if (error != NumberParser.OK) {
            throw fail(
                    "strconv."
                            + function
                            + ": parsing "
                            + Quote.quote(tok.toJava())
                            + (error == NumberParser.RANGE
                                    ? ": value out of range"
                                    : ": invalid syntax"));
        }
    }

    private long rune(int bits, boolean isSigned) {
        notEof();
        int r = read();
        long back =
                isSigned ? (long) r << 64 - bits >> 64 - bits : (long) r << 64 - bits >>> 64 - bits;
        if (back != r) {
            throw fail("overflow on character value " + new String(Character.toChars(r)));
        }
        return r;
    }

    private GoString floatToken() {
        token.setLength(0);
        if (accept("nN") && accept("aA") && accept("nN")) {
            return token.toGoString();
        }
        accept("+-");
        if (accept("iI") && accept("nN") && accept("fF")) {
            return token.toGoString();
        }
        String digits = DECIMAL + "_";
        String exponent = "eEpP";
        if (accept("0") && accept("xX")) {
            digits = HEX + "_";
            exponent = "pP";
        }
        while (accept(digits)) {
            // collected in the token
        }
        if (accept(".")) {
            while (accept(digits)) {
                // collected in the token
            }
        }
        if (accept(exponent)) {
            accept("+-");
            while (accept(DECIMAL + "_")) {
                // collected in the token
            }
        }
        return token.toGoString();
    }

    private double floating(GoString s, int bits) {
        NumberParser p = new NumberParser();
        int power = s.indexOf('p', 0);
        boolean hex = s.indexOf('x', 0) >= 0 || s.indexOf('X', 0) >= 0;
        if (power >= 0 && !hex) {
            double f = p.parseFloat(s.slice(0, power), bits);
            numberError(p.error, "ParseFloat", s);
            long e = p.parseInt(s.sliceFrom(power + 1), 10, 64);
            numberError(p.error, "Atoi", s);
            return f * Math.pow(2, (double) e);
        }
        double d = p.parseFloat(s, bits);
        numberError(p.error, "ParseFloat", s);
        return d;
    }

    private Complex complex(int bits) {
        skipSpace();
        notEof();
        boolean parens = accept("(");
        GoString re = floatToken();
        token.setLength(0);
        if (!accept("+-")) {
            throw fail("syntax error scanning complex number");
        }
        GoString sign = token.toGoString();
        GoString im = floatToken();
        if (!accept("i") || parens && !accept(")")) {
            throw fail("syntax error scanning complex number");
        }
        return new Complex(floating(re, bits), floating(sign.concat(im), bits));
    }

    private GoString string(int verb) {
        okVerb(verb, "svqxX", "string");
        skipSpace();
        notEof();
        switch (verb) {
            case 'q' -> {
                return quoted();
            }
            case 'x', 'X' -> {
                return hexString();
            }
            default -> {
                for (int r = read(); r != EOF; r = read()) {
                    if (isSpace(r)) {
                        unread();
                        break;
                    }
                    token.rune(r);
                }
                return token.toGoString();
            }
        }
    }

    private GoString quoted() {
        int quote = read();
        if (quote == '`') {
            for (int r = mustRead(); r != '`'; r = mustRead()) {
                token.rune(r);
            }
            return token.toGoString();
        }
        if (quote != '"') {
            throw fail("expected quoted string");
        }
        token.put('"');
        while (true) {
            int r = mustRead();
            token.rune(r);
            if (r == '\\') {
                token.rune(mustRead());
            } else if (r == '"') {
                break;
            }
        }
        GoString s = Unquote.unquote(token.toGoString());
        if (s == null) {
            throw fail("invalid syntax");
        }
        return s;
    }

    private GoString hexString() {
        while (true) {
            int r = read();
            int high = r == EOF ? -1 : Character.digit(r, 16);
            if (high < 0) {
                if (r != EOF) {
                    unread();
                }
                break;
            }
            int low = Character.digit(mustRead(), 16);
            if (low < 0) {
                throw fail("illegal hex digit");
            }
            token.put(high << 4 | low);
        }
        if (token.length() == 0) {
            throw fail("no hex data for %x string");
        }
        return token.toGoString();
    }
}
