package gol.compiler.bytecode;

import gol.compiler.image.LibraryImage;
import gol.runtime.GoRuntime;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Poll;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes that an engine generates, each when the JVM first asks for it. Public so that
 * generated code can fetch its constants.
 */
public final class GeneratedLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    /** Finds a class that nobody announced: a struct class known only to the lowering. */
    interface Fallback {
        @Nullable PendingClass find(String internalName);
    }

    private final ConcurrentHashMap<String, PendingClass> classes = new ConcurrentHashMap<>();
    private volatile @Nullable Fallback fallback;
    private volatile @Nullable GoRuntime runtime;
    private volatile @Nullable Image image;

    /** The library's compiled code as a program uses it. */
    interface Image {
        /** Null if the program does without. */
        @Nullable LibraryImage get();

        /** What a class of it takes over when it is initialised. */
        Object[] constants(String internalName);
    }

    GeneratedLoader(ClassLoader parent) {
        super("gol", parent);
    }

    void setFallback(Fallback f) {
        fallback = f;
    }

    void setImage(Image i) {
        image = i;
    }

    /** The image if it has the class. */
    @Nullable LibraryImage imageOf(String internalName) {
        Image i = internalName.startsWith("go") ? image : null;
        LibraryImage compiled = i == null ? null : i.get();
        return compiled != null && compiled.hasClass(internalName) ? compiled : null;
    }

    /** The program that the classes' static initialisers belong to. */
    void setRuntime(GoRuntime r) {
        runtime = r;
    }

    /** Announces a class. */
    void add(PendingClass c) {
        if (classes.putIfAbsent(c.name, c) != null) {
            throw new IllegalStateException("generated twice: " + c.name);
        }
    }

    /** An announced class by its internal name. */
    @Nullable PendingClass pending(String internalName) {
        PendingClass c = classes.get(internalName);
        if (c == null && internalName.startsWith("go/") && imageOf(internalName) == null) {
            Fallback f = fallback;
            if (f != null) {
                c = f.find(internalName);
            }
        }
        return c;
    }

    /** All announced classes. */
    java.util.Collection<PendingClass> announced() {
        return java.util.List.copyOf(classes.values());
    }

    /** The names of the announced classes that a test accepts. */
    java.util.List<String> names(java.util.function.Predicate<PendingClass> test) {
        return classes.values().stream()
                .filter(test)
                .map(c -> c.name.replace('/', '.'))
                .sorted()
                .toList();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String internalName = name.replace('.', '/');
        PendingClass c = classes.get(internalName);
        LibraryImage compiled = c == null ? imageOf(internalName) : null;
        if (c == null && compiled == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] bytes = compiled == null ? null : compiled.classFile(internalName);
            return bytes != null
                    ? defineClass(name, bytes, 0, bytes.length)
                    : define(name, Objects.requireNonNull(c));
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        PendingClass c = pending(name.replace('.', '/'));
        if (c == null) {
            throw new ClassNotFoundException(name);
        }
        return define(name, c);
    }

    private Class<?> define(String name, PendingClass c) {
        Poll.beginCode();
        try {
            byte[] bytes = c.generate();
            if (DUMP != null) {
                dump(c.name, bytes);
            }
            return defineClass(name, bytes, 0, bytes.length);
        } finally {
            Poll.endCode();
        }
    }

    /** Takes over a generated class's constants; called by its static initialiser. */
    public static Object[] constants(Class<?> c) {
        GeneratedLoader loader = (GeneratedLoader) c.getClassLoader();
        String internalName = c.getName().replace('.', '/');
        PendingClass pending = loader.classes.get(internalName);
        Image i = loader.image;
        return pending != null
                ? pending.constants()
                : i == null ? PendingClass.NONE : i.constants(internalName);
    }

    /** What a generated class that holds variables of the library initialises them with. */
    public static Goroutine initializing(Class<?> c) {
        GoRuntime running = ((GeneratedLoader) c.getClassLoader()).runtime;
        if (running == null) {
            throw new IllegalStateException("the engine was not installed");
        }
        return Goroutine.ofInitializer(running);
    }

    private static final @Nullable String DUMP = System.getProperty("gol.dump");

    private static void dump(String name, byte[] bytes) {
        try {
            java.nio.file.Path p = java.nio.file.Path.of(DUMP + "/" + name + ".class");
            java.nio.file.Path parent = p.getParent();
            if (parent != null) {
                java.nio.file.Files.createDirectories(parent);
            }
            java.nio.file.Files.write(p, bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
