package gol.compiler.check;

import gol.compiler.types.Info;
import gol.compiler.types.Package;
import gol.syntax.FileSet;
import gol.syntax.ParseOptions;
import gol.syntax.ParseResult;
import gol.syntax.Parser;
import gol.syntax.SourceFile;
import gol.syntax.SourceUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Imports Go's own packages from their source, for tests; needs a Go installation. */
final class GorootImporter implements Importer {
    private static final Set<String> TAGS =
            Set.of("linux", "amd64", "unix", "gc", "goexperiment.regabiwrappers");
    private static final Set<String> SYSTEMS =
            Set.of(
                    "aix",
                    "android",
                    "darwin",
                    "dragonfly",
                    "freebsd",
                    "hurd",
                    "illumos",
                    "ios",
                    "js",
                    "linux",
                    "nacl",
                    "netbsd",
                    "openbsd",
                    "plan9",
                    "solaris",
                    "wasip1",
                    "windows",
                    "zos");
    private static final Set<String> MACHINES =
            Set.of(
                    "386",
                    "amd64",
                    "arm",
                    "arm64",
                    "loong64",
                    "mips",
                    "mips64",
                    "mips64le",
                    "mipsle",
                    "ppc64",
                    "ppc64le",
                    "riscv",
                    "riscv64",
                    "s390x",
                    "sparc64",
                    "wasm");

    private final Path src;
    private final FileSet fileSet;
    private final boolean lazy;
    private final Map<String, Package> packages = new HashMap<>();
    private final Consumer<Diagnostic> reporter;

    GorootImporter(Path root, FileSet fileSet, boolean lazy, Consumer<Diagnostic> reporter) {
        this.src = root.resolve("src");
        this.fileSet = fileSet;
        this.lazy = lazy;
        this.reporter = reporter;
    }

    /** Go's root, if Go is installed. */
    static Optional<Path> goroot() {
        try {
            Process process = new ProcessBuilder("go", "env", "GOROOT").start();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .trim();
            process.waitFor();
            Path path = Path.of(out);
            return !out.isEmpty() && Files.isDirectory(path.resolve("src"))
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public Package importPackage(String path) throws ImportException {
        Package known = packages.get(path);
        if (known != null) {
            return known;
        }
        Path dir = src.resolve(path);
        if (!Files.isDirectory(dir)) {
            dir = src.resolve("vendor").resolve(path);
        }
        if (!Files.isDirectory(dir)) {
            throw new ImportException("package not found");
        }
        Package pkg = new Package(path, "", Universe.SCOPE);
        packages.put(path, pkg);
        CheckOptions options = new CheckOptions(fileSet, 26, false, false, lazy, !lazy);
        Checker.check(options, pkg, parse(dir), new Info(), this, reporter);
        return pkg;
    }

    /** The package's files for linux and amd64. */
    List<SourceUnit> parse(Path dir) {
        List<SourceUnit> units = new ArrayList<>();
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".go") || name.endsWith("_test.go") || !nameFits(name)) {
                    continue;
                }
                byte[] text = Files.readAllBytes(file);
                if (constraintHolds(text)) {
                    SourceFile source = fileSet.add(file.toString(), text);
                    ParseResult result = Parser.parse(source, ParseOptions.LIBRARY);
                    result.errors()
                            .forEach(e ->
                                    reporter.accept(
                                            new Diagnostic(
                                                    e.pos(),
                                                    e.message(),
                                                    false,
                                                    Code.INVALID_SYNTAX_TREE)));
                    units.add(result.unit());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return units;
    }

    private static boolean nameFits(String name) {
        String[] parts = name.substring(0, name.length() - 3).split("_");
        int count = parts.length;
        if (count >= 3
                && SYSTEMS.contains(parts[count - 2])
                && MACHINES.contains(parts[count - 1])) {
            return parts[count - 2].equals("linux") && parts[count - 1].equals("amd64");
        }
        if (count >= 2) {
            String last = parts[count - 1];
            if (SYSTEMS.contains(last)) {
                return last.equals("linux");
            }
            if (MACHINES.contains(last)) {
                return last.equals("amd64");
            }
        }
        return true;
    }

    static boolean constraintHolds(byte[] text) {
        for (String line : new String(text, StandardCharsets.ISO_8859_1).split("\n", 400)) {
            String trimmed = line.trim();
            if (trimmed.startsWith("package ")) {
                return true;
            }
            if (trimmed.startsWith("//go:build ")) {
                return new Constraint(trimmed.substring(11)).or();
            }
        }
        return true;
    }

    private static final class Constraint {
        private final String text;
        private int pos;

        Constraint(String text) {
            this.text = text.replace(" ", "");
        }

        boolean or() {
            boolean result = and();
            while (text.startsWith("||", pos)) {
                pos += 2;
                result |= and();
            }
            return result;
        }

        private boolean and() {
            boolean result = unary();
            while (text.startsWith("&&", pos)) {
                pos += 2;
                result &= unary();
            }
            return result;
        }

        private boolean unary() {
            if (text.startsWith("!", pos)) {
                pos++;
                return !unary();
            }
            if (text.startsWith("(", pos)) {
                pos++;
                boolean result = or();
                pos++;
                return result;
            }
            int start = pos;
            while (pos < text.length() && "|&()!".indexOf(text.charAt(pos)) < 0) {
                pos++;
            }
            String tag = text.substring(start, pos);
            if (tag.startsWith("go1.")) {
                return Integer.parseInt(tag.substring(4)) <= 26;
            }
            return TAGS.contains(tag);
        }
    }
}
