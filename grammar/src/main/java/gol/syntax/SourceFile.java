package gol.syntax;

import java.util.Arrays;

/** A source file's name and text, with its table of lines. */
public final class SourceFile {
    private final String name;
    private final int base;
    private final byte[] text;
    private final LineDirectives directives = new LineDirectives(this);
    private int[] lineStarts = new int[0];

    SourceFile(String name, int base, byte[] text) {
        this.name = name;
        this.base = base;
        this.text = text;
    }

    /** The path as the user gave it. */
    public String name() {
        return name;
    }

    /** The position of the first byte. */
    public int base() {
        return base;
    }

    /** The bytes as read; not to be changed. */
    public byte[] text() {
        return text;
    }

    /** Where {@code pos} is said to be. */
    public SourcePlace place(int pos) {
        return directives.place(pos);
    }

    LineDirectives directives() {
        return directives;
    }

    /** The line of {@code pos} in this text, from 1. */
    public int line(int pos) {
        int index = Arrays.binarySearch(lineStarts(), pos - base);
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** The column of {@code pos} in this text, in bytes, from 1. */
    public int column(int pos) {
        return pos - base - lineStarts()[line(pos) - 1] + 1;
    }

    private int[] lineStarts() {
        if (lineStarts.length == 0) {
            int count = 1;
            for (byte b : text) {
                if (b == '\n') {
                    count++;
                }
            }
            int[] starts = new int[count];
            int line = 1;
            for (int i = 0; i < text.length; i++) {
                if (text[i] == '\n') {
                    starts[line++] = i + 1;
                }
            }
            lineStarts = starts;
        }
        return lineStarts;
    }
}
