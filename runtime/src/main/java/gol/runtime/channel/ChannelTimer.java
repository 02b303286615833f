package gol.runtime.channel;

import gol.runtime.sched.Timer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A timer that sends on a channel with a buffer of one: time.Timer, time.Ticker, time.After.
 * Stopping or moving it drops a value that nobody has received yet, and it counts for a deadlock
 * only while somebody waits on its channel.
 */
public final class ChannelTimer extends Timer {
    private final ObjectChannel channel;
    private final LongFunction<@Nullable Object> value;

    /** {@code value} makes what is sent of the clock's time of expiry. */
    public ChannelTimer(ObjectChannel channel, LongFunction<@Nullable Object> value) {
        super(channel.bubble);
        channel.timers = true;
        this.channel = channel;
        this.value = value;
    }

    public ObjectChannel channel() {
        return channel;
    }

    @Override
    protected void fire(long now) {
        channel.trySend(null, value.apply(now));
    }

    @Override
    protected boolean discard() {
        return channel.discard();
    }

    @Override
    protected boolean conditional() {
        return true;
    }

    @Override
    protected boolean couldWake() {
        return channel.hasReceivers();
    }
}
