package gol.runtime.value;

import gol.runtime.panic.FatalError;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a map as {@code range} does: every entry that is there all the time exactly once,
 * those that are deleted before their turn not at all, new ones perhaps.
 *
 * <p>It starts at any entry, runs to the live end and then from the beginning to where it started.
 * When the map's entries have moved (another epoch), it goes on over the arrays it had, and looks
 * each key up.
 */
public final class MapIterator {
    private final @Nullable GoMap map;
    private final int epoch;
    final int clears;
    private final int start;
    private int pos;
    private boolean wrapped;

    /**
     * The arrays of the map, as the subclass captured them, with the bits and the number of places.
     */
    long[] longs = GoMap.NO_LONGS;

    @Nullable Object[] objects = GoMap.NO_OBJECTS;
    private long[] live = GoMap.NO_LONGS;
    private int used;

    long longKey;
    @Nullable Object objectKey;
    long longValue;
    @Nullable Object objectValue;

    MapIterator(@Nullable GoMap map, int start) {
        this.map = map;
        this.start = start;
        this.pos = start;
        this.epoch = map == null ? 0 : map.epoch;
        this.clears = map == null ? 0 : map.clears;
        if (map != null) {
            capture(map);
        }
    }

    private void capture(GoMap m) {
        live = m.live;
        used = m.used;
        m.capture(this);
    }

    /** Goes to the next entry, false after the last one. */
    public boolean next() {
        GoMap m = map;
        if (m == null) {
            return false;
        }
        m.startIteration();
        if (m.epoch != epoch) {
            return nextMoved(m);
        }
        if (live != m.live || used != m.used) {
            capture(m);
        }
        int e;
        if (!wrapped) {
            e = GoMap.nextLive(live, pos, used);
            if (e >= 0) {
                pos = e + 1;
                load(m, e);
                return true;
            }
            wrapped = true;
            pos = 0;
        }
        e = GoMap.nextLive(live, pos, Math.min(start, used));
        if (e < 0) {
            pos = start;
            return false;
        }
        pos = e + 1;
        load(m, e);
        return true;
    }

    private void load(GoMap m, int entry) {
        m.load(this, entry);
        if (!m.longValues && objectValue == null) {
            objectValue = m.type().elem().zero(); // somebody else is just about to set it
        }
        if (objectKey == null && !(m instanceof LongMap) && m.type().key().zero() != null) {
            throw new FatalError("concurrent map iteration and map write"); // the same with the key
        }
    }

    private boolean nextMoved(GoMap m) {
        while (true) {
            int e = GoMap.nextLive(live, pos, wrapped ? start : used);
            if (e < 0) {
                if (wrapped) {
                    pos = start;
                    return false;
                }
                wrapped = true;
                pos = 0;
                continue;
            }
            pos = e + 1;
            if (m.loadMoved(this, e)) {
                return true;
            }
        }
    }

    public long keyLong() {
        return longKey;
    }

    /**
     * The key where it is a string or of class Object; a struct or array is the map's own: to be
     * copied.
     */
    public @Nullable Object keyObject() {
        return objectKey;
    }

    public long valueLong() {
        return longValue;
    }

    public @Nullable Object valueObject() {
        return objectValue;
    }

    /** The key, raw. */
    public @Nullable Object rawKey() {
        return map instanceof LongMap m ? RawBits.toRaw(m.type().key().kind(), longKey) : objectKey;
    }

    /** The value, raw. */
    public @Nullable Object rawValue() {
        return map != null && map.longValues
                ? RawBits.toRaw(map.type().elem().kind(), longValue)
                : objectValue;
    }
}
