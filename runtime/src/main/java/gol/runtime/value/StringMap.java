package gol.runtime.value;

import gol.runtime.panic.FatalError;
import gol.runtime.type.RType;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map whose key type is string (or a type of that kind). */
public final class StringMap extends GoMap {
    /** Entry e's key at {@code e << stride}, followed by its value if that is a reference. */
    private @Nullable Object[] data = NO_OBJECTS;

    private long[] longs = NO_LONGS;
    private int[] hashes = new int[0];
    private final int stride;

    StringMap(RType type) {
        super(type);
        stride = longValues ? 0 : 1;
    }

    int find(GoString key) {
        startRead();
        int h = key.hashCode();
        int[] ix = index;
        @Nullable Object[] d = data;
        int mask = ix.length - 1;
        int i = (int) (h * ODD >>> shift);
        for (int e; (e = ix[i]) != 0; i = i + 1 & mask) {
            if (hashes[e - 1] == h
                    && (dead == 0 || isLive(e - 1))
                    && key.equalTo(present(d[e - 1 << stride]))) {
                return e - 1;
            }
        }
        return -1;
    }

    /**
     * An entry's key, which only another goroutine, not synchronised, can have kept from being
     * there.
     */
    private static GoString present(@Nullable Object key) {
        if (key == null) {
            throw new FatalError("concurrent map read and map write");
        }
        return (GoString) key;
    }

    /** The entry of the key, made with a zero value (long bits 0, null) if it is new. */
    int insert(GoString key) {
        int h = key.hashCode();
        startWrite();
        int[] ix = index;
        @Nullable Object[] d = data;
        int mask = ix.length - 1;
        int i = (int) (h * ODD >>> shift);
        for (int e; (e = ix[i]) != 0; i = i + 1 & mask) {
            if (hashes[e - 1] == h && key.equalTo(present(d[e - 1 << stride]))) {
                if (dead != 0 && !isLive(e - 1)) {
                    revive(e - 1);
                }
                endWrite();
                return e - 1;
            }
        }
        int e = append(h);
        data[e << stride] = key;
        hashes[e] = h;
        endWrite();
        return e;
    }

    void delete(GoString key) {
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
        int e = find((GoString) Objects.requireNonNull(key));
        if (e >= 0) {
            load(it, e);
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
        return find((GoString) Objects.requireNonNull(key));
    }

    @Override
    int insertRaw(@Nullable Object key) {
        return insert((GoString) Objects.requireNonNull(key));
    }

    @Override
    void deleteRaw(@Nullable Object key) {
        delete((GoString) Objects.requireNonNull(key));
    }
}
