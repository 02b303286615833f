package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Storage;
import gol.compiler.types.Chan;
import gol.compiler.types.Map;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;

/** {@code make} and {@code new}. */
final class AllocLowering {
    private final FunctionLowering fn;

    AllocLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    /** {@code new(T)} and, since Go 1.26, {@code new(expr)}. */
    Ex newValue(Expr.Call c) {
        Expr arg = c.args().get(0);
        Type elem = Types.deref(fn.type(c));
        TypeAndValue tv = fn.info.typeAndValue(VariableAnalysis.unparen(arg));
        boolean isType = tv != null && tv.mode() == TypeAndValue.Mode.TYPE_EXPR;
        Ex value = isType ? new Ex.Zero(fn.irType(elem)) : fn.conversions.ownedTo(arg, elem);
        return fn.selectors.newVariable(value, elem);
    }

    Ex make(Code code, Expr.Call c) {
        Type type = fn.type(c);
        List<Ex> sizes = new ArrayList<>();
        for (Expr arg : c.args().subList(1, c.args().size())) {
            sizes.add(fn.exprs.int64(arg));
        }
        List<Ex> xs = Operands.order(fn, code, sizes);
        IrType result = fn.irType(type);
        return switch (Types.under(type)) {
            case Slice slice -> {
                Storage storage = fn.irType(slice.elem()).storage();
                List<Ex> args = new ArrayList<>(xs);
                if (storage == Storage.OBJECT) {
                    args.add(new Ex.TypeConst(slice.elem()));
                }
                yield Rt.call(
                        xs.size() == 1 ? Rt.sliceMakeLen(storage) : Rt.sliceMake(storage),
                        result,
                        c.pos(),
                        args);
            }
            case Map _ ->
                    Rt.call(
                            Rt.MAP_MAKE,
                            result,
                            c.pos(),
                            new Ex.TypeConst(type),
                            xs.isEmpty() ? ConstantLowering.int64(0) : xs.get(0));
            case Chan chan -> {
                Ex size = xs.isEmpty() ? ConstantLowering.int64(0) : xs.get(0);
                IrType elem = fn.irType(chan.elem());
                yield elem instanceof IrType.Prim
                        ? Rt.call(Rt.MAKE_LONG_CHAN, result, c.pos(), size)
                        : Rt.call(
                                Rt.MAKE_OBJECT_CHAN,
                                result,
                                c.pos(),
                                size,
                                elem.isAggregate() ? new Ex.SharedZero(elem) : new Ex.Zero(elem));
            }
            default -> throw new LoweringException(c.pos(), "internal error: make of " + type);
        };
    }
}
