package gol.interpreter.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import gol.compiler.ir.IrFunction;
import gol.interpreter.node.FrameInfo;
import gol.interpreter.node.Frames;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * A function of the program that has Go code. It becomes nodes when {@link #root} is first asked
 * for; threads may do so at once, one of them translates.
 */
public final class TreeFunction implements FrameInfo {
    private final IrFunction function;
    private final IntUnaryOperator lines;
    private final Function<TreeFunction, FunctionRoot> translator;
    @CompilationFinal private volatile FunctionRoot root;

    /**
     * @param lines gives the line of a position
     */
    public TreeFunction(
            IrFunction function,
            IntUnaryOperator lines,
            Function<TreeFunction, FunctionRoot> translator) {
        this.function = function;
        this.lines = lines;
        this.translator = translator;
    }

    public IrFunction function() {
        return function;
    }

    /** The nodes. */
    public FunctionRoot root() {
        FunctionRoot known = root;
        return known != null ? known : translate();
    }

    public boolean isTranslated() {
        return root != null;
    }

    private synchronized FunctionRoot translate() {
        FunctionRoot known = root;
        if (known == null) {
            known = translator.apply(this);
            root = known;
        }
        return known;
    }

    @Override
    public String name() {
        return function.name();
    }

    @Override
    public String fileName() {
        return function.fileName();
    }

    @Override
    public int line(int position) {
        return position == 0 ? function.line() : lines.applyAsInt(position);
    }

    /** The first result in a frame whose function has ended, raw. */
    static Object result(VirtualFrame frame, char letter) {
        return switch (letter) {
            case 'Z' -> (Object) frame.getBooleanStatic(Frames.RESULT);
            case 'I' -> (Object) frame.getIntStatic(Frames.RESULT);
            case 'J' -> (Object) frame.getLongStatic(Frames.RESULT);
            case 'F' -> (Object) frame.getFloatStatic(Frames.RESULT);
            case 'D' -> (Object) frame.getDoubleStatic(Frames.RESULT);
            case 'V' -> null;
            default -> frame.getObjectStatic(Frames.RESULT);
        };
    }
}
