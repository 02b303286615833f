package gol.runtime.type;

import gol.runtime.Func;
import gol.runtime.value.Struct;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Go type at run time; the twin of Go's {@code abi.Type} and of reflect.Type.
 *
 * <p>Types are canonical, so that identity is {@code ==}: unnamed ones are made by {@link
 * TypeTable} only, a named one is made once by the linker of its program ({@link #named}) or by
 * {@link NativeTypes}. A named type is made bare, so that recursive types can refer to it, and
 * completed once ({@link #complete}); nothing may ask a bare type for more than its name and the
 * types derived from it. The completed content never changes.
 */
public final class RType {
    public static final RType BOOL = basic(Kind.BOOL);
    public static final RType INT = basic(Kind.INT);
    public static final RType INT8 = basic(Kind.INT8);
    public static final RType INT16 = basic(Kind.INT16);
    public static final RType INT32 = basic(Kind.INT32);
    public static final RType INT64 = basic(Kind.INT64);
    public static final RType UINT = basic(Kind.UINT);
    public static final RType UINT8 = basic(Kind.UINT8);
    public static final RType UINT16 = basic(Kind.UINT16);
    public static final RType UINT32 = basic(Kind.UINT32);
    public static final RType UINT64 = basic(Kind.UINT64);
    public static final RType UINTPTR = basic(Kind.UINTPTR);
    public static final RType FLOAT32 = basic(Kind.FLOAT32);
    public static final RType FLOAT64 = basic(Kind.FLOAT64);
    public static final RType COMPLEX64 = basic(Kind.COMPLEX64);
    public static final RType COMPLEX128 = basic(Kind.COMPLEX128);
    public static final RType STRING = basic(Kind.STRING);
    public static final RType UNSAFE_POINTER = basic(Kind.UNSAFE_POINTER);

    /** The type {@code interface {}}, which is any. */
    public static final RType ANY = anyType();

    /** The predeclared type error. */
    public static final RType ERROR = errorType();

    private final String name;
    private final String pkgPath;
    private final boolean named;

    /**
     * Whether it lives as long as the process, so that types derived from it may be kept for ever.
     */
    private final boolean global;

    private volatile boolean complete;
    private Kind kind = Kind.INVALID;
    private @Nullable RType elem;
    private @Nullable RType key;
    private long length;
    private ChanDir dir = ChanDir.BOTH;
    private List<RField> fields = List.of();
    private List<RType> params = List.of();
    private List<RType> results = List.of();
    private boolean variadic;
    private volatile List<RMethod> methods = List.of();
    private volatile @Nullable Supplier<List<RMethod>> methodSource;
    private @Nullable Supplier<Struct> zeroStruct;
    private @Nullable BoxFactory boxFactory;
    private Map<String, Func> natives = Map.of();
    private volatile @Nullable Ops ops;

    /** Types derived from this one, by structure; see {@link TypeTable}. */
    volatile @Nullable ConcurrentHashMap<Object, RType> derived;

    private volatile @Nullable RType pointer;
    private volatile @Nullable RType slice;

    /** What parts of the library have worked out about this type; see {@link #fact}. */
    private volatile @Nullable ConcurrentHashMap<Class<?>, Object> facts;

    /** Answers of {@link #missingMethod}: interface to the missing method's name, "" for none. */
    private final ConcurrentHashMap<RType, String> implementsCache = new ConcurrentHashMap<>(2);

    /** Makes an interface value of a raw value. */
    @FunctionalInterface
    public interface BoxFactory {
        Object box(@Nullable Object raw);
    }

    /** A channel type's direction; the numbers are reflect's. */
    public enum ChanDir {
        BOTH,
        RECV,
        SEND
    }

    private RType(String name, String pkgPath, boolean named, boolean global) {
        this.name = name;
        this.pkgPath = pkgPath;
        this.named = named;
        this.global = global;
    }

    // ---- making

    private static RType basic(Kind kind) {
        String path = kind == Kind.UNSAFE_POINTER ? "unsafe" : "";
        RType t = new RType(kind.text(), path, true, true);
        t.kind = kind;
        t.complete = true;
        return t;
    }

    private static RType anyType() {
        RType t = new RType("interface {}", "", false, true);
        t.kind = Kind.INTERFACE;
        t.complete = true;
        return t;
    }

    private static RType errorType() {
        RType t = new RType("error", "", true, true);
        t.complete(
                new Builder(Kind.INTERFACE)
                        .methods(
                                List.of(
                                        new RMethod(
                                                "Error",
                                                "",
                                                TypeTable.func(
                                                        List.of(), List.of(STRING), false)))));
        return t;
    }

    /**
     * A new named type, bare.
     *
     * @param name as {@code %T} prints it: {@code main.T}, {@code main.Pair[int,string]}
     * @param pkgPath the declaring package's path
     */
    public static RType named(String name, String pkgPath) {
        return new RType(name, pkgPath, true, false);
    }

    /** A named type that lives as long as the process: its components must do so too. */
    public static RType namedGlobal(String name, String pkgPath) {
        return new RType(name, pkgPath, true, true);
    }

    /** For {@link TypeTable}. */
    static RType unnamed(String name, boolean global, Builder content) {
        RType t = new RType(name, "", false, global);
        t.complete(content);
        return t;
    }

    /** What a type consists of, to be given to {@link #complete}. */
    public static final class Builder {
        final Kind kind;
        @Nullable RType elem;
        @Nullable RType key;
        long length;
        ChanDir dir = ChanDir.BOTH;
        List<RField> fields = List.of();
        List<RType> params = List.of();
        List<RType> results = List.of();
        boolean variadic;
        List<RMethod> methods = List.of();
        @Nullable Supplier<List<RMethod>> methodSource;
        @Nullable Supplier<Struct> zeroStruct;
        @Nullable BoxFactory boxFactory;
        Map<String, Func> natives = Map.of();

        public Builder(Kind kind) {
            this.kind = kind;
        }

        /**
         * A builder with the content of a complete type (its underlying one), without its methods
         * unless an interface.
         */
        public static Builder from(RType underlying) {
            Builder b = new Builder(underlying.kind());
            b.elem = underlying.elem;
            b.key = underlying.key;
            b.length = underlying.length;
            b.dir = underlying.dir;
            b.fields = underlying.fields;
            b.params = underlying.params;
            b.results = underlying.results;
            b.variadic = underlying.variadic;
            if (b.kind == Kind.INTERFACE) {
                b.methods = underlying.methods();
            }
            b.zeroStruct = underlying.zeroStruct;
            return b;
        }

        public Builder elem(RType t) {
            elem = t;
            return this;
        }

        public Builder key(RType t) {
            key = t;
            return this;
        }

        public Builder length(long n) {
            length = n;
            return this;
        }

        public Builder dir(ChanDir d) {
            dir = d;
            return this;
        }

        public Builder fields(List<RField> list) {
            fields = List.copyOf(list);
            return this;
        }

        public Builder signature(List<RType> in, List<RType> out, boolean isVariadic) {
            params = List.copyOf(in);
            results = List.copyOf(out);
            variadic = isVariadic;
            return this;
        }

        /**
         * The method set of the type itself, or an interface's methods. Sorted by name when asked
         * for.
         */
        public Builder methods(List<RMethod> list) {
            methods = list;
            return this;
        }

        /** Finds the method set when it is first asked for. */
        public Builder methods(Supplier<List<RMethod>> source) {
            methodSource = source;
            return this;
        }

        /**
         * Makes a struct type's zero values; without it there are none (types that only natives
         * walk).
         */
        public Builder zero(Supplier<Struct> maker) {
            zeroStruct = maker;
            return this;
        }

        /**
         * Methods that are implemented in Java, by id: they take the raw receiver first. No linker
         * is asked for them.
         */
        public Builder natives(Map<String, Func> functions) {
            natives = functions;
            return this;
        }

        public Builder box(BoxFactory factory) {
            boxFactory = factory;
            return this;
        }
    }

    /** Gives a bare type its content. The first call wins; later ones change nothing. */
    public synchronized RType complete(Builder b) {
        if (complete) {
            return this;
        }
        kind = b.kind;
        elem = b.elem;
        key = b.key;
        length = b.length;
        dir = b.dir;
        fields = b.fields;
        params = b.params;
        results = b.results;
        variadic = b.variadic;
        methods = sorted(b.methods);
        methodSource = b.methodSource;
        zeroStruct = b.zeroStruct;
        boxFactory = b.boxFactory;
        natives = b.natives;
        complete = true;
        return this;
    }

    /**
     * Says where the method set comes from, for pointer types and unnamed structs, which are made
     * without one.
     */
    public synchronized void setMethods(Supplier<List<RMethod>> source) {
        methodSource = source;
        implementsCache.clear();
    }

    /**
     * Gives a type made without them methods that are written in Java: a pointer to a native
     * struct.
     */
    public synchronized void setNatives(List<RMethod> list, Map<String, Func> functions) {
        methods = sorted(list);
        natives = functions;
        implementsCache.clear();
    }

    /** Replaces the box factory (back ends that subclass boxes). */
    public void setBoxFactory(BoxFactory factory) {
        boxFactory = factory;
    }

    private static List<RMethod> sorted(List<RMethod> list) {
        return list.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    // ---- derived types

    /** {@code *T}. */
    public RType pointer() {
        RType p = pointer;
        if (p == null) {
            p = TypeTable.pointerTo(this);
            pointer = p;
        }
        return p;
    }

    /** {@code []T}. */
    public RType slice() {
        RType s = slice;
        if (s == null) {
            s = TypeTable.sliceOf(this);
            slice = s;
        }
        return s;
    }

    // ---- asking

    /** Whether {@link #complete} has been called. */
    public boolean isComplete() {
        return complete;
    }

    public Kind kind() {
        return kind;
    }

    /** As {@code %T} prints it: {@code main.T}, {@code []int}. */
    public String name() {
        return name;
    }

    /** The name without its package, "" for unnamed types; reflect's Name. */
    public String shortName() {
        if (!named) {
            return "";
        }
        int bracket = name.indexOf('[');
        int dot = name.lastIndexOf('.', bracket < 0 ? name.length() : bracket);
        return name.substring(dot + 1);
    }

    /** The path of the declaring package, "" for predeclared and unnamed types. */
    public String pkgPath() {
        return pkgPath;
    }

    /** Whether it has a name (predeclared types do). */
    public boolean isNamed() {
        return named;
    }

    boolean isGlobal() {
        return global;
    }

    /** The element type of an array, channel, map, pointer or slice. */
    public RType elem() {
        RType e = elem;
        if (e == null) {
            throw new IllegalStateException("no element type: " + name);
        }
        return e;
    }

    /** A map's key type. */
    public RType key() {
        RType k = key;
        if (k == null) {
            throw new IllegalStateException("no key type: " + name);
        }
        return k;
    }

    /** An array's length. */
    public long length() {
        return length;
    }

    public ChanDir dir() {
        return dir;
    }

    public List<RField> fields() {
        return fields;
    }

    public List<RType> params() {
        return params;
    }

    public List<RType> results() {
        return results;
    }

    public boolean isVariadic() {
        return variadic;
    }

    /** The method set, sorted by name; an interface's methods. */
    public List<RMethod> methods() {
        Supplier<List<RMethod>> source = methodSource;
        if (source != null) {
            List<RMethod> found = sorted(source.get());
            methods = found;
            methodSource = null;
        }
        return methods;
    }

    /** The method with that id ({@link RMethod#id}), or null. */
    public @Nullable RMethod method(String id) {
        for (RMethod m : methods()) {
            if (m.id().equals(id)) {
                return m;
            }
        }
        return null;
    }

    /** The implementation of a method that is written in Java and belongs to the type, or null. */
    public @Nullable Func nativeMethod(String id) {
        return natives.get(id);
    }

    /**
     * Whether values are pointers to structs: bare in interfaces if the struct's type is elem().
     */
    public boolean isStructPointer() {
        return kind == Kind.PTR && !named && elem().kind == Kind.STRUCT;
    }

    /**
     * Whether a struct can be a variable of this type: types whose pointers convert to each other
     * share their class, which knows but one of them.
     */
    public boolean isTypeOf(Struct s) {
        RType known = s.goType();
        return known == this
                || kind == Kind.STRUCT
                        && zeroStruct != null
                        && zeroStruct.get().getClass() == s.getClass();
    }

    public boolean isInterface() {
        return kind == Kind.INTERFACE;
    }

    /** Whether every value of this type implements the interface type. */
    public boolean implementsType(RType iface) {
        return missingMethod(iface).isEmpty();
    }

    /**
     * The name of the first method of the interface that this type does not have (with that type),
     * "" if none.
     */
    public String missingMethod(RType iface) {
        if (iface == ANY) {
            return "";
        }
        String known = implementsCache.get(iface);
        if (known == null) {
            known = findMissing(iface);
            implementsCache.put(iface, known);
        }
        return known;
    }

    /**
     * A type written in Java lives as long as the process, and its methods may mention types of the
     * program that declared it first: in another program these are told by their names.
     */
    private boolean sameMethodType(RType have, RType want) {
        if (have == want) {
            return true;
        }
        boolean shared = global || (kind == Kind.PTR && elem().global);
        return shared && have.name().equals(want.name());
    }

    private String findMissing(RType iface) {
        for (RMethod want : iface.methods()) {
            RMethod have = method(want.id());
            if (have == null || !sameMethodType(have.type(), want.type())) {
                return want.name();
            }
        }
        return "";
    }

    /**
     * What a part of the library works out about types and keeps with them. The maker may run more
     * than once and may ask for facts of other types; the first result is kept.
     */
    public <T> T fact(Class<T> what, Function<RType, T> maker) {
        ConcurrentHashMap<Class<?>, Object> known = facts;
        if (known == null) {
            synchronized (this) {
                known = facts;
                if (known == null) {
                    known = new ConcurrentHashMap<>(2);
                    facts = known;
                }
            }
        }
        Object found = known.get(what);
        if (found == null) {
            Object made = maker.apply(this);
            Object before = known.putIfAbsent(what, made);
            found = before != null ? before : made;
        }
        return what.cast(found);
    }

    // ---- values of the type

    /** What is done with raw values of the type. */
    public Ops ops() {
        Ops o = ops;
        if (o == null) {
            o = Ops.of(this);
            ops = o;
        }
        return o;
    }

    /** The zero value, raw: a new object for structs and arrays. */
    public @Nullable Object zero() {
        return ops().zero();
    }

    Struct newStruct() {
        Supplier<Struct> maker = zeroStruct;
        if (maker == null) {
            throw new IllegalStateException("no zero values of " + name);
        }
        return maker.get();
    }

    /** An interface value holding the raw value, which the caller gives away. */
    public @Nullable Object newBox(@Nullable Object raw) {
        BoxFactory f = boxFactory;
        return f != null ? f.box(raw) : ops().box(raw);
    }

    /** Whether {@code ==} is defined for the type. */
    public boolean comparable() {
        return ops().comparable();
    }

    /** {@code ==} of two raw values; panics where Go does. */
    public boolean equal(@Nullable Object a, @Nullable Object b) {
        return ops().equal(a, b);
    }

    /** A hash that fits {@link #equal}; panics for what cannot be hashed. */
    public long hash(@Nullable Object raw, long seed) {
        return ops().hash(raw, seed);
    }

    /** The value itself, a copy of it for structs and arrays. */
    public @Nullable Object copy(@Nullable Object raw) {
        return ops().copy(raw);
    }

    /** The size of a value in bytes under gc on amd64: decides slices' growth and unsafe.Sizeof. */
    public long size() {
        return ops().size();
    }

    @Override
    public String toString() {
        return name;
    }
}
