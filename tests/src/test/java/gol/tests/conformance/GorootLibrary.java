package gol.tests.conformance;

import gol.compiler.modules.BuildContext;
import gol.runtime.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources of an installed Go's library, to check programs against: with them diagnostics about
 * what a package declares can be the same as gc's.
 */
final class GorootLibrary implements Library {
    private final Path src;
    private final ConcurrentHashMap<String, List<Source>> known = new ConcurrentHashMap<>();

    GorootLibrary(Path goroot) {
        this.src = goroot.resolve("src");
    }

    @Override
    public @Nullable List<Source> sources(String importPath) {
        List<Source> files = known.computeIfAbsent(importPath, this::read);
        return files.isEmpty() ? null : files;
    }

    private List<Source> read(String importPath) {
        List<Source> result = new ArrayList<>();
        for (Path top : List.of(src, src.resolve("vendor"))) {
            Path directory = top.resolve(importPath);
            if (result.isEmpty() && Files.isDirectory(directory)) {
                try (Stream<Path> list = Files.list(directory)) {
                    for (Path file : list.sorted().toList()) {
                        add(importPath, file, result);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (Exception e) {
                    throw new IllegalStateException(importPath, e);
                }
            }
        }
        return result;
    }

    private static void add(String importPath, Path file, List<Source> result) throws Exception {
        String name = file.getFileName().toString();
        if (name.endsWith(".go") && !name.endsWith("_test.go") && BuildContext.nameFits(name)) {
            byte[] text = Files.readAllBytes(file);
            if (BuildContext.constraintHolds(text)) {
                result.add(new Source("$GOROOT/src/" + importPath + "/" + name, text));
            }
        }
    }

    @Override
    public String canonical(String importPath) {
        return importPath;
    }

    @Override
    public @Nullable String pathOf(String packageName) {
        return null;
    }
}
