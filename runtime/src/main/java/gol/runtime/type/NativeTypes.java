package gol.runtime.type;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The types of structs that are implemented in Java ({@code //gol:class}): one {@link RType} for a
 * class in the whole process. Made bare when first asked for; a linker that meets the Go
 * declaration completes it (the first one wins, so what it gives must not belong to a program).
 */
public final class NativeTypes {
    private static final ConcurrentHashMap<Class<?>, RType> TYPES = new ConcurrentHashMap<>();

    private NativeTypes() {}

    /**
     * The struct type of a class, bare if nobody has declared or completed it: its name is then the
     * class's.
     */
    public static RType of(Class<?> c) {
        RType t = TYPES.get(c);
        return t != null
                ? t
                : TYPES.computeIfAbsent(c, k -> RType.namedGlobal(defaultName(k), defaultPath(k)));
    }

    /**
     * The struct type of a class, under the Go name {@code name} ({@code sync.Mutex}) if it is new.
     */
    public static RType declare(Class<?> c, String name, String pkgPath) {
        return TYPES.computeIfAbsent(c, k -> RType.namedGlobal(name, pkgPath));
    }

    private static String defaultPath(Class<?> c) {
        String p = c.getPackageName();
        for (String prefix : new String[] {"gol.stdlib.", "gol.runtime."}) {
            if (p.startsWith(prefix)) {
                return p.substring(prefix.length()).replace('.', '/');
            }
        }
        return p;
    }

    private static String defaultName(Class<?> c) {
        String path = defaultPath(c);
        return path.substring(path.lastIndexOf('/') + 1) + "." + c.getSimpleName();
    }
}
