package gol.compiler.check;

import gol.compiler.types.Info;
import gol.compiler.types.Package;
import gol.syntax.FileSet;
import gol.syntax.ParseOptions;
import gol.syntax.ParseResult;
import gol.syntax.Parser;
import gol.syntax.SourceFile;
import gol.syntax.SourceUnit;
import gol.syntax.SyntaxError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Checks programs whose comments say which errors are expected: those of Go's type checker ({@code
 * ERROR "text"} behind the token, {@code ERRORx} with a regular expression) and those of Go's
 * compiler tests ({@code // ERROR "expression" …} for a line). Importers may be shared, which saves
 * much time.
 */
final class AnnotatedPrograms {
    private record Expected(int line, int column, String pattern, boolean regex) {}

    private record Found(int line, int column, String message) {}

    private final FileSet fileSet = new FileSet();
    private final GorootImporter importer;

    AnnotatedPrograms(Path root) {
        this.importer = new GorootImporter(root, fileSet, true, d -> {});
    }

    private List<Found> check(Path file, byte[] text, int version, boolean asCompiler) {
        SourceFile source = fileSet.add(file.getFileName().toString(), text);
        ParseResult parsed = Parser.parse(source, ParseOptions.GO);
        List<Found> found = new ArrayList<>();
        for (SyntaxError e : parsed.errors()) {
            found.add(found(source, e.pos(), e.message()));
        }
        boolean stop =
                asCompiler
                        && parsed.errors().stream()
                                .anyMatch(e -> e.message().startsWith("syntax error"));
        if (!stop) {
            SourceUnit unit = parsed.unit();
            CheckOptions options = new CheckOptions(fileSet, version, false, false, false, false);
            Checker checker =
                    new Checker(
                            options,
                            new Package("p", "", Universe.SCOPE),
                            new Info(),
                            importer,
                            d -> {
                                // the parser refuses these already
                                if (d.code() != Code.INVALID_SYNTAX_TREE
                                        || parsed.errors().isEmpty()) {
                                    found.add(found(source, d.pos(), d.message()));
                                }
                            });
            checker.likeCompiler = asCompiler;
            checker.checkFiles(List.of(unit));
        }
        return found;
    }

    private static Found found(SourceFile source, int pos, String message) {
        if (pos == 0) {
            return new Found(0, 0, message);
        }
        return new Found(source.line(pos), source.column(pos), message);
    }

    private static int version(String text) {
        Matcher m = Pattern.compile("^//.*-lang=go1\\.(\\d+)").matcher(text);
        return m.find() && m.start() == 0 ? Integer.parseInt(m.group(1)) : 26;
    }

    /** What differs from the annotations of a file of types2's tests; empty if nothing. */
    List<String> types2(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        String first = text.lines().findFirst().orElse("");
        List<Found> found = check(file, bytes, version(first), false);
        List<Expected> expected = annotations(bytes);
        // the tests of types2 know two more builtins
        String[] lines = text.split("\n", -1);
        found.removeIf(f -> f.message().matches("undefined: (assert|trace)"));
        expected.removeIf(e -> lines[e.line() - 1].matches("\\s*(_ = )?(assert|trace)\\b.*"));
        List<String> differences = new ArrayList<>();
        for (Found f : found) {
            Expected best = null;
            for (Expected e : expected) {
                if (e.line() == f.line() && matches(e, f.message())) {
                    int delta = Math.abs(e.column() - f.column());
                    if (best == null || delta < Math.abs(best.column() - f.column())) {
                        best = e;
                    }
                }
            }
            if (best == null) {
                differences.add(f.line() + ":" + f.column() + ": not expected: " + f.message());
            } else {
                expected.remove(best);
            }
        }
        for (Expected e : expected) {
            differences.add(e.line() + ":" + e.column() + ": not reported: " + e.pattern());
        }
        return differences;
    }

    private static boolean matches(Expected e, String message) {
        if (!e.regex()) {
            return message.contains(e.pattern());
        }
        try {
            String java = e.pattern().replace("{}", "\\{\\}").replace("{…}", "\\{…\\}");
            return Pattern.compile(java).matcher(message).find();
        } catch (PatternSyntaxException x) {
            return false;
        }
    }

    /** What differs from the annotations of one of the compiler's errorcheck programs. */
    List<String> errorcheck(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Found> found = check(file, bytes, version(text.lines().findFirst().orElse("")), true);
        found.sort(Comparator.comparingInt(Found::line));
        List<String> differences = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        Pattern error = Pattern.compile("// (?:GC_)?ERROR (.*)$");
        Pattern quoted = Pattern.compile("\"([^\"]*)\"|`([^`]*)`");
        for (int i = 0; i < lines.length; i++) {
            int line = i + 1;
            List<Found> here = new ArrayList<>();
            found.removeIf(f -> f.line() == line && here.add(f));
            Matcher m = error.matcher(lines[i]);
            if (lines[i].trim().startsWith("////") || !m.find()) {
                for (Found f : here) {
                    differences.add(line + ": not expected: " + f.message());
                }
                continue;
            }
            Matcher q = quoted.matcher(m.group(1));
            while (q.find()) {
                String regex = q.group(1) != null ? q.group(1) : q.group(2);
                regex =
                        regex.replaceAll("LINE[+-]?\\d*", ".*")
                                .replace("{}", "\\{\\}")
                                .replace("{…}", "\\{…\\}");
                Pattern pattern;
                try {
                    pattern = Pattern.compile(regex);
                } catch (PatternSyntaxException x) {
                    continue;
                }
                boolean any = here.removeIf(f -> pattern.matcher(f.message()).find());
                if (!any) {
                    differences.add(line + ": not reported: " + regex);
                }
            }
            for (Found f : here) {
                differences.add(line + ": not expected: " + f.message());
            }
        }
        for (Found f : found) {
            differences.add(f.line() + ": not expected: " + f.message());
        }
        return differences;
    }

    // ---- the comments of types2's tests

    private static List<Expected> annotations(byte[] text) {
        List<Expected> result = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        int tokenLine = 1;
        int tokenColumn = 1;
        int i = 0;
        while (i < text.length) {
            int c = text[i];
            if (c == '\n') {
                line++;
                lineStart = i + 1;
                i++;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                i++;
            } else if (c == '/'
                    && i + 1 < text.length
                    && (text[i + 1] == '/' || text[i + 1] == '*')) {
                boolean block = text[i + 1] == '*';
                int end = i + 2;
                while (end < text.length
                        && (block
                                ? !(text[end] == '*'
                                        && end + 1 < text.length
                                        && text[end + 1] == '/')
                                : text[end] != '\n')) {
                    end++;
                }
                String comment = new String(text, i + 2, end - i - 2, StandardCharsets.UTF_8);
                annotation(comment, tokenLine, tokenColumn, result);
                if (block) {
                    for (int k = i; k < end; k++) {
                        if (text[k] == '\n') {
                            line++;
                            lineStart = k + 1;
                        }
                    }
                    end += 2;
                }
                i = end;
            } else {
                tokenLine = line;
                tokenColumn = i - lineStart + 1;
                int end = tokenEnd(text, i);
                for (int k = i; k < end; k++) {
                    if (text[k] == '\n') {
                        line++;
                        lineStart = k + 1;
                    }
                }
                i = end;
            }
        }
        return result;
    }

    private static int tokenEnd(byte[] text, int start) {
        int c = text[start];
        int i = start + 1;
        if (c == '"' || c == '\'' || c == '`') {
            while (i < text.length && text[i] != c && (c == '`' || text[i] != '\n')) {
                i += text[i] == '\\' && c != '`' ? 2 : 1;
            }
            return Math.min(i + 1, text.length);
        }
        if (Character.isLetterOrDigit(c) || c == '_' || c < 0) {
            while (i < text.length
                    && (Character.isLetterOrDigit(text[i]) || text[i] == '_' || text[i] < 0)) {
                i++;
            }
        }
        return i;
    }

    private static void annotation(String comment, int line, int column, List<Expected> result) {
        boolean regex = comment.startsWith(" ERRORx ");
        if (!regex && !comment.startsWith(" ERROR ")) {
            return;
        }
        String text = comment.substring(regex ? 8 : 7).trim();
        if (text.length() < 2) {
            return;
        }
        String pattern = text.substring(1, text.length() - 1);
        if (text.charAt(0) == '"') {
            pattern = pattern.translateEscapes();
        }
        result.add(new Expected(line, column, pattern, regex));
    }
}
