package gol.runtime;

import gol.runtime.gc.Finalizers;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoExit;
import gol.runtime.panic.Panics;
import gol.runtime.panic.ProgramExit;
import gol.runtime.panic.Traces;
import gol.runtime.panic.ValuePrinter;
import gol.runtime.sched.Chooser;
import gol.runtime.sched.Clock;
import gol.runtime.sched.FastChooser;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.GoroutineKind;
import gol.runtime.sched.HostCall;
import gol.runtime.sched.MainRun;
import gol.runtime.sched.Monitor;
import gol.runtime.sched.Scheduler;
import gol.runtime.sched.SeededChooser;
import gol.runtime.sched.SystemClock;
import gol.runtime.sched.VirtualClock;
import gol.runtime.value.GoString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One running program: its scheduler, chooser, clock, streams, arguments, and how it ends. Several
 * may live in one JVM; nothing is static. Begins when made, runs by {@link #runMain} or {@link
 * #call}, ends by main's return, {@link #exit}, an uncaught panic, a fatal error or {@link #close};
 * then all its threads end.
 */
public final class GoRuntime implements AutoCloseable {
    /** What a shell reports of a program that SIGPIPE has ended. */
    public static final int SIGPIPE_STATUS = 141;

    /** How many panics record their stack although somebody might recover them. */
    private static final int TRACED_PANICS = 200;

    private final RuntimeOptions options;
    private final Chooser chooser;
    private final Clock clock;
    private final GoroutineKind kind;
    private final GuestOutput stdout;
    private final OutputStream stderr;
    private final StandardFiles standardFiles = new StandardFiles();
    private final Scheduler scheduler;
    private final Monitor monitor;
    private final AtomicInteger tracedPanics = new AtomicInteger();
    private final AtomicLong channelOrder = new AtomicLong();
    private final AtomicLong bubbles = new AtomicLong();
    private final AtomicReference<@Nullable ProgramExit> end = new AtomicReference<>();
    private volatile String traceback = "none";
    private final ProgramCounters programCounters = new ProgramCounters();
    private final Finalizers finalizers = new Finalizers(this);
    private volatile FrameNames frameNames = FrameNames.NONE;
    private volatile PanicPrinter panicPrinter = new ValuePrinter();
    private volatile Linker linker = Linker.NONE;
    private volatile Embedded embedded = Embedded.NONE;

    public GoRuntime(RuntimeOptions options) {
        this.options = options;
        boolean seeded = options.seed().isPresent();
        this.chooser =
                seeded
                        ? new SeededChooser(options.seed().getAsLong())
                        : new FastChooser(
                                System.nanoTime() ^ ((long) System.identityHashCode(this) << 32));
        this.clock = seeded ? new VirtualClock() : new SystemClock();
        GoroutineKind asked = options.kind();
        this.kind = asked != null ? asked : Scheduler.bestKind();
        this.monitor = new Monitor(this);
        this.stdout = new GuestOutput(options.stdout(), monitor::start, () -> exit(SIGPIPE_STATUS));
        this.stderr = new FlushFirst();
        this.scheduler = Scheduler.create(this);
    }

    public RuntimeOptions options() {
        return options;
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public Chooser chooser() {
        return chooser;
    }

    public Clock clock() {
        return clock;
    }

    public Monitor monitor() {
        return monitor;
    }

    public GoroutineKind goroutineKind() {
        return kind;
    }

    /**
     * Standard output, buffered; for natives. A write may block its thread for as long as the
     * reader likes.
     */
    public GuestOutput stdout() {
        return stdout;
    }

    /** Standard error, unbuffered; standard output is flushed before each write. */
    public OutputStream stderr() {
        return stderr;
    }

    /** Standard input; read it inside {@link Scheduler#blocking}, after {@link #beforeRead}. */
    public InputStream stdin() {
        return options.stdin();
    }

    /** Where os.Stdin and os.Stdout lead, for package fmt. */
    public StandardFiles standardFiles() {
        return standardFiles;
    }

    /** Called before waiting for input: shows what was printed. */
    public void beforeRead() {
        stdout.flushQuietly();
    }

    /** Numbers for places of the program. */
    public ProgramCounters programCounters() {
        return programCounters;
    }

    /** The program's finalisers and cleanups. */
    public Finalizers finalizers() {
        return finalizers;
    }

    public FrameNames frameNames() {
        return frameNames;
    }

    public void setFrameNames(FrameNames names) {
        frameNames = names;
    }

    public PanicPrinter panicPrinter() {
        return panicPrinter;
    }

    public void setPanicPrinter(PanicPrinter printer) {
        panicPrinter = printer;
    }

    /** What finds the methods of the program's types. */
    public Linker linker() {
        return linker;
    }

    public void setLinker(Linker l) {
        linker = l;
    }

    /** The files that the program embeds. */
    public Embedded embedded() {
        return embedded;
    }

    public void setEmbedded(Embedded files) {
        embedded = files;
    }

    /** A Go string as an interface value, for panics with a string of the runtime's own. */
    public Object goString(String s) {
        return GoString.of(s);
    }

    /** Whether the next panic records its stack in any case: a program's first ones do. */
    public boolean recordPanicTrace() {
        return tracedPanics.get() < TRACED_PANICS && tracedPanics.getAndIncrement() < TRACED_PANICS;
    }

    /** The next number of a bubble. */
    public long nextBubble() {
        return bubbles.incrementAndGet();
    }

    /** The next place in the order of channels: see {@code Channel}. */
    public long nextChannelOrder() {
        return channelOrder.incrementAndGet();
    }

    /**
     * Runs a whole program on goroutine 1 and waits for its end; its exit status. Once per runtime.
     */
    public int runMain(Func main) {
        return MainRun.run(this, main);
    }

    /**
     * Calls a Go function from the host on a new goroutine and waits for its boxed result. Throws
     * the function's panic ({@link gol.runtime.panic.GoPanic}), {@link FatalError} when it waits
     * forever, {@link ProgramExit} when the program ended meanwhile. Other goroutines run on after
     * it.
     */
    public @Nullable Object call(Func f, @Nullable Object... args) {
        try {
            return begin(f, args).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a Go function ran", e);
        }
    }

    /** Begins such a call, for hosts that may have to end it. */
    public HostCall begin(Func f, @Nullable Object... args) {
        return HostCall.begin(this, f, args);
    }

    /** os.Exit: ends the program; the caller throws what is returned. */
    public ProgramExit exit(int status) {
        ProgramExit mine = new ProgramExit(status);
        end.compareAndSet(null, mine);
        scheduler.stop();
        return mine;
    }

    /**
     * How much of its goroutines a failing program shows: the more of GOTRACEBACK and what it has
     * set itself.
     */
    public List<String> traceback() {
        return List.of(options.env().getOrDefault("GOTRACEBACK", ""), traceback);
    }

    public void setTraceback(String level) {
        traceback = level;
    }

    /** The program's end, null while it runs. */
    public @Nullable ProgramExit ended() {
        return end.get();
    }

    /** A goroutine's body has thrown. Ends the program unless it was Goexit. */
    public void uncaught(Goroutine g, Throwable thrown) {
        Throwable t = Panics.convert(thrown);
        if (t instanceof GoExit) {
            return;
        }
        if (t instanceof ProgramExit e) {
            exit(e.status);
            return;
        }
        if (end.get() == null) {
            die(Traces.uncaught(g, t));
        }
    }

    /**
     * Ends the program with a text on standard error and status 2, as a panic or a fatal error
     * does.
     */
    public ProgramExit die(String text) {
        ProgramExit mine = new ProgramExit(2);
        if (end.compareAndSet(null, mine)) {
            try {
                stderr.write(text.getBytes(StandardCharsets.UTF_8));
                stderr.flush();
            } catch (IOException e) {
                // nobody is left to tell
            }
        }
        scheduler.stop();
        return mine;
    }

    /**
     * Stops every goroutine and waits for the threads; the program's streams are flushed, not
     * closed.
     */
    @Override
    public void close() {
        exit(0);
        scheduler.awaitStopped();
        stdout.flushQuietly();
    }

    private final class FlushFirst extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            stdout.flushQuietly();
            synchronized (this) {
                options.stderr().write(b, off, len);
                options.stderr().flush();
            }
        }

        @Override
        public void flush() throws IOException {
            options.stderr().flush();
        }
    }
}
