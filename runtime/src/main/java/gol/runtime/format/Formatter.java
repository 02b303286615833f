package gol.runtime.format;

import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Package fmt's printing: one object for one call. {@link #out} holds the text, which the caller
 * writes where it belongs or takes as string. Calls methods of the operands, which run guest code
 * and may park: no lock may be held.
 */
public final class Formatter {
    private static final int TOO_LARGE = 1_000_000;

    private final ByteBuf out;
    private final Printer printer;
    private final Fmt fmt;

    /** Places of the operands of %w, for Errorf. */
    private final TreeSet<Integer> wrapped = new TreeSet<>();

    private byte[] format = {};
    private int end;
    private int pos;
    private boolean reordered;
    private boolean goodArgNum;

    /** Results of the last {@link #number}. */
    private int parsed;

    private boolean isParsed;

    public Formatter(Goroutine g) {
        out = new ByteBuf(64);
        printer = new Printer(g, out);
        fmt = printer.fmt;
    }

    // ---- entry points

    /** The text so far. */
    public ByteBuf out() {
        return out;
    }

    /** Sprintf. */
    public static GoString format(Goroutine g, GoString format, ObjectSlice args) {
        return new Formatter(g).printf(format, args).toGoString();
    }

    /** Sprint. */
    public static GoString print(Goroutine g, ObjectSlice args) {
        return new Formatter(g).print(args).toGoString();
    }

    /** Sprintln. */
    public static GoString println(Goroutine g, ObjectSlice args) {
        return new Formatter(g).println(args).toGoString();
    }

    /** One value as {@code %v} prints it. */
    public static GoString text(Goroutine g, @Nullable Object value) {
        Formatter f = new Formatter(g);
        f.printer.printArg(value, 'v');
        return f.out.toGoString();
    }

    /** Appends as Print does: spaces between operands when neither is a string. */
    public ByteBuf print(ObjectSlice args) {
        boolean previousString = false;
        for (long i = 0; i < args.len; i++) {
            Object a = args.get(i);
            RType t = Interfaces.typeOf(a);
            boolean isString = t != null && t.kind() == Kind.STRING;
            if (i > 0 && !isString && !previousString) {
                out.put(' ');
            }
            printer.printArg(a, 'v');
            previousString = isString;
        }
        return out;
    }

    /** Appends as Println does. */
    public ByteBuf println(ObjectSlice args) {
        for (long i = 0; i < args.len; i++) {
            if (i > 0) {
                out.put(' ');
            }
            printer.printArg(args.get(i), 'v');
        }
        return out.put('\n');
    }

    /** Lets %w stand, as Errorf does; then {@link #wrapped} knows its operands. */
    public Formatter wrapErrors() {
        printer.wrapsErrors = true;
        return this;
    }

    /** The operands of %w that are errors, in the order of the arguments. */
    public List<Object> wrapped(ObjectSlice args) {
        List<Object> errors = new ArrayList<>();
        for (int i : wrapped) {
            Object a = args.get(i);
            if (a != null && Methods.hasText(a, "Error")) {
                errors.add(a);
            }
        }
        return errors;
    }

    /** How many different operands %w names, errors or not. */
    public int wrapCount() {
        return wrapped.size();
    }

    /** Appends as Printf does. */
    public ByteBuf printf(GoString f, ObjectSlice args) {
        format = f.bytes();
        pos = f.offset();
        end = pos + f.length();
        int argNum = 0;
        reordered = false;
        while (pos < end) {
            goodArgNum = true;
            int start = pos;
            while (pos < end && format[pos] != '%') {
                pos++;
            }
            if (pos > start) {
                out.put(format, start, pos - start);
            }
            if (pos >= end) {
                break;
            }
            pos++;
            fmt.clear();
            argNum = directive(args, argNum);
        }
        if (!reordered && argNum < args.len) {
            extra(args, argNum);
        }
        return out;
    }

    private void extra(ObjectSlice args, int argNum) {
        fmt.clear();
        out.ascii("%!(EXTRA ");
        for (int i = argNum; i < args.len; i++) {
            if (i > argNum) {
                out.ascii(", ");
            }
            Object a = args.get(i);
            if (a == null) {
                out.ascii("<nil>");
            } else {
                out.put(Objects.requireNonNull(Interfaces.typeOf(a)).name()).put('=');
                printer.printArg(a, 'v');
            }
        }
        out.put(')');
    }

    /** One verb with its flags, width and precision; the number of the next operand. */
    private int directive(ObjectSlice args, int first) {
        flags();
        int argNum = argNumber(first, args.len);
        boolean afterIndex = isParsed;
        if (at('*')) {
            pos++;
            fmt.hasWidth = intArg(args, argNum);
            fmt.width = parsed;
            if (!fmt.hasWidth) {
                out.ascii("%!(BADWIDTH)");
            }
            argNum = Math.min(argNum + 1, (int) args.len);
            if (fmt.width < 0) {
                fmt.width = -fmt.width;
                fmt.minus = true;
                fmt.zero = false;
            }
            afterIndex = false;
        } else {
            number();
            fmt.width = parsed;
            fmt.hasWidth = isParsed;
            if (afterIndex && isParsed) {
                goodArgNum = false;
            }
        }
        if (at('.')) {
            pos++;
            if (afterIndex) {
                goodArgNum = false;
            }
            argNum = argNumber(argNum, args.len);
            afterIndex = isParsed;
            if (at('*')) {
                pos++;
                fmt.hasPrec = intArg(args, argNum);
                fmt.prec = parsed;
                argNum = Math.min(argNum + 1, (int) args.len);
                if (fmt.prec < 0) {
                    fmt.prec = 0;
                    fmt.hasPrec = false;
                }
                if (!fmt.hasPrec) {
                    out.ascii("%!(BADPREC)");
                }
                afterIndex = false;
            } else {
                number();
                fmt.prec = isParsed ? parsed : 0;
                fmt.hasPrec = true;
            }
        }
        if (!afterIndex) {
            argNum = argNumber(argNum, args.len);
        }
        if (pos >= end) {
            out.ascii("%!(NOVERB)");
            return argNum;
        }
        long d = Utf8.decode(format, pos, end);
        pos += (int) (d >>> 32);
        return verb((int) d, args, argNum);
    }

    private int verb(int verb, ObjectSlice args, int argNum) {
        if (verb == '%') {
            out.put('%');
            return argNum;
        }
        if (!goodArgNum) {
            out.ascii("%!").rune(verb).ascii("(BADINDEX)");
            return argNum;
        }
        if (argNum >= args.len) {
            out.ascii("%!").rune(verb).ascii("(MISSING)");
            return argNum;
        }
        if (verb == 'w') {
            wrapped.add(argNum);
        }
        if (verb == 'v' || verb == 'w') {
            fmt.sharpV = fmt.sharp;
            fmt.sharp = false;
            fmt.plusV = fmt.plus;
            fmt.plus = false;
        }
        printer.printArg(args.get(argNum), verb);
        return argNum + 1;
    }

    private void flags() {
        for (; pos < end; pos++) {
            switch (format[pos]) {
                case '#' -> fmt.sharp = true;
                case '0' -> fmt.zero = true;
                case '+' -> fmt.plus = true;
                case '-' -> fmt.minus = true;
                case ' ' -> fmt.space = true;
                default -> {
                    return;
                }
            }
        }
    }

    private boolean at(char c) {
        return pos < end && format[pos] == c;
    }

    /** Reads a decimal number, if there is one. */
    private void number() {
        int start = pos;
        int n = 0;
        while (pos < end && format[pos] >= '0' && format[pos] <= '9') {
            if (n > TOO_LARGE) {
                parsed = 0;
                isParsed = false;
                pos = end;
                return;
            }
            n = n * 10 + format[pos] - '0';
            pos++;
        }
        parsed = n;
        isParsed = pos > start;
    }

    /**
     * Reads {@code [n]}, if it is there ({@code isParsed}); the number of the operand to use next.
     */
    private int argNumber(int argNum, long count) {
        isParsed = false;
        if (!at('[')) {
            return argNum;
        }
        reordered = true;
        int close = pos + 1;
        while (close < end && format[close] != ']') {
            close++;
        }
        if (end - pos < 3 || close >= end) {
            pos++;
            goodArgNum = false;
            return argNum;
        }
        int realEnd = end;
        pos++;
        end = close;
        number();
        boolean ok = isParsed && pos == close;
        end = realEnd;
        pos = close + 1;
        int index = parsed - 1;
        isParsed = ok;
        if (ok && index >= 0 && index < count) {
            return index;
        }
        goodArgNum = false;
        return argNum;
    }

    /** Takes an int operand for {@code *} in {@code parsed}; false if it is none. */
    private boolean intArg(ObjectSlice args, int argNum) {
        parsed = 0;
        if (argNum >= args.len) {
            return false;
        }
        Object a = args.get(argNum);
        RType t = Interfaces.typeOf(a);
        if (t == null || !t.kind().isInteger()) {
            return false;
        }
        long v = ((Number) Objects.requireNonNull(Interfaces.raw(a))).longValue();
        if (v > TOO_LARGE || v < -TOO_LARGE || (v < 0 && t.kind().isUnsigned())) {
            return false;
        }
        parsed = (int) v;
        return true;
    }
}
