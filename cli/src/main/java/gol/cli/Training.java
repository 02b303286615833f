package gol.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The training run for the JVM's AOT cache: runs programs by every way that a start can take, in
 * one process, so that their classes are in the cache. A program (a file, or the directory of a
 * package) that fails makes the status 1 and no difference to the others.
 */
final class Training {
    private static final long LIMIT_MILLIS = 30_000;

    private static final String BROKEN =
            """
            package main

            import "fmt"

            func main() {
                var unused int
                fmt.Println(undefined
            }
            """;

    private static final String INPUTS =
            """
            fmt.Println(strings.ToUpper("hello"), 1+2)
            x := []int{1, 2}
            type point struct{ x, y int }
            func double(n int) int { return 2 * n }
            double(x[1])
            p := &point{1, 2}; p.x += 3
            for i := range 3 {
            go func() { x[0]++ }()
            }
            c := make(chan int, 1); c <- 1; <-c
            undefined
            :type p
            :quit
            """;

    private Training() {}

    static int run(List<String> files) throws InterruptedException {
        Console.orderly = true;
        Options tree = new Options();
        tree.engine = Options.EngineKind.TREE;
        Options threads = new Options();
        threads.goroutines = Options.GoroutineKind.VIRTUAL_THREADS;
        Options seeded = new Options();
        seeded.set("seed", "1");
        int status = 0;
        boolean wantsTree = files.contains("--engine=tree");
        for (Options options :
                wantsTree
                        ? List.of(tree, new Options())
                        : List.of(new Options(), seeded, threads)) {
            for (String file : files) {
                if (file.startsWith("-")) {
                    continue;
                }
                String trouble = limited(() -> train(options, file));
                if (trouble != null) {
                    status = 1;
                    Console.error(
                            file
                                    + ", "
                                    + options.engine
                                    + ", "
                                    + options.goroutines
                                    + ": "
                                    + trouble);
                }
            }
        }
        if (wantsTree) {
            limited(Training::repl);
        }
        limited(() -> {
            byte[] broken = BROKEN.getBytes(StandardCharsets.UTF_8);
            Engine.check(
                    new Options(),
                    Input.files(List.of(new SourceText("./broken.go", broken)), Path.of("")));
            return null;
        });
        for (String file : files) {
            if (!file.startsWith("-")) {
                limited(() -> {
                    Engine.vet(new Options(), sources(file, "vet"));
                    return null;
                });
            }
        }
        VersionCommand.details(new Options());
        limited(() -> loaded(Engine.Flush.class));
        Console.atInterrupt(() -> {});
        limited(() -> RunCommand.touch());
        return status;
    }

    private static @Nullable String train(Options options, String file) throws Exception {
        int status =
                Engine.run(
                        options,
                        sources(file, "run"),
                        List.of(),
                        new Engine.Streams(
                                InputStream.nullInputStream(),
                                OutputStream.nullOutputStream(),
                                Console.ERR));
        return status == 0 ? null : "exit status " + status;
    }

    private static @Nullable String repl() throws Exception {
        byte[] keys = INPUTS.replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
        OutputStream screen = OutputStream.nullOutputStream();
        int status = ReplCommand.run(new Options(), new ByteArrayInputStream(keys), screen);
        ReplCommand.run(new Options()); // at once at its end: standard input is empty
        return status == 0 ? null : "exit status " + status;
    }

    private static Input sources(String file, String command) throws Exception {
        return Sources.takeFrom(new ArrayList<>(List.of(file)), command, false);
    }

    private static @Nullable String loaded(Class<?> type) throws ClassNotFoundException {
        Class.forName(type.getName());
        return null;
    }

    private interface Step {
        @Nullable String run() throws Exception;
    }

    /** Runs a step in a thread of its own, as long as it may; what went wrong. */
    private static @Nullable String limited(Step step) throws InterruptedException {
        String[] trouble = {"not done after " + LIMIT_MILLIS + " ms"};
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("training")
                        .start(() -> {
                            try {
                                trouble[0] = step.run();
                            } catch (Throwable e) {
                                trouble[0] = e.toString();
                            }
                        });
        thread.join(LIMIT_MILLIS);
        return trouble[0];
    }
}
