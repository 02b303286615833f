package gol.interpreter.translate;

import gol.compiler.ir.Ex;
import gol.compiler.ir.St;
import gol.interpreter.controlflow.Block;
import gol.interpreter.controlflow.Eval;
import gol.interpreter.controlflow.If;
import gol.interpreter.controlflow.IntSwitch;
import gol.interpreter.controlflow.Jump;
import gol.interpreter.controlflow.Labeled;
import gol.interpreter.controlflow.Loop;
import gol.interpreter.controlflow.Throw;
import gol.interpreter.controlflow.TryCatch;
import gol.interpreter.local.SetLocal;
import gol.interpreter.memory.Aggregates;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Statements. */
final class StatementTranslator {
    private final FunctionTranslator f;

    StatementTranslator(FunctionTranslator f) {
        this.f = f;
    }

    private Expression operand(Ex x) {
        return f.expressions.translate(x);
    }

    /** A statement that sets its own position. */
    Statement translate(St st) {
        if (st instanceof St.Block b) {
            return block(b.stmts());
        }
        return position(st) == 0 ? plain(st) : block(List.of(st));
    }

    Block block(List<St> list) {
        int[] positions = new int[list.size()];
        Statement[] statements = new Statement[positions.length];
        for (int i = 0; i < positions.length; i++) {
            St st = list.get(i);
            positions[i] = position(st);
            statements[i] = st instanceof St.Block b ? block(b.stmts()) : plain(st);
        }
        return new Block(positions, statements);
    }

    private @Nullable Statement optional(@Nullable St st) {
        return st == null ? null : translate(st);
    }

    private static int position(St st) {
        return switch (st) {
            case St.Eval s -> s.pos();
            case St.SetLocal s -> s.pos();
            case St.SetGlobal s -> s.pos();
            case St.SetField s -> s.pos();
            case St.SetJavaField s -> s.pos();
            case St.SetElement s -> s.pos();
            case St.SetSlice s -> s.pos();
            case St.SetCell s -> s.pos();
            case St.Overwrite s -> s.pos();
            case St.IntSwitch s -> s.pos();
            case St.Return s -> s.pos();
            case St.Throw s -> s.pos();
            case St.Block _,
                    St.If _,
                    St.Loop _,
                    St.Labeled _,
                    St.Break _,
                    St.Continue _,
                    St.TryCatch _ ->
                    0;
        };
    }

    @SuppressWarnings("NullAway") // nodes take null for parts that are not there
    private Statement plain(St st) {
        f.progress.at(st);
        f.progress.atPosition(position(st));
        return switch (st) {
            case St.Block s -> block(s.stmts());
            case St.Eval s -> new Eval(operand(s.x()));
            case St.SetLocal s -> setLocal(s);
            case St.SetGlobal s -> f.memory.setGlobal(s);
            case St.SetField s -> f.memory.setField(s);
            case St.SetJavaField s -> f.memory.setJavaField(s);
            case St.SetElement s -> f.memory.setElement(s);
            case St.SetSlice s -> f.memory.setSlice(s);
            case St.SetCell s -> f.memory.setCell(s);
            case St.Overwrite s ->
                    new Aggregates.Overwrite(
                            f.program.values().assigner(s.source().type()),
                            operand(s.target()),
                            f.expressions.translate(s.source(), s.pos()));
            case St.If s -> new If(operand(s.cond()), translate(s.then()), optional(s.otherwise()));
            case St.Loop s ->
                    new Loop(
                            f.breakCode(s.label()),
                            f.continueCode(s.label()),
                            s.pos(),
                            s.cond() == null ? null : operand(s.cond()),
                            translate(s.body()),
                            optional(s.post()));
            case St.Labeled s -> new Labeled(f.breakCode(s.label()), translate(s.body()));
            case St.Break s -> new Jump(f.breakCode(s.label()));
            case St.Continue s -> new Jump(f.continueCode(s.label()));
            case St.IntSwitch s -> intSwitch(s);
            case St.Return s -> f.calls.results(s);
            case St.TryCatch s ->
                    new TryCatch(f.slot(s.caught()), translate(s.body()), translate(s.handler()));
            case St.Throw s -> new Throw(operand(s.throwable()));
        };
    }

    private Statement setLocal(St.SetLocal s) {
        int slot = f.slot(s.local());
        Expression value = operand(s.value());
        return switch (FunctionTranslator.letter(s.local().type())) {
            case 'Z' -> new SetLocal.OfBoolean(slot, value);
            case 'I' -> new SetLocal.OfInt(slot, value);
            case 'J' -> new SetLocal.OfLong(slot, value);
            case 'F' -> new SetLocal.OfFloat(slot, value);
            case 'D' -> new SetLocal.OfDouble(slot, value);
            default -> new SetLocal.OfObject(slot, value);
        };
    }

    @SuppressWarnings("NullAway") // as above
    private Statement intSwitch(St.IntSwitch s) {
        TreeMap<Long, Integer> entries = new TreeMap<>();
        Statement[] bodies = new Statement[s.cases().size()];
        for (int i = 0; i < bodies.length; i++) {
            for (long value : s.cases().get(i).values()) {
                entries.putIfAbsent(value, i);
            }
            bodies[i] = translate(s.cases().get(i).body());
        }
        long[] values = entries.keySet().stream().mapToLong(Long::longValue).toArray();
        int[] targets = entries.values().stream().mapToInt(Integer::intValue).toArray();
        return new IntSwitch(values, targets, operand(s.value()), bodies, optional(s.otherwise()));
    }
}
