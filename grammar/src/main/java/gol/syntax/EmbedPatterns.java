package gol.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of a {@code //go:embed} directive: words, or quoted strings.
 *
 * @param patterns in order; none if one is malformed
 * @param error what is wrong, in gc's words, or null
 */
public record EmbedPatterns(List<Pattern> patterns, @Nullable String error) {
    /** A pattern, without its quotes, and where it stands. */
    public record Pattern(int pos, String text) {}

    public static EmbedPatterns of(Directive directive) {
        String text = directive.text();
        List<Pattern> patterns = new ArrayList<>();
        int from = blanksEnd(text, "go:embed".length());
        while (from < text.length()) {
            char first = text.charAt(from);
            boolean quoted = first == '`' || first == '"';
            int end = quoted ? closing(text, from) : wordEnd(text, from);
            if (end < 0) {
                return malformed(text.substring(from));
            }
            String word = text.substring(from, end);
            String pattern = quoted ? Literals.text(word) : word;
            if (pattern == null) {
                return malformed(word);
            }
            if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                return malformed(text.substring(end));
            }
            int column = text.substring(0, from).getBytes(StandardCharsets.UTF_8).length;
            patterns.add(new Pattern(directive.pos() + column, pattern));
            from = blanksEnd(text, end);
        }
        return new EmbedPatterns(List.copyOf(patterns), null);
    }

    private static EmbedPatterns malformed(String text) {
        return new EmbedPatterns(
                List.of(), "invalid quoted string in //go:embed: " + text.stripTrailing());
    }

    private static int blanksEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The offset behind the quote that closes the one at an offset, or -1. */
    private static int closing(String text, int from) {
        char quote = text.charAt(from);
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return -1;
    }
}
