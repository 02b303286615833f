package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of a {@code //go:embed} directive: words, or quoted strings.
 *
 * @param patterns without their quotes; none if one is malformed
 * @param error what is wrong, in gc's words, or null
 */
public record EmbedPatterns(List<String> patterns, @Nullable String error) {

    public static EmbedPatterns of(Directive directive) {
        String rest = directive.text().substring("go:embed".length()).strip();
        List<String> patterns = new ArrayList<>();
        while (!rest.isEmpty()) {
            char first = rest.charAt(0);
            int end = first == '`' || first == '"' ? closing(rest, first) : wordEnd(rest);
            if (end < 0) {
                return malformed(rest);
            }
            String word = rest.substring(0, end);
            rest = rest.substring(end);
            if (first == '`' || first == '"') {
                String value = unquote(word);
                if (value == null) {
                    return malformed(word);
                }
                word = value;
            }
            if (!rest.isEmpty() && !Character.isWhitespace(rest.charAt(0))) {
                return malformed(rest);
            }
            patterns.add(word);
            rest = rest.strip();
        }
        return new EmbedPatterns(List.copyOf(patterns), null);
    }

    private static EmbedPatterns malformed(String text) {
        return new EmbedPatterns(List.of(), "invalid quoted string in //go:embed: " + text);
    }

    private static int wordEnd(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The offset behind the closing quote, or -1. */
    private static int closing(String text, char quote) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The text between quotes; null if it has an escape that does not exist. */
    private static @Nullable String unquote(String word) {
        String inner = word.substring(1, word.length() - 1);
        if (word.charAt(0) == '`' || inner.indexOf('\\') < 0) {
            return inner;
        }
        try {
            return inner.translateEscapes();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
