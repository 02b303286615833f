package gol.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code gol test}: runs golden programs, several at a time, and shows what differs. */
final class TestCommand {
    private enum Update {
        NO,
        GOL,
        GO
    }

    private Update update = Update.NO;
    private boolean verbose;

    private TestCommand() {}

    static int run(Options options, List<String> words) throws Exception {
        TestCommand command = new TestCommand();
        List<String> roots = new ArrayList<>();
        for (List<String> rest = new ArrayList<>(words); !rest.isEmpty(); ) {
            String word = rest.getFirst();
            switch (word) {
                case "-update", "--update", "-update=gol", "--update=gol" -> {
                    command.update = Update.GOL;
                    rest.removeFirst();
                }
                case "-update=go", "--update=go" -> {
                    command.update = Update.GO;
                    rest.removeFirst();
                }
                case "-v", "--v" -> {
                    command.verbose = true;
                    rest.removeFirst();
                }
                default -> {
                    int before = rest.size();
                    options.takeFrom(rest);
                    if (rest.size() == before) {
                        roots.add(rest.removeFirst());
                    }
                }
            }
        }
        if (options.help) {
            return Help.command("test");
        }
        if (roots.isEmpty()) {
            throw new UsageException("gol test: no directory given", "test");
        }
        return command.test(options, roots);
    }

    private int test(Options options, List<String> roots) throws Exception {
        List<Golden> programs = new ArrayList<>();
        for (String root : roots) {
            Path path = Path.of(root);
            if (!Files.exists(path)) {
                throw new SourceException("stat " + root + ": no such file or directory");
            }
            programs.addAll(Golden.find(path, update != Update.NO));
        }
        if (programs.isEmpty()) {
            throw new SourceException("gol test: no program with an .out file beside it");
        }
        int failed = 0;
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<String>> results = new ArrayList<>();
            for (Golden program : programs) {
                results.add(pool.submit(() -> one(program, options)));
            }
            for (int i = 0; i < programs.size(); i++) {
                String difference = results.get(i).get();
                if (!difference.isEmpty()) {
                    failed++;
                    Console.print("FAIL " + programs.get(i).program() + "\n" + difference);
                } else if (verbose) {
                    Console.print("ok   " + programs.get(i).program() + "\n");
                }
            }
        }
        String verb = update == Update.NO ? "ok" : "updated";
        Console.print(
                failed == 0
                        ? verb + "\t" + programs.size() + " programs\n"
                        : "FAIL\t" + failed + " of " + programs.size() + " programs\n");
        return failed == 0 ? 0 : 1;
    }

    private String one(Golden program, Options options) throws Exception {
        switch (update) {
            case NO -> {
                return program.differences(program.run(options));
            }
            case GOL -> {
                Golden.Outcome outcome = program.run(options);
                if (outcome.status() < 0) {
                    return outcome.err();
                }
                program.update(outcome);
            }
            case GO -> {
                try {
                    Golden.Outcome outcome = program.runWithGo();
                    if (outcome != null) {
                        program.update(outcome);
                    }
                } catch (IOException e) {
                    return "go: " + e.getMessage() + "\n";
                }
            }
        }
        return "";
    }
}
