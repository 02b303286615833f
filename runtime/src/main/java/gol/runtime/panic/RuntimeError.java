package gol.runtime.panic;

import gol.runtime.value.Box;
import gol.runtime.value.Hashing;
import gol.runtime.value.ObjectBox;

/**
 * A value of Go's interface type runtime.Error that the runtime itself makes: an interface value
 * whose dynamic type is named by {@link #typeName} and has native methods. All texts are Go's.
 */
public final class RuntimeError extends ObjectBox {
    private static final String PREFIX = "runtime error: ";

    private final String message;
    private final boolean signal;

    private RuntimeError(String typeName, String message, boolean signal) {
        super(RuntimeErrorTypes.of(typeName), null);
        this.message = message;
        this.signal = signal;
    }

    /** The Go type: runtime.boundsError, runtime.errorString, runtime.plainError, … */
    public String typeName() {
        return type.name();
    }

    /** The error itself: it has no other form. */
    @Override
    public Object raw() {
        return this;
    }

    @Override
    protected boolean sameValue(Box other) {
        return other instanceof RuntimeError e && message.equals(e.message);
    }

    @Override
    protected long hashValue(long seed) {
        return Hashing.mix(seed ^ message.hashCode());
    }

    /** What Error() returns. */
    public String message() {
        return message;
    }

    /** Whether an uncaught panic prints the line about SIGSEGV. */
    public boolean isSignal() {
        return signal;
    }

    @Override
    public String toString() {
        return message;
    }

    private static RuntimeError error(String text) {
        return new RuntimeError("runtime.errorString", PREFIX + text, false);
    }

    /** Any error of index and slice expressions; the text follows {@code runtime error: }. */
    public static RuntimeError bounds(String text) {
        return new RuntimeError("runtime.boundsError", PREFIX + text, false);
    }

    /** An error whose text has no prefix: channels, maps, makechan. */
    public static RuntimeError plain(String text) {
        return new RuntimeError("runtime.plainError", text, false);
    }

    /** {@code s[i]} outside a slice, array or string of length {@code length}. */
    public static RuntimeError index(long i, long length) {
        return bounds(
                i < 0
                        ? "index out of range [" + i + "]"
                        : "index out of range [" + i + "] with length " + length);
    }

    /** {@code s[:high]} of a slice with capacity {@code cap}. */
    public static RuntimeError sliceCapacity(long high, long cap) {
        return bounds(range("[:", high, "]", "capacity", cap));
    }

    /** {@code s[:high]} of a string or array with length {@code length}. */
    public static RuntimeError sliceLength(long high, long length) {
        return bounds(range("[:", high, "]", "length", length));
    }

    /** {@code s[low:high]} with low &gt; high, or low negative. */
    public static RuntimeError sliceOrder(long low, long high) {
        return bounds("slice bounds out of range [" + low + ":" + (low < 0 ? "]" : high + "]"));
    }

    /** {@code s[::max]} of a slice with capacity {@code cap}. */
    public static RuntimeError slice3Capacity(long max, long cap) {
        return bounds(range("[::", max, "]", "capacity", cap));
    }

    /** {@code a[::max]} of an array with length {@code length}. */
    public static RuntimeError slice3Length(long max, long length) {
        return bounds(range("[::", max, "]", "length", length));
    }

    /** {@code s[:high:max]} with high &gt; max, or high negative. */
    public static RuntimeError slice3High(long high, long max) {
        return bounds("slice bounds out of range [:" + high + ":" + (high < 0 ? "]" : max + "]"));
    }

    /** {@code s[low:high:]} with low &gt; high, or low negative. */
    public static RuntimeError slice3Low(long low, long high) {
        return bounds("slice bounds out of range [" + low + ":" + (low < 0 ? ":]" : high + ":]"));
    }

    /** A slice converted to an array of length {@code wanted}. */
    public static RuntimeError sliceToArray(long length, long wanted) {
        return bounds(
                "cannot convert slice with length "
                        + length
                        + " to array or pointer to array with length "
                        + wanted);
    }

    private static String range(String open, long x, String close, String what, long limit) {
        String s = "slice bounds out of range " + open + x + close;
        return x < 0 ? s : s + " with " + what + " " + limit;
    }

    public static RuntimeError nilDereference() {
        return new RuntimeError(
                "runtime.errorString",
                PREFIX + "invalid memory address or nil pointer dereference",
                true);
    }

    public static RuntimeError divide() {
        return error("integer divide by zero");
    }

    public static RuntimeError negativeShift() {
        return error("negative shift amount");
    }

    public static RuntimeError nilMapWrite() {
        return plain("assignment to entry in nil map");
    }

    public static RuntimeError makeSliceLen() {
        return error("makeslice: len out of range");
    }

    public static RuntimeError makeSliceCap() {
        return error("makeslice: cap out of range");
    }

    public static RuntimeError makeChan() {
        return plain("makechan: size out of range");
    }

    public static RuntimeError growSlice() {
        return error("growslice: len out of range");
    }

    /** A map key or an operand of == whose dynamic type cannot be hashed. */
    public static RuntimeError unhashable(String type) {
        return error("hash of unhashable type " + type);
    }

    public static RuntimeError uncomparable(String type) {
        return error("comparing uncomparable type " + type);
    }

    /** Other texts that begin with {@code runtime error: }. */
    public static RuntimeError other(String text) {
        return error(text);
    }
}
