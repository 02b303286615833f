package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Named;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.compiler.types.Var;
import java.util.List;

/** Sizes, alignments and offsets as gc lays types out on amd64; a size too large is negative. */
public final class Sizes {
    private static final long WORD = 8;

    private Sizes() {}

    public static long sizeof(Type type) {
        return switch (type.underlying()) {
            case Basic basic -> basicSize(basic.kind());
            case Array array -> arraySize(array);
            case Slice slice -> 3 * WORD;
            case Struct struct -> structSize(struct);
            case Interface iface -> 2 * WORD;
            case Pointer pointer -> WORD;
            case Map map -> WORD;
            case Chan chan -> WORD;
            case Signature sig -> WORD;
            case Tuple tuple -> WORD;
            case Union union -> WORD;
            case Named named -> WORD;
            case Alias alias -> WORD;
            case TypeParam param -> WORD;
        };
    }

    private static long basicSize(Basic.Kind kind) {
        return switch (kind) {
            case BOOL, INT8, UINT8 -> 1;
            case INT16, UINT16 -> 2;
            case INT32, UINT32, FLOAT32 -> 4;
            case COMPLEX128, STRING -> 16;
            default -> WORD;
        };
    }

    private static long arraySize(Array array) {
        long n = array.length();
        if (n <= 0) {
            return 0;
        }
        long elem = sizeof(array.elem());
        if (elem <= 0) {
            return elem;
        }
        return elem > Long.MAX_VALUE / n ? -1 : elem * n;
    }

    private static long structSize(Struct struct) {
        List<Var> fields = struct.fields();
        if (fields.isEmpty()) {
            return 0;
        }
        long[] offsets = offsetsof(fields);
        long offset = offsets[fields.size() - 1];
        long size = sizeof(fields.get(fields.size() - 1).type());
        if (offset < 0 || size < 0) {
            return -1;
        }
        // the address behind a trailing empty field must still be inside
        if (offset > 0 && size == 0) {
            size = 1;
        }
        return align(offset + size, alignof(struct));
    }

    /** At least 1. */
    public static long alignof(Type type) {
        switch (type.underlying()) {
            case Array array -> {
                return alignof(array.elem());
            }
            case Struct struct -> {
                if (struct.fields().isEmpty() && isAtomicAlign64(type)) {
                    return 8;
                }
                long max = 1;
                for (Var field : struct.fields()) {
                    max = Math.max(max, alignof(field.type()));
                }
                return max;
            }
            case Basic basic -> {
                if (basic.is(Basic.STRING_FLAG)) {
                    return WORD;
                }
                long size = basicSize(basic.kind());
                return Math.min(basic.is(Basic.COMPLEX) ? size / 2 : size, WORD);
            }
            default -> {
                return WORD;
            }
        }
    }

    private static boolean isAtomicAlign64(Type type) {
        return type.unalias() instanceof Named named
                && named.obj().name().equals("align64")
                && named.obj().pkg() != null
                && (named.obj().pkg().path().equals("sync/atomic")
                        || named.obj().pkg().path().equals("internal/runtime/atomic"));
    }

    /** The fields' offsets; negative from where they are too large. */
    public static long[] offsetsof(List<Var> fields) {
        long[] offsets = new long[fields.size()];
        long offset = 0;
        for (int i = 0; i < offsets.length; i++) {
            if (offset < 0) {
                offsets[i] = -1;
                continue;
            }
            Type type = fields.get(i).type();
            offset = align(offset, alignof(type));
            offsets[i] = offset;
            long size = sizeof(type);
            offset = size >= 0 && offset >= 0 ? offset + size : -1;
        }
        return offsets;
    }

    /** The offset of the field that a path of indices leads to, through structs only. */
    public static long offsetof(Type type, int[] path) {
        long total = 0;
        Type t = type;
        for (int i : path) {
            if (!(t.underlying() instanceof Struct struct)) {
                return -1;
            }
            long offset = offsetsof(struct.fields())[i];
            if (offset < 0 || total + offset < 0) {
                return -1;
            }
            total += offset;
            t = struct.fields().get(i).type();
        }
        return total;
    }

    private static long align(long x, long a) {
        return (x + a - 1) & -a;
    }
}
