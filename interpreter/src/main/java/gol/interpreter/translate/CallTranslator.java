package gol.interpreter.translate;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.St;
import gol.interpreter.call.Argument;
import gol.interpreter.call.ClosureNode;
import gol.interpreter.call.ExtraResult;
import gol.interpreter.call.FunctionCall;
import gol.interpreter.call.InterfaceCall;
import gol.interpreter.call.JavaCall;
import gol.interpreter.call.JavaTarget;
import gol.interpreter.call.ReturnMany;
import gol.interpreter.call.ReturnNothing;
import gol.interpreter.call.ReturnOne;
import gol.interpreter.call.ValueCall;
import gol.interpreter.expression.Constants;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;
import gol.interpreter.node.Statement;
import java.util.List;

/** Calls, returns, closures. */
final class CallTranslator {
    private static final Object[] NOTHING = {};

    private final FunctionTranslator f;

    CallTranslator(FunctionTranslator f) {
        this.f = f;
    }

    Expression function(Ex.CallFunction x) {
        IrFunction callee = x.function();
        JavaMethod method = callee.nativeMethod();
        if (method != null) {
            return java(method, x.args(), x.pos());
        }
        int first = Frames.RESULT + Math.max(callee.results().size(), 1);
        Argument[] arguments = new Argument[x.args().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(first + i, callee.params().get(i), x.args().get(i));
        }
        return new FunctionCall(
                f.program.function(callee),
                FunctionTranslator.resultLetter(x.type()),
                x.pos(),
                arguments);
    }

    /** Parameters have the first slots after the results: see {@link FunctionTranslator}. */
    private Argument argument(int slot, IrType type, Ex x) {
        Expression value = f.expressions.translate(x);
        return switch (FunctionTranslator.letter(type)) {
            case 'Z' -> new Argument.OfBoolean(slot, value);
            case 'I' -> new Argument.OfInt(slot, value);
            case 'J' -> new Argument.OfLong(slot, value);
            case 'F' -> new Argument.OfFloat(slot, value);
            case 'D' -> new Argument.OfDouble(slot, value);
            default -> new Argument.OfObject(slot, value);
        };
    }

    Expression value(Ex.CallValue x) {
        return new ValueCall(
                FunctionTranslator.resultLetter(x.type()),
                x.pos(),
                f.expressions.translate(x.function()),
                f.expressions.translate(x.args()));
    }

    Expression iface(Ex.CallInterface x) {
        return new InterfaceCall(
                x.id(),
                FunctionTranslator.resultLetter(x.type()),
                x.pos(),
                f.expressions.translate(x.receiver()),
                f.expressions.translate(x.args()));
    }

    Expression java(Ex.CallJava x) {
        return java(x.method(), x.args(), x.pos());
    }

    private Expression java(JavaMethod method, List<Ex> args, int pos) {
        JavaTarget target = f.program.target(method);
        int extra = method.goroutine() ? 1 : 0;
        Expression[] arguments = new Expression[args.size() + extra];
        if (extra == 1) {
            arguments[0] = new Constants.CurrentGoroutine();
        }
        for (int i = 0; i < args.size(); i++) {
            arguments[i + extra] = f.expressions.translate(args.get(i));
        }
        return new JavaCall(target, pos, arguments);
    }

    Expression extraResult(Ex.ExtraResult x) {
        return new ExtraResult(x.index(), FunctionTranslator.letter(x.type()));
    }

    Expression closure(Ex.Closure x) {
        Program program = f.program;
        IrFunction function = x.function();
        if (x.captured().isEmpty()) {
            return new Constants.OfObject(program.value(function, NOTHING));
        }
        return new ClosureNode(
                captured -> program.value(function, captured),
                f.expressions.translate(x.captured()));
    }

    Statement results(St.Return s) {
        List<IrType> types = f.function.results();
        if (s.values().isEmpty()) {
            return new ReturnNothing();
        }
        if (s.values().size() == 1) {
            Expression value = f.expressions.translate(s.values().get(0));
            return switch (FunctionTranslator.letter(types.get(0))) {
                case 'Z' -> new ReturnOne.OfBoolean(value);
                case 'I' -> new ReturnOne.OfInt(value);
                case 'J' -> new ReturnOne.OfLong(value);
                case 'F' -> new ReturnOne.OfFloat(value);
                case 'D' -> new ReturnOne.OfDouble(value);
                default -> new ReturnOne.OfObject(value);
            };
        }
        StringBuilder letters = new StringBuilder();
        for (IrType t : types) {
            letters.append(FunctionTranslator.letter(t));
        }
        return new ReturnMany(letters.toString(), f.expressions.translate(s.values()));
    }
}
