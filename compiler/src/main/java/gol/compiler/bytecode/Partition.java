package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.Rewriter;
import gol.compiler.ir.St;
import gol.compiler.ir.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes code small by putting statements into blocks that are to become parts, innermost first:
 * runs of lists, bodies of statements. Where no statements are found it makes some: operands and
 * elements of large expressions become assignments to locals, large switches trees of small ones.
 */
final class Partition extends Rewriter {
    /** What is smaller than a few calls of parts is left where it is. */
    private static final int LEAST = 200;

    private final int limit;
    private final Set<St> parts;
    private final CodeSize size;

    /**
     * @param limit how many bytes of code, by guess, a part may have
     * @param parts gets the blocks that become parts; compares by identity
     */
    Partition(int limit, Set<St> parts) {
        this.limit = limit;
        this.parts = parts;
        this.size = new CodeSize(parts);
    }

    // ---- statements

    @Override
    public St st(St s) {
        if (size.of(s) <= limit) {
            return s;
        }
        St rebuilt = super.st(s);
        return size.of(rebuilt) <= limit ? rebuilt : outlined(rebuilt);
    }

    /** The statement with its bodies in parts. */
    private St outlined(St s) {
        return switch (s) {
            case St.If e -> {
                St otherwise = e.otherwise();
                yield new St.If(
                        e.cond(), part(e.then()), otherwise == null ? null : part(otherwise));
            }
            case St.Loop e -> new St.Loop(e.label(), e.cond(), part(e.body()), e.post(), e.pos());
            case St.Labeled e -> new St.Labeled(e.label(), part(e.body()));
            case St.TryCatch e -> new St.TryCatch(part(e.body()), e.caught(), part(e.handler()));
            case St.IntSwitch e -> intSwitch(e);
            case St.Block _,
                    St.Eval _,
                    St.SetLocal _,
                    St.SetGlobal _,
                    St.SetField _,
                    St.SetJavaField _,
                    St.SetElement _,
                    St.SetSlice _,
                    St.SetCell _,
                    St.Overwrite _,
                    St.Break _,
                    St.Continue _,
                    St.Return _,
                    St.Throw _ ->
                    s;
        };
    }

    @Override
    public List<St> list(List<St> stmts) {
        List<St> result = super.list(stmts);
        while (total(result) > limit && result.size() > 1) {
            List<St> grouped = group(result);
            if (total(grouped) >= total(result)) {
                break;
            }
            result = grouped;
        }
        return result;
    }

    private int total(List<St> list) {
        int sum = 0;
        for (St s : list) {
            sum += size.of(s);
        }
        return sum;
    }

    private List<St> group(List<St> list) {
        List<St> result = new ArrayList<>();
        List<St> run = new ArrayList<>();
        int sum = 0;
        for (St s : list) {
            int own = size.of(s);
            if (sum + own > limit && !run.isEmpty()) {
                result.add(part(new St.Block(List.copyOf(run))));
                run = new ArrayList<>();
                sum = 0;
            }
            run.add(s);
            sum += own;
        }
        if (!run.isEmpty()) {
            result.add(part(new St.Block(List.copyOf(run))));
        }
        return result;
    }

    private St part(St s) {
        if (size.of(s) <= LEAST) {
            return s;
        }
        St.Block block = s instanceof St.Block b ? b : new St.Block(List.of(s));
        parts.add(block);
        return block;
    }

    // ---- switches

    /** First the bodies; then, where cases are too many, a tree of switches. */
    private St intSwitch(St.IntSwitch s) {
        List<St.Case> cases = new ArrayList<>();
        for (St.Case c : s.cases()) {
            cases.add(new St.Case(c.values(), part(c.body())));
        }
        St otherwise = s.otherwise() == null ? new St.Block(List.of()) : part(s.otherwise());
        St.IntSwitch small = new St.IntSwitch(s.value(), cases, otherwise, s.pos());
        if (size.of(small) <= limit) {
            return small;
        }
        Local value = new Local("switch$", IrType.INT);
        List<St> code = new ArrayList<>();
        code.add(new St.SetLocal(value, s.value(), s.pos()));
        if (cases.stream().allMatch(c -> c.values().size() == 1)) {
            code.add(tree(value, cases, otherwise));
            return new St.Block(code);
        }
        // a body may not stand in two places: which one is found out first
        Local index = new Local("case$", IrType.INT);
        List<St.Case> numbers = new ArrayList<>();
        List<St.Case> bodies = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            St number = new St.SetLocal(index, new Ex.Const(IrType.INT, (long) i), 0);
            for (Long v : cases.get(i).values()) {
                if (known.add(v)) {
                    numbers.add(new St.Case(List.of(v), number));
                }
            }
            bodies.add(new St.Case(List.of((long) i), cases.get(i).body()));
        }
        St none = new St.SetLocal(index, new Ex.Const(IrType.INT, -1L), 0);
        code.add(tree(value, numbers, none));
        code.add(tree(index, bodies, otherwise));
        return new St.Block(code);
    }

    private St tree(Local value, List<St.Case> cases, St otherwise) {
        List<St.Case> sorted = new ArrayList<>(cases);
        sorted.sort(Comparator.comparing(c -> c.values().getFirst()));
        Label end = new Label("end$");
        Label none = new Label("none$");
        List<St.IntSwitch> leaves = new ArrayList<>();
        List<St.Case> run = new ArrayList<>();
        int sum = 0;
        for (St.Case c : sorted) {
            St.Case leaving =
                    new St.Case(c.values(), new St.Block(List.of(c.body(), new St.Break(end))));
            int own = CodeSize.CASE + size.of(leaving.body());
            if (sum + own > limit && !run.isEmpty()) {
                leaves.add(leaf(value, run, none));
                run = new ArrayList<>();
                sum = 0;
            }
            run.add(leaving);
            sum += own;
        }
        leaves.add(leaf(value, run, none));
        St found = tree(value, leaves, 0, leaves.size());
        return new St.Labeled(end, new St.Block(List.of(new St.Labeled(none, found), otherwise)));
    }

    private static St.IntSwitch leaf(Local value, List<St.Case> run, Label none) {
        return new St.IntSwitch(new Ex.GetLocal(value), List.copyOf(run), new St.Break(none), 0);
    }

    private St tree(Local value, List<St.IntSwitch> leaves, int from, int to) {
        if (to - from == 1) {
            return part(leaves.get(from));
        }
        int middle = (from + to) >>> 1;
        long first = leaves.get(middle).cases().getFirst().values().getFirst();
        St node =
                new St.If(
                        new Ex.Compare(
                                Ex.CmpOp.LT,
                                Kind.I64,
                                new Ex.GetLocal(value),
                                new Ex.Const(IrType.INT, first)),
                        tree(value, leaves, from, middle),
                        tree(value, leaves, middle, to));
        return size.of(node) <= limit ? node : outlined(node);
    }

    // ---- expressions

    @Override
    public Ex ex(Ex x) {
        if (size.of(x) <= limit) {
            return x;
        }
        return switch (x) {
            case Ex.ArrayLit a -> array(a.type(), a.elements());
            case Ex.SliceLit s -> {
                Storage storage = s.type().elem().storage();
                Ex array =
                        array(
                                new IrType.ArrayOf(s.type().elem(), s.elements().size()),
                                s.elements());
                String cls = storage.sliceClass();
                yield new Ex.CallJava(
                        JavaMethod.stat(
                                cls, "of", "(" + storage.arrayDescriptor() + ")L" + cls + ";"),
                        List.of(array),
                        s.type(),
                        0);
            }
            case Ex.Cond c -> chosen(c.type(), c.test(), c.then(), c.otherwise());
            case Ex.And a -> chosen(IrType.BOOL, a.x(), a.y(), new Ex.Const(IrType.BOOL, false));
            case Ex.Or o -> chosen(IrType.BOOL, o.x(), new Ex.Const(IrType.BOOL, true), o.y());
            case Ex.Seq s -> super.ex(s);
            default -> {
                Ex rebuilt = super.ex(x);
                yield size.of(rebuilt) <= limit ? rebuilt : new Spill().of(rebuilt);
            }
        };
    }

    /** The literal as assignments of its elements. */
    private Ex array(IrType.ArrayOf type, List<Ex> elements) {
        Local array = new Local("array$", type);
        List<Ex> empty = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            empty.add(
                    type.elem() instanceof IrType.Prim p
                            ? new Ex.Zero(p)
                            : new Ex.Null(IrType.OBJECT));
        }
        List<St> code = new ArrayList<>();
        code.add(new St.SetLocal(array, new Ex.ArrayLit(type, empty), 0));
        for (int i = 0; i < elements.size(); i++) {
            code.add(
                    new St.SetElement(
                            new Ex.GetLocal(array),
                            new Ex.Const(IrType.I32, i),
                            elements.get(i),
                            0));
        }
        List<St> head = new ArrayList<>(code.subList(0, 1));
        head.addAll(list(code.subList(1, code.size())));
        return new Ex.Seq(head, new Ex.GetLocal(array));
    }

    private Ex chosen(IrType type, Ex test, Ex then, Ex otherwise) {
        Local value = new Local("value$", type);
        St choice =
                new St.If(
                        test,
                        new St.SetLocal(value, then, 0),
                        new St.SetLocal(value, otherwise, 0));
        return new Ex.Seq(list(List.of(choice)), new Ex.GetLocal(value));
    }

    /** Puts an expression's operands into locals, in their order. */
    private final class Spill extends Rewriter {
        private final List<St> code = new ArrayList<>();

        Ex of(Ex x) {
            Ex rest = super.ex(x);
            return code.isEmpty() ? rest : new Ex.Seq(list(code), rest);
        }

        @Override
        public Ex ex(Ex operand) {
            if (operand instanceof Ex.Const
                    || operand instanceof Ex.Null
                    || operand instanceof Ex.StrConst
                    || operand instanceof Ex.TypeConst) {
                return operand;
            }
            Local local = new Local("operand$", operand.type());
            code.add(new St.SetLocal(local, operand, 0));
            return new Ex.GetLocal(local);
        }

        @Override
        public List<St> list(List<St> stmts) {
            return Partition.this.list(stmts);
        }
    }
}
