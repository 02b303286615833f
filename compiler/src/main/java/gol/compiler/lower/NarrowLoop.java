package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Builtin;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Op;
import gol.syntax.Stmt;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code for i := a; i < b; i++} (or counting down) whose variable of type int provably stays
 * within 32 bits: nothing but the post statement assigns it, and its start and its limit are
 * constants, lengths or other such variables. It is held in 32 bits, which lets the JIT drop bounds
 * checks.
 */
final class NarrowLoop {
    /** Counters stay so far away from what 32 bits hold, but at the end of enormous slices. */
    static final int MARGIN = 1 << 16;

    private static final BigInteger LIMIT = BigInteger.valueOf(Integer.MAX_VALUE - 2 * MARGIN);

    private final FunctionLowering fn;
    private final Var variable;
    private final Expr start;
    private final Expr.Binary bound;
    private final boolean up;
    private final Local counter;

    private NarrowLoop(
            FunctionLowering fn, Var variable, Expr start, Expr.Binary bound, boolean up) {
        this.fn = fn;
        this.variable = variable;
        this.start = start;
        this.bound = bound;
        this.up = up;
        this.counter = new Local(variable.name() + "$", IrType.I32);
    }

    /** The loop as a narrow one, or null. */
    static @Nullable NarrowLoop of(FunctionLowering fn, Stmt.For f) {
        if (!(f.init() instanceof Stmt.Assign init)
                || !init.define()
                || init.lhs().size() != 1
                || init.rhs().size() != 1
                || !(init.lhs().get(0) instanceof Expr.Ident id)
                || !(fn.info.defs().get(id) instanceof Var v)
                || Vars.isGlobal(v)
                || f.cond() == null
                || !(f.post() instanceof Stmt.Assign post)
                || !post.incDec()) {
            return null;
        }
        if (!(VariableAnalysis.unparen(post.lhs().get(0)) instanceof Expr.Ident stepped)
                || fn.info.uses().get(stepped) != v
                || fn.analysis.isShared(v)
                || fn.analysis.assignments(v) != 1
                || !(fn.vars.type(v).equals(IrType.INT))) {
            return null;
        }
        boolean up = post.op() == Op.ADD;
        Expr cond = VariableAnalysis.unparen(f.cond());
        while (cond instanceof Expr.Binary b && b.op() == Op.AND_AND) {
            cond = VariableAnalysis.unparen(b.x());
        }
        if (!(cond instanceof Expr.Binary bound)
                || !(VariableAnalysis.unparen(bound.x()) instanceof Expr.Ident tested)
                || fn.info.uses().get(tested) != v) {
            return null;
        }
        NarrowLoop loop = new NarrowLoop(fn, v, init.rhs().get(0), bound, up);
        return loop.fits() ? loop : null;
    }

    private boolean fits() {
        boolean direction =
                up
                        ? bound.op() == Op.LSS || bound.op() == Op.LEQ
                        : bound.op() == Op.GTR || bound.op() == Op.GEQ;
        return direction && isSmall(start, true) && isSmall(bound.y(), bound.op() == Op.LSS);
    }

    /**
     * Whether the value is known to be within 32 bits, by two to spare.
     *
     * @param orVariable whether it may be another narrow variable, which may come up to the limit
     */
    private boolean isSmall(Expr e, boolean orVariable) {
        Expr x = VariableAnalysis.unparen(e);
        ConstantValue constant = fn.exprs.constant(x);
        if (constant != null) {
            return constant instanceof ConstantValue.Int(BigInteger i)
                    && i.abs().compareTo(LIMIT) <= 0;
        }
        return switch (x) {
            case Expr.Call c -> isLength(c);
            case Expr.Ident id ->
                    orVariable && fn.info.uses().get(id) instanceof Var v && fn.vars.isNarrow(v);
            case Expr.Binary b when b.op() == Op.SUB -> isLength(b.x()) && isSmallConstant(b.y());
            case Expr.Binary b when b.op() == Op.ADD ->
                    isOne(b.y())
                            && VariableAnalysis.unparen(b.x()) instanceof Expr.Ident id
                            && fn.info.uses().get(id) instanceof Var v
                            && fn.vars.isNarrow(v);
            default -> false;
        };
    }

    private boolean isLength(Expr e) {
        return VariableAnalysis.unparen(e) instanceof Expr.Call c
                && fn.calls.builtin(c.fun()) == Builtin.Id.LEN
                && fn.info.typeAndValue(c) != null;
    }

    private boolean isSmallConstant(Expr e) {
        return fn.exprs.constant(e) instanceof ConstantValue.Int(BigInteger i)
                && i.signum() >= 0
                && i.bitLength() < 31;
    }

    private boolean isOne(Expr e) {
        return fn.exprs.constant(e) instanceof ConstantValue.Int(BigInteger i)
                && i.equals(BigInteger.ONE);
    }

    private Ex narrow(Expr e) {
        return narrow(fn.exprs.int64(e));
    }

    private static Ex narrow(Ex x) {
        if (x instanceof Ex.Const(IrType.Prim _, Long value)) {
            return ConstantLowering.int32((int) (long) value);
        }
        if (x instanceof Ex.Convert(Ex inner, Kind from, Kind to)
                && from == Kind.I32
                && to == Kind.I64) {
            return inner;
        }
        return new Ex.Convert(x, Kind.I64, Kind.I32);
    }

    /** Sets the counter to its start; from here on the variable stands for it. */
    void begin(Code code, int pos) {
        code.set(counter, narrow(start), pos);
        fn.vars.alias(
                variable, counter, new Ex.Convert(new Ex.GetLocal(counter), Kind.I32, Kind.I64));
    }

    /** The whole condition. */
    Ex condition(Expr cond) {
        Expr e = VariableAnalysis.unparen(cond);
        if (e == bound) {
            Ex.CmpOp op =
                    switch (bound.op()) {
                        case LSS -> Ex.CmpOp.LT;
                        case LEQ -> Ex.CmpOp.LE;
                        case GTR -> Ex.CmpOp.GT;
                        default -> Ex.CmpOp.GE;
                    };
            return new Ex.Compare(op, Kind.I32, new Ex.GetLocal(counter), narrow(bound.y()));
        }
        Expr.Binary and = (Expr.Binary) e;
        return new Ex.And(condition(and.x()), fn.exprs.expr(and.y()));
    }

    St step(int pos) {
        return new St.SetLocal(
                counter,
                new Ex.Arith(
                        up ? Ex.ArithOp.ADD : Ex.ArithOp.SUB,
                        Kind.I32,
                        new Ex.GetLocal(counter),
                        ConstantLowering.int32(1)),
                pos);
    }
}
