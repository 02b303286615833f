package gol.stdlib.sync;

import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Waiter;
import gol.runtime.sync.Cond;
import gol.runtime.sync.Mutex;
import gol.runtime.sync.Once;
import gol.runtime.sync.RWMutex;
import gol.runtime.sync.WaitGroup;

/** The methods of package sync that are implemented by {@code gol.runtime.sync}. */
public final class Natives {
    private Natives() {}

    public static void Mutex_Lock(Goroutine g, Mutex m) {
        m.Lock(g);
    }

    public static boolean Mutex_TryLock(Goroutine g, Mutex m) {
        return m.TryLock(g);
    }

    public static void Mutex_Unlock(Goroutine g, Mutex m) {
        m.Unlock(g);
    }

    public static void RWMutex_RLock(Goroutine g, RWMutex m) {
        m.RLock(g);
    }

    public static boolean RWMutex_TryRLock(Goroutine g, RWMutex m) {
        return m.TryRLock(g);
    }

    public static void RWMutex_RUnlock(Goroutine g, RWMutex m) {
        m.RUnlock(g);
    }

    public static void RWMutex_Lock(Goroutine g, RWMutex m) {
        m.Lock(g);
    }

    public static boolean RWMutex_TryLock(Goroutine g, RWMutex m) {
        return m.TryLock(g);
    }

    public static void RWMutex_Unlock(Goroutine g, RWMutex m) {
        m.Unlock(g);
    }

    public static void WaitGroup_Add(Goroutine g, WaitGroup wg, long delta) {
        wg.Add(g, delta);
    }

    public static void WaitGroup_Done(Goroutine g, WaitGroup wg) {
        wg.Done(g);
    }

    public static void WaitGroup_Wait(Goroutine g, WaitGroup wg) {
        wg.Wait(g);
    }

    public static void WaitGroup_Go(Goroutine g, WaitGroup wg, Func f) {
        wg.Go(g, f);
    }

    public static void Once_Do(Goroutine g, Once o, Func f) {
        o.Do(g, f);
    }

    public static Object Cond_enlist(Goroutine g, Cond c) {
        return c.enlist(g);
    }

    public static void Cond_await(Goroutine g, Cond c, Object place) {
        c.await(g, (Waiter) place);
    }

    public static void Cond_Signal(Goroutine g, Cond c) {
        c.Signal(g);
    }

    public static void Cond_Broadcast(Goroutine g, Cond c) {
        c.Broadcast(g);
    }
}
