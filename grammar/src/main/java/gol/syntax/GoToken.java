package gol.syntax;

import java.nio.charset.StandardCharsets;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/**
 * A token: its type, its place in the text and, where it is cheap, its text. The parser may change
 * the type (see the head of {@code GoParser.g4}); nothing else changes.
 */
final class GoToken implements Token {
    final byte[] source;
    int type;
    final int start;

    /** The offset just after the token. */
    final int end;

    /** Its place in the {@link TokenBuffer}. */
    int index;

    private @Nullable String text;

    GoToken(byte[] source, int type, int start, int end, @Nullable String text) {
        this.source = source;
        this.type = type;
        this.start = start;
        this.end = end;
        this.text = text;
    }

    @Override
    public String getText() {
        String result = text;
        if (result == null) {
            result = new String(source, start, end - start, StandardCharsets.UTF_8);
            text = result;
        }
        return result;
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getCharPositionInLine() {
        return 0;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return end - 1;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }

    @Override
    public String toString() {
        return start + ":" + getText();
    }
}
