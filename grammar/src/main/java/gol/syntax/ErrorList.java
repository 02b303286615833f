package gol.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The errors of one file as they are found. {@link #sorted} yields them as gc prints them: in order
 * of position, at most one syntax error a line, no message twice on a line.
 */
final class ErrorList {
    private static final int LIMIT = 500;

    private final SourceFile file;
    private final List<SyntaxError> errors = new ArrayList<>();

    /** Whether the first error says that the text ended too early. */
    boolean incomplete;

    ErrorList(SourceFile file) {
        this.file = file;
    }

    /** Reports an error at an offset of the file. */
    void add(int offset, String message) {
        if (errors.size() < LIMIT) {
            errors.add(new SyntaxError(file.base() + offset, message));
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
        for (SyntaxError error : errors) {
            if (error.pos() - file.base() < offset) {
                return true;
            }
        }
        return false;
    }

    List<SyntaxError> sorted() {
        List<SyntaxError> all = new ArrayList<>(errors);
        all.sort(Comparator.comparingInt(SyntaxError::pos));
        List<SyntaxError> result = new ArrayList<>();
        int syntaxLine = 0;
        int line = 0;
        List<String> onLine = new ArrayList<>();
        for (SyntaxError error : all) {
            int errorLine = file.line(error.pos());
            if (errorLine != line) {
                line = errorLine;
                onLine.clear();
            }
            boolean syntax = error.message().startsWith("syntax error");
            if (syntax && syntaxLine == line || onLine.contains(error.message())) {
                continue;
            }
            if (syntax) {
                syntaxLine = line;
            }
            onLine.add(error.message());
            result.add(error);
        }
        return List.copyOf(result);
    }
}
