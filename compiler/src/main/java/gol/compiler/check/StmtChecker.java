package gol.compiler.check;

import gol.compiler.types.ConstantValue;
import gol.compiler.types.Obj;
import gol.compiler.types.Scope;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.CommClause;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Op;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements and function bodies; twin of types2's stmt.go. */
final class StmtChecker {
    private final Checker check;
    private final SwitchStmts switches;
    private final RangeStmts ranges;

    StmtChecker(Checker check) {
        this.check = check;
        this.switches = new SwitchStmts(check, this);
        this.ranges = new RangeStmts(check, this);
    }

    /** A function's body, in an environment of its own; the signature's scope is in sigScopes. */
    void funcBody(
            @Nullable DeclInfo decl,
            String name,
            Signature sig,
            Stmt.Block body,
            @Nullable ConstantValue iota) {
        Scope scope = check.sigScopes.get(sig);
        if (scope == null) {
            return;
        }
        Environment saved = check.env;
        Environment env = new Environment(scope, saved.version);
        env.decl = decl;
        env.iota = iota;
        env.sig = sig;
        check.env = env;
        try {
            stmtList(body.stmts());
            if (!sig.results().vars().isEmpty()
                    && !new Returns(env.isPanic).isTerminating(body, "")) {
                check.error(body.rbrace(), Code.MISSING_RETURN, "missing return");
            }
            usage(scope);
        } finally {
            check.env = saved;
        }
    }

    /** Reports unused variables of the scope and those inside, except in function literals. */
    void usage(Scope scope) {
        List<Var> unused = new ArrayList<>();
        for (Obj obj : scope.objects()) {
            if (obj instanceof Var v && v.kind() == Var.Kind.LOCAL && !check.usedVars.contains(v)) {
                unused.add(v);
            }
        }
        unused.sort((a, b) -> Integer.compare(a.pos(), b.pos()));
        for (Var v : unused) {
            check.softErrorf(v.pos(), Code.UNUSED_VAR, "declared and not used: %s", v.name());
        }
        for (Scope child : scope.children()) {
            if (!child.isFunction()) {
                usage(child);
            }
        }
    }

    void stmtList(List<Stmt> list) {
        for (Stmt s : list) {
            stmt(s);
        }
    }

    void simpleStmt(@Nullable Stmt s) {
        if (s != null) {
            stmt(s);
        }
    }

    /** A statement; function literals in it are checked before it returns. */
    void stmt(Stmt s) {
        int mark = check.delayedMark();
        Scope scope = check.env.scope;
        dispatch(s);
        check.processDelayed(mark);
        check.env.scope = scope;
    }

    /** The environment's scope is restored, and delayed actions are run, by the caller. */
    private void dispatch(Stmt stmt) {
        switch (stmt) {
            case Stmt.Bad s -> {}
            case Stmt.Empty s -> {}
            case Stmt.DeclStmt s -> check.decls.declStmt(s.decls());
            case Stmt.Labeled s -> {
                stmt(s.stmt());
            }
            case Stmt.ExprStmt s -> exprStmt(s);
            case Stmt.Send s -> send(s);
            case Stmt.Assign s -> assign(s);
            case Stmt.Go s -> suspendedCall("go", Code.INVALID_GO, s.call());
            case Stmt.Defer s -> suspendedCall("defer", Code.INVALID_DEFER, s.call());
            case Stmt.Return s -> returnStmt(s);
            case Stmt.Branch s -> {}
            case Stmt.Block s -> {
                check.openScope(s, "block");
                stmtList(s.stmts());
            }
            case Stmt.If s -> {
                check.openScope(s, "if");
                simpleStmt(s.init());
                condition(s.cond(), "if");
                stmt(s.then());
                if (s.otherwise() != null) {
                    stmt(s.otherwise());
                }
            }
            case Stmt.Switch s -> {
                check.openScope(s, "switch");
                simpleStmt(s.init());
                switches.exprSwitch(s);
            }
            case Stmt.TypeSwitch s -> {
                check.openScope(s, "switch");
                simpleStmt(s.init());
                switches.typeSwitch(s);
            }
            case Stmt.Select s -> select(s);
            case Stmt.For s -> {
                check.openScope(s, "for");
                if (!check.allowVersion(22)) {
                    check.info.perLoopVariables().add(s);
                }
                simpleStmt(s.init());
                if (s.cond() != null) {
                    condition(s.cond(), "for");
                }
                simpleStmt(s.post());
                if (s.post() instanceof Stmt.Assign post && post.define()) {
                    check.calls.use(post.lhs());
                }
                stmt(s.body());
            }
            case Stmt.Range s -> ranges.rangeStmt(s);
        }
    }

    private void condition(Expr cond, String what) {
        Operand x = new Operand();
        check.exprs.expr(null, x, cond);
        if (x.mode != Mode.INVALID && !Predicates.allBoolean(x.type)) {
            check.error(cond, Code.INVALID_COND, "non-boolean condition in " + what + " statement");
        }
    }

    private void exprStmt(Stmt.ExprStmt s) {
        Operand x = new Operand();
        ExprKind kind = check.exprs.rawExpr(null, x, s.x(), null, false);
        switch (x.mode) {
            case BUILTIN -> check.errorf(x, Code.UNCALLED_BUILTIN, "%s must be called", x);
            case TYPE_EXPR -> check.errorf(x, Code.NOT_AN_EXPR, "%s is not an expression", x);
            default -> {
                if (kind != ExprKind.STATEMENT) {
                    check.errorf(x, Code.UNUSED_EXPR, "%s is not used", x);
                }
            }
        }
    }

    private void send(Stmt.Send s) {
        Operand ch = new Operand();
        Operand val = new Operand();
        check.exprs.expr(null, ch, s.chan());
        check.exprs.expr(null, val, s.value());
        if (ch.mode == Mode.INVALID || val.mode == Mode.INVALID) {
            return;
        }
        Type elem = check.exprs.chanElem(s, ch, false);
        if (elem != null) {
            check.assignments.assignment(val, elem, "send");
        }
    }

    private void assign(Stmt.Assign s) {
        Op op = s.op();
        if (s.incDec()) {
            Expr lhs = s.lhs().get(0);
            Operand x = new Operand();
            check.exprs.expr(null, x, lhs);
            if (x.mode == Mode.INVALID) {
                return;
            }
            if (!Predicates.allNumeric(x.type)) {
                check.errorf(
                        lhs,
                        Code.NON_NUMERIC_INC_DEC,
                        "invalid operation: %s%s%s (non-numeric type %s)",
                        lhs,
                        String.valueOf(op),
                        String.valueOf(op),
                        x.type);
                return;
            }
            recordIncDec(s, x);
            check.assignments.assignVar(lhs, null, x, "assignment");
            return;
        }
        if (s.define()) {
            check.assignments.shortVarDecl(s.pos(), s.lhs(), s.rhs());
            return;
        }
        if (op == null) {
            check.assignments.assignVars(s.lhs(), s.rhs());
            return;
        }
        if (s.lhs().size() != 1 || s.rhs().size() != 1) {
            check.errorf(
                    s,
                    Code.MULTI_VAL_ASSIGN_OP,
                    "assignment operation %s requires single-valued expressions",
                    op.toString());
            return;
        }
        Operand x = new Operand();
        check.exprs.binary(x, null, s.lhs().get(0), s.rhs().get(0), op, s.pos());
        check.assignments.assignVar(s.lhs().get(0), null, x, "assignment");
    }

    /** The literal 1 that the parser made up has the variable's type. */
    private void recordIncDec(Stmt.Assign s, Operand x) {
        if (!s.rhs().isEmpty()) {
            ConstantValue one = Resolver.iota(1);
            check.recordTypeAndValue(s.rhs().get(0), Mode.CONSTANT, x.type, one);
        }
    }

    private void suspendedCall(String keyword, Code code, Expr call) {
        if (!(call instanceof Expr.Call)) {
            check.errorf(call, code, "expression in %s must be function call", keyword);
            check.calls.use(List.of(call));
            return;
        }
        Operand x = new Operand();
        switch (check.exprs.rawExpr(null, x, call, null, false)) {
            case CONVERSION ->
                    check.errorf(
                            x, code, "%s requires function call, not conversion %s", keyword, x);
            case EXPRESSION ->
                    check.errorf(x, Code.UNUSED_RESULTS, "%s discards result of %s", keyword, x);
            case STATEMENT -> {}
        }
    }

    private void returnStmt(Stmt.Return s) {
        Signature sig = check.env.sig;
        if (sig == null) {
            check.error(s, Code.INVALID_SYNTAX_TREE, "return outside a function");
            return;
        }
        List<Var> results = sig.results().vars();
        boolean bare =
                s.results().isEmpty() && !results.isEmpty() && !results.get(0).name().isEmpty();
        if (!bare) {
            check.assignments.initVars(results, s.results(), s);
            return;
        }
        for (Var result : results) {
            Obj alt = check.lookup(result.name());
            if (alt != null && alt != result) {
                check.newError(Code.OUT_OF_SCOPE_RESULT)
                        .add(s, "result parameter %s not in scope at return", result.name())
                        .add(alt, "inner declaration of %s", result)
                        .report();
            }
        }
    }

    private void select(Stmt.Select s) {
        CommClause first = null;
        for (CommClause clause : s.clauses()) {
            if (clause.comm() == null) {
                if (first != null) {
                    multipleDefaults(clause, first);
                } else {
                    first = clause;
                }
            }
        }
        for (CommClause clause : s.clauses()) {
            Stmt comm = clause.comm();
            if (comm != null && !validComm(comm)) {
                check.error(
                        comm instanceof Stmt.ExprStmt ? comm.pos() : Pos.start(comm),
                        Code.INVALID_SELECT_CASE,
                        "select case must be send or receive (possibly with assignment)");
                continue;
            }
            Scope scope = check.env.scope;
            check.openScope(clause, "case");
            if (comm != null) {
                stmt(comm);
            }
            stmtList(clause.body());
            check.env.scope = scope;
        }
    }

    void multipleDefaults(Node clause, Node first) {
        check.errorf(
                clause,
                Code.DUPLICATE_DEFAULT,
                "multiple defaults (first at %s)",
                check.fileSet.describe(first.pos()));
    }

    private static boolean validComm(Stmt comm) {
        Expr rhs =
                switch (comm) {
                    case Stmt.Send s -> null;
                    case Stmt.ExprStmt s -> s.x();
                    case Stmt.Assign s when s.op() == null && s.rhs().size() == 1 -> s.rhs().get(0);
                    default -> new Expr.Bad(comm.pos());
                };
        return rhs == null || (Receiver.unparen(rhs) instanceof Expr.Unary u && u.op() == Op.RECV);
    }
}
