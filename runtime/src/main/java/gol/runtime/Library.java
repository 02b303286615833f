package gol.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A standard library: Go sources with native parts in Java. Found by {@link
 * java.util.ServiceLoader}.
 */
public interface Library {
    /**
     * A package's source files.
     *
     * @param importPath for instance {@code net/http}
     * @return null if the library has no such package
     */
    @Nullable List<Source> sources(String importPath);

    /** The import paths of all packages, if they can be told. */
    default Set<String> paths() {
        return Set.of();
    }

    /** Whether the library has a package. */
    default boolean has(String importPath) {
        return sources(importPath) != null;
    }

    /**
     * The directory with what the packages were compiled to; null where each program is to compile
     * them itself.
     */
    default @Nullable Path compiled() {
        return null;
    }

    /**
     * The path that stands for another way to write it ({@code ./a}); most stand for themselves.
     */
    default String canonical(String importPath) {
        return importPath;
    }

    /**
     * The import path of the package that a script means by a bare name, for instance {@code
     * net/http} for {@code http}; null if there is none.
     */
    @Nullable String pathOf(String packageName);

    /**
     * One file.
     *
     * @param name as traces show it
     */
    record Source(String name, byte[] text) {}
}
