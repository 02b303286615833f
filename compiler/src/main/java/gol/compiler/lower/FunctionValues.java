package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.Global;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Selection;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Functions as values: literals, declared functions, method values and method expressions. */
final class FunctionValues {
    private final FunctionLowering fn;

    FunctionValues(FunctionLowering fn) {
        this.fn = fn;
    }

    /** A declared function, or an instance whose arguments the checker recorded at the name. */
    Ex declared(Func f, Expr.Ident id) {
        Global current = fn.program.currentDefinition(f);
        if (current != null) {
            return new Ex.GetGlobal(current);
        }
        IrFunction target = instance(f, id);
        return new Ex.Closure(
                target, new IrSignature(target.params(), target.results()), List.of());
    }

    IrFunction instance(Func f, Expr.Ident id) {
        List<Type> args = new ArrayList<>();
        Info.Instance instance = fn.info.instances().get(id);
        if (instance != null) {
            for (Type arg : instance.typeArgs()) {
                args.add(fn.env.concrete(arg));
            }
        }
        return fn.program.function(f, args);
    }

    // ---- literals

    Ex literal(Expr.FuncLit lit) {
        Callee.Static callee = literalCallee(lit);
        return new Ex.Closure(
                callee.function(), fn.signature(callee.signature()), callee.leading());
    }

    /** A literal as what a call calls: its function and the captured variables. */
    Callee.Static literalCallee(Expr.FuncLit lit) {
        TypeAndValue tv = fn.info.typeAndValue(lit);
        if (tv == null) {
            throw new LoweringException(lit.pos(), "internal error: function without type");
        }
        Signature sig = Types.signature(tv.type());
        List<IrType> params = new ArrayList<>();
        List<Ex> captured = new ArrayList<>();
        for (Var v : fn.analysis.captures(lit)) {
            params.add(fn.vars.slotType(v));
            captured.add(fn.vars.captureValue(v));
        }
        IrSignature signature = fn.signature(sig);
        params.addAll(signature.params());
        String name = fn.nextLiteralName();
        IrFunction function =
                new IrFunction(
                                name,
                                fn.program.freshSymbol(name),
                                fn.fileName(lit.pos()),
                                fn.line(lit.pos()),
                                params,
                                signature.results(),
                                fn.analysis.recovers(lit),
                                null,
                                _ -> fn.literal(lit, name).body(sig, lit.body()))
                        .capturing(captured.size());
        if (!fn.unit.library()) {
            function.body();
        }
        return new Callee.Static(function, captured, sig, null);
    }

    // ---- methods

    /** {@code x.m} as a value: the receiver is evaluated, and checked for nil, now. */
    Ex methodValue(Callee callee, int pos) {
        IrSignature signature = fn.signature(callee.signature());
        return switch (callee) {
            case Callee.Static(IrFunction function, List<Ex> leading, Signature _, Func _)
                    when leading.get(0).type().isAggregate() -> {
                // every call gets a receiver of its own
                List<IrType> params = new ArrayList<>();
                params.add(leading.get(0).type());
                params.addAll(signature.params());
                IrFunction wrapper =
                        synthesize(
                                function.name() + "-fm",
                                pos,
                                params,
                                signature.results(),
                                function.usesRecover(),
                                locals -> {
                                    List<Ex> args = reads(locals);
                                    args.set(0, new Ex.Copy(args.get(0)));
                                    return new Ex.CallFunction(function, args, pos);
                                });
                yield new Ex.Closure(wrapper, signature, leading);
            }
            case Callee.Static(IrFunction function, List<Ex> leading, Signature _, Func _) ->
                    new Ex.Closure(function, signature, leading);
            case Callee.Method(Ex receiver, String id, Signature sig) -> {
                Ex checked = Rt.call(Rt.NON_NULL, IrType.IFACE, pos, receiver);
                yield new Ex.Closure(interfaceMethod(id, sig, pos), signature, List.of(checked));
            }
            case Callee.Value(Ex function, Signature _) -> function;
        };
    }

    /** A function that takes an interface value and calls its method. */
    private IrFunction interfaceMethod(String id, Signature sig, int pos) {
        IrSignature signature = fn.signature(sig);
        List<IrType> params = new ArrayList<>();
        params.add(IrType.IFACE);
        params.addAll(signature.params());
        String name = id.substring(id.lastIndexOf('.') + 1) + "-fm";
        return synthesize(
                fn.name + "." + name,
                pos,
                params,
                signature.results(),
                true,
                locals -> {
                    List<Ex> args = reads(locals);
                    Ex call =
                            new Ex.CallInterface(
                                    args.get(0),
                                    id,
                                    signature,
                                    new ArrayList<>(args.subList(1, args.size())),
                                    pos);
                    return new Ex.Seq(List.of(DeferLowering.passToken(args.get(0), id, pos)), call);
                });
    }

    /** {@code T.m}: a function with the receiver as its first parameter. */
    Ex methodExpression(Expr.Selector s, Selection sel) {
        Type recv = fn.type(s.x());
        Signature whole = Types.signature(fn.type(s));
        IrSignature signature = fn.signature(whole);
        Func method = (Func) sel.obj();
        Members.Found found = Members.find(recv, method.pkg(), method.name());
        if (found == null) {
            throw new LoweringException(s.pos(), "internal error: no method " + method.name());
        }
        Func target = (Func) found.obj();
        int[] path = found.path().stream().mapToInt(i -> i).toArray();
        boolean direct =
                path.length == 0
                        && !Types.isInterface(recv)
                        && SelectorLowering.wantsPointer(target) == (Types.pointer(recv) != null);
        if (direct) {
            IrFunction f = fn.program.function(target, SelectorLowering.typeArgs(recv));
            return new Ex.Closure(f, signature, List.of());
        }
        IrFunction wrapper =
                synthesize(
                        fn.name + "." + method.name() + "-expr",
                        s.pos(),
                        signature.params(),
                        signature.results(),
                        false,
                        locals -> {
                            List<Ex> args = reads(locals);
                            SelectorLowering.At at =
                                    fn.selectors.walk(
                                            new SelectorLowering.At(args.get(0), recv),
                                            Arrays.copyOf(path, path.length));
                            Callee callee = fn.selectors.bind(at, null, target, rest(whole));
                            List<Ex> operands = new ArrayList<>(callee.leading());
                            operands.addAll(args.subList(1, args.size()));
                            return callee.call(fn, operands, s.pos());
                        });
        return new Ex.Closure(wrapper, signature, List.of());
    }

    private static Signature rest(Signature sig) {
        List<Var> vars = sig.params().vars();
        return new Signature(
                null,
                List.of(),
                List.of(),
                new gol.compiler.types.Tuple(new ArrayList<>(vars.subList(1, vars.size()))),
                sig.results(),
                sig.variadic());
    }

    static List<Ex> reads(List<Local> locals) {
        List<Ex> result = new ArrayList<>();
        for (Local local : locals) {
            result.add(new Ex.GetLocal(local));
        }
        return result;
    }

    /** A function made up by the lowering, whose body is one call. */
    IrFunction synthesize(
            String name,
            int pos,
            List<IrType> params,
            List<IrType> results,
            boolean usesRecover,
            Function<List<Local>, Ex> call) {
        return new IrFunction(
                name,
                fn.program.freshSymbol(name),
                fn.fileName(pos),
                fn.line(pos),
                params,
                results,
                usesRecover,
                null,
                _ -> {
                    List<Local> locals = new ArrayList<>();
                    for (int i = 0; i < params.size(); i++) {
                        locals.add(new Local("p" + i + "$", params.get(i)));
                    }
                    Code code = new Code();
                    returnCall(code, call.apply(locals), results, pos);
                    return new IrFunction.Body(locals, null, code.block());
                });
    }

    /** Returns what a call returns. */
    static void returnCall(Code code, Ex call, List<IrType> results, int pos) {
        if (results.isEmpty()) {
            code.add(new St.Eval(call, pos));
            code.add(new St.Return(List.of(), pos));
            return;
        }
        List<Ex> values = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Local local = new Local("r" + i + "$fresh", results.get(i));
            code.set(local, i == 0 ? call : new Ex.ExtraResult(i, results.get(i)), pos);
            values.add(new Ex.GetLocal(local));
        }
        code.add(new St.Return(values, pos));
    }
}
