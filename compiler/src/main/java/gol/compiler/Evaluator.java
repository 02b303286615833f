package gol.compiler;

import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.runtime.Library;
import gol.runtime.sched.Goroutine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Session} that grows input by input, whose inputs may end with an expression: its values
 * are kept for the host, in variables of gol's own. What the REPL and embedding share. Not for use
 * by several threads at once; what is loaded may run at any time and in parallel.
 */
public final class Evaluator {
    /** Marks names that are gol's own. */
    public static final String OWN = "gol\u01C3";

    private static final int MOST_VALUES = 4;

    /** For the host: an error of a text, and what assigns to a variable. */
    private static final String PRELUDE =
            """
            func NAMEerror(text string) error { return errors.New(text) }
            func NAMEset[T any](p *T) func(T) { return func(v T) { *p = v } }
            """
                    .replace("NAME", OWN);

    private static final String SLOT =
            """
            var NAME1, NAME2, NAME3, NAME4 any
            func NAMEtake() (a, b, c, d any) {
                a, b, c, d = NAME1, NAME2, NAME3, NAME4
                NAME1, NAME2, NAME3, NAME4 = nil, nil, nil, nil
                return
            }
            """;

    /** Where the values of an input go, which no other one uses meanwhile. */
    private record Slot(String name) {}

    /** What loading an input gave. */
    public static final class Input {
        private final Session.Loaded loaded;
        private final Slot slot;
        private final int values;

        Input(Session.Loaded loaded, Slot slot, int values) {
            this.loaded = loaded;
            this.slot = slot;
            this.values = values;
        }

        public Session.Loaded loaded() {
            return loaded;
        }

        public boolean ok() {
            return loaded.ok();
        }

        /** How many values its last expression has, 0 if it ends with none. */
        public int values() {
            return values;
        }
    }

    private final Session session;
    private final Deque<Slot> free = new ArrayDeque<>();
    private int slots;
    private @Nullable Obj main;

    public Evaluator(Library library, Engine.Factory factory) {
        this.session = Session.interactive(library, factory);
    }

    public Session session() {
        return session;
    }

    /**
     * Parses and checks an input; {@link Session#prepare} then gives what runs it. To be followed
     * by {@link #done}.
     */
    public Input load(String name, String text) {
        Slot slot = slot();
        LastExpression last = LastExpression.of(name, text);
        if (last == null) {
            return new Input(loadText(name, text), slot, 0);
        }
        Session.Loaded asValue = null;
        for (int n = 1; n <= MOST_VALUES; n++) {
            Session.Loaded loaded = loadText(name, last.assigned(slot.name, n));
            if (loaded.ok()) {
                return new Input(loaded, slot, n);
            }
            asValue = asValue == null ? loaded : asValue;
        }
        Session.Loaded asStatement = loadText(name, text);
        if (asValue != null && isUnused(asStatement)) {
            List<Message> messages =
                    asValue.messages().stream()
                            .map((Message m) -> last.original(m, slot.name, 1))
                            .toList();
            return new Input(new Session.Loaded(messages, false), slot, 0);
        }
        return new Input(asStatement, slot, 0);
    }

    private Slot slot() {
        Slot known = free.poll();
        if (known != null) {
            return known;
        }
        if (slots == 0) {
            loadOwn(PRELUDE);
        }
        Slot made = new Slot(OWN + slots++ + "_");
        loadOwn(SLOT.replace("NAME", made.name));
        return made;
    }

    private void loadOwn(String text) {
        Session.Loaded loaded = loadText("gol", text);
        if (!loaded.ok()) {
            throw new IllegalStateException(loaded.messages().toString());
        }
    }

    /** The input was run, and its values taken. */
    public void done(Input input) {
        free.push(input.slot);
    }

    /** Whether all that is wrong is that an expression stands for a statement. */
    private static boolean isUnused(Session.Loaded loaded) {
        return loaded.messages().size() == 1
                && loaded.messages().getFirst().text().endsWith(" is not used");
    }

    private Session.Loaded loadText(String name, String text) {
        return session.load(
                List.of(new Session.Source(name, text.getBytes(StandardCharsets.UTF_8))));
    }

    /** The main function, if the last input has declared it. */
    public gol.runtime.@Nullable Func newMain() {
        Obj now = session.mainPackage().scope().lookup("main");
        if (now == main || !(now instanceof Func)) {
            return null;
        }
        main = now;
        return session.function("main");
    }

    /** A function from a string to an error with that text. */
    public gol.runtime.Func errorMaker() {
        if (slots == 0) {
            free.push(slot());
        }
        return own("error");
    }

    private gol.runtime.Func own(String name) {
        return java.util.Objects.requireNonNull(session.function(OWN + name));
    }

    /**
     * A function that gives, as an array of interface values, the values of an input's last
     * expression once it was run.
     */
    public gol.runtime.Func values(Input input) {
        return new Values(own(input.slot.name.substring(OWN.length()) + "take"), input.values);
    }

    private static final class Values extends gol.runtime.Func {
        private final gol.runtime.Func take;
        private final int n;

        Values(gol.runtime.Func take, int n) {
            this.take = take;
            this.n = n;
        }

        @Override
        public @Nullable Object invoke(Goroutine g, @Nullable Object[] args) {
            Object first = take.invoke(g, args);
            return Arrays.copyOf(new @Nullable Object[] {first, g.o1, g.o2, g.rest().o3}, n);
        }
    }
}
