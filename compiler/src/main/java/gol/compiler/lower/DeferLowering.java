package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Builtin;
import gol.compiler.types.Type;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * go and defer statements, and recover. The function and arguments are evaluated at the statement;
 * what remains to be done is a closure without parameters.
 */
final class DeferLowering {
    private final FunctionLowering fn;

    /** Holds the function's DeferFrame, if it has one all the time. */
    @Nullable Local frame;

    /** Otherwise: which of the {@link #once} deferred calls are pending, a bit for each. */
    private @Nullable Local pending;

    private final List<Once> once = new ArrayList<>();

    /**
     * A deferred call kept in locals.
     *
     * @param value the call as function value: a closure over the locals, or a local
     */
    private record Once(int bit, Ex value, Recovers recovers) {
        /** As it is made at the function's normal end. */
        Ex call(int pos) {
            return value instanceof Ex.Closure c
                    ? new Ex.CallFunction(c.function(), c.captured(), pos)
                    : Rt.call(Rt.FUNC_RUN, Ex.VOID, pos, value);
        }
    }

    /** Whether a deferred call may recover: no, yes, or its function value knows. */
    private enum Recovers {
        NO,
        YES,
        ASK
    }

    /** Holds the panic that recover would recover. */
    @Nullable Local recoverToken;

    DeferLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    /** Opens the defer frame, or says that nothing is pending. */
    void enter(Code code) {
        if (fn.analysis.defersOnce(fn.node)) {
            Local bits = new Local("pending$", IrType.I32);
            pending = bits;
            code.set(bits, ConstantLowering.int32(0), 0);
            return;
        }
        Local local = new Local("frame$", Rt.FRAME_TYPE);
        frame = local;
        code.set(local, Rt.call(Rt.DEFERS_ENTER, Rt.FRAME_TYPE, 0), 0);
    }

    /** The body with the deferred calls run at its end, however it ends. */
    void wrap(Code code, St body, int end) {
        Local bits = pending;
        if (bits != null) {
            wrapOnce(code, bits, body, end);
            return;
        }
        Ex get = new Ex.GetLocal(frame());
        Local caught = new Local("caught$", IrType.OBJECT);
        code.add(
                new St.TryCatch(
                        new St.Block(
                                List.of(
                                        body,
                                        new St.Eval(
                                                Rt.call(Rt.DEFERS_RUN_ALL, Ex.VOID, end, get),
                                                end))),
                        caught,
                        new St.Block(List.of(onPanic(frame(), caught, end)))));
    }

    private void wrapOnce(Code code, Local bits, St body, int end) {
        Code all = new Code();
        all.add(body);
        for (int i = once.size() - 1; i >= 0; i--) {
            Once call = once.get(i);
            Code run = new Code();
            run.set(
                    bits,
                    new Ex.Arith(
                            Ex.ArithOp.AND,
                            Kind.I32,
                            new Ex.GetLocal(bits),
                            ConstantLowering.int32(~call.bit())),
                    end);
            start(run, call, end);
            run.add(new St.Eval(call.call(end), end));
            all.add(new St.If(isPending(bits, call), run.block(), null));
        }
        Code handler = new Code();
        Local made = new Local("frame$", Rt.FRAME_TYPE);
        handler.set(made, Rt.call(Rt.DEFERS_ENTER, Rt.FRAME_TYPE, end), end);
        for (Once call : once) {
            Code push = new Code();
            start(push, call, end);
            push.add(push(made, call.value(), end));
            handler.add(new St.If(isPending(bits, call), push.block(), null));
        }
        Local caught = new Local("caught$", IrType.OBJECT);
        handler.add(onPanic(made, caught, end));
        code.add(new St.TryCatch(all.block(), caught, handler.block()));
    }

    private static Ex isPending(Local bits, Once call) {
        Ex masked =
                new Ex.Arith(
                        Ex.ArithOp.AND,
                        Kind.I32,
                        new Ex.GetLocal(bits),
                        ConstantLowering.int32(call.bit()));
        return new Ex.Compare(Ex.CmpOp.NE, Kind.I32, masked, ConstantLowering.int32(0));
    }

    private static void start(Code code, Once call, int pos) {
        switch (call.recovers()) {
            case NO -> {}
            case YES -> code.add(new St.Eval(Rt.call(Rt.DEFERS_START, Ex.VOID, pos), pos));
            case ASK ->
                    code.add(
                            new St.Eval(
                                    Rt.call(Rt.DEFERS_START_VALUE, Ex.VOID, pos, call.value()),
                                    pos));
        }
    }

    private static St push(Local frame, Ex f, int pos) {
        return new St.Eval(Rt.call(Rt.DEFERS_PUSH, Ex.VOID, pos, new Ex.GetLocal(frame), f), pos);
    }

    private static St onPanic(Local frame, Local caught, int pos) {
        Ex thrown = new Ex.Cast(new Ex.GetLocal(caught), Rt.THROWABLE);
        return new St.Eval(
                Rt.call(Rt.DEFERS_ON_PANIC, Ex.VOID, pos, new Ex.GetLocal(frame), thrown), pos);
    }

    private Local frame() {
        Local local = frame;
        if (local == null) {
            throw new IllegalStateException("no defer frame");
        }
        return local;
    }

    Ex recover(int pos) {
        Local token = recoverToken;
        return token == null
                ? new Ex.Null(IrType.IFACE)
                : Rt.call(Rt.RECOVER, IrType.IFACE, pos, new Ex.GetLocal(token));
    }

    void deferStmt(Code code, Stmt.Defer d) {
        Ex f = delayed(code, (Expr.Call) VariableAnalysis.unparen(d.call()), true);
        Local bits = pending;
        if (bits == null) {
            code.add(push(frame(), f, d.pos()));
        } else {
            deferOnce(code, bits, f, d.pos());
        }
    }

    /** Stores the operands, and that the call is pending. */
    private void deferOnce(Code code, Local bits, Ex f, int pos) {
        int bit = 1 << once.size();
        if (f instanceof Ex.Closure c) {
            List<Ex> held = new ArrayList<>();
            for (Ex x : c.captured()) {
                Local local = fn.temp(x.type());
                code.set(local, x, pos);
                held.add(new Ex.GetLocal(local));
            }
            boolean recovers = c.function().usesRecover();
            once.add(
                    new Once(
                            bit,
                            new Ex.Closure(c.function(), c.signature(), held),
                            recovers ? Recovers.YES : Recovers.NO));
            if (recovers) {
                code.add(new St.Eval(Rt.call(Rt.DEFERS_PEND, Ex.VOID, pos), pos));
            }
        } else {
            Local local = fn.temp(IrType.FUNC);
            code.set(local, f, pos);
            Ex value = new Ex.GetLocal(local);
            once.add(new Once(bit, value, Recovers.ASK));
            code.add(new St.Eval(Rt.call(Rt.DEFERS_PEND_VALUE, Ex.VOID, pos, value), pos));
        }
        code.set(
                bits,
                new Ex.Arith(
                        Ex.ArithOp.OR,
                        Kind.I32,
                        new Ex.GetLocal(bits),
                        ConstantLowering.int32(bit)),
                pos);
    }

    void goStmt(Code code, Stmt.Go g) {
        Ex f = delayed(code, (Expr.Call) VariableAnalysis.unparen(g.call()), false);
        String site = fn.name + "\t" + fn.fileName(g.pos()) + ":" + fn.line(g.pos());
        code.add(
                new St.Eval(
                        Rt.call(
                                Rt.GO,
                                Ex.VOID,
                                g.pos(),
                                f,
                                new Ex.StrConst(site.getBytes(StandardCharsets.UTF_8))),
                        g.pos()));
    }

    /** The call as a function value without parameters, its operands evaluated now. */
    private Ex delayed(Code code, Expr.Call c, boolean deferred) {
        Builtin.Id builtin = fn.calls.builtin(c.fun());
        if (builtin != null) {
            return delayedBuiltin(code, builtin, c, deferred);
        }
        Callee callee = fn.calls.callee(c.fun());
        List<Ex> operands = fn.calls.operands(code, callee, c);
        if (operands.size() == callee.leading().size()) {
            if (callee instanceof Callee.Value) {
                return operands.get(0);
            }
            if (callee instanceof Callee.Static s) {
                return new Ex.Closure(s.function(), fn.signature(s.signature()), operands);
            }
        }
        String id = callee instanceof Callee.Method m ? m.id() : "";
        if (!id.isEmpty()) {
            operands = new ArrayList<>(operands);
            operands.set(0, Rt.call(Rt.NON_NULL, IrType.IFACE, c.pos(), operands.get(0)));
        }
        boolean known = callee instanceof Callee.Static;
        boolean recovers =
                deferred && (!(callee instanceof Callee.Static s) || s.function().usesRecover());
        return closure(
                operands,
                c.pos(),
                deferred,
                recovers,
                locals -> {
                    List<Ex> args = FunctionValues.reads(locals);
                    Code body = new Code();
                    if (recovers && !known) {
                        body.add(passToken(args.get(0), id, c.pos()));
                    }
                    body.add(new St.Eval(callee.call(fn, args, c.pos()), c.pos()));
                    return body;
                });
    }

    /** Lets the goroutine's recover token through to a callee that uses it, and to no other. */
    static St passToken(Ex callee, String id, int pos) {
        return new St.Eval(
                id.isEmpty()
                        ? Rt.call(Rt.PASS_TOKEN, Ex.VOID, pos, callee)
                        : Rt.call(
                                Rt.PASS_METHOD_TOKEN,
                                Ex.VOID,
                                pos,
                                callee,
                                new Ex.StrConst(id.getBytes(StandardCharsets.UTF_8))),
                pos);
    }

    private Ex delayedBuiltin(Code code, Builtin.Id id, Expr.Call c, boolean deferred) {
        if (id == Builtin.Id.RECOVER) {
            return delayedRecover(c.pos(), deferred);
        }
        List<Type> types = fn.builtins.types(id, c);
        List<Ex> args = fn.builtins.arguments(code, id, c);
        return closure(
                args,
                c.pos(),
                deferred,
                false,
                locals -> {
                    Code body = new Code();
                    Ex value =
                            fn.builtins.apply(
                                    body, id, FunctionValues.reads(locals), types, c.pos());
                    if (value != null) {
                        body.add(new St.Eval(value, c.pos()));
                    }
                    return body;
                });
    }

    /**
     * Deferred at a function's normal end, recover is as called by that function; as a goroutine it
     * recovers nothing.
     */
    private Ex delayedRecover(int pos, boolean deferred) {
        Local token = recoverToken;
        if (token == null || !deferred) {
            return closure(List.of(), pos, deferred, false, _ -> new Code());
        }
        return closure(
                List.of(new Ex.GetLocal(token)),
                pos,
                true,
                false,
                locals -> {
                    Code body = new Code();
                    Ex captured = new Ex.GetLocal(locals.get(0));
                    body.add(
                            new St.Eval(
                                    Rt.call(Rt.DEFERRED_RECOVER, IrType.IFACE, pos, captured),
                                    pos));
                    return body;
                });
    }

    private int wrappers;

    private Ex closure(
            List<Ex> captured,
            int pos,
            boolean deferred,
            boolean usesRecover,
            Function<List<Local>, Code> body) {
        List<IrType> params = new ArrayList<>();
        for (Ex x : captured) {
            params.add(x.type());
        }
        String name = fn.name + (deferred ? ".deferwrap" : ".gowrap") + ++wrappers;
        IrFunction function =
                new IrFunction(
                        name,
                        fn.program.freshSymbol(name),
                        fn.fileName(pos),
                        fn.line(pos),
                        params,
                        List.of(),
                        usesRecover,
                        null,
                        _ -> {
                            List<Local> locals = new ArrayList<>();
                            for (int i = 0; i < params.size(); i++) {
                                locals.add(new Local("p" + i + "$", params.get(i)));
                            }
                            Code code = body.apply(locals);
                            code.add(new St.Return(List.of(), pos));
                            return new IrFunction.Body(locals, null, code.block());
                        });
        return new Ex.Closure(
                function, new gol.compiler.ir.IrSignature(List.of(), List.of()), captured);
    }
}
