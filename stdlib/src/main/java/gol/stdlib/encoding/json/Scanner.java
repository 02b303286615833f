package gol.stdlib.encoding.json;

import gol.runtime.value.GoString;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Checks JSON byte by byte: the one place that knows the syntax and its errors. {@link #step} takes
 * a byte and says what it is; after an error nothing more may be given.
 */
public final class Scanner {
    static final int CONTINUE = 0;
    static final int BEGIN_LITERAL = 1;
    static final int BEGIN_OBJECT = 2;
    static final int OBJECT_KEY = 3;
    static final int OBJECT_VALUE = 4;
    static final int END_OBJECT = 5;
    static final int BEGIN_ARRAY = 6;
    static final int ARRAY_VALUE = 7;
    static final int END_ARRAY = 8;
    static final int SKIP_SPACE = 9;
    static final int END = 10;
    static final int ERROR = 11;

    private static final int MAX_DEPTH = 10000;
    private static final byte IN_KEY = 0;
    private static final byte IN_VALUE = 1;
    private static final byte IN_ARRAY = 2;

    /** What comes next. */
    private enum State {
        VALUE,
        VALUE_OR_END,
        KEY,
        KEY_OR_END,
        STRING,
        ESCAPE,
        HEX,
        MINUS,
        ZERO,
        DIGITS,
        DOT,
        FRACTION,
        EXP,
        EXP_SIGN,
        EXP_DIGITS,
        WORD,
        END_VALUE,
        END_TOP,
        FAILED
    }

    private State state = State.VALUE;
    private byte[] stack = new byte[16];
    private int depth;
    private int hexLeft;
    private String word = "";
    private int wordAt;
    private boolean endTop;

    /** Bytes taken in all, for offsets. */
    long bytes;

    /** The text of the error, after {@link #ERROR}. */
    private String error = "";

    void reset() {
        state = State.VALUE;
        depth = 0;
        endTop = false;
        error = "";
    }

    String error() {
        return error;
    }

    /** The text of what is wrong with a whole value, null if nothing; {@link #bytes} says where. */
    @Nullable String check(byte[] b, int from, int to) {
        reset();
        bytes = 0;
        int i = from;
        while (i < to) {
            if (state == State.STRING) {
                int start = i;
                while (i < to && b[i] != '"' && b[i] != '\\' && (b[i] >= ' ' || b[i] < 0)) {
                    i++;
                }
                bytes += i - start;
                if (i == to) {
                    break;
                }
            }
            bytes++;
            step(b[i++] & 0xff);
            if (state == State.FAILED) {
                return error;
            }
        }
        return eof() == ERROR ? error : null;
    }

    /** The end of the input: {@link #END} or {@link #ERROR}. */
    int eof() {
        if (state == State.FAILED) {
            return ERROR;
        }
        if (endTop) {
            return END;
        }
        step(' ');
        if (endTop) {
            return END;
        }
        if (state != State.FAILED) {
            state = State.FAILED;
            error = "unexpected end of JSON input";
        }
        return ERROR;
    }

    private int fail(int c, String context) {
        state = State.FAILED;
        error = "invalid character " + Text.quoteByte(c) + " " + context;
        return ERROR;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    int step(int c) {
        return switch (state) {
            case VALUE -> isSpace(c) ? SKIP_SPACE : value(c);
            case VALUE_OR_END -> isSpace(c) ? SKIP_SPACE : c == ']' ? endValue(c) : value(c);
            case KEY_OR_END -> {
                if (c == '}') {
                    stack[depth - 1] = IN_VALUE;
                    yield endValue(c);
                }
                yield key(c);
            }
            case KEY -> key(c);
            case STRING -> string(c);
            case ESCAPE -> escape(c);
            case HEX -> hex(c);
            case MINUS -> {
                if (c == '0') {
                    yield go(State.ZERO);
                }
                yield c >= '1' && c <= '9' ? go(State.DIGITS) : fail(c, "in numeric literal");
            }
            case DIGITS -> Text.isDigit(c) ? CONTINUE : afterInteger(c);
            case ZERO -> afterInteger(c);
            case DOT ->
                    Text.isDigit(c)
                            ? go(State.FRACTION)
                            : fail(c, "after decimal point in numeric literal");
            case FRACTION ->
                    Text.isDigit(c) ? CONTINUE : c == 'e' || c == 'E' ? go(State.EXP) : endValue(c);
            case EXP -> c == '+' || c == '-' ? go(State.EXP_SIGN) : exponent(c);
            case EXP_SIGN -> exponent(c);
            case EXP_DIGITS -> Text.isDigit(c) ? CONTINUE : endValue(c);
            case WORD -> word(c);
            case END_VALUE -> endValue(c);
            case END_TOP -> afterTop(c);
            case FAILED -> ERROR;
        };
    }

    private int go(State next) {
        state = next;
        return CONTINUE;
    }

    private int value(int c) {
        switch (c) {
            case '{' -> {
                state = State.KEY_OR_END;
                return push(c, IN_KEY, BEGIN_OBJECT);
            }
            case '[' -> {
                state = State.VALUE_OR_END;
                return push(c, IN_ARRAY, BEGIN_ARRAY);
            }
            case '"' -> state = State.STRING;
            case '-' -> state = State.MINUS;
            case '0' -> state = State.ZERO;
            case 't' -> startWord("true");
            case 'f' -> startWord("false");
            case 'n' -> startWord("null");
            default -> {
                if (c < '1' || c > '9') {
                    return fail(c, "looking for beginning of value");
                }
                state = State.DIGITS;
            }
        }
        return BEGIN_LITERAL;
    }

    private int push(int c, byte what, int code) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = what;
        return depth <= MAX_DEPTH ? code : fail(c, "exceeded max depth");
    }

    private void pop() {
        depth--;
        if (depth == 0) {
            state = State.END_TOP;
            endTop = true;
        } else {
            state = State.END_VALUE;
        }
    }

    private int key(int c) {
        if (isSpace(c)) {
            return SKIP_SPACE;
        }
        if (c != '"') {
            return fail(c, "looking for beginning of object key string");
        }
        state = State.STRING;
        return BEGIN_LITERAL;
    }

    private int string(int c) {
        if (c == '"') {
            return go(State.END_VALUE);
        }
        if (c == '\\') {
            return go(State.ESCAPE);
        }
        return c < 0x20 ? fail(c, "in string literal") : CONTINUE;
    }

    private int escape(int c) {
        if (c == 'u') {
            hexLeft = 4;
            return go(State.HEX);
        }
        return "bfnrt\\/\"".indexOf(c) >= 0 ? go(State.STRING) : fail(c, "in string escape code");
    }

    private int hex(int c) {
        if (Character.digit(c, 16) < 0 || c >= 0x80) {
            return fail(c, "in \\u hexadecimal character escape");
        }
        return --hexLeft == 0 ? go(State.STRING) : CONTINUE;
    }

    private int afterInteger(int c) {
        if (c == '.') {
            return go(State.DOT);
        }
        return c == 'e' || c == 'E' ? go(State.EXP) : endValue(c);
    }

    private int exponent(int c) {
        return Text.isDigit(c) ? go(State.EXP_DIGITS) : fail(c, "in exponent of numeric literal");
    }

    private void startWord(String w) {
        word = w;
        wordAt = 1;
        state = State.WORD;
    }

    private int word(int c) {
        if (c != word.charAt(wordAt)) {
            return fail(c, "in literal " + word + " (expecting '" + word.charAt(wordAt) + "')");
        }
        return ++wordAt == word.length() ? go(State.END_VALUE) : CONTINUE;
    }

    /**
     * The value has ended before this byte in any case: in a stream it may belong to the next one.
     */
    private int afterTop(int c) {
        if (!isSpace(c)) {
            fail(c, "after top-level value");
        }
        return END;
    }

    /** A byte after a value (for numbers: perhaps the first that does not belong to it). */
    int endValue(int c) {
        if (depth == 0) {
            state = State.END_TOP;
            endTop = true;
            return afterTop(c);
        }
        if (isSpace(c)) {
            state = State.END_VALUE;
            return SKIP_SPACE;
        }
        switch (stack[depth - 1]) {
            case IN_KEY -> {
                if (c == ':') {
                    stack[depth - 1] = IN_VALUE;
                    state = State.VALUE;
                    return OBJECT_KEY;
                }
                return fail(c, "after object key");
            }
            case IN_VALUE -> {
                if (c == ',') {
                    stack[depth - 1] = IN_KEY;
                    state = State.KEY;
                    return OBJECT_VALUE;
                }
                if (c == '}') {
                    pop();
                    return END_OBJECT;
                }
                return fail(c, "after object key:value pair");
            }
            default -> {
                if (c == ',') {
                    state = State.VALUE;
                    return ARRAY_VALUE;
                }
                if (c == ']') {
                    pop();
                    return END_ARRAY;
                }
                return fail(c, "after array element");
            }
        }
    }

    /**
     * Looks for the end of a value in the stream's buffer from an index on.
     *
     * @return the index behind the value, -1 for an error, -2 if it goes on behind the buffer
     */
    int feed(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            bytes++;
            switch (step(b[i] & 0xff)) {
                case END -> {
                    bytes--;
                    return i;
                }
                case END_OBJECT, END_ARRAY -> {
                    if (depth == 0) {
                        return i + 1;
                    }
                }
                case ERROR -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -2;
    }

    /** What the error is called: the twin of {@code SyntaxError}'s text. */
    GoString errorText() {
        return GoString.of(error);
    }
}
