package gol.runtime.sync;

import gol.runtime.Func;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoExit;
import gol.runtime.panic.Panics;
import gol.runtime.sched.Bubble;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.WaitReason;
import gol.runtime.sched.Waiter;
import gol.runtime.value.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** sync.WaitGroup. */
public final class WaitGroup extends Struct {
    private static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(WaitGroup.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile int count;
    private final LockQueue queue = new LockQueue(true);

    /** Whose goroutines add to it, until the count is 0 again: others may not. */
    private volatile @Nullable Bubble bubble;

    public void Add(Goroutine g, long delta) {
        if (bubble != g.bubble()) {
            enter(g);
        }
        int now = (int) COUNT.getAndAdd(this, (int) delta) + (int) delta;
        if (now < 0) {
            throw Panics.of(g, g.runtime().goString("sync: negative WaitGroup counter"));
        }
        if (now == 0) {
            queue.lock();
            Waiter list = queue.takeAll();
            if (list != null) {
                bubble = null;
            }
            queue.unlock();
            LockQueue.wakeAll(g, list);
        }
    }

    public void Done(Goroutine g) {
        Add(g, -1);
    }

    /** The first addition by a goroutine of a bubble, or one from outside of the group's bubble. */
    private void enter(Goroutine g) {
        Bubble own = g.bubble();
        queue.lock();
        Bubble b = bubble;
        boolean fits = b == null && count == 0;
        if (fits) {
            bubble = own;
        }
        queue.unlock();
        if (!fits) {
            throw new FatalError(
                    b != null && own != null
                            ? "sync: WaitGroup.Add called from multiple synctest bubbles"
                            : "sync: WaitGroup.Add called from inside and outside synctest bubble");
        }
    }

    public void Wait(Goroutine g) {
        if (count == 0) {
            if (bubble != null && bubble == g.bubble()) {
                bubble = null;
            }
            return;
        }
        queue.lock();
        if (count == 0) {
            queue.unlock();
            return;
        }
        boolean durable = bubble != null && bubble == g.bubble();
        queue.await(g, durable ? WaitReason.WAIT_GROUP_WAIT_DURABLE : WaitReason.WAIT_GROUP_WAIT);
    }

    /** Starts f on a new goroutine that the group waits for. */
    public void Go(Goroutine g, Func f) {
        Add(g, 1);
        g.scheduler().go(g, new Member(this, f), "sync.(*WaitGroup).Go\tsync/waitgroup.go:238");
    }

    @Override
    public WaitGroup copy() {
        WaitGroup w = new WaitGroup();
        w.assign(this);
        return w;
    }

    @Override
    public void assign(Struct from) {
        count = ((WaitGroup) from).count;
    }

    @Override
    public boolean equalTo(Struct other) {
        return other instanceof WaitGroup w && w.count == count;
    }

    /** A panic ends the program before the group can go on; Goexit counts as done. */
    private static final class Member extends Func {
        private final WaitGroup group;
        private final Func f;

        Member(WaitGroup group, Func f) {
            this.group = group;
            this.f = f;
        }

        @Override
        public void run(Goroutine g) {
            try {
                f.run(g);
            } catch (GoExit e) {
                group.Done(g);
                throw e;
            }
            group.Done(g);
        }

        @SuppressWarnings("NullAway") // an invariant of the queue
        @Override
        public @Nullable Object invoke(Goroutine g, Object[] args) {
            run(g);
            return null;
        }

        @Override
        public String name() {
            return "sync.(*WaitGroup).Go.func1";
        }
    }
}
