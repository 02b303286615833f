package gol.runtime;

import gol.runtime.sched.Goroutine;
import gol.runtime.type.RType;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.Interfaces;
import gol.runtime.value.ObjectRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The variables os.Stdin and os.Stdout of a program that imports os. Package fmt, which does not
 * import os, uses the process's streams directly for as long as the variables hold the open files
 * that they were initialised with, and the files' methods otherwise. Written before main starts, by
 * os's initialisation; a goroutine that assigns to the variables while another prints races, as in
 * Go.
 */
public final class StandardFiles {
    /** One variable and the file it was initialised with. */
    public static final class Variable {
        private final ObjectRef variable;
        private final RType type;
        private @Nullable Object initial;

        Variable(ObjectRef variable) {
            this.variable = variable;
            this.initial = variable.get();
            this.type = Objects.requireNonNull(Interfaces.typeOf(initial));
        }

        /** Whether the file's method must be called. */
        boolean isReplaced() {
            return initial == null || variable.get() != initial;
        }

        /** What the variable holds now, as an interface value. */
        public @Nullable Object get() {
            return type.newBox(variable.get());
        }

        /**
         * Calls {@code Read} or {@code Write} of the file that the variable holds now, nil
         * included; the count. The error is left in the goroutine's second result.
         */
        public long transfer(Goroutine g, String method, ByteSlice bytes) {
            Func f = Objects.requireNonNull(g.runtime().linker().find(type, method));
            return (Long) Objects.requireNonNull(f.invoke(g, new Object[] {variable.get(), bytes}));
        }
    }

    private @Nullable Variable in;
    private @Nullable Variable out;

    /** Takes pointers to the variables, which hold the process's streams now. */
    public void watch(ObjectRef stdin, ObjectRef stdout) {
        in = new Variable(stdin);
        out = new Variable(stdout);
    }

    /** The process's own stream was closed: the file's method knows what to say. */
    public void closed(int fd) {
        Variable v = fd == 0 ? in : fd == 1 ? out : null;
        if (v != null) {
            v.initial = null;
        }
    }

    /** os.Stdin, if reading is up to its file; null for the process's standard input. */
    public @Nullable Variable replacedIn() {
        Variable v = in;
        return v != null && v.isReplaced() ? v : null;
    }

    /** os.Stdout, if writing is up to its file; null for the process's standard output. */
    public @Nullable Variable replacedOut() {
        Variable v = out;
        return v != null && v.isReplaced() ? v : null;
    }
}
