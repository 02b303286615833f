package gol.compiler.check;

import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Map;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Range statements; twin of types2's range.go. */
final class RangeStmts {
    /**
     * The iteration variables' types, null where there are none.
     *
     * @param ok whether the expression can be ranged over; if not, the cause may be empty
     */
    record KeyValue(@Nullable Type key, @Nullable Type value, String cause, boolean ok) {
        static KeyValue bad(String cause) {
            return new KeyValue(Universe.INVALID, Universe.INVALID, cause, false);
        }

        static KeyValue of(@Nullable Type key, @Nullable Type value) {
            return new KeyValue(key, value, "", true);
        }
    }

    private final Checker check;
    private final StmtChecker stmts;

    RangeStmts(Checker check, StmtChecker stmts) {
        this.check = check;
        this.stmts = stmts;
    }

    void rangeStmt(Stmt.Range s) {
        Operand x = new Operand();
        check.env.hasCallOrRecv = false;
        check.exprs.expr(null, x, s.x());
        Type key = null;
        Type value = null;
        if (x.mode != Mode.INVALID) {
            KeyValue types = keyValue(x.type);
            if (!types.ok()) {
                check.softErrorf(
                        x,
                        Code.INVALID_RANGE_EXPR,
                        types.cause().isEmpty()
                                ? "cannot range over %s"
                                : "cannot range over %s: %s",
                        x,
                        types.cause());
            } else if (types.key() == null && s.key() != null) {
                check.softErrorf(
                        s.key(),
                        Code.INVALID_ITER_VAR,
                        "range over %s permits no iteration variables",
                        x);
            } else if (types.value() == null && s.value() != null) {
                check.softErrorf(
                        s.value(),
                        Code.INVALID_ITER_VAR,
                        "range over %s permits only one iteration variable",
                        x);
            } else if (s.extra() != null) {
                check.softErrorf(
                        s.extra(),
                        Code.INVALID_ITER_VAR,
                        "range clause permits at most two iteration variables");
            }
            key = types.key();
            value = types.value();
        }
        check.openScope(s, "range");
        boolean overInt = Predicates.isInteger(x.type);
        if (s.define()) {
            if (!check.allowVersion(22)) {
                check.info.perLoopVariables().add(s);
            }
            define(s, x, key, value, overInt);
        } else if (s.key() != null) {
            assign(s.key(), x, key, overInt);
            if (s.value() != null) {
                assign(s.value(), x, value, overInt);
            }
        } else if (overInt) {
            check.assignments.assignment(x, null, "range clause");
        }
        stmts.stmt(s.body());
    }

    private void define(
            Stmt.Range s, Operand x, @Nullable Type key, @Nullable Type value, boolean overInt) {
        List<Var> vars = new ArrayList<>(2);
        if (s.key() != null) {
            defineOne(s.key(), x, key, overInt, vars);
        }
        if (s.value() != null) {
            defineOne(s.value(), x, value, overInt, vars);
        }
        if (vars.isEmpty()) {
            check.error(s, Code.NO_NEW_VAR, "no new variables on left side of :=");
            return;
        }
        for (Var v : vars) {
            check.decls.declare(check.env.scope, null, v, s.body().pos());
        }
    }

    private void defineOne(
            Expr lhs, Operand x, @Nullable Type type, boolean overInt, List<Var> vars) {
        Var v;
        if (lhs instanceof Expr.Ident id) {
            v = new Var(id.pos(), check.pkg, id.name(), null, Var.Kind.LOCAL);
            check.recordDef(id, v);
            if (!id.name().equals("_")) {
                vars.add(v);
            }
        } else {
            check.errorf(lhs, Code.INVALID_SYNTAX_TREE, "cannot declare %s", lhs);
            v = new Var(lhs.pos(), check.pkg, "_", null, Var.Kind.LOCAL);
        }
        if (type == null || DeclChecker.isInvalid(type)) {
            v.setType(Universe.INVALID);
            check.usedVars.add(v);
        } else if (overInt) {
            check.assignments.initVar(v, x, "range clause");
        } else {
            Operand y = new Operand();
            y.mode = Mode.VALUE;
            y.expr = lhs;
            y.type = type;
            check.assignments.initVar(v, y, "assignment");
        }
    }

    private void assign(Expr lhs, Operand x, @Nullable Type type, boolean overInt) {
        if (type == null || DeclChecker.isInvalid(type)) {
            return;
        }
        if (overInt) {
            check.assignments.assignVar(lhs, null, x, "range clause");
            if (x.mode != Mode.INVALID && !Predicates.isInteger(x.type)) {
                check.softErrorf(
                        lhs,
                        Code.INVALID_RANGE_EXPR,
                        "cannot use iteration variable of type %s",
                        x.type);
            }
            return;
        }
        Operand y = new Operand();
        y.mode = Mode.VALUE;
        y.expr = lhs;
        y.type = type;
        check.assignments.assignVar(lhs, null, y, "assignment");
    }

    /** The types of the iteration variables over a value of the type. */
    private KeyValue keyValue(Type orig) {
        Cause cause = new Cause(check);
        Type under =
                TypeSet.commonUnder(
                        check,
                        orig,
                        (t, u) ->
                                u instanceof Chan chan && chan.dir() == Expr.ChanDir.SEND
                                        ? check.sprintf(
                                                "receive from send-only channel %s",
                                                t == null ? u : t)
                                        : null,
                        cause);
        if (under == null) {
            return KeyValue.bad(cause.text());
        }
        if (under instanceof Pointer p && p.elem().underlying() instanceof Array array) {
            under = array;
        }
        return switch (under) {
            case Basic basic -> {
                if (basic.is(Basic.STRING_FLAG)) {
                    yield KeyValue.of(Universe.INT, Basic.RUNE);
                }
                if (!basic.is(Basic.INTEGER)) {
                    yield KeyValue.bad("");
                }
                yield check.allowVersion(22)
                        ? KeyValue.of(orig, null)
                        : KeyValue.bad("requires go1.22 or later");
            }
            case Array array -> KeyValue.of(Universe.INT, array.elem());
            case Slice slice -> KeyValue.of(Universe.INT, slice.elem());
            case Map map -> KeyValue.of(map.key(), map.elem());
            case Chan chan -> KeyValue.of(chan.elem(), null);
            case Signature sig -> overFunction(sig);
            default -> KeyValue.bad("");
        };
    }

    private KeyValue overFunction(Signature sig) {
        String head = "func must be func(yield func(...) bool): ";
        if (!check.allowVersion(23)) {
            return KeyValue.bad("requires go1.23 or later");
        }
        if (sig.params().vars().size() != 1) {
            return KeyValue.bad(head + "wrong argument count");
        }
        if (!sig.results().vars().isEmpty()) {
            return KeyValue.bad(head + "unexpected results");
        }
        Cause cause = new Cause(check);
        Type under = TypeSet.commonUnder(check, sig.params().vars().get(0).type(), null, cause);
        if (!(under instanceof Signature yield)) {
            return KeyValue.bad(
                    under == null
                            ? head + "in yield type, " + cause.text()
                            : head + "argument is not func");
        }
        List<Var> params = yield.params().vars();
        List<Var> results = yield.results().vars();
        if (params.size() > 2) {
            return KeyValue.bad(head + "yield func has too many parameters");
        }
        if (results.size() != 1 || !Predicates.identical(results.get(0).type(), Universe.BOOL)) {
            boolean userDefined =
                    results.size() == 1 && Predicates.isBoolean(results.get(0).type());
            return KeyValue.bad(
                    head
                            + (userDefined
                                    ? "yield func returns user-defined boolean, not bool"
                                    : "yield func does not return bool"));
        }
        return KeyValue.of(
                params.isEmpty() ? null : params.get(0).type(),
                params.size() < 2 ? null : params.get(1).type());
    }
}
