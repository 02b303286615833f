package gol.runtime.panic;

import gol.runtime.Func;
import gol.runtime.sched.Bubble;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.Box;
import gol.runtime.value.GoString;
import gol.runtime.value.Hashing;
import gol.runtime.value.ObjectBox;
import java.util.List;
import java.util.Map;

/**
 * What synctest.Test panics with when the goroutines of its bubble wait for each other: an error,
 * though no runtime.Error. Uncaught, it prints them.
 */
public final class DeadlockError extends ObjectBox {
    private static final RType TYPE =
            RType.namedGlobal("runtime.synctestDeadlockError", "runtime")
                    .complete(
                            new RType.Builder(Kind.STRUCT)
                                    .methods(
                                            List.of(
                                                    new RMethod(
                                                            "Error",
                                                            "",
                                                            TypeTable.func(
                                                                    List.of(),
                                                                    List.of(RType.STRING),
                                                                    false))))
                                    .natives(Map.of("Error", new Text())));

    private final Bubble bubble;
    private final boolean mainDone;

    public DeadlockError(Bubble bubble, boolean mainDone) {
        super(TYPE, null);
        this.bubble = bubble;
        this.mainDone = mainDone;
    }

    Bubble bubble() {
        return bubble;
    }

    /** The error itself: it has no other form. */
    @Override
    public Object raw() {
        return this;
    }

    @Override
    protected boolean sameValue(Box other) {
        return this == other;
    }

    @Override
    protected long hashValue(long seed) {
        return Hashing.mix(seed ^ bubble.id());
    }

    @Override
    public String toString() {
        return mainDone
                ? "deadlock: main bubble goroutine has exited but blocked goroutines remain"
                : "deadlock: all goroutines in bubble are blocked";
    }

    private static final class Text extends Func {
        @Override
        public Object invoke(Goroutine g, Object[] args) {
            return GoString.of(args[0].toString());
        }
    }
}
