package gol.compiler.check;

import gol.compiler.types.ConstantValue;
import gol.compiler.types.Nil;
import gol.compiler.types.Scope;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.CaseClause;
import gol.syntax.Expr;
import gol.syntax.Op;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expression and type switches; twin of the switches in types2's stmt.go. */
final class SwitchStmts {
    private record SeenValue(int pos, Type type) {}

    /** A case's type, null for nil. */
    private record SeenType(@Nullable Type type, Expr expr) {}

    private final Checker check;
    private final StmtChecker stmts;

    SwitchStmts(Checker check, StmtChecker stmts) {
        this.check = check;
        this.stmts = stmts;
    }

    /** The init statement is checked already, in the scope that is open. */
    void exprSwitch(Stmt.Switch s) {
        Operand x = new Operand();
        if (s.tag() != null) {
            check.exprs.expr(null, x, s.tag());
            check.assignments.assignment(x, null, "switch expression");
            if (x.mode != Mode.INVALID
                    && !Predicates.comparable(x.type)
                    && !Predicates.hasNil(x.type)) {
                check.errorf(
                        x,
                        Code.INVALID_EXPR_SWITCH,
                        "cannot switch on %s (%s is not comparable)",
                        x,
                        x.type);
                x.mode = Mode.INVALID;
            }
        } else {
            x.mode = Mode.CONSTANT;
            x.type = Universe.BOOL;
            x.val = new ConstantValue.Bool(true);
            int pos = s.clauses().isEmpty() ? s.rbrace() : s.clauses().get(0).pos();
            x.expr = new Expr.Ident(pos, "true");
        }
        multipleDefaults(s.clauses());
        Map<Object, List<SeenValue>> seen = new HashMap<>();
        for (CaseClause clause : s.clauses()) {
            if (clause.values() != null) {
                for (Expr e : clause.values()) {
                    caseValue(x, e, seen);
                }
            }
            Scope scope = check.env.scope;
            check.openScope(clause, "case");
            stmts.stmtList(clause.body());
            check.env.scope = scope;
        }
    }

    private void multipleDefaults(List<CaseClause> clauses) {
        CaseClause first = null;
        for (CaseClause clause : clauses) {
            if (clause.values() == null) {
                if (first != null) {
                    stmts.multipleDefaults(clause, first);
                } else {
                    first = clause;
                }
            }
        }
    }

    private void caseValue(Operand x, Expr e, Map<Object, List<SeenValue>> seen) {
        Operand v = new Operand();
        check.exprs.expr(null, v, e);
        if (x.mode == Mode.INVALID || v.mode == Mode.INVALID) {
            return;
        }
        check.exprs.convertUntyped(v, x.type);
        if (v.mode == Mode.INVALID) {
            return;
        }
        Operand result = v.copy();
        check.exprs.comparison(result, x, Op.EQL, true);
        if (result.mode == Mode.INVALID || v.mode != Mode.CONSTANT || v.val == null) {
            return;
        }
        Object key = goValue(v.val);
        if (key == null) {
            return;
        }
        List<SeenValue> same = seen.computeIfAbsent(key, k -> new ArrayList<>(1));
        for (SeenValue other : same) {
            if (Predicates.identical(v.type, other.type())) {
                check.newError(Code.DUPLICATE_CASE)
                        .add(v, "duplicate case %s in expression switch", v)
                        .add(other.pos(), "previous case")
                        .report();
                return;
            }
        }
        same.add(new SeenValue(e.pos(), v.type));
    }

    /** A key for equal integers, floats and strings; null for other constants. */
    private static @Nullable Object goValue(ConstantValue value) {
        return switch (value) {
            case ConstantValue.Int i -> i.value().bitLength() > 64 ? null : i.value();
            case ConstantValue.Rat r -> Constants.doubleValue(r);
            case ConstantValue.Float f -> Constants.doubleValue(f);
            case ConstantValue.Str s ->
                    new String(s.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            case ConstantValue.Bool b -> null;
            case ConstantValue.Complex c -> null;
            case ConstantValue.Unknown u -> null;
        };
    }

    /** The init statement is checked already, in the scope that is open. */
    void typeSwitch(Stmt.TypeSwitch s) {
        Expr.Ident lhs = s.name();
        if (lhs != null && lhs.name().equals("_")) {
            check.softErrorf(lhs, Code.NO_NEW_VAR, "no new variable on left side of :=");
            lhs = null;
        }
        Operand x = new Operand();
        check.exprs.expr(null, x, s.x());
        boolean valid = false;
        if (x.mode != Mode.INVALID) {
            if (Predicates.isTypeParam(x.type)) {
                check.errorf(
                        x,
                        Code.INVALID_TYPE_SWITCH,
                        "cannot use type switch on type parameter value %s",
                        x);
            } else if (Predicates.isInterface(x.type)) {
                valid = true;
            } else {
                check.errorf(x, Code.INVALID_TYPE_SWITCH, "%s is not an interface", x);
            }
        }
        multipleDefaults(s.clauses());
        List<Var> vars = new ArrayList<>();
        List<SeenType> seen = new ArrayList<>();
        for (CaseClause clause : s.clauses()) {
            Type type = caseTypes(valid ? x : null, clause, seen);
            Scope scope = check.env.scope;
            check.openScope(clause, "case");
            if (lhs != null) {
                Var v = new Var(lhs.pos(), check.pkg, lhs.name(), type, Var.Kind.LOCAL);
                check.decls.declare(check.env.scope, null, v, clause.colon());
                check.recordImplicit(clause, v);
                vars.add(v);
            }
            stmts.stmtList(clause.body());
            check.env.scope = scope;
        }
        if (lhs != null) {
            boolean used = false;
            for (Var v : vars) {
                used |= !check.usedVars.add(v);
            }
            if (!used) {
                check.softErrorf(lhs, Code.UNUSED_VAR, "%s declared and not used", lhs.name());
            }
        }
    }

    private boolean isNil(Expr e) {
        return Receiver.unparen(e) instanceof Expr.Ident id
                && check.lookup(id.name()) instanceof Nil;
    }

    /** Checks a clause's types; the result is the type of the switch's variable in it. */
    private Type caseTypes(@Nullable Operand x, CaseClause clause, List<SeenType> seen) {
        List<Expr> types = clause.values() == null ? List.of() : clause.values();
        Type type = null;
        boolean single = types.size() == 1;
        for (Expr e : types) {
            if (isNil(e)) {
                type = null;
                check.exprs.expr(null, new Operand(), e);
            } else {
                type = check.typexprs.varType(e);
                if (!Predicates.isValid(type)) {
                    continue;
                }
            }
            if (duplicate(type, e, seen)) {
                continue;
            }
            seen.add(new SeenType(type, e));
            if (x != null && type != null) {
                check.exprs.typeAssertion(e, x, type, true);
            }
        }
        if (!single || type == null) {
            return x == null ? Universe.INVALID : x.type;
        }
        return type;
    }

    private boolean duplicate(@Nullable Type type, Expr e, List<SeenType> seen) {
        for (SeenType other : seen) {
            Type t = other.type();
            boolean same = type == null || t == null ? type == t : Predicates.identical(type, t);
            if (same) {
                check.newError(Code.DUPLICATE_CASE)
                        .add(e, "duplicate case %s in type switch", type == null ? "nil" : type)
                        .add(other.expr(), "previous case")
                        .report();
                return true;
            }
        }
        return false;
    }
}
