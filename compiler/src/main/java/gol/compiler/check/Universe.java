package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.Const;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Nil;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.Scope;
import gol.compiler.types.Signature;
import gol.compiler.types.Tuple;
import gol.compiler.types.TypeName;
import gol.compiler.types.Var;
import java.util.List;
import java.util.Locale;

/** The predeclared objects and package unsafe; twin of types2's universe. Immutable when loaded. */
public final class Universe {
    /** The scope that encloses every package's. */
    public static final Scope SCOPE = new Scope(null, 0, 0, "universe");

    public static final Package UNSAFE = new Package("unsafe", "unsafe", SCOPE);

    public static final Basic INVALID = Basic.of(Basic.Kind.INVALID);
    public static final Basic BOOL = Basic.of(Basic.Kind.BOOL);
    public static final Basic INT = Basic.of(Basic.Kind.INT);
    public static final Basic UINT = Basic.of(Basic.Kind.UINT);
    public static final Basic UINTPTR = Basic.of(Basic.Kind.UINTPTR);
    public static final Basic FLOAT64 = Basic.of(Basic.Kind.FLOAT64);
    public static final Basic COMPLEX128 = Basic.of(Basic.Kind.COMPLEX128);
    public static final Basic STRING = Basic.of(Basic.Kind.STRING);
    public static final Basic UNSAFE_POINTER = Basic.of(Basic.Kind.UNSAFE_POINTER);
    public static final Basic UNTYPED_BOOL = Basic.of(Basic.Kind.UNTYPED_BOOL);
    public static final Basic UNTYPED_INT = Basic.of(Basic.Kind.UNTYPED_INT);
    public static final Basic UNTYPED_RUNE = Basic.of(Basic.Kind.UNTYPED_RUNE);
    public static final Basic UNTYPED_FLOAT = Basic.of(Basic.Kind.UNTYPED_FLOAT);
    public static final Basic UNTYPED_COMPLEX = Basic.of(Basic.Kind.UNTYPED_COMPLEX);
    public static final Basic UNTYPED_STRING = Basic.of(Basic.Kind.UNTYPED_STRING);
    public static final Basic UNTYPED_NIL = Basic.of(Basic.Kind.UNTYPED_NIL);

    /** The empty interface where messages call it {@code interface{}} rather than any. */
    public static final Interface EMPTY_INTERFACE = new Interface(List.of(), List.of(), false);

    /** The predeclared type {@code error}. */
    public static final Named ERROR = defineError();

    /** The underlying type of {@code comparable}, recognised by its identity. */
    public static final Interface COMPARABLE_INTERFACE = new Interface(List.of(), List.of(), false);

    public static final Named COMPARABLE = defineComparable();

    /** The alias {@code any} of {@link Interface#EMPTY}. */
    public static final Alias ANY = defineAny();

    public static final Const IOTA =
            new Const(
                    0, null, "iota", UNTYPED_INT, new ConstantValue.Int(java.math.BigInteger.ZERO));

    static {
        for (Basic.Kind kind : Basic.Kind.values()) {
            Basic type = Basic.of(kind);
            if (kind == Basic.Kind.UNSAFE_POINTER) {
                UNSAFE.scope().insert(new TypeName(0, UNSAFE, "Pointer", type));
            } else if (type.name().indexOf(' ') < 0) {
                define(new TypeName(0, null, type.name(), type));
            }
        }
        define(new TypeName(0, null, "byte", Basic.BYTE));
        define(new TypeName(0, null, "rune", Basic.RUNE));
        define(new Const(0, null, "true", UNTYPED_BOOL, new ConstantValue.Bool(true)));
        define(new Const(0, null, "false", UNTYPED_BOOL, new ConstantValue.Bool(false)));
        define(IOTA);
        define(new Nil());
        for (Builtin.Id id : Builtin.Id.values()) {
            String name = id.name().toLowerCase(Locale.ROOT);
            if (name.startsWith("unsafe_")) {
                String exported = unsafeName(id);
                UNSAFE.scope().insert(new Builtin(id, UNSAFE, exported));
            } else {
                define(new Builtin(id, null, name));
            }
        }
    }

    private Universe() {}

    private static String unsafeName(Builtin.Id id) {
        return switch (id) {
            case UNSAFE_SLICE_DATA -> "SliceData";
            case UNSAFE_STRING_DATA -> "StringData";
            default -> {
                String tail = id.name().substring("UNSAFE_".length());
                yield tail.charAt(0) + tail.substring(1).toLowerCase(Locale.ROOT);
            }
        };
    }

    private static void define(Obj obj) {
        SCOPE.insert(obj);
    }

    private static Named defineError() {
        TypeName obj = new TypeName(0, null, "error", null);
        Named type = new Named(obj);
        obj.setType(type);
        Var receiver = new Var(0, null, "", type, Var.Kind.RECEIVER);
        Var result = new Var(0, null, "", STRING, Var.Kind.RESULT);
        Signature sig =
                new Signature(
                        receiver,
                        List.of(),
                        List.of(),
                        new Tuple(List.of()),
                        new Tuple(List.of(result)),
                        false);
        Func error = new Func(0, null, "Error", sig, null);
        type.setUnderlying(new Interface(List.of(error), List.of(), false));
        define(obj);
        return type;
    }

    private static Named defineComparable() {
        TypeName obj = new TypeName(0, null, "comparable", null);
        Named type = new Named(obj);
        obj.setType(type);
        type.setUnderlying(COMPARABLE_INTERFACE);
        define(obj);
        return type;
    }

    private static Alias defineAny() {
        TypeName obj = new TypeName(0, null, "any", null);
        Alias type = new Alias(obj, null, List.of());
        type.setRhs(Interface.EMPTY);
        obj.setType(type);
        define(obj);
        return type;
    }
}
