package gol.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code gol version [-v]}. */
final class VersionCommand {
    static final String VERSION = "0.1.0";
    static final String LANGUAGE = "go1.26";

    private VersionCommand() {}

    static int run(Options options, List<String> words) {
        boolean details = false;
        if (!words.isEmpty() && (words.getFirst().equals("-v") || words.getFirst().equals("--v"))) {
            words.removeFirst();
            details = true;
        }
        options.takeFrom(words);
        if (options.help) {
            return Help.command("version");
        }
        if (!words.isEmpty()) {
            throw new UsageException(
                    "gol version: unexpected argument " + words.getFirst(), "version");
        }
        Console.print(details ? details(options) : headline());
        return 0;
    }

    private static String headline() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        return "gol version "
                + VERSION
                + " ("
                + LANGUAGE
                + ") "
                + (os.startsWith("mac") ? "darwin" : os)
                + "/"
                + (arch.equals("aarch64") ? "arm64" : arch)
                + "\n";
    }

    static String details(Options options) {
        return headline()
                + "jdk:        "
                + System.getProperty("java.vm.name")
                + " "
                + System.getProperty("java.vm.version")
                + ", "
                + System.getProperty("java.home")
                + "\nengine:     "
                + options.engine.name().toLowerCase(Locale.ROOT)
                + "\ngoroutines: "
                + goroutines(options)
                + "\naot cache:  "
                + cache()
                + "\nprocessors: "
                + Runtime.getRuntime().availableProcessors()
                + "\n";
    }

    private static String goroutines(Options options) {
        if (options.goroutines == Options.GoroutineKind.VIRTUAL_THREADS) {
            return "virtual-threads";
        }
        return Object.class
                        .getModule()
                        .isExported("jdk.internal.vm", VersionCommand.class.getModule())
                ? "continuations"
                : "virtual-threads (jdk.internal.vm is not exported to gol)";
    }

    private static String cache() {
        String flag = "-XX:AOTCache=";
        String file = null;
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (argument.startsWith(flag)) {
                file = argument.substring(flag.length());
            }
        }
        if (file == null) {
            return "none";
        }
        // The kernel knows what is mapped; elsewhere the JVM at least says that it shares
        // something.
        Path maps = Path.of("/proc/self/maps");
        boolean used = System.getProperty("java.vm.info", "").contains("sharing");
        if (used && Files.isReadable(maps)) {
            try {
                used = Files.readString(maps).contains(Path.of(file).toRealPath().toString());
            } catch (IOException e) {
                used = false;
            }
        }
        return (used ? "used, " : "not usable, ") + file;
    }
}
