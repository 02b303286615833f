package gol.runtime.value;

import gol.runtime.type.RType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A map whose keys are bools or integers, as long bits. Long values lie beside their keys in one
 * array.
 */
public final class LongMap extends GoMap {
    /** Entry e's key at {@code e << stride}, followed by its value if that is long. */
    private long[] data = NO_LONGS;

    private @Nullable Object[] objects = NO_OBJECTS;
    private final int stride;

    LongMap(RType type) {
        super(type);
        stride = longValues ? 1 : 0;
    }

    int find(long key) {
        startRead();
        int[] ix = index;
        long[] d = data;
        int mask = ix.length - 1;
        int i = (int) (key * ODD >>> shift);
        for (int e; (e = ix[i]) != 0; i = i + 1 & mask) {
            if (d[e - 1 << stride] == key && (dead == 0 || isLive(e - 1))) {
                return e - 1;
            }
        }
        return -1;
    }

    /** The entry of the key, made with a zero value (long bits 0, null) if it is new. */
    int insert(long key) {
        startWrite();
        int[] ix = index;
        long[] d = data;
        int mask = ix.length - 1;
        int i = (int) (key * ODD >>> shift);
        for (int e; (e = ix[i]) != 0; i = i + 1 & mask) {
            if (d[e - 1 << stride] == key) {
                if (dead != 0 && !isLive(e - 1)) {
                    revive(e - 1);
                }
                endWrite();
                return e - 1;
            }
        }
        int e = append(key);
        data[e << stride] = key;
        endWrite();
        return e;
    }

    void delete(long key) {
        int e = find(key);
        if (e >= 0) {
            startWrite();
            kill(e);
            forget(e);
            endWrite();
        }
    }

    private void forget(int e) {
        if (longValues) {
            data[(e << 1) + 1] = 0;
        } else {
            objects[e] = null;
        }
    }

    @Override
    long hashOf(int entry) {
        return data[entry << stride];
    }

    @Override
    void resizeEntries(int newCapacity) {
        if (!longValues) {
            objects = Arrays.copyOf(objects, newCapacity);
        }
        data = Arrays.copyOf(data, newCapacity << stride);
    }

    @Override
    void compactEntries(int newCapacity) {
        long[] d = new long[newCapacity << stride];
        Object[] o = longValues ? NO_OBJECTS : new Object[newCapacity];
        int n = 0;
        for (int e = nextLive(live, 0, used); e >= 0; e = nextLive(live, e + 1, used)) {
            d[n << stride] = data[e << stride];
            if (longValues) {
                d[(n << 1) + 1] = data[(e << 1) + 1];
            } else {
                o[n] = objects[e];
            }
            n++;
        }
        objects = o;
        data = d;
    }

    @Override
    void dropEntries() {
        data = NO_LONGS;
        objects = NO_OBJECTS;
    }

    @Override
    void capture(MapIterator it) {
        it.longs = data;
    }

    @Override
    void load(MapIterator it, int entry) {
        it.longKey = data[entry << stride];
        if (longValues) {
            it.longValue = data[(entry << 1) + 1];
        } else {
            it.objectValue = objects[entry];
        }
    }

    @Override
    boolean loadMoved(MapIterator it, int entry) {
        int e = find(it.longs[entry << stride]);
        if (e >= 0) {
            load(it, e);
        }
        return e >= 0;
    }

    @Override
    long longValue(int entry) {
        return data[(entry << 1) + 1];
    }

    @Override
    void setLongValue(int entry, long v) {
        data[(entry << 1) + 1] = v;
    }

    @Override
    @Nullable Object objectValue(int entry) {
        return objects[entry];
    }

    @Override
    void setObjectValue(int entry, @Nullable Object v) {
        objects[entry] = v;
    }

    @Override
    int findRaw(@Nullable Object key) {
        return find(RawBits.fromRaw(key));
    }

    @Override
    int insertRaw(@Nullable Object key) {
        return insert(RawBits.fromRaw(key));
    }

    @Override
    void deleteRaw(@Nullable Object key) {
        delete(RawBits.fromRaw(key));
    }
}
