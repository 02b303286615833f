package gol.tests.conformance;

import gol.compiler.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The diagnostics that the programs of Go's type checker announce: a comment {@code ERROR "text"}
 * behind the token where one is reported, {@code ERRORx} with a regular expression.
 */
final class ExpectedTypeErrors {
    private record Expected(String file, int line, int column, String pattern, boolean regex) {
        boolean matches(Message message) {
            if (line != message.line() || !file.equals(message.file())) {
                return false;
            }
            if (!regex) {
                return message.text().contains(pattern);
            }
            try {
                String java = pattern.replace("{}", "\\{\\}").replace("{…}", "\\{…\\}");
                return Pattern.compile(java).matcher(message.text()).find();
            } catch (PatternSyntaxException e) {
                return false;
            }
        }
    }

    /** Calls of two builtins that only the tests of Go's type checker know. */
    private static final Pattern TEST_BUILTIN = Pattern.compile("\\s*(_ = )?(assert|trace)\\b.*");

    private final List<Expected> all = new ArrayList<>();

    void add(String file, byte[] text) {
        Reader reader = new Reader(file, text);
        reader.read();
        String[] lines = new String(text, StandardCharsets.UTF_8).split("\n", -1);
        reader.found.removeIf(e -> TEST_BUILTIN.matcher(lines[e.line - 1]).matches());
        all.addAll(reader.found);
    }

    /** Null if exactly the expected was reported, else the first difference. */
    @Nullable String difference(List<Message> messages) {
        List<Expected> left = new ArrayList<>(all);
        for (Message message : messages) {
            if (message.text().matches("undefined: (assert|trace)")) {
                continue;
            }
            Expected best = null;
            for (Expected e : left) {
                if (e.matches(message)
                        && (best == null || distance(e, message) < distance(best, message))) {
                    best = e;
                }
            }
            if (best == null) {
                return "not expected: " + message.toString().lines().findFirst().orElse("");
            }
            left.remove(best);
        }
        return left.isEmpty()
                ? null
                : "not reported: "
                        + left.getFirst().file
                        + ":"
                        + left.getFirst().line
                        + ": "
                        + left.getFirst().pattern;
    }

    private static int distance(Expected e, Message message) {
        return Math.abs(e.column - message.column());
    }

    /** Finds comments and the tokens before them. */
    private static final class Reader {
        private final String file;
        private final byte[] text;
        final List<Expected> found = new ArrayList<>();
        private int pos;
        private int line = 1;
        private int lineStart;
        private int tokenLine = 1;
        private int tokenColumn = 1;

        Reader(String file, byte[] text) {
            this.file = file;
            this.text = text;
        }

        void read() {
            while (pos < text.length) {
                int c = text[pos];
                if (c == '/' && at(pos + 1) == '/') {
                    comment(find("\n", pos), 0);
                } else if (c == '/' && at(pos + 1) == '*') {
                    comment(find("*/", pos + 2), 2);
                } else if (c <= ' ' && c >= 0) {
                    skipTo(pos + 1);
                } else {
                    tokenLine = line;
                    tokenColumn = pos - lineStart + 1;
                    skipTo(tokenEnd());
                }
            }
        }

        private int at(int offset) {
            return offset < text.length ? text[offset] : -1;
        }

        private void skipTo(int end) {
            for (; pos < end; pos++) {
                if (text[pos] == '\n') {
                    line++;
                    lineStart = pos + 1;
                }
            }
        }

        private int find(String end, int from) {
            for (int i = from; i < text.length; i++) {
                if (text[i] == end.charAt(0) && (end.length() == 1 || at(i + 1) == end.charAt(1))) {
                    return i;
                }
            }
            return text.length;
        }

        private void comment(int end, int closing) {
            String comment = new String(text, pos + 2, end - pos - 2, StandardCharsets.UTF_8);
            boolean regex = comment.startsWith(" ERRORx ");
            if (regex || comment.startsWith(" ERROR ")) {
                String quoted = comment.substring(regex ? 8 : 7).trim();
                if (quoted.length() >= 2) {
                    String pattern = quoted.substring(1, quoted.length() - 1);
                    found.add(
                            new Expected(
                                    file,
                                    tokenLine,
                                    tokenColumn,
                                    quoted.charAt(0) == '"' ? pattern.translateEscapes() : pattern,
                                    regex));
                }
            }
            skipTo(Math.min(end + closing, text.length));
        }

        private int tokenEnd() {
            int c = text[pos];
            int i = pos + 1;
            if (c == '"' || c == '\'' || c == '`') {
                while (i < text.length && text[i] != c && (c == '`' || text[i] != '\n')) {
                    i += text[i] == '\\' && c != '`' ? 2 : 1;
                }
                return Math.min(i + 1, text.length);
            }
            if (isWord(c)) {
                while (i < text.length && isWord(text[i])) {
                    i++;
                }
            }
            return i;
        }

        private static boolean isWord(int c) {
            return c < 0 || c == '_' || Character.isLetterOrDigit(c);
        }
    }
}
