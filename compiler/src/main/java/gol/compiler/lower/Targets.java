package gol.compiler.lower;

import gol.compiler.ir.St;
import gol.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What break, continue and goto mean at a place of one function's body. */
final class Targets {
    /**
     * One enclosing statement.
     *
     * @param label its Go label
     * @param onBreak how to leave it; null if break does not mean it
     * @param onContinue how to go on with its next iteration; null if it is no loop
     * @param onGoto how to go to {@code label}; null for other statements
     */
    private record Target(
            @Nullable String label,
            @Nullable St onBreak,
            @Nullable St onContinue,
            @Nullable St onGoto) {}

    private final Deque<Target> stack = new ArrayDeque<>();

    void push(@Nullable String label, St onBreak, @Nullable St onContinue) {
        stack.push(new Target(label, onBreak, onContinue, null));
    }

    void pushGoto(String label, St onGoto) {
        stack.push(new Target(label, null, null, onGoto));
    }

    void pop() {
        stack.pop();
    }

    /** The jump, or null if its target is not in this function. */
    @Nullable St find(Stmt.BranchKind kind, @Nullable String label) {
        for (Target target : stack) {
            if (label != null && !label.equals(target.label())) {
                continue;
            }
            St found =
                    switch (kind) {
                        case BREAK -> target.onBreak();
                        case CONTINUE -> target.onContinue();
                        case GOTO -> target.onGoto();
                        case FALLTHROUGH -> null;
                    };
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
