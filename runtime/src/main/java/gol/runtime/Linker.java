package gol.runtime;

import gol.runtime.type.RField;
import gol.runtime.type.RType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows a program's code: what the runtime and the library ask when they call methods of values. An
 * engine sets it.
 */
@FunctionalInterface
public interface Linker {
    /** For programs without Go code (tests): knows no method. */
    Linker NONE = new Linker() { // a lambda of an interface is not in the AOT cache
                @Override
                public @Nullable Func method(RType type, String id) {
                    return null;
                }
            };

    /**
     * The implementation of a method in a type's method set, null if there is none. Its first
     * argument is the receiver as {@code Interfaces.raw} gives it.
     *
     * @param id the name, for unexported methods {@code path.name}
     */
    @Nullable Func method(RType type, String id);

    /**
     * A type of the program made at run time: the struct type literal of these fields.
     *
     * @throws IllegalArgumentException if a type among them cannot be told the program, with a text
     *     that says which
     */
    default RType struct(List<RField> fields) {
        throw new IllegalArgumentException("any, without Go code");
    }

    /** As {@link #method}, including methods of types that are written in Java. */
    default @Nullable Func find(RType type, String id) {
        Func own = type.nativeMethod(id);
        return own != null ? own : method(type, id);
    }
}
