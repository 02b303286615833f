package gol.compiler.link;

import gol.compiler.check.TypeSet;
import gol.compiler.ir.IrProgram;
import gol.compiler.ir.IrType;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.compiler.types.Var;
import gol.runtime.type.Kind;
import gol.runtime.type.NativeTypes;
import gol.runtime.type.RField;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Run-time descriptors of a program's types. Identical types get the one {@link RType}; methods are
 * listed when first asked for. Guarded by the program's lock.
 */
public final class RTypes {
    private final IrProgram program;
    private final Function<Type, String> keys;
    private final Function<StructClass, Supplier<gol.runtime.value.Struct>> zeros;
    private final IdentityHashMap<Type, RType> cache = new IdentityHashMap<>();
    private final java.util.Map<String, RType> named = new HashMap<>();
    private final ConcurrentHashMap<Object, RType> structs = new ConcurrentHashMap<>();
    private final IdentityHashMap<RType, Type> goTypes = new IdentityHashMap<>();

    /**
     * @param keys equal exactly for identical types
     * @param zeros how the back end makes a struct class's zero values
     */
    public RTypes(
            IrProgram program,
            Function<Type, String> keys,
            Function<StructClass, Supplier<gol.runtime.value.Struct>> zeros) {
        this.program = program;
        this.keys = keys;
        this.zeros = zeros;
    }

    /** The descriptor of a concrete type. */
    public RType of(Type type) {
        synchronized (program.lock()) {
            RType known = cache.get(type);
            if (known == null) {
                known = make(type);
                cache.put(type, known);
                goTypes.putIfAbsent(known, type);
            }
            return known;
        }
    }

    private RType make(Type type) {
        return switch (type) {
            case Basic basic -> basic(basic);
            case Named n -> named(n);
            case Alias alias -> of(alias.unalias());
            case Pointer pointer -> {
                RType made = of(pointer.elem()).pointer();
                if (pointer.elem().unalias() instanceof Named
                        || pointer.elem().unalias().underlying() instanceof Struct) {
                    made.setMethods(() -> methods(pointer));
                }
                yield made;
            }
            case Array array -> TypeTable.arrayOf(array.length(), of(array.elem()));
            case Slice slice -> of(slice.elem()).slice();
            case Map map -> TypeTable.mapOf(of(map.key()), of(map.elem()));
            case Chan chan -> TypeTable.chanOf(of(chan.elem()), dir(chan));
            case Struct struct -> {
                RType made = TypeTable.struct(structs, fields(struct), zero(struct));
                if (struct.fields().stream().anyMatch(Var::embedded)) {
                    made.setMethods(() -> methods(struct));
                }
                yield made;
            }
            case Signature sig ->
                    TypeTable.func(list(sig.params()), list(sig.results()), sig.variadic());
            case Interface iface -> TypeTable.interfaceOf(interfaceMethods(iface));
            case Tuple _, Union _, TypeParam _ ->
                    throw new IllegalArgumentException("no descriptor of " + type);
        };
    }

    private static RType basic(Basic basic) {
        return switch (basic.kind()) {
            case BOOL, UNTYPED_BOOL -> RType.BOOL;
            case INT, UNTYPED_INT -> RType.INT;
            case INT8 -> RType.INT8;
            case INT16 -> RType.INT16;
            case INT32, UNTYPED_RUNE -> RType.INT32;
            case INT64 -> RType.INT64;
            case UINT -> RType.UINT;
            case UINT8 -> RType.UINT8;
            case UINT16 -> RType.UINT16;
            case UINT32 -> RType.UINT32;
            case UINT64 -> RType.UINT64;
            case UINTPTR -> RType.UINTPTR;
            case FLOAT32 -> RType.FLOAT32;
            case FLOAT64, UNTYPED_FLOAT -> RType.FLOAT64;
            case COMPLEX64 -> RType.COMPLEX64;
            case COMPLEX128, UNTYPED_COMPLEX -> RType.COMPLEX128;
            case STRING, UNTYPED_STRING -> RType.STRING;
            case UNSAFE_POINTER, UNTYPED_NIL -> RType.UNSAFE_POINTER;
            case INVALID -> throw new IllegalArgumentException("invalid type");
        };
    }

    private RType named(Named n) {
        String key = keys.apply(n);
        RType known = named.get(key);
        if (known != null) {
            return known;
        }
        Package pkg = n.obj().pkg();
        if (pkg == null && n.obj().name().equals("error")) {
            return RType.ERROR;
        }
        String name = LinkName.of(n, program::localTypeNumber);
        String path = pkg == null ? "" : pkg.path();
        RType made =
                program.typeOf(n) instanceof IrType.StructVal(StructClass c)
                                && c.isNative()
                                && program.ownsClass(n)
                        ? NativeTypes.declare(nativeClass(c), name, path)
                        : RType.named(name, path);
        named.put(key, made);
        cache.put(n, made);
        Type under = n.underlying();
        RType.Builder content;
        if (under instanceof Struct struct) {
            content = new RType.Builder(Kind.STRUCT).fields(fields(struct)).zero(zero(n));
        } else if (under instanceof Interface iface) {
            content = new RType.Builder(Kind.INTERFACE).methods(interfaceMethods(iface));
        } else {
            content = RType.Builder.from(of(under));
        }
        if (!(under instanceof Interface)) {
            content.methods(() -> methods(n));
            made.pointer().setMethods(() -> methods(new Pointer(n)));
        }
        return made.complete(content);
    }

    private static Class<?> nativeClass(StructClass c) {
        try {
            return Class.forName(
                    c.className().replace('/', '.'), true, RTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class for " + c.goType(), e);
        }
    }

    private Supplier<gol.runtime.value.Struct> zero(Type type) {
        return new ZeroStructs(type);
    }

    /**
     * Asks the back end when the first is wanted, and only then: the elements of a slice are many.
     */
    private final class ZeroStructs implements Supplier<gol.runtime.value.Struct> {
        private final Type type;
        private volatile @Nullable Supplier<gol.runtime.value.Struct> maker;

        ZeroStructs(Type type) {
            this.type = type;
        }

        @Override
        public gol.runtime.value.Struct get() {
            Supplier<gol.runtime.value.Struct> known = maker;
            if (known == null) {
                StructClass c;
                synchronized (program.lock()) {
                    c = ((IrType.StructVal) program.typeOf(type)).struct();
                }
                known = zeros.apply(c);
                maker = known;
            }
            return known.get();
        }
    }

    private List<RField> fields(Struct struct) {
        List<RField> result = new ArrayList<>();
        for (int i = 0; i < struct.fields().size(); i++) {
            Var field = struct.fields().get(i);
            result.add(
                    new RField(
                            field.name(),
                            of(field.type()),
                            i < struct.tags().size() ? struct.tags().get(i) : "",
                            pkgPath(field),
                            field.embedded()));
        }
        return result;
    }

    private static String pkgPath(Obj obj) {
        Package pkg = obj.pkg();
        return obj.exported() || pkg == null ? "" : pkg.path();
    }

    private List<RType> list(Tuple tuple) {
        List<RType> result = new ArrayList<>();
        for (Var v : tuple.vars()) {
            result.add(of(v.type()));
        }
        return result;
    }

    private List<RMethod> interfaceMethods(Interface iface) {
        List<RMethod> result = new ArrayList<>();
        for (Func method : TypeSet.of(iface).methods()) {
            result.add(new RMethod(method.name(), pkgPath(method), signature(method.signature())));
        }
        return result;
    }

    /** A method's type: the signature without its receiver. */
    private RType signature(Signature sig) {
        return TypeTable.func(list(sig.params()), list(sig.results()), sig.variadic());
    }

    private List<RMethod> methods(Type type) {
        synchronized (program.lock()) {
            List<RMethod> result = new ArrayList<>();
            for (IrProgram.Method method : program.methods(type)) {
                int dot = method.id().lastIndexOf('.');
                result.add(
                        new RMethod(
                                method.name(),
                                dot < 0 ? "" : method.id().substring(0, dot),
                                signature(method.goSignature())));
            }
            return result;
        }
    }

    /**
     * A struct type literal that the program makes at run time: its own where it has the same one.
     *
     * @throws IllegalArgumentException if the compiler does not know a type, whose name it says
     */
    public RType struct(List<RField> fields) {
        synchronized (program.lock()) {
            return of(new GoTypes(goTypes::get).struct(fields));
        }
    }

    /** The type that a descriptor was made from; null if it was not made from the program. */
    public @Nullable Type goType(RType type) {
        synchronized (program.lock()) {
            return goTypes.get(type);
        }
    }

    /** Types of the package that were used already have got methods, by a later input. */
    public void methodsAdded(Package pkg) {
        synchronized (program.lock()) {
            for (Type type : List.copyOf(cache.keySet())) {
                Type base = type instanceof Pointer p ? p.elem().unalias() : type;
                boolean concerned =
                        base instanceof Named n
                                ? n.obj().pkg() == pkg && !(n.underlying() instanceof Interface)
                                : base instanceof Struct;
                if (concerned) {
                    of(type).setMethods(() -> methods(type));
                }
                if (concerned && type instanceof Named) {
                    of(type).pointer().setMethods(() -> methods(new Pointer(type)));
                }
            }
        }
    }

    private static RType.ChanDir dir(Chan chan) {
        return switch (chan.dir()) {
            case BOTH -> RType.ChanDir.BOTH;
            case SEND -> RType.ChanDir.SEND;
            case RECV -> RType.ChanDir.RECV;
        };
    }

    /**
     * The method's implementation for a descriptor's type, for the back end's linker.
     *
     * @return null if the type has no such method, or was not made from the program
     */
    public IrProgram.@Nullable Method method(RType type, String id) {
        synchronized (program.lock()) {
            Type goType = goTypes.get(type);
            if (goType == null && type.kind() == Kind.PTR) {
                Type elem = goTypes.get(type.elem());
                goType = elem == null ? null : new Pointer(elem);
            }
            return goType == null ? null : program.method(goType, id);
        }
    }
}
