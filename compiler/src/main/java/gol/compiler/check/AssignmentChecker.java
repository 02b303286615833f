package gol.compiler.check;

import gol.compiler.types.Basic;
import gol.compiler.types.Const;
import gol.compiler.types.Obj;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assignments and initialisations; twin of types2's assignments.go. */
final class AssignmentChecker {
    private final Checker check;

    AssignmentChecker(Checker check) {
        this.check = check;
    }

    /**
     * Checks that x can be assigned to a variable of the type and converts an untyped x.
     *
     * @param type null where any typed value will do, as for the blank identifier
     * @param context how messages name the assignment
     */
    void assignment(Operand x, @Nullable Type type, String context) {
        check.exprs.singleValue(x);
        switch (x.mode) {
            case INVALID -> {
                return;
            }
            case NIL, CONSTANT, VARIABLE, MAP_INDEX, VALUE, COMMA_OK, COMMA_ERR -> {}
            case NO_VALUE, BUILTIN, TYPE_EXPR, CGO_FUNC -> {
                check.errorf(
                        x,
                        Code.INCOMPATIBLE_ASSIGN,
                        "cannot assign %s to %s in %s",
                        x,
                        type,
                        context);
                x.invalidate();
                return;
            }
        }
        if (Predicates.isUntyped(x.type) && !convert(x, type, context)) {
            x.invalidate();
            return;
        }
        if (x.type.underlying() instanceof Signature sig && !sig.typeParams().isEmpty()) {
            check.errorf(
                    x,
                    Code.WRONG_TYPE_ARG_COUNT,
                    "cannot use generic function %s without instantiation in %s",
                    x,
                    context);
            x.invalidate();
            return;
        }
        if (type == null) {
            return;
        }
        Cause cause = new Cause(check);
        if (!x.assignableTo(check, type, cause)) {
            String suffix = cause.isEmpty() ? "" : ": " + cause.text();
            check.errorf(
                    x,
                    Code.INCOMPATIBLE_ASSIGN,
                    "cannot use %s as %s value in %s%s",
                    x,
                    type,
                    context,
                    suffix);
            x.invalidate();
        }
    }

    private boolean convert(Operand x, @Nullable Type type, String context) {
        Type target = type;
        if (x.isNil()) {
            if (target == null) {
                check.errorf(x, Code.UNTYPED_NIL_USE, "use of untyped nil in %s", context);
                return false;
            }
        } else if (target == null || Predicates.isNonTypeParamInterface(target)) {
            target = Predicates.defaultType(x.type);
        }
        UntypedExprs.Implicit implicit = check.exprs.implicitType(x, target);
        Code code = implicit.code();
        if (code == null) {
            check.exprs.untyped().apply(x, implicit);
            return true;
        }
        String suffix =
                code == Code.TRUNCATED_FLOAT
                        ? " (truncated)"
                        : code == Code.NUMERIC_OVERFLOW ? " (overflows)" : "";
        check.errorf(
                x,
                suffix.isEmpty() ? Code.INCOMPATIBLE_ASSIGN : code,
                "cannot use %s as %s value in %s%s",
                x,
                target,
                context,
                suffix);
        return false;
    }

    /** Initialises a constant. */
    void initConst(Const lhs, Operand x) {
        if (x.isInvalid() || !Predicates.isValid(x.type) || invalid(lhs)) {
            setInvalid(lhs);
            return;
        }
        if (!x.isConstant()) {
            check.errorf(x, Code.INVALID_CONST_INIT, "%s is not constant", x);
            setInvalid(lhs);
            return;
        }
        if (lhs.typeOrNull() == null) {
            lhs.setType(x.type);
        }
        assignment(x, lhs.type(), "constant declaration");
        if (!x.isInvalid()) {
            lhs.setValue(x.constant());
        }
    }

    private static boolean invalid(Obj obj) {
        Type type = obj.typeOrNull();
        return type != null && !Predicates.isValid(type);
    }

    private static void setInvalid(Obj obj) {
        if (obj.typeOrNull() == null) {
            obj.setType(Universe.INVALID);
        }
    }

    /** Initialises a variable, whose type is the value's if it has none. */
    void initVar(Var lhs, Operand x, String context) {
        if (x.isInvalid() || !Predicates.isValid(x.type) || invalid(lhs)) {
            setInvalid(lhs);
            x.invalidate();
            return;
        }
        if (lhs.typeOrNull() == null) {
            Type type = x.type;
            if (Predicates.isUntyped(type)) {
                if (type == Universe.UNTYPED_NIL) {
                    check.errorf(x, Code.UNTYPED_NIL_USE, "use of untyped nil in %s", context);
                    lhs.setType(Universe.INVALID);
                    x.invalidate();
                    return;
                }
                type = Predicates.defaultType(type);
            }
            lhs.setType(type);
        }
        assignment(x, lhs.type(), context);
    }

    /**
     * Checks the left side of an assignment.
     *
     * @return its type; null for the blank identifier; the invalid type after an error
     */
    @Nullable Type lhsVar(Expr lhs) {
        Expr.Ident ident = Operators.unparen(lhs) instanceof Expr.Ident id ? id : null;
        if (ident != null && ident.name().equals("_")) {
            return null;
        }
        // being assigned to is no use of a variable
        Var variable = ident == null ? null : ownVariable(ident.name());
        boolean used = variable != null && check.usedVars.contains(variable);
        Operand x = new Operand();
        check.exprs.expr(null, x, lhs);
        if (variable != null && !used) {
            check.usedVars.remove(variable);
        }
        if (x.isInvalid() || !Predicates.isValid(x.type)) {
            return Universe.INVALID;
        }
        if (x.mode == Mode.VARIABLE || x.mode == Mode.MAP_INDEX) {
            return x.type;
        }
        if (x.expr instanceof Expr.Selector selector) {
            Operand op = new Operand();
            check.exprs.expr(null, op, selector.x());
            if (op.mode == Mode.MAP_INDEX) {
                check.errorf(
                        x,
                        Code.UNADDRESSABLE_FIELD_ASSIGN,
                        "cannot assign to struct field %s in map",
                        x.expr);
                return Universe.INVALID;
            }
        }
        check.errorf(
                x,
                Code.UNASSIGNABLE_OPERAND,
                "cannot assign to %s (neither addressable nor a map index expression)",
                x.expr);
        return Universe.INVALID;
    }

    /** The variable of this package that the name denotes, or null. */
    @Nullable Var ownVariable(String name) {
        return check.lookup(name) instanceof Var v && v.pkg() == check.pkg ? v : null;
    }

    /** lhs = rhs, or lhs = x where x is given. */
    void assignVar(Expr lhs, @Nullable Expr rhs, @Nullable Operand x, String context) {
        Type type = lhsVar(lhs);
        if (type != null && !Predicates.isValid(type)) {
            if (x != null) {
                x.invalidate();
            } else if (rhs != null) {
                check.calls.use(List.of(rhs));
            }
            return;
        }
        Operand value = x;
        if (value == null) {
            Target target = null;
            if (type != null && type.underlying() instanceof Signature) {
                target = Target.of(type, ExprStrings.of(lhs));
            }
            value = new Operand();
            if (rhs != null) {
                check.exprs.expr(target, value, rhs);
            }
        }
        boolean blank = type == null && context.equals("assignment");
        assignment(value, type, blank ? "assignment to _ identifier" : context);
    }

    /** The types of what was given or is wanted, as in {@code have (number, string)}. */
    String typesSummary(List<Type> list, boolean variadic, boolean hasDots) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < list.size(); i++) {
            Type type = list.get(i);
            if (i > 0) {
                out.append(", ");
            }
            boolean last = i == list.size() - 1;
            if (last && variadic) {
                Type shown = type instanceof Slice slice ? slice.elem() : type;
                out.append("...").append(check.sprintf("%s", shown));
                continue;
            }
            if (!Predicates.isValid(type)) {
                out.append("unknown type");
            } else if (type instanceof Basic basic && basic.is(Basic.UNTYPED)) {
                out.append(
                        basic.is(Basic.NUMERIC) ? "number" : basic.name().replace("untyped ", ""));
            } else {
                out.append(check.sprintf("%s", type));
            }
            if (last && hasDots) {
                out.append("...");
            }
        }
        return out.append(')').toString();
    }

    static List<Type> operandTypes(List<Operand> list) {
        List<Type> types = new ArrayList<>(list.size());
        for (Operand x : list) {
            types.add(x.type);
        }
        return types;
    }

    static List<Type> varTypes(List<Var> list) {
        List<Type> types = new ArrayList<>(list.size());
        for (Var v : list) {
            types.add(v.type());
        }
        return types;
    }

    private static String measure(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    /** Reports a wrong number of values in an assignment. */
    void assignError(List<Expr> rhs, int l, int r) {
        String vars = measure(l, "variable");
        String vals = measure(r, "value");
        Expr first = rhs.get(0);
        if (rhs.size() == 1 && Operators.unparen(first) instanceof Expr.Call call) {
            check.errorf(
                    first,
                    Code.WRONG_ASSIGN_COUNT,
                    "assignment mismatch: %s but %s returns %s",
                    vars,
                    call.fun(),
                    vals);
            return;
        }
        check.errorf(first, Code.WRONG_ASSIGN_COUNT, "assignment mismatch: %s but %s", vars, vals);
    }

    /** Reports a wrong number of results in a return statement. */
    void returnError(Node at, List<Var> lhs, List<Operand> rhs) {
        int l = lhs.size();
        int r = rhs.size();
        Object where = at;
        String qualifier = "not enough";
        if (r > l) {
            where = rhs.get(l);
            qualifier = "too many";
        } else if (r > 0) {
            where = rhs.get(r - 1);
        }
        check.newError(Code.WRONG_RESULT_COUNT)
                .add(where, "%s return values", qualifier)
                .add(Node.NO_POS, "have %s", typesSummary(operandTypes(rhs), false, false))
                .add(Node.NO_POS, "want %s", typesSummary(varTypes(lhs), false, false))
                .report();
    }

    /** Initialises variables; returnStmt is the return statement for results, else null. */
    void initVars(List<Var> lhs, List<Expr> rhs, Stmt.@Nullable Return returnStmt) {
        String context = returnStmt != null ? "return statement" : "assignment";
        int l = lhs.size();
        int r = rhs.size();
        boolean isCall = r == 1 && Operators.unparen(rhs.get(0)) instanceof Expr.Call;
        if (l == r && !isCall) {
            for (int i = 0; i < l; i++) {
                Var v = lhs.get(i);
                String desc =
                        returnStmt != null && v.name().isEmpty() ? "result variable" : v.name();
                Operand x = new Operand();
                check.exprs.expr(Target.of(v.typeOrNull(), desc), x, rhs.get(i));
                initVar(v, x, context);
            }
            return;
        }
        if (r != 1) {
            if (check.calls.use(rhs)) {
                if (returnStmt != null) {
                    returnError(returnStmt, lhs, check.calls.exprList(rhs));
                } else {
                    assignError(rhs, l, r);
                }
            }
            lhs.forEach(AssignmentChecker::setInvalid);
            return;
        }
        MultiValue values = check.exprs.multiExpr(rhs.get(0), l == 2 && returnStmt == null);
        List<Operand> list = values.list();
        if (l == list.size()) {
            for (int i = 0; i < l; i++) {
                initVar(lhs.get(i), list.get(i), context);
            }
            recordCommaOk(rhs.get(0), values);
            return;
        }
        if (!list.get(0).isInvalid()) {
            if (returnStmt != null) {
                returnError(returnStmt, lhs, list);
            } else {
                assignError(rhs, l, list.size());
            }
        }
        lhs.forEach(AssignmentChecker::setInvalid);
    }

    private void recordCommaOk(Expr e, MultiValue values) {
        if (!values.commaOk()) {
            return;
        }
        Operand first = values.list().get(0);
        Operand second = values.list().get(1);
        if (!first.isInvalid() && !second.isInvalid()) {
            check.recordCommaOkTypes(e, first.type, second.type);
        }
    }

    /** lhs... = rhs.... */
    void assignVars(List<Expr> lhs, List<Expr> rhs) {
        int l = lhs.size();
        int r = rhs.size();
        boolean isCall = r == 1 && Operators.unparen(rhs.get(0)) instanceof Expr.Call;
        if (l == r && !isCall) {
            for (int i = 0; i < l; i++) {
                assignVar(lhs.get(i), rhs.get(i), null, "assignment");
            }
            return;
        }
        if (r != 1) {
            boolean lhsOk = check.calls.useLHS(lhs);
            boolean rhsOk = check.calls.use(rhs);
            if (lhsOk && rhsOk) {
                assignError(rhs, l, r);
            }
            return;
        }
        MultiValue values = check.exprs.multiExpr(rhs.get(0), l == 2);
        List<Operand> list = values.list();
        if (l == list.size()) {
            for (int i = 0; i < l; i++) {
                assignVar(lhs.get(i), null, list.get(i), "assignment");
            }
            recordCommaOk(rhs.get(0), values);
            return;
        }
        if (!list.get(0).isInvalid()) {
            assignError(rhs, l, list.size());
        }
        check.calls.useLHS(lhs);
    }

    /**
     * lhs... := rhs....
     *
     * @param pos where to report that no variable is new
     */
    void shortVarDecl(Object pos, List<Expr> lhs, List<Expr> rhs) {
        int mark = check.delayedMark();
        List<Var> vars = new ArrayList<>(lhs.size());
        List<Var> fresh = new ArrayList<>(lhs.size());
        boolean ok = declared(lhs, vars, fresh);
        initVars(vars, rhs, null);
        // function literals on the right are checked before the scope changes
        check.processDelayed(mark);
        if (fresh.isEmpty() && ok) {
            check.softErrorf(pos, Code.NO_NEW_VAR, "no new variables on left side of :=");
            return;
        }
        int scopePos = Pos.end(rhs.get(rhs.size() - 1));
        for (Var v : fresh) {
            check.decls.declare(check.env.scope, null, v, scopePos);
        }
    }

    /** Collects the variables of a short declaration; false after an error. */
    private boolean declared(List<Expr> lhs, List<Var> vars, List<Var> fresh) {
        Set<String> seen = new HashSet<>();
        boolean ok = true;
        for (Expr e : lhs) {
            Var v = null;
            if (!(e instanceof Expr.Ident ident)) {
                check.calls.useLHS(List.of(e));
                check.errorf(e, Code.BAD_DECL, "non-name %s on left side of :=", e);
                ok = false;
            } else if (!ident.name().equals("_") && !seen.add(ident.name())) {
                check.errorf(e, Code.REPEATED_DECL, "%s repeated on left side of :=", e);
                ok = false;
            } else {
                Obj old = check.env.scope.lookup(ident.name());
                if (old instanceof Var variable) {
                    check.recordUse(ident, old);
                    v = variable;
                } else if (old != null) {
                    check.recordUse(ident, old);
                    check.errorf(e, Code.UNASSIGNABLE_OPERAND, "cannot assign to %s", e);
                    ok = false;
                } else {
                    v = local(ident.pos(), ident.name());
                    if (!ident.name().equals("_")) {
                        fresh.add(v);
                    }
                    check.recordDef(ident, v);
                }
            }
            vars.add(v != null ? v : local(e.pos(), "_"));
        }
        return ok;
    }

    private Var local(int pos, String name) {
        return new Var(pos, check.pkg, name, null, Var.Kind.LOCAL);
    }
}
