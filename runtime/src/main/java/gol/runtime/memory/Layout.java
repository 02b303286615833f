package gol.runtime.memory;

import gol.runtime.type.Kind;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import java.util.List;

/** Where fields lie in structs, as gc lays them out on amd64. */
final class Layout {
    private Layout() {}

    /** The offset of a struct's field. */
    static long offset(RType struct, int field) {
        List<RField> fields = struct.fields();
        long offset = 0;
        for (int i = 0; ; i++) {
            RType t = fields.get(i).type();
            long align = t.ops().align();
            offset = (offset + align - 1) / align * align;
            if (i == field) {
                return offset;
            }
            offset += t.size();
        }
    }

    /** The field in which a byte of a struct lies, -1 for padding. */
    static int fieldAt(RType struct, long offset) {
        List<RField> fields = struct.fields();
        long at = 0;
        for (int i = 0; i < fields.size(); i++) {
            RType t = fields.get(i).type();
            long align = t.ops().align();
            at = (at + align - 1) / align * align;
            if (offset >= at && offset < at + t.size()) {
                return i;
            }
            at += t.size();
        }
        return -1;
    }

    /** The type of elements of a Java array that is not one of references. */
    static RType element(Object array) {
        return switch (array) {
            case boolean[] _ -> RType.BOOL;
            case byte[] _ -> RType.UINT8;
            case short[] _ -> RType.UINT16;
            case int[] _ -> RType.UINT32;
            case long[] _ -> RType.UINT64;
            case float[] _ -> RType.FLOAT32;
            case double[] _ -> RType.FLOAT64;
            default -> RType.UNSAFE_POINTER;
        };
    }

    /** Whether a Java array that holds elements of one type may hold those of the other. */
    static boolean sameStorage(RType a, RType b) {
        if (a == b) {
            return true;
        }
        return Words.isNumber(a.kind())
                        && Words.isNumber(b.kind())
                        && a.size() == b.size()
                        && (a.kind() == Kind.BOOL) == (b.kind() == Kind.BOOL)
                        && a.kind().isFloat() == b.kind().isFloat()
                || sameReference(a, b);
    }

    /**
     * Whether values of both types are the same Java objects, as far as unsafe code may mix them.
     */
    static boolean sameReference(RType a, RType b) {
        Kind k = a.kind();
        if (k != b.kind() || Words.isNumber(k)) {
            return false;
        }
        return switch (k) {
            case STRING, COMPLEX64, COMPLEX128, FUNC, MAP, INTERFACE, UNSAFE_POINTER -> true;
            case PTR -> a.elem() == b.elem();
            case SLICE, CHAN -> sameStorage(a.elem(), b.elem());
            case ARRAY -> a.length() == b.length() && sameStorage(a.elem(), b.elem());
            default -> a == b;
        };
    }
}
