package gol.stdlib.regexp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Go makes of an expression and re2j does not: names may be given to several groups,
 * repetitions within repetitions are limited, and POSIX expressions lack what Perl has added. One
 * reading of the expression finds the groups' names, removes them, and looks for the rest; that it
 * is an expression is for re2j to say.
 */
final class Syntax {
    private static final int MAX_REPEAT = 1000;
    private static final String PERL_ESCAPES = "dDsSwWbBAzpPQEC";

    private final String expr;
    private final boolean posix;
    private final StringBuilder plain = new StringBuilder();
    private final List<String> names = new ArrayList<>(List.of(""));

    /** For each open group, how often its parts are repeated at most. */
    private final Deque<Integer> outer = new ArrayDeque<>();

    private int inGroup = 1;
    private int atom = 1;
    private boolean asserts;
    private @Nullable String problem;

    Syntax(String expr, boolean posix) {
        this.expr = expr;
        this.posix = posix;
        for (int i = 0; i < expr.length() && problem == null; ) {
            int end = element(i);
            if (end > i) {
                plain.append(expr, i, end);
            }
            i = Math.abs(end);
        }
    }

    /** What is wrong, as Go says it without its first words, or null. */
    @Nullable String problem() {
        return problem;
    }

    /** The expression with nameless groups. */
    String plain() {
        return plain.toString();
    }

    /** The groups' names, the first for the whole. */
    List<String> names() {
        return names;
    }

    /** Whether a match may depend on what follows it. */
    boolean looksAhead() {
        return asserts;
    }

    /** The end of the element at a place; negative if it was added to {@link #plain} already. */
    private int element(int i) {
        switch (expr.charAt(i)) {
            case '\\' -> {
                return escape(i);
            }
            case '[' -> {
                atom(1);
                return charClass(i);
            }
            case '(' -> {
                return open(i);
            }
            case ')' -> {
                atom(inGroup);
                inGroup = Math.max(outer.isEmpty() ? 1 : outer.pop(), atom);
            }
            case '|' -> atom = 1;
            case '$' -> {
                asserts = true;
                atom(1);
            }
            case '{' -> {
                return repeat(i);
            }
            case '*', '+', '?' -> {
                // Unlimited repetitions do not multiply.
            }
            default -> atom(1);
        }
        return i + 1;
    }

    private void atom(int repeats) {
        atom = repeats;
        inGroup = Math.max(inGroup, repeats);
    }

    private int escape(int i) {
        atom(1);
        if (i + 1 >= expr.length()) {
            return i + 1;
        }
        char c = expr.charAt(i + 1);
        if (posix && PERL_ESCAPES.indexOf(c) >= 0) {
            problem = "invalid escape sequence: `\\" + c + "`";
        }
        if (c == 'Q') {
            int end = expr.indexOf("\\E", i + 2);
            return end < 0 ? expr.length() : end + 2;
        }
        if ((c == 'x' || c == 'p' || c == 'P') && expr.startsWith("{", i + 2)) {
            int end = expr.indexOf('}', i);
            return end < 0 ? expr.length() : end + 1;
        }
        asserts |= c == 'b' || c == 'B' || c == 'z';
        return i + 2;
    }

    private int charClass(int i) {
        int at = i + 1;
        at += expr.startsWith("^", at) ? 1 : 0;
        at += expr.startsWith("]", at) ? 1 : 0;
        while (at < expr.length() && expr.charAt(at) != ']') {
            if (expr.startsWith("[:", at) && expr.indexOf(":]", at) > 0) {
                at = expr.indexOf(":]", at) + 2;
            } else if (expr.charAt(at) == '\\') {
                if (posix
                        && at + 1 < expr.length()
                        && "dDsSwWpP".indexOf(expr.charAt(at + 1)) >= 0) {
                    problem = "invalid escape sequence: `\\" + expr.charAt(at + 1) + "`";
                }
                at += 2;
            } else {
                at++;
            }
        }
        return Math.min(at + 1, expr.length());
    }

    private int open(int i) {
        if (posix && expr.startsWith("?", i + 1)) {
            problem = "missing argument to repetition operator: `?`";
            return i + 1;
        }
        int name = expr.startsWith("?P<", i + 1) ? i + 4 : expr.startsWith("?<", i + 1) ? i + 3 : 0;
        if (name > 0) {
            int end = expr.indexOf('>', name);
            if (end < 0) {
                return expr.length();
            }
            names.add(expr.substring(name, end));
            push();
            plain.append('(');
            return -(end + 1);
        }
        if (!expr.startsWith("?", i + 1)) {
            names.add("");
            push();
            return i + 1;
        }
        int at = i + 2;
        while (at < expr.length() && "imsU-".indexOf(expr.charAt(at)) >= 0) {
            at++;
        }
        if (!expr.startsWith(")", at)) {
            push();
        }
        return Math.min(at + 1, expr.length());
    }

    private void push() {
        outer.push(inGroup);
        inGroup = 1;
        atom = 1;
    }

    /** {@code {n}}, {@code {n,}} or {@code {n,m}}; anything else is text. */
    private int repeat(int i) {
        int at = i + 1;
        int[] bounds = {-1, -1};
        boolean comma = false;
        for (; at < expr.length() && expr.charAt(at) != '}'; at++) {
            char c = expr.charAt(at);
            if (c == ',' && !comma && bounds[0] >= 0) {
                comma = true;
            } else if (c >= '0' && c <= '9' && bounds[comma ? 1 : 0] <= MAX_REPEAT) {
                int b = comma ? 1 : 0;
                bounds[b] = Math.max(bounds[b], 0) * 10 + (c - '0');
            } else {
                atom(1);
                return i + 1;
            }
        }
        if (at == expr.length() || bounds[0] < 0) {
            atom(1);
            return i + 1;
        }
        int most = Math.max(1, bounds[1] >= 0 ? bounds[1] : bounds[0]);
        if (most <= MAX_REPEAT && (long) atom * most > MAX_REPEAT) {
            problem = "invalid repeat count: `" + expr.substring(i, at + 1) + "`";
        }
        atom(Math.min(atom * most, MAX_REPEAT));
        return at + 1;
    }
}
