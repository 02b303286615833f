package gol.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.compiler.Session;
import gol.compiler.bytecode.BytecodeBackEnd;
import gol.compiler.image.TypeText;
import gol.compiler.lower.Unit;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.runtime.GoRuntime;
import gol.runtime.Library;
import gol.runtime.RuntimeOptions;
import gol.stdlib.StandardLibrary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Programs call the library's code as it was compiled with the distribution. */
class CompiledLibraryTest {
    /** The library without its compiled code. */
    private record Sources(Library library) implements Library {
        @Override
        public @Nullable List<Source> sources(String importPath) {
            return library.sources(importPath);
        }

        @Override
        public @Nullable String pathOf(String packageName) {
            return library.pathOf(packageName);
        }
    }

    private static final String SERVER =
            """
            package main

            import (
                "net/http"
                "net/http/httptest"
                "os"
                "sort"
                "strings"
            )

            type byLength []string

            func (s byLength) Len() int           { return len(s) }
            func (s byLength) Less(i, j int) bool { return len(s[i]) < len(s[j]) }
            func (s byLength) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

            type handler struct{ words byLength }

            func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
                sort.Sort(h.words)
                w.Header().Set("X-Path", strings.ToUpper(r.URL.Path))
                w.Write([]byte(strings.Join(h.words, " ")))
            }

            func main() {
                rec := httptest.NewRecorder()
                req := httptest.NewRequest("GET", "/a", nil)
                (&handler{byLength{"ccc", "a", "bb"}}).ServeHTTP(rec, req)
                os.Stderr.WriteString(rec.Header().Get("X-Path") + " " + rec.Body.String())
                select {
                case <-req.Context().Done():
                default:
                }
            }
            """;

    private static Session load(Library library, String text) {
        Session session = Session.create(library, new BytecodeBackEnd.Factory());
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        Session.Loaded loaded = session.load(List.of(new Session.Source("main.go", source)));
        assertTrue(loaded.ok(), () -> loaded.messages().toString());
        return session;
    }

    private static String run(Session session) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        RuntimeOptions options =
                RuntimeOptions.defaults()
                        .withStreams(
                                new ByteArrayInputStream(new byte[0]),
                                new ByteArrayOutputStream(),
                                err);
        try (GoRuntime runtime = new GoRuntime(options)) {
            int status = session.run(runtime);
            return status + " " + err.toString(StandardCharsets.UTF_8);
        }
    }

    /** How many identifiers of the library's declarations and bodies the front end has resolved. */
    private static int resolved(Session session) {
        int sum = 0;
        for (Unit unit : session.program().units()) {
            sum += unit.library() ? unit.info().defs().size() : 0;
        }
        return sum;
    }

    @Test
    void bodiesOfTheLibraryAreNotLookedAt() {
        Session compiled = load(new StandardLibrary(), SERVER);
        Session sources = load(new Sources(new StandardLibrary()), SERVER);
        assertEquals("0 /A a bb ccc", run(compiled));
        assertEquals("0 /A a bb ccc", run(sources));
        assertNotNull(compiled.program().image());
        assertNull(sources.program().image());
        int with = resolved(compiled);
        int without = resolved(sources);
        assertTrue(with * 2 < without, with + " of " + without);
    }

    @Test
    void programsThatNeedOtherClassesCompileItThemselves() {
        Session session =
                load(
                        new StandardLibrary(),
                        """
                        package main

                        import "os"
                        import "strings"

                        var kept *[2]byte

                        func main() {
                            b := []byte("abcd")
                            kept = (*[2]byte)(b[1:])
                            kept[0] = 'x'
                            os.Stderr.WriteString(strings.ToUpper(string(b)))
                        }
                        """);
        assertEquals("0 AXCD", run(session));
        assertNull(session.program().image());
    }

    @Test
    void typesAreReadAsTheyWereWritten() {
        Session session =
                load(
                        new StandardLibrary(),
                        """
                        package main

                        import (
                            "context"
                            "io"
                            "net/http"
                            "sync/atomic"
                            "time"
                        )

                        var (
                            a map[string][]*http.Request
                            b func(context.Context, ...time.Duration) (int, error)
                            c <-chan struct{}
                            d struct {
                                io.Reader
                                A, b [3]uint8 `json:"a;b"`
                                c    chan<- rune
                            }
                            e interface {
                                io.Writer
                                hidden(any) complex64
                            }
                            f atomic.Pointer[map[string]time.Time]
                            g *[]uintptr
                            h interface{}
                        )

                        func main() {}
                        """);
        session.prepare();
        Package main = session.mainPackage();
        int compared = 0;
        for (Obj obj : main.scope().objects()) {
            if (obj instanceof Var v) {
                String text = TypeText.of(v.type());
                assertNotNull(text, v.name());
                Type read = TypeText.parse(text, new MainScope(session, main));
                assertEquals(
                        session.program().keyOf(v.type()),
                        session.program().keyOf(read),
                        v.name() + ": " + text);
                assertEquals(text, TypeText.of(read));
                compared++;
            }
        }
        assertEquals(8, compared);
    }

    @Test
    void differentTypesHaveDifferentTexts() {
        Session session =
                load(
                        new StandardLibrary(),
                        """
                        package main

                        var a func(int, ...string)
                        var b func(int, []string)
                        var c func(int) []string
                        var d func() (int, []string)
                        var e struct{ A int }
                        var f struct{ A int `x` }
                        var g struct{ a int }
                        var h struct{ a, b int }
                        var i chan<- int
                        var j <-chan int
                        var k [1]int
                        var l []int

                        func main() {}
                        """);
        List<String> texts =
                session.mainPackage().scope().objects().stream()
                        .filter(Var.class::isInstance)
                        .map(v -> TypeText.of(v.type()))
                        .toList();
        assertEquals(12, texts.size());
        assertEquals(12, texts.stream().distinct().count());
        assertFalse(texts.contains(null));
    }

    /** The program's scope, with the main package as well. */
    private record MainScope(Session session, Package main)
            implements gol.compiler.image.TypeScope {
        private gol.compiler.image.TypeScope library() {
            return session.program().typeScope();
        }

        @Override
        public Package packageOf(String path) {
            return path.equals(main.path()) ? main : library().packageOf(path);
        }

        @Override
        public gol.compiler.types.Named instance(gol.compiler.types.Named origin, List<Type> args) {
            return library().instance(origin, args);
        }

        @Override
        public boolean wantNativeTypes(String path) {
            return library().wantNativeTypes(path);
        }

        @Override
        public void describeNatives(String path) {
            library().describeNatives(path);
        }

        @Override
        public Type predeclared(String name) {
            return library().predeclared(name);
        }
    }
}
