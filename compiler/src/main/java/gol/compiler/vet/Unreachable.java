package gol.compiler.vet;

import gol.syntax.CaseClause;
import gol.syntax.CommClause;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import gol.syntax.Walk;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements that no execution reaches; of a run of them, the first is reported. */
final class Unreachable implements Analyzer {
    @Override
    public void run(Pass pass) {
        for (SourceUnit file : pass.files) {
            if (!file.script().isEmpty()) {
                new Body(pass).check(file.script());
            }
        }
        pass.each(node -> {
            switch (node) {
                case Decl.Func f when f.body() != null -> new Body(pass).check(f.body().stmts());
                case Expr.FuncLit f -> new Body(pass).check(f.body().stmts());
                default -> {}
            }
            return true;
        });
    }

    /**
     * One function body; {@code reachable} says whether control may be before the next statement.
     */
    private static final class Body {
        private final Pass pass;
        private final Set<String> gotos = new HashSet<>();
        private final Set<Stmt> broken = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean reachable = true;

        Body(Pass pass) {
            this.pass = pass;
        }

        void check(List<Stmt> body) {
            for (Stmt stmt : body) {
                Walk.each(
                        stmt,
                        node -> {
                            if (node instanceof Stmt.Branch b
                                    && b.kind() == Stmt.BranchKind.GOTO
                                    && b.label() != null) {
                                gotos.add(b.label().name());
                            }
                            return !(node instanceof Expr.FuncLit);
                        });
            }
            breaks(body, null, new HashMap<>());
            list(body);
        }

        // ---- which statements are left by break

        private void breaks(List<Stmt> list, @Nullable Stmt target, Map<String, Stmt> labels) {
            for (Stmt stmt : list) {
                breaks(stmt, target, labels);
            }
        }

        private void breaks(@Nullable Stmt stmt, @Nullable Stmt target, Map<String, Stmt> labels) {
            switch (stmt) {
                case null -> {}
                case Stmt.Block s -> breaks(s.stmts(), target, labels);
                case Stmt.Branch s -> {
                    Stmt left = s.label() == null ? target : labels.get(s.label().name());
                    if (s.kind() == Stmt.BranchKind.BREAK && left != null) {
                        broken.add(left);
                    }
                }
                case Stmt.If s -> {
                    breaks(s.then(), target, labels);
                    breaks(s.otherwise(), target, labels);
                }
                case Stmt.Labeled s -> {
                    labels.put(s.label().name(), s.stmt());
                    breaks(s.stmt(), target, labels);
                    labels.remove(s.label().name());
                }
                case Stmt.For s -> breaks(s.body(), s, labels);
                case Stmt.Range s -> breaks(s.body(), s, labels);
                case Stmt.Select s -> {
                    for (CommClause clause : s.clauses()) {
                        breaks(clause.body(), s, labels);
                    }
                }
                case Stmt.Switch s -> {
                    for (CaseClause clause : s.clauses()) {
                        breaks(clause.body(), s, labels);
                    }
                }
                case Stmt.TypeSwitch s -> {
                    for (CaseClause clause : s.clauses()) {
                        breaks(clause.body(), s, labels);
                    }
                }
                default -> {}
            }
        }

        // ---- what is reached

        private void list(List<Stmt> stmts) {
            for (Stmt stmt : stmts) {
                statement(stmt);
            }
        }

        private void statement(@Nullable Stmt stmt) {
            if (stmt == null) {
                return;
            }
            if (stmt instanceof Stmt.Labeled labeled && gotos.contains(labeled.label().name())) {
                reachable = true;
            }
            if (!reachable && !(stmt instanceof Stmt.Empty)) {
                pass.report(Pass.start(stmt), "unreachable code");
                reachable = true; // once for each run
            }
            switch (stmt) {
                case Stmt.Bad _, Stmt.Empty _, Stmt.Send _, Stmt.Assign _, Stmt.DeclStmt _ -> {}
                case Stmt.Go _, Stmt.Defer _ -> {}
                case Stmt.Block s -> list(s.stmts());
                case Stmt.Branch _, Stmt.Return _ -> reachable = false;
                case Stmt.ExprStmt s -> {
                    if (s.x() instanceof Expr.Call call && pass.isBuiltin(call, "panic")) {
                        reachable = false;
                    }
                }
                case Stmt.For s -> {
                    statement(s.body());
                    reachable = s.cond() != null || broken.contains(s);
                }
                case Stmt.Range s -> {
                    statement(s.body());
                    reachable = true;
                }
                case Stmt.If s -> {
                    statement(s.then());
                    boolean afterThen = reachable;
                    reachable = true;
                    statement(s.otherwise());
                    reachable |= afterThen;
                }
                case Stmt.Labeled s -> statement(s.stmt());
                case Stmt.Select s -> {
                    boolean any = false;
                    for (CommClause clause : s.clauses()) {
                        reachable = true;
                        list(clause.body());
                        any |= reachable;
                    }
                    reachable = any || broken.contains(s);
                }
                case Stmt.Switch s -> clauses(s, s.clauses());
                case Stmt.TypeSwitch s -> clauses(s, s.clauses());
            }
        }

        private void clauses(Stmt statement, List<CaseClause> clauses) {
            boolean any = false;
            boolean hasDefault = false;
            for (CaseClause clause : clauses) {
                hasDefault |= clause.values() == null;
                reachable = true;
                list(clause.body());
                any |= reachable;
            }
            reachable = any || !hasDefault || broken.contains(statement);
        }
    }
}
