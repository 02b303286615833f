package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.types.Builtin;
import gol.compiler.types.Func;
import gol.compiler.types.Selection;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of functions and methods, and what looks like one: conversions and built-in functions. */
final class CallLowering {
    private final FunctionLowering fn;

    CallLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    /** A call of one result, as a value. */
    Ex call(Expr.Call c) {
        Code code = new Code();
        Ex value = call(code, c);
        if (value == null) {
            throw new LoweringException(c.pos(), "internal error: call without value");
        }
        return code.before(value);
    }

    /** The call after what must run before it; null if that is all and there is no value. */
    @Nullable Ex call(Code code, Expr.Call c) {
        if (isType(c.fun())) {
            return fn.conversions.conversion(c.args().get(0), fn.type(c), c.pos());
        }
        Builtin.Id builtin = builtin(c.fun());
        if (builtin != null) {
            return fn.builtins.call(code, builtin, c);
        }
        Callee callee = callee(c.fun());
        List<Ex> operands = operands(code, callee, c);
        if (callee instanceof Callee.Static s && s.declared() != null) {
            operands = lend(operands, s.declared());
        }
        return callee.call(fn, operands, c.pos());
    }

    /** The operands without the copies that the function does not need. */
    private List<Ex> lend(List<Ex> operands, Func callee) {
        List<Ex> result = null;
        for (int i = 0; i < operands.size(); i++) {
            if (Operands.hasCall(operands.get(i))) {
                return operands;
            }
            if (operands.get(i) instanceof Ex.Copy(Ex x)
                    && fn.program.borrowing().borrows(callee, i)) {
                result = result == null ? new ArrayList<>(operands) : result;
                result.set(i, x instanceof Ex.Cast(Ex p, IrType t) ? notNil(p, t) : x);
            }
        }
        return result == null ? operands : result;
    }

    private static Ex notNil(Ex pointer, IrType type) {
        return Rt.call(Rt.NON_NULL, type, 0, pointer);
    }

    boolean isType(Expr fun) {
        TypeAndValue tv = fn.info.typeAndValue(VariableAnalysis.unparen(fun));
        return tv != null && tv.mode() == TypeAndValue.Mode.TYPE_EXPR;
    }

    Builtin.@Nullable Id builtin(Expr fun) {
        return switch (VariableAnalysis.unparen(fun)) {
            case Expr.Ident id when fn.info.uses().get(id) instanceof Builtin b -> b.id();
            case Expr.Selector s when fn.info.uses().get(s.sel()) instanceof Builtin b -> b.id();
            default -> null;
        };
    }

    /** What is called. */
    Callee callee(Expr fun) {
        Expr e = VariableAnalysis.unparen(fun);
        switch (e) {
            case Expr.Ident id when fn.info.objectOf(id) instanceof Func f -> {
                return declared(f, id, e);
            }
            case Expr.Index i -> {
                Expr.Ident name = IndexLowering.functionName(i.x());
                if (name != null && fn.info.objectOf(name) instanceof Func f && isFunction(i.x())) {
                    return declared(f, name, e);
                }
            }
            case Expr.Selector s -> {
                Selection sel = fn.info.selections().get(s);
                if (sel == null && fn.info.uses().get(s.sel()) instanceof Func f) {
                    return declared(f, s.sel(), e);
                }
                if (sel != null && sel.kind() == Selection.Kind.METHOD_VALUE) {
                    return fn.selectors.method(s, sel);
                }
            }
            case Expr.FuncLit lit -> {
                return fn.functions.literalCallee(lit);
            }
            default -> {}
        }
        return new Callee.Value(fn.exprs.expr(fun), Types.signature(fn.type(fun)));
    }

    /** Whether the expression names a package's function, not a method or variable. */
    private boolean isFunction(Expr e) {
        return !(VariableAnalysis.unparen(e) instanceof Expr.Selector s)
                || fn.info.selections().get(s) == null;
    }

    private Callee declared(Func f, Expr.Ident id, Expr fun) {
        if (fn.program.currentDefinition(f) != null) {
            return new Callee.Value(fn.functions.declared(f, id), Types.signature(fn.type(fun)));
        }
        return new Callee.Static(
                fn.functions.instance(f, id), List.of(), Types.signature(fn.type(fun)), f);
    }

    // ---- arguments

    /** The callee's own operands and the arguments, in Go's order. */
    List<Ex> operands(Code code, Callee callee, Expr.Call c) {
        Signature sig = callee.signature();
        List<Var> params = sig.params().vars();
        List<Expr> args = c.args();
        List<Ex> values = new ArrayList<>();
        if (args.size() == 1 && fn.type(args.get(0)) instanceof Tuple tuple) {
            List<Ex> leading = Operands.hold(fn, code, callee.leading());
            values.addAll(leading);
            List<Type> types = new ArrayList<>();
            for (int i = 0; i < tuple.vars().size(); i++) {
                types.add(parameter(sig, i));
            }
            values.addAll(spread(code, args.get(0), types));
            return pack(values, leading.size(), sig);
        }
        values.addAll(callee.leading());
        int leading = values.size();
        for (int i = 0; i < args.size(); i++) {
            Type type =
                    c.hasDots() && i == args.size() - 1
                            ? fn.env.concrete(params.get(params.size() - 1).type())
                            : parameter(sig, i);
            values.add(fn.conversions.ownedTo(args.get(i), type));
        }
        List<Ex> ordered = Operands.order(fn, code, values);
        return c.hasDots() ? ordered : pack(ordered, leading, sig);
    }

    /** The type of argument i. */
    private Type parameter(Signature sig, int i) {
        List<Var> params = sig.params().vars();
        if (sig.variadic() && i >= params.size() - 1) {
            Type last = fn.env.concrete(params.get(params.size() - 1).type());
            return fn.env.concrete(((Slice) Types.under(last)).elem());
        }
        return fn.env.concrete(params.get(i).type());
    }

    /** Puts the arguments of a variadic parameter into a slice. */
    private List<Ex> pack(List<Ex> operands, int leading, Signature sig) {
        if (!sig.variadic()) {
            return operands;
        }
        List<Var> params = sig.params().vars();
        int fixed = leading + params.size() - 1;
        IrType.SliceOf type =
                (IrType.SliceOf) fn.irType(fn.env.concrete(params.get(params.size() - 1).type()));
        List<Ex> result = new ArrayList<>(operands.subList(0, fixed));
        List<Ex> rest = operands.subList(fixed, operands.size());
        result.add(
                rest.isEmpty() ? new Ex.Zero(type) : new Ex.SliceLit(type, new ArrayList<>(rest)));
        return result;
    }

    // ---- several results

    /** The results of a call of several, each in a local, as the given types. */
    List<Ex> spread(Code code, Expr e, List<Type> types) {
        Expr.Call c = (Expr.Call) VariableAnalysis.unparen(e);
        Tuple tuple = (Tuple) fn.type(c);
        Ex call = call(code, c);
        List<Ex> raw = new ArrayList<>();
        for (int i = 0; i < tuple.vars().size(); i++) {
            IrType type = fn.irType(fn.env.concrete(tuple.vars().get(i).type()));
            Local local = fn.freshTemp(type);
            Ex value = i == 0 ? call : new Ex.ExtraResult(i, type);
            if (value == null) {
                throw new LoweringException(c.pos(), "internal error: call without value");
            }
            code.set(local, value, c.pos());
            raw.add(new Ex.GetLocal(local));
        }
        List<Ex> values = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            Type from = fn.env.concrete(tuple.vars().get(i).type());
            values.add(fn.conversions.assign(raw.get(i), from, types.get(i), c.pos()));
        }
        return values;
    }
}
