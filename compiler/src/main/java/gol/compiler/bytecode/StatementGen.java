package gol.compiler.bytecode;

import gol.compiler.bytecode.MethodGen.Target;
import gol.compiler.ir.Ex;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Statements. Nothing is emitted for what control cannot reach. */
final class StatementGen {
    private final MethodGen g;
    private final Map<Label, Target> breaks = new IdentityHashMap<>();
    private final Map<Label, Target> continues = new IdentityHashMap<>();

    StatementGen(MethodGen g) {
        this.g = g;
    }

    void statement(St st) {
        if (!g.reachable) {
            return;
        }
        g.progress.at(st);
        Analysis.Scope scope = g.analysis.scope(st);
        if (scope == null) {
            plain(st);
            return;
        }
        long mark = g.enter(scope);
        plain(st);
        g.leave(mark);
    }

    private void plain(St st) {
        switch (st) {
            case St.Block s -> {
                List<St> stmts = s.stmts();
                for (int i = 0; i < stmts.size() && g.reachable; i++) {
                    statement(stmts.get(i));
                }
            }
            case St.Eval s -> {
                g.position(s.pos());
                g.gen(s.x());
                if (s.x().type() != Ex.VOID && !s.x().type().equals(Ex.VOID)) {
                    g.pop(s.x().type());
                }
            }
            case St.SetLocal s -> {
                g.position(s.pos());
                setLocal(s);
            }
            case St.SetGlobal s -> {
                g.position(s.pos());
                g.accesses.setGlobal(s);
            }
            case St.SetField s -> {
                g.position(s.pos());
                g.accesses.setField(s);
            }
            case St.SetJavaField s -> {
                g.position(s.pos());
                g.accesses.setJavaField(s);
            }
            case St.SetElement s -> {
                g.position(s.pos());
                g.accesses.setElement(s);
            }
            case St.SetSlice s -> {
                g.position(s.pos());
                g.slices.set(s);
            }
            case St.SetCell s -> {
                g.position(s.pos());
                g.accesses.setCell(s);
            }
            case St.Overwrite s -> {
                g.position(s.pos());
                g.pair(s.target(), s.source());
                g.owner.typeOps().assign(g.c, s.source().type());
            }
            case St.If s -> branch(s);
            case St.Loop s -> loop(s);
            case St.Labeled s -> labeled(s);
            case St.Break s -> g.jump(find(breaks, s.label()));
            case St.Continue s -> g.jump(find(continues, s.label()));
            case St.IntSwitch s -> intSwitch(s);
            case St.Return s -> {
                g.position(s.pos());
                g.calls.results(s.values());
                g.reachable = false;
            }
            case St.TryCatch s -> tryCatch(s);
            case St.Throw s -> {
                g.position(s.pos());
                g.gen(s.throwable());
                g.coerce(s.throwable().type().className(), "java/lang/Throwable");
                g.c.athrow();
                g.reachable = false;
            }
        }
    }

    private void setLocal(St.SetLocal s) {
        if (g.analysis.inParts(s.local())) {
            SliceUpdate update = SliceUpdate.of(s);
            if (update != null) {
                update.gen(g, Objects.requireNonNull(g.parts(new Ex.GetLocal(s.local()))));
                return;
            }
        }
        g.gen(s.value(), s.local().type());
        g.store(s.local());
    }

    private static Target find(Map<Label, Target> targets, Label label) {
        Target t = targets.get(label);
        if (t == null) {
            throw new IllegalStateException("jump to a label outside: " + label);
        }
        return t;
    }

    private void branch(St.If s) {
        Target otherwise = g.target();
        g.conditions.jumpIf(s.cond(), false, otherwise);
        statement(s.then());
        if (s.otherwise() == null) {
            g.bind(otherwise);
            g.newBlock();
            return;
        }
        Target end = g.target();
        g.jump(end);
        g.bind(otherwise);
        statement(s.otherwise());
        g.bind(end);
        g.newBlock();
    }

    private void loop(St.Loop s) {
        Target top = g.target();
        Target next = g.target();
        Target exit = g.target();
        breaks.put(s.label(), exit);
        continues.put(s.label(), next);
        LoopFacts around = g.loop;
        g.loop = g.analysis.facts(s);
        List<Local> opened = g.openHeaders(g.loop);
        var rows = g.rows.enter(g.loop);
        top.used = true;
        g.bind(top);
        g.newBlock();
        g.position(s.pos());
        if (s.cond() != null) {
            g.conditions.jumpIf(s.cond(), false, exit);
        }
        statement(s.body());
        g.bind(next);
        if (s.post() != null) {
            statement(s.post());
        }
        if (g.reachable) {
            g.poll();
            g.jump(top);
        }
        g.loop = around;
        g.rows.leave(rows);
        g.closeHeaders(opened);
        g.bind(exit);
        g.newBlock();
    }

    private void labeled(St.Labeled s) {
        Target end = g.target();
        breaks.put(s.label(), end);
        statement(s.body());
        g.bind(end);
        g.newBlock();
    }

    private void tryCatch(St.TryCatch s) {
        java.lang.classfile.Label start = g.c.newBoundLabel();
        Target end = g.target();
        statement(s.body());
        if (g.reachable) {
            g.c.nop();
        }
        java.lang.classfile.Label stop = g.c.newBoundLabel();
        g.jump(end);
        java.lang.classfile.Label handler = g.c.newBoundLabel();
        g.c.exceptionCatchAll(start, stop, handler);
        g.reachable = true;
        Analysis.Scope scope = g.analysis.scope(s.handler());
        long mark = scope == null ? -1 : g.enter(scope);
        g.newBlock();
        g.store(s.caught());
        plain(s.handler());
        if (scope != null) {
            g.leave(mark);
        }
        g.bind(end);
        g.newBlock();
    }

    // ---- switch

    private record Entry(long value, Target target) {}

    private void intSwitch(St.IntSwitch s) {
        g.position(s.pos());
        List<Entry> entries = new ArrayList<>();
        List<Target> bodies = new ArrayList<>();
        boolean fits = true;
        for (St.Case c : s.cases()) {
            Target t = g.target();
            bodies.add(t);
            for (long v : c.values()) {
                entries.add(new Entry(v, t));
                fits &= v == (int) v;
            }
        }
        Target otherwise = g.target();
        Target end = g.target();
        if (entries.size() > 3 && fits) {
            table(s.value(), entries, otherwise);
        } else {
            chain(s.value(), entries, otherwise);
        }
        for (int i = 0; i < bodies.size(); i++) {
            g.bind(bodies.get(i));
            g.newBlock();
            statement(s.cases().get(i).body());
            g.jump(end);
        }
        g.bind(otherwise);
        g.newBlock();
        if (s.otherwise() != null) {
            statement(s.otherwise());
        }
        g.bind(end);
        g.newBlock();
    }

    private void chain(Ex value, List<Entry> entries, Target otherwise) {
        int slot = g.toTemp(value);
        for (Entry e : entries) {
            g.c.lload(slot);
            g.c.loadConstant(e.value());
            g.c.lcmp();
            g.conditions.test(Opcode.IFEQ, e.target());
        }
        g.jump(otherwise);
    }

    private void table(Ex value, List<Entry> entries, Target otherwise) {
        if (value instanceof Ex.Convert c
                && !c.from().isLong()
                && !c.from().isFloat()
                && c.from() != Kind.U32
                && c.to().isLong()) {
            g.gen(c.x());
        } else {
            int slot = g.temp(TypeKind.LONG);
            g.gen(value);
            g.c.dup2();
            g.c.lstore(slot);
            g.c.l2i();
            g.c.i2l();
            g.c.lload(slot);
            g.c.lcmp();
            g.conditions.test(Opcode.IFNE, otherwise);
            g.c.lload(slot);
            g.c.l2i();
        }
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort((a, b) -> Long.compare(a.value(), b.value()));
        long low = sorted.get(0).value();
        long high = sorted.get(sorted.size() - 1).value();
        List<SwitchCase> cases = new ArrayList<>();
        for (Entry e : sorted) {
            e.target().used = true;
            cases.add(SwitchCase.of((int) e.value(), e.target().label));
        }
        otherwise.used = true;
        if (high - low < 4L * sorted.size() + 10) {
            g.c.tableswitch((int) low, (int) high, otherwise.label, cases);
        } else {
            g.c.lookupswitch(otherwise.label, cases);
        }
        g.reachable = false;
    }
}
