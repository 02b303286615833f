package gol.runtime.format;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.GoString;
import org.jspecify.annotations.Nullable;

/**
 * Where the Scan family reads: a string, or a reader of the program's (then reading runs guest
 * code).
 */
public abstract class RuneSource {
    public static final int EOF = -1;

    /** Reading has failed: {@link #failure} is the error. */
    public static final int FAILED = -2;

    /** The error value after FAILED. */
    public @Nullable Object failure;

    /** The next rune, EOF or FAILED. */
    public abstract int read(Goroutine g);

    /** Gives the rune that was read last back. */
    public abstract void unread(Goroutine g);

    /** Reads a string. */
    public static RuneSource of(GoString s) {
        return new RuneSource() {
            private int pos;
            private int last;

            @Override
            public int read(Goroutine g) {
                if (pos >= s.length()) {
                    last = 0;
                    return EOF;
                }
                long d = s.decodeRune(pos);
                last = (int) (d >>> 32);
                pos += last;
                return (int) d;
            }

            @Override
            public void unread(Goroutine g) {
                pos -= last;
                last = 0;
            }
        };
    }
}
