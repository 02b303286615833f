package gol.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class GuestOutputTest {
    /** A reader that takes what it is sent only when it is allowed to. */
    private static final class SlowReader extends ByteArrayOutputStream {
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch allowed = new CountDownLatch(1);

        @Override
        public void write(byte[] b, int off, int len) {
            asked.countDown();
            try {
                allowed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            super.write(b, off, len);
        }
    }

    @Test
    void theLastFlushWaitsForAnotherThreadThatIsSending() throws Exception {
        SlowReader reader = new SlowReader();
        GuestOutput out = new GuestOutput(reader, () -> {}, () -> {});
        out.write("bye".getBytes(StandardCharsets.UTF_8));
        Thread monitor = Thread.ofPlatform().start(out::flushIfDirty);
        reader.asked.await();

        CountDownLatch flushed = new CountDownLatch(1);
        Thread main =
                Thread.ofPlatform()
                        .start(() -> {
                            out.flushQuietly();
                            flushed.countDown();
                        });
        assertFalse(flushed.await(50, TimeUnit.MILLISECONDS));
        reader.allowed.countDown();
        main.join();
        monitor.join();
        assertEquals("bye", reader.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anIdleWorkerDoesNotWaitForASlowReader() throws Exception {
        SlowReader reader = new SlowReader();
        GuestOutput out = new GuestOutput(reader, () -> {}, () -> {});
        out.write("bye".getBytes(StandardCharsets.UTF_8));
        Thread monitor = Thread.ofPlatform().start(out::flushIfDirty);
        reader.asked.await();
        out.flushIfDirty(); // returns although nobody reads
        reader.allowed.countDown();
        monitor.join();
        assertEquals("bye", reader.toString(StandardCharsets.UTF_8));
    }
}
