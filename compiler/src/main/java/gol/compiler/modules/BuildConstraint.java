package gol.compiler.modules;

import gol.compiler.modules.BuildContext.ConstraintException;

/** The expression of a {@code //go:build} line. */
final class BuildConstraint {
    private final String text;
    private int pos;

    BuildConstraint(String text) {
        this.text = text;
    }

    boolean holds() throws ConstraintException {
        boolean result = or();
        if (peek() != 0) {
            throw unexpected();
        }
        return result;
    }

    /** A line of the old form: alternatives of comma-separated terms. */
    static boolean oldForm(String text) {
        for (String alternative : text.strip().split("\\s+")) {
            boolean all = true;
            for (String term : alternative.split(",")) {
                boolean negated = term.startsWith("!");
                all &= BuildContext.satisfied(negated ? term.substring(1) : term) != negated;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static ConstraintException wrong(String what) {
        return new ConstraintException("parsing //go:build line: " + what);
    }

    private char peek() {
        while (pos < text.length() && (text.charAt(pos) == ' ' || text.charAt(pos) == '\t')) {
            pos++;
        }
        return pos < text.length() ? text.charAt(pos) : 0;
    }

    private boolean took(String operator) {
        peek();
        if (!text.startsWith(operator, pos)) {
            return false;
        }
        pos += operator.length();
        return true;
    }

    private ConstraintException unexpected() {
        int end = pos;
        while (end < text.length() && isTagPart(text.charAt(end))) {
            end++;
        }
        if (end == pos && "&|()!".indexOf(text.charAt(pos)) < 0) {
            return wrong("invalid syntax at " + text.charAt(pos));
        }
        return wrong("unexpected token " + text.substring(pos, Math.max(end, pos + 1)));
    }

    private boolean or() throws ConstraintException {
        boolean result = and();
        while (took("||")) {
            result |= and();
        }
        return result;
    }

    private boolean and() throws ConstraintException {
        boolean result = not();
        while (took("&&")) {
            result &= not();
        }
        return result;
    }

    private boolean not() throws ConstraintException {
        if (took("!")) {
            if (peek() == '!') {
                throw wrong("double negation not allowed");
            }
            return !not();
        }
        if (took("(")) {
            boolean result = or();
            if (!took(")")) {
                throw wrong("missing close paren");
            }
            return result;
        }
        return tag();
    }

    private boolean tag() throws ConstraintException {
        char c = peek();
        if (c == 0) {
            throw wrong("unexpected end of expression");
        }
        int start = pos;
        while (pos < text.length() && isTagPart(text.charAt(pos))) {
            pos++;
        }
        if (pos == start) {
            throw unexpected();
        }
        return BuildContext.satisfied(text.substring(start, pos));
    }

    private static boolean isTagPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
