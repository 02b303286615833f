package gol.compiler.lower;

import gol.compiler.image.LibraryImage;
import gol.compiler.image.TypeText;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Storage;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Named;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Go types to their Java form, as {@code docs/architecture.md} lays it down. */
final class TypeLowering {
    /** So many fit a class file, of which the constant pool has three entries for each. */
    private static final int MAX_FIELDS = 20_000;

    /** How much of a name goes into names of the JVM, which have 65,535 bytes at most. */
    private static final int MAX_NAME = 1000;

    private static final String VALUE = "gol/runtime/value/";

    private final TypeKeys keys;
    private final IdentityHashMap<Type, IrType> cache = new IdentityHashMap<>();
    private final IdentityHashMap<Type, Boolean> inProgress = new IdentityHashMap<>();
    private final java.util.Map<String, StructClass> structs = new HashMap<>();
    private final java.util.Map<String, StructClass> structsByName = new HashMap<>();
    private final java.util.Map<String, Integer> classNames = new HashMap<>();
    private final java.util.ArrayDeque<StructClass> incomplete = new java.util.ArrayDeque<>();
    private boolean completing;

    private final StructSharing sharing;
    private final ArrayParts arrayParts;
    private final Supplier<@Nullable LibraryImage> image;

    /**
     * @param image the library's compiled code, which has made names for struct classes
     */
    TypeLowering(
            TypeKeys keys,
            StructSharing sharing,
            ArrayParts arrayParts,
            Supplier<@Nullable LibraryImage> image) {
        this.image = image;
        this.keys = keys;
        this.sharing = sharing;
        this.arrayParts = arrayParts;
    }

    IrType of(Type type) {
        IrType known = cache.get(type);
        if (known != null) {
            return known;
        }
        if (type.unalias().underlying() instanceof Struct) {
            IrType value = new IrType.StructVal(structClass(type));
            cache.put(type, value);
            return value;
        }
        if (inProgress.put(type, true) != null) {
            // type T []T and the like: the inner elements are headers, whatever they hold
            return new IrType.SliceOf(IrType.OBJECT);
        }
        IrType result = lower(type.unalias().underlying(), type);
        inProgress.remove(type);
        cache.put(type, result);
        return result;
    }

    private IrType lower(Type under, Type type) {
        return switch (under) {
            case Basic basic -> basic(basic);
            case Pointer pointer -> new IrType.Ref(pointee(pointer.elem()));
            case Array array -> new IrType.ArrayOf(of(array.elem()), array.length());
            case Slice slice -> new IrType.SliceOf(of(slice.elem()));
            case Struct _ -> new IrType.StructVal(structClass(type));
            case Map _ -> IrType.MAP;
            case Chan chan -> new IrType.Ref(channelClass(of(chan.elem())));
            case Signature _ -> IrType.FUNC;
            case Interface _ -> IrType.IFACE;
            case Tuple _, Union _, Named _, Alias _, TypeParam _ ->
                    throw new IllegalArgumentException("no value has type " + type);
        };
    }

    static String channelClass(IrType elem) {
        return elem instanceof IrType.Prim
                ? "gol/runtime/channel/LongChannel"
                : "gol/runtime/channel/ObjectChannel";
    }

    private static IrType basic(Basic basic) {
        return switch (basic.kind()) {
            case BOOL, UNTYPED_BOOL -> IrType.BOOL;
            case INT, INT64, UNTYPED_INT -> IrType.INT;
            case INT8 -> new IrType.Prim(Kind.I8);
            case INT16 -> new IrType.Prim(Kind.I16);
            case INT32, UNTYPED_RUNE -> IrType.I32;
            case UINT, UINT64, UINTPTR -> new IrType.Prim(Kind.U64);
            case UINT8 -> IrType.U8;
            case UINT16 -> new IrType.Prim(Kind.U16);
            case UINT32 -> new IrType.Prim(Kind.U32);
            case FLOAT32 -> new IrType.Prim(Kind.F32);
            case FLOAT64, UNTYPED_FLOAT -> IrType.F64;
            case COMPLEX64 -> new IrType.ComplexNum(true);
            case COMPLEX128, UNTYPED_COMPLEX -> new IrType.ComplexNum(false);
            case STRING, UNTYPED_STRING -> IrType.STRING;
            case UNSAFE_POINTER, UNTYPED_NIL -> IrType.OBJECT;
            case INVALID -> throw new IllegalArgumentException("invalid type in lowering");
        };
    }

    /** The Java class of a pointer to a value of the type. */
    private String pointee(Type elem) {
        Type under = elem.unalias().underlying();
        if (under instanceof Struct) {
            return structClass(elem).className();
        }
        if (under instanceof Array array) {
            return arrayParts.mayBePart(array)
                    ? "java/lang/Object"
                    : storage(array.elem()).arrayDescriptor();
        }
        return cellClass(elem);
    }

    private static Storage storage(Type elem) {
        return elem.unalias().underlying() instanceof Basic basic
                        && basic.kind() != Basic.Kind.INVALID
                ? basic(basic).storage()
                : Storage.OBJECT;
    }

    /** The cell class that holds a variable of a type that is no struct and no array. */
    static String cellClass(Type elem) {
        return VALUE
                + switch (storage(elem)) {
                    case BOOL -> "BoolRef";
                    case BYTE, SHORT, INT -> "IntRef";
                    case LONG -> "LongRef";
                    case FLOAT -> "FloatRef";
                    case DOUBLE -> "DoubleRef";
                    case OBJECT -> "ObjectRef";
                };
    }

    /** The class of a struct type, see {@link StructSharing}; one for all identical literals. */
    StructClass structClass(Type type) {
        Type t = type.unalias();
        String key = keys.of(t);
        StructClass known = structs.get(key);
        if (known != null) {
            return known;
        }
        Type owner = sharing.owner(t);
        if (owner != t) {
            StructClass shared = structClass(owner);
            structs.put(key, shared);
            return shared;
        }
        List<Var> fields = ((Struct) t.underlying()).fields();
        if (fields.size() > MAX_FIELDS) {
            throw new LoweringException(
                    fields.getFirst().pos(),
                    "not supported: a struct type of more than " + MAX_FIELDS + " fields");
        }
        String nativeClass = t instanceof Named named ? StructSharing.nativeClass(named) : "";
        StructClass made =
                nativeClass.isEmpty()
                        ? new StructClass(className(t), t, false)
                        : new StructClass(nativeClass, t, true);
        structs.put(key, made);
        structsByName.put(made.className(), made);
        incomplete.add(made);
        if (!completing) {
            completing = true;
            for (StructClass next = incomplete.poll(); next != null; next = incomplete.poll()) {
                complete(next);
            }
            completing = false;
        }
        return made;
    }

    /** Fills in the fields; not while a type that needs the class is being lowered. */
    private void complete(StructClass made) {
        List<Var> fields = ((Struct) made.goType().unalias().underlying()).fields();
        for (int i = 0; i < fields.size(); i++) {
            Var field = fields.get(i);
            String name =
                    field.name().equals("_")
                            ? "_" + i
                            : field.name().length() > MAX_NAME ? "$" + i : field.name();
            made.fields().add(new StructClass.Field(name, of(field.type()), field.type()));
        }
    }

    /** The struct class with an internal name that was made already, or null. */
    @Nullable StructClass structNamed(String className) {
        return structsByName.get(className);
    }

    /** How many classes have each name, not counting its number. */
    java.util.Map<String, Integer> classNames() {
        return classNames;
    }

    /** All classes that were made. */
    Collection<StructClass> structClasses() {
        return structsByName.values();
    }

    private String className(Type type) {
        String base = "go/struct";
        if (type instanceof Named named) {
            Package pkg = named.obj().pkg();
            base =
                    "go/"
                            + (pkg == null ? "" : mangle(pkg.path()) + "/")
                            + mangle(named.obj().name());
        }
        LibraryImage compiled = image.get();
        if (compiled != null) {
            String text = TypeText.of(type);
            String known = text == null ? null : compiled.structClass(text);
            if (known != null) {
                return known;
            }
            classNames.computeIfAbsent(base, compiled::structsNamed);
        }
        int count = classNames.merge(base, 1, Integer::sum);
        return count == 1 ? base : base + "$" + count;
    }

    /** Replaces what a JVM name cannot have, and cuts off what does not fit one. */
    static String mangle(String name) {
        int length = Math.min(name.length(), MAX_NAME);
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            out.append(".;[/<>:".indexOf(c) >= 0 ? '_' : c);
        }
        return out.toString();
    }
}
