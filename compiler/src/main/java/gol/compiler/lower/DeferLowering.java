package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
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

    /** Holds the function's DeferFrame. */
    @Nullable Local frame;

    /** Holds the panic that recover would recover. */
    @Nullable Local recoverToken;

    DeferLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    /** Opens the defer frame. */
    void enter(Code code) {
        Local local = new Local("frame$", Rt.FRAME_TYPE);
        frame = local;
        code.set(local, Rt.call(Rt.DEFERS_ENTER, Rt.FRAME_TYPE, 0), 0);
    }

    /** The body with the deferred calls run at its end, however it ends. */
    void wrap(Code code, St body, int end) {
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
                        new St.Block(
                                List.of(
                                        new St.Eval(
                                                Rt.call(
                                                        Rt.DEFERS_ON_PANIC,
                                                        Ex.VOID,
                                                        end,
                                                        get,
                                                        new Ex.Cast(
                                                                new Ex.GetLocal(caught),
                                                                Rt.THROWABLE)),
                                                end)))));
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
        code.add(
                new St.Eval(
                        Rt.call(Rt.DEFERS_PUSH, Ex.VOID, d.pos(), new Ex.GetLocal(frame()), f),
                        d.pos()));
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
