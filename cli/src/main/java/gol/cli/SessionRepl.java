package gol.cli;

import gol.compiler.Message;
import gol.compiler.Session;
import gol.compiler.lower.LoweringException;
import gol.runtime.GoRuntime;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoPanic;
import gol.runtime.panic.ProgramExit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The REPL's evaluator: one interactive {@link Session} in one {@link GoRuntime}, whose goroutines
 * live on between the inputs. An evaluation that is interrupted goes on in the background.
 */
final class SessionRepl implements ReplSession {
    private static final String NAME = "input";
    private static final String SHOW = "fmt.Println(";

    private final Session session;
    private final GoRuntime runtime;
    private final AtomicReference<@Nullable CountDownLatch> evaluating = new AtomicReference<>();

    SessionRepl(Session session, GoRuntime runtime) {
        this.session = session;
        this.runtime = runtime;
        session.engine().install(runtime);
    }

    @Override
    public boolean isIncomplete(String input) {
        return session.isIncomplete(source(input));
    }

    private static Session.Source source(String input) {
        return new Session.Source(NAME, input.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Result eval(String input) throws InterruptedException {
        try {
            // An expression with values is shown; what is none, or has none, is run as it stands.
            boolean prints = input.startsWith("fmt.") || input.startsWith("print");
            Session.Loaded loaded =
                    session.load(List.of(source(prints ? input : SHOW + input + ")")));
            if (!prints && !loaded.ok()) {
                loaded = session.load(List.of(source(input)));
            }
            if (!loaded.ok()) {
                return error(loaded.messages());
            }
            return run();
        } catch (LoweringException e) {
            return error(List.of(session.describe(e)));
        }
    }

    private Result run() throws InterruptedException {
        gol.runtime.Func entry = session.prepare();
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Result> answer = new CompletableFuture<>();
        evaluating.set(done);
        Thread.ofPlatform()
                .daemon()
                .name("repl")
                .start(() -> {
                    try {
                        answer.complete(call(entry));
                    } catch (Throwable e) {
                        answer.completeExceptionally(e);
                    }
                    done.countDown();
                });
        done.await();
        evaluating.set(null);
        runtime.stdout().flushQuietly();
        if (!answer.isDone()) {
            return new Result("", "interrupted; it goes on in the background", -1);
        }
        return answer.join();
    }

    private Result call(gol.runtime.Func entry) {
        try {
            runtime.call(entry);
            return Result.of("");
        } catch (GoPanic e) {
            return new Result("", "panic: " + e.getMessage(), -1);
        } catch (FatalError e) {
            return new Result("", "fatal error: " + e.getMessage(), -1);
        } catch (ProgramExit e) {
            return new Result("", "", e.status);
        }
    }

    @Override
    public Result typeOf(String expression) throws InterruptedException {
        return eval("fmt.Printf(\"%T\\n\", " + expression + ")");
    }

    private static Result error(List<Message> messages) {
        StringBuilder text = new StringBuilder();
        for (Message message : messages) {
            if (message.line() > 0) {
                text.append(message.line()).append(':').append(message.column()).append(": ");
            }
            text.append(message.text()).append('\n');
        }
        return new Result("", text.toString(), -1);
    }

    @Override
    public void interrupt() {
        CountDownLatch latch = evaluating.get();
        if (latch != null) {
            latch.countDown();
        }
    }

    @Override
    public void close() {
        runtime.close();
    }
}
