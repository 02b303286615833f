package gol.cli;

import gol.compiler.Evaluator;
import gol.compiler.Message;
import gol.compiler.Session;
import gol.compiler.ir.TranslationFault;
import gol.compiler.ir.Untranslatable;
import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.format.Formatter;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoExit;
import gol.runtime.panic.GoPanic;
import gol.runtime.panic.ProgramExit;
import gol.runtime.panic.Traces;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.HostCall;
import gol.runtime.value.ObjectSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The REPL's evaluator: one {@link Evaluator} in one {@link GoRuntime}, whose goroutines live on
 * between the inputs. Each input runs on a goroutine of its own, which an interrupt ends.
 */
final class SessionRepl implements ReplSession {
    private static final String NAME = "input";

    private final Evaluator evaluator;
    private final Session session;
    private final GoRuntime runtime;
    private volatile @Nullable HostCall running;

    SessionRepl(Evaluator evaluator, GoRuntime runtime) {
        this.evaluator = evaluator;
        this.session = evaluator.session();
        this.runtime = runtime;
        session.engine().install(runtime);
    }

    @Override
    public boolean isIncomplete(String input) {
        return session.isIncomplete(
                new Session.Source(NAME, input.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Result eval(String text) throws InterruptedException {
        Evaluator.Input input = evaluator.load(NAME, text);
        try {
            return input.ok() ? run(input) : error(input.loaded().messages());
        } catch (Untranslatable e) {
            return error(List.of(session.describe(e)));
        } catch (TranslationFault e) {
            return new Result("", "internal error: " + e.getMessage(), -1);
        } finally {
            evaluator.done(input);
        }
    }

    private Result run(Evaluator.Input input) throws InterruptedException {
        Func values = input.values() == 0 ? null : evaluator.values(input);
        HostCall call = runtime.begin(new Evaluation(session.prepare(), values));
        running = call;
        try {
            return Result.of(String.valueOf(call.await()));
        } catch (GoExit e) {
            return new Result("", "interrupted", -1);
        } catch (GoPanic e) {
            return new Result("", described(e), -1);
        } catch (FatalError e) {
            return new Result("", Traces.fatal(e), -1);
        } catch (ProgramExit e) {
            return new Result("", "", e.status);
        } finally {
            running = null;
            runtime.stdout().flushQuietly();
        }
    }

    /** Runs an input and shows its values; on the input's goroutine, since that may run methods. */
    private static final class Evaluation extends Func {
        private final Func entry;
        private final @Nullable Func values;

        Evaluation(Func entry, @Nullable Func values) {
            this.entry = entry;
            this.values = values;
        }

        @Override
        public Object invoke(Goroutine g, @Nullable Object[] args) {
            entry.run(g);
            if (values == null) {
                return "";
            }
            Object[] all = (Object[]) Objects.requireNonNull(values.invoke(g, args));
            String line = Formatter.println(g, ObjectSlice.of(all)).toJava();
            return line.substring(0, line.length() - 1);
        }
    }

    /** A panic and the functions that it came through, below the input's own statements. */
    private String described(GoPanic panic) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        try {
            text.append(runtime.begin(Traces.describing(panic)).await());
        } catch (GoPanic | FatalError | GoExit | ProgramExit e) {
            text.append("panic: ").append(panic.getMessage()).append('\n');
        }
        List<StackTraceElement> frames = Traces.guestFrames(runtime, panic);
        for (StackTraceElement e : frames.size() > 1 ? frames : List.<StackTraceElement>of()) {
            text.append('\t').append(e.getMethodName()).append(' ').append(e.getFileName());
            text.append(':').append(e.getLineNumber()).append('\n');
        }
        return text.toString();
    }

    @Override
    public Result typeOf(String expression) {
        Session.Typed typed = session.typeOf(expression);
        return typed.messages().isEmpty() ? Result.of(typed.type()) : error(typed.messages());
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
        HostCall call = running;
        if (call != null) {
            call.end();
        }
    }

    @Override
    public void close() {
        runtime.close();
    }
}
