package gol.runtime.value;

import gol.runtime.panic.Panics;
import gol.runtime.panic.RuntimeError;

/**
 * The panics of indexing, slicing, making and converting, with gc's texts; and the checks of slice
 * expressions. The methods that make a panic return it, so that callers can {@code throw} it.
 */
public final class Bounds {
    /** No slice or string can be longer: the largest Java array. */
    public static final long MAX_LENGTH = Integer.MAX_VALUE - 8;

    /** The bytes that a process can address on amd64. */
    private static final long ADDRESS_SPACE = 1L << 48;

    private Bounds() {}

    /** A panic with a runtime.Error whose text is {@code runtime error: } and the message. */
    public static RuntimeException runtimeError(String message) {
        return Panics.of(RuntimeError.other(message));
    }

    /** A panic with a runtime.Error whose text is the message alone. */
    public static RuntimeException plainError(String message) {
        return Panics.of(RuntimeError.plain(message));
    }

    private static RuntimeException bounds(String message) {
        return Panics.of(RuntimeError.bounds(message));
    }

    /** A panic with a *runtime.TypeAssertionError of this text. */
    public static RuntimeException assertion(String message) {
        return Panics.failedAssertion(message);
    }

    public static RuntimeException index(long index, long len) {
        return bounds(
                "index out of range [" + index + "]" + (index < 0 ? "" : " with length " + len));
    }

    /** For an index of an unsigned type. */
    public static RuntimeException indexUnsigned(long index, long len) {
        return bounds(
                "index out of range [" + Long.toUnsignedString(index) + "] with length " + len);
    }

    private static RuntimeException sliceError(String range, long x, String rest) {
        return bounds("slice bounds out of range [" + range + "]" + (x < 0 ? "" : rest));
    }

    /** Checks {@code s[lo:hi]} of a slice. */
    public static void slice(long lo, long hi, long cap) {
        if (lo < 0 || lo > hi || hi > cap) {
            throw badSlice(lo, hi, cap, " with capacity ");
        }
    }

    /** Checks {@code a[lo:hi]} of an array or string. */
    static void sliceOfLength(long lo, long hi, long len) {
        if (lo < 0 || lo > hi || hi > len) {
            throw badSlice(lo, hi, len, " with length ");
        }
    }

    private static RuntimeException badSlice(long lo, long hi, long max, String with) {
        if (hi < 0 || hi > max) {
            return sliceError(":" + hi, hi, with + max);
        }
        return sliceError(lo < 0 ? lo + ":" : lo + ":" + hi, lo, "");
    }

    /** Checks {@code s[lo:hi:max]}. {@code ofSlice}: of a slice, whose limit is its capacity. */
    static void slice3(long lo, long hi, long max, long limit, boolean ofSlice) {
        if (max < 0 || max > limit) {
            throw sliceError(
                    "::" + max, max, (ofSlice ? " with capacity " : " with length ") + limit);
        }
        if (hi < 0 || hi > max) {
            throw sliceError(hi < 0 ? ":" + hi + ":" : ":" + hi + ":" + max, hi, "");
        }
        if (lo < 0 || lo > hi) {
            throw sliceError(lo < 0 ? lo + "::" : lo + ":" + hi + ":", lo, "");
        }
    }

    /**
     * Checks make's sizes; gives the capacity as array length. As in Go, what no machine could hold
     * is a panic, what this one cannot is the end of the program.
     *
     * @param size an element's size in bytes; the least where it is not known
     */
    static int make(long len, long cap, int size) {
        if (cap >= len && len >= 0 && cap <= MAX_LENGTH) {
            return (int) cap;
        }
        long most = ADDRESS_SPACE / size;
        if (len < 0 || len > most) {
            throw runtimeError("makeslice: len out of range");
        }
        if (cap < len || cap > most) {
            throw runtimeError("makeslice: cap out of range");
        }
        return arrayLength(cap);
    }

    /** The length of a Java array for so many elements; out of memory where none is that long. */
    public static int arrayLength(long n) {
        if (n > MAX_LENGTH) {
            throw new OutOfMemoryError("an array of " + n + " elements");
        }
        return (int) n;
    }

    /** Checks the conversion of a slice to an array or pointer to array. */
    static void toArray(long len, long want) {
        if (len < want) {
            throw bounds(
                    "cannot convert slice with length "
                            + len
                            + " to array or pointer to array with length "
                            + want);
        }
    }

    /** A shift by a negative count. */
    public static RuntimeException negativeShift() {
        return runtimeError("negative shift amount");
    }

    /** A write to a nil map. */
    public static RuntimeException nilMap() {
        return plainError("assignment to entry in nil map");
    }

    /** What gol cannot do: a pointer to an array that is a part of another. */
    static RuntimeException notWholeArray() {
        return runtimeError(
                "gol: conversion of a slice of a part of an array to array pointer is not supported");
    }
}
