package gol.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The process's own streams and its end, written without the JDK's buffered print streams. */
final class Console {
    /** Standard output and error, which end the process when their reader has gone. */
    static final OutputStream OUT = new Descriptor(FileDescriptor.out);

    static final OutputStream ERR = new Descriptor(FileDescriptor.err);

    /** Whether the process must end in an orderly way, so that the JVM writes its AOT cache. */
    static boolean orderly;

    private Console() {}

    static void print(String text) {
        write(OUT, text);
    }

    /** Writes a line to standard error. */
    static void error(String line) {
        write(ERR, line + "\n");
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Nobody is left to tell.
        }
    }

    static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Runs an action when a signal ends the process. */
    static void atInterrupt(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action, "gol-interrupt"));
    }

    /** Ends the process; nothing of gol waits in a buffer or a hook by then. */
    static void exit(int status) {
        if (orderly) {
            // The JVM writes its cache only after an orderly end.
            System.exit(status);
        }
        Runtime.getRuntime().halt(status);
    }

    /** A descriptor whose closed pipe ends the process as SIGPIPE would. */
    private static final class Descriptor extends OutputStream {
        private static final int SIGPIPE_STATUS = 128 + 13;

        private final FileOutputStream out;

        Descriptor(FileDescriptor descriptor) {
            this.out = new FileOutputStream(descriptor);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int off, int len) throws IOException {
            try {
                out.write(bytes, off, len);
            } catch (IOException e) {
                String message = e.getMessage();
                if (message != null && message.contains("Broken pipe")) {
                    Runtime.getRuntime().halt(SIGPIPE_STATUS);
                }
                throw e;
            }
        }
    }
}
