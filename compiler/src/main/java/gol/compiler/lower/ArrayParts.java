package gol.compiler.lower;

import gol.compiler.types.Array;
import gol.compiler.types.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The array types of which the program keeps pointers made from slices (spec: Conversions from
 * slice to array or array pointer) or unsafe.Pointers: these lead to parts of other arrays, so that
 * pointers to all arrays of the type are followed as {@code gol.runtime.value.ArrayPart} does it.
 * Pointers to others are Java arrays. What was decided for a type is kept: of types that a session
 * has used already, pointers to whole arrays only are made.
 */
final class ArrayParts {
    private final TypeKeys keys;
    private final Set<String> converted = new HashSet<>();
    private final Set<Long> genericLengths = new HashSet<>();
    private final Map<String, Boolean> decided = new HashMap<>();

    ArrayParts(TypeKeys keys) {
        this.keys = keys;
    }

    void add(Collection<Type> arrays) {
        for (Type array : arrays) {
            if (keys.isGeneric(array)) {
                genericLengths.add(((Array) array).length());
            } else {
                converted.add(keys.of(array));
            }
        }
    }

    /** Whether there are any. */
    boolean any() {
        return !converted.isEmpty() || !genericLengths.isEmpty();
    }

    /** Whether pointers to such an array may lead to a part of another. */
    boolean mayBePart(Array array) {
        return decided.computeIfAbsent(
                keys.of(array),
                key -> converted.contains(key) || genericLengths.contains(array.length()));
    }
}
