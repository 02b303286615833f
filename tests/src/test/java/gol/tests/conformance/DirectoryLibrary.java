package gol.tests.conformance;

import gol.runtime.Library;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The standard library, and the packages of a test's directory: {@code ./name} is test/name. */
record DirectoryLibrary(Library standard, Map<String, List<Library.Source>> packages)
        implements Library {
    @Override
    public @Nullable List<Source> sources(String importPath) {
        List<Source> own = packages.get(importPath);
        return own != null ? own : standard.sources(importPath);
    }

    @Override
    public String canonical(String importPath) {
        return importPath.startsWith("./") ? "test" + importPath.substring(1) : importPath;
    }

    @Override
    public @Nullable String pathOf(String packageName) {
        return standard.pathOf(packageName);
    }
}
