package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Local;
import gol.compiler.ir.Rewriter;
import gol.compiler.ir.St;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes the calls out of an expression: they move to the code, in order, each into a local; what is
 * left reads variables and memory when it is evaluated, after calls of later operands (spec: Order
 * of evaluation leaves this open; gc does it, and programs rely on it).
 *
 * <p>Like calls, that is evaluated at once, are receives, slice expressions, type assertions,
 * conditional operators and whatever makes something new. Late are variables, elements, fields,
 * what pointers point to, arithmetic, comparisons, entries of maps, and sums of strings.
 */
final class CallsFirst extends Rewriter {
    private static final Set<JavaMethod> LATE_OPERATIONS = lateOperations();

    private final FunctionLowering fn;
    private final Code code;

    CallsFirst(FunctionLowering fn, Code code) {
        this.fn = fn;
        this.code = code;
    }

    @Override
    public Ex ex(Ex x) {
        if (x instanceof Ex.Seq(var before, Ex value)) {
            for (St s : before) {
                code.add(s);
            }
            return ex(value);
        }
        if (isLate(x)) {
            return super.ex(x);
        }
        return Operands.hold(fn, code, x);
    }

    /**
     * Whether what is left of the expression would give another result after a call: it reads what
     * a call may change, or may panic.
     */
    static boolean isChangedByCalls(Ex x) {
        if (x instanceof Ex.Seq(var _, Ex value)) {
            return isChangedByCalls(value);
        }
        if (!isLate(x)) {
            return false;
        }
        return switch (x) {
            case Ex.GetGlobal _,
                    Ex.GetCell _,
                    Ex.GetField _,
                    Ex.GetElement _,
                    Ex.GetSlice _,
                    Ex.GetByte _,
                    Ex.FieldPointer _,
                    Ex.Copy _ ->
                    true;
            case Ex.GetLocal(Local local) ->
                    local.type().isAggregate() && local.name().indexOf('$') < 0;
            case Ex.Arith a when mayPanic(a) -> true;
            case Ex.Shift s when !s.bounded() && !Operands.isConstant(s.y()) -> true;
            case Ex.CallJava _ -> true;
            default -> {
                for (Ex child : Operands.children(x)) {
                    if (isChangedByCalls(child)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private static boolean mayPanic(Ex.Arith a) {
        return (a.op() == Ex.ArithOp.DIV || a.op() == Ex.ArithOp.REM)
                && a.kind() != Kind.F32
                && a.kind() != Kind.F64
                && !Operands.isConstant(a.y());
    }

    /** Whether its operation is left where it is; its operands are asked for themselves. */
    private static boolean isLate(Ex x) {
        return switch (x) {
            case Ex.Const _,
                    Ex.StrConst _,
                    Ex.ComplexConst _,
                    Ex.Null _,
                    Ex.Zero _,
                    Ex.SharedZero _,
                    Ex.NewStruct _,
                    Ex.TypeConst _,
                    Ex.CurrentGoroutine _,
                    Ex.GlobalCell _,
                    Ex.GetLocal _,
                    Ex.GetGlobal _,
                    Ex.GetCell _,
                    Ex.GetField _,
                    Ex.FieldPointer _,
                    Ex.GetElement _,
                    Ex.GetSlice _,
                    Ex.GetByte _,
                    Ex.Copy _,
                    Ex.ArrayLit _,
                    Ex.SliceLit _,
                    Ex.Arith _,
                    Ex.Shift _,
                    Ex.Neg _,
                    Ex.BitNot _,
                    Ex.Not _,
                    Ex.Compare _,
                    Ex.Equal _,
                    Ex.IsNil _,
                    Ex.Convert _,
                    Ex.Bits _,
                    Ex.Cast _,
                    Ex.Closure _ ->
                    true;
            case Ex.ToInterface t -> !isAddressed(t.x().type()) || isStored(t.x());
            case Ex.CallJava c -> LATE_OPERATIONS.contains(c.method()) && !isOfBytes(c);
            case Ex.Len _,
                    Ex.Cap _,
                    Ex.GetJavaField _,
                    Ex.NewCell _,
                    Ex.And _,
                    Ex.Or _,
                    Ex.Cond _,
                    Ex.Seq _,
                    Ex.CallFunction _,
                    Ex.CallValue _,
                    Ex.CallInterface _,
                    Ex.ExtraResult _,
                    Ex.IsType _,
                    Ex.FromInterface _ ->
                    false;
        };
    }

    /** Whether gc hands such a value to the conversion to an interface by its address. */
    private static boolean isAddressed(IrType type) {
        return type.isAggregate()
                || type instanceof IrType.ComplexNum
                || type instanceof IrType.Prim(Kind kind)
                        && (kind == Kind.BOOL || kind == Kind.I8 || kind == Kind.U8);
    }

    /** Whether it has an address: what has none, or may be in registers, gc copies at once. */
    private static boolean isStored(Ex x) {
        return switch (x) {
            case Ex.Copy(Ex inner) -> isStored(inner);
            case Ex.GetGlobal _, Ex.GetCell _, Ex.GetSlice _ -> true;
            case Ex.GetField f ->
                    !(f.object().type() instanceof IrType.StructVal) || isStored(f.object());
            case Ex.GetElement e -> isStored(e.array());
            case Ex.Cast(Ex pointer, var _) -> !pointer.type().isAggregate();
            case Ex.GetLocal local -> !(local.type() instanceof IrType.StructVal);
            default -> false;
        };
    }

    /** Whether it is {@code m[string(b)]}: gc makes no string of the bytes, but looks at once. */
    private static boolean isOfBytes(Ex.CallJava c) {
        return c.args().size() > 1
                && c.args().get(1) instanceof Ex.CallJava key
                && key.method() == Rt.STRING_FROM_BYTES
                && c.method().name().startsWith("get");
    }

    private static Set<JavaMethod> lateOperations() {
        Set<JavaMethod> late =
                new HashSet<>(
                        Set.of(
                                Rt.CONCAT,
                                Rt.CONCAT3,
                                Rt.CONCAT_ALL,
                                Rt.STRING_COMPARE,
                                Rt.STRING_FROM_BYTES,
                                Rt.STRING_FROM_RUNES,
                                Rt.STRING_FROM_RUNE,
                                Rt.COMPLEX_SMALL,
                                Rt.COMPLEX_NEG,
                                Rt.COMPLEX_ADD,
                                Rt.COMPLEX_SUB,
                                Rt.COMPLEX_MUL,
                                Rt.COMPLEX_DIV,
                                Rt.BOX_FLOAT,
                                Rt.BOX_DOUBLE,
                                Rt.REF_EQUAL,
                                Rt.NON_NULL));
        for (Rt.KeyClass key : Rt.KeyClass.values()) {
            late.add(Rt.mapGet(key, true));
            late.add(Rt.mapGet(key, false));
        }
        return late;
    }
}
