package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code for … range f} over a function: the body becomes a function that the iterator calls. Two
 * cells go with it: the loop's state, by which misuse is found, and the number of the jump that the
 * body made ({@link RangeFuncBody}).
 */
final class RangeFuncLowering {
    private static final int READY = 0;
    private static final int DONE = 1;
    private static final int PANICKED = 2;
    private static final int EXHAUSTED = 3;
    private static final int MISSING_PANIC = 4;

    private final FunctionLowering fn;

    RangeFuncLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    void range(Code code, Stmt.Range r, @Nullable String goLabel) {
        Signature iterator = Types.signature(fn.type(r.x()));
        Signature yield = Types.signature(fn.env.concrete(iterator.params().vars().get(0).type()));
        Local state = new Local("state$", Rt.STATE_TYPE);
        Local next = new Local("next$", Rt.STATE_TYPE);
        Ex f = Operands.hold(fn, code, fn.exprs.expr(r.x()));
        code.set(state, new Ex.NewCell(number(READY), Rt.STATE_TYPE), r.pos());
        code.set(next, new Ex.NewCell(number(0), Rt.STATE_TYPE), r.pos());

        List<Local> captured = new ArrayList<>(List.of(state, next));
        if (fn.defers.frame != null) {
            captured.add(fn.defers.frame);
        }
        if (fn.defers.recoverToken != null) {
            captured.add(fn.defers.recoverToken);
        }
        captured.addAll(fn.returns.stored());
        List<Var> vars = fn.analysis.captures(r);
        List<Ex> values = new ArrayList<>();
        List<IrType> params = new ArrayList<>();
        for (Local local : captured) {
            values.add(new Ex.GetLocal(local));
            params.add(local.type());
        }
        for (Var v : vars) {
            values.add(captureValue(v));
            params.add(fn.vars.slotType(v));
        }
        IrSignature signature = fn.signature(yield);
        params.addAll(signature.params());

        String name = fn.nextRangeName();
        Label leave = fn.label("leave");
        List<Local> inner = new ArrayList<>();
        for (Local local : captured) {
            inner.add(new Local(local.name(), local.type()));
        }
        RangeFuncBody exits = new RangeFuncBody(inner.get(1), leave);
        FunctionLowering body = new FunctionLowering(fn, r, name, exits);
        // lowered at once: the jumps that it makes decide what stands after the loop here
        IrFunction.Body lowered = body.rangeFuncs.body(fn, r, goLabel, yield, inner, vars, leave);
        IrFunction function =
                new IrFunction(
                                name,
                                fn.program.freshSymbol(name),
                                fn.fileName(r.pos()),
                                fn.line(r.pos()),
                                params,
                                List.of(IrType.BOOL),
                                false,
                                null,
                                _ -> lowered)
                        .capturing(params.size() - signature.params().size());
        code.add(
                new St.Eval(
                        new Ex.CallValue(
                                f,
                                new IrSignature(List.of(IrType.FUNC), List.of()),
                                List.of(new Ex.Closure(function, signature, values)),
                                r.pos()),
                        r.pos()));
        after(code, state, next, exits, r.pos());
    }

    private Ex captureValue(Var v) {
        return fn.vars.captureValue(v);
    }

    private static Ex number(int n) {
        return new Ex.Const(IrType.I32, n);
    }

    private static Ex is(Ex x, int n) {
        return new Ex.Compare(Ex.CmpOp.EQ, Kind.I32, x, number(n));
    }

    private static St misuse(Ex state, int pos) {
        return new St.Throw(Rt.call(Rt.RANGE_MISUSE, Rt.THROWABLE, pos, state), pos);
    }

    /** What follows the iterator's return. */
    private void after(Code code, Local state, Local next, RangeFuncBody exits, int pos) {
        Ex current = new Ex.GetCell(new Ex.GetLocal(state), IrType.I32);
        code.add(new St.If(is(current, PANICKED), misuse(number(MISSING_PANIC), pos), null));
        code.add(new St.SetCell(new Ex.GetLocal(state), number(EXHAUSTED), pos));
        for (int i = 0; i < exits.exits().size(); i++) {
            RangeFuncBody.Exit exit = exits.exits().get(i);
            Code jump = new Code();
            if (exit.kind() == null) {
                fn.returns.leave(jump, pos);
            } else {
                St found = fn.targets.find(exit.kind(), exit.label());
                if (found == null && fn.rangeBody != null) {
                    found = fn.rangeBody.exitBy(exit.kind(), exit.label());
                }
                if (found == null) {
                    throw new LoweringException(pos, "internal error: no target of a jump");
                }
                jump.add(found);
            }
            code.add(
                    new St.If(
                            is(new Ex.GetCell(new Ex.GetLocal(next), IrType.I32), i + 1),
                            jump.block(),
                            null));
        }
    }

    /** The body's function, in its own lowering. */
    private IrFunction.Body body(
            FunctionLowering outer,
            Stmt.Range r,
            @Nullable String goLabel,
            Signature yield,
            List<Local> captured,
            List<Var> vars,
            Label leave) {
        Code code = new Code();
        List<Local> params = new ArrayList<>(captured);
        int at = 2;
        if (outer.defers.frame != null) {
            fn.defers.frame = captured.get(at++);
        }
        if (outer.defers.recoverToken != null) {
            fn.defers.recoverToken = captured.get(at++);
        }
        fn.returns.inherit(outer.returns, captured.subList(at, captured.size()));
        for (Var v : vars) {
            Local local = new Local(v.name(), fn.vars.slotType(v));
            params.add(local);
            fn.vars.bind(v, local);
        }
        Ex state = new Ex.GetLocal(captured.get(0));
        Ex current = new Ex.GetCell(state, IrType.I32);
        code.add(new St.If(new Ex.Not(is(current, READY)), misuse(current, r.pos()), null));
        code.add(new St.SetCell(state, number(PANICKED), r.pos()));

        Label again = fn.label("again");
        Code body = new Code();
        List<Expr> targets = new ArrayList<>();
        targets.add(r.key());
        targets.add(r.value());
        for (int i = 0; i < yield.params().vars().size(); i++) {
            Type type = fn.env.concrete(yield.params().vars().get(i).type());
            Local param = new Local("v" + i + "$fresh", fn.irType(type));
            params.add(param);
            Expr target = targets.get(i);
            if (target != null) {
                fn.assignments.store(
                        body,
                        target,
                        null,
                        new AssignmentLowering.Typed(new Ex.GetLocal(param), type),
                        r.pos());
            }
        }
        fn.targets.push(goLabel, new St.Break(leave), new St.Break(again));
        fn.stmts.list(body, r.body().stmts());
        fn.targets.pop();

        Code iteration = new Code();
        iteration.add(new St.Labeled(again, body.block()));
        iteration.add(new St.SetCell(state, number(READY), r.pos()));
        iteration.add(new St.Return(List.of(ConstantLowering.bool(true)), r.pos()));
        code.add(new St.Labeled(leave, iteration.block()));
        code.add(new St.SetCell(state, number(DONE), r.pos()));
        code.add(new St.Return(List.of(ConstantLowering.bool(false)), r.pos()));
        return new IrFunction.Body(params, null, code.block());
    }
}
