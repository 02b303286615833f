package gol.compiler;

/**
 * A diagnostic as users see it.
 *
 * @param file the name as given
 * @param line from 1; 0 if the diagnostic has no position
 * @param column in bytes, from 1; 0 if it is not known
 * @param text gc's message; continuation lines begin with a tab
 */
public record Message(String file, int line, int column, String text)
        implements Comparable<Message> {
    /** The first column that gc no longer keeps. */
    private static final int TOO_FAR = 255;

    /** The diagnostic as gc has it, which forgets columns far to the right; vet does not. */
    public Message asCompiler() {
        return column < TOO_FAR ? this : new Message(file, line, 0, text);
    }

    /** {@code file:line:column: text}, as {@code go build} prints it. */
    @Override
    public String toString() {
        String where = column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return line == 0 ? text : where + ": " + text;
    }

    @Override
    public int compareTo(Message other) {
        int order = file.compareTo(other.file);
        if (order == 0) {
            order = Integer.compare(line, other.line);
        }
        return order != 0 ? order : Integer.compare(column, other.column);
    }
}
