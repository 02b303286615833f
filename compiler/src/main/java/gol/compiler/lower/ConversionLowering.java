package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.syntax.Expr;
import java.util.List;
import java.util.Objects;

/** Conversions, written or implied by assignment, and type assertions. */
final class ConversionLowering {
    private final FunctionLowering fn;

    ConversionLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    // ---- by assignment

    /** The value of an expression, as assigned to a variable of the type; aggregates not copied. */
    Ex exprTo(Expr e, Type target) {
        if (fn.exprs.isNil(e)) {
            return new Ex.Zero(fn.irType(target));
        }
        if (Types.isInterface(target)) {
            return assign(fn.exprs.expr(e), fn.exprs.valueType(e), target, e.pos());
        }
        ConstantValue known = fn.exprs.constant(e);
        if (known != null) {
            return ConstantLowering.of(fn, known, target, e.pos());
        }
        return assign(fn.exprs.expr(e), fn.type(e), target, e.pos());
    }

    /** As {@link #exprTo}, the aggregate owned by whoever gets it. */
    Ex ownedTo(Expr e, Type target) {
        return Fresh.owned(exprTo(e, target));
    }

    /** A value of one type as assigned to a variable of another (spec: Assignability). */
    Ex assign(Ex x, Type from, Type to, int pos) {
        if (Types.isInterface(to)) {
            if (Types.isInterface(from)) {
                return x;
            }
            Type held = Types.defaultType(from);
            fn.program.noteHeld(held);
            return new Ex.ToInterface(Fresh.owned(x), held);
        }
        return retype(x, to, pos);
    }

    /** The same value as another type with an identical underlying type. */
    private Ex retype(Ex x, Type to, int pos) {
        IrType target = fn.irType(to);
        if (target.equals(x.type())) {
            return x;
        }
        if (target instanceof IrType.StructVal(StructClass wanted)
                && x.type() instanceof IrType.StructVal(StructClass given)) {
            return wanted == given ? x : convertStruct(x, given, wanted, pos);
        }
        if (target instanceof IrType.Ref(String wanted)
                && x.type() instanceof IrType.Ref(String given)
                && !wanted.equals(given)
                && Types.pointer(to) != null
                && !given.equals("java/lang/Object")) {
            throw fn.unsupported(pos, "conversion between pointers to different struct types");
        }
        return new Ex.Cast(x, target);
    }

    private Ex convertStruct(Ex x, StructClass from, StructClass to, int pos) {
        Code code = new Code();
        Ex source = Operands.hold(fn, code, x);
        Local result = fn.freshTemp(new IrType.StructVal(to));
        code.set(result, new Ex.NewStruct(to), pos);
        for (int i = 0; i < to.fields().size(); i++) {
            Ex field = new Ex.GetField(source, from, i);
            Ex converted = retype(field, to.fields().get(i).goType(), pos);
            Ex target = new Ex.GetLocal(result);
            if (converted.type().isAggregate()) {
                code.add(new St.Overwrite(new Ex.GetField(target, to, i), converted, pos));
            } else {
                code.add(new St.SetField(target, to, i, converted, pos));
            }
        }
        return code.before(new Ex.GetLocal(result));
    }

    // ---- written

    /** {@code T(x)}. */
    Ex conversion(Expr operand, Type to, int pos) {
        if (fn.exprs.isNil(operand)) {
            return new Ex.Zero(fn.irType(to));
        }
        // a constant converted to a type argument is no constant in Go, but its value is known
        if (fn.exprs.constant(operand) != null
                && Types.under(to) instanceof Basic basic
                && basic.is(Basic.NUMERIC | Basic.BOOLEAN)) {
            return ConstantLowering.of(
                    fn, Objects.requireNonNull(fn.exprs.constant(operand)), to, pos);
        }
        if (UnsafeLowering.isPointer(to)
                && !fn.unit.library()
                && Types.pointer(fn.type(operand)) != null) {
            return fn.unsafe.pointer(operand, pos);
        }
        return convert(fn.exprs.expr(operand), fn.exprs.valueType(operand), to, pos);
    }

    Ex convert(Ex x, Type from, Type to, int pos) {
        if (Types.isInterface(to)) {
            return assign(x, from, to, pos);
        }
        Type under = Types.under(to);
        Type source = Types.under(from);
        IrType target = fn.irType(to);
        if (under instanceof Basic basic) {
            if (basic.is(Basic.STRING_FLAG)) {
                return toText(x, source, pos);
            }
            if (target instanceof IrType.Prim(Kind wanted)
                    && x.type() instanceof IrType.Prim(Kind given)) {
                return wanted == given ? x : new Ex.Convert(x, given, wanted);
            }
            if (target instanceof IrType.ComplexNum(boolean small)) {
                return small && !((IrType.ComplexNum) x.type()).small()
                        ? Rt.call(Rt.COMPLEX_SMALL, target, pos, x)
                        : new Ex.Cast(x, target);
            }
            return unsafe(x, from, basic, target, pos);
        }
        if (under instanceof Slice slice
                && source instanceof Basic basic
                && basic.is(Basic.STRING_FLAG)) {
            return isBytes(slice)
                    ? Rt.call(Rt.STRING_TO_BYTES, target, pos, x)
                    : Rt.call(Rt.STRING_TO_RUNES, target, pos, x);
        }
        if (source instanceof Slice slice && under instanceof Array array) {
            return fn.indexes.toArray(x, slice, array.length(), target, pos);
        }
        if (source instanceof Slice && Types.pointer(to) != null) {
            Array array = (Array) Types.under(Types.deref(to));
            return fn.indexes.toArrayPointer(x, array, target, pos);
        }
        if (source instanceof Basic basic && basic.kind() == Basic.Kind.UNSAFE_POINTER) {
            if (Types.pointer(to) == null) {
                return new Ex.Cast(x, target);
            }
            return fn.unit.library()
                    ? Rt.call(Rt.FROM_UNSAFE, target, pos, x, new Ex.TypeConst(to))
                    : fn.unsafe.to(x, to, pos);
        }
        return retype(x, to, pos);
    }

    private Ex unsafe(Ex x, Type from, Basic to, IrType target, int pos) {
        if (to.kind() != Basic.Kind.UNSAFE_POINTER) {
            return Rt.call(Rt.UNSAFE_TO_NUMBER, target, pos, x);
        }
        if (x.type() instanceof IrType.Prim) {
            return Rt.call(Rt.UNSAFE_OF_NUMBER, target, pos, x);
        }
        return Types.pointer(from) == null || fn.unit.library()
                ? new Ex.Cast(x, target)
                : fn.unsafe.of(x, Types.deref(from), pos);
    }

    private static boolean isBytes(Slice slice) {
        return Types.under(slice.elem()) instanceof Basic basic && basic.kind() == Basic.Kind.UINT8;
    }

    private Ex toText(Ex x, Type source, int pos) {
        if (source instanceof Slice slice) {
            return isBytes(slice)
                    ? Rt.call(Rt.STRING_FROM_BYTES, IrType.STRING, pos, x)
                    : Rt.call(Rt.STRING_FROM_RUNES, IrType.STRING, pos, x);
        }
        if (x.type() instanceof IrType.Prim) {
            return Rt.call(Rt.STRING_FROM_RUNE, IrType.STRING, pos, toInt64(x));
        }
        return x;
    }

    /** Any integer as int64; uint64 keeps its bits. */
    Ex toInt64(Ex x) {
        if (x instanceof Ex.Const(IrType.Prim _, Integer i)) {
            return ConstantLowering.int64(
                    ((IrType.Prim) x.type()).kind() == Kind.U32 ? Integer.toUnsignedLong(i) : i);
        }
        Kind kind = ((IrType.Prim) x.type()).kind();
        return kind == Kind.I64 ? x : new Ex.Convert(x, kind, Kind.I64);
    }

    // ---- channels carry primitives as 64 raw bits

    /** A primitive as 64 raw bits. */
    Ex toBits(Ex x) {
        Kind kind = ((IrType.Prim) x.type()).kind();
        return switch (kind) {
            case BOOL, F64 -> new Ex.Bits(x, IrType.INT);
            case F32 -> new Ex.Convert(new Ex.Bits(x, IrType.I32), Kind.I32, Kind.I64);
            case I8, U8, I16, U16, I32, U32, U64 -> new Ex.Convert(x, kind, Kind.I64);
            case I64 -> x;
        };
    }

    /** The primitive that 64 raw bits stand for. */
    Ex fromBits(Ex bits, IrType.Prim type) {
        return switch (type.kind()) {
            case BOOL, F64 -> new Ex.Bits(bits, type);
            case F32 -> new Ex.Bits(new Ex.Convert(bits, Kind.I64, Kind.I32), type);
            case I8, U8, I16, U16, I32, U32, U64 -> new Ex.Convert(bits, Kind.I64, type.kind());
            case I64 -> bits;
        };
    }

    // ---- type assertions

    /** {@code x.(T)} of one value. */
    Ex assertion(Expr.TypeAssert t) {
        Type target = fn.type(t);
        Type from = fn.type(t.x());
        Ex x = fn.exprs.expr(t.x());
        if (Types.isInterface(target)) {
            return Rt.call(
                    Rt.ASSERT_INTERFACE,
                    IrType.IFACE,
                    t.pos(),
                    x,
                    new Ex.TypeConst(from),
                    new Ex.TypeConst(target));
        }
        Code code = new Code();
        Local held = fn.temp(IrType.IFACE);
        code.set(held, x, t.pos());
        Ex get = new Ex.GetLocal(held);
        code.add(
                new St.If(
                        new Ex.Not(new Ex.IsType(get, target)),
                        new St.Throw(
                                Rt.call(
                                        Rt.FAILED_ASSERTION,
                                        Rt.THROWABLE,
                                        t.pos(),
                                        get,
                                        new Ex.TypeConst(from),
                                        new Ex.TypeConst(target)),
                                t.pos()),
                        null));
        return code.before(new Ex.FromInterface(get, target, fn.irType(target)));
    }

    /** {@code v, ok = x.(T)}: the two values. */
    List<Ex> assertionOk(Code code, Expr.TypeAssert t) {
        Type target = fn.type(t);
        if (target instanceof gol.compiler.types.Tuple tuple) {
            target = fn.env.concrete(tuple.vars().get(0).type());
        }
        Local held = fn.temp(IrType.IFACE);
        code.set(held, fn.exprs.expr(t.x()), t.pos());
        Local ok = fn.temp(IrType.BOOL);
        code.set(ok, holds(new Ex.GetLocal(held), target, t.pos()), t.pos());
        IrType type = fn.irType(target);
        Ex value =
                Types.isInterface(target)
                        ? new Ex.Cond(
                                new Ex.GetLocal(ok),
                                new Ex.GetLocal(held),
                                new Ex.Null(IrType.IFACE),
                                IrType.IFACE)
                        : new Ex.Cond(
                                new Ex.GetLocal(ok),
                                new Ex.FromInterface(new Ex.GetLocal(held), target, type),
                                type.isAggregate() ? new Ex.SharedZero(type) : new Ex.Zero(type),
                                type);
        return List.of(value, new Ex.GetLocal(ok));
    }

    /** Whether an interface value's dynamic type is the type, or implements it. */
    Ex holds(Ex x, Type target, int pos) {
        return Types.isInterface(target)
                ? Rt.call(Rt.IMPLEMENTS, IrType.BOOL, pos, x, new Ex.TypeConst(target))
                : new Ex.IsType(x, target);
    }
}
