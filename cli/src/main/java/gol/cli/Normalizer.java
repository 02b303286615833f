package gol.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Takes from an output what differs from run to run, or between gol and compiled Go, without being
 * wrong: addresses, offsets, folders, numbers of goroutines but the first, arguments in traces, and
 * frames of the library and the runtime.
 */
final class Normalizer {
    private static final Pattern ADDRESS = Pattern.compile("\\b0xc[0-9a-f]{9}\\b");
    private static final Pattern SIGNAL =
            Pattern.compile("\\[signal (SIG\\w+: [^:\\]]*?) code=[^\\]]*\\]");
    private static final Pattern FRAME =
            Pattern.compile("^\\t(?:.*/)?([^/]+\\.gol?:\\d+)(?: \\+0x[0-9a-f]+)?$");
    private static final Pattern HEADER =
            Pattern.compile("^goroutine (\\d+)(?: gp=\\S+ m=\\S+(?: mp=\\S+)?)? \\[");
    private static final Pattern CREATED =
            Pattern.compile("^(created by .*?) in goroutine (\\d+)$");
    private static final Pattern CALL =
            Pattern.compile(
                    "^((?:main|[^/\\s(]+\\.[^\\s(]+/[^\\s(]*?)\\.[^\\s]*?)\\(([^()]|\\{.*\\})*\\)$");

    private static final Pattern ELIDED = Pattern.compile("^\\.\\.\\.\\d+ frames elided\\.\\.\\.$");

    /** Frames of the program's own packages: the path of a module has a dot in its first part. */
    private static final Pattern OWN =
            Pattern.compile("^(created by )?(main\\.|[^/\\s(]+\\.[^/\\s(]+/)");

    /** Where Go is installed, and its release. */
    private static final Pattern INSTALLED =
            Pattern.compile("(?<=is not in std) \\(/\\S*\\)|(?<=\\(running go 1\\.\\d\\d)\\.\\d+");

    private Normalizer() {}

    static String normalizeError(String text) {
        List<String> out = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        boolean trace = false;
        for (int i = 0; i < lines.length; i++) {
            String line = ADDRESS.matcher(lines[i]).replaceAll("0xc000000000");
            line = SIGNAL.matcher(line).replaceAll("[signal $1]");
            line = INSTALLED.matcher(line).replaceAll("");
            if (HEADER.matcher(line).find()) {
                trace = true;
                out.add(header(line));
                continue;
            }
            boolean frame = trace && i + 1 < lines.length && FRAME.matcher(lines[i + 1]).matches();
            if (!frame) {
                boolean elided = ELIDED.matcher(line).matches();
                out.add(elided ? "...N frames elided..." : line);
                // how deep a stack is when it overflows, and what is seen of its other end, differs
                while (elided && i + 1 < lines.length && !lines[i + 1].isEmpty()) {
                    i++;
                }
                continue;
            }
            i++;
            if (OWN.matcher(line).find()) {
                line = CALL.matcher(line).replaceAll("$1(...)");
                line = CREATED.matcher(line).replaceAll("$1");
                out.add(line);
                out.add(FRAME.matcher(lines[i]).replaceAll("\t$1"));
            }
        }
        return String.join("\n", out);
    }

    private static String header(String line) {
        var matcher = HEADER.matcher(line);
        if (!matcher.find()) {
            return line;
        }
        String number = matcher.group(1).equals("1") ? "1" : "N";
        // A wait of a minute and more is told in the header.
        String rest = line.substring(matcher.end()).replaceAll(", \\d+ minutes", "");
        return "goroutine " + number + " [" + rest;
    }

    /** Replaces each pattern of the expected output by the line of the output that it matches. */
    static String adoptMatches(String want, String got) {
        String[] wanted = want.split("(?<=\n)");
        String[] lines = got.split("(?<=\n)");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < wanted.length; i++) {
            String line = wanted[i];
            if (line.startsWith("~")
                    && i < lines.length
                    && matches(line.substring(1).strip(), lines[i].strip())) {
                line = lines[i];
            }
            out.append(line);
        }
        return out.toString();
    }

    private static boolean matches(String regex, String line) {
        try {
            return Pattern.matches(regex, line);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
