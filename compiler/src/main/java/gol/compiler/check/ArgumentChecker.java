package gol.compiler.check;

import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passes arguments to parameters, inferring type arguments (spec: Calls, Type inference). */
final class ArgumentChecker {
    private final Checker check;

    ArgumentChecker(Checker check) {
        this.check = check;
    }

    /**
     * Checks arguments against parameters.
     *
     * @param targs explicit type arguments, possibly fewer than type parameters
     * @param xlist their expressions
     * @param atargs for generic function arguments their explicit type arguments
     * @return the signature, instantiated if it was generic and that succeeded
     */
    Signature check(
            Expr.Call call,
            Signature sig,
            List<Type> targs,
            List<Expr> xlist,
            List<Operand> args,
            List<@Nullable List<Type>> atargs) {
        int nargs = args.size();
        List<Var> params = sig.params().vars();
        int npars = params.size();
        boolean adjusted = false;
        if (sig.variadic()) {
            if (call.hasDots()) {
                if (call.args().size() == 1 && nargs > 1) {
                    check.errorf(
                            call,
                            Code.INVALID_DOT_DOT_DOT,
                            "cannot use ... with %d-valued %s",
                            nargs,
                            call.args().get(0));
                    return sig;
                }
            } else if (nargs >= npars - 1) {
                params = spread(params, nargs);
                adjusted = true;
                npars = nargs;
            } else {
                npars--;
            }
        } else if (call.hasDots()) {
            check.errorf(
                    call,
                    Code.NON_VARIADIC_DOT_DOT_DOT,
                    "cannot use ... in call to non-variadic %s",
                    call.fun());
            return sig;
        }
        if (nargs != npars) {
            countError(call, sig, args, npars);
            return sig;
        }
        boolean generic = !sig.typeParams().isEmpty();
        for (Operand arg : args) {
            generic |= arg.type instanceof Signature s && !s.typeParams().isEmpty();
        }
        if (generic) {
            return genericCall(call, sig, params, adjusted, targs, xlist, args, atargs);
        }
        assign(call, params, args);
        return sig;
    }

    /** One parameter for each argument of a variadic call. */
    private static List<Var> spread(List<Var> params, int nargs) {
        int fixed = params.size() - 1;
        List<Var> result = new ArrayList<>(nargs);
        result.addAll(params.subList(0, fixed));
        Var last = params.get(fixed);
        Type elem = last.type() instanceof Slice slice ? slice.elem() : Universe.INVALID;
        while (result.size() < nargs) {
            result.add(new Var(last.pos(), last.pkg(), last.name(), elem, Var.Kind.PARAM));
        }
        return result;
    }

    private void assign(Expr.Call call, List<Var> params, List<Operand> args) {
        if (args.isEmpty()) {
            return;
        }
        String context = "argument to " + ExprStrings.of(call.fun());
        for (int i = 0; i < args.size(); i++) {
            check.assignments.assignment(args.get(i), params.get(i).type(), context);
        }
    }

    private void countError(Expr.Call call, Signature sig, List<Operand> args, int npars) {
        int nargs = args.size();
        Object at = call;
        String qualifier = "not enough";
        if (nargs > npars) {
            at = args.get(npars);
            qualifier = "too many";
        } else if (nargs > 0) {
            at = args.get(nargs - 1);
        }
        AssignmentChecker assignments = check.assignments;
        List<Type> have = AssignmentChecker.operandTypes(args);
        List<Type> want = AssignmentChecker.varTypes(sig.params().vars());
        check.newError(Code.WRONG_ARG_COUNT)
                .add(at, "%s arguments in call to %s", qualifier, call.fun())
                .add(Node.NO_POS, "have %s", assignments.typesSummary(have, false, call.hasDots()))
                .add(Node.NO_POS, "want %s", assignments.typesSummary(want, sig.variadic(), false))
                .report();
    }

    private Signature genericCall(
            Expr.Call call,
            Signature sig,
            List<Var> params,
            boolean adjusted,
            List<Type> explicit,
            List<Expr> xlist,
            List<Operand> args,
            List<@Nullable List<Type>> atargs) {
        int n = sig.typeParams().size();
        List<TypeParam> tparams = new ArrayList<>();
        List<@Nullable Type> targs = new ArrayList<>(explicit);
        Tuple sigParams = adjusted ? new Tuple(params) : sig.params();
        if (n > 0) {
            if (call.fun() instanceof Expr.Index index) {
                check.verifyVersion(index, 18, "function instantiation");
            } else {
                check.verifyVersion(call, 18, "implicit function instantiation");
            }
            InferChecker.Renamed renamed = check.infer.renameTParams(sig.typeParams(), sigParams);
            tparams.addAll(renamed.tparams());
            sigParams = (Tuple) renamed.type();
            pad(targs, tparams.size());
        }
        List<Integer> genericArgs = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            Operand arg = args.get(i);
            if (arg.type instanceof Signature asig && !asig.typeParams().isEmpty()) {
                tparams.addAll(rename(arg, asig));
                List<Type> partial = i < atargs.size() ? atargs.get(i) : null;
                if (partial != null) {
                    targs.addAll(partial);
                }
                pad(targs, tparams.size());
                genericArgs.add(i);
            }
        }
        if (!genericArgs.isEmpty()) {
            check.verifyVersion(
                    args.get(genericArgs.get(0)),
                    21,
                    "implicitly instantiated function as argument");
        }
        ErrorBuilder err = check.newError(Code.CANNOT_INFER_TYPE_ARGS);
        List<Type> inferred =
                check.infer.infer(call.pos(), tparams, targs, sigParams, args, false, err);
        if (inferred == null) {
            if (!err.isEmpty()) {
                check.errorf(
                        err.firstPos(),
                        Code.CANNOT_INFER_TYPE_ARGS,
                        "in call to %s, %s",
                        call.fun(),
                        err.text());
            }
            return sig;
        }
        Signature result = sig;
        if (n > 0) {
            List<Type> own = List.copyOf(inferred.subList(0, n));
            result = check.calls.instantiateSignature(call.pos(), call.fun(), sig, own, xlist);
            if (adjusted) {
                Map<TypeParam, Type> map = new HashMap<>();
                for (int i = 0; i < n; i++) {
                    map.put(tparams.get(i), own.get(i));
                }
                sigParams = (Tuple) check.instances.subst(sigParams, map);
            } else {
                sigParams = result.params();
            }
        }
        int j = n;
        for (int i : genericArgs) {
            Operand arg = args.get(i);
            Signature asig = (Signature) arg.type;
            int k = j + asig.typeParams().size();
            List<Type> own = List.copyOf(inferred.subList(j, k));
            arg.type = check.calls.instantiateSignature(call.pos(), arg.expr, asig, own, List.of());
            check.record(arg);
            j = k;
        }
        assign(call, sigParams.vars(), args);
        return result;
    }

    /** Gives a generic function argument type parameters of its own. */
    private List<TypeParam> rename(Operand arg, Signature sig) {
        Signature plain =
                new Signature(
                        null, List.of(), List.of(), sig.params(), sig.results(), sig.variadic());
        InferChecker.Renamed renamed = check.infer.renameTParams(sig.typeParams(), plain);
        Signature fresh = (Signature) renamed.type();
        arg.type =
                new Signature(
                        sig.receiver(),
                        sig.receiverTypeParams(),
                        renamed.tparams(),
                        fresh.params(),
                        fresh.results(),
                        fresh.variadic());
        return renamed.tparams();
    }

    private static void pad(List<@Nullable Type> targs, int size) {
        while (targs.size() < size) {
            targs.add(null);
        }
    }
}
