package gol.compiler.vet;

import java.util.ArrayList;
import java.util.List;

/**
 * The directives of a format as fmt reads it, with the arguments that each takes (counted from 0
 * after the format).
 */
final class Directives {
    /** Takes no argument. */
    static final int NONE = -1;

    /**
     * @param text the directive from the percent sign to the verb
     * @param start where it begins in the format, in UTF-16 units
     * @param stars the arguments for width and precision
     * @param argument the argument that is printed, or {@link #NONE}
     */
    record Directive(
            String text, int start, String flags, List<Integer> stars, int verb, int argument) {}

    /** A format that cannot be read; the message follows the function's name. */
    static final class BadFormat extends Exception {
        private static final long serialVersionUID = 1;

        BadFormat(String message) {
            super(message);
        }
    }

    private final String format;
    private int at;
    private int argument;
    private boolean indexed;
    private final List<Directive> all = new ArrayList<>();

    private Directives(String format) {
        this.format = format;
    }

    static Directives of(String format) throws BadFormat {
        Directives directives = new Directives(format);
        for (int next = format.indexOf('%'); next >= 0; next = format.indexOf('%', directives.at)) {
            directives.at = next;
            directives.read();
        }
        return directives;
    }

    List<Directive> all() {
        return all;
    }

    /** Whether any of them names its argument's index. */
    boolean indexed() {
        return indexed;
    }

    private boolean is(char c) {
        return at < format.length() && format.charAt(at) == c;
    }

    private void read() throws BadFormat {
        int start = at++;
        int flagsStart = at;
        while (at < format.length() && "+-# 0".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        String flags = format.substring(flagsStart, at);
        List<Integer> stars = new ArrayList<>();
        index(start);
        number(stars);
        if (is('.')) {
            at++;
            index(start);
            number(stars);
        }
        index(start);
        if (at >= format.length()) {
            throw new BadFormat(
                    "format " + format.substring(start) + " is missing verb at end of string");
        }
        int verb = format.codePointAt(at);
        at += Character.charCount(verb);
        all.add(
                new Directive(
                        format.substring(start, at),
                        start,
                        flags,
                        stars,
                        verb,
                        verb == '%' ? NONE : argument++));
    }

    /** A width or precision: digits, or a star that takes an argument. */
    private void number(List<Integer> stars) {
        if (is('*')) {
            at++;
            stars.add(argument++);
            return;
        }
        while (at < format.length() && Character.digit(format.charAt(at), 10) >= 0) {
            at++;
        }
    }

    /** {@code [n]}: the next argument is the n-th. */
    private void index(int start) throws BadFormat {
        if (!is('[')) {
            return;
        }
        indexed = true;
        int close = format.indexOf(']', at);
        if (close < 0) {
            throw new BadFormat("format " + format.substring(start) + " is missing closing ]");
        }
        String number = format.substring(at + 1, close);
        if (!number.matches("[0-9]{1,9}") || Integer.parseInt(number) == 0) {
            throw new BadFormat("format has invalid argument index [" + number + "]");
        }
        argument = Integer.parseInt(number) - 1;
        at = close + 1;
    }
}
