package gol.tests.conformance;

import gol.compiler.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The diagnostics that a program's comments {@code // ERROR "pattern"} announce. */
final class ExpectedErrors {
    private record Expected(String file, int line, Pattern pattern) {}

    private static final Pattern ERROR = Pattern.compile("// (?:GC_)?ERROR (.*)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("LINE(([+-])(\\d+))?");

    private final List<Expected> all = new ArrayList<>();

    void add(String file, String source) {
        String[] lines = source.split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher error = ERROR.matcher(lines[i]);
            if (lines[i].contains("////") || !error.find()) {
                continue;
            }
            int number = i + 1;
            Matcher quoted = QUOTED.matcher(error.group(1));
            while (quoted.find()) {
                String regex =
                        LINE.matcher(quoted.group(1))
                                .replaceAll(m -> {
                                    int delta =
                                            m.group(1) == null ? 0 : Integer.parseInt(m.group(1));
                                    return file + ":" + (number + delta);
                                });
                all.add(new Expected(file, number, Pattern.compile(java(regex))));
            }
        }
    }

    /** Java wants a bracket inside a class and a lone closing brace quoted. */
    private static String java(String regex) {
        return regex.replace("{}", "\\{\\}").replaceAll("(?<!\\\\)\\{(?![0-9])", "\\\\{");
    }

    /** Null if exactly the expected was reported, else the first difference. */
    @Nullable String difference(List<Message> messages) {
        if (messages.isEmpty() && !all.isEmpty()) {
            Expected first = all.getFirst();
            return "no error; expected at line " + first.line + ": " + first.pattern;
        }
        List<Message> left = new ArrayList<>(messages);
        for (Expected e : all) {
            List<Message> here = new ArrayList<>();
            for (Message m : left) {
                if (m.line() == e.line && base(m.file()).equals(base(e.file))) {
                    here.add(m);
                }
            }
            if (here.isEmpty()) {
                return e.file + ":" + e.line + ": missing error " + e.pattern;
            }
            left.removeAll(here);
            boolean matched = false;
            for (Message m : here) {
                if (e.pattern.matcher(m.text()).find()) {
                    matched = true;
                } else {
                    left.add(m);
                }
            }
            if (!matched) {
                return e.file
                        + ":"
                        + e.line
                        + ": no match for "
                        + e.pattern
                        + " in "
                        + here.getFirst().text();
            }
        }
        return left.isEmpty() ? null : "not expected: " + left.getFirst();
    }

    private static String base(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
