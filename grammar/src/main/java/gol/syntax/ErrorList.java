package gol.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The errors of one file as they are found. {@link #sorted} yields them as gc prints them: in order
 * of position, at most one syntax error a line, no message twice on a line.
 */
final class ErrorList {
    private static final int LIMIT = 500;

    private final SourceFile file;
    private final List<Found> errors = new ArrayList<>();

    /** An error, and how far the text was read when gc would report it. */
    private record Found(SyntaxError error, int when) {}

    /** Whether the first error says that the text ended too early. */
    boolean incomplete;

    ErrorList(SourceFile file) {
        this.file = file;
    }

    /** Reports an error at an offset of the file. */
    void add(int offset, String message) {
        add(offset, message, offset);
    }

    /** As {@link #add}; {@code when} orders it among the errors of its line. */
    void add(int offset, String message, int when) {
        if (errors.size() < LIMIT) {
            errors.add(new Found(new SyntaxError(file.base() + offset, message), when));
        }
    }

    /** As {@link #add}, for an error which more text might mend. */
    void addAtEnd(int offset, String message) {
        if (errors.isEmpty()) {
            incomplete = true;
        }
        add(offset, message);
    }

    void truncate(int count) {
        while (errors.size() > count) {
            errors.removeLast();
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    boolean isFull() {
        return errors.size() >= LIMIT;
    }

    int size() {
        return errors.size();
    }

    /** Whether an error stands before an offset. */
    boolean anyBefore(int offset) {
        for (Found found : errors) {
            if (found.error().pos() - file.base() < offset) {
                return true;
            }
        }
        return false;
    }

    /** Whether an error stands between two offsets. */
    boolean anyFrom(int start, int end) {
        for (Found found : errors) {
            int offset = found.error().pos() - file.base();
            if (offset >= start && offset < end) {
                return true;
            }
        }
        return false;
    }

    List<SyntaxError> sorted() {
        if (errors.isEmpty()) {
            return List.of();
        }
        List<Found> all = new ArrayList<>(errors);
        all.sort((a, b) -> Integer.compare(a.when(), b.when()));
        List<SyntaxError> result = new ArrayList<>();
        int lastLine = 0;
        int otherLine = 0;
        String other = "";
        for (Found found : all) {
            SyntaxError error = found.error();
            int line = file.line(error.pos());
            if (error.message().startsWith("syntax error")) {
                if (line == lastLine) {
                    continue;
                }
                lastLine = line;
            } else {
                if (line == otherLine && error.message().equals(other)) {
                    continue;
                }
                otherLine = line;
                other = error.message();
            }
            if (!result.contains(error)) {
                result.add(error);
            }
        }
        result.sort((a, b) -> Integer.compare(a.pos(), b.pos()));
        return List.copyOf(result);
    }
}
