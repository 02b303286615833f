package gol.runtime.value;

import gol.runtime.type.Ops;
import gol.runtime.type.RType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A map with keys that are hashed and compared by their type: floats, complex numbers, pointers,
 * interfaces, structs, arrays. Keys that are aggregates are copied when they are put in.
 */
public final class ObjectMap extends GoMap {
    /** Entry e's key at {@code e << stride}, followed by its value if that is a reference. */
    private @Nullable Object[] data = NO_OBJECTS;

    private long[] longs = NO_LONGS;
    private int[] hashes = new int[0];
    private final int stride;
    private final Ops keyOps;

    /** Whether equal keys can differ, as 0 and -0 do: then the last one put in stays. */
    private final boolean keepsLast;

    ObjectMap(RType type) {
        super(type);
        stride = longValues ? 0 : 1;
        keyOps = type.key().ops();
        keepsLast = hasTwoZeros(type.key());
    }

    private static boolean hasTwoZeros(RType t) {
        return switch (t.kind()) {
            case FLOAT32, FLOAT64, COMPLEX64, COMPLEX128, INTERFACE -> true;
            case ARRAY -> hasTwoZeros(t.elem());
            case STRUCT -> t.fields().stream().anyMatch(f -> hasTwoZeros(f.type()));
            default -> false;
        };
    }

    private int hash(@Nullable Object key) {
        // the upper half depends on all bits of the key; folding the halves would undo Hashing.mix
        return (int) (keyOps.hash(key, 0) >>> 32);
    }

    /** Reading an empty map with a key that cannot be hashed panics with a text of its own. */
    static void checkHashable(@Nullable Object key) {
        RType t = key instanceof Box b ? b.type : null;
        if (t != null && !t.comparable()) {
            throw Bounds.plainError("hash of unhashable type: " + t.name());
        }
    }

    int find(@Nullable Object key) {
        startRead();
        if (used == 0) {
            checkHashable(key);
            return -1;
        }
        int h = hash(key);
        int[] ix = index;
        @Nullable Object[] d = data;
        int mask = ix.length - 1;
        int i = (int) (h * ODD >>> shift);
        for (int e; (e = ix[i]) != 0; i = i + 1 & mask) {
            if (hashes[e - 1] == h
                    && (dead == 0 || isLive(e - 1))
                    && keyOps.equal(d[e - 1 << stride], key)) {
                return e - 1;
            }
        }
        return -1;
    }

    /** The entry of the key, made with a zero value (long bits 0, null) if it is new. */
    int insert(@Nullable Object key) {
        int h = hash(key);
        startWrite();
        int[] ix = index;
        @Nullable Object[] d = data;
        int mask = ix.length - 1;
        int i = (int) (h * ODD >>> shift);
        for (int e; (e = ix[i]) != 0; i = i + 1 & mask) {
            if (hashes[e - 1] == h && keyOps.equal(d[e - 1 << stride], key)) {
                if (dead != 0 && !isLive(e - 1)) {
                    revive(e - 1);
                }
                if (keepsLast) {
                    d[e - 1 << stride] = keyOps.copy(key);
                }
                endWrite();
                return e - 1;
            }
        }
        int e = append(h);
        data[e << stride] = keyOps.copy(key);
        hashes[e] = h;
        endWrite();
        return e;
    }

    void delete(@Nullable Object key) {
        int e = find(key);
        if (e >= 0) {
            startWrite();
            kill(e);
            if (longValues) {
                longs[e] = 0;
            } else {
                data[(e << 1) + 1] = null;
            }
            endWrite();
        }
    }

    @Override
    long hashOf(int entry) {
        return hashes[entry];
    }

    @Override
    void resizeEntries(int newCapacity) {
        if (longValues) {
            longs = Arrays.copyOf(longs, newCapacity);
        }
        hashes = Arrays.copyOf(hashes, newCapacity);
        data = Arrays.copyOf(data, newCapacity << stride);
    }

    @Override
    void compactEntries(int newCapacity) {
        @Nullable Object[] d = new Object[newCapacity << stride];
        long[] l = longValues ? new long[newCapacity] : NO_LONGS;
        int[] hs = new int[newCapacity];
        int n = 0;
        for (int e = nextLive(live, 0, used); e >= 0; e = nextLive(live, e + 1, used)) {
            d[n << stride] = data[e << stride];
            if (longValues) {
                l[n] = longs[e];
            } else {
                d[(n << 1) + 1] = data[(e << 1) + 1];
            }
            hs[n] = hashes[e];
            n++;
        }
        longs = l;
        hashes = hs;
        data = d;
    }

    @Override
    void dropEntries() {
        data = NO_OBJECTS;
        longs = NO_LONGS;
        hashes = new int[0];
    }

    @Override
    void capture(MapIterator it) {
        it.objects = data;
        it.longs = longs;
    }

    @Override
    void load(MapIterator it, int entry) {
        it.objectKey = data[entry << stride];
        if (longValues) {
            it.longValue = longs[entry];
        } else {
            it.objectValue = data[(entry << 1) + 1];
        }
    }

    @Override
    boolean loadMoved(MapIterator it, int entry) {
        @Nullable Object key = it.objects[entry << stride];
        int e = find(key);
        if (e >= 0) {
            load(it, e);
            return true;
        }
        if (clears == it.clears && !keyOps.equal(key, key)) {
            it.objectKey = key;
            if (longValues) {
                it.longValue = it.longs[entry];
            } else {
                it.objectValue = it.objects[(entry << 1) + 1];
            }
            return true;
        }
        return false;
    }

    @Override
    long longValue(int entry) {
        return longs[entry];
    }

    @Override
    void setLongValue(int entry, long v) {
        longs[entry] = v;
    }

    @Override
    @Nullable Object objectValue(int entry) {
        return data[(entry << 1) + 1];
    }

    @Override
    void setObjectValue(int entry, @Nullable Object v) {
        data[(entry << 1) + 1] = v;
    }

    @Override
    int findRaw(@Nullable Object key) {
        return find(key);
    }

    @Override
    int insertRaw(@Nullable Object key) {
        return insert(key);
    }

    @Override
    void deleteRaw(@Nullable Object key) {
        delete(key);
    }
}
