package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the scheduler's timer heap, or its bubble's, ordered by (when, sequence). The twin of
 * Go's {@code timer}. All fields are protected by the heap's lock.
 */
public abstract class Timer {
    long when;
    long period;
    long sequence;
    int index = -1;

    /** Whose clock it goes by; null for the program's. */
    public final @Nullable Bubble bubble;

    protected Timer() {
        this(null);
    }

    protected Timer(@Nullable Bubble bubble) {
        this.bubble = bubble;
    }

    /**
     * Called once per expiry with the heap's lock held: starts a goroutine, sends without waiting
     * or wakes; it must be short and must not touch timers.
     */
    protected abstract void fire(long now);

    /**
     * Drops a value that was sent but not received; whether there was one. Called with the heap's
     * lock held.
     */
    protected boolean discard() {
        return false;
    }

    /**
     * Whether its expiry makes a goroutine run only when one waits on a channel: then {@link
     * #couldWake} says.
     */
    protected boolean conditional() {
        return false;
    }

    /** Whether its expiry could make a goroutine run: false for a channel nobody waits on. */
    protected boolean couldWake() {
        return true;
    }
}
