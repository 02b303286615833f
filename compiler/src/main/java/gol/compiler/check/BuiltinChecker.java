package gol.compiler.check;

import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.Chan;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Map;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls of predeclared functions and those of package unsafe; twin of types2's builtins.go. Here
 * are the dispatch and the builtins that stand alone; {@link SliceBuiltins}, {@link NumberBuiltins}
 * and {@link UnsafeBuiltins} have the rest.
 */
final class BuiltinChecker {
    /** A call being checked: x is the first argument's operand and takes the result. */
    record Call(Operand x, Expr.Call node, Builtin.Id id, List<Operand> args) {
        Operand arg(int i) {
            return args.get(i);
        }
    }

    private record Arity(int min, boolean variadic, ExprKind kind) {}

    private final Checker check;
    private final SliceBuiltins slices;
    private final NumberBuiltins numbers;
    private final UnsafeBuiltins unsafe;

    BuiltinChecker(Checker check) {
        this.check = check;
        this.slices = new SliceBuiltins(check, this);
        this.numbers = new NumberBuiltins(check, this);
        this.unsafe = new UnsafeBuiltins(check, this);
    }

    private static Arity arity(Builtin.Id id) {
        return switch (id) {
            case APPEND, MAKE, MAX, MIN -> new Arity(1, true, ExprKind.EXPRESSION);
            case CAP, LEN, IMAG, REAL, NEW -> new Arity(1, false, ExprKind.EXPRESSION);
            case COMPLEX -> new Arity(2, false, ExprKind.EXPRESSION);
            case CLEAR, CLOSE, PANIC -> new Arity(1, false, ExprKind.STATEMENT);
            case COPY, DELETE -> new Arity(2, false, ExprKind.STATEMENT);
            case PRINT, PRINTLN -> new Arity(0, true, ExprKind.STATEMENT);
            case RECOVER -> new Arity(0, false, ExprKind.STATEMENT);
            case UNSAFE_ADD, UNSAFE_SLICE, UNSAFE_STRING ->
                    new Arity(2, false, ExprKind.EXPRESSION);
            case UNSAFE_ALIGNOF,
                    UNSAFE_OFFSETOF,
                    UNSAFE_SIZEOF,
                    UNSAFE_SLICE_DATA,
                    UNSAFE_STRING_DATA ->
                    new Arity(1, false, ExprKind.EXPRESSION);
        };
    }

    /** What a call is as a statement. */
    static ExprKind kind(Builtin.Id id) {
        return arity(id).kind();
    }

    /** The builtin's name without package. */
    static String name(Builtin.Id id) {
        return switch (id) {
            case UNSAFE_ADD -> "Add";
            case UNSAFE_ALIGNOF -> "Alignof";
            case UNSAFE_OFFSETOF -> "Offsetof";
            case UNSAFE_SIZEOF -> "Sizeof";
            case UNSAFE_SLICE -> "Slice";
            case UNSAFE_SLICE_DATA -> "SliceData";
            case UNSAFE_STRING -> "String";
            case UNSAFE_STRING_DATA -> "StringData";
            default -> id.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /** The call; false after an error. */
    boolean builtin(Operand x, Expr.Call call, Builtin.Id id) {
        if (call.hasDots() && id != Builtin.Id.APPEND) {
            check.errorf(
                    call,
                    Code.INVALID_DOT_DOT_DOT,
                    "invalid operation: invalid use of ... with built-in %s",
                    name(id));
            check.calls.use(call.args());
            return false;
        }
        if (id != Builtin.Id.LEN && id != Builtin.Id.CAP) {
            return evaluate(x, call, id);
        }
        // whether the result is constant depends on calls in the argument alone
        boolean saved = check.env.hasCallOrRecv;
        check.env.hasCallOrRecv = false;
        boolean ok = evaluate(x, call, id);
        check.env.hasCallOrRecv = saved;
        return ok;
    }

    private boolean evaluate(Operand x, Expr.Call call, Builtin.Id id) {
        boolean ordinary =
                switch (id) {
                    case MAKE, NEW, UNSAFE_OFFSETOF -> false;
                    default -> true;
                };
        List<Operand> args = List.of();
        int count = call.args().size();
        if (ordinary) {
            args = count == 0 ? List.of() : check.calls.exprList(call.args());
            count = args.size();
            for (Operand arg : args) {
                if (arg.isInvalid()) {
                    return false;
                }
            }
            if (count > 0) {
                x.set(args.get(0));
            }
        }
        Arity arity = arity(id);
        String problem =
                count < arity.min()
                        ? "not enough"
                        : !arity.variadic() && count > arity.min() ? "too many" : "";
        if (!problem.isEmpty()) {
            check.errorf(
                    call,
                    Code.WRONG_ARG_COUNT,
                    "invalid operation: %s arguments for %v (expected %d, found %d)",
                    problem,
                    call,
                    arity.min(),
                    count);
            return false;
        }
        return dispatch(new Call(x, call, id, args));
    }

    private boolean dispatch(Call c) {
        return switch (c.id()) {
            case APPEND -> slices.append(c);
            case CAP, LEN -> lenCap(c);
            case CLEAR -> slices.clear(c);
            case CLOSE -> close(c);
            case COMPLEX -> numbers.complex(c);
            case COPY -> slices.copy(c);
            case DELETE -> slices.delete(c);
            case IMAG, REAL -> numbers.part(c);
            case MAKE -> slices.make(c);
            case MAX, MIN -> numbers.minMax(c);
            case NEW -> newValue(c);
            case PANIC -> panic(c);
            case PRINT, PRINTLN -> print(c);
            case RECOVER -> recover(c);
            case UNSAFE_ADD -> unsafe.add(c);
            case UNSAFE_ALIGNOF -> unsafe.alignof(c);
            case UNSAFE_OFFSETOF -> unsafe.offsetof(c);
            case UNSAFE_SIZEOF -> unsafe.sizeof(c);
            case UNSAFE_SLICE -> unsafe.slice(c);
            case UNSAFE_SLICE_DATA -> unsafe.sliceData(c);
            case UNSAFE_STRING -> unsafe.string(c);
            case UNSAFE_STRING_DATA -> unsafe.stringData(c);
        };
    }

    /** Makes x the result and records the callee's type. */
    boolean result(Call c, @Nullable Type type, Type... params) {
        Operand x = c.x();
        recordSignature(c, type, params);
        x.val = null;
        if (type == null) {
            x.mode = Mode.NO_VALUE;
            x.type = Checker.EMPTY_TUPLE;
        } else {
            x.mode = Mode.VALUE;
            x.type = type;
        }
        return true;
    }

    /** Records the builtin's type as if it were a function with these parameters. */
    void recordSignature(Call c, @Nullable Type result, Type... params) {
        check.recordBuiltinType(c.node().fun(), signature(result, false, params));
    }

    static Signature signature(@Nullable Type result, boolean variadic, Type... params) {
        List<Var> list = new ArrayList<>(params.length);
        for (Type param : params) {
            Type type = Predicates.defaultType(param);
            list.add(new Var(0, null, "", type, Var.Kind.PARAM));
        }
        List<Var> results =
                result == null ? List.of() : List.of(new Var(0, null, "", result, Var.Kind.RESULT));
        return new Signature(
                null, List.of(), List.of(), new Tuple(list), new Tuple(results), variadic);
    }

    private static @Nullable Array arrayOf(@Nullable Type type) {
        if (type instanceof Array array) {
            return array;
        }
        return type instanceof Pointer p && p.elem().underlying() instanceof Array array
                ? array
                : null;
    }

    private boolean lenCap(Call c) {
        Operand x = c.x();
        boolean len = c.id() == Builtin.Id.LEN;
        Type under = x.type.underlying();
        ConstantValue constant = null;
        boolean valid;
        Array array = arrayOf(under);
        if (Predicates.isTypeParam(x.type)) {
            valid = TypeSet.underIs(x.type, u -> hasLength(u, len));
        } else if (array != null) {
            valid = true;
            if (!check.env.hasCallOrRecv) {
                constant =
                        array.length() >= 0 ? Constants.ofLong(array.length()) : Constants.UNKNOWN;
            }
        } else {
            valid = hasLength(under, len);
            if (valid && x.isConstant()) {
                constant = Constants.ofLong(Constants.bytes(x.constant()).length);
            }
        }
        if (!valid) {
            if (Predicates.isValid(under)) {
                check.errorf(
                        x,
                        len ? Code.INVALID_LEN : Code.INVALID_CAP,
                        "invalid argument: %s for built-in %s",
                        x,
                        name(c.id()));
            }
            return false;
        }
        if (constant == null) {
            return result(c, Universe.INT, x.type);
        }
        x.mode = Mode.CONSTANT;
        x.type = Universe.INT;
        x.val = constant;
        return true;
    }

    private static boolean hasLength(@Nullable Type under, boolean len) {
        if (under instanceof Basic basic) {
            return len && basic.is(Basic.STRING_FLAG);
        }
        return arrayOf(under) != null
                || under instanceof Slice
                || under instanceof Chan
                || len && under instanceof Map;
    }

    private boolean close(Call c) {
        Operand x = c.x();
        boolean ok =
                TypeSet.underIs(
                        x.type,
                        u -> {
                            if (!(u instanceof Chan chan)) {
                                check.errorf(
                                        x,
                                        Code.INVALID_CLOSE,
                                        "invalid operation: cannot close non-channel %s",
                                        x);
                                return false;
                            }
                            if (chan.dir() == Expr.ChanDir.RECV) {
                                check.errorf(
                                        x,
                                        Code.INVALID_CLOSE,
                                        "invalid operation: cannot close receive-only channel %s",
                                        x);
                                return false;
                            }
                            return true;
                        });
        return ok && result(c, null, x.type);
    }

    private boolean newValue(Call c) {
        Operand x = c.x();
        Expr arg = c.node().args().get(0);
        check.exprs.exprOrType(x, arg, false);
        check.exprs.exclude(x, true, true, false);
        if (x.isInvalid()) {
            return false;
        }
        if (x.mode == Mode.TYPE_EXPR) {
            check.typexprs.validVarType(arg, x.type);
        } else {
            if (Predicates.isUntyped(x.type)) {
                check.assignments.assignment(x, null, "argument to new");
                if (x.isInvalid()) {
                    return false;
                }
            }
            check.verifyVersion(c.node().fun(), 26, "new(%s)", arg);
        }
        Type type = x.type;
        return result(c, new Pointer(type), type);
    }

    private boolean panic(Call c) {
        Signature sig = check.env.sig;
        if (sig != null && !sig.results().vars().isEmpty()) {
            check.env.isPanic.add(c.node());
        }
        check.assignments.assignment(c.x(), Universe.EMPTY_INTERFACE, "argument to panic");
        return !c.x().isInvalid() && result(c, null, Universe.EMPTY_INTERFACE);
    }

    private boolean print(Call c) {
        Type[] params = new Type[c.args().size()];
        for (int i = 0; i < params.length; i++) {
            Operand arg = c.arg(i);
            check.assignments.assignment(arg, null, "argument to built-in " + name(c.id()));
            if (arg.isInvalid()) {
                return false;
            }
            params[i] = arg.type;
        }
        return result(c, null, params);
    }

    private boolean recover(Call c) {
        return result(c, Universe.EMPTY_INTERFACE);
    }
}
