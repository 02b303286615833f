package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of operands. The IR evaluates them from left to right; Go asks that only of calls,
 * receives and operations that may panic, and gc reads plain variables after all calls of the same
 * operand list (spec: Order of evaluation). Programs rely on what gc does, so does this.
 */
final class Operands {
    private Operands() {}

    /**
     * The operands, so that evaluating them in order gives gc's result; calls may move to the code.
     */
    static List<Ex> order(FunctionLowering fn, Code code, List<Ex> operands) {
        int lastCall = lastCall(operands);
        if (lastCall <= 0 || !readsLate(operands, lastCall)) {
            return operands;
        }
        return callsFirst(fn, code, operands, lastCall + 1);
    }

    /**
     * The operands without the calls in the first {@code count} of them, which move to the code,
     * each into a local: other calls follow that come before what is left.
     */
    static List<Ex> callsFirst(FunctionLowering fn, Code code, List<Ex> operands, int count) {
        CallsFirst calls = new CallsFirst(fn, code);
        List<Ex> result = new ArrayList<>(operands.size());
        for (int i = 0; i < operands.size(); i++) {
            result.add(i < count ? calls.ex(operands.get(i)) : operands.get(i));
        }
        return result;
    }

    /** Evaluates all operands into locals, in order: later statements may change what they read. */
    static List<Ex> hold(FunctionLowering fn, Code code, List<Ex> operands) {
        List<Ex> result = new ArrayList<>();
        for (Ex x : order(fn, code, operands)) {
            result.add(hold(fn, code, x));
        }
        return result;
    }

    /** Evaluates an operand into a local, unless it is one that nothing changes. */
    static Ex hold(FunctionLowering fn, Code code, Ex x) {
        if (isConstant(x)) {
            return x;
        }
        Local t = Fresh.is(x) ? fn.freshTemp(x.type()) : fn.temp(x.type());
        code.set(t, x, 0);
        return new Ex.GetLocal(t);
    }

    /** As {@link #hold}, but strictly from left to right. */
    static List<Ex> holdInOrder(FunctionLowering fn, Code code, List<Ex> operands) {
        List<Ex> result = new ArrayList<>();
        for (Ex x : operands) {
            result.add(hold(fn, code, x));
        }
        return result;
    }

    private static int lastCall(List<Ex> operands) {
        for (int i = operands.size() - 1; i >= 0; i--) {
            if (hasCall(operands.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean readsLate(List<Ex> operands, int end) {
        for (int i = 0; i < end; i++) {
            if (CallsFirst.isChangedByCalls(operands.get(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isConstant(Ex x) {
        return x instanceof Ex.Const
                || x instanceof Ex.StrConst
                || x instanceof Ex.ComplexConst
                || x instanceof Ex.Null
                || x instanceof Ex.TypeConst;
    }

    /** Whether it reads locals and constants only, and cannot panic. */
    static boolean isOfLocals(Ex x) {
        return switch (x) {
            case Ex.GetLocal _ -> true;
            case Ex.Arith a ->
                    a.op() != Ex.ArithOp.DIV
                            && a.op() != Ex.ArithOp.REM
                            && isOfLocals(a.x())
                            && isOfLocals(a.y());
            case Ex.Convert c -> isOfLocals(c.x());
            case Ex.Len l -> l.x().type() instanceof IrType.SliceOf && isOfLocals(l.x());
            default -> isConstant(x);
        };
    }

    /** Whether guest code may run when it is evaluated. */
    static boolean hasCall(Ex x) {
        return switch (x) {
            case Ex.CallFunction _, Ex.CallValue _, Ex.CallInterface _ -> true;
            case Ex.CallJava c -> c.method().goroutine() || anyCall(c.args());
            case Ex.Seq(List<St> before, Ex value) -> anyCallIn(before) || hasCall(value);
            default -> anyCall(children(x));
        };
    }

    private static boolean anyCallIn(List<St> stmts) {
        for (St s : stmts) {
            boolean call =
                    switch (s) {
                        case St.SetLocal(var _, Ex value, int _) -> hasCall(value);
                        case St.SetField(Ex object, var _, int _, Ex value, int _) ->
                                hasCall(object) || hasCall(value);
                        case St.Overwrite(Ex target, Ex source, int _) ->
                                hasCall(target) || hasCall(source);
                        default -> true;
                    };
            if (call) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyCall(List<Ex> list) {
        for (Ex x : list) {
            if (hasCall(x)) {
                return true;
            }
        }
        return false;
    }

    /** The operands of an expression; of a sequence only its value. */
    static List<Ex> children(Ex x) {
        return switch (x) {
            case Ex.Const _,
                    Ex.StrConst _,
                    Ex.ComplexConst _,
                    Ex.Null _,
                    Ex.Zero _,
                    Ex.SharedZero _,
                    Ex.TypeConst _,
                    Ex.CurrentGoroutine _,
                    Ex.GetLocal _,
                    Ex.GetGlobal _,
                    Ex.GlobalCell _,
                    Ex.NewStruct _,
                    Ex.ExtraResult _ ->
                    List.of();
            case Ex.GetField f -> List.of(f.object());
            case Ex.FieldPointer f -> List.of(f.object());
            case Ex.GetJavaField f -> List.of(f.object());
            case Ex.GetElement e -> List.of(e.array(), e.index());
            case Ex.GetSlice s -> List.of(s.slice(), s.index());
            case Ex.GetByte b -> List.of(b.string(), b.index());
            case Ex.GetCell c -> List.of(c.cell());
            case Ex.NewCell c -> List.of(c.initial());
            case Ex.Len l -> List.of(l.x());
            case Ex.Cap c -> List.of(c.x());
            case Ex.Copy c -> List.of(c.x());
            case Ex.ArrayLit a -> a.elements();
            case Ex.SliceLit s -> s.elements();
            case Ex.Arith a -> List.of(a.x(), a.y());
            case Ex.Shift s -> List.of(s.x(), s.y());
            case Ex.Neg n -> List.of(n.x());
            case Ex.BitNot n -> List.of(n.x());
            case Ex.Not n -> List.of(n.x());
            case Ex.Compare c -> List.of(c.x(), c.y());
            case Ex.Equal e -> List.of(e.x(), e.y());
            case Ex.IsNil i -> List.of(i.x());
            case Ex.Convert c -> List.of(c.x());
            case Ex.Bits b -> List.of(b.x());
            case Ex.Cast c -> List.of(c.x());
            case Ex.Cond c -> List.of(c.test(), c.then(), c.otherwise());
            case Ex.And a -> List.of(a.x(), a.y());
            case Ex.Or o -> List.of(o.x(), o.y());
            case Ex.Seq s -> List.of(s.value());
            case Ex.CallFunction c -> c.args();
            case Ex.CallValue c -> {
                List<Ex> all = new ArrayList<>();
                all.add(c.function());
                all.addAll(c.args());
                yield all;
            }
            case Ex.CallInterface c -> {
                List<Ex> all = new ArrayList<>();
                all.add(c.receiver());
                all.addAll(c.args());
                yield all;
            }
            case Ex.CallJava c -> c.args();
            case Ex.Closure c -> c.captured();
            case Ex.ToInterface t -> List.of(t.x());
            case Ex.IsType t -> List.of(t.x());
            case Ex.FromInterface f -> List.of(f.x());
        };
    }
}
