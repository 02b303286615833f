package gol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingPumpInputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TerminalInputTest {
    private final NonBlockingPumpInputStream terminal = NonBlocking.nonBlockingPumpInputStream();
    private final TerminalInput input = new TerminalInput(terminal);

    @Test
    void aReadTakesOneLine() throws IOException {
        type("one\ntwo\n");
        assertEquals("one\n", read());
        assertEquals("two\n", read());
    }

    @Test
    void theRestOfALineIsThereAtOnce() throws IOException {
        type("ab\n");
        assertEquals('a', input.read());
        assertEquals(2, input.available());
        assertEquals("b\n", read());
        assertEquals(0, input.available());
    }

    @Test
    void whatIsTypedAfterAnInterruptIsForThePrompt() throws Exception {
        FutureTask<Integer> task = new FutureTask<>(input::read);
        Thread.ofVirtual().start(task);
        while (!task.isDone()) {
            input.interrupt();
            Thread.sleep(10);
        }
        ExecutionException e =
                Assertions.assertThrows(
                        ExecutionException.class, () -> task.get(10, TimeUnit.SECONDS));
        assertInstanceOf(InterruptedIOException.class, e.getCause());
        type("x");
        assertEquals('x', terminal.read(1_000));
    }

    private void type(String text) throws IOException {
        terminal.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        terminal.getOutputStream().flush();
    }

    private String read() throws IOException {
        byte[] buffer = new byte[100];
        int n = input.read(buffer, 0, buffer.length);
        return new String(buffer, 0, n, StandardCharsets.UTF_8);
    }
}
