package gol.stdlib.strings;

import gol.runtime.panic.Panics;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.Bounds;
import gol.runtime.value.GoString;
import gol.runtime.value.Struct;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * strings.Builder. The bytes below {@code n} never change once written, so that strings share the
 * array; {@code Reset} and growth take another array.
 */
public final class Builder extends Struct {
    private static final byte[] NONE = {};

    private byte[] buf = NONE;
    private int n;

    /** Itself, once it has been used: a copy is told by it. */
    private @Nullable Builder self;

    private void check(Goroutine g) {
        if (self != this) {
            if (self != null) {
                throw Panics.of(
                        g, GoString.of("strings: illegal use of non-zero Builder copied by value"));
            }
            self = this;
        }
    }

    private void room(Goroutine g, int more) {
        check(g);
        if (buf.length - n < more) {
            long want = Math.max((long) n + more, Math.max(16, (long) buf.length * 2));
            if ((long) n + more > Bounds.MAX_LENGTH) {
                throw Bounds.runtimeError("growslice: len out of range");
            }
            buf = Arrays.copyOf(buf, (int) Math.min(want, Bounds.MAX_LENGTH));
        }
    }

    void put(Goroutine g, byte[] from, int off, int len) {
        room(g, len);
        System.arraycopy(from, off, buf, n, len);
        n += len;
    }

    void put(Goroutine g, GoString s) {
        int len = s.length();
        room(g, len);
        s.copyTo(buf, n);
        n += len;
    }

    void put(Goroutine g, byte c) {
        if (n == buf.length || self != this) {
            room(g, 1);
        }
        buf[n++] = c;
    }

    int putRune(Goroutine g, int r) {
        if (r >= 0 && r < 0x80) {
            put(g, (byte) r);
            return 1;
        }
        room(g, 4);
        int width = Text.encode(buf, n, r);
        n += width;
        return width;
    }

    void grow(Goroutine g, int more) {
        room(g, more);
    }

    void reset() {
        buf = NONE;
        n = 0;
        self = null;
    }

    int length() {
        return n;
    }

    int capacity() {
        return buf.length;
    }

    GoString string() {
        return GoString.wrap(buf, 0, n);
    }

    @Override
    public Struct copy() {
        Builder b = new Builder();
        b.assign(this);
        return b;
    }

    @Override
    public void assign(Struct other) {
        Builder o = (Builder) other;
        buf = o.buf;
        n = o.n;
        self = o.self;
    }
}
