package gol.runtime.sync;

import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.Struct;

/** sync.Once: the function counts as done also when it panics. */
public final class Once extends Struct {
    private volatile boolean done;
    private final Mutex mutex = new Mutex();

    public void Do(Goroutine g, Func f) {
        if (done) {
            return;
        }
        mutex.Lock(g);
        try {
            if (!done) {
                try {
                    f.run(g);
                } finally {
                    done = true;
                }
            }
        } finally {
            mutex.Unlock(g);
        }
    }

    @Override
    public Once copy() {
        Once o = new Once();
        o.assign(this);
        return o;
    }

    @Override
    public void assign(Struct from) {
        Once o = (Once) from;
        done = o.done;
        mutex.assign(o.mutex);
    }

    @Override
    public boolean equalTo(Struct other) {
        return other instanceof Once o && o.done == done;
    }
}
