package gol.stdlib.fmt;

import gol.runtime.format.Methods;
import gol.runtime.format.RuneSource;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.Interfaces;
import gol.runtime.value.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the Scan family reads from: a reader of the program's, and standard input. */
final class Sources {
    private Sources() {}

    /** A Go io.RuneScanner. */
    static final class OfReader extends RuneSource {
        private final Object reader;
        private final @Nullable Object eof;

        OfReader(Object reader, @Nullable Object eof) {
            this.reader = reader;
            this.eof = eof;
        }

        @Override
        public int read(Goroutine g) {
            Object r = Methods.call(g, reader, "ReadRune");
            Object err = g.o2;
            if (err == null) {
                return (Integer) Objects.requireNonNull(r);
            }
            if (Interfaces.equal(err, eof)) {
                return EOF;
            }
            failure = err;
            return FAILED;
        }

        @Override
        public void unread(Goroutine g) {
            Methods.call(g, reader, "UnreadRune");
        }
    }

    /** Standard input, byte by byte: nothing is read ahead but one character. */
    static final class OfStdin extends RuneSource {
        private final byte[] pending = new byte[4];
        private int last;
        private boolean unread;

        @Override
        public int read(Goroutine g) {
            if (unread) {
                unread = false;
                return last;
            }
            int n = 0;
            while (!Utf8.full(pending, 0, n)) {
                int b = next(g);
                if (b < 0) {
                    if (n == 0) {
                        return b;
                    }
                    break;
                }
                pending[n++] = (byte) b;
            }
            last = (int) Utf8.decode(pending, 0, n);
            return last;
        }

        @Override
        public void unread(Goroutine g) {
            unread = true;
        }

        private int next(Goroutine g) {
            InputStream in = g.runtime().stdin();
            try {
                if (in.available() > 0) {
                    return in.read();
                }
                g.runtime().beforeRead();
                int b = g.scheduler().blocking(g, "IO wait", in::read);
                return b < 0 ? EOF : b;
            } catch (IOException e) {
                failure = gol.stdlib.errors.ErrorString.of("read /dev/stdin: " + e.getMessage());
                return FAILED;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
