package gol.compiler.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.Struct;
import gol.compiler.types.Var;
import gol.syntax.FileSet;
import gol.syntax.ParseOptions;
import gol.syntax.Parser;
import gol.syntax.SourceFile;
import gol.syntax.SourceUnit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker on small programs that need no Go installation. */
class CheckerTest {
    private final FileSet fileSet = new FileSet();
    private final List<String> errors = new ArrayList<>();
    private Package pkg = new Package("main", "", Universe.SCOPE);
    private Info info = new Info();

    private static final Importer NONE =
            path -> {
                throw new Importer.ImportException("no such package");
            };

    private Checker check(CheckOptions options, ParseOptions as, String text) {
        SourceFile file = fileSet.add("x.go", text.getBytes(StandardCharsets.UTF_8));
        SourceUnit unit = Parser.parse(file, as).unit();
        List<Diagnostic> found = new ArrayList<>();
        Checker checker =
                Checker.check(
                        options,
                        pkg,
                        List.of(unit),
                        info,
                        NONE,
                        d -> {
                            found.add(d);
                            errors.add(fileSet.line(d.pos()) + ": " + d.message());
                        });
        found.sort(Comparator.comparingInt(Diagnostic::pos));
        errors.clear();
        found.forEach(d -> errors.add(fileSet.line(d.pos()) + ": " + d.message()));
        return checker;
    }

    private void go(String text) {
        check(CheckOptions.standard(fileSet), ParseOptions.GO, "package main\n" + text);
    }

    @Test
    void infersTypeArgumentsOfCalls() {
        go(
                """
                func Map[T, U any](xs []T, f func(T) U) []U { return nil }
                var x = Map([]int{1}, func(i int) string { return "" })
                """);
        assertEquals(List.of(), errors);
        assertEquals("[]string", type("x"));
    }

    private String type(String name) {
        Obj obj = pkg.scope().lookup(name);
        assertNotNull(obj);
        return obj.type().toString();
    }

    @Test
    void expandsInstancesOnDemand() {
        go(
                """
                type List[T any] struct { next *List[T]; value T }
                func (l *List[T]) Value() T { return l.value }
                var l List[int]
                var v = l.next.Value()
                """);
        assertEquals(List.of(), errors);
        assertEquals("int", type("v"));
        Named list = assertInstanceOf(Named.class, pkg.scope().lookup("l").type());
        Struct struct = assertInstanceOf(Struct.class, list.underlying());
        assertEquals("int", struct.fields().get(1).type().toString());
        assertEquals("Value", list.method(0).name());
    }

    @Test
    void reportsErrorsInTheCompilersWords() {
        go(
                """
                import "fmt"
                func f() int { }
                var s string = 1
                func g() { x := 1 }
                """);
        assertEquals(
                List.of(
                        "2: could not import fmt (no such package)",
                        "3: missing return",
                        "4: cannot use 1 (untyped int constant) as string value in variable"
                                + " declaration",
                        "5: declared and not used: x"),
                errors);
    }

    @Test
    void ordersInitialisationByDependencies() {
        go(
                """
                var a = b + f()
                var b = 1
                func f() int { return c }
                var c = 2
                """);
        assertEquals(List.of(), errors);
        StringBuilder order = new StringBuilder();
        for (Info.Initializer init : info.initOrder()) {
            for (Var v : init.lhs()) {
                order.append(v.name());
            }
        }
        assertEquals("bca", order.toString());
    }

    @Test
    void reportsTypesThatContainThemselves() {
        go("type T struct { a [2]U }\ntype U struct { t T }\n");
        assertEquals(1, errors.size());
        assertTrue(errors.get(0).startsWith("2: invalid recursive type T"), errors.get(0));
    }

    @Test
    void checksBranchesAsTheCompilerDoes() {
        go("func f() { L: for { continue M }\nbreak }\n");
        assertEquals(
                List.of(
                        "2: label L defined and not used",
                        "2: continue label not defined: M",
                        "3: break is not in a loop, switch, or select"),
                errors);
    }

    @Test
    void scriptVariablesBelongToThePackage() {
        check(
                CheckOptions.scripted(fileSet),
                ParseOptions.SCRIPT,
                """
                x := 1
                func f() int { return x + y }
                var y = f()
                x, z := 2, "a"
                for i := range 3 { x += i }
                """);
        assertEquals(List.of(), errors);
        assertEquals("int", type("y"));
        assertEquals("string", type("z"));
        assertEquals(List.of(), info.initOrder());
    }

    @Test
    void laterReplInputReplacesDeclarations() {
        check(CheckOptions.interactive(fileSet), ParseOptions.REPL, "x := 1\n");
        info = new Info();
        check(
                CheckOptions.interactive(fileSet),
                ParseOptions.REPL,
                "func f() string { return x }\nx := \"a\"\n");
        assertEquals(List.of(), errors);
        assertEquals("string", type("x"));
    }

    @Test
    void lazyPackagesCheckBodiesWhenAsked() {
        Checker checker =
                check(
                        CheckOptions.library(fileSet),
                        ParseOptions.GO,
                        "package lib\nfunc F() int { return \"\" }\nfunc G() { undefined() }\n");
        assertEquals(List.of(), errors);
        Func f = assertInstanceOf(Func.class, pkg.scope().lookup("F"));
        checker.checkBody(f);
        assertEquals(1, errors.size());
        assertFalse(f.signature().results().vars().isEmpty());
    }
}
