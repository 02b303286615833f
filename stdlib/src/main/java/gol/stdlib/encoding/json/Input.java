package gol.stdlib.encoding.json;

/** A valid JSON text and a place in it. */
final class Input {
    final byte[] b;
    final int start;
    final int end;
    int pos;

    Input(byte[] b, int start, int end) {
        this.b = b;
        this.start = start;
        this.end = end;
        this.pos = start;
    }

    /** Goes to the next byte that is no space, and returns it, 0 at the end. */
    int peek() {
        int i = pos;
        while (i < end && Scanner.isSpace(b[i])) {
            i++;
        }
        pos = i;
        return i < end ? b[i] : 0;
    }

    /** Goes behind the string, number or word that begins here; its beginning. */
    int literal() {
        int from = pos;
        int i = from + 1;
        switch (b[from]) {
            case '"' -> {
                while (b[i] != '"') {
                    i += b[i] == '\\' ? 2 : 1;
                }
                i++;
            }
            case 't', 'n' -> i = from + 4;
            case 'f' -> i = from + 5;
            default -> {
                while (i < end && isNumber(b[i])) {
                    i++;
                }
            }
        }
        pos = i;
        return from;
    }

    private static boolean isNumber(int c) {
        return Text.isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
    }

    /** Goes behind the value that begins here (or after spaces). */
    void skip() {
        int depth = 0;
        do {
            switch (peek()) {
                case '{', '[' -> {
                    depth++;
                    pos++;
                }
                case '}', ']' -> {
                    depth--;
                    pos++;
                }
                case ',', ':' -> pos++;
                default -> literal();
            }
        } while (depth > 0);
    }

    /** The offset of the place that errors name. */
    long offset() {
        return pos - start;
    }
}
