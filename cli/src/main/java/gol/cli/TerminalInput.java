package gol.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.jline.utils.NonBlockingInputStream;

/**
 * What programs in the REPL read: the terminal's own stream, which the prompt reads too. A read
 * that was given up leaves what is typed afterwards to the prompt; a thread in a plain read of the
 * terminal would take it.
 */
final class TerminalInput extends InputStream {
    /** How often a read looks whether it was given up, in milliseconds. */
    private static final long LOOK_MILLIS = 50;

    /** How long the rest of a line may be on its way, in milliseconds. */
    private static final long REST_MILLIS = 1;

    private final NonBlockingInputStream terminal;
    private final byte[] line = new byte[4096];
    private int from;
    private int to;
    private volatile int interrupts;

    TerminalInput(NonBlockingInputStream terminal) {
        this.terminal = terminal;
    }

    /** Ends the reads that wait. */
    void interrupt() {
        interrupts++;
    }

    @Override
    public synchronized int available() {
        return to - from;
    }

    @Override
    public synchronized int read() throws IOException {
        return fill() ? line[from++] & 0xff : -1;
    }

    @Override
    public synchronized int read(byte[] b, int off, int len) throws IOException {
        if (len == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(len, to - from);
        System.arraycopy(line, from, b, off, n);
        from += n;
        return n;
    }

    /** Waits for a line; false at the end of input. */
    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = 0;
        int before = interrupts;
        int c;
        while ((c = terminal.read(LOOK_MILLIS)) == NonBlockingInputStream.READ_EXPIRED) {
            if (interrupts != before) {
                throw new InterruptedIOException("interrupted");
            }
        }
        while (c >= 0) {
            line[to++] = (byte) c;
            if (c == '\n' || to == line.length) {
                break;
            }
            c = terminal.read(REST_MILLIS);
        }
        return to > 0;
    }
}
