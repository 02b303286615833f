package gol.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The training run for the JVM's AOT cache: runs programs by every way that a start can take, in
 * one process, so that their classes are in the cache. A program that fails fails the training.
 */
final class Training {
    private Training() {}

    static int run(List<String> files) throws Exception {
        Console.orderly = true;
        Options tree = new Options();
        tree.engine = Options.EngineKind.TREE;
        Options threads = new Options();
        threads.goroutines = Options.GoroutineKind.VIRTUAL_THREADS;
        Options seeded = new Options();
        seeded.set("seed", "1");
        int status = 0;
        for (String file : files) {
            if (!file.endsWith(".go") && !file.endsWith(".gol")) {
                continue;
            }
            for (Options options : List.of(new Options(), tree, threads, seeded)) {
                List<SourceText> sources = Sources.takeFrom(new ArrayList<>(List.of(file)), "run");
                int ended =
                        Engine.run(
                                options,
                                sources,
                                List.of(),
                                new Engine.Streams(
                                        InputStream.nullInputStream(),
                                        OutputStream.nullOutputStream(),
                                        Console.ERR));
                if (ended != 0) {
                    Console.error(file + ": exit status " + ended);
                    status = 1;
                }
            }
        }
        Engine.check(new Options(), List.of(new SourceText("broken.go", BROKEN.getBytes())));
        return status;
    }

    private static final String BROKEN =
            """
            package main

            import "fmt"

            func main() {
                var unused int
                fmt.Println(undefined
            }
            """;
}
