package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Chan;
import gol.compiler.types.Type;
import gol.syntax.CommClause;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Select statements: cases are added in order, then the runtime chooses one. */
final class SelectLowering {
    private static final String GOROUTINE = "gol/runtime/sched/Goroutine";

    private final FunctionLowering fn;

    SelectLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    void select(Code outer, Stmt.Select sel, @Nullable String goLabel) {
        Code code = new Code();
        int cases = 0;
        boolean hasDefault = false;
        for (CommClause clause : sel.clauses()) {
            if (clause.comm() == null) {
                hasDefault = true;
            } else {
                cases++;
            }
        }
        List<Ex> operands = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (CommClause clause : sel.clauses()) {
            int from = operands.size();
            operands(clause.comm(), operands);
            for (int i = from; i < operands.size(); i++) {
                places.add(clause.pos());
            }
        }
        List<Ex> xs = anyCall(operands) ? Operands.holdInOrder(fn, code, operands) : operands;
        for (int i = 0; i < xs.size(); i++) {
            if (xs.get(i) instanceof Ex.GetField) { // which may panic, at its clause's line
                Local held = fn.temp(xs.get(i).type());
                code.set(held, xs.get(i), places.get(i));
                xs.set(i, new Ex.GetLocal(held));
            }
        }
        Ex select =
                Rt.call(Rt.SELECT_BEGIN, Rt.SELECT_TYPE, sel.pos(), ConstantLowering.int32(cases));
        int at = 0;
        for (CommClause clause : sel.clauses()) {
            if (clause.comm() instanceof Stmt.Send s) {
                boolean prim = elem(s.chan()) instanceof IrType.Prim;
                select =
                        Rt.call(
                                prim ? Rt.SELECT_SEND_LONG : Rt.SELECT_SEND_OBJECT,
                                Rt.SELECT_TYPE,
                                s.pos(),
                                select,
                                xs.get(at++),
                                xs.get(at++));
            } else if (clause.comm() != null) {
                select =
                        Rt.call(Rt.SELECT_RECV, Rt.SELECT_TYPE, clause.pos(), select, xs.get(at++));
            }
        }
        Ex chosen =
                Rt.call(
                        Rt.SELECT_RUN,
                        IrType.I32,
                        sel.pos(),
                        select,
                        ConstantLowering.bool(hasDefault));
        if (cases == 0 && !hasDefault) {
            code.add(new St.Eval(chosen, sel.pos()));
            outer.add(code.block());
            return;
        }
        dispatch(code, sel, chosen, goLabel);
        outer.add(code.block());
    }

    private void dispatch(Code code, Stmt.Select sel, Ex chosen, @Nullable String goLabel) {
        Local index = fn.temp(IrType.I32);
        code.set(index, chosen, sel.pos());
        Label end = fn.label("select");
        fn.targets.push(goLabel, new St.Break(end), null);
        List<St.Case> bodies = new ArrayList<>();
        St otherwise = null;
        long number = 0;
        for (CommClause clause : sel.clauses()) {
            Code body = new Code();
            if (clause.comm() != null) {
                received(body, clause.comm());
            }
            fn.stmts.list(body, clause.body());
            if (clause.comm() == null) {
                otherwise = body.block();
            } else {
                bodies.add(new St.Case(List.of(number++), body.block()));
            }
        }
        fn.targets.pop();
        code.add(
                new St.Labeled(
                        end,
                        new St.IntSwitch(
                                new Ex.Convert(new Ex.GetLocal(index), Kind.I32, Kind.I64),
                                bodies,
                                otherwise,
                                sel.pos())));
    }

    private static boolean anyCall(List<Ex> xs) {
        for (Ex x : xs) {
            if (Operands.hasCall(x)) {
                return true;
            }
        }
        return false;
    }

    /** The channel, and the value of a send. */
    private void operands(@Nullable Stmt comm, List<Ex> operands) {
        if (comm instanceof Stmt.Send s) {
            operands.add(fn.exprs.expr(s.chan()));
            Chan chan = (Chan) Types.under(fn.type(s.chan()));
            Ex value = fn.conversions.ownedTo(s.value(), fn.env.concrete(chan.elem()));
            operands.add(
                    value.type() instanceof IrType.Prim ? fn.conversions.toBits(value) : value);
        } else if (comm != null) {
            operands.add(fn.exprs.expr(receive(comm).x()));
        }
    }

    private static Expr.Unary receive(Stmt comm) {
        Expr e = comm instanceof Stmt.Assign a ? a.rhs().get(0) : ((Stmt.ExprStmt) comm).x();
        return (Expr.Unary) VariableAnalysis.unparen(e);
    }

    private IrType elem(Expr channel) {
        Chan chan = (Chan) Types.under(fn.type(channel));
        return fn.irType(fn.env.concrete(chan.elem()));
    }

    /** Assigns what was received. */
    private void received(Code body, Stmt comm) {
        if (!(comm instanceof Stmt.Assign a)) {
            return;
        }
        Chan chan = (Chan) Types.under(fn.type(receive(comm).x()));
        Type elem = fn.env.concrete(chan.elem());
        IrType type = fn.irType(elem);
        Ex value =
                type instanceof IrType.Prim prim
                        ? fn.conversions.fromBits(field("l1", IrType.INT), prim)
                        : new Ex.Cast(field("o1", IrType.OBJECT), type);
        // both are read before assigning: an operand on the left may run code
        Local v = fn.temp(type);
        body.set(v, value, a.pos());
        Local ok = fn.temp(IrType.BOOL);
        if (a.lhs().size() > 1) {
            body.set(ok, field("ok", IrType.BOOL), a.pos());
        }
        fn.assignments.store(
                body,
                a.lhs().get(0),
                null,
                new AssignmentLowering.Typed(new Ex.GetLocal(v), elem),
                a.pos());
        if (a.lhs().size() > 1) {
            fn.assignments.store(
                    body,
                    a.lhs().get(1),
                    null,
                    new AssignmentLowering.Typed(new Ex.GetLocal(ok), Types.BOOL),
                    a.pos());
        }
    }

    private static Ex field(String name, IrType type) {
        return new Ex.GetJavaField(new Ex.CurrentGoroutine(), GOROUTINE, name, type);
    }
}
