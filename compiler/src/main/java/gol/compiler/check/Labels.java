package gol.compiler.check;

import gol.compiler.types.Label;
import gol.syntax.CaseClause;
import gol.syntax.CommClause;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The use of labels, break, continue, fallthrough and goto in a function's body; twin of gc's
 * syntax/branches.go, with its texts.
 */
final class Labels {
    /** A block and the labeled statement that it belongs to. */
    private record Block(@Nullable Block parent, int start, Stmt.@Nullable Labeled statement) {}

    private static final class Declared {
        final Block block;
        final Stmt.Labeled statement;
        final Label label;
        boolean used;

        Declared(Block block, Stmt.Labeled statement, Label label) {
            this.block = block;
            this.statement = statement;
            this.label = label;
        }
    }

    /**
     * What encloses a statement.
     *
     * @param breaks the innermost loop, switch or select
     * @param inLoop whether continue is possible
     * @param caseIndex the index of the case whose body this is, or -1
     */
    private record Targets(@Nullable Stmt breaks, boolean inLoop, int caseIndex) {}

    private final Checker check;
    private final Map<String, Declared> labels = new LinkedHashMap<>();

    Labels(Checker check) {
        this.check = check;
    }

    void check(int pos, List<Stmt> body) {
        for (Stmt.Branch jump :
                blockBranches(null, new Targets(null, false, -1), null, pos, body)) {
            Expr.Ident id = label(jump);
            Declared declared = labels.get(id.name());
            if (declared != null) {
                declared.used = true;
                error(
                        id.pos(),
                        "goto %s jumps into block starting at %s",
                        id.name(),
                        check.fileSet.describe(declared.block.start()));
            } else {
                error(id.pos(), "label %s not defined", id.name());
            }
        }
        for (Declared declared : labels.values()) {
            if (!declared.used) {
                error(declared.label.pos(), "label %s defined and not used", declared.label.name());
            }
        }
    }

    private void error(int pos, String format, Object... args) {
        check.errorf(pos, Code.MISPLACED_BRANCH, format, args);
    }

    private static Expr.Ident label(Stmt.Branch s) {
        return s.label() == null ? new Expr.Ident(s.pos(), "") : s.label();
    }

    private List<Stmt.Branch> blockBranches(
            @Nullable Block parent,
            Targets targets,
            Stmt.@Nullable Labeled statement,
            int start,
            List<Stmt> list) {
        Walk walk = new Walk(new Block(parent, start, statement), targets);
        int count = list.size();
        while (count > 0 && list.get(count - 1) instanceof Stmt.Empty) {
            count--;
        }
        for (int i = 0; i < count; i++) {
            walk.stmt(null, list.get(i), i + 1 == count);
        }
        return walk.forward;
    }

    /** The labeled statement around the block, if the label is one's; used even if it is none. */
    private @Nullable Declared use(String name) {
        Declared declared = labels.get(name);
        if (declared != null) {
            declared.used = true;
        }
        return declared;
    }

    /** The walk over one block's statements. */
    private final class Walk {
        private final Block block;
        private final Targets targets;
        private int varPos;
        private String varName = "";
        List<Stmt.Branch> forward = new ArrayList<>(0);
        private List<Stmt.Branch> bad = List.of();

        Walk(Block block, Targets targets) {
            this.block = block;
            this.targets = targets;
        }

        private void varDecl(int pos, String name) {
            varPos = pos;
            varName = name;
            bad = List.copyOf(forward);
        }

        private void inner(
                Stmt.@Nullable Labeled labeled, Targets inside, int start, List<Stmt> list) {
            forward.addAll(blockBranches(block, inside, labeled, start, list));
        }

        void stmt(Stmt.@Nullable Labeled labeled, Stmt stmt, boolean last) {
            Targets plain = new Targets(targets.breaks(), targets.inLoop(), -1);
            switch (stmt) {
                case Stmt.DeclStmt s -> {
                    for (Decl d : s.decls()) {
                        if (d instanceof Decl.Var v && !v.names().isEmpty()) {
                            varDecl(v.pos(), v.names().get(0).name());
                            break;
                        }
                    }
                }
                case Stmt.Labeled s -> {
                    boolean blank = s.label().name().equals("_");
                    if (!blank) {
                        declare(s);
                    }
                    stmt(blank ? labeled : s, s.stmt(), last);
                }
                case Stmt.Branch s -> branch(s, last);
                case Stmt.Assign s -> {
                    if (s.define()) {
                        StringBuilder names = new StringBuilder();
                        for (Expr e : s.lhs()) {
                            names.append(names.isEmpty() ? "" : ", ").append(ExprStrings.of(e));
                        }
                        varDecl(s.pos(), names.toString());
                    }
                }
                case Stmt.Block s -> inner(labeled, plain, s.pos(), s.stmts());
                case Stmt.If s -> {
                    inner(labeled, plain, s.then().pos(), s.then().stmts());
                    if (s.otherwise() != null) {
                        inner(labeled, plain, s.otherwise().pos(), List.of(s.otherwise()));
                    }
                }
                case Stmt.Switch s -> cases(labeled, s, s.clauses());
                case Stmt.TypeSwitch s -> cases(labeled, s, s.clauses());
                case Stmt.Select s -> {
                    for (CommClause clause : s.clauses()) {
                        inner(
                                labeled,
                                new Targets(s, targets.inLoop(), -1),
                                clause.pos(),
                                clause.body());
                    }
                }
                case Stmt.For s ->
                        inner(labeled, new Targets(s, true, -1), s.body().pos(), s.body().stmts());
                case Stmt.Range s ->
                        inner(labeled, new Targets(s, true, -1), s.body().pos(), s.body().stmts());
                case Stmt.Bad s -> {}
                case Stmt.Empty s -> {}
                case Stmt.ExprStmt s -> {}
                case Stmt.Send s -> {}
                case Stmt.Go s -> {}
                case Stmt.Defer s -> {}
                case Stmt.Return s -> {}
            }
        }

        private void cases(Stmt.@Nullable Labeled labeled, Stmt s, List<CaseClause> clauses) {
            for (int i = 0; i < clauses.size(); i++) {
                CaseClause clause = clauses.get(i);
                inner(labeled, new Targets(s, targets.inLoop(), i), clause.pos(), clause.body());
            }
        }

        private void declare(Stmt.Labeled s) {
            String name = s.label().name();
            Declared declared = labels.get(name);
            if (declared != null) {
                error(
                        s.label().pos(),
                        "label %s already defined at %s",
                        name,
                        check.fileSet.describe(declared.label.pos()));
            } else {
                Label label = new Label(s.label().pos(), check.pkg, name);
                declared = new Declared(block, s, label);
                labels.put(name, declared);
                check.recordDef(s.label(), label);
            }
            List<Stmt.Branch> rest = new ArrayList<>(forward.size());
            for (Stmt.Branch jump : forward) {
                Expr.Ident id = label(jump);
                if (!id.name().equals(name)) {
                    rest.add(jump);
                    continue;
                }
                declared.used = true;
                check.recordUse(id, declared.label);
                if (varPos != 0 && bad.contains(jump)) {
                    error(
                            id.pos(),
                            "goto %s jumps over declaration of %s at %s",
                            name,
                            varName,
                            check.fileSet.describe(varPos));
                }
            }
            forward = rest;
        }

        private void branch(Stmt.Branch s, boolean last) {
            if (s.label() == null) {
                unlabeled(s, last);
                return;
            }
            String name = s.label().name();
            Declared declared = use(name);
            switch (s.kind()) {
                case BREAK, CONTINUE -> {
                    String what = s.kind() == Stmt.BranchKind.BREAK ? "break" : "continue";
                    if (declared == null) {
                        error(s.label().pos(), what + " label not defined: %s", name);
                        return;
                    }
                    if (!valid(declared, s.kind())) {
                        error(s.label().pos(), "invalid " + what + " label %s", name);
                        return;
                    }
                }
                case GOTO -> {
                    if (declared == null || !encloses(declared.block)) {
                        forward.add(s);
                        return;
                    }
                }
                case FALLTHROUGH -> {
                    return;
                }
            }
            if (declared != null) {
                check.recordUse(s.label(), declared.label);
            }
        }

        private boolean encloses(Block outer) {
            for (Block b = block; b != null; b = b.parent()) {
                if (b == outer) {
                    return true;
                }
            }
            return false;
        }

        private boolean valid(Declared declared, Stmt.BranchKind kind) {
            for (Block b = block; b != null; b = b.parent()) {
                if (b.statement() == declared.statement) {
                    Stmt target = declared.statement.stmt();
                    boolean loop = target instanceof Stmt.For || target instanceof Stmt.Range;
                    return loop
                            || (kind == Stmt.BranchKind.BREAK
                                    && (target instanceof Stmt.Switch
                                            || target instanceof Stmt.TypeSwitch
                                            || target instanceof Stmt.Select));
                }
            }
            return false;
        }

        private void unlabeled(Stmt.Branch s, boolean last) {
            switch (s.kind()) {
                case BREAK -> {
                    if (targets.breaks() == null) {
                        error(s.pos(), "break is not in a loop, switch, or select");
                    }
                }
                case CONTINUE -> {
                    if (!targets.inLoop()) {
                        error(s.pos(), "continue is not in a loop");
                    }
                }
                case FALLTHROUGH -> {
                    if (targets.breaks() instanceof Stmt.TypeSwitch) {
                        error(s.pos(), "cannot fallthrough in type switch");
                    } else if (!(targets.breaks() instanceof Stmt.Switch t)
                            || targets.caseIndex() < 0
                            || !last) {
                        error(s.pos(), "fallthrough statement out of place");
                    } else if (targets.caseIndex() + 1 == t.clauses().size()) {
                        error(s.pos(), "cannot fallthrough final case in switch");
                    }
                }
                case GOTO -> {}
            }
        }
    }
}
