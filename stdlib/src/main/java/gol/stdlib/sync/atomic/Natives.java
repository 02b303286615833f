package gol.stdlib.sync.atomic;

import gol.runtime.memory.Unsafe;
import gol.runtime.panic.Panics;
import gol.runtime.panic.RuntimeError;
import gol.runtime.value.IntRef;
import gol.runtime.value.Interfaces;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Atomic operations: on the types of the package by their own fields, on variables by their cells.
 */
public final class Natives {
    private Natives() {}

    public static int Int32_Load(Int32 x) {
        return x.v;
    }

    public static void Int32_Store(Int32 x, int value) {
        x.v = value;
    }

    public static int Int32_Swap(Int32 x, int value) {
        return (int) Int32.V.getAndSet(x, value);
    }

    public static boolean Int32_CompareAndSwap(Int32 x, int old, int value) {
        return Int32.V.compareAndSet(x, old, value);
    }

    public static int Int32_Add(Int32 x, int delta) {
        return (int) Int32.V.getAndAdd(x, delta) + delta;
    }

    public static int Int32_And(Int32 x, int mask) {
        return (int) Int32.V.getAndBitwiseAnd(x, mask);
    }

    public static int Int32_Or(Int32 x, int mask) {
        return (int) Int32.V.getAndBitwiseOr(x, mask);
    }

    public static int LoadInt32(IntRef p) {
        return p.getVolatile();
    }

    public static void StoreInt32(IntRef p, int value) {
        p.setVolatile(value);
    }

    public static int SwapInt32(IntRef p, int value) {
        return p.getAndSet(value);
    }

    public static boolean CompareAndSwapInt32(IntRef p, int old, int value) {
        return p.compareAndSet(old, value);
    }

    public static int AddInt32(IntRef p, int delta) {
        return p.getAndAdd(delta) + delta;
    }

    public static int AndInt32(IntRef p, int mask) {
        return p.getAndBitwiseAnd(mask);
    }

    public static int OrInt32(IntRef p, int mask) {
        return p.getAndBitwiseOr(mask);
    }

    public static long Int64_Load(Int64 x) {
        return x.v;
    }

    public static void Int64_Store(Int64 x, long value) {
        x.v = value;
    }

    public static long Int64_Swap(Int64 x, long value) {
        return (long) Int64.V.getAndSet(x, value);
    }

    public static boolean Int64_CompareAndSwap(Int64 x, long old, long value) {
        return Int64.V.compareAndSet(x, old, value);
    }

    public static long Int64_Add(Int64 x, long delta) {
        return (long) Int64.V.getAndAdd(x, delta) + delta;
    }

    public static long Int64_And(Int64 x, long mask) {
        return (long) Int64.V.getAndBitwiseAnd(x, mask);
    }

    public static long Int64_Or(Int64 x, long mask) {
        return (long) Int64.V.getAndBitwiseOr(x, mask);
    }

    public static long LoadInt64(LongRef p) {
        return p.getVolatile();
    }

    public static void StoreInt64(LongRef p, long value) {
        p.setVolatile(value);
    }

    public static long SwapInt64(LongRef p, long value) {
        return p.getAndSet(value);
    }

    public static boolean CompareAndSwapInt64(LongRef p, long old, long value) {
        return p.compareAndSet(old, value);
    }

    public static long AddInt64(LongRef p, long delta) {
        return p.getAndAdd(delta) + delta;
    }

    public static long AndInt64(LongRef p, long mask) {
        return p.getAndBitwiseAnd(mask);
    }

    public static long OrInt64(LongRef p, long mask) {
        return p.getAndBitwiseOr(mask);
    }

    public static int Uint32_Load(Uint32 x) {
        return x.v;
    }

    public static void Uint32_Store(Uint32 x, int value) {
        x.v = value;
    }

    public static int Uint32_Swap(Uint32 x, int value) {
        return (int) Uint32.V.getAndSet(x, value);
    }

    public static boolean Uint32_CompareAndSwap(Uint32 x, int old, int value) {
        return Uint32.V.compareAndSet(x, old, value);
    }

    public static int Uint32_Add(Uint32 x, int delta) {
        return (int) Uint32.V.getAndAdd(x, delta) + delta;
    }

    public static int Uint32_And(Uint32 x, int mask) {
        return (int) Uint32.V.getAndBitwiseAnd(x, mask);
    }

    public static int Uint32_Or(Uint32 x, int mask) {
        return (int) Uint32.V.getAndBitwiseOr(x, mask);
    }

    public static int LoadUint32(IntRef p) {
        return p.getVolatile();
    }

    public static void StoreUint32(IntRef p, int value) {
        p.setVolatile(value);
    }

    public static int SwapUint32(IntRef p, int value) {
        return p.getAndSet(value);
    }

    public static boolean CompareAndSwapUint32(IntRef p, int old, int value) {
        return p.compareAndSet(old, value);
    }

    public static int AddUint32(IntRef p, int delta) {
        return p.getAndAdd(delta) + delta;
    }

    public static int AndUint32(IntRef p, int mask) {
        return p.getAndBitwiseAnd(mask);
    }

    public static int OrUint32(IntRef p, int mask) {
        return p.getAndBitwiseOr(mask);
    }

    public static long Uint64_Load(Uint64 x) {
        return x.v;
    }

    public static void Uint64_Store(Uint64 x, long value) {
        x.v = value;
    }

    public static long Uint64_Swap(Uint64 x, long value) {
        return (long) Uint64.V.getAndSet(x, value);
    }

    public static boolean Uint64_CompareAndSwap(Uint64 x, long old, long value) {
        return Uint64.V.compareAndSet(x, old, value);
    }

    public static long Uint64_Add(Uint64 x, long delta) {
        return (long) Uint64.V.getAndAdd(x, delta) + delta;
    }

    public static long Uint64_And(Uint64 x, long mask) {
        return (long) Uint64.V.getAndBitwiseAnd(x, mask);
    }

    public static long Uint64_Or(Uint64 x, long mask) {
        return (long) Uint64.V.getAndBitwiseOr(x, mask);
    }

    public static long LoadUint64(LongRef p) {
        return p.getVolatile();
    }

    public static void StoreUint64(LongRef p, long value) {
        p.setVolatile(value);
    }

    public static long SwapUint64(LongRef p, long value) {
        return p.getAndSet(value);
    }

    public static boolean CompareAndSwapUint64(LongRef p, long old, long value) {
        return p.compareAndSet(old, value);
    }

    public static long AddUint64(LongRef p, long delta) {
        return p.getAndAdd(delta) + delta;
    }

    public static long AndUint64(LongRef p, long mask) {
        return p.getAndBitwiseAnd(mask);
    }

    public static long OrUint64(LongRef p, long mask) {
        return p.getAndBitwiseOr(mask);
    }

    public static long Uintptr_Load(Uintptr x) {
        return x.v;
    }

    public static void Uintptr_Store(Uintptr x, long value) {
        x.v = value;
    }

    public static long Uintptr_Swap(Uintptr x, long value) {
        return (long) Uintptr.V.getAndSet(x, value);
    }

    public static boolean Uintptr_CompareAndSwap(Uintptr x, long old, long value) {
        return Uintptr.V.compareAndSet(x, old, value);
    }

    public static long Uintptr_Add(Uintptr x, long delta) {
        return (long) Uintptr.V.getAndAdd(x, delta) + delta;
    }

    public static long Uintptr_And(Uintptr x, long mask) {
        return (long) Uintptr.V.getAndBitwiseAnd(x, mask);
    }

    public static long Uintptr_Or(Uintptr x, long mask) {
        return (long) Uintptr.V.getAndBitwiseOr(x, mask);
    }

    public static long LoadUintptr(LongRef p) {
        return p.getVolatile();
    }

    public static void StoreUintptr(LongRef p, long value) {
        p.setVolatile(value);
    }

    public static long SwapUintptr(LongRef p, long value) {
        return p.getAndSet(value);
    }

    public static boolean CompareAndSwapUintptr(LongRef p, long old, long value) {
        return p.compareAndSet(old, value);
    }

    public static long AddUintptr(LongRef p, long delta) {
        return p.getAndAdd(delta) + delta;
    }

    public static long AndUintptr(LongRef p, long mask) {
        return p.getAndBitwiseAnd(mask);
    }

    public static long OrUintptr(LongRef p, long mask) {
        return p.getAndBitwiseOr(mask);
    }

    public static boolean Bool_Load(Bool x) {
        return x.v;
    }

    public static void Bool_Store(Bool x, boolean value) {
        x.v = value;
    }

    public static boolean Bool_Swap(Bool x, boolean value) {
        return (boolean) Bool.V.getAndSet(x, value);
    }

    public static boolean Bool_CompareAndSwap(Bool x, boolean old, boolean value) {
        return Bool.V.compareAndSet(x, old, value);
    }

    public static @Nullable Object cell_load(Cell c) {
        return c.v;
    }

    public static void cell_store(Cell c, @Nullable Object value) {
        c.v = value;
    }

    public static @Nullable Object cell_swap(Cell c, @Nullable Object value) {
        return Cell.V.getAndSet(c, value);
    }

    public static boolean cell_compareAndSwap(
            Cell c, @Nullable Object old, @Nullable Object value) {
        return Cell.V.compareAndSet(c, old, value);
    }

    public static @Nullable Object cell_loadAny(Cell c) {
        return c.v;
    }

    public static @Nullable Object cell_swapAny(Cell c, @Nullable Object value) {
        return Cell.V.getAndSet(c, value);
    }

    /** Compares by identity: the old value is the one that was loaded. */
    public static boolean cell_compareAndSwapAny(
            Cell c, @Nullable Object old, @Nullable Object value) {
        return Cell.V.compareAndSet(c, old, value);
    }

    public static boolean sameType(@Nullable Object x, @Nullable Object y) {
        return Interfaces.typeOf(x) == Interfaces.typeOf(y);
    }

    public static boolean isComparable(@Nullable Object x) {
        var type = Interfaces.typeOf(x);
        if (type != null && !type.comparable()) {
            throw Panics.of(RuntimeError.uncomparable(type.name()));
        }
        return true;
    }

    public static @Nullable Object LoadPointer(ObjectRef p) {
        return p.getVolatile();
    }

    public static void StorePointer(ObjectRef p, @Nullable Object value) {
        p.setVolatile(value);
    }

    public static @Nullable Object SwapPointer(ObjectRef p, @Nullable Object value) {
        return p.getAndSet(value);
    }

    public static boolean CompareAndSwapPointer(
            ObjectRef p, @Nullable Object old, @Nullable Object value) {
        while (true) { // a pointer may be in several objects
            Object now = p.getVolatile();
            if (!Unsafe.equal(now, old)) {
                return false;
            }
            if (p.compareAndSet(now, value)) {
                return true;
            }
        }
    }
}
