package gol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormalizerTest {
    @Test
    void traceOfCompiledGoAndOfGolBecomeTheSame() {
        String compiled =
                """
                panic: boom

                goroutine 18 [running]:
                main.f(0x5, {0xc000012345, 0x3})
                \t/home/someone/x.go:7 +0x1d
                sync.(*Once).doSlow(0xc00001c0a8)
                \t/usr/local/go/src/sync/once.go:78 +0xab
                main.(*T).m(...)
                \t/home/someone/x.go:9
                created by main.main in goroutine 1
                \t/home/someone/x.go:12 +0x2f
                """;
        String gol =
                """
                panic: boom

                goroutine 7 [running]:
                main.f(...)
                \t./x.go:7
                main.(*T).m(...)
                \t./x.go:9
                created by main.main in goroutine 1
                \t./x.go:12
                """;
        assertEquals(Normalizer.normalizeError(gol), Normalizer.normalizeError(compiled));
    }

    @Test
    void textThatIsNoTraceStaysAsItIs() {
        String text = "./x.go:3:1: syntax error\nmain.f(1)\n";
        assertEquals(text, Normalizer.normalizeError(text));
    }

    @Test
    void patternIsReplacedByTheLineThatItMatches() {
        assertEquals(
                "a\ntook 12ms\n", Normalizer.adoptMatches("a\n~ took \\d+ms\n", "a\ntook 12ms\n"));
        assertEquals("~ took \\d+ms\n", Normalizer.adoptMatches("~ took \\d+ms\n", "took long\n"));
    }
}
