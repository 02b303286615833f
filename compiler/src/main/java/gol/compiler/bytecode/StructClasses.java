package gol.compiler.bytecode;

import gol.compiler.ir.StructClass;
import gol.compiler.types.Type;
import gol.runtime.type.RType;
import gol.runtime.value.Struct;
import java.lang.classfile.ClassFile;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The Java classes of Go's structs, generated when first used: public typed fields, a constructor
 * of zeros, and what {@link Struct} asks for. Used by both back ends.
 */
public final class StructClasses {
    /** The run-time descriptor of a Go type. */
    @FunctionalInterface
    public interface TypeSource {
        RType of(Type type);
    }

    /** Finds a struct class by its internal name; null if there is none. */
    @FunctionalInterface
    public interface ByName {
        @Nullable StructClass find(String internalName);
    }

    private final GeneratedLoader loader;
    private final Descs descs = new Descs();
    private final ClassFile classFile;
    private final TypeSource types;
    private final ConcurrentHashMap<String, StructClass> registered = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Class<? extends Struct>> loaded =
            new ConcurrentHashMap<>();
    private volatile @Nullable BytecodeEngine engine;

    /**
     * @param parent the loader that knows the runtime and the library's natives
     * @param types makes run-time types
     */
    public StructClasses(ClassLoader parent, TypeSource types) {
        this.loader = new GeneratedLoader(parent);
        this.types = types;
        this.classFile =
                ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(new Hierarchy(loader)));
    }

    /** How struct classes that only a name stands for are found (pointers to a type). */
    public void setLookup(ByName byName) {
        loader.setFallback(name -> {
            StructClass s = byName.find(name);
            return s == null || s.isNative() ? null : registerPending(s);
        });
    }

    GeneratedLoader loader() {
        return loader;
    }

    Descs descs() {
        return descs;
    }

    ClassFile classFile() {
        return classFile;
    }

    TypeSource types() {
        return types;
    }

    /** The engine whose methods the classes shall implement Java interfaces for. */
    void setEngine(BytecodeEngine e) {
        engine = e;
    }

    @Nullable BytecodeEngine engine() {
        return engine;
    }

    /** Makes the class known to the loader; it is generated when it is loaded. */
    public void register(StructClass s) {
        if (!s.isNative()
                && !registered.containsKey(s.className())
                && loader.imageOf(s.className()) == null) {
            registerPending(s);
        }
    }

    private @Nullable PendingClass registerPending(StructClass s) {
        if (registered.putIfAbsent(s.className(), s) == null) {
            loader.add(new StructPending(this, s));
        }
        return loader.pending(s.className());
    }

    /** The Java class. */
    public Class<? extends Struct> classOf(StructClass s) {
        Class<? extends Struct> known = loaded.get(s.className());
        if (known == null) {
            register(s);
            try {
                known =
                        Class.forName(s.className().replace('/', '.'), true, loader)
                                .asSubclass(Struct.class);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("no class for struct " + s, e);
            }
            loaded.put(s.className(), known);
        }
        return known;
    }

    /** A new struct with zero fields. */
    public Struct newInstance(StructClass s) {
        try {
            return classOf(s).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make struct " + s, e);
        }
    }

    /** A prototype whose {@link Struct#copy} makes zeros faster than reflection does. */
    public java.util.function.Supplier<Struct> zeros(StructClass s) {
        return new Zeros(s);
    }

    private final class Zeros implements java.util.function.Supplier<Struct> {
        private final StructClass s;
        private volatile @Nullable Struct prototype;

        Zeros(StructClass s) {
            this.s = s;
        }

        @Override
        public Struct get() {
            Struct p = prototype;
            if (p == null) {
                p = newInstance(s);
                prototype = p;
            }
            return s.isNative() ? newInstance(s) : p.copy();
        }
    }

    /** For natives and tests: the constructor as a method handle. */
    public java.lang.invoke.MethodHandle constructor(StructClass s)
            throws ReflectiveOperationException {
        return MethodHandles.publicLookup()
                .findConstructor(classOf(s), MethodType.methodType(void.class));
    }

    /** The loader of all generated classes. */
    public ClassLoader classLoader() {
        return loader;
    }
}
