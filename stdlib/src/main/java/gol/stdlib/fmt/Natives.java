package gol.stdlib.fmt;

import gol.runtime.StandardFiles;
import gol.runtime.format.Formatter;
import gol.runtime.format.RuneSource;
import gol.runtime.format.Scanner;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.ObjectSlice;
import gol.stdlib.errors.ErrorString;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Printing: {@code gol.runtime.format} and the program's standard output. */
public final class Natives {
    private Natives() {}

    public static long Println(Goroutine g, ObjectSlice a) {
        return write(g, new Formatter(g).println(a));
    }

    public static long Printf(Goroutine g, GoString format, ObjectSlice a) {
        return write(g, new Formatter(g).printf(format, a));
    }

    public static long Print(Goroutine g, ObjectSlice a) {
        return write(g, new Formatter(g).print(a));
    }

    private static long write(Goroutine g, ByteBuf text) {
        StandardFiles.Variable file = g.runtime().standardFiles().replacedOut();
        if (file != null) {
            return file.transfer(g, "Write", bytes(text));
        }
        g.o1 = null;
        try {
            g.runtime().stdout().write(text.array(), 0, text.length());
            return text.length();
        } catch (IOException e) {
            g.o1 = ErrorString.of("write /dev/stdout: " + e.getMessage());
            return 0;
        }
    }

    public static GoString Sprintln(Goroutine g, ObjectSlice a) {
        return Formatter.println(g, a);
    }

    public static GoString Sprintf(Goroutine g, GoString format, ObjectSlice a) {
        return Formatter.format(g, format, a);
    }

    public static GoString Sprint(Goroutine g, ObjectSlice a) {
        return Formatter.print(g, a);
    }

    public static ByteSlice linesOf(Goroutine g, ObjectSlice a) {
        return bytes(new Formatter(g).println(a));
    }

    public static ByteSlice formatted(Goroutine g, GoString format, ObjectSlice a) {
        return bytes(new Formatter(g).printf(format, a));
    }

    public static ByteSlice printed(Goroutine g, ObjectSlice a) {
        return bytes(new Formatter(g).print(a));
    }

    private static ByteSlice bytes(ByteBuf text) {
        return new ByteSlice(text.array(), 0, text.length(), text.length());
    }

    /** Text, wrapped errors, number of %w. */
    public static GoString errorf(Goroutine g, GoString format, ObjectSlice a) {
        Formatter formatter = new Formatter(g).wrapErrors();
        GoString text = formatter.printf(format, a).toGoString();
        List<Object> wrapped = formatter.wrapped(a);
        Object[] array = wrapped.toArray();
        g.o1 =
                array.length == 0
                        ? ObjectSlice.NIL
                        : new ObjectSlice(array, 0, array.length, array.length);
        g.l2 = formatter.wrapCount();
        return text;
    }

    // ---- Scan family; modes and outcomes are those of scan.go

    public static long scanString(
            Goroutine g, GoString s, long mode, GoString format, ObjectSlice a) {
        return scan(g, RuneSource.of(s), mode, format, a);
    }

    public static long scanReader(
            Goroutine g,
            Object r,
            @Nullable Object eof,
            long mode,
            GoString format,
            ObjectSlice a) {
        return scan(g, new Sources.OfReader(r, eof), mode, format, a);
    }

    /** os.Stdin, if the program has put another file there. */
    public static @Nullable Object replacedStdin(Goroutine g) {
        StandardFiles.Variable file = g.runtime().standardFiles().replacedIn();
        return file == null ? null : file.get();
    }

    public static long scanStdin(Goroutine g, long mode, GoString format, ObjectSlice a) {
        return scan(g, new Sources.OfStdin(), mode, format, a);
    }

    private static long scan(
            Goroutine g, RuneSource source, long mode, GoString format, ObjectSlice a) {
        Scanner scanner = new Scanner(g, source, mode == 0, mode == 1);
        int n = mode == 2 ? scanner.scanf(format, a) : scanner.scan(a);
        g.l1 = scanner.outcome.ordinal();
        g.o2 =
                scanner.outcome == Scanner.Outcome.MESSAGE
                        ? GoString.of(scanner.message)
                        : scanner.failure;
        return n;
    }
}
