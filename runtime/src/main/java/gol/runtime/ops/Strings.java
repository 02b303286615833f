package gol.runtime.ops;

import gol.runtime.value.GoString;

/** Concatenation of more than two strings: the twin of Go's concatstrings. */
public final class Strings {
    private Strings() {}

    /** {@code a + b + c}. */
    public static GoString concat3(GoString a, GoString b, GoString c) {
        return GoString.concat(a, b, c);
    }

    /** {@code a + b + …}; the elements are {@link GoString}s. */
    public static GoString concatAll(Object[] parts) {
        GoString[] strings = new GoString[parts.length];
        for (int i = 0; i < parts.length; i++) {
            strings[i] = (GoString) parts[i];
        }
        return GoString.concat(strings);
    }

    /** Negative, 0 or positive as a is below, equal to or above b. */
    public static int compare(GoString a, GoString b) {
        return a.compareTo(b);
    }
}
