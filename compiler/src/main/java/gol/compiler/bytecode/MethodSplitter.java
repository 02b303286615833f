package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.Rewriter;
import gol.compiler.ir.St;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits a function whose code does not fit a JVM method, or is too large to be compiled well: runs
 * of statements become functions of their own, <i>parts</i>. Locals that several parts use live in
 * two arrays, which all get: integers and floats as their bits in a {@code long[]}, references in
 * an {@code Object[]}. A part returns 0 where control goes on behind it, 1 where the function is to
 * return (the results are in the arrays), and a number from 2 on for each jump out of it.
 */
final class MethodSplitter {
    /** The position of calls of parts: traces do not show the caller's frame. */
    static final int HIDDEN = -1;

    private static final IrType.Prim LONG = IrType.INT;
    private static final IrType.Prim CODE = IrType.I32;

    private static final int GO_ON = 0;
    private static final int RETURN = 1;

    private final IrFunction function;
    private final int limit;

    /** The blocks that become parts. */
    private final Set<St> parts = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Local, Object> regions = new IdentityHashMap<>();
    private final Map<Local, Integer> shared = new IdentityHashMap<>();
    private final List<IrFunction> made = new ArrayList<>();
    private int longs;
    private int objects;
    private int results = -1;

    private MethodSplitter(IrFunction function, int limit) {
        this.function = function;
        this.limit = limit;
    }

    /**
     * The function's body, split.
     *
     * @param limit how many bytes of code, by guess, a part may have
     * @param parts gets the parts
     */
    static IrFunction.Body split(IrFunction function, int limit, List<IrFunction> parts) {
        MethodSplitter s = new MethodSplitter(function, limit);
        IrFunction.Body result = s.split(function.body());
        parts.addAll(s.made);
        return result;
    }

    private IrFunction.Body split(IrFunction.Body body) {
        St.Block block = (St.Block) new Partition(limit, parts).st(body.block());
        Uses uses = new Uses(function);
        for (Local p : body.params()) {
            uses.use(p);
        }
        Local token = body.recoverToken();
        if (token != null) {
            uses.use(token);
        }
        uses.st(block);
        Region root = new Region(null);
        List<St> code = new ArrayList<>();
        for (Local p : body.params()) {
            copyIn(root, p, code);
        }
        if (token != null) {
            copyIn(root, token, code);
        }
        code.addAll(root.list(block.stmts()));
        // how many slots there are is known only now
        List<St> all = new ArrayList<>();
        all.add(new St.SetLocal(root.longs, new Ex.Zero(new IrType.ArrayOf(LONG, longs)), 0));
        all.add(
                new St.SetLocal(
                        root.objects, new Ex.Zero(new IrType.ArrayOf(IrType.OBJECT, objects)), 0));
        all.addAll(code);
        return new IrFunction.Body(body.params(), token, new St.Block(all));
    }

    private void copyIn(Region root, Local p, List<St> code) {
        if (shared.containsKey(p)) {
            code.add(root.write(p, new Ex.GetLocal(p), 0));
        }
    }

    // ---- which locals are shared

    /** Finds the locals that are used in several regions: the function's rest, and its parts. */
    private final class Uses extends Rewriter {
        private final Object region;

        Uses(Object region) {
            this.region = region;
        }

        void use(Local local) {
            Object first = regions.putIfAbsent(local, region);
            if (first != null && first != region) {
                share(local);
            }
        }

        @Override
        public Ex ex(Ex x) {
            if (x instanceof Ex.GetLocal(Local local)) {
                use(local);
            }
            return super.ex(x);
        }

        @Override
        public St st(St s) {
            switch (s) {
                case St.SetLocal set -> use(set.local());
                case St.TryCatch t -> use(t.caught());
                case St.Block b when parts.contains(b) -> {
                    new Uses(b).list(b.stmts());
                    return b;
                }
                default -> {}
            }
            return super.st(s);
        }
    }

    private void share(Local local) {
        if (!shared.containsKey(local)) {
            shared.put(local, local.type() instanceof IrType.Prim ? longs++ : objects++);
        }
    }

    // ---- rewriting

    /** The code of one method: of the function itself, or of a part. */
    private final class Region extends Rewriter {
        /** The part; null for the function itself. */
        private final St.@Nullable Block part;

        final Local longs = new Local("longs$", new IrType.ArrayOf(LONG, Integer.MAX_VALUE));
        final Local objects =
                new Local("objects$", new IrType.ArrayOf(IrType.OBJECT, Integer.MAX_VALUE));

        /** The labels around the place that are this method's own. */
        private final Set<Label> inside = new HashSet<>();

        /** The jumps out of a part, by their number from 2 on. */
        private final List<St> exits = new ArrayList<>();

        private boolean returns;

        Region(St.@Nullable Block part) {
            this.part = part;
        }

        // -- locals

        private Ex slot(Local local) {
            return new Ex.Const(IrType.I32, java.util.Objects.requireNonNull(shared.get(local)));
        }

        St write(Local local, Ex value, int pos) {
            return write(local.type(), slot(local), value, pos);
        }

        private St write(IrType type, Ex slot, Ex value, int pos) {
            if (type instanceof IrType.Prim(Kind kind)) {
                Ex bits = kind.isLong() ? value : new Ex.Bits(value, LONG);
                return new St.SetElement(new Ex.GetLocal(longs), slot, bits, pos);
            }
            return new St.SetElement(
                    new Ex.GetLocal(objects), slot, new Ex.Cast(value, IrType.OBJECT), pos);
        }

        private Ex read(IrType type, Ex slot) {
            if (type instanceof IrType.Prim p) {
                if (p.kind().isLong()) {
                    return new Ex.GetElement(new Ex.GetLocal(longs), slot, p);
                }
                return new Ex.Bits(new Ex.GetElement(new Ex.GetLocal(longs), slot, LONG), p);
            }
            return new Ex.Cast(
                    new Ex.GetElement(new Ex.GetLocal(objects), slot, IrType.OBJECT), type);
        }

        @Override
        public Ex ex(Ex x) {
            if (x instanceof Ex.GetLocal(Local local) && shared.containsKey(local)) {
                return read(local.type(), slot(local));
            }
            return super.ex(x);
        }

        // -- jumps

        @Override
        public St st(St s) {
            return switch (s) {
                case St.SetLocal e when shared.containsKey(e.local()) ->
                        write(e.local(), ex(e.value()), e.pos());
                case St.TryCatch e when shared.containsKey(e.caught()) -> {
                    Local caught = new Local("caught$", e.caught().type());
                    St body = st(e.body());
                    St handler =
                            new St.Block(
                                    List.of(
                                            write(e.caught(), new Ex.GetLocal(caught), 0),
                                            st(e.handler())));
                    yield new St.TryCatch(body, caught, handler);
                }
                case St.Block b when parts.contains(b) -> call(b);
                case St.Loop e -> {
                    inside.add(e.label());
                    yield super.st(s);
                }
                case St.Labeled e -> {
                    inside.add(e.label());
                    yield super.st(s);
                }
                case St.Break e -> inside.contains(e.label()) ? s : exit(s);
                case St.Continue e -> inside.contains(e.label()) ? s : exit(s);
                case St.Return e when part != null -> leave(e);
                default -> super.st(s);
            };
        }

        private St exit(St jump) {
            int i = exits.indexOf(jump);
            if (i < 0) {
                i = exits.size();
                exits.add(jump);
            }
            return returned(i + RETURN + 1);
        }

        private static St returned(int code) {
            return new St.Return(List.of(new Ex.Const(CODE, code)), 0);
        }

        /** Stores the results and returns from the part. */
        private St leave(St.Return r) {
            returns = true;
            List<St> code = new ArrayList<>();
            List<Ex> values = new ArrayList<>();
            for (Ex value : r.values()) {
                Local t = new Local("result$", value.type());
                code.add(new St.SetLocal(t, ex(value), r.pos()));
                values.add(new Ex.GetLocal(t));
            }
            for (int i = 0; i < values.size(); i++) {
                IrType type = function.results().get(i);
                code.add(write(type, resultSlot(i), values.get(i), 0));
            }
            code.add(returned(RETURN));
            return new St.Block(code);
        }

        private Ex resultSlot(int i) {
            if (results < 0) {
                results = Math.max(MethodSplitter.this.longs, MethodSplitter.this.objects);
                int end = results + function.results().size();
                MethodSplitter.this.longs = end;
                MethodSplitter.this.objects = end;
            }
            return new Ex.Const(IrType.I32, results + i);
        }

        // -- parts

        private St call(St.Block block) {
            Region inner = new Region(block);
            List<St> code = new ArrayList<>(inner.list(block.stmts()));
            code.add(returned(GO_ON));
            IrFunction.Body body =
                    new IrFunction.Body(
                            List.of(inner.longs, inner.objects), null, new St.Block(code));
            IrFunction f =
                    new IrFunction(
                            function.name(),
                            function.symbol() + "$part" + made.size(),
                            function.fileName(),
                            0,
                            List.of(inner.longs.type(), inner.objects.type()),
                            List.of(CODE),
                            false,
                            null,
                            _ -> body);
            made.add(f);
            Ex call =
                    new Ex.CallFunction(
                            f, List.of(new Ex.GetLocal(longs), new Ex.GetLocal(objects)), HIDDEN);
            if (!inner.returns && inner.exits.isEmpty()) {
                return new St.Eval(call, HIDDEN);
            }
            Local code0 = new Local("code$", CODE);
            List<St> after = new ArrayList<>();
            after.add(new St.SetLocal(code0, call, HIDDEN));
            if (inner.returns) {
                after.add(when(code0, RETURN, returnResults()));
            }
            for (int i = 0; i < inner.exits.size(); i++) {
                after.add(when(code0, i + RETURN + 1, st(inner.exits.get(i))));
            }
            return new St.Block(after);
        }

        private St returnResults() {
            if (part != null) {
                returns = true;
                return returned(RETURN);
            }
            List<Ex> values = new ArrayList<>();
            for (int i = 0; i < function.results().size(); i++) {
                values.add(read(function.results().get(i), resultSlot(i)));
            }
            return new St.Return(values, 0);
        }

        private static St when(Local code, int value, St then) {
            return new St.If(
                    new Ex.Compare(
                            Ex.CmpOp.EQ,
                            Kind.I32,
                            new Ex.GetLocal(code),
                            new Ex.Const(CODE, value)),
                    then,
                    null);
        }
    }
}
