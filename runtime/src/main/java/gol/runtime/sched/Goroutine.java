package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.panic.GoExit;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine: the twin of Go's {@code g}, and the hidden first parameter of every compiled
 * function and native. Only code that the goroutine itself runs touches its fields, except where
 * said otherwise.
 *
 * <p>States: <i>runnable</i> (in a queue of the scheduler, or started and waiting for its turn),
 * <i>running</i> (on one worker or thread), <i>waiting</i> ({@link #waitReason} says for what;
 * somebody holds a reference in order to {@link #wake} it), <i>done</i>. {@code go} makes it
 * runnable, the scheduler running, {@link #park} and {@link #sleep} waiting, {@link #wake} runnable
 * again, the end of its body done.
 */
public abstract non-sealed class Goroutine extends Waiter {
    // Results: the first is the JVM's return value, the i-th (from 0) is in l<i>, d<i> or o<i> by
    // its kind: bool and integers in l, floats in d, references in o (l1 and o1 are the waiter's);
    // those from the third on in an object of their own (see rest).
    public long l2;
    public double d1;
    public double d2;
    public @Nullable Object o2;
    private @Nullable MoreResults rest;

    /**
     * The panic for whose sake a deferred function that uses recover is run; its prologue takes and
     * clears it.
     */
    public @Nullable Object recoverToken;

    /** The innermost active defer frame; belongs to gol.runtime.panic. */
    public @Nullable Object defers;

    /** How many deferred calls that could recover are pending outside of defer frames. */
    public int pendingRecovers;

    /** Belongs to gol.runtime.channel: the select that is being built. */
    public @Nullable Object select;

    /**
     * Free for the engine that runs the goroutine's code (the tree engine's per-goroutine state).
     */
    public @Nullable Object engineData;

    public final long id;
    private final GoRuntime runtime;
    private final long parentId;
    private final @Nullable Object site; // a String or GoString, made into text when asked for
    @Nullable Func body;

    /**
     * Called when the body is over, instead of the program's own handling: see {@link HostCall} and
     * {@link Bubble}.
     */
    @Nullable Completion completion;

    String waitReason = WaitReason.RUNNABLE;
    volatile boolean done;

    /** How far {@link #end} is: 0, asked for, its wait was given up for it, its defers run. */
    private volatile byte ending;

    /** Whether it waits and its bubble counts on nobody to end that; see {@link Bubble}. */
    boolean resting;

    private static final byte ENDING = 1;
    private static final byte ABANDONED = 2;
    private static final byte ENDED = 3;

    @Nullable SleepTimer sleepTimer;

    /** Where its scheduler lists it, to be left when it is done. */
    private @Nullable Goroutine @Nullable [] segment;

    private byte slot; // unsigned

    Goroutine(
            GoRuntime runtime,
            long id,
            @Nullable Goroutine parent,
            @Nullable Object site,
            @Nullable Func body) {
        this.runtime = runtime;
        this.id = id;
        this.parentId = parent == null ? 0 : parent.id;
        this.site = site;
        this.body = body;
    }

    /** What initialisers of the library's variables run with. */
    public static Goroutine ofInitializer(GoRuntime runtime) {
        return new InitGoroutine(runtime);
    }

    /**
     * Where results from the third on are; made when first asked for, as few goroutines need it.
     */
    public final MoreResults rest() {
        MoreResults r = rest;
        if (r == null) {
            r = new MoreResults();
            rest = r;
        }
        return r;
    }

    /** The bubble it belongs to. */
    public final @Nullable Bubble bubble() {
        return completion instanceof Bubble b ? b : null;
    }

    /** Its bubble learns of a wait that only the bubble can end; the lock is held. */
    final void tellBubble(CasLock lock, String reason) {
        Bubble b = bubble();
        if (b != null && lock != b && WaitReason.isDurable(reason)) {
            b.rest(this);
        }
    }

    /** Somebody will make it runnable; a bubble in which it rests learns so before it can run. */
    final void goOn() {
        if (resting && completion instanceof Bubble b) {
            b.goOn(this);
        }
    }

    /** The running program. */
    public final GoRuntime runtime() {
        return runtime;
    }

    public final Scheduler scheduler() {
        return runtime.scheduler();
    }

    /** The reason for waiting, in Go's words. May be read by anyone. */
    public final String waitReason() {
        return waitReason;
    }

    /** The goroutine that ran the go statement, 0 for main. */
    public final long parentId() {
        return parentId;
    }

    /** Where the go statement stands, as {@code function\tfile:line}. */
    public final @Nullable String site() {
        return site == null ? null : site.toString();
    }

    public final boolean isDone() {
        return done;
    }

    /**
     * The goroutine's own waiter, free while it runs: it waits in one place at a time, selects
     * apart.
     */
    public final Waiter waiter() {
        return this;
    }

    /**
     * Waits until somebody {@link #wake}s this goroutine. The lock, held by the caller and
     * protecting the place where the waker finds this goroutine, is released once the goroutine can
     * be woken. No Java lock may be held.
     */
    public abstract void park(CasLock lock, String reason);

    /** {@link #park} for the locks {@code locks[0..n)}, released in reverse order. */
    public abstract void parkAll(CasLock[] locks, int n, String reason);

    /** Makes {@code target}, which waits and was taken from its queue by the caller, runnable. */
    public abstract void wake(Goroutine target);

    /** Wakes all of the list, in its order; it is empty afterwards. */
    public void wakeAll(WakeList list) {
        Goroutine g;
        while ((g = list.poll()) != null) {
            wake(g);
        }
    }

    final void enlist(@Nullable Goroutine[] in, int at) {
        segment = in;
        slot = (byte) at;
    }

    /** Done: no list holds it any more. */
    final void unlist() {
        @Nullable Goroutine[] s = segment;
        if (s != null) {
            segment = null;
            s[slot & 0xff] = null;
        }
    }

    /** Lets others run: runtime.Gosched. */
    public abstract void yieldNow();

    /** time.Sleep. */
    public abstract void sleep(long nanos);

    /** The armed poll at loop back-edges: gives way or ends when asked to. */
    abstract void poll();

    /**
     * Asks it to end, from any thread, as by runtime.Goexit: at its next poll, or now if it sleeps
     * or waits for a channel. Any other wait comes to its end first. To be repeated until {@link
     * #isDone}, since it may be on its way into a wait; what it defers is left alone.
     */
    public final void end() {
        if (ending == 0) {
            ending = ENDING;
        }
        if (ending == ENDING && !done) {
            Scheduler s = scheduler();
            s.preemptAll();
            s.hold();
            if (leaveWait()) {
                s.ready(this);
            }
            s.release();
        }
    }

    /** Ends the wait that it is in, if that can be done: then nobody else will make it runnable. */
    private boolean leaveWait() {
        if (sleepTimer != null && scheduler().stopTimer(sleepTimer)) {
            ending = ABANDONED;
            return true;
        }
        CasLock l = waitsWith();
        if (l == null) {
            return false;
        }
        l.lock();
        boolean left = l.abandon(this);
        if (left) {
            ending = ABANDONED;
        }
        l.unlock();
        return left;
    }

    /** The lock, or one of those, that it last waited with. */
    abstract @Nullable CasLock waitsWith();

    /** After a wait, which was cut short if it is to end. */
    final void afterWait() {
        if (ending == ABANDONED) {
            throw ended();
        }
    }

    /** At a poll that was asked to look. */
    final void endIfAsked() {
        if (ending == ENDING) {
            throw ended();
        }
    }

    private GoExit ended() {
        ending = ENDED;
        return new GoExit();
    }

    /** From now on it is not counted: see {@link Scheduler#goroutineCount}. */
    abstract void leave();

    /** The Java frames of a goroutine that waits, innermost first; empty when not to be had. */
    abstract StackTraceElement[] stackTrace();

    /** The goroutine's whole life, called once by its carrier on the goroutine's own stack. */
    final void root() {
        Func f = body;
        body = null;
        waitReason = WaitReason.RUNNING;
        Throwable failure = null;
        Object result = null;
        Completion c = completion;
        try {
            if (c != null) {
                result = c.body(this, f);
            } else if (f != null) {
                f.run(this);
            }
        } catch (Throwable t) {
            failure = t;
        }
        done = true;
        defers = null;
        unlist();
        leave(); // before anybody can learn of the end
        if (c != null) {
            c.done(this, result, failure);
        } else if (failure != null) {
            runtime.uncaught(this, failure);
        }
    }
}
