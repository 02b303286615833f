package gol.compiler.modules;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where Go's command keeps the modules that it has fetched. */
final class ModuleCache {
    private ModuleCache() {}

    /** The directory that holds a version of a module, if it was fetched; null if unknown. */
    static @Nullable Path directory(String path, String version) {
        Path root = root();
        return root == null ? null : root.resolve(escape(path) + "@" + escape(version));
    }

    private static @Nullable Path root() {
        String cache = System.getenv("GOMODCACHE");
        if (cache != null && !cache.isEmpty()) {
            return Path.of(cache);
        }
        String gopath = System.getenv("GOPATH");
        if (gopath != null && !gopath.isEmpty()) {
            return Path.of(gopath.split(":")[0], "pkg", "mod");
        }
        String home = System.getenv("HOME");
        return home == null || home.isEmpty() ? null : Path.of(home, "go", "pkg", "mod");
    }

    /** Capitals are written as an exclamation mark and the small letter. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                out.append('!').append((char) (c + 'a' - 'A'));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
