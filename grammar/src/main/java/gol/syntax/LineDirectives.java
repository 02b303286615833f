package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's {@code //line file:line:column} comments, which say where generated code came from. The
 * scanner adds them in order; positions are asked for afterwards.
 */
final class LineDirectives {
    private static final int LARGEST = 1 << 30;

    /** From {@code pos} on, text stands for what is at a place; column 0: columns are unknown. */
    private record Base(int pos, SourcePlace place) {}

    private final SourceFile file;
    private final List<Base> bases = new ArrayList<>();

    LineDirectives(SourceFile file) {
        this.file = file;
    }

    /**
     * Adds the directive whose text follows {@code line} and a blank; text that is none is left.
     *
     * @param pos where the code begins that it is about
     * @return what is wrong with it, in gc's words, or null
     */
    @Nullable String add(String text, int pos) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return null;
        }
        int last = number(text.substring(colon + 1));
        if (last < 0) {
            return "invalid line number: " + text.substring(colon + 1);
        }
        int before = text.lastIndexOf(':', colon - 1);
        int line = before < 0 ? -1 : number(text.substring(before + 1, colon));
        int column = 0;
        String name = text.substring(0, colon);
        if (line >= 0) {
            column = last;
            if (column == 0 || column > LARGEST) {
                return "invalid column number: " + text.substring(colon + 1);
            }
            name = text.substring(0, before);
            if (name.isEmpty()) {
                name = bases.isEmpty() ? file.name() : bases.getLast().place.file();
            }
        } else {
            line = last;
        }
        if (line == 0 || line > LARGEST) {
            return "invalid line number: " + text.substring(text.lastIndexOf(':') + 1);
        }
        bases.add(new Base(pos, new SourcePlace(name, line, column)));
        return null;
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 10) {
            return -1;
        }
        long value = 0;
        for (char c : digits.toCharArray()) {
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    SourcePlace place(int pos) {
        int line = file.line(pos);
        int column = file.column(pos);
        for (int i = bases.size() - 1; i >= 0; i--) {
            Base base = bases.get(i);
            if (base.pos <= pos) {
                int baseLine = file.line(base.pos);
                SourcePlace at = base.place;
                int shown =
                        at.column() == 0
                                ? 0
                                : line == baseLine
                                        ? at.column() + column - file.column(base.pos)
                                        : column;
                return new SourcePlace(at.file(), at.line() + line - baseLine, shown);
            }
        }
        return new SourcePlace(file.name(), line, column);
    }
}
