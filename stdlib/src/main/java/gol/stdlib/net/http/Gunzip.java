package gol.stdlib.net.http;

import gol.runtime.value.ByteSlice;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes gzip piece by piece: header, deflated data, and a trailer that is not checked. One
 * goroutine at a time uses it.
 */
final class Gunzip {
    private static final int MAX_HEADER = 1 << 16;
    private static final int FIXED_HEADER = 10;

    /** Data that is not gzip's. */
    static final class Malformed extends Exception {
        Malformed(String text) {
            super(text, null, false, false);
        }
    }

    private final Inflater inflater = new Inflater(true);
    private boolean inData;
    private int used;
    private boolean done;

    int used() {
        return used;
    }

    boolean done() {
        return done;
    }

    int inflate(ByteSlice input, ByteSlice output) throws Malformed {
        used = 0;
        int from = (int) input.off;
        int length = (int) input.len;
        if (!inData) {
            int header = headerLength(Arrays.copyOfRange(input.array, from, from + length));
            if (header < 0) {
                return 0;
            }
            inData = true;
            used = header;
        }
        inflater.setInput(input.array, from + used, length - used);
        try {
            int n = inflater.inflate(output.array, (int) output.off, (int) output.len);
            used = length - inflater.getRemaining();
            if (n == 0 && inflater.needsDictionary()) {
                throw new Malformed("flate: corrupt input");
            }
            if (inflater.finished()) {
                inflater.end();
                done = true;
            }
            return n;
        } catch (DataFormatException e) {
            throw new Malformed("flate: corrupt input before offset " + inflater.getBytesRead());
        }
    }

    /** How long the header is, negative if more of it must come. */
    private static int headerLength(byte[] b) throws Malformed {
        if (b.length >= 2 && ((b[0] & 0xff) != 0x1f || (b[1] & 0xff) != 0x8b)
                || b.length > 2 && b[2] != 8) {
            throw new Malformed("gzip: invalid header");
        }
        if (b.length < FIXED_HEADER) {
            return -1;
        }
        int flags = b[3];
        int at = FIXED_HEADER;
        if ((flags & 4) != 0) {
            if (b.length < at + 2) {
                return -1;
            }
            at += 2 + (b[at] & 0xff) + ((b[at + 1] & 0xff) << 8);
        }
        for (int text = 8; text <= 16; text += 8) {
            if ((flags & text) != 0) {
                while (at < b.length && b[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        if ((flags & 2) != 0) {
            at += 2;
        }
        if (at > MAX_HEADER) {
            throw new Malformed("gzip: invalid header");
        }
        return at <= b.length ? at : -1;
    }
}
