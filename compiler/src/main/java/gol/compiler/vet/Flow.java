package gol.compiler.vet;

import gol.syntax.CaseClause;
import gol.syntax.CommClause;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The flow of control through one function body: blocks of nodes that are evaluated one after the
 * other, with the blocks that may follow. Conditions are not evaluated; function literals are nodes
 * like others.
 */
final class Flow {
    /** Nodes in order of evaluation. */
    static final class Block {
        final List<Node> nodes = new ArrayList<>();
        final List<Block> next = new ArrayList<>();

        /** Where the function returns at this block's end: a statement or the closing brace. */
        int returnPos;
    }

    /** Where break and continue lead to. */
    private record Target(
            @Nullable Target outer,
            @Nullable String label,
            Block onBreak,
            @Nullable Block onContinue) {}

    private final Predicate<Expr.Call> ends;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Block> labels = new HashMap<>();
    private Block current = block();
    private @Nullable Target targets;
    private @Nullable Block fallthrough;
    private boolean reachable = true;

    private Flow(Predicate<Expr.Call> ends) {
        this.ends = ends;
    }

    /**
     * The blocks of a body, the first one first.
     *
     * @param ends whether a call never returns
     */
    static List<Block> of(Stmt.Block body, Predicate<Expr.Call> ends) {
        Flow flow = new Flow(ends);
        flow.list(body.stmts());
        if (flow.reachable) {
            flow.current.returnPos = body.rbrace();
        }
        return flow.blocks;
    }

    private Block block() {
        Block made = new Block();
        blocks.add(made);
        return made;
    }

    private void jump(Block to) {
        if (reachable) {
            current.next.add(to);
        }
    }

    private void startAt(Block block) {
        current = block;
        reachable = true;
    }

    /** What follows cannot be reached from here. */
    private void stop() {
        current = block();
        reachable = false;
    }

    private void add(@Nullable Node node) {
        if (node != null) {
            current.nodes.add(node);
        }
    }

    private void list(List<Stmt> stmts) {
        for (Stmt stmt : stmts) {
            statement(stmt, null);
        }
    }

    private void statement(@Nullable Stmt stmt, @Nullable String label) {
        switch (stmt) {
            case null -> {}
            case Stmt.Bad _, Stmt.Empty _ -> {}
            case Stmt.Block s -> list(s.stmts());
            case Stmt.ExprStmt s -> {
                add(s);
                if (Pass.unparen(s.x()) instanceof Expr.Call call && ends.test(call)) {
                    stop();
                }
            }
            case Stmt.Send s -> add(s);
            case Stmt.Assign s -> add(s);
            case Stmt.DeclStmt s -> add(s);
            case Stmt.Go s -> add(s);
            case Stmt.Defer s -> add(s);
            case Stmt.Return s -> {
                add(s);
                if (reachable) {
                    current.returnPos = s.pos();
                }
                stop();
            }
            case Stmt.Branch s -> branch(s);
            case Stmt.Labeled s -> {
                Block at = labels.computeIfAbsent(s.label().name(), _ -> block());
                jump(at);
                startAt(at);
                statement(s.stmt(), s.label().name());
            }
            case Stmt.If s -> {
                statement(s.init(), null);
                add(s.cond());
                Block then = block();
                Block after = block();
                Block otherwise = s.otherwise() == null ? after : block();
                jump(then);
                jump(otherwise);
                boolean live = reachable;
                inside(then, live, () -> list(s.then().stmts()), after);
                if (s.otherwise() != null) {
                    inside(otherwise, live, () -> statement(s.otherwise(), null), after);
                }
                startAt(after);
            }
            case Stmt.For s -> loop(s, label);
            case Stmt.Range s -> range(s, label);
            case Stmt.Switch s -> {
                statement(s.init(), null);
                add(s.tag());
                clauses(s.clauses(), label);
            }
            case Stmt.TypeSwitch s -> {
                statement(s.init(), null);
                add(s.x());
                clauses(s.clauses(), label);
            }
            case Stmt.Select s -> select(s, label);
        }
    }

    private void inside(Block start, boolean live, Runnable body, Block after) {
        current = start;
        reachable = live;
        body.run();
        jump(after);
    }

    private void branch(Stmt.Branch s) {
        Block to =
                switch (s.kind()) {
                    case GOTO ->
                            s.label() == null
                                    ? null
                                    : labels.computeIfAbsent(s.label().name(), _ -> block());
                    case FALLTHROUGH -> fallthrough;
                    case BREAK, CONTINUE -> target(s);
                };
        if (to != null) {
            jump(to);
        }
        stop();
    }

    private @Nullable Block target(Stmt.Branch s) {
        boolean leave = s.kind() == Stmt.BranchKind.BREAK;
        for (Target t = targets; t != null; t = t.outer) {
            if (s.label() == null
                    ? leave || t.onContinue != null
                    : s.label().name().equals(t.label)) {
                return leave ? t.onBreak : t.onContinue;
            }
        }
        return null;
    }

    private void loop(Stmt.For s, @Nullable String label) {
        statement(s.init(), null);
        Block test = block();
        Block body = s.cond() == null ? test : block();
        Block after = block();
        Block post = s.post() == null ? test : block();
        jump(test);
        startAt(test);
        if (s.cond() != null) {
            add(s.cond());
            jump(body);
            jump(after);
            startAt(body);
        }
        targets = new Target(targets, label, after, post);
        list(s.body().stmts());
        targets = targets.outer;
        jump(post);
        if (s.post() != null) {
            startAt(post);
            statement(s.post(), null);
            jump(test);
        }
        startAt(after);
    }

    private void range(Stmt.Range s, @Nullable String label) {
        add(s.x());
        Block head = block();
        Block body = block();
        Block after = block();
        jump(head);
        startAt(head);
        add(s.key());
        add(s.value());
        jump(body);
        jump(after);
        startAt(body);
        targets = new Target(targets, label, after, head);
        list(s.body().stmts());
        targets = targets.outer;
        jump(head);
        startAt(after);
    }

    private void clauses(List<CaseClause> clauses, @Nullable String label) {
        Block after = block();
        List<Block> bodies = new ArrayList<>();
        boolean hasDefault = false;
        for (CaseClause clause : clauses) {
            hasDefault |= clause.values() == null;
            Block body = block();
            bodies.add(body);
            jump(body);
            if (clause.values() != null) {
                clause.values().forEach(this::add);
            }
        }
        if (!hasDefault) {
            jump(after);
        }
        boolean live = reachable;
        targets = new Target(targets, label, after, null);
        Block outerFallthrough = fallthrough;
        for (int i = 0; i < clauses.size(); i++) {
            fallthrough = i + 1 < bodies.size() ? bodies.get(i + 1) : null;
            List<Stmt> body = clauses.get(i).body();
            inside(bodies.get(i), live, () -> list(body), after);
        }
        fallthrough = outerFallthrough;
        targets = targets.outer;
        startAt(after);
    }

    private void select(Stmt.Select s, @Nullable String label) {
        Block before = current;
        boolean live = reachable;
        Block after = block();
        targets = new Target(targets, label, after, null);
        for (CommClause clause : s.clauses()) {
            Block body = block();
            if (live) {
                before.next.add(body);
            }
            inside(
                    body,
                    live,
                    () -> {
                        statement(clause.comm(), null);
                        list(clause.body());
                    },
                    after);
        }
        targets = targets.outer;
        startAt(after);
    }
}
