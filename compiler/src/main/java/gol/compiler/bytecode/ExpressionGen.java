package gol.compiler.bytecode;

import gol.compiler.bytecode.MethodGen.Target;
import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.St;
import gol.runtime.value.Complex;
import gol.runtime.value.GoString;

/** Expressions: each leaves its value on the operand stack. */
final class ExpressionGen {
    private final MethodGen g;

    ExpressionGen(MethodGen g) {
        this.g = g;
    }

    void gen(Ex ex) {
        g.progress.at(ex);
        switch (ex) {
            case Ex.Const x -> constant(x);
            case Ex.StrConst x ->
                    g.constant(GoString.wrap(x.bytes()), "gol/runtime/value/GoString");
            case Ex.ComplexConst x ->
                    g.constant(Complex.of(x.re(), x.im()), "gol/runtime/value/Complex");
            case Ex.Null _ -> g.c.aconst_null();
            case Ex.Zero x -> g.owner.typeOps().zero(g.c, x.type());
            case Ex.SharedZero x -> sharedZero(x.type());
            case Ex.TypeConst x -> g.interfaces.typeConstant(x.goType());
            case Ex.CurrentGoroutine _ -> g.goroutine();
            case Ex.GetLocal x -> g.load(x.local());
            case Ex.GetGlobal x -> g.accesses.getGlobal(x.global());
            case Ex.GlobalCell x -> g.accesses.globalField(x.global());
            case Ex.GetField x -> g.accesses.getField(x);
            case Ex.GetJavaField x -> g.accesses.getJavaField(x);
            case Ex.GetElement x -> g.accesses.getElement(x);
            case Ex.GetSlice x -> g.slices.get(x);
            case Ex.GetByte x -> g.accesses.getByte(x);
            case Ex.GetCell x -> g.accesses.getCell(x);
            case Ex.NewCell x -> g.accesses.newCell(x);
            case Ex.FieldPointer x -> g.accesses.fieldPointer(x);
            case Ex.Len x -> g.accesses.len(x);
            case Ex.Cap x -> g.accesses.cap(x);
            case Ex.NewStruct x -> g.owner.typeOps().newStruct(g.c, x.struct());
            case Ex.Copy x -> {
                g.gen(x.x());
                g.owner.typeOps().copy(g.c, x.type());
            }
            case Ex.ArrayLit x -> g.accesses.arrayLit(x.type().elem(), x.elements());
            case Ex.SliceLit x -> g.accesses.sliceLit(x);
            case Ex.Arith x -> g.arithmetic.arith(x);
            case Ex.Shift x -> g.arithmetic.shift(x);
            case Ex.Neg x -> g.arithmetic.neg(x);
            case Ex.BitNot x -> g.arithmetic.bitNot(x);
            case Ex.Not x -> g.conditions.materialize(x);
            case Ex.Compare x -> g.conditions.materialize(x);
            case Ex.Equal x -> equal(x);
            case Ex.IsNil x -> g.conditions.materialize(x);
            case Ex.Convert x -> g.arithmetic.convert(x);
            case Ex.Bits x -> g.arithmetic.bits(x);
            case Ex.Cast x -> cast(x);
            case Ex.Cond x -> cond(x);
            case Ex.And x -> g.conditions.materialize(x);
            case Ex.Or x -> g.conditions.materialize(x);
            case Ex.Seq x -> seq(x);
            case Ex.CallFunction x -> g.calls.function(x);
            case Ex.CallValue x -> g.calls.value(x);
            case Ex.CallInterface x -> g.interfaces.call(x);
            case Ex.CallJava x -> g.calls.java(x);
            case Ex.ExtraResult x -> g.calls.extraResult(x);
            case Ex.Closure x -> g.calls.closure(x);
            case Ex.ToInterface x -> g.interfaces.toInterface(x);
            case Ex.IsType x -> g.conditions.materialize(x);
            case Ex.FromInterface x -> g.interfaces.fromInterface(x);
        }
    }

    private void constant(Ex.Const x) {
        switch (x.type().kind()) {
            case BOOL -> {
                if ((Boolean) x.value()) {
                    g.c.iconst_1();
                } else {
                    g.c.iconst_0();
                }
            }
            case I8, U8, I16, U16, I32, U32 -> g.c.loadConstant(((Number) x.value()).intValue());
            case I64, U64 -> g.c.loadConstant(((Number) x.value()).longValue());
            case F32 -> g.c.loadConstant(((Number) x.value()).floatValue());
            case F64 -> g.c.loadConstant(((Number) x.value()).doubleValue());
        }
    }

    private void sharedZero(IrType t) {
        if (t.isAggregate()) {
            String field = g.owner.sharedZero(t);
            g.c.getstatic(g.owner.desc(), field, g.desc(t));
        } else {
            g.owner.typeOps().zero(g.c, t);
        }
    }

    private void equal(Ex.Equal x) {
        IrType t = x.x().type();
        if (t instanceof IrType.Ref r && !TypeOps.isCell(r) || x.y() instanceof Ex.Null) {
            g.conditions.materialize(x);
        } else {
            g.pair(x.x(), x.y());
            g.owner.typeOps().equal(g.c, t);
        }
    }

    private void cast(Ex.Cast x) {
        g.gen(x.x());
        if (JType.isReference(x.type())
                && JType.isReference(x.x().type())
                && !(x.x() instanceof Ex.Null)) {
            g.coerce(x.x().type().className(), x.type().className());
        }
    }

    private void cond(Ex.Cond x) {
        Target otherwise = g.target();
        Target end = g.target();
        g.conditions.jumpIf(x.test(), false, otherwise);
        if (g.reachable) {
            scoped(x.then(), x.type());
            g.jump(end);
        }
        g.bind(otherwise);
        if (g.reachable) {
            scoped(x.otherwise(), x.type());
        }
        g.reachable |= end.used;
        g.bind(end);
    }

    private void scoped(Ex x, IrType wanted) {
        Analysis.Scope scope = g.analysis.scope(x);
        if (scope == null) {
            g.gen(x, wanted);
            return;
        }
        long mark = g.enter(scope);
        g.gen(x, wanted);
        g.leave(mark);
    }

    private void seq(Ex.Seq x) {
        for (St s : x.before()) {
            g.statements.statement(s);
        }
        if (g.reachable) {
            g.gen(x.value());
        } else {
            // statements that never end: what follows is dead, yet must have the value's shape
            g.reachable = true;
            if (x.type() != Ex.VOID) {
                g.jvmZero(JType.kind(x.type()));
            }
        }
    }
}
