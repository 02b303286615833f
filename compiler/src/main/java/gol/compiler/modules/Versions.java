package gol.compiler.modules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of the language ({@code 1.21.3}) and of modules ({@code v1.2.3-pre}). */
final class Versions {
    /** The language of a module that does not say: the last that did not have to. */
    static final int UNSTATED = 16;

    private static final Pattern GO =
            Pattern.compile("1(?:\\.(0|[1-9]\\d*)(?:\\.(?:0|[1-9]\\d*)|(?:rc|beta)\\d+)?)?");
    private static final Pattern MODULE =
            Pattern.compile("v(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-([0-9A-Za-z.-]+))?(?:\\+.*)?");

    private Versions() {}

    static boolean isGoVersion(String text) {
        return GO.matcher(text).matches();
    }

    /** The minor version of a go directive's text. */
    static int minor(String text) {
        Matcher matcher = GO.matcher(text);
        String minor = matcher.matches() ? matcher.group(1) : null;
        return minor == null ? 0 : Integer.parseInt(minor);
    }

    static boolean isModuleVersion(String text) {
        return MODULE.matcher(text).matches();
    }

    /** Order of precedence; what is no version comes first. */
    static int compare(String a, String b) {
        Matcher x = MODULE.matcher(a);
        Matcher y = MODULE.matcher(b);
        if (!x.matches() || !y.matches()) {
            return Boolean.compare(isModuleVersion(a), isModuleVersion(b));
        }
        for (int i = 1; i <= 3; i++) {
            int order = compareNumbers(part(x, i), part(y, i));
            if (order != 0) {
                return order;
            }
        }
        String preX = x.group(4);
        String preY = y.group(4);
        if (preX == null || preY == null) {
            return Boolean.compare(preX == null, preY == null);
        }
        return comparePre(preX.split("\\."), preY.split("\\."));
    }

    private static String part(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? "0" : text;
    }

    private static int compareNumbers(String x, String y) {
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    private static int comparePre(String[] x, String[] y) {
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            boolean numberX = x[i].chars().allMatch(Character::isDigit);
            boolean numberY = y[i].chars().allMatch(Character::isDigit);
            int order =
                    numberX && numberY
                            ? compareNumbers(x[i], y[i])
                            : numberX != numberY
                                    ? Boolean.compare(numberY, numberX)
                                    : x[i].compareTo(y[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(x.length, y.length);
    }
}
