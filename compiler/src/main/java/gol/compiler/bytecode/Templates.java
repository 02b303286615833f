package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.Storage;
import gol.runtime.value.GoString;
import java.lang.reflect.Array;
import java.util.List;

/** Arrays of constants, made when code is generated and copied when it runs. */
final class Templates {
    private Templates() {}

    static boolean areConstant(Storage s, List<Ex> elements) {
        for (int i = 0; i < elements.size(); i++) {
            Ex x = elements.get(i);
            boolean constant =
                    s == Storage.OBJECT ? x instanceof Ex.StrConst : x instanceof Ex.Const;
            if (!constant) {
                return false;
            }
        }
        return true;
    }

    /** The array that a literal of constants makes. */
    static Object of(Storage s, List<Ex> elements) {
        int n = elements.size();
        Object array = newArray(s, n);
        for (int i = 0; i < n; i++) {
            put(s, array, i, elements.get(i));
        }
        return array;
    }

    private static Object newArray(Storage s, int n) {
        return switch (s) {
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

    private static void put(Storage s, Object array, int i, Ex x) {
        if (x instanceof Ex.StrConst str) {
            Array.set(array, i, GoString.wrap(str.bytes()));
            return;
        }
        Object v = ((Ex.Const) x).value();
        switch (s) {
            case BOOL -> Array.setBoolean(array, i, (Boolean) v);
            case BYTE -> Array.setByte(array, i, ((Number) v).byteValue());
            case SHORT -> Array.setShort(array, i, ((Number) v).shortValue());
            case INT -> Array.setInt(array, i, ((Number) v).intValue());
            case LONG -> Array.setLong(array, i, ((Number) v).longValue());
            case FLOAT -> Array.setFloat(array, i, ((Number) v).floatValue());
            case DOUBLE -> Array.setDouble(array, i, ((Number) v).doubleValue());
            case OBJECT -> Array.set(array, i, v);
        }
    }
}
