package gol.interpreter.value;

import gol.compiler.bytecode.StructClasses;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Storage;
import gol.compiler.ir.StructClass;
import gol.runtime.value.BoolSlice;
import gol.runtime.value.Bounds;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.Complex;
import gol.runtime.value.DoubleSlice;
import gol.runtime.value.FloatSlice;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoString;
import gol.runtime.value.IntSlice;
import gol.runtime.value.Interfaces;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.Ref;
import gol.runtime.value.ShortSlice;
import gol.runtime.value.Struct;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Makes, per IR type, the operations on its values. What it gives is immutable and may be used by
 * any thread.
 */
public final class ValueOps {
    /** Copies or overwrites. */
    @FunctionalInterface
    public interface Copier {
        Object copy(Object x);
    }

    /** Overwrites the first's content with the second's. */
    @FunctionalInterface
    public interface Assigner {
        void assign(Object target, Object source);
    }

    /** Compares. */
    @FunctionalInterface
    public interface Equality {
        boolean equal(Object x, Object y);
    }

    private final StructClasses structs;
    private final ConcurrentHashMap<String, Supplier<Struct>> zeros = new ConcurrentHashMap<>();

    public ValueOps(StructClasses structs) {
        this.structs = structs;
    }

    // ---- zero

    /** Makes zero structs. */
    public Supplier<Struct> structZero(StructClass s) {
        return zeros.computeIfAbsent(s.className(), _ -> structs.zeros(s));
    }

    /** Makes zero values, raw; null where that is the zero. */
    public Supplier<Object> zero(IrType type) {
        return switch (type) {
            case IrType.Prim(Kind kind) -> constant(primZero(kind));
            case IrType.ComplexNum _ -> constant(Complex.ZERO);
            case IrType.Str _ -> constant(GoString.EMPTY);
            case IrType.SliceOf(IrType elem) -> constant(nilSlice(elem.storage()));
            case IrType.ArrayOf a -> zeroArray(a);
            case IrType.StructVal(StructClass s) -> structZero(s)::get;
            case IrType.Ref _, IrType.Iface _ -> () -> null;
        };
    }

    private static Supplier<Object> constant(Object x) {
        return () -> x;
    }

    private static Object primZero(Kind kind) {
        return switch (kind) {
            case BOOL -> (Object) false;
            case I8, U8, I16, U16, I32, U32 -> (Object) 0;
            case I64, U64 -> (Object) 0L;
            case F32 -> (Object) 0f;
            case F64 -> (Object) 0d;
        };
    }

    private static Object nilSlice(Storage s) {
        return switch (s) {
            case BOOL -> BoolSlice.NIL;
            case BYTE -> ByteSlice.NIL;
            case SHORT -> ShortSlice.NIL;
            case INT -> IntSlice.NIL;
            case LONG -> LongSlice.NIL;
            case FLOAT -> FloatSlice.NIL;
            case DOUBLE -> DoubleSlice.NIL;
            case OBJECT -> ObjectSlice.NIL;
        };
    }

    private Supplier<Object> zeroArray(IrType.ArrayOf a) {
        Storage storage = a.elem().storage();
        if (a.length() > Bounds.MAX_LENGTH) {
            return () -> newArray(storage, Bounds.arrayLength(a.length()));
        }
        int n = (int) a.length();
        if (storage != Storage.OBJECT || !a.elem().isNonNull()) {
            return () -> newArray(storage, n);
        }
        Supplier<Object> elem = zero(a.elem());
        return () -> {
            Object[] made = new Object[n];
            for (int i = 0; i < n; i++) {
                made[i] = elem.get();
            }
            return made;
        };
    }

    /** A new array of JVM zeros. */
    public static Object newArray(Storage storage, int n) {
        return switch (storage) {
            case BOOL -> new boolean[n];
            case BYTE -> new byte[n];
            case SHORT -> new short[n];
            case INT -> new int[n];
            case LONG -> new long[n];
            case FLOAT -> new float[n];
            case DOUBLE -> new double[n];
            case OBJECT -> new Object[n];
        };
    }

    // ---- copy, overwrite

    /** Copies aggregates; others are their own copies. */
    public Copier copier(IrType type) {
        if (type instanceof IrType.StructVal) {
            return x -> ((Struct) x).copy();
        }
        if (!(type instanceof IrType.ArrayOf a)) {
            return x -> x;
        }
        if (!a.elem().isAggregate()) {
            return ValueOps::cloneArray;
        }
        Copier elem = copier(a.elem());
        return x -> {
            Object[] made = ((Object[]) x).clone();
            for (int i = 0; i < made.length; i++) {
                made[i] = elem.copy(made[i]);
            }
            return made;
        };
    }

    private static Object cloneArray(Object x) {
        return switch (x) {
            case boolean[] a -> a.clone();
            case byte[] a -> a.clone();
            case short[] a -> a.clone();
            case int[] a -> a.clone();
            case long[] a -> a.clone();
            case float[] a -> a.clone();
            case double[] a -> a.clone();
            case null, default -> ((Object[]) x).clone();
        };
    }

    /** Overwrites aggregates. */
    public Assigner assigner(IrType type) {
        if (type instanceof IrType.StructVal) {
            return (x, y) -> ((Struct) x).assign((Struct) y);
        }
        if (!(type instanceof IrType.ArrayOf a)) {
            throw new IllegalArgumentException("no aggregate: " + type);
        }
        if (!a.elem().isAggregate()) {
            int n = (int) Math.min(a.length(), Bounds.MAX_LENGTH); // there is none longer
            return (x, y) -> System.arraycopy(y, 0, x, 0, n);
        }
        Assigner elem = assigner(a.elem());
        return (x, y) -> {
            Object[] target = (Object[]) x;
            Object[] source = (Object[]) y;
            for (int i = 0; i < target.length; i++) {
                elem.assign(target[i], source[i]);
            }
        };
    }

    // ---- compare

    /** Go's {@code ==} of values that are no primitives, or elements of arrays. */
    public Equality equality(IrType type) {
        return switch (type) {
            case IrType.Prim _ -> Object::equals;
            case IrType.ComplexNum _ -> (x, y) -> ((Complex) x).equalTo((Complex) y);
            case IrType.Str _ -> (x, y) -> ((GoString) x).equalTo((GoString) y);
            case IrType.StructVal _ -> (x, y) -> ((Struct) x).equalTo((Struct) y);
            case IrType.ArrayOf a -> arrayEquality(a);
            case IrType.Ref _, IrType.SliceOf _ -> Ref::equal;
            case IrType.Iface _ -> Interfaces::equal;
        };
    }

    private Equality arrayEquality(IrType.ArrayOf a) {
        return switch (a.elem().storage()) {
            case BOOL -> (x, y) -> Arrays.equals((boolean[]) x, (boolean[]) y);
            case BYTE -> (x, y) -> Arrays.equals((byte[]) x, (byte[]) y);
            case SHORT -> (x, y) -> Arrays.equals((short[]) x, (short[]) y);
            case INT -> (x, y) -> Arrays.equals((int[]) x, (int[]) y);
            case LONG -> (x, y) -> Arrays.equals((long[]) x, (long[]) y);
            case FLOAT -> (x, y) -> GoArrays.equal((float[]) x, (float[]) y);
            case DOUBLE -> (x, y) -> GoArrays.equal((double[]) x, (double[]) y);
            case OBJECT -> {
                Equality elem = equality(a.elem());
                yield (x, y) -> {
                    Object[] p = (Object[]) x;
                    Object[] q = (Object[]) y;
                    for (int i = 0; i < p.length; i++) {
                        if (!elem.equal(p[i], q[i])) {
                            return false;
                        }
                    }
                    return true;
                };
            }
        };
    }
}
