package gol.runtime.type;

import gol.runtime.value.Bounds;
import gol.runtime.value.GoArrays;
import gol.runtime.value.Hashing;
import gol.runtime.value.Interfaces;
import gol.runtime.value.ObjectBox;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations of array types, whose raw values are Java arrays. */
final class ArrayOps extends Ops {
    private final RType elem;

    ArrayOps(RType t) {
        super(t);
        elem = t.elem();
    }

    @Override
    public Object zero() {
        return GoArrays.zero(elem, Bounds.arrayLength(type.length()));
    }

    @Override
    public Object copy(@Nullable Object raw) {
        return GoArrays.copy(elem, Objects.requireNonNull(raw));
    }

    @Override
    public void assign(Object target, Object source) {
        GoArrays.assign(elem, target, source);
    }

    @Override
    public boolean isAggregate() {
        return true;
    }

    @Override
    public boolean comparable() {
        return elem.comparable();
    }

    @Override
    public boolean equal(@Nullable Object a, @Nullable Object b) {
        if (!comparable()) {
            throw Interfaces.uncomparable(type);
        }
        return GoArrays.equal(elem, Objects.requireNonNull(a), Objects.requireNonNull(b));
    }

    @Override
    public long hash(@Nullable Object raw, long seed) {
        if (!comparable()) {
            throw Interfaces.unhashable(type);
        }
        Object a = Objects.requireNonNull(raw);
        int n = java.lang.reflect.Array.getLength(a);
        long h = seed;
        for (int i = 0; i < n; i++) {
            h = elem.hash(GoArrays.get(elem, a, i), h);
        }
        return Hashing.mix(h);
    }

    @Override
    public Object box(@Nullable Object raw) {
        return new ObjectBox(type, raw);
    }

    @Override
    public long size() {
        return type.length() * elem.size();
    }

    @Override
    public long align() {
        return elem.ops().align();
    }

    @Override
    public boolean hasPointers() {
        return type.length() > 0 && elem.ops().hasPointers();
    }
}
