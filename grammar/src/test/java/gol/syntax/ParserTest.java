package gol.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree's shape, positions and texts; scripts and unfinished input. */
class ParserTest {

    @Test
    void operatorsBindByPrecedence() {
        assertEquals("((1+(2*3))==x)", shape("1 + 2*3 == x"));
        assertEquals("((a&&b)||(c&&(!(d))))", shape("a && b || c && !d"));
        assertEquals("((a<<(1))-((-(b))*(*(p))))", shape("a << (1) - -b * *p"));
        assertEquals("(<-((<-(c))))", shape("<-<-c"));
        assertEquals("((a-b)-c)", shape("a - b - c"));
    }

    @Test
    void expressionsPrintAsGcPrintsThem() {
        for (String text :
                List.of(
                        "f(a, b...)",
                        "x.y[i][1:2:3].z",
                        "map[string][]*T{…}",
                        "func(a, b int, c ...T) (x, y error) {…}",
                        "func() T {}",
                        "(<-chan int)(nil)",
                        "chan (<-chan int)(nil)",
                        "chan<- func() x",
                        "struct{a, b int; *E \"tag\"; f func()}{}",
                        "interface{m(int) string; ~int | T[x]; E}(nil)",
                        "[...]int{…}",
                        "&T{…}",
                        "x.(*T).f",
                        "pkg.T[int, string]{}",
                        "-x + ^y &^ 2i")) {
            Expr x = expr(text.replace("{…}", text.startsWith("func") ? "{ g() }" : "{1}"));
            assertEquals(text, ExprString.of(x));
        }
    }

    @Test
    void positionsAreThoseOfGc() {
        String text = "a.b(c)[d:e] + f";
        Expr.Binary sum = assertInstanceOf(Expr.Binary.class, expr(text));
        int base = Positions.leftmost(sum);
        Expr.Slice slice = assertInstanceOf(Expr.Slice.class, sum.x());
        Expr.Call call = assertInstanceOf(Expr.Call.class, slice.x());
        assertEquals(text.indexOf('+'), sum.pos() - base);
        assertEquals(text.indexOf('['), slice.pos() - base);
        assertEquals(text.indexOf('('), call.pos() - base);
        assertEquals(text.indexOf('.'), call.fun().pos() - base);
        assertEquals(base, Positions.start(call));
        assertEquals(slice.pos(), Positions.start(sum), "gc begins a slice at its bracket");
        assertEquals(base + text.length(), Positions.end(sum));
    }

    @Test
    void bracketsAfterATypesNameAreTypeParametersOrALength() {
        assertEquals(1, typeDecl("type T[P any] int").typeParams().size());
        assertEquals(1, typeDecl("type T[P *C,] int").typeParams().size());
        assertEquals(1, typeDecl("type T[P *[]int] int").typeParams().size());
        assertEquals(2, typeDecl("type T[P []Q, Q interface{}] int").typeParams().size());
        assertInstanceOf(Expr.ArrayType.class, typeDecl("type T[P * C] int").type());
        assertInstanceOf(Expr.ArrayType.class, typeDecl("type T[N] int").type());
        assertInstanceOf(Expr.SliceType.class, typeDecl("type T[] int").type());
        assertTrue(typeDecl("type T[P any] = []P").alias());
    }

    @Test
    void headersEndAtTheirBrace() {
        SourceUnit unit =
                script(
                        """
                        if x == (T{1}) { f() }
                        for range []int{1, 2} { f() }
                        switch y := x.(type) { case []int, nil: f(y) }
                        switch f := func() bool { return true }; { case f(): }
                        for i, s := range map[string]T{"a": {1}} { f(i, s) }
                        """);
        assertInstanceOf(Stmt.If.class, unit.script().get(0));
        assertInstanceOf(Stmt.Range.class, unit.script().get(1));
        Stmt.TypeSwitch typeSwitch = assertInstanceOf(Stmt.TypeSwitch.class, unit.script().get(2));
        assertEquals(
                "y", String.valueOf(typeSwitch.name() == null ? null : typeSwitch.name().name()));
        assertNull(assertInstanceOf(Stmt.Switch.class, unit.script().get(3)).tag());
        assertFalse(assertInstanceOf(Stmt.Range.class, unit.script().get(4)).value() == null);
    }

    @Test
    void scriptsMixStatementsAndDeclarations() {
        SourceUnit unit =
                script(
                        """
                        #!/usr/bin/env gol
                        x := 1
                        func add(a, b int) int { return a + b }
                        func (t T) m(x int) {}
                        func(a int) int { return a }(x)
                        type T struct{}
                        var v, w = 1, 2
                        import "fmt"
                        fmt.Println(x)
                        """);
        assertNull(unit.packageName());
        assertEquals(1, unit.imports().size());
        assertEquals(5, unit.decls().size());
        assertEquals(4, unit.script().size());
        assertInstanceOf(Stmt.DeclStmt.class, unit.script().get(2));
        assertInstanceOf(Expr.FuncLit.class, call(unit.script().get(1)).fun());
    }

    @Test
    void unfinishedInputIsTold() {
        for (String text :
                List.of(
                        "if x {\n",
                        "f(1,\n",
                        "x := `a\n",
                        "/* a",
                        "x +",
                        "func f() {\n",
                        "type T struct {")) {
            ParseResult result = parse(text, ParseOptions.REPL);
            assertTrue(result.incomplete(), text);
            assertEquals(1, result.errors().size(), text);
        }
        for (String text : List.of("x := )\n", "x = \"a\n", "if x\n{\n", "f(1))", "f(1)\n")) {
            assertFalse(parse(text, ParseOptions.REPL).incomplete(), text);
        }
    }

    @Test
    void directivesBelongToTheFunctionOrTypeBelow() {
        ParseResult result =
                parse(
                        """
                        //go:build linux && go1.21

                        package p

                        //gol:native
                        // Doc.
                        func f()

                        //go:generate x
                        var v int
                        """,
                        ParseOptions.GO);
        assertEquals(List.of(), result.errors());
        assertEquals("go1.21", result.unit().goVersion());
        assertEquals(
                List.of("go:build linux && go1.21", "gol:native", "go:generate x"),
                texts(result.unit().directives()));
        Decl.Func f = assertInstanceOf(Decl.Func.class, result.unit().decls().getFirst());
        assertEquals(List.of("gol:native"), texts(f.directives()));
    }

    private static List<String> texts(List<Directive> directives) {
        return directives.stream().map(Directive::text).toList();
    }

    @Test
    void emptyConstantsRepeatTheLastSpecification() {
        SourceUnit unit = script("const (\n\ta = iota\n\tb\n\tc, d = 1, 2\n\te, f\n)\n");
        Decl.Const b = assertInstanceOf(Decl.Const.class, unit.decls().get(1));
        Decl.Const e = assertInstanceOf(Decl.Const.class, unit.decls().get(3));
        assertTrue(b.inherited() == unit.decls().get(0));
        assertTrue(e.inherited() == unit.decls().get(2));
        assertEquals(3, e.iota());
    }

    private static Expr.Call call(Stmt stmt) {
        return (Expr.Call) ((Stmt.ExprStmt) stmt).x();
    }

    private static ParseResult parse(String text, ParseOptions options) {
        return SyntaxErrorsTest.parse(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private static SourceUnit script(String text) {
        ParseResult result = parse(text, ParseOptions.SCRIPT);
        assertEquals(List.of(), result.errors());
        return result.unit();
    }

    private static Expr expr(String text) {
        SourceUnit unit = script("_ = " + text + "\n");
        return ((Stmt.Assign) unit.script().getFirst()).rhs().getFirst();
    }

    private static Decl.Type typeDecl(String text) {
        return (Decl.Type) script(text + "\n").decls().getFirst();
    }

    /** An expression with every operation in parentheses, those of the text left out. */
    private static String shape(String text) {
        return shape(expr(text));
    }

    private static String shape(Expr expr) {
        return switch (expr) {
            case Expr.Binary x -> "(" + shape(x.x()) + x.op() + shape(x.y()) + ")";
            case Expr.Unary x -> "(" + x.op() + "(" + shape(x.x()) + "))";
            case Expr.Star x -> "(*(" + shape(x.x()) + "))";
            case Expr.Paren x -> "(" + shape(x.x()) + ")";
            default -> ExprString.of(expr);
        };
    }
}
