package gol.compiler.ir;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far the translation of a function has come: what is told of it should it fail. Who translates
 * sets it at every construct, and asks for the fault where the function's translation ends.
 */
public final class Progress {
    private final String phase;
    private final String function;
    private final IntFunction<String> places;
    private @Nullable Object construct;
    private int pos;

    /**
     * @param phase what is being done, as {@code lowering}
     * @param function its name
     * @param places file and line of a position
     * @param pos where the function is, 0 if {@code places} knows
     */
    public Progress(String phase, String function, IntFunction<String> places, int pos) {
        this.phase = phase;
        this.function = function;
        this.places = places;
        this.pos = pos;
    }

    /** Of a function of the IR. */
    public Progress(String phase, IrFunction function, IntUnaryOperator lines) {
        this(
                phase,
                function.name(),
                pos ->
                        function.fileName()
                                + ':'
                                + (pos == 0 ? function.line() : lines.applyAsInt(pos)),
                0);
    }

    /** The construct that is next, a node of the syntax tree or of the IR. */
    public void at(Object next) {
        construct = next;
    }

    /** A position in the file, from which on the constructs are; none where it is not positive. */
    public void atPosition(int next) {
        if (next > 0) {
            pos = next;
        }
    }

    /**
     * What to throw for an exception that ended the translation: itself, unless it is a fault that
     * does not know its place.
     */
    public RuntimeException failed(Throwable e) {
        if (e instanceof Untranslatable || e instanceof TranslationFault) {
            return (RuntimeException) e;
        }
        StringBuilder text = new StringBuilder(e.getClass().getSimpleName());
        if (e.getMessage() != null) {
            text.append(": ").append(e.getMessage());
        }
        text.append(" (").append(phase).append(' ').append(function);
        text.append(", ").append(places.apply(pos));
        if (construct != null) {
            text.append(", at ").append(construct.getClass().getSimpleName());
        }
        return new TranslationFault(text.append(')').toString(), e);
    }
}
