package gol.compiler.check;

import gol.compiler.types.Obj;
import gol.compiler.types.Scope;
import gol.compiler.types.Signature;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A script's statements at top level: the body of an implicit function, except that the variables
 * which they declare belong to the package, so that functions see them. Such a variable gets its
 * type when it is first needed, like any of the package's, and its value when its statement runs.
 */
final class Script {
    private final Checker check;

    Script(Checker check) {
        this.check = check;
    }

    /** Declares the variables of {@code :=} at top level. */
    static void collect(Checker check, SourceUnit unit, Scope file, int version) {
        if (unit.script().isEmpty()) {
            return;
        }
        Set<String> declared = new HashSet<>();
        for (Stmt stmt : unit.script()) {
            if (stmt instanceof Stmt.DeclStmt) {
                continue;
            }
            Stmt inner = stmt;
            while (inner instanceof Stmt.Labeled labeled) {
                inner = labeled.stmt();
            }
            if (inner instanceof Stmt.Assign assign && assign.define()) {
                define(check, assign, file, version, declared);
            }
        }
    }

    private static void define(
            Checker check, Stmt.Assign s, Scope file, int version, Set<String> declared) {
        List<Var> lhs = new ArrayList<>(s.lhs().size());
        Map<Expr.Ident, Var> fresh = new HashMap<>();
        Set<String> here = new HashSet<>();
        List<Expr.Ident> names = new ArrayList<>();
        for (Expr e : s.lhs()) {
            String name = e instanceof Expr.Ident id ? id.name() : "_";
            Var v = new Var(e.pos(), check.pkg, name, null, Var.Kind.PACKAGE);
            lhs.add(v);
            if (!(e instanceof Expr.Ident id) || name.equals("_")) {
                continue;
            }
            Obj old = check.pkg.scope().lookup(name);
            boolean known = old != null && check.resolver.isOwn(old);
            if (!here.add(name) || known) {
                continue;
            }
            fresh.put(id, v);
            names.add(id);
            declared.add(name);
        }
        Scope before = check.resolver.valueScope(file, names);
        DeclInfo shared = null;
        if (s.rhs().size() == 1) {
            shared = new DeclInfo(before, version);
            shared.lhs = lhs;
            shared.init = s.rhs().get(0);
            shared.script = true;
        }
        for (int i = 0; i < lhs.size(); i++) {
            if (!(s.lhs().get(i) instanceof Expr.Ident id) || !fresh.containsKey(id)) {
                continue;
            }
            DeclInfo info = shared;
            if (info == null) {
                info = new DeclInfo(before, version);
                info.init = i < s.rhs().size() ? s.rhs().get(i) : null;
                info.script = true;
            }
            check.resolver.declarePkgObj(id, lhs.get(i), info);
        }
    }

    /** Checks the statements, after all package-level objects were. */
    void checkStatements(List<SourceUnit> files) {
        for (int i = 0; i < files.size(); i++) {
            SourceUnit unit = files.get(i);
            if (unit.script().isEmpty()) {
                continue;
            }
            Environment saved = check.env;
            Scope file = check.resolver.fileScopes.get(i);
            Scope body = new Scope(file, file.pos(), file.end(), "script");
            body.markFunction();
            Environment env = new Environment(body, PackageCheck.fileVersion(check, unit));
            env.sig =
                    new Signature(
                            null,
                            List.of(),
                            List.of(),
                            Checker.EMPTY_TUPLE,
                            Checker.EMPTY_TUPLE,
                            false);
            check.env = env;
            try {
                for (Stmt stmt : unit.script()) {
                    guarded(stmt);
                }
                new Labels(check).check(file.pos(), unit.script());
                check.stmts.usage(body);
            } finally {
                check.env = saved;
            }
        }
    }

    private void guarded(Stmt stmt) {
        Obj place = new Var(stmt.pos(), check.pkg, "statement", null, Var.Kind.LOCAL);
        PackageCheck.guard(check, place, () -> statement(stmt));
    }

    private void statement(Stmt stmt) {
        if (stmt instanceof Stmt.DeclStmt) {
            return;
        }
        if (stmt instanceof Stmt.Labeled labeled) {
            statement(labeled.stmt());
            return;
        }
        if (stmt instanceof Stmt.Assign assign && assign.define()) {
            definition(assign);
        } else {
            check.stmts.stmt(stmt);
        }
    }

    /** The new variables have their types already; the others are assigned to. */
    private void definition(Stmt.Assign s) {
        boolean any = false;
        boolean badName = false;
        for (Expr e : s.lhs()) {
            if (!(e instanceof Expr.Ident id)) {
                check.calls.useLHS(List.of(e));
                check.errorf(e, Code.BAD_DECL, "non-name %s on left side of :=", e);
                badName = true;
            } else {
                any |= check.info.defs().containsKey(id);
            }
        }
        if (!any && !badName) {
            check.softErrorf(s.pos(), Code.NO_NEW_VAR, "no new variables on left side of :=");
        }
        if (!any) {
            check.calls.use(s.rhs());
            return;
        }
        if (s.rhs().size() != 1 && s.rhs().size() != s.lhs().size()) {
            check.calls.use(s.rhs());
            check.errorf(
                    s.lhs().get(0),
                    Code.WRONG_ASSIGN_COUNT,
                    "assignment mismatch: %s but %s",
                    count(s.lhs().size(), "variable"),
                    count(s.rhs().size(), "value"));
            return;
        }
        for (int i = 0; i < s.lhs().size(); i++) {
            if (!(s.lhs().get(i) instanceof Expr.Ident id) || check.info.defs().containsKey(id)) {
                continue;
            }
            if (s.rhs().size() == s.lhs().size()) {
                check.assignments.assignVar(id, s.rhs().get(i), null, "assignment");
            } else if (!id.name().equals("_")) {
                reassign(s, i, id);
            }
        }
    }

    /** One of several results goes to a variable that exists. */
    private void reassign(Stmt.Assign s, int index, Expr.Ident id) {
        for (Expr e : s.lhs()) {
            if (e instanceof Expr.Ident other
                    && check.info.defs().get(other) instanceof Var v
                    && check.objMap.get(v) instanceof DeclInfo info
                    && info.lhs != null) {
                Var placeholder = info.lhs.get(index);
                Operand x = new Operand();
                x.mode = placeholder.typeOrNull() == null ? Mode.INVALID : Mode.VALUE;
                x.expr = s.rhs().get(0);
                x.type = placeholder.type();
                check.assignments.assignVar(id, null, x, "assignment");
                return;
            }
        }
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
