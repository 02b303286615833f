package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Local;
import gol.compiler.ir.Storage;
import gol.compiler.types.Array;
import gol.compiler.types.Func;
import gol.compiler.types.Map;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Index and slice expressions, and pointers to elements. */
final class IndexLowering {
    private final FunctionLowering fn;

    IndexLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    /** {@code x[i]}, or a generic function with type arguments. */
    Ex index(Expr.Index e) {
        Expr.Ident name = functionName(e.x());
        if (name != null && fn.info.objectOf(name) instanceof Func f) {
            return fn.functions.declared(f, name);
        }
        Type type = fn.type(e.x());
        Expr at = e.indices().get(0);
        if (Types.under(type) instanceof Map) {
            return new MapAccess(fn, type).get(fn.exprs.expr(e.x()), at, e.pos());
        }
        Expr memory = fn.unsafe.converted(e.x());
        if (memory != null && Types.under(Types.deref(type)) instanceof Array array) {
            return fn.unsafe.index(memory, array, fn.exprs.int64(at), e.pos());
        }
        Holder holder = holder(e.x());
        Code code = new Code();
        List<Ex> xs = Operands.order(fn, code, List.of(holder.x(), at(at)));
        return code.before(element(xs.get(0), holder.type(), xs.get(1)));
    }

    /** What has the elements that an index expression selects from. */
    record Holder(Ex x, Type type) {}

    /** The operand of an index expression; elements of an array that may be a part, as a slice. */
    Holder holder(Expr e) {
        Ex part = part(e);
        if (part == null) {
            return new Holder(fn.exprs.expr(e), fn.type(e));
        }
        Slice slice = new Slice(partType(e).elem());
        return new Holder(elements(part, slice, e.pos()), slice);
    }

    /** The elements behind a pointer to an array that may be a part of another. */
    private Ex elements(Ex pointer, Slice type, int pos) {
        IrType result = fn.irType(type);
        return fn.irType(type.elem()).storage() == Storage.BYTE
                ? Rt.call(Rt.ARRAY_PART_BYTES, result, pos, pointer)
                : Rt.call(Rt.ARRAY_PART_ELEMENTS, result, pos, pointer);
    }

    /**
     * The pointer, where the operand of an index or slice expression is an array that may be a part
     * of another: {@code p}, {@code *p}, or either with {@code (*[n]T)(s)} as p. Null for others.
     */
    private @Nullable Ex part(Expr operand) {
        Expr p = followed(operand);
        Type type = fn.type(p);
        if (Types.pointer(type) == null
                || !(Types.under(Types.deref(type)) instanceof Array array)) {
            return null;
        }
        Expr slice = convertedSlice(p);
        if (slice != null) {
            return Rt.call(
                    Rt.ARRAY_PART,
                    IrType.OBJECT,
                    p.pos(),
                    fn.exprs.expr(slice),
                    ConstantLowering.int64(array.length()),
                    new Ex.TypeConst(array.elem()));
        }
        return fn.program.isArrayPart(type) ? fn.exprs.expr(p) : null;
    }

    private Array partType(Expr operand) {
        return (Array) Types.under(Types.deref(fn.type(followed(operand))));
    }

    /** The pointer in {@code *p}, another expression itself. */
    private static Expr followed(Expr operand) {
        Expr e = VariableAnalysis.unparen(operand);
        return e instanceof Expr.Star star ? VariableAnalysis.unparen(star.x()) : e;
    }

    /** The name of a function that an index expression instantiates. */
    static Expr.@Nullable Ident functionName(Expr e) {
        return switch (VariableAnalysis.unparen(e)) {
            case Expr.Ident id -> id;
            case Expr.Selector s -> s.sel();
            default -> null;
        };
    }

    /**
     * An index. A counter of 32 bits plus or minus a small constant is computed in 32 bits, as the
     * JIT wants it for its loops: {@link NarrowLoop} keeps counters away from both ends.
     */
    Ex at(Expr e) {
        Ex x = fn.exprs.int64(e);
        if (VariableAnalysis.unparen(e) instanceof Expr.Binary b
                && VariableAnalysis.unparen(b.x()) instanceof Expr.Ident id
                && fn.info.uses().get(id) instanceof Var v
                && fn.vars.isNarrow(v)
                && x instanceof Ex.Arith(Ex.ArithOp op, Kind _, Ex a, Ex c)
                && (op == Ex.ArithOp.ADD || op == Ex.ArithOp.SUB)
                && a instanceof Ex.Convert(Ex counter, Kind from, Kind _)
                && from == Kind.I32
                && c instanceof Ex.Const(IrType.Prim _, Long n)
                && n >= 0
                && n <= NarrowLoop.MARGIN) {
            Ex narrow =
                    new Ex.Arith(
                            op, Kind.I32, counter, ConstantLowering.int32((int) n.longValue()));
            return new Ex.Convert(narrow, Kind.I32, Kind.I64);
        }
        return x;
    }

    /** An element of a string, slice, array or pointer to array. */
    Ex element(Ex x, Type type, Ex index) {
        Type under = Types.under(type);
        if (x.type() instanceof IrType.Str) {
            return new Ex.GetByte(x, index);
        }
        if (under instanceof Slice slice) {
            return new Ex.GetSlice(x, index, fn.irType(slice.elem()));
        }
        Array array = (Array) Types.under(Types.deref(type));
        return new Ex.GetElement(arrayOf(x, type), index, fn.irType(array.elem()));
    }

    /** The array behind a pointer to it. */
    Ex arrayOf(Ex x, Type type) {
        return Types.pointer(type) == null ? x : new Ex.Cast(x, fn.irType(Types.deref(type)));
    }

    /** {@code &x[i]}. */
    Ex elementPointer(Expr.Index e) {
        Holder holder = holder(e.x());
        Code code = new Code();
        List<Ex> xs = Operands.order(fn, code, List.of(holder.x(), at(e.indices().get(0))));
        return code.before(elementPointer(xs.get(0), holder.type(), xs.get(1), e.pos()));
    }

    Ex elementPointer(Ex x, Type type, Ex index, int pos) {
        boolean ofSlice = Types.under(type) instanceof Slice;
        Type elem =
                ofSlice
                        ? ((Slice) Types.under(type)).elem()
                        : ((Array) Types.under(Types.deref(type))).elem();
        if (Types.isAggregate(elem)) {
            return fn.selectors.pointerTo(element(x, type, index), elem);
        }
        IrType cell = fn.cellType(elem);
        return Rt.call(
                Rt.ofElement(fn.irType(elem), ofSlice, cell.className()),
                cell,
                pos,
                ofSlice ? x : arrayOf(x, type),
                index);
    }

    // ---- slicing

    /** {@code x[low:high:max]}. */
    Ex slice(Expr.Slice e) {
        Type type = fn.type(e.x());
        Ex x;
        Expr memory = fn.unsafe.converted(e.x());
        Ex part = memory != null ? null : part(e.x());
        if (part != null) {
            x = part;
        } else if (memory != null && Types.under(Types.deref(type)) instanceof Array array) {
            x = fn.unsafe.slice(memory, array, e.pos());
            type = new Slice(array.elem());
        } else if (Types.isArray(type)) {
            x = fn.exprs.expr(e.x());
        } else {
            x = arrayOf(fn.exprs.expr(e.x()), type);
        }
        List<Ex> operands = new ArrayList<>();
        operands.add(x);
        operands.add(e.low() == null ? ConstantLowering.int64(0) : fn.exprs.int64(e.low()));
        if (e.high() != null) {
            operands.add(fn.exprs.int64(e.high()));
        } else if (part != null) {
            operands.add(ConstantLowering.int64(partType(e.x()).length()));
        }
        if (e.max() != null) {
            operands.add(fn.exprs.int64(e.max()));
        }
        Code code = new Code();
        List<Ex> xs = Operands.order(fn, code, operands);
        IrType result = fn.irType(fn.type(e));
        if (part != null) {
            return code.before(
                    Rt.call(
                            e.max() == null ? Rt.ARRAY_PART_SLICE : Rt.ARRAY_PART_SLICE3,
                            result,
                            e.pos(),
                            xs));
        }
        return code.before(
                x.type() instanceof IrType.Str
                        ? sliceString(xs, e)
                        : x.type() instanceof IrType.SliceOf s
                                ? sliceSlice(xs, s, type, result, e)
                                : sliceArray(xs, type, result, e));
    }

    private static Ex sliceString(List<Ex> xs, Expr.Slice e) {
        return e.high() == null
                ? Rt.call(Rt.STRING_SLICE_FROM, IrType.STRING, e.pos(), xs)
                : Rt.call(Rt.STRING_SLICE, IrType.STRING, e.pos(), xs);
    }

    private Ex sliceSlice(List<Ex> xs, IrType.SliceOf s, Type type, IrType result, Expr.Slice e) {
        Storage storage = s.elem().storage();
        if (e.high() == null) {
            return e.low() == null
                    ? xs.get(0)
                    : Rt.call(Rt.sliceFrom(storage), result, e.pos(), xs);
        }
        List<Ex> args = new ArrayList<>(xs);
        if (storage == Storage.OBJECT) {
            args.add(new Ex.TypeConst(elem(type)));
        }
        return Rt.call(
                e.max() == null ? Rt.slice(storage) : Rt.slice3(storage), result, e.pos(), args);
    }

    private static Type elem(Type sliceType) {
        return ((Slice) Types.under(sliceType)).elem();
    }

    private Ex sliceArray(List<Ex> xs, Type type, IrType result, Expr.Slice e) {
        Array array = (Array) Types.under(Types.deref(type));
        Storage storage = fn.irType(array.elem()).storage();
        List<Ex> args = new ArrayList<>(xs);
        if (e.high() == null) {
            args.add(ConstantLowering.int64(array.length()));
        }
        return Rt.call(
                e.max() == null ? Rt.ofArray(storage) : Rt.ofArray3(storage),
                result,
                e.pos(),
                args);
    }

    // ---- conversions of slices

    /** {@code [n]T(s)}. */
    Ex toArray(Ex slice, Slice type, long length, IrType target, int pos) {
        Storage storage = fn.irType(type.elem()).storage();
        List<Ex> args = new ArrayList<>(List.of(slice, ConstantLowering.int64(length)));
        if (storage == Storage.OBJECT) {
            args.add(new Ex.TypeConst(type.elem()));
        }
        Code code = new Code();
        Local fresh = fn.freshTemp(target);
        code.set(fresh, Rt.call(Rt.toArray(storage), target, pos, args), pos);
        return code.before(new Ex.GetLocal(fresh));
    }

    /**
     * The slice of a conversion to a pointer to an array; null for other expressions. A pointer
     * that is followed at once may lead to a part of the slice's array.
     */
    @Nullable Expr convertedSlice(Expr operand) {
        return VariableAnalysis.unparen(operand) instanceof Expr.Call c
                        && c.args().size() == 1
                        && fn.calls.isType(c.fun())
                        && Types.pointer(fn.type(c)) != null
                        && Types.under(fn.type(c.args().get(0))) instanceof Slice
                ? c.args().get(0)
                : null;
    }

    /** {@code (*[n]T)(s)}. */
    Ex toArrayPointer(Ex slice, Array array, IrType target, int pos) {
        if (target.equals(IrType.OBJECT)) {
            return Rt.call(
                    Rt.ARRAY_PART,
                    target,
                    pos,
                    slice,
                    ConstantLowering.int64(array.length()),
                    new Ex.TypeConst(array.elem()));
        }
        Storage storage = fn.irType(array.elem()).storage();
        return Rt.call(
                Rt.arrayPointer(storage),
                target,
                pos,
                slice,
                ConstantLowering.int64(array.length()));
    }
}
