package gol.compiler.bytecode;

import gol.compiler.ir.Storage;
import gol.runtime.value.Memory;

/**
 * Where this JVM puts an array's elements: the first one {@code base} bytes behind the array's
 * beginning, the others {@code 1 << shift} bytes apart.
 */
record ArrayLayout(long base, int shift) {
    static ArrayLayout of(Storage s) {
        Class<?> array =
                switch (s) {
                    case BOOL -> boolean[].class;
                    case BYTE -> byte[].class;
                    case SHORT -> short[].class;
                    case INT -> int[].class;
                    case LONG -> long[].class;
                    case FLOAT -> float[].class;
                    case DOUBLE -> double[].class;
                    case OBJECT -> Object[].class;
                };
        return new ArrayLayout(Memory.base(array), Memory.shift(array));
    }
}
