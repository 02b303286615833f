package gol.runtime;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import java.util.List;

/**
 * The files that a program embeds, as they were when it was loaded: a set for each variable under a
 * {@code //go:embed} comment.
 *
 * @param sets the files of each variable, in order of name
 */
public record Embedded(List<List<File>> sets) {
    static final Embedded NONE = new Embedded(List.of());

    /** A file's slash-separated path, and its content. */
    public record File(GoString name, GoString content) {
        public static File of(String name, byte[] content) {
            return new File(GoString.of(name), GoString.wrap(content));
        }
    }

    /** The files of a variable; none for the zero {@code embed.FS}, which has number 0. */
    public List<File> set(long number) {
        return number == 0 ? List.of() : sets.get((int) number - 1);
    }

    /** The initial value of a string; called by compiled code. */
    public static GoString string(Goroutine g, long number) {
        return g.runtime().embedded().set(number).get(0).content();
    }

    /** The initial value of a slice of bytes; called by compiled code. */
    public static ByteSlice bytes(Goroutine g, long number) {
        return string(g, number).toBytes();
    }
}
