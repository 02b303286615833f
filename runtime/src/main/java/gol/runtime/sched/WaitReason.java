package gol.runtime.sched;

import java.util.Set;

/** Why a goroutine waits, in the words of Go's traces. */
public final class WaitReason {
    public static final String RUNNING = "running";
    public static final String RUNNABLE = "runnable";
    public static final String CHAN_RECEIVE = "chan receive";
    public static final String CHAN_RECEIVE_NIL = "chan receive (nil chan)";
    public static final String CHAN_SEND = "chan send";
    public static final String CHAN_SEND_NIL = "chan send (nil chan)";
    public static final String SELECT = "select";
    public static final String SELECT_NO_CASES = "select (no cases)";
    public static final String SLEEP = "sleep";
    public static final String SEMACQUIRE = "semacquire";
    public static final String MUTEX_LOCK = "sync.Mutex.Lock";
    public static final String RWMUTEX_LOCK = "sync.RWMutex.Lock";
    public static final String RWMUTEX_RLOCK = "sync.RWMutex.RLock";
    public static final String WAIT_GROUP_WAIT = "sync.WaitGroup.Wait";
    public static final String COND_WAIT = "sync.Cond.Wait";
    public static final String IO_WAIT = "IO wait";
    public static final String SYSCALL = "syscall";

    // in a bubble, where only its own goroutines can end the wait
    public static final String SYNCTEST_RUN = "synctest.Run";
    public static final String SYNCTEST_WAIT = "synctest.Wait";
    public static final String CHAN_RECEIVE_DURABLE = "chan receive (durable)";
    public static final String CHAN_SEND_DURABLE = "chan send (durable)";
    public static final String SELECT_DURABLE = "select (durable)";
    public static final String WAIT_GROUP_WAIT_DURABLE = "sync.WaitGroup.Wait (durable)";

    private static final Set<String> DURABLE =
            Set.of(
                    CHAN_RECEIVE_NIL,
                    CHAN_SEND_NIL,
                    SELECT_NO_CASES,
                    SLEEP,
                    COND_WAIT,
                    SYNCTEST_RUN,
                    SYNCTEST_WAIT,
                    CHAN_RECEIVE_DURABLE,
                    CHAN_SEND_DURABLE,
                    SELECT_DURABLE,
                    WAIT_GROUP_WAIT_DURABLE);

    private WaitReason() {}

    /** Whether a goroutine of a bubble rests while it waits for this: see {@link Bubble}. */
    public static boolean isDurable(String reason) {
        return DURABLE.contains(reason);
    }
}
