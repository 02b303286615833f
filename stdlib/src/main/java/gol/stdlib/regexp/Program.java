package gol.stdlib.regexp;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression.
 *
 * @param pattern finds matches
 * @param groups finds the groups of a match, as one after the whole match
 */
record Program(Pattern pattern, Pattern groups) {
    /**
     * Compiles an expression. re2j looks for groups in the text up to the end of the match and one
     * byte, where assertions such as {@code $} may hold that do not in the whole text. An
     * expression with such assertions is therefore given a rest that matches all that follows; it
     * takes none of the choices that lead to the match.
     */
    static Program of(Syntax syntax, boolean longest) {
        int flags = longest ? Pattern.LONGEST_MATCH : 0;
        Pattern p = Pattern.compile(syntax.plain(), flags);
        boolean whole = syntax.looksAhead() && syntax.names().size() > 1 && !longest;
        return new Program(
                p, whole ? Pattern.compile("(" + syntax.plain() + ")(?s:.*)", flags) : p);
    }

    boolean separate() {
        return groups != pattern;
    }

    /** What is wrong with an expression, in Go's words without the first ones, or null. */
    static @Nullable String problem(String expr, Syntax syntax) {
        try {
            Pattern.compile(expr);
        } catch (PatternSyntaxException e) {
            String text = e.getDescription();
            if (text.startsWith("regexp/syntax: internal error")) {
                return "unexpected ): `" + expr + "`";
            }
            if (!text.startsWith("duplicate capture group name")) {
                return text + ": `" + e.getPattern() + "`";
            }
        }
        return syntax.problem();
    }
}
