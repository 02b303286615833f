package gol.runtime.value;

import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Map operations for compiled code and natives; they take nil maps (null). There is an overload for
 * each key class: long (bool and integers as {@link RawBits}), GoString, Object (all else, raw;
 * floats as Float and Double), and each value class: long (RawBits) and Object. The map's type
 * decides which one must be called: a GoString is a key of the Object overload where the key type
 * is an interface.
 *
 * <p>Aggregates: a key is copied when it is put in; a value is given away by the caller of put, and
 * what get returns belongs to the map.
 */
public final class Maps {
    private Maps() {}

    /** {@code make(map[K]V, hint)}. */
    public static GoMap make(RType mapType, long hint) {
        Kind k = mapType.key().kind();
        GoMap m =
                k == Kind.STRING
                        ? new StringMap(mapType)
                        : k == Kind.BOOL || k.isInteger()
                                ? new LongMap(mapType)
                                : new ObjectMap(mapType);
        if (hint > 0) {
            m.reserve(Math.min(hint, 1 << 24));
        }
        return m;
    }

    /** {@code make(map[K]V)}. */
    public static GoMap make(RType mapType) {
        return make(mapType, 0);
    }

    /** {@code len(m)}. */
    public static long len(@Nullable GoMap m) {
        return m == null ? 0 : m.size();
    }

    /** {@code clear(m)}. */
    public static void clear(@Nullable GoMap m) {
        if (m != null) {
            m.clearAll();
        }
    }

    /** {@code for range m}: an iterator before the first entry, which is chosen at random. */
    public static MapIterator iterate(Goroutine g, @Nullable GoMap m) {
        return new MapIterator(
                m, m == null || m.used < 2 ? 0 : g.runtime().chooser().mapStart(m.used));
    }

    /** An iterator that begins at the beginning: for the library. */
    public static MapIterator iterateInOrder(@Nullable GoMap m) {
        return new MapIterator(m, 0);
    }

    /**
     * The value of an entry that a slot method returned; valid until the map is changed otherwise.
     */
    public static long longAt(GoMap m, int slot) {
        return m.longValue(slot);
    }

    public static void setLongAt(GoMap m, int slot, long v) {
        m.setLongValue(slot, v);
    }

    public static @Nullable Object objectAt(GoMap m, int slot) {
        return m.objectValue(slot);
    }

    public static void setObjectAt(GoMap m, int slot, @Nullable Object v) {
        m.setObjectValue(slot, v);
    }

    /** The value of an entry; the zero value if somebody else is just about to set it. */
    private static @Nullable Object valueOr(@Nullable GoMap m, int slot, @Nullable Object zero) {
        Object v = Objects.requireNonNull(m).objectValue(slot);
        return v == null ? zero : v;
    }

    // ---- keys of class long

    /** {@code m[key]}, {@code zero} if there is none. */
    public static long getLong(@Nullable GoMap m, long key, long zero) {
        if (m == null) {
            return zero;
        }
        int e = ((LongMap) m).find(key);
        return e < 0 ? zero : m.longValue(e);
    }

    /** {@code m[key]}, {@code zero} if there is none. */
    public static @Nullable Object getObject(@Nullable GoMap m, long key, @Nullable Object zero) {
        if (m == null) {
            return zero;
        }
        int e = ((LongMap) m).find(key);
        return e < 0 ? zero : valueOr(m, e, zero);
    }

    /** {@code v, ok := m[key]}; ok is left in g.l1. */
    public static long getLongOk(Goroutine g, @Nullable GoMap m, long key, long zero) {
        int e = find(m, key);
        g.l1 = e < 0 ? 0 : 1;
        return e < 0 ? zero : Objects.requireNonNull(m).longValue(e);
    }

    /** {@code v, ok := m[key]}; ok is left in g.l1. */
    public static @Nullable Object getObjectOk(
            Goroutine g, @Nullable GoMap m, long key, @Nullable Object zero) {
        int e = find(m, key);
        g.l1 = e < 0 ? 0 : 1;
        return e < 0 ? zero : valueOr(m, e, zero);
    }

    /** Whether the key is there. */
    public static boolean contains(@Nullable GoMap m, long key) {
        return find(m, key) >= 0;
    }

    private static int find(@Nullable GoMap m, long key) {
        if (m == null) {
            return -1;
        }
        return ((LongMap) m).find(key);
    }

    /** {@code m[key] = value}. */
    public static void put(@Nullable GoMap m, long key, long value) {
        if (m == null) {
            throw Bounds.nilMap();
        }
        m.setLongValue(((LongMap) m).insert(key), value);
    }

    /** {@code m[key] = value}. */
    public static void put(@Nullable GoMap m, long key, @Nullable Object value) {
        if (m == null) {
            throw Bounds.nilMap();
        }
        m.setObjectValue(((LongMap) m).insert(key), value);
    }

    /**
     * The slot of {@code m[key]} with a long value, made with value 0 if it is new: for {@code
     * m[key] op= v}.
     */
    public static int slot(@Nullable GoMap m, long key) {
        if (m == null) {
            throw Bounds.nilMap();
        }
        return ((LongMap) m).insert(key);
    }

    /** The slot of {@code m[key]} with a reference value, made with {@code zero} if it is new. */
    public static int slot(@Nullable GoMap m, long key, @Nullable Object zero) {
        int e = slot(m, key);
        if (zero != null && m != null && m.objectValue(e) == null) {
            m.setObjectValue(e, zero);
        }
        return e;
    }

    /** {@code delete(m, key)}. */
    public static void delete(@Nullable GoMap m, long key) {
        if (m == null) {
            return;
        }
        ((LongMap) m).delete(key);
    }

    // ---- keys of class GoString

    /** {@code m[key]}, {@code zero} if there is none. */
    public static long getLong(@Nullable GoMap m, GoString key, long zero) {
        if (m == null) {
            return zero;
        }
        int e = ((StringMap) m).find(key);
        return e < 0 ? zero : m.longValue(e);
    }

    /** {@code m[key]}, {@code zero} if there is none. */
    public static @Nullable Object getObject(
            @Nullable GoMap m, GoString key, @Nullable Object zero) {
        if (m == null) {
            return zero;
        }
        int e = ((StringMap) m).find(key);
        return e < 0 ? zero : valueOr(m, e, zero);
    }

    /** {@code v, ok := m[key]}; ok is left in g.l1. */
    public static long getLongOk(Goroutine g, @Nullable GoMap m, GoString key, long zero) {
        int e = find(m, key);
        g.l1 = e < 0 ? 0 : 1;
        return e < 0 ? zero : Objects.requireNonNull(m).longValue(e);
    }

    /** {@code v, ok := m[key]}; ok is left in g.l1. */
    public static @Nullable Object getObjectOk(
            Goroutine g, @Nullable GoMap m, GoString key, @Nullable Object zero) {
        int e = find(m, key);
        g.l1 = e < 0 ? 0 : 1;
        return e < 0 ? zero : valueOr(m, e, zero);
    }

    /** Whether the key is there. */
    public static boolean contains(@Nullable GoMap m, GoString key) {
        return find(m, key) >= 0;
    }

    private static int find(@Nullable GoMap m, GoString key) {
        if (m == null) {
            return -1;
        }
        return ((StringMap) m).find(key);
    }

    /** {@code m[key] = value}. */
    public static void put(@Nullable GoMap m, GoString key, long value) {
        if (m == null) {
            throw Bounds.nilMap();
        }
        m.setLongValue(((StringMap) m).insert(key), value);
    }

    /** {@code m[key] = value}. */
    public static void put(@Nullable GoMap m, GoString key, @Nullable Object value) {
        if (m == null) {
            throw Bounds.nilMap();
        }
        m.setObjectValue(((StringMap) m).insert(key), value);
    }

    /**
     * The slot of {@code m[key]} with a long value, made with value 0 if it is new: for {@code
     * m[key] op= v}.
     */
    public static int slot(@Nullable GoMap m, GoString key) {
        if (m == null) {
            throw Bounds.nilMap();
        }
        return ((StringMap) m).insert(key);
    }

    /** The slot of {@code m[key]} with a reference value, made with {@code zero} if it is new. */
    public static int slot(@Nullable GoMap m, GoString key, @Nullable Object zero) {
        int e = slot(m, key);
        if (zero != null && m != null && m.objectValue(e) == null) {
            m.setObjectValue(e, zero);
        }
        return e;
    }

    /** {@code delete(m, key)}. */
    public static void delete(@Nullable GoMap m, GoString key) {
        if (m == null) {
            return;
        }
        ((StringMap) m).delete(key);
    }

    // ---- keys of class Object

    /** {@code m[key]}, {@code zero} if there is none. */
    public static long getLong(@Nullable GoMap m, @Nullable Object key, long zero) {
        if (m == null) {
            ObjectMap.checkHashable(key);
            return zero;
        }
        int e = ((ObjectMap) m).find(key);
        return e < 0 ? zero : m.longValue(e);
    }

    /** {@code m[key]}, {@code zero} if there is none. */
    public static @Nullable Object getObject(
            @Nullable GoMap m, @Nullable Object key, @Nullable Object zero) {
        if (m == null) {
            ObjectMap.checkHashable(key);
            return zero;
        }
        int e = ((ObjectMap) m).find(key);
        return e < 0 ? zero : valueOr(m, e, zero);
    }

    /** {@code v, ok := m[key]}; ok is left in g.l1. */
    public static long getLongOk(Goroutine g, @Nullable GoMap m, @Nullable Object key, long zero) {
        int e = find(m, key);
        g.l1 = e < 0 ? 0 : 1;
        return e < 0 ? zero : Objects.requireNonNull(m).longValue(e);
    }

    /** {@code v, ok := m[key]}; ok is left in g.l1. */
    public static @Nullable Object getObjectOk(
            Goroutine g, @Nullable GoMap m, @Nullable Object key, @Nullable Object zero) {
        int e = find(m, key);
        g.l1 = e < 0 ? 0 : 1;
        return e < 0 ? zero : valueOr(m, e, zero);
    }

    /** Whether the key is there. */
    public static boolean contains(@Nullable GoMap m, @Nullable Object key) {
        return find(m, key) >= 0;
    }

    private static int find(@Nullable GoMap m, @Nullable Object key) {
        if (m == null) {
            ObjectMap.checkHashable(key);
            return -1;
        }
        return ((ObjectMap) m).find(key);
    }

    /** {@code m[key] = value}. */
    public static void put(@Nullable GoMap m, @Nullable Object key, long value) {
        if (m == null) {
            throw Bounds.nilMap();
        }
        m.setLongValue(((ObjectMap) m).insert(key), value);
    }

    /** {@code m[key] = value}. */
    public static void put(@Nullable GoMap m, @Nullable Object key, @Nullable Object value) {
        if (m == null) {
            throw Bounds.nilMap();
        }
        m.setObjectValue(((ObjectMap) m).insert(key), value);
    }

    /**
     * The slot of {@code m[key]} with a long value, made with value 0 if it is new: for {@code
     * m[key] op= v}.
     */
    public static int slot(@Nullable GoMap m, @Nullable Object key) {
        if (m == null) {
            throw Bounds.nilMap();
        }
        return ((ObjectMap) m).insert(key);
    }

    /** The slot of {@code m[key]} with a reference value, made with {@code zero} if it is new. */
    public static int slot(@Nullable GoMap m, @Nullable Object key, @Nullable Object zero) {
        int e = slot(m, key);
        if (zero != null && m != null && m.objectValue(e) == null) {
            m.setObjectValue(e, zero);
        }
        return e;
    }

    /** {@code delete(m, key)}. */
    public static void delete(@Nullable GoMap m, @Nullable Object key) {
        if (m == null) {
            ObjectMap.checkHashable(key);
            return;
        }
        ((ObjectMap) m).delete(key);
    }
}
