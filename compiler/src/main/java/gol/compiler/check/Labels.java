package gol.compiler.check;

import gol.compiler.types.Label;
import gol.syntax.CaseClause;
import gol.syntax.CommClause;
import gol.syntax.Decl;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The use of labels in a function's body; twin of types2's labels.go. */
final class Labels {
    /** A block, with the labels declared in it and the labeled statement that it belongs to. */
    private static final class Block {
        final @Nullable Block parent;
        final Stmt.@Nullable Labeled statement;
        final Map<String, Stmt.Labeled> labels = new HashMap<>(2);

        Block(@Nullable Block parent, Stmt.@Nullable Labeled statement) {
            this.parent = parent;
            this.statement = statement;
        }

        boolean gotoTarget(String name) {
            for (Block b = this; b != null; b = b.parent) {
                if (b.labels.containsKey(name)) {
                    return true;
                }
            }
            return false;
        }

        @Nullable Stmt enclosing(String name) {
            for (Block b = this; b != null; b = b.parent) {
                if (b.statement != null && b.statement.label().name().equals(name)) {
                    return b.statement.stmt();
                }
            }
            return null;
        }
    }

    private final Checker check;
    private final Map<String, Label> all = new LinkedHashMap<>();
    private final Set<Label> used = Collections.newSetFromMap(new IdentityHashMap<>());

    Labels(Checker check) {
        this.check = check;
    }

    void check(int pos, int end, List<Stmt> body) {
        for (Stmt.Branch jump : blockBranches(null, null, body)) {
            String name = jump.label() == null ? "" : jump.label().name();
            Label label = all.get(name);
            if (label != null) {
                used.add(label);
            }
            check.errorf(
                    jump.label() == null ? jump : jump.label(),
                    label != null ? Code.JUMP_INTO_BLOCK : Code.UNDECLARED_LABEL,
                    label != null ? "goto %s jumps into block" : "label %s not declared",
                    name);
        }
        for (Label label : all.values()) {
            if (!used.contains(label)) {
                check.softErrorf(
                        label.pos(),
                        Code.UNUSED_LABEL,
                        "label %s declared and not used",
                        label.name());
            }
        }
    }

    private List<Stmt.Branch> blockBranches(
            @Nullable Block parent, Stmt.@Nullable Labeled statement, List<Stmt> list) {
        Walk walk = new Walk(new Block(parent, statement));
        for (Stmt s : list) {
            walk.stmt(null, s);
        }
        return walk.forward;
    }

    /** The walk over one block's statements. */
    private final class Walk {
        private final Block block;
        private int varDeclPos;
        List<Stmt.Branch> forward = new ArrayList<>(0);
        private List<Stmt.Branch> bad = List.of();

        Walk(Block block) {
            this.block = block;
        }

        private void varDecl(int pos) {
            varDeclPos = pos;
            bad = List.copyOf(forward);
        }

        void stmt(Stmt.@Nullable Labeled labeled, Stmt stmt) {
            switch (stmt) {
                case Stmt.DeclStmt s -> {
                    for (Decl d : s.decls()) {
                        if (d instanceof Decl.Var) {
                            varDecl(d.pos());
                        }
                    }
                }
                case Stmt.Labeled s -> {
                    label(s);
                    stmt(s.label().name().equals("_") ? labeled : s, s.stmt());
                }
                case Stmt.Branch s -> branch(s);
                case Stmt.Assign s -> {
                    if (s.define()) {
                        varDecl(s.pos());
                    }
                }
                case Stmt.Block s -> forward.addAll(blockBranches(block, labeled, s.stmts()));
                case Stmt.If s -> {
                    stmt(labeled, s.then());
                    if (s.otherwise() != null) {
                        stmt(labeled, s.otherwise());
                    }
                }
                case Stmt.Switch s -> cases(labeled, s.clauses());
                case Stmt.TypeSwitch s -> cases(labeled, s.clauses());
                case Stmt.Select s -> {
                    Block inner = new Block(block, labeled);
                    for (CommClause clause : s.clauses()) {
                        forward.addAll(blockBranches(inner, null, clause.body()));
                    }
                }
                case Stmt.For s -> stmt(labeled, s.body());
                case Stmt.Range s -> stmt(labeled, s.body());
                case Stmt.Bad s -> {}
                case Stmt.Empty s -> {}
                case Stmt.ExprStmt s -> {}
                case Stmt.Send s -> {}
                case Stmt.Go s -> {}
                case Stmt.Defer s -> {}
                case Stmt.Return s -> {}
            }
        }

        private void cases(Stmt.@Nullable Labeled labeled, List<CaseClause> clauses) {
            Block inner = new Block(block, labeled);
            for (CaseClause clause : clauses) {
                forward.addAll(blockBranches(inner, null, clause.body()));
            }
        }

        private void label(Stmt.Labeled s) {
            String name = s.label().name();
            if (name.equals("_")) {
                return;
            }
            Label label = new Label(s.label().pos(), check.pkg, name);
            Label alt = all.putIfAbsent(name, label);
            if (alt != null) {
                check.newError(Code.DUPLICATE_LABEL)
                        .soft()
                        .add(label.pos(), "label %s already declared", name)
                        .addAltDecl(alt)
                        .report();
            } else {
                block.labels.put(name, s);
                check.recordDef(s.label(), label);
            }
            List<Stmt.Branch> rest = new ArrayList<>(forward.size());
            for (Stmt.Branch jump : forward) {
                if (jump.label() == null || !jump.label().name().equals(name)) {
                    rest.add(jump);
                    continue;
                }
                used.add(label);
                check.recordUse(jump.label(), label);
                if (varDeclPos != 0 && bad.contains(jump)) {
                    check.softErrorf(
                            jump.label(),
                            Code.JUMP_OVER_DECL,
                            "goto %s jumps over variable declaration at line %d",
                            name,
                            check.fileSet.line(varDeclPos));
                }
            }
            forward = rest;
        }

        private void branch(Stmt.Branch s) {
            if (s.label() == null) {
                return;
            }
            String name = s.label().name();
            switch (s.kind()) {
                case BREAK -> {
                    Stmt target = block.enclosing(name);
                    if (!isLoop(target)
                            && !(target instanceof Stmt.Switch)
                            && !(target instanceof Stmt.TypeSwitch)
                            && !(target instanceof Stmt.Select)) {
                        check.errorf(
                                s.label(),
                                Code.MISPLACED_LABEL,
                                "invalid break label %s",
                                name);
                        return;
                    }
                }
                case CONTINUE -> {
                    if (!isLoop(block.enclosing(name))) {
                        check.errorf(
                                s.label(),
                                Code.MISPLACED_LABEL,
                                "invalid continue label %s",
                                name);
                        return;
                    }
                }
                case GOTO -> {
                    if (!block.gotoTarget(name)) {
                        forward.add(s);
                        return;
                    }
                }
                case FALLTHROUGH -> {
                    check.errorf(
                            s,
                            Code.INVALID_SYNTAX_TREE,
                            "branch statement: %s %s",
                            "fallthrough",
                            name);
                    return;
                }
            }
            Label label = all.get(name);
            if (label != null) {
                used.add(label);
                check.recordUse(s.label(), label);
            }
        }

        private static boolean isLoop(@Nullable Stmt s) {
            return s instanceof Stmt.For || s instanceof Stmt.Range;
        }
    }
}
