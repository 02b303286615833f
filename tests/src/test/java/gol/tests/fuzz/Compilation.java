package gol.tests.fuzz;

import gol.compiler.Session;
import gol.compiler.bytecode.BytecodeBackEnd;
import gol.compiler.ir.Untranslatable;
import gol.compiler.types.Func;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.TypeName;
import gol.stdlib.StandardLibrary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Compiles a text as far as it goes, and says what happened. */
final class Compilation {
    /**
     * What became of a text.
     *
     * @param accepted whether it is a program that could be translated
     * @param fault what broke the compiler; null if nothing did
     */
    record Outcome(boolean accepted, Throwable fault) {
        /** What tells two faults apart: the exception and where it was thrown. */
        String signature() {
            if (fault == null) {
                return "";
            }
            StringBuilder text = new StringBuilder(fault.getClass().getSimpleName());
            int frames = fault instanceof StackOverflowError ? 0 : 3;
            for (StackTraceElement frame : fault.getStackTrace()) {
                if (frame.getClassName().startsWith("gol.") && frames-- > 0) {
                    text.append(' ').append(frame.getClassName()).append('.');
                    text.append(frame.getMethodName()).append(':').append(frame.getLineNumber());
                }
            }
            return text.toString();
        }
    }

    private static final int MOST_SECONDS = 20;

    /** As deep as the session's own, for the functions that no entry leads to. */
    private static final long STACK = 256L << 20;

    private Compilation() {}

    /** Compiles on a thread of its own; one that does not end in time is a fault. */
    static Outcome of(String name, String text) {
        CompletableFuture<Outcome> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> result.complete(here(name, text)), "fuzz", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            IllegalStateException fault = new IllegalStateException("compiling does not end");
            fault.setStackTrace(thread.getStackTrace());
            return new Outcome(false, fault);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome here(String name, String text) {
        try {
            return new Outcome(compile(name, text), null);
        } catch (Throwable fault) {
            return new Outcome(false, fault);
        }
    }

    private static boolean compile(String name, String text) throws Exception {
        Session session = session();
        Session.Source source = new Session.Source(name, text.getBytes(StandardCharsets.UTF_8));
        if (!session.load(List.of(source)).ok()) {
            return false;
        }
        session.vet();
        try {
            session.prepare();
            for (Obj obj : List.copyOf(session.mainPackage().scope().objects())) {
                translate(session, obj);
            }
            if (session.engine() instanceof BytecodeBackEnd backEnd) {
                backEnd.engine().loadProgramClasses();
            }
        } catch (Untranslatable refused) {
            session.describe(refused);
            return false;
        }
        return true;
    }

    static Session session() {
        return Session.create(new StandardLibrary(), new BytecodeBackEnd.Factory());
    }

    private static void translate(Session session, Obj obj) {
        if (obj instanceof Func f) {
            session.function(f.name());
        } else if (obj instanceof TypeName && obj.type() instanceof Named named) {
            if (named.typeParams().isEmpty() && named.obj() == obj) {
                synchronized (session.program().lock()) {
                    for (var method : session.program().methods(named)) {
                        if (method.function().nativeMethod() == null) {
                            method.function().body();
                        }
                    }
                }
            }
        }
    }
}
