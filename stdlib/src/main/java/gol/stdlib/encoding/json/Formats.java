package gol.stdlib.encoding.json;

import gol.runtime.value.ByteBuf;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;

/** Rewrites JSON text: without spaces, or with lines and indentation. */
final class Formats {
    private Formats() {}

    /**
     * Appends the text without insignificant spaces; false if it is not valid, which the scanner
     * then explains.
     */
    static boolean compact(ByteBuf out, ByteSlice src, boolean html, Scanner scanner) {
        byte[] b = src.array;
        int to = (int) (src.off + src.len);
        for (int i = (int) src.off; i < to; i++) {
            int c = b[i] & 0xff;
            int what = scanner.step(c);
            if (what == Scanner.ERROR) {
                break;
            }
            if (what >= Scanner.SKIP_SPACE) {
                continue;
            }
            if (html && (c == '<' || c == '>' || c == '&')) {
                Text.escapeHtml(out, b, i, i + 1);
            } else if (html && Text.isLineSeparator(b, i, to)) {
                Text.escapeHtml(out, b, i, i + 3);
                scanner.step(b[i + 1] & 0xff);
                scanner.step(b[i + 2] & 0xff);
                i += 2;
            } else {
                out.put(c);
            }
        }
        return scanner.eof() != Scanner.ERROR;
    }

    /** Appends the text in lines; false if it is not valid, which the scanner then explains. */
    static boolean indent(
            ByteBuf out, ByteSlice src, GoString prefix, GoString indent, Scanner scanner) {
        byte[] b = src.array;
        int to = (int) (src.off + src.len);
        boolean pending = false;
        int depth = 0;
        for (int i = (int) src.off; i < to; i++) {
            int c = b[i] & 0xff;
            scanner.bytes++;
            int what = scanner.step(c);
            if (what == Scanner.ERROR) {
                break;
            }
            if (what == Scanner.SKIP_SPACE) {
                continue;
            }
            if (pending && what != Scanner.END_OBJECT && what != Scanner.END_ARRAY) {
                pending = false;
                depth++;
                newLine(out, prefix, indent, depth);
            }
            if (what == Scanner.CONTINUE) {
                out.put(c);
                continue;
            }
            switch (c) {
                case '{', '[' -> {
                    pending = true;
                    out.put(c);
                }
                case ',' -> {
                    out.put(c);
                    newLine(out, prefix, indent, depth);
                }
                case ':' -> out.put(c).put(' ');
                case '}', ']' -> {
                    if (pending) {
                        pending = false;
                    } else {
                        depth--;
                        newLine(out, prefix, indent, depth);
                    }
                    out.put(c);
                }
                default -> out.put(c);
            }
        }
        return scanner.eof() != Scanner.ERROR;
    }

    private static void newLine(ByteBuf out, GoString prefix, GoString indent, int depth) {
        out.put('\n').put(prefix);
        for (int i = 0; i < depth; i++) {
            out.put(indent);
        }
    }
}
