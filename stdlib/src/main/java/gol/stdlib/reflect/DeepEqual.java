package gol.stdlib.reflect;

import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoMap;
import gol.runtime.value.Interfaces;
import gol.runtime.value.MapIterator;
import gol.runtime.value.Maps;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code reflect.DeepEqual}: pairs of pointers, maps and slices that are being compared already are
 * taken to be equal.
 */
final class DeepEqual {
    private record Pair(Object a, Object b, long i, long j, long n) {
        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Pair p && p.a == a && p.b == b && p.i == i && p.j == j && p.n == n;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(a) * 31
                    + System.identityHashCode(b)
                    + Long.hashCode(i * 31 + j);
        }
    }

    private final Set<Pair> visited = new HashSet<>();

    boolean interfaces(@Nullable Object x, @Nullable Object y) {
        RType t = Interfaces.typeOf(x);
        if (t != Interfaces.typeOf(y)) {
            return false;
        }
        return t == null || equal(t, Interfaces.raw(x), Interfaces.raw(y));
    }

    private boolean seen(Object a, Object b) {
        return !visited.add(new Pair(a, b, 0, 0, 0));
    }

    private boolean equal(RType t, @Nullable Object a, @Nullable Object b) {
        return switch (t.kind()) {
            case ARRAY ->
                    elements(
                            t.elem(),
                            Objects.requireNonNull(a),
                            0,
                            Objects.requireNonNull(b),
                            0,
                            (int) t.length());
            case SLICE ->
                    slices(
                            t.elem(),
                            (Slice) Objects.requireNonNull(a),
                            (Slice) Objects.requireNonNull(b));
            case INTERFACE -> interfaces(a, b);
            case PTR -> {
                if (a == null || b == null || t.equal(a, b)) {
                    yield a == b || a != null && b != null;
                }
                RType elem = t.elem();
                yield seen(a, b) || equal(elem, Memory.load(elem, a), Memory.load(elem, b));
            }
            case STRUCT -> {
                Struct x = (Struct) Objects.requireNonNull(a);
                Struct y = (Struct) Objects.requireNonNull(b);
                for (int i = 0; i < t.fields().size(); i++) {
                    if (!equal(t.fields().get(i).type(), x.raw(i), y.raw(i))) {
                        yield false;
                    }
                }
                yield true;
            }
            case MAP -> maps(t, (GoMap) a, (GoMap) b);
            case FUNC -> a == null && b == null;
            default -> t.equal(a, b);
        };
    }

    private boolean elements(RType elem, Object a, int i, Object b, int j, int n) {
        for (int k = 0; k < n; k++) {
            if (!equal(elem, GoArrays.get(elem, a, i + k), GoArrays.get(elem, b, j + k))) {
                return false;
            }
        }
        return true;
    }

    private boolean slices(RType elem, Slice a, Slice b) {
        if (a.isNil() != b.isNil() || a.len != b.len) {
            return false;
        }
        if (a.array() == b.array() && a.off == b.off) {
            return true;
        }
        if (elem.kind() != Kind.UINT8
                && !visited.add(new Pair(a.array(), b.array(), a.off, b.off, a.len))) {
            return true;
        }
        return elements(elem, a.array(), (int) a.off, b.array(), (int) b.off, (int) a.len);
    }

    private boolean maps(RType t, @Nullable GoMap a, @Nullable GoMap b) {
        if (a == null || b == null || a == b) {
            return a == b;
        }
        if (a.size() != b.size()) {
            return false;
        }
        if (seen(a, b)) {
            return true;
        }
        for (MapIterator it = Maps.iterateInOrder(a); it.next(); ) {
            if (!b.containsRaw(it.rawKey())
                    || !equal(t.elem(), it.rawValue(), b.getRaw(it.rawKey()))) {
                return false;
            }
        }
        return true;
    }
}
