package gol.runtime.panic;

import gol.runtime.Func;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The deferred calls of one active function: the twin of a function's chain of Go's {@code _defer}.
 */
public final class DeferFrame {
    final @Nullable DeferFrame outer;

    /** The panic for whose sake deferred calls of this frame are running. */
    @Nullable GoPanic running;

    private Func[] calls = new Func[2];
    private int size;

    DeferFrame(@Nullable DeferFrame outer) {
        this.outer = outer;
    }

    void push(Func f) {
        if (size == calls.length) {
            calls = Arrays.copyOf(calls, size * 2);
        }
        calls[size++] = f;
    }

    @Nullable Func pop() {
        if (size == 0) {
            return null;
        }
        Func f = calls[--size];
        calls[size] = null;
        return f;
    }

    boolean couldRecover() {
        for (int i = 0; i < size; i++) {
            if (calls[i].usesRecover()) {
                return true;
            }
        }
        return false;
    }
}
