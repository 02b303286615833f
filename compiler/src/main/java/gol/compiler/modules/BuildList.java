package gol.compiler.modules;

import gol.compiler.modules.ModFile.Replace;
import gol.compiler.modules.ModFile.Require;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The modules of a build: the main ones, and of those that they require, directly or through
 * others, the highest version that any asks for (minimal version selection). They lie in
 * directories that replace them, or in the cache of modules; nothing is fetched.
 */
final class BuildList {
    /**
     * A module.
     *
     * @param dir null if it is not on disk
     * @param trouble why it is not, as Go's command says it
     */
    record Module(
            String path,
            String version,
            @Nullable Path dir,
            int goMinor,
            boolean main,
            String trouble) {
        /** Whether an import path can be of this module. */
        boolean mayHold(String importPath) {
            return importPath.equals(path) || importPath.startsWith(path + "/");
        }

        /** The directory that a path in the module means. */
        @Nullable Path directory(String importPath) {
            return dir == null
                    ? null
                    : importPath.equals(path)
                            ? dir
                            : dir.resolve(importPath.substring(path.length() + 1));
        }
    }

    private final List<ModFile> mains;
    private final List<Replace> replaces = new ArrayList<>();
    private final Map<Replace, Path> bases = new HashMap<>();
    private final Map<String, Module> modules = new HashMap<>();
    private String trouble = "";

    /**
     * @param work the workspace's file, whose replacements come first, or null
     */
    BuildList(List<ModFile> mains, @Nullable ModFile work) throws LoadException {
        this.mains = mains;
        if (work != null) {
            add(work);
        }
        for (ModFile main : mains) {
            add(main);
        }
        for (ModFile main : mains) {
            modules.put(
                    main.module(),
                    new Module(main.module(), "", main.dir(), main.goMinor(), true, ""));
        }
        select();
    }

    private void add(ModFile file) {
        for (Replace replace : file.replaces()) {
            replaces.add(replace);
            bases.put(replace, file.dir());
        }
    }

    private void select() throws LoadException {
        Deque<Require> todo = new ArrayDeque<>();
        mains.forEach(main -> todo.addAll(main.requires()));
        Set<Require> seen = new HashSet<>();
        for (Require next = todo.poll(); next != null; next = todo.poll()) {
            Module known = modules.get(next.path());
            if (!seen.add(next) || (known != null && known.main)) {
                continue;
            }
            Module module = find(next);
            if (known == null || Versions.compare(known.version, next.version()) < 0) {
                modules.put(next.path(), module);
            }
            Path dir = module.dir;
            if (dir != null && Files.isRegularFile(dir.resolve("go.mod"))) {
                todo.addAll(ModFile.read(dir.resolve("go.mod")).requires());
            }
        }
    }

    private Module find(Require require) throws LoadException {
        String path = require.path();
        String version = require.version();
        Replace replace = replacement(path, version);
        if (replace != null && replace.targetVersion().isEmpty()) {
            return replaced(require, replace);
        }
        String from = replace == null ? path : replace.target();
        String at = replace == null ? version : replace.targetVersion();
        Path dir = ModuleCache.directory(from, at);
        boolean there = dir != null && Files.isDirectory(dir);
        return new Module(
                path,
                version,
                there ? dir : null,
                there && dir != null ? goMinor(dir) : 0,
                false,
                path
                        + "@"
                        + version
                        + (replace == null ? "" : " (replaced by " + from + "@" + at + ")")
                        + ": module lookup disabled by GOPROXY=off");
    }

    private Module replaced(Require require, Replace replace) throws LoadException {
        Path base = bases.get(replace);
        Path dir = base == null ? Path.of(replace.target()) : base.resolve(replace.target());
        dir = dir.normalize();
        String trouble = "";
        if (!Files.isDirectory(dir)) {
            trouble =
                    "%s@%s: replacement directory %s does not exist"
                            .formatted(require.path(), require.version(), replace.target());
            String shown = base == null ? dir.toString() : base.relativize(dir).toString();
            this.trouble =
                    "%s@%s (replaced by %s): reading %s/go.mod: open %s/go.mod: no such file or directory"
                            .formatted(
                                    require.path(),
                                    require.version(),
                                    replace.target(),
                                    shown,
                                    dir);
        } else if (!Files.isRegularFile(dir.resolve("go.mod"))) {
            String shown = base == null ? dir.toString() : base.relativize(dir).toString();
            trouble =
                    "module %s: reading %s/go.mod: open %s/go.mod: no such file or directory"
                            .formatted(replace.target(), shown, dir);
        }
        return new Module(
                require.path(),
                require.version(),
                trouble.isEmpty() ? dir : null,
                trouble.isEmpty() ? goMinor(dir) : 0,
                false,
                trouble);
    }

    private static int goMinor(Path dir) throws LoadException {
        Path file = dir.resolve("go.mod");
        return Files.isRegularFile(file) ? ModFile.read(file).goMinor() : Versions.UNSTATED;
    }

    private @Nullable Replace replacement(String path, String version) {
        Replace any = null;
        for (Replace replace : replaces) {
            if (replace.path().equals(path)) {
                if (replace.version().equals(version)) {
                    return replace;
                }
                if (replace.version().isEmpty() && any == null) {
                    any = replace;
                }
            }
        }
        return any;
    }

    /** Why not all of the modules' requirements are known; empty if they are. */
    String trouble() {
        return trouble;
    }

    /** The modules that may hold a package, the longest path first. */
    List<Module> candidates(String importPath) {
        List<Module> result = new ArrayList<>();
        for (Module module : modules.values()) {
            if (module.mayHold(importPath)) {
                result.add(module);
            }
        }
        result.sort((a, b) -> Integer.compare(b.path.length(), a.path.length()));
        return result;
    }

    /** The path of a module that is replaced, and would hold the package, but is not required. */
    @Nullable String replacedOnly(String importPath) {
        for (Replace replace : replaces) {
            String path = replace.path();
            if (importPath.equals(path) || importPath.startsWith(path + "/")) {
                return path;
            }
        }
        return null;
    }
}
