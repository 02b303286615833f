package gol.compiler.check;

import gol.compiler.types.Signature;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls, conversions' syntax and function instantiation; twin of types2's call.go. */
final class CallChecker {
    /**
     * Evaluated arguments.
     *
     * @param typeArgs for each argument the type arguments of a partially instantiated generic
     *     function, or null
     */
    private record Arguments(List<Operand> list, List<@Nullable List<Type>> typeArgs) {}

    private final Checker check;
    private final SelectorChecker selectors;
    private final ArgumentChecker arguments;

    CallChecker(Checker check) {
        this.check = check;
        this.selectors = new SelectorChecker(check);
        this.arguments = new ArgumentChecker(check);
    }

    SelectorChecker selectors() {
        return selectors;
    }

    /**
     * Instantiates a generic function value, with explicit type arguments (inst), inferred from a
     * target, or both.
     *
     * @param infer whether missing type arguments are to be inferred
     * @return the type arguments if some are missing and not inferred, else null
     */
    @Nullable List<Type> funcInst(
            @Nullable Target target, int pos, Operand x, Expr.@Nullable Index inst, boolean infer) {
        int errPos = pos;
        if (inst != null) {
            errPos = inst.pos();
            x.expr = inst;
        }
        boolean versionOk = check.verifyVersion(errPos, 18, "function instantiation");
        List<Type> targs = List.of();
        List<Expr> xlist = List.of();
        if (inst != null) {
            xlist = inst.indices();
            targs = check.typexprs.typeList(xlist);
            if (targs == null) {
                x.invalidate();
                return null;
            }
        }
        Signature sig = (Signature) x.type;
        int got = targs.size();
        int want = sig.typeParams().size();
        if (got > want) {
            check.errorf(
                    xlist.get(got - 1),
                    Code.WRONG_TYPE_ARG_COUNT,
                    "got %d type arguments but want %d",
                    got,
                    want);
            x.invalidate();
            return null;
        }
        if (got < want) {
            if (!infer) {
                return targs;
            }
            targs = inferFor(target, pos, errPos, x, inst != null, versionOk, sig, targs);
            if (targs == null) {
                x.invalidate();
                return null;
            }
        }
        Expr e = x.expr;
        x.type = instantiateSignature(e == null ? pos : e.pos(), e, sig, targs, xlist);
        x.mode = Mode.VALUE;
        return null;
    }

    /** Treats the assignment to the target as a call with it as argument. */
    private @Nullable List<Type> inferFor(
            @Nullable Target target,
            int pos,
            int errPos,
            Operand x,
            boolean partial,
            boolean versionOk,
            Signature sig,
            List<Type> targs) {
        List<Operand> args = List.of();
        List<Var> params = List.of();
        boolean reverse = false;
        if (target != null && !sig.typeParams().isEmpty()) {
            if (versionOk) {
                check.verifyVersion(
                        errPos,
                        21,
                        partial
                                ? "partially instantiated function in assignment"
                                : "implicitly instantiated function in assignment");
            }
            Signature plain =
                    new Signature(
                            null,
                            List.of(),
                            List.of(),
                            sig.params(),
                            sig.results(),
                            sig.variadic());
            int at = x.expr == null ? pos : x.expr.pos();
            params = List.of(new Var(at, check.pkg, "", plain, Var.Kind.PARAM));
            Expr name = new Expr.Ident(at, target.desc());
            args = List.of(new Operand(Mode.VALUE, name, target.sig()));
            reverse = true;
        }
        InferChecker.Renamed renamed =
                check.infer.renameTParams(sig.typeParams(), new Tuple(params));
        ErrorBuilder err = check.newError(Code.CANNOT_INFER_TYPE_ARGS);
        List<Type> result =
                check.infer.infer(
                        pos,
                        renamed.tparams(),
                        new ArrayList<>(targs),
                        (Tuple) renamed.type(),
                        args,
                        reverse,
                        err);
        if (result == null && !err.isEmpty()) {
            err.report();
        }
        return result;
    }

    /** The signature with type arguments in place, which are verified later. */
    Signature instantiateSignature(
            int pos, @Nullable Expr e, Signature sig, List<Type> targs, List<Expr> xlist) {
        Signature inst = (Signature) check.instances.instance(pos, sig, targs);
        if (e != null) {
            check.recordInstance(e, targs, inst);
        }
        check.later(() -> {
            Cause cause = new Cause(check);
            int i = check.instances.verify(sig.typeParams(), targs, cause);
            if (i >= 0) {
                int at = i < xlist.size() ? Pos.start(xlist.get(i)) : pos;
                check.softErrorf(at, Code.INVALID_TYPE_ARG, "%s", cause.text());
            } else {
                check.mono.recordInstance(pos, sig.typeParams(), targs, xlist);
            }
        });
        return inst;
    }

    /** A call or conversion. */
    ExprKind callExpr(Operand x, Expr.Call call) {
        Expr.Index inst = null;
        if (call.fun() instanceof Expr.Index index) {
            if (check.indexes.indexExpr(x, index)) {
                // type arguments are combined with the value arguments below
                inst = index;
            }
            x.expr = index;
            check.record(x);
        } else {
            check.exprs.exprOrType(x, call.fun(), true);
        }
        switch (x.mode) {
            case INVALID -> {
                use(call.args());
                x.expr = call;
                return ExprKind.STATEMENT;
            }
            case TYPE_EXPR -> {
                conversion(x, call);
                x.expr = call;
                return ExprKind.CONVERSION;
            }
            case BUILTIN -> {
                gol.compiler.types.Builtin.Id id = x.id;
                if (id == null || !check.builtins.builtin(x, call, id)) {
                    x.invalidate();
                }
                x.expr = call;
                if (!x.isInvalid() && !x.isConstant()) {
                    check.env.hasCallOrRecv = true;
                }
                return id == null ? ExprKind.STATEMENT : BuiltinChecker.kind(id);
            }
            default -> {}
        }
        functionCall(x, call, inst);
        x.expr = call;
        return ExprKind.STATEMENT;
    }

    private void conversion(Operand x, Expr.Call call) {
        check.exprs.nonGeneric(null, x);
        if (x.isInvalid()) {
            return;
        }
        Type type = x.type;
        x.invalidate();
        List<Expr> args = call.args();
        if (args.isEmpty()) {
            check.errorf(call, Code.WRONG_ARG_COUNT, "missing argument in conversion to %s", type);
            return;
        }
        if (args.size() > 1) {
            use(args);
            check.errorf(
                    args.get(args.size() - 1),
                    Code.WRONG_ARG_COUNT,
                    "too many arguments in conversion to %s",
                    type);
            return;
        }
        check.exprs.expr(null, x, args.get(0));
        if (x.isInvalid()) {
            return;
        }
        if (check.conversions.isConstraint(type)) {
            check.errorf(
                    call,
                    Code.MISPLACED_CONSTRAINT_IFACE,
                    "cannot use interface %s in conversion (contains specific type constraints"
                            + " or is comparable)",
                    type);
            return;
        }
        if (call.hasDots()) {
            check.errorf(
                    args.get(0),
                    Code.BAD_DOT_DOT_DOT_SYNTAX,
                    "invalid use of ... in conversion to %s",
                    type);
            return;
        }
        check.conversions.conversion(x, type);
    }

    private void functionCall(Operand x, Expr.Call call, Expr.@Nullable Index inst) {
        Cause cause = new Cause(check);
        Type under =
                TypeSet.commonUnder(
                        check,
                        x.type,
                        (t, u) ->
                                u == null || u instanceof Signature
                                        ? null
                                        : check.sprintf("%s is not a function", t),
                        cause);
        if (!(under instanceof Signature sig)) {
            check.errorf(
                    x, Code.INVALID_CALL, "invalid operation: cannot call %s: %s", x, cause.text());
            x.invalidate();
            return;
        }
        boolean generic = !sig.typeParams().isEmpty();
        List<Expr> xlist = List.of();
        List<Type> targs = List.of();
        if (inst != null) {
            xlist = inst.indices();
            targs = check.typexprs.typeList(xlist);
            int want = sig.typeParams().size();
            if (targs == null) {
                use(call.args());
                x.invalidate();
                return;
            }
            int got = targs.size();
            if (got > want) {
                check.errorf(
                        xlist.get(want),
                        Code.WRONG_TYPE_ARG_COUNT,
                        "got %d type arguments but want %d",
                        got,
                        want);
                use(call.args());
                x.invalidate();
                return;
            }
            if (got == want && want > 0) {
                check.verifyVersion(inst, 18, "function instantiation");
                sig = instantiateSignature(inst.pos(), inst, sig, targs, xlist);
                targs = List.of();
                xlist = List.of();
            }
        }
        Arguments args = genericExprList(call.args());
        sig = arguments.check(call, sig, targs, xlist, args.list(), args.typeArgs());
        if (generic && sig.typeParams().isEmpty()) {
            check.recordTypeAndValue(call.fun(), Mode.VALUE, sig, null);
        }
        List<Var> results = sig.results().vars();
        switch (results.size()) {
            case 0 -> x.mode = Mode.NO_VALUE;
            case 1 -> {
                x.mode = Mode.VALUE;
                x.type = results.get(0).type();
            }
            default -> {
                x.mode = Mode.VALUE;
                x.type = sig.results();
            }
        }
        x.val = null;
        check.env.hasCallOrRecv = true;
        // inference failed: the result would mention the callee's type parameters
        if (x.mode == Mode.VALUE
                && !sig.typeParams().isEmpty()
                && TypeParams.occur(sig.typeParams(), x.type)) {
            x.invalidate();
        }
    }

    /** The values of a list of expressions. */
    List<Operand> exprList(List<Expr> list) {
        if (list.size() == 1) {
            return check.exprs.multiExpr(list.get(0), false).list();
        }
        List<Operand> result = new ArrayList<>(list.size());
        for (Expr e : list) {
            Operand x = new Operand();
            check.exprs.expr(null, x, e);
            result.add(x);
        }
        return result;
    }

    /** As exprList, for arguments: generic functions stay uninstantiated. */
    private Arguments genericExprList(List<Expr> list) {
        boolean infer = list.isEmpty() || !check.allowVersion(21);
        List<Operand> result = new ArrayList<>(list.size());
        List<@Nullable List<Type>> typeArgs = new ArrayList<>(list.size());
        for (Expr e : list) {
            Operand x = new Operand();
            List<Type> targs = null;
            if (e instanceof Expr.Index inst) {
                if (check.indexes.indexExpr(x, inst)) {
                    targs = funcInst(null, e.pos(), x, inst, infer);
                    x.expr = inst;
                    if (targs == null) {
                        check.record(x);
                    }
                } else {
                    // an ordinary index expression, evaluated already
                    x.expr = inst;
                    if (!x.isInvalid()) {
                        check.exprs.nonGeneric(null, x);
                    }
                    check.record(x);
                    check.exprs.exclude(x, true, true, true);
                }
            } else if (list.size() == 1) {
                check.exprs.rawExpr(null, x, e, null, true);
                check.exprs.exclude(x, true, true, true);
                if (!x.isInvalid() && x.type instanceof Tuple tuple) {
                    return new Arguments(ExprChecker.unpack(tuple, e), List.of());
                }
            } else {
                check.exprs.genericExpr(x, e);
            }
            result.add(x);
            typeArgs.add(targs);
        }
        return new Arguments(result, typeArgs);
    }

    /** Checks arguments against a synthetic signature, as for append. */
    void checkArguments(Expr.Call call, Signature sig, List<Operand> args) {
        arguments.check(call, sig, List.of(), List.of(), args, List.of());
    }

    /** x.sel; wantType as in ident. */
    void selector(Operand x, Expr.Selector e, boolean wantType) {
        selectors.selector(x, e, wantType);
    }

    /** Evaluates for the uses only, after an error; false if one was invalid. */
    boolean use(List<Expr> list) {
        boolean ok = true;
        for (Expr e : list) {
            ok &= use(e, false);
        }
        return ok;
    }

    /** As use, for left sides: variables are not marked used. */
    boolean useLHS(List<Expr> list) {
        boolean ok = true;
        for (Expr e : list) {
            ok &= use(e, true);
        }
        return ok;
    }

    private boolean use(Expr e, boolean lhs) {
        Operand x = new Operand();
        if (Operators.unparen(e) instanceof Expr.Ident id) {
            if (id.name().equals("_")) {
                return true;
            }
            Var v = lhs ? check.assignments.ownVariable(id.name()) : null;
            boolean used = v != null && check.usedVars.contains(v);
            check.exprs.exprOrType(x, id, true);
            if (v != null && !used) {
                check.usedVars.remove(v);
            }
        } else {
            check.exprs.rawExpr(null, x, e, null, true);
        }
        return !x.isInvalid();
    }
}
