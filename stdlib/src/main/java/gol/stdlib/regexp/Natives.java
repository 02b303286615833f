package gol.stdlib.regexp;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectSlice;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The native functions of regexp, over re2j, which matches as Go does. */
public final class Natives {
    private Natives() {}

    /** The program; the groups' names; what is wrong, and with which part. */
    public static @Nullable Object compile(
            Goroutine g, GoString expr, boolean posix, boolean longest) {
        g.o1 = ObjectSlice.NIL;
        g.o2 = GoString.EMPTY;
        g.rest().o3 = GoString.EMPTY;
        String text = expr.toJava();
        String problem;
        try {
            Syntax syntax = new Syntax(text, posix);
            problem = Program.problem(text, syntax);
            if (problem == null) {
                g.o1 =
                        ObjectSlice.of(
                                syntax.names().stream().map(GoString::of).toArray(Object[]::new));
                return Program.of(syntax, longest);
            }
        } catch (StackOverflowError e) {
            problem = "expression nests too deeply: `" + text + "`";
        }
        int at = problem.indexOf(": `");
        g.o2 = GoString.of(problem.substring(0, at));
        g.rest().o3 = GoString.of(problem.substring(at + 3, problem.length() - 1));
        return null;
    }

    public static Object input(@Nullable Object prog, GoString s) {
        return Input.of(program(prog), s);
    }

    public static Object inputBytes(@Nullable Object prog, ByteSlice b) {
        return new Input(program(prog), b.array, (int) b.off, (int) b.len);
    }

    private static Program program(@Nullable Object prog) {
        return (Program) Objects.requireNonNull(prog);
    }

    public static boolean search(@Nullable Object in, long from, LongSlice loc) {
        return ((Input) Objects.requireNonNull(in)).search((int) from, loc);
    }
}
