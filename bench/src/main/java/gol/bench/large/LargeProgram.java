package gol.bench.large;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Prints a Go program of a given number of lines (rather a few more): {@code LargeProgram LINES
 * [SEED]}. It consists of {@link Parts}, which look like what people write, and between them of
 * functions that no two programs have alike. Its {@code main} is short and calls all of it once, so
 * that a run measures the compilation of everything.
 */
public final class LargeProgram {
    private static final List<String> IMPORTS =
            List.of(
                    "bytes",
                    "context",
                    "errors",
                    "fmt",
                    "iter",
                    "maps",
                    "math",
                    "slices",
                    "sort",
                    "strconv",
                    "strings",
                    "sync",
                    "sync/atomic",
                    "time",
                    "unicode");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> calls = new ArrayList<>();
    private int lines;

    private LargeProgram(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("usage: LargeProgram LINES [SEED]");
            System.exit(2);
        }
        String text =
                write(Integer.parseInt(args[0]), args.length > 1 ? Long.parseLong(args[1]) : 1);
        System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    /** The program's text, the same for the same arguments. */
    static String write(int lines, long seed) {
        LargeProgram program = new LargeProgram(seed);
        program.whole(lines);
        return program.text.toString();
    }

    private void whole(int wanted) {
        add("// A program to measure compilers with; nobody wrote it.\npackage main\n\n");
        add("import (\n");
        IMPORTS.forEach(path -> add("\t\"" + path + "\"\n"));
        add(")\n\n");
        for (int part = 0; part < Parts.ALL.size() || lines < wanted; part++) {
            String number = Integer.toString(part);
            String body = Parts.ALL.get(part % Parts.ALL.size());
            add(tabs(body).replace("@", number) + "\n");
            calls.add("part" + number + "(" + (3 + random.nextInt(6)) + ")");
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                add(new Arithmetic(random).function("mix" + number + "_" + i) + "\n");
                calls.add("mix%s_%d(%d, %d)".formatted(number, i, random.nextInt(9), 5));
            }
        }
        add("var checks = []func() int{\n");
        calls.forEach(call -> add("\tfunc() int { return " + call + " },\n"));
        add("}\n\n");
        add(
                """
                func main() {
                \tsum := 0
                \tfor i, check := range checks {
                \t\tsum = sum*31 + check() + i
                \t}
                \tfmt.Println("checksum", sum)
                }
                """);
    }

    private void add(String more) {
        text.append(more);
        lines += (int) more.chars().filter(c -> c == '\n').count();
    }

    private static String tabs(String body) {
        StringBuilder result = new StringBuilder();
        for (String line : body.split("\n")) {
            String rest = line.stripLeading();
            result.append("\t".repeat((line.length() - rest.length()) / 4)).append(rest);
            result.append('\n');
        }
        return result.toString();
    }
}
