package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a body before its code is made: in which scope each local lives (so that
 * JVM slots are used again, and verification sees each local set), and which expressions hold
 * statements that need an empty operand stack (try, loops).
 */
final class Analysis {
    /** A region of the body whose locals' slots are free again after it. */
    static final class Scope {
        final @Nullable Scope parent;
        final int depth;

        /** Locals that live here although they are first met in an inner scope. */
        final List<Local> hoisted = new ArrayList<>(0);

        Scope(@Nullable Scope parent) {
            this.parent = parent;
            this.depth = parent == null ? 0 : parent.depth + 1;
        }
    }

    private static final class Home {
        final Scope first;
        Scope scope;

        Home(Scope first) {
            this.first = first;
            this.scope = first;
        }
    }

    private final IdentityHashMap<Object, Scope> scopes = new IdentityHashMap<>();
    private final IdentityHashMap<Ex, Boolean> needsEmptyStack = new IdentityHashMap<>();
    private final IdentityHashMap<Local, Home> homes = new IdentityHashMap<>();
    private Scope current = new Scope(null);

    /** Whether the last visited expression holds a try or loop. */
    private boolean found;

    /** How a local of slice type is used: how deep in loops updated, and read as a whole. */
    private static final class SliceUse {
        int updates;
        int headers;
    }

    /** How a parameter of slice type is used by a function that may call itself. */
    private static final class Passed {
        /** Places that reach elements; those in loops count more. */
        int elements;

        boolean needsCap;

        /** It is assigned, or its header is needed but for being handed on. */
        boolean whole;
    }

    private final IrFunction function;
    private final List<Local> params;
    private final IdentityHashMap<Local, Passed> passed = new IdentityHashMap<>();
    private boolean callsItself;

    private final IdentityHashMap<Local, SliceUse> slices = new IdentityHashMap<>();
    private final IdentityHashMap<St.Loop, LoopFacts> facts = new IdentityHashMap<>();
    private @Nullable LoopFacts inner;
    private int loops;
    private boolean returning;

    /** Whether Go functions are called directly: recursion may pass through here. */
    private boolean callsGo;

    private Analysis(IrFunction function) {
        this.function = function;
        this.params = function.body().params();
        for (Local p : params) {
            if (p.type() instanceof IrType.SliceOf) {
                passed.put(p, new Passed());
            }
        }
    }

    /** Of the function's body, which is lowered now if it was not yet. */
    static Analysis of(IrFunction function) {
        IrFunction.Body body = function.body();
        Analysis a = new Analysis(function);
        Scope root = a.current;
        a.scopes.put(body.block(), root);
        for (Local p : body.params()) {
            a.homes.put(p, new Home(root));
        }
        if (body.recoverToken() != null) {
            a.homes.put(body.recoverToken(), new Home(root));
        }
        a.statement(body.block());
        a.homes.forEach(Analysis::hoist);
        return a;
    }

    private static void hoist(Local local, Home home) {
        if (home.scope != home.first) {
            home.scope.hoisted.add(local);
        }
    }

    /** The scope that a statement or conditional operand opens. */
    @Nullable Scope scope(Object node) {
        return scopes.get(node);
    }

    boolean needsEmptyStack(Ex x) {
        return !needsEmptyStack.isEmpty() && needsEmptyStack.containsKey(x);
    }

    LoopFacts facts(St.Loop loop) {
        return Objects.requireNonNull(facts.get(loop));
    }

    boolean callsGo() {
        return callsGo;
    }

    /**
     * Whether a local of slice type is better kept in parts: it is updated in a loop, in which no
     * header is needed otherwise.
     */
    boolean inParts(Local local) {
        SliceUse u = slices.isEmpty() ? null : slices.get(local);
        return u != null && u.updates > u.headers;
    }

    /**
     * The parameters of slice type that the function hands on as they are where it calls itself,
     * and otherwise uses only for what their parts suffice.
     */
    List<Local> handedOn() {
        return callsItself
                ? params.stream().filter(p -> passed.containsKey(p) && isHandedOn(p)).toList()
                : List.of();
    }

    private boolean isHandedOn(Local param) {
        Passed p = Objects.requireNonNull(passed.get(param));
        return !p.whole && p.elements > 1;
    }

    /** Whether more than the length of a parameter that is handed on is asked for. */
    boolean needsCap(Local param) {
        return Objects.requireNonNull(passed.get(param)).needsCap;
    }

    private void notHandedOn(Local local) {
        Passed p = passed.get(local);
        if (p != null) {
            p.whole = true;
        }
    }

    private void usesCap(Local local) {
        Passed p = passed.get(local);
        if (p != null) {
            p.needsCap = true;
        }
    }

    private void update(SliceUpdate u) {
        SliceUse s = slices.computeIfAbsent(u.local(), _ -> new SliceUse());
        s.updates = Math.max(s.updates, loops);
        all(u.operands());
    }

    /** A slice of which parts are asked for. */
    private void part(Ex slice) {
        if (slice instanceof Ex.GetLocal(Local local)) {
            use(local);
        } else {
            visit(slice);
        }
    }

    /** A slice of which an element is reached. */
    private void indexed(Ex slice) {
        part(slice);
        if (slice instanceof Ex.GetLocal(Local local)) {
            if (inner != null) {
                inner.index(local);
            }
            Passed p = passed.get(local);
            if (p != null) {
                p.elements += inner == null ? 1 : 2;
            }
        }
    }

    private void noteCall() {
        callsGo = true;
        if (inner != null) {
            inner.call();
        }
    }

    private void whole(Local local) {
        notHandedOn(local);
        header(local);
    }

    private void header(Local local) {
        use(local);
        if (!returning && loops > 0 && local.type() instanceof IrType.SliceOf) {
            SliceUse s = slices.computeIfAbsent(local, _ -> new SliceUse());
            s.headers = Math.max(s.headers, loops);
        }
    }

    private void use(Local local) {
        Home h = homes.get(local);
        if (h == null) {
            homes.put(local, new Home(current));
            return;
        }
        Scope a = h.scope;
        Scope b = current;
        while (a != b) {
            if (a.depth >= b.depth && a.parent != null) {
                a = a.parent;
            } else if (b.parent != null) {
                b = b.parent;
            }
        }
        h.scope = a;
    }

    private void statements(List<St> list) {
        boolean f = false;
        for (int i = 0; i < list.size(); i++) {
            found = false;
            statement(list.get(i));
            f |= found;
        }
        found = f;
    }

    private void scoped(St s) {
        Scope outer = current;
        current = new Scope(outer);
        scopes.put(s, current);
        statement(s);
        current = outer;
    }

    private void scoped(Ex x) {
        Scope outer = current;
        current = new Scope(outer);
        scopes.put(x, current);
        visit(x);
        current = outer;
    }

    private void statement(St st) {
        switch (st) {
            case St.Block s -> {
                if (scopes.get(s) == current) {
                    statements(s.stmts());
                } else {
                    scoped(s);
                }
            }
            case St.Eval s -> visit(s.x());
            case St.SetLocal s -> {
                SliceUpdate u = SliceUpdate.of(s);
                if (u != null) {
                    update(u);
                } else {
                    visit(s.value());
                }
                use(s.local());
                notHandedOn(s.local());
                if (inner != null) {
                    inner.change(s.local());
                }
            }
            case St.SetGlobal s -> visit(s.value());
            case St.SetField s -> visit(s.object(), s.value());
            case St.SetJavaField s -> visit(s.object(), s.value());
            case St.SetElement s -> {
                stored(s.value());
                visit(s.array(), s.index(), s.value());
            }
            case St.SetSlice s -> {
                stored(s.value());
                found = false;
                indexed(s.slice());
                boolean f = found;
                visit(s.index(), s.value());
                found |= f;
            }
            case St.SetCell s -> {
                stored(s.value());
                visit(s.cell(), s.value());
            }
            case St.Overwrite s -> {
                changeRows();
                visit(s.target(), s.source());
            }
            case St.If s -> {
                visit(s.cond());
                boolean f = found;
                scoped(s.then());
                f |= found;
                if (s.otherwise() != null) {
                    scoped(s.otherwise());
                    f |= found;
                }
                found = f;
            }
            case St.Loop s -> {
                loop(s);
                found = true;
            }
            case St.Labeled s -> scoped(s.body());
            case St.Break _, St.Continue _ -> {
                found = false;
                leave();
            }
            case St.IntSwitch s -> {
                visit(s.value());
                for (St.Case c : s.cases()) {
                    scoped(c.body());
                }
                if (s.otherwise() != null) {
                    scoped(s.otherwise());
                }
                found = true;
            }
            case St.Return s -> {
                leave();
                returning = true;
                for (Ex x : s.values()) {
                    visit(x);
                }
                returning = false;
            }
            case St.TryCatch s -> {
                scoped(s.body());
                Scope outer = current;
                current = new Scope(outer);
                scopes.put(s.handler(), current);
                use(s.caught());
                statement(s.handler());
                current = outer;
                found = true;
            }
            case St.Throw s -> visit(s.throwable());
        }
    }

    /** A value put where an element of an array may be. */
    private void stored(Ex value) {
        if (JType.isReference(value.type())) {
            changeRows();
        }
    }

    private void changeRows() {
        if (inner != null) {
            inner.changeRows();
        }
    }

    private void leave() {
        if (inner != null) {
            inner.leave();
        }
    }

    private void loop(St.Loop s) {
        LoopFacts around = inner;
        LoopFacts own = new LoopFacts(s);
        facts.put(s, own);
        inner = own;
        Scope outer = current;
        current = new Scope(outer);
        scopes.put(s, current);
        loops++;
        if (s.cond() != null) {
            visit(s.cond());
        }
        scoped(s.body());
        if (s.post() != null) {
            scoped(s.post());
        }
        loops--;
        current = outer;
        inner = around;
        if (around != null) {
            around.addInner(own);
        }
    }

    private void visit(Ex x, Ex y) {
        visit(x);
        boolean f = found;
        visit(y);
        found |= f;
    }

    private void visit(Ex x, Ex y, Ex z) {
        visit(x, y);
        boolean f = found;
        visit(z);
        found |= f;
    }

    private void all(List<Ex> list) {
        boolean f = false;
        for (int i = 0; i < list.size(); i++) {
            visit(list.get(i));
            f |= found;
        }
        found = f;
    }

    private void visit(Ex x) {
        children(x);
        if (found) {
            needsEmptyStack.put(x, Boolean.TRUE);
        }
    }

    private void children(Ex ex) {
        found = false;
        switch (ex) {
            case Ex.Const _,
                    Ex.StrConst _,
                    Ex.ComplexConst _,
                    Ex.Null _,
                    Ex.Zero _,
                    Ex.SharedZero _,
                    Ex.TypeConst _,
                    Ex.CurrentGoroutine _,
                    Ex.GetGlobal _,
                    Ex.GlobalCell _,
                    Ex.NewStruct _,
                    Ex.ExtraResult _ -> {}
            case Ex.GetLocal x -> whole(x.local());
            case Ex.GetField x -> visit(x.object());
            case Ex.GetJavaField x -> visit(x.object());
            case Ex.GetElement x -> visit(x.array(), x.index());
            case Ex.GetSlice x -> {
                if (inner != null && RowGen.isElement(x)) {
                    inner.row(x);
                }
                indexed(x.slice());
                boolean f = found;
                visit(x.index());
                found |= f;
            }
            case Ex.GetByte x -> visit(x.string(), x.index());
            case Ex.GetCell x -> visit(x.cell());
            case Ex.NewCell x -> visit(x.initial());
            case Ex.FieldPointer x -> visit(x.object());
            case Ex.Len x -> part(x.x());
            case Ex.Cap x -> {
                part(x.x());
                if (x.x() instanceof Ex.GetLocal(Local local)) {
                    usesCap(local);
                }
            }
            case Ex.Copy x -> visit(x.x());
            case Ex.ArrayLit x -> all(x.elements());
            case Ex.SliceLit x -> all(x.elements());
            case Ex.Arith x -> visit(x.x(), x.y());
            case Ex.Shift x -> visit(x.x(), x.y());
            case Ex.Neg x -> visit(x.x());
            case Ex.BitNot x -> visit(x.x());
            case Ex.Not x -> visit(x.x());
            case Ex.Compare x -> visit(x.x(), x.y());
            case Ex.Equal x -> visit(x.x(), x.y());
            case Ex.IsNil x -> part(x.x());
            case Ex.Convert x -> visit(x.x());
            case Ex.Bits x -> visit(x.x());
            case Ex.Cast x -> visit(x.x());
            case Ex.Cond x -> {
                visit(x.test());
                boolean f = found;
                scoped(x.then());
                f |= found;
                scoped(x.otherwise());
                found |= f;
            }
            case Ex.And x -> shortCircuit(x.x(), x.y());
            case Ex.Or x -> shortCircuit(x.x(), x.y());
            case Ex.Seq x -> seq(x);
            case Ex.CallFunction x -> {
                changeRows();
                if (x.function().nativeMethod() == null) {
                    noteCall();
                }
                if (x.function() == function) {
                    itself(x.args());
                } else {
                    all(x.args());
                }
            }
            case Ex.CallValue x -> {
                changeRows();
                noteCall();
                visit(x.function());
                boolean f = found;
                all(x.args());
                found |= f;
            }
            case Ex.CallInterface x -> {
                changeRows();
                noteCall();
                visit(x.receiver());
                boolean f = found;
                all(x.args());
                found |= f;
            }
            case Ex.CallJava x -> {
                changeRows();
                if (x.method().goroutine() && inner != null) {
                    inner.call();
                }
                SliceUpdate cut = SliceUpdate.cut(x);
                if (cut == null) {
                    all(x.args());
                } else {
                    use(cut.local());
                    usesCap(cut.local());
                    all(cut.operands());
                }
            }
            case Ex.Closure x -> all(x.captured());
            case Ex.ToInterface x -> visit(x.x());
            case Ex.IsType x -> visit(x.x());
            case Ex.FromInterface x -> visit(x.x());
        }
    }

    /** The arguments of a call of this very function. */
    private void itself(List<Ex> args) {
        callsItself = true;
        boolean f = false;
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i) instanceof Ex.GetLocal(Local local) && local == params.get(i)) {
                header(local);
                continue;
            }
            notHandedOn(params.get(i));
            visit(args.get(i));
            f |= found;
        }
        found = f;
    }

    private void shortCircuit(Ex x, Ex y) {
        visit(x);
        boolean f = found;
        scoped(y);
        found |= f;
    }

    private void seq(Ex.Seq x) {
        boolean f = false;
        for (St s : x.before()) {
            found = false;
            statement(s);
            f |= found;
        }
        visit(x.value());
        found |= f;
    }
}
