package gol.runtime;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A program's standard output: 64 KB are gathered before they are written, and written when the program is idle, ends,
 * writes to standard error, waits for input, or 10 ms later by the monitor. Its monitor lock is held only for copying
 * and for the write itself, never while guest code runs.
 */
public final class GuestOutput extends OutputStream {
    private final OutputStream target;
    private final Runnable onDirty;
    private final byte[] buffer = new byte[1 << 16];
    private int size;
    private boolean told;
    private @Nullable IOException failure;
    private volatile boolean dirty;

    GuestOutput(OutputStream target, Runnable onDirty) {
        this.target = target;
        this.onDirty = onDirty;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        if (size == buffer.length) {
            flush();
        }
        buffer[size++] = (byte) b;
        dirtied();
    }

    @Override
    public synchronized void write(byte[] bytes, int off, int len) throws IOException {
        if (len > buffer.length - size) {
            flush();
        }
        if (len >= buffer.length) {
            target.write(bytes, off, len);
            target.flush();
            return;
        }
        System.arraycopy(bytes, off, buffer, size, len);
        size += len;
        dirtied();
    }

    private void dirtied() throws IOException {
        dirty = true;
        if (!told) {
            told = true;
            onDirty.run();
        }
        if (failure != null) {
            IOException e = failure;
            failure = null;
            throw e;
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        if (size > 0) {
            int n = size;
            size = 0;
            dirty = false;
            target.write(buffer, 0, n);
        }
        target.flush();
    }

    /** Flushes what is there; a failure is thrown by the next write. */
    public void flushQuietly() {
        if (!dirty) {
            return;
        }
        synchronized (this) {
            try {
                flush();
            } catch (IOException e) {
                failure = e;
            }
        }
    }
}
