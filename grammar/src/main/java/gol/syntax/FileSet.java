package gol.syntax;

import java.util.ArrayList;
import java.util.List;

/** The files of one compilation; turns a position into file, line and column. */
public final class FileSet {
    private final List<SourceFile> files = new ArrayList<>();
    private int nextBase = 1;

    /** Adds a file; its positions are {@code base .. base + text.length}. */
    public synchronized SourceFile add(String name, byte[] text) {
        SourceFile file = new SourceFile(name, nextBase, text);
        nextBase += text.length + 1;
        files.add(file);
        return file;
    }

    /** The file that holds {@code pos}. */
    public synchronized SourceFile file(int pos) {
        int low = 0;
        int high = files.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (files.get(middle).base() <= pos) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return files.get(low);
    }

    /** Where {@code pos} is said to be. */
    public SourcePlace place(int pos) {
        return file(pos).place(pos);
    }

    public int line(int pos) {
        return place(pos).line();
    }

    /** The column in bytes, from 1. */
    public int column(int pos) {
        return place(pos).column();
    }

    /** {@code name:line:column}. */
    public String describe(int pos) {
        SourcePlace place = place(pos);
        return place.file() + ":" + place.line() + ":" + place.column();
    }
}
