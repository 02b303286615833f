package gol.tests.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/** Programs that are nested deeply or are long, of each construct that can be. */
final class Nesting {
    private Nesting() {}

    /** Programs by what is nested in them. */
    static Map<String, String> programs(int depth) {
        Map<String, String> all = new LinkedHashMap<>();
        expression(all, "parentheses", "(", "1", ")", depth);
        expression(all, "signs", "- ", "1", "", depth);
        expression(all, "sums", "", "1", " + 1", depth);
        expression(all, "right sums", "1 + (", "1", ")", depth);
        expression(all, "variable sums", "", "v", " + v", depth);
        expression(all, "mixed sums", "", "v", " + v*v", depth);
        expression(all, "comparisons", "v == 1 && ", "true", "", depth);
        expression(all, "alternatives", "v == 1 || (", "true", ")", depth);
        expression(all, "strings", "", "\"a\"", " + \"b\"", depth);
        expression(all, "variable strings", "", "s", " + s", depth);
        expression(all, "calls", "f(", "1", ")", depth);
        expression(all, "conversions", "int(", "v", ")", depth);
        expression(all, "selectors", "", "n", ".next", depth);
        expression(all, "stars", "*", "p", "", depth);
        expression(all, "literals", "[]any{", "1", "}", depth);
        expression(all, "map literals", "map[string]any{\"a\": ", "1", "}", depth);
        expression(all, "functions", "func() any { return ", "1", " }()", depth);
        expression(all, "indices", "a[", "0", "]", depth);
        expression(all, "assertions", "", "any(1)", ".(any)", depth);
        expression(all, "negations", "!", "true", "", depth);
        expression(all, "method calls", "", "n", ".m()", depth);
        expression(all, "elements", "", "1, ", "2, ", depth);
        type(all, "slices", "[]", "int", "", depth);
        type(all, "pointers", "*", "int", "", depth);
        type(all, "arrays", "[1]", "int", "", depth);
        type(all, "maps", "map[int]", "int", "", depth);
        type(all, "channels", "chan ", "int", "", depth);
        type(all, "structs", "struct{ x ", "int", " }", depth);
        type(all, "interfaces", "interface{ m() ", "int", " }", depth);
        type(all, "functions types", "func(", "int", ")", depth);
        type(all, "instances", "g[", "int", "]", depth);
        statement(all, "blocks", "{", "v++", "}", depth);
        statement(all, "ifs", "if v > 0 {\n", "v++", "\n}", depth);
        statement(all, "else ifs", "if v > 0 {\n} else ", "{ v++ }", "", depth);
        statement(all, "loops", "for v < 10 {\n", "v++", "\n}", depth);
        statement(all, "ranges", "for range 2 {\n", "v++", "\n}", depth);
        statement(all, "switches", "switch v {\ncase 1:\n", "v++", "\n}", depth);
        statement(all, "function literals", "func() {\n", "v++", "\n}()", depth);
        statement(all, "deferred", "defer func() {\n", "v++", "\n}()", depth);
        statement(all, "range functions", "for range seq {\n", "v++", "\n}", depth);
        statement(all, "statements", "v++\n", "", "", depth);
        statement(all, "prints", "println(v)\n", "", "", depth);
        all.put("names", "package main\nfunc main() {}\nvar " + "x".repeat(depth) + " int\n");
        all.put("comments", "package main\n" + "/* */".repeat(depth) + "\nfunc main() {}\n");
        all.put("declarations", many(depth, "var x%d = x%n + 1\n", "var x" + depth + " = 1\n"));
        all.put("named types", many(depth, "type t%d []t%n\n", "type t" + depth + " int\n"));
        all.put("embedded", many(depth, "type t%d struct{ t%n }\n", "type t" + depth + " int\n"));
        all.put("constants", many(depth, "const c%d = c%n + 1\n", "const c" + depth + " = 1\n"));
        all.put("called", many(depth, "func f%d() { f%n() }\n", "func f" + depth + "() {}\n"));
        all.put("open braces", "package main\nfunc main() " + "{".repeat(depth));
        all.put("open parentheses", "package main\nvar x = " + "(".repeat(depth));
        all.put("open brackets", "package main\nvar x = a" + "[".repeat(depth));
        all.put(
                "generic",
                "package main\nfunc f[T any](n int) { if n > 0 { f[[]T](n - 1) } }\nfunc main() { f[int](3) }\n");
        return all;
    }

    private static final String HEAD =
            """
            package main

            type node struct{ next *node }

            func (n *node) m() *node { return n }

            type g[T any] struct{ t T }

            func f(x int) int { return x }

            var (
            	v = 1
            	s = "s"
            	a = []int{0}
            	n *node
            	p *int
            	seq = func(yield func() bool) {}
            )

            """;

    private static void expression(
            Map<String, String> all, String name, String open, String x, String close, int depth) {
        String nested = open.repeat(depth) + x + close.repeat(depth);
        String text = name.equals("elements") ? "[]int{" + nested + "}" : nested;
        all.put(name, HEAD + "func main() {\n\t_ = " + text + "\n}\n\nvar x = " + text + "\n");
    }

    private static void type(
            Map<String, String> all, String name, String open, String x, String close, int depth) {
        String nested = open.repeat(depth) + x + close.repeat(depth);
        all.put(
                name,
                HEAD
                        + "type t "
                        + nested
                        + "\n\nfunc main() {\n\tvar x t\n\t_ = x\n\tprintln(any(x) == any(x))\n}\n");
    }

    private static void statement(
            Map<String, String> all, String name, String open, String x, String close, int depth) {
        all.put(
                name,
                HEAD + "func main() {\n" + open.repeat(depth) + x + close.repeat(depth) + "\n}\n");
    }

    private static String many(int count, String pattern, String last) {
        StringBuilder text = new StringBuilder("package main\n\nfunc main() {}\n\n");
        for (int i = 0; i < count; i++) {
            text.append(pattern.replace("%d", "" + i).replace("%n", "" + (i + 1)));
        }
        return text.append(last).toString();
    }
}
