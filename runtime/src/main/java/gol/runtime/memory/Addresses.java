package gol.runtime.memory;

import gol.runtime.type.RType;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that stand for addresses of variables: given out in order when they are asked for first,
 * kept for as long as the variable lives, and never given out again. A number does not keep its
 * variable, as in Go; but the last ones asked for are kept up to the third collection that the
 * program asks for, since programs turn a pointer into a number and back within one expression or
 * call.
 */
public final class Addresses {
    private static final long FIRST = 0xc000010000L;
    private static final long ALIGNMENT = 16;
    private static final int KEPT = 8;
    private static final Addresses ALL = new Addresses();

    private final Map<Key, Key> keys = new HashMap<>();
    private final TreeMap<Long, Key> byAddress = new TreeMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private @Nullable Object[] recent = new Object[KEPT];
    private @Nullable Object[] older = new Object[KEPT];

    @SuppressWarnings("unused") // keeps what is in it
    private @Nullable Object[] oldest = new Object[KEPT];

    private int next;
    private long free = FIRST;

    private Addresses() {}

    private static final class Key extends WeakReference<Object> {
        final int hash;
        RType type;
        long address;
        long size;

        Key(Object object, RType type, @Nullable ReferenceQueue<Object> queue) {
            super(object, queue);
            this.hash = System.identityHashCode(object);
            this.type = type;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Key k && get() != null && get() == k.get();
        }
    }

    /** The address of a variable. */
    public static long of(Object object, RType type, long size) {
        return ALL.address(object, type, size);
    }

    private synchronized long address(Object object, RType type, long size) {
        purge();
        if (recent[next] != null) {
            older[next] = recent[next];
        }
        recent[next] = object;
        next = (next + 1) % recent.length;
        Key key = keys.get(new Key(object, type, null));
        if (key == null) {
            key = new Key(object, type, gone);
            keys.put(key, key);
        } else if (key.type == type || type == RType.UNSAFE_POINTER) {
            return key.address;
        } else { // what was known of its type when it was only printed did not tell its size
            key.type = type;
            if (size <= key.size) {
                return key.address;
            }
            byAddress.remove(key.address);
        }
        key.address = free;
        key.size = size;
        // one byte more, so that a pointer behind the end belongs to no other variable
        free += (size + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
        byAddress.put(key.address, key);
        return key.address;
    }

    /** Before a collection that the program asks for: forgets what was kept at the last but one. */
    public static void collecting() {
        ALL.age();
    }

    private synchronized void age() {
        oldest = older;
        older = recent;
        recent = new Object[KEPT];
    }

    private void purge() {
        for (Object k = gone.poll(); k != null; k = gone.poll()) {
            Key key = (Key) k;
            keys.remove(key);
            byAddress.remove(key.address);
        }
    }

    /** The pointer for a number; a mere number where there is no variable. */
    static UnsafePointer pointer(long number) {
        return ALL.find(number);
    }

    private synchronized UnsafePointer find(long number) {
        Map.Entry<Long, Key> entry = byAddress.floorEntry(number);
        if (entry != null) {
            Key key = entry.getValue();
            Object object = key.get();
            if (object != null && number <= key.address + key.size) {
                return new UnsafePointer(object, key.type, number - key.address);
            }
        }
        return new UnsafePointer(null, RType.UNSAFE_POINTER, number);
    }
}
