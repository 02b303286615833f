package gol.runtime;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A program's standard output: 64 KB are gathered before they are written, and written when the
 * program is idle, ends, writes to standard error, waits for input, or 10 ms later by the monitor.
 * Its monitor lock is held only for copying and for the write itself, never while guest code runs.
 */
public final class GuestOutput extends OutputStream {
    private final OutputStream target;
    private final Runnable onDirty;
    private final Runnable onBrokenPipe;
    private final byte[] buffer = new byte[1 << 16];
    private int size;
    private boolean told;
    private @Nullable IOException failure;
    private volatile boolean dirty;
    private volatile boolean brokenPipe;

    GuestOutput(OutputStream target, Runnable onDirty, Runnable onBrokenPipe) {
        this.target = target;
        this.onDirty = onDirty;
        this.onBrokenPipe = onBrokenPipe;
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
            send(bytes, off, len);
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
        int n = size;
        size = 0;
        dirty = false;
        send(buffer, 0, n);
    }

    private void send(byte[] bytes, int off, int len) throws IOException {
        if (brokenPipe) {
            return;
        }
        try {
            if (len > 0) {
                target.write(bytes, off, len);
            }
            target.flush();
        } catch (IOException e) {
            String message = e.getMessage();
            if (message == null || !message.contains("Broken pipe")) {
                throw e;
            }
            brokenPipe = true;
            onBrokenPipe.run();
        }
    }

    /** Whether the reader has gone: the program then ends as by SIGPIPE. */
    public boolean brokenPipe() {
        return brokenPipe;
    }

    /**
     * Returns when all that was written before has reached the target, whoever sends it: a program
     * ends, and writes to standard error, only after that. A failure is thrown by the next write.
     */
    public synchronized void flushQuietly() {
        try {
            flush();
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Flushes what nobody is sending yet: does not wait for somebody who is. */
    public void flushIfDirty() {
        if (dirty) {
            flushQuietly();
        }
    }
}
