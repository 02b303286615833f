package gol.stdlib.os;

import gol.runtime.sched.Goroutine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an os.File: a channel, one of the program's standard streams, or a directory.
 */
final class OpenFile {
    private static final AtomicInteger NEXT = new AtomicInteger(3);

    /** Its number, not the system's. */
    final int number;

    private final @Nullable Channel channel;
    private final int standard;

    /** Whether reads and writes may wait for somebody else. */
    private final boolean slow;

    /** Whether each write goes to the file's end first. */
    private final boolean appends;

    private volatile boolean closed;

    private OpenFile(@Nullable Channel channel, int standard, boolean slow, boolean appends) {
        this.appends = appends;
        this.channel = channel;
        this.standard = standard;
        this.slow = slow;
        this.number = standard >= 0 ? standard : NEXT.getAndIncrement();
    }

    static OpenFile of(Channel channel, boolean slow) {
        return new OpenFile(channel, -1, slow, false);
    }

    /** A file that is read, too: its channel was not opened to append. */
    static OpenFile appending(FileChannel channel) {
        return new OpenFile(channel, -1, false, true);
    }

    static OpenFile standard(int fd) {
        return new OpenFile(null, fd, fd == 0, false);
    }

    static OpenFile directory() {
        return new OpenFile(null, -1, false, false);
    }

    /** The file's channel, if it has one that knows positions. */
    FileChannel file() throws IOException {
        if (closed) {
            throw new Errno(Errno.CLOSED);
        }
        if (channel instanceof FileChannel f) {
            return f;
        }
        throw new Errno(standard >= 0 || channel != null ? Errno.ESPIPE : Errno.EISDIR);
    }

    int read(Goroutine g, byte[] b, int off, int len) throws Exception {
        if (closed) {
            throw new Errno(Errno.CLOSED);
        }
        if (len == 0) {
            return 0;
        }
        if (standard == 0) {
            return readStandard(g, b, off, len);
        }
        if (!(channel instanceof ReadableByteChannel r)) {
            throw new Errno(channel == null && standard < 0 ? Errno.EISDIR : Errno.EBADF);
        }
        ByteBuffer buffer = ByteBuffer.wrap(b, off, len);
        try {
            return slow
                    ? g.scheduler().blocking(g, "IO wait", () -> r.read(buffer))
                    : r.read(buffer);
        } catch (NonReadableChannelException e) {
            throw new Errno(Errno.EBADF);
        }
    }

    private static int readStandard(Goroutine g, byte[] b, int off, int len) throws Exception {
        g.runtime().beforeRead();
        InputStream in = g.runtime().stdin();
        int ready = in.available();
        if (ready > 0) {
            return in.read(b, off, Math.min(len, ready));
        }
        return g.scheduler().blocking(g, "IO wait", () -> in.read(b, off, len));
    }

    void write(Goroutine g, byte[] b, int off, int len) throws Exception {
        if (closed) {
            throw new Errno(Errno.CLOSED);
        }
        if (standard > 0) {
            OutputStream out = standard == 1 ? g.runtime().stdout() : g.runtime().stderr();
            out.write(b, off, len);
            return;
        }
        if (!(channel instanceof WritableByteChannel w)) {
            throw new Errno(Errno.EBADF);
        }
        ByteBuffer buffer = ByteBuffer.wrap(b, off, len);
        try {
            if (appends && channel instanceof FileChannel f) {
                f.position(f.size());
            }
            if (slow) {
                g.scheduler().blocking(g, "IO wait", () -> writeAll(w, buffer));
            } else {
                writeAll(w, buffer);
            }
        } catch (NonWritableChannelException e) {
            throw new Errno(Errno.EBADF);
        }
    }

    private static boolean writeAll(WritableByteChannel w, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            w.write(buffer);
        }
        return true;
    }

    void close(Goroutine g) throws IOException {
        if (closed) {
            throw new Errno(Errno.CLOSED);
        }
        closed = true;
        g.runtime().standardFiles().closed(standard);
        if (standard == 1) {
            g.runtime().stdout().flush();
        }
        if (channel != null) {
            channel.close();
        }
    }
}
