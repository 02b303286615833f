package gol.runtime.ops;

import gol.runtime.Func;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.Panics;
import gol.runtime.panic.RuntimeError;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.BoolRef;
import gol.runtime.value.Bounds;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.FloatRef;
import gol.runtime.value.GoString;
import gol.runtime.value.IntRef;
import gol.runtime.value.Interfaces;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;
import gol.runtime.value.Struct;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What go and defer statements, assertions and panics of compiled code call. */
public final class Calls {
    private Calls() {}

    /** The go statement. */
    public static void go(Goroutine g, @Nullable Func f, GoString site) {
        if (f == null) {
            throw new FatalError("go of nil func value");
        }
        g.scheduler().go(g, f, site);
    }

    /** The value, which must not be nil. */
    public static Object nonNull(@Nullable Object x) {
        return Objects.requireNonNull(x);
    }

    /**
     * A deferred call of a function value with arguments is made through a closure that passes the
     * recover token on; it is dropped where the function itself has no use for it, so that nobody
     * deeper finds it.
     */
    public static void passToken(Goroutine g, @Nullable Func f) {
        if (f == null || !f.usesRecover()) {
            g.recoverToken = null;
        }
    }

    /** {@link #passToken} for a method of an interface value. */
    public static void passMethodToken(Goroutine g, @Nullable Object receiver, GoString id) {
        if (g.recoverToken == null) {
            return;
        }
        RType type = Interfaces.typeOf(receiver);
        Func f = type == null ? null : g.runtime().linker().find(type, id.toJava());
        passToken(g, f);
    }

    /** {@code x.(T)} for an interface type T. */
    public static Object assertInterface(@Nullable Object x, RType from, RType target) {
        if (x == null || !Interfaces.implementsType(x, target)) {
            throw Interfaces.failedAssertion(x, from, target);
        }
        return x;
    }

    /** The panic of a call of a function that is not written in Go. */
    public static RuntimeException noBody(GoString name) {
        return Bounds.runtimeError("gol: " + name + " has no body in Go");
    }

    /** {@code (*T)(p)} of an unsafe.Pointer: gol's pointers keep their type. */
    public static @Nullable Object fromUnsafe(@Nullable Object p, RType pointer) {
        if (p == null || fits(p, pointer.elem())) {
            return p;
        }
        throw Panics.of(
                RuntimeError.other(
                        "gol: conversion of an unsafe.Pointer to another type of pointer ("
                                + pointer.name()
                                + ") is not supported"));
    }

    private static boolean fits(Object p, RType elem) {
        if (p instanceof Struct s) {
            return elem.isTypeOf(s);
        }
        Kind kind = elem.kind();
        return switch (p) {
            case BoolRef _ -> kind == Kind.BOOL;
            case IntRef _ -> kind.isJavaInt();
            case LongRef _ -> kind.isInteger() && !kind.isJavaInt();
            case FloatRef _ -> kind == Kind.FLOAT32;
            case DoubleRef _ -> kind == Kind.FLOAT64;
            case ObjectRef _ ->
                    kind != Kind.BOOL
                            && !kind.isInteger()
                            && !kind.isFloat()
                            && kind != Kind.STRUCT
                            && kind != Kind.ARRAY;
            default -> kind == Kind.ARRAY;
        };
    }

    /** A pointer whose value method is called through an interface or a promotion: not nil. */
    public static Object valueReceiver(@Nullable Object p, GoString text) {
        if (p == null) {
            throw Panics.of(RuntimeError.plain(text.toJava()));
        }
        return p;
    }

    /** The iterator of a range-over-func loop called the loop's body when it must not. */
    public static RuntimeException rangeMisuse(int state) {
        return Panics.of(
                RuntimeError.other(
                        switch (state) {
                            case DONE ->
                                    "range function continued iteration after function for loop body returned false";
                            case PANICKED ->
                                    "range function continued iteration after loop body panic";
                            case EXHAUSTED ->
                                    "range function continued iteration after whole loop exit";
                            default ->
                                    "range function recovered a loop body panic and did not resume panicking";
                        }));
    }

    /** The states of a range-over-func loop, as the lowering stores them; READY is 0. */
    public static final int READY = 0;

    public static final int DONE = 1;
    public static final int PANICKED = 2;
    public static final int EXHAUSTED = 3;
    public static final int MISSING_PANIC = 4;
}
