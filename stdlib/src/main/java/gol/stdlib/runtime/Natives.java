package gol.stdlib.runtime;

import gol.runtime.Func;
import gol.runtime.ProgramCounters.Place;
import gol.runtime.panic.CallStack;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoExit;
import gol.runtime.panic.PanicNilError;
import gol.runtime.panic.Traces;
import gol.runtime.panic.TypeAssertionError;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.LongSlice;
import gol.runtime.value.Ref;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The scheduler and the JVM, as package runtime shows them. */
public final class Natives {
    private Natives() {}

    public static GoString TypeAssertionError_Error(TypeAssertionError e) {
        return GoString.of(e.message());
    }

    public static GoString PanicNilError_Error(@Nullable PanicNilError e) {
        return GoString.of(PanicNilError.TEXT);
    }

    public static void Gosched(Goroutine g) {
        g.yieldNow();
    }

    public static void Goexit() {
        throw new GoExit();
    }

    public static long NumGoroutine(Goroutine g) {
        return g.scheduler().goroutineCount();
    }

    public static long NumCPU() {
        return Runtime.getRuntime().availableProcessors();
    }

    public static long GOMAXPROCS(Goroutine g, long n) {
        return g.scheduler().parallelism();
    }

    public static void GC(Goroutine g) {
        g.runtime().finalizers().collect();
    }

    public static void KeepAlive(@Nullable Object x) {
        Reference.reachabilityFence(x);
    }

    public static void SetFinalizer(
            Goroutine g, @Nullable Object object, @Nullable Object finalizer) {
        RType type = Interfaces.typeOf(object);
        if (type == null) {
            throw new FatalError("runtime.SetFinalizer: first argument is nil");
        }
        if (type.kind() != Kind.PTR) {
            throw new FatalError(
                    "runtime.SetFinalizer: first argument is " + type.name() + ", not pointer");
        }
        Object pointer = Interfaces.raw(object);
        if (pointer == null) {
            throw new FatalError("nil elem type!");
        }
        RType ftype = Interfaces.typeOf(finalizer);
        if (ftype == null) {
            g.runtime().finalizers().clear(variable(pointer));
            return;
        }
        if (ftype.kind() != Kind.FUNC) {
            throw new FatalError(
                    "runtime.SetFinalizer: second argument is "
                            + ftype.name()
                            + ", not a function");
        }
        boolean asInterface = takes(type, ftype);
        Func f = (Func) Objects.requireNonNull(Interfaces.raw(finalizer));
        if (!g.runtime().finalizers().set(pointer, f, p -> asInterface ? type.newBox(p) : p)) {
            throw new FatalError("runtime.SetFinalizer: finalizer already set");
        }
    }

    /** The object whose life decides: of a pointer to a part, the whole. */
    private static Object variable(Object pointer) {
        Object holder = pointer instanceof Ref r ? r.holder() : null;
        return holder == null ? pointer : holder;
    }

    /** Whether the finaliser's parameter is an interface; it must fit the pointer. */
    private static boolean takes(RType pointer, RType finalizer) {
        if (finalizer.params().size() == 1 && !finalizer.isVariadic()) {
            RType param = finalizer.params().get(0);
            if (param.isInterface() && pointer.implementsType(param)) {
                return true;
            }
            if (param == pointer
                    || param.kind() == Kind.PTR
                            && !(param.isNamed() && pointer.isNamed())
                            && param.elem() == pointer.elem()) {
                return false;
            }
        }
        throw new FatalError(
                "runtime.SetFinalizer: cannot pass "
                        + pointer.name()
                        + " to finalizer "
                        + finalizer.name());
    }

    public static long addCleanup(Goroutine g, @Nullable Object object, @Nullable Func f) {
        Object pointer = Objects.requireNonNull(Interfaces.raw(object));
        return g.runtime().finalizers().addCleanup(variable(pointer), Objects.requireNonNull(f));
    }

    public static void stopCleanup(Goroutine g, long id) {
        g.runtime().finalizers().stopCleanup(id);
    }

    public static long callers(Goroutine g, long skip, LongSlice pcs) {
        List<Place> places = new ArrayList<>(CallStack.of(g));
        // the call of this native itself has no frame
        places.add(0, new Place("runtime.callers", "runtime/extern.go", 0));
        long n = 0;
        for (long i = Math.max(skip, 0); i < places.size() && n < pcs.len; i++) {
            // a return address, from which programs go back by one
            pcs.set(n++, g.runtime().programCounters().of(places.get((int) i)) + 1);
        }
        return n;
    }

    public static GoString place(Goroutine g, long pc) {
        Place place = g.runtime().programCounters().place(pc);
        g.o1 = place == null ? GoString.EMPTY : GoString.of(place.file());
        g.l2 = place == null ? 0 : place.line();
        return place == null ? GoString.EMPTY : GoString.of(place.function());
    }

    public static GoString declared(Goroutine g, GoString function) {
        Place place =
                g.runtime().programCounters().entry(g.runtime().frameNames(), function.toJava());
        g.l1 = place.line();
        g.l2 = g.runtime().programCounters().of(place);
        return GoString.of(place.file());
    }

    public static @Nullable Object canonical(Goroutine g, GoString name, @Nullable Func make) {
        String key = name.toJava();
        Object known = g.runtime().programCounters().function(key);
        if (known == null) {
            Object made = Objects.requireNonNull(make).invoke(g, new Object[] {name});
            known = g.runtime().programCounters().function(key, Objects.requireNonNull(made));
        }
        return known;
    }

    public static GoString stack(Goroutine g) {
        return GoString.of(Traces.stack(g));
    }

    public static GoString allStacks(Goroutine g) {
        StringBuilder out = new StringBuilder(Traces.stack(g)).append('\n');
        Traces.all(out, g.scheduler().goroutines().stream().filter(other -> other != g).toList());
        return GoString.of(out.toString());
    }

    /** Bytes used, bytes committed, collections, bytes allocated up to now. */
    public static long heap(Goroutine g) {
        Runtime runtime = Runtime.getRuntime();
        long collections = 0;
        for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            collections += Math.max(0, bean.getCollectionCount());
        }
        g.l1 = runtime.totalMemory();
        g.l2 = collections;
        long allocated =
                ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
                        ? bean.getTotalThreadAllocatedBytes()
                        : 0;
        g.rest().l3 = allocated;
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
