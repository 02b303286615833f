package gol.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Go version that a file's {@code //go:build} line asks for: the least one with which the
 * constraint can hold, where it names any.
 */
final class BuildConstraint {
    private final String text;
    private int pos;

    private BuildConstraint(String text) {
        this.text = text;
    }

    /** The version from the directives before a position, as {@code go1.N}, or null. */
    static @Nullable String goVersion(List<Directive> directives, int before) {
        for (Directive directive : directives) {
            if (directive.pos() < before && directive.text().startsWith("go:build ")) {
                int minor = new BuildConstraint(directive.text().substring(9)).or();
                if (minor >= 0) {
                    return minor == 0 ? "go1" : "go1." + minor;
                }
            }
        }
        return null;
    }

    private char peek() {
        while (pos < text.length() && (text.charAt(pos) == ' ' || text.charAt(pos) == '\t')) {
            pos++;
        }
        return pos < text.length() ? text.charAt(pos) : 0;
    }

    private boolean took(String operator) {
        peek();
        if (text.startsWith(operator, pos)) {
            pos += operator.length();
            return true;
        }
        return false;
    }

    /** The least minor version that the alternatives need; -1 for none. */
    private int or() {
        int result = and();
        while (took("||")) {
            result = Math.min(result, and());
        }
        return result;
    }

    private int and() {
        int result = not();
        while (took("&&")) {
            result = Math.max(result, not());
        }
        return result;
    }

    private int not() {
        boolean negated = false;
        while (took("!")) {
            negated = !negated;
        }
        int result;
        if (took("(")) {
            result = or();
            took(")");
        } else {
            result = tag();
        }
        return negated ? -1 : result;
    }

    private int tag() {
        peek();
        int start = pos;
        while (pos < text.length()
                && (Character.isLetterOrDigit(text.charAt(pos))
                        || text.charAt(pos) == '.'
                        || text.charAt(pos) == '_')) {
            pos++;
        }
        String tag = text.substring(start, pos);
        if (tag.equals("go1")) {
            return 0;
        }
        if (tag.startsWith("go1.") && tag.length() < 10) {
            try {
                return Integer.parseInt(tag.substring(4));
            } catch (NumberFormatException e) {
                return -1;
            }
        }
        return -1;
    }
}
