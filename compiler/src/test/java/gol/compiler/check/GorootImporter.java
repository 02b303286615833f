package gol.compiler.check;

import gol.compiler.modules.BuildContext;
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
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Imports Go's own packages from their source, for tests; needs a Go installation. */
final class GorootImporter implements Importer {
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
                if (!name.endsWith(".go")
                        || name.endsWith("_test.go")
                        || !BuildContext.nameFits(name)) {
                    continue;
                }
                byte[] text = Files.readAllBytes(file);
                if (BuildContext.constraintHolds(text)) {
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
        } catch (BuildContext.ConstraintException e) {
            throw new IllegalStateException(dir + ": " + e.getMessage(), e);
        }
        return units;
    }
}
