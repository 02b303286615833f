package gol.runtime.value;

import gol.runtime.panic.FatalError;
import gol.runtime.type.RType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A Go map: the twin of Go's {@code maps.Map}, but in insertion order.
 *
 * <p>Entries lie one after another in arrays of the subclass; an open-addressing index of at least
 * twice as many places maps a key's hash to its entry's number + 1, 0 being free. A deleted entry
 * loses its bit in {@code live} and keeps its place, in the index too, until the entries are full;
 * then the live ones move together (a new {@code epoch}) or the arrays grow (entries keep their
 * numbers). All arrays are replaced, never shrunk in place, so that an iterator that still holds
 * old ones is right.
 *
 * <p>Not synchronised, as in Go; {@code writing} finds some unsynchronised uses, which end the
 * program.
 */
public abstract sealed class GoMap permits LongMap, StringMap, ObjectMap {
    static final int[] NO_INDEX = new int[2];
    static final int NO_SHIFT = 63;
    static final long[] NO_LONGS = {};
    static final @Nullable Object[] NO_OBJECTS = {};
    static final long ODD = 0x9E3779B97F4A7C15L;
    private static final int MIN_CAPACITY = 4;
    private static final int MAX_CAPACITY = 1 << 28;
    private static final VarHandle WRITING;

    static {
        try {
            WRITING = MethodHandles.lookup().findVarHandle(GoMap.class, "writing", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final RType type;

    /** Whether values are held as long bits. */
    final boolean longValues;

    int[] index = NO_INDEX;

    /** The place of hash h is {@code (h * ODD) >>> shift}. */
    int shift = NO_SHIFT;

    long[] live = NO_LONGS;

    /** Places that fit without growth. */
    int capacity;

    /** Places used, by live or dead entries. */
    int used;

    int dead;

    /** Changes when entries change their numbers. */
    int epoch;

    /** Changes when all is cleared. */
    int clears;

    private boolean writing;

    GoMap(RType type) {
        this.type = type;
        this.longValues = RawBits.isLong(type.elem().kind());
    }

    /** The map's type. */
    public final RType type() {
        return type;
    }

    /** {@code len(m)}. */
    public final int size() {
        return used - dead;
    }

    final void startWrite() {
        if (writing) {
            throw new FatalError("concurrent map writes");
        }
        WRITING.setOpaque(this, true);
    }

    final void endWrite() {
        WRITING.setOpaque(this, false);
    }

    final void startRead() {
        if (writing) {
            throw new FatalError("concurrent map read and map write");
        }
    }

    final void startIteration() {
        if (writing) {
            throw new FatalError("concurrent map iteration and map write");
        }
    }

    /**
     * Whether this comes out of a map's own code, which only uses that are not synchronised can
     * make look outside of its arrays: {@code writing} did not find them.
     */
    public static boolean isUnsynchronised(Throwable failure) {
        if (failure instanceof IndexOutOfBoundsException) {
            for (StackTraceElement frame : failure.getStackTrace()) {
                String name = frame.getClassName();
                if (!name.startsWith("java.")) {
                    return name.equals(GoMap.class.getName())
                            || name.equals(LongMap.class.getName())
                            || name.equals(StringMap.class.getName())
                            || name.equals(ObjectMap.class.getName())
                            || name.equals(MapIterator.class.getName());
                }
            }
        }
        return false;
    }

    /** What the end of such a program says. */
    public static FatalError unsynchronised(Throwable failure) {
        return new FatalError("concurrent map read and map write", failure);
    }

    final boolean isLive(int entry) {
        return (live[entry >> 6] >>> entry & 1) != 0;
    }

    /** Takes the next entry's place, growing first if need be, and puts it in the index. */
    final int append(long hash) {
        if (used == capacity) {
            makeRoom();
        }
        int e = used;
        int[] ix = index;
        int mask = ix.length - 1;
        int i = (int) (hash * ODD >>> shift);
        while (ix[i] != 0) {
            i = i + 1 & mask;
        }
        ix[i] = e + 1;
        live[e >> 6] |= 1L << e;
        used = e + 1;
        return e;
    }

    final void revive(int entry) {
        live[entry >> 6] |= 1L << entry;
        dead--;
    }

    final void kill(int entry) {
        live[entry >> 6] &= ~(1L << entry);
        dead++;
    }

    /** Makes room for so many entries in all. */
    final void reserve(long entries) {
        int c = MIN_CAPACITY;
        while (c < entries && c < MAX_CAPACITY) {
            c <<= 1;
        }
        if (c > capacity) {
            resize(c);
            reindex();
        }
    }

    private void makeRoom() {
        int n = size();
        if (dead > 0 && dead >= used >> 2) {
            int c = Math.max(MIN_CAPACITY, capacity);
            while (c > MIN_CAPACITY && n < c >> 2) {
                c >>= 1;
            }
            compact(c);
        } else {
            if (capacity >= MAX_CAPACITY) {
                throw new OutOfMemoryError("map");
            }
            resize(capacity == 0 ? MIN_CAPACITY : capacity << 1);
        }
        reindex();
    }

    private void resize(int newCapacity) {
        resizeEntries(newCapacity);
        live = Arrays.copyOf(live, newCapacity + 63 >> 6);
        capacity = newCapacity;
    }

    private void compact(int newCapacity) {
        int n = size();
        compactEntries(newCapacity);
        long[] l = new long[newCapacity + 63 >> 6];
        for (int i = 0; i < n >> 6; i++) {
            l[i] = -1;
        }
        if ((n & 63) != 0) {
            l[n >> 6] = (1L << n) - 1;
        }
        live = l;
        used = n;
        dead = 0;
        capacity = newCapacity;
        epoch++;
    }

    private void reindex() {
        int places = capacity << 1;
        int[] ix = new int[places];
        int s = Long.numberOfLeadingZeros(places) + 1;
        int mask = places - 1;
        for (int e = 0; e < used; e++) {
            if (isLive(e)) {
                int i = (int) (hashOf(e) * ODD >>> s);
                while (ix[i] != 0) {
                    i = i + 1 & mask;
                }
                ix[i] = e + 1;
            }
        }
        shift = s;
        index = ix;
    }

    final void clearAll() {
        startWrite();
        index = NO_INDEX;
        shift = NO_SHIFT;
        live = NO_LONGS;
        capacity = 0;
        used = 0;
        dead = 0;
        epoch++;
        clears++;
        dropEntries();
        endWrite();
    }

    /** The next live entry from {@code from} on below {@code to}, -1 if there is none. */
    static int nextLive(long[] live, int from, int to) {
        int w = from >> 6;
        if (from >= to) {
            return -1;
        }
        long bits = live[w] & -1L << from;
        while (bits == 0) {
            if (++w << 6 >= to) {
                return -1;
            }
            bits = live[w];
        }
        int e = (w << 6) + Long.numberOfTrailingZeros(bits);
        return e < to ? e : -1;
    }

    abstract long hashOf(int entry);

    abstract void resizeEntries(int newCapacity);

    abstract void compactEntries(int newCapacity);

    abstract void dropEntries();

    /** Lets an iterator keep the arrays. */
    abstract void capture(MapIterator it);

    /** Puts an entry's key and value in the iterator. */
    abstract void load(MapIterator it, int entry);

    /**
     * The same for an entry of captured arrays, with the value of today; false if the key is gone.
     */
    abstract boolean loadMoved(MapIterator it, int entry);

    // ---- values by entry

    abstract long longValue(int entry);

    abstract void setLongValue(int entry, long v);

    abstract @Nullable Object objectValue(int entry);

    abstract void setObjectValue(int entry, @Nullable Object v);

    // ---- raw, for the library

    abstract int findRaw(@Nullable Object key);

    abstract int insertRaw(@Nullable Object key);

    abstract void deleteRaw(@Nullable Object key);

    /**
     * The value of a raw key, raw, or null if there is none (ask {@link #containsRaw} where null is
     * a value).
     */
    public final @Nullable Object getRaw(@Nullable Object key) {
        int e = findRaw(key);
        return e < 0 ? null : rawValue(e);
    }

    public final boolean containsRaw(@Nullable Object key) {
        return findRaw(key) >= 0;
    }

    public final void putRaw(@Nullable Object key, @Nullable Object value) {
        int e = insertRaw(key);
        if (longValues) {
            setLongValue(e, RawBits.fromRaw(value));
        } else {
            setObjectValue(e, value);
        }
    }

    public final void removeRaw(@Nullable Object key) {
        deleteRaw(key);
    }

    final @Nullable Object rawValue(int entry) {
        return longValues
                ? RawBits.toRaw(type.elem().kind(), longValue(entry))
                : objectValue(entry);
    }
}
