package gol.runtime.gc;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.sched.Goroutine;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The finalisers and cleanups of one program: the twin of Go's {@code mfinal.go} and {@code
 * mcleanup.go}. A thread of its own, started with the first of them, learns of objects that nobody
 * reaches; their functions run one after the other on one goroutine, which is made when there is
 * something to run. All tables are guarded by this object; no guest code is called with it locked.
 *
 * <p>Where {@link FinalReferences} are not to be had, finalisers never run, as Go allows.
 */
public final class Finalizers {
    private static final long GRACE_MILLIS = 200;
    private static final long QUIET_MILLIS = 3;

    private final GoRuntime runtime;
    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();

    /** What to run for a reference that is queued; holds the references, too. */
    private final Map<Reference<?>, Job> jobs = new HashMap<>();

    private final Map<Key, Reference<?>> finalizers = new HashMap<>();
    private final Map<Long, Reference<?>> cleanups = new HashMap<>();
    private final Queue<Job> ready = new ArrayDeque<>();
    private long lastCleanup;
    private boolean started;
    private boolean running;

    /** A function and how its argument is made of the object that the finaliser is for. */
    private record Job(Func f, @Nullable Argument argument, @Nullable Key key, long cleanup) {}

    /** Makes a finaliser's argument of its object, raw. */
    @FunctionalInterface
    public interface Argument {
        Object of(Object object);
    }

    /** An object's identity, without keeping it. */
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object object) {
            super(object);
            hash = System.identityHashCode(object);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Key k && get() != null && get() == k.get();
        }
    }

    public Finalizers(GoRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Lets a function run with the object when nobody reaches that any more; false if it has such a
     * function already.
     */
    public synchronized boolean set(Object object, Func f, Argument argument) {
        Key key = new Key(object);
        if (finalizers.containsKey(key)) {
            return false;
        }
        Reference<Object> reference = FinalReferences.of(object, queue);
        if (reference != null) {
            start();
            jobs.put(reference, new Job(f, argument, key, 0));
            finalizers.put(key, reference);
        }
        return true;
    }

    /** Takes an object's finaliser back. */
    public synchronized void clear(Object object) {
        Reference<?> reference = finalizers.remove(new Key(object));
        if (reference != null) {
            jobs.remove(reference);
        }
    }

    /** Lets a function run when nobody reaches the object any more; a number to stop it by. */
    public synchronized long addCleanup(Object object, Func f) {
        start();
        long id = ++lastCleanup;
        Reference<Object> reference = new PhantomReference<>(object, queue);
        jobs.put(reference, new Job(f, null, null, id));
        cleanups.put(id, reference);
        return id;
    }

    public synchronized void stopCleanup(long id) {
        Reference<?> reference = cleanups.remove(id);
        if (reference != null) {
            jobs.remove(reference);
        }
    }

    /**
     * A full collection. Functions of objects that it found are then about to run, as far as a
     * short while allows.
     */
    public void collect() {
        CountDownLatch probe = null;
        synchronized (this) {
            if (started) {
                probe = new CountDownLatch(1);
                addProbe(probe);
            }
        }
        System.gc();
        if (probe != null) {
            try {
                boolean _ = probe.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** An object that is garbage at once: when its turn has come, so have those found with it. */
    private void addProbe(CountDownLatch probe) {
        Func none =
                new Func() {
                    @Override
                    public @Nullable Object invoke(Goroutine g, @Nullable Object[] args) {
                        return null;
                    }
                };
        jobs.put(new Probe(new Object(), queue, probe), new Job(none, null, null, 0));
    }

    private static final class Probe extends PhantomReference<Object> {
        final CountDownLatch seen;

        Probe(Object object, ReferenceQueue<Object> queue, CountDownLatch seen) {
            super(object, queue);
            this.seen = seen;
        }
    }

    private void start() {
        if (!started) {
            started = true;
            Thread.ofPlatform().daemon().name("gol finalizers").start(this::watch);
        }
    }

    private void watch() {
        Probe probe = null;
        try {
            while (runtime.ended() == null) {
                Reference<?> reference = queue.remove(probe == null ? 1000 : QUIET_MILLIS);
                if (reference instanceof Probe p) {
                    probe = p;
                    synchronized (this) {
                        jobs.remove(p);
                    }
                } else if (reference != null) {
                    queued(reference);
                } else if (probe != null) {
                    probe.seen.countDown();
                    probe = null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void queued(Reference<?> reference) {
        boolean begin;
        synchronized (this) {
            Job job = jobs.remove(reference);
            if (job == null) {
                return;
            }
            if (job.key != null) {
                finalizers.remove(job.key);
            }
            cleanups.remove(job.cleanup);
            Argument argument = job.argument;
            Object object = reference.get();
            if (argument != null && object != null) {
                job = new Job(job.f, _ -> argument.of(object), null, 0);
            }
            ready.add(job);
            begin = !running;
            running = true;
        }
        if (begin) {
            runtime.scheduler().go(null, new Runner(), "runtime.createfing\truntime/mfinal.go:0");
        }
    }

    private synchronized @Nullable Job next() {
        Job job = ready.poll();
        if (job == null) {
            running = false;
        }
        return job;
    }

    /** The goroutine on which finalisers run. */
    private final class Runner extends Func {
        @Override
        public @Nullable Object invoke(Goroutine g, @Nullable Object[] args) {
            Job job;
            while ((job = next()) != null) {
                Argument argument = job.argument;
                if (argument == null) {
                    job.f.run(g);
                } else {
                    job.f.invoke(g, new Object[] {argument.of(this)});
                }
            }
            return null;
        }
    }
}
