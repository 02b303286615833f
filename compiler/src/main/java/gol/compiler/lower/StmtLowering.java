package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Chan;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Op;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements: simple ones and control flow here, the others in parts of their own. */
final class StmtLowering {
    /** Longer chains of alternatives are not nested in the IR. */
    static final int MAX_CHAIN = 64;

    private final FunctionLowering fn;

    StmtLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    St.Block block(Stmt.Block b) {
        Code code = new Code();
        list(code, b.stmts());
        return code.block();
    }

    St.Block block(List<Stmt> stmts) {
        Code code = new Code();
        list(code, stmts);
        return code.block();
    }

    void list(Code code, List<Stmt> stmts) {
        for (Stmt s : stmts) {
            if (!gotoTargets(s).isEmpty()) {
                withGoto(code, stmts);
                return;
            }
        }
        for (Stmt s : stmts) {
            stmt(code, s, null);
        }
    }

    /**
     * @param label the Go label of a loop, switch or select
     */
    void stmt(Code code, Stmt s, @Nullable String label) {
        fn.progress.at(s);
        fn.progress.atPosition(s.pos());
        switch (s) {
            case Stmt.Bad _, Stmt.Empty _ -> {}
            case Stmt.Block b -> code.add(block(b));
            case Stmt.ExprStmt x -> exprStmt(code, x);
            case Stmt.Send send -> send(code, send);
            case Stmt.Assign a -> fn.assignments.assign(code, a);
            case Stmt.DeclStmt d -> {
                for (Decl decl : d.decls()) {
                    if (decl instanceof Decl.Var v) {
                        fn.assignments.declare(code, v);
                    }
                }
            }
            case Stmt.Go g -> fn.defers.goStmt(code, g);
            case Stmt.Defer d -> fn.defers.deferStmt(code, d);
            case Stmt.Return r -> fn.returns.lower(code, r);
            case Stmt.Branch b -> branch(code, b);
            case Stmt.If i -> ifStmt(code, i);
            case Stmt.Switch sw -> fn.switches.exprSwitch(code, sw, label);
            case Stmt.TypeSwitch sw -> fn.switches.typeSwitch(code, sw, label);
            case Stmt.Select sel -> fn.selects.select(code, sel, label);
            case Stmt.For f -> forLoop(code, f, label);
            case Stmt.Range r -> fn.ranges.range(code, r, label);
            case Stmt.Labeled l -> stmt(code, l.stmt(), l.label().name());
        }
    }

    /** A nested scope's statements. */
    St.Block nested(Stmt s) {
        Code code = new Code();
        stmt(code, s, null);
        return code.block();
    }

    private void exprStmt(Code code, Stmt.ExprStmt x) {
        Expr e = VariableAnalysis.unparen(x.x());
        if (e instanceof Expr.Call c) {
            Ex value = fn.calls.call(code, c);
            if (value != null) {
                code.add(new St.Eval(value, c.pos()));
            }
            return;
        }
        if (e instanceof Expr.Unary u && u.op() == Op.RECV) {
            code.add(new St.Eval(fn.exprs.expr(e), u.pos()));
            return;
        }
        fn.assignments.discard(code, e);
    }

    private void send(Code code, Stmt.Send s) {
        Chan chan = (Chan) Types.under(fn.type(s.chan()));
        Type elem = fn.env.concrete(chan.elem());
        Ex value = fn.conversions.ownedTo(s.value(), elem);
        boolean prim = value.type() instanceof IrType.Prim;
        List<Ex> xs =
                Operands.order(
                        fn,
                        code,
                        List.of(
                                fn.exprs.expr(s.chan()),
                                prim ? fn.conversions.toBits(value) : value));
        code.add(
                new St.Eval(
                        Rt.call(prim ? Rt.SEND_LONG : Rt.SEND_OBJECT, Ex.VOID, s.pos(), xs),
                        s.pos()));
    }

    // ---- if and for

    private void ifStmt(Code code, Stmt.If i) {
        List<Stmt.If> chain = new ArrayList<>(4);
        @Nullable Stmt last = i;
        while (last instanceof Stmt.If each) {
            chain.add(each);
            last = each.otherwise();
        }
        if (chain.size() > MAX_CHAIN) {
            ifChain(code, chain);
            return;
        }
        Code inner = new Code();
        if (i.init() != null) {
            stmt(inner, i.init(), null);
        }
        Ex cond = fn.exprs.expr(i.cond());
        St otherwise = i.otherwise() == null ? null : nested(i.otherwise());
        inner.add(new St.If(cond, block(i.then()), otherwise));
        code.add(inner.block());
    }

    /** Many alternatives, one after the other: each leaves the statement. */
    private void ifChain(Code code, List<Stmt.If> chain) {
        Label end = fn.label("if");
        Code inner = new Code();
        for (Stmt.If i : chain) {
            if (i.init() != null) {
                stmt(inner, i.init(), null);
            }
            Ex cond = fn.exprs.expr(i.cond());
            inner.add(
                    new St.If(
                            cond, new St.Block(List.of(block(i.then()), new St.Break(end))), null));
        }
        Stmt otherwise = chain.getLast().otherwise();
        if (otherwise != null) {
            inner.add(nested(otherwise));
        }
        code.add(new St.Labeled(end, inner.block()));
    }

    private void forLoop(Code code, Stmt.For f, @Nullable String goLabel) {
        NarrowLoop narrow = NarrowLoop.of(fn, f);
        if (narrow != null) {
            narrow.begin(code, f.pos());
        } else if (f.init() != null) {
            stmt(code, f.init(), null);
        }
        Label label = fn.label("for");
        fn.targets.push(goLabel, new St.Break(label), new St.Continue(label));
        Expr test = f.cond();
        Ex cond =
                test == null ? null : narrow != null ? narrow.condition(test) : fn.exprs.expr(test);
        St.Block body = block(f.body());
        fn.targets.pop();
        Code post = new Code();
        if (!fn.info.perLoopVariables().contains(f)) {
            for (Var v : loopVars(f.init())) {
                fn.vars.renew(post, v, 0);
            }
        }
        if (narrow != null) {
            post.add(narrow.step(f.pos()));
        } else if (f.post() != null) {
            stmt(post, f.post(), null);
        }
        code.add(new St.Loop(label, cond, body, post.isEmpty() ? null : post.block(), f.pos()));
    }

    /** The variables of a loop that each iteration must have for itself. */
    private List<Var> loopVars(@Nullable Stmt init) {
        List<Var> result = new ArrayList<>();
        if (init instanceof Stmt.Assign a && a.define()) {
            for (Expr e : a.lhs()) {
                if (e instanceof Expr.Ident id
                        && fn.info.defs().get(id) instanceof Var v
                        && !Vars.isGlobal(v)
                        && (fn.vars.inCell(v)
                                || (fn.analysis.isShared(v) && fn.vars.type(v).isAggregate()))) {
                    result.add(v);
                }
            }
        }
        return result;
    }

    // ---- jumps

    private void branch(Code code, Stmt.Branch b) {
        if (b.kind() == Stmt.BranchKind.FALLTHROUGH) {
            code.add(fn.switches.fallthrough(b.pos()));
            return;
        }
        String label = b.label() == null ? null : b.label().name();
        St jump = fn.targets.find(b.kind(), label);
        if (jump == null && fn.rangeBody != null) {
            jump = fn.rangeBody.exitBy(b.kind(), label);
        }
        if (jump == null) {
            throw new LoweringException(b.pos(), "internal error: no target of " + b.kind());
        }
        code.add(jump);
    }

    /** The labels before a statement that a goto names. */
    private List<String> gotoTargets(Stmt s) {
        List<String> labels = new ArrayList<>();
        Stmt inner = s;
        while (inner instanceof Stmt.Labeled l) {
            if (fn.analysis.isGotoTarget(l.label().name())) {
                labels.add(l.label().name());
            }
            inner = l.stmt();
        }
        return labels;
    }

    /**
     * A list with labels that gotos name: a loop around a switch on the number of the part that
     * comes next; parts begin at the labels.
     */
    private void withGoto(Code code, List<Stmt> stmts) {
        List<List<Stmt>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        Local next = new Local("goto$", IrType.INT);
        Label loop = fn.label("goto");
        int pushed = 0;
        for (Stmt s : stmts) {
            List<String> labels = gotoTargets(s);
            if (!labels.isEmpty()) {
                parts.add(new ArrayList<>());
                for (String label : labels) {
                    fn.targets.pushGoto(label, go(next, loop, parts.size() - 1));
                    pushed++;
                }
            }
            parts.get(parts.size() - 1).add(s);
        }
        int mark = fn.vars.declaredCount();
        List<St.Case> cases = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Code part = new Code();
            for (Stmt s : parts.get(i)) {
                stmt(part, s, null);
            }
            part.add(i + 1 < parts.size() ? go(next, loop, i + 1) : new St.Break(loop));
            cases.add(new St.Case(List.of((long) i), part.block()));
        }
        for (int i = 0; i < pushed; i++) {
            fn.targets.pop();
        }
        for (Local local : fn.vars.declaredSince(mark)) {
            code.set(local, new Ex.Zero(local.type()), 0);
        }
        code.set(next, ConstantLowering.int64(0), 0);
        code.add(
                new St.Loop(
                        loop,
                        null,
                        new St.IntSwitch(new Ex.GetLocal(next), cases, null, 0),
                        null,
                        0));
    }

    private static St go(Local next, Label loop, int part) {
        return new St.Block(
                List.of(
                        new St.SetLocal(next, ConstantLowering.int64(part), 0),
                        new St.Continue(loop)));
    }
}
