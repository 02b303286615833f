package gol.compiler.modules;

import gol.compiler.modules.BuildList.Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packages of the module, or the workspace, in which a directory lies, and of the modules that
 * it requires. Without a module there are only the library and the directory itself.
 */
final class Modules implements ImportResolver {
    private final Path here;
    private final Predicate<String> library;
    private final @Nullable ModFile main;
    private final @Nullable ModFile work;
    private final @Nullable Vendored vendored;
    private @Nullable BuildList buildList;

    /**
     * @param here the directory to which names are relative
     * @param start from where the module is looked for
     * @param library whether the library has a package
     */
    Modules(Path here, Path start, Predicate<String> library) throws LoadException {
        this.here = here.toAbsolutePath().normalize();
        this.library = library;
        Path mod = ModFile.above(start, "go.mod");
        Path workspace = ModFile.above(start, "go.work");
        this.main = mod == null ? null : ModFile.read(mod);
        this.work = workspace == null ? null : ModFile.read(workspace);
        this.vendored = main == null || work != null ? null : Vendored.read(main);
    }

    @Override
    public int goMinor() {
        return main == null ? BuildContext.GO_MINOR : main.goMinor();
    }

    /** Read when an import first needs it: a program of one package does without. */
    private BuildList buildList() throws LoadException {
        BuildList known = buildList;
        if (known == null) {
            List<ModFile> mains = new ArrayList<>();
            if (work != null) {
                for (Path use : work.uses()) {
                    mains.add(ModFile.read(use.resolve("go.mod")));
                }
            } else if (main != null) {
                mains.add(main);
            }
            known = new BuildList(mains, work);
            buildList = known;
        }
        return known;
    }

    @Override
    public Resolution resolve(String path, String from, boolean fromStandard) throws LoadException {
        if (library.test(path)) {
            return new Resolution.Standard();
        }
        boolean dotted = path.split("/")[0].contains(".");
        if (main == null && work == null) {
            return new Resolution.Missing(
                    dotted
                            ? "no required module provides package "
                                    + path
                                    + ": go.mod file not found in current directory or any parent"
                                    + " directory; see 'go help modules'"
                            : notInStd(path));
        }
        String trouble = "";
        for (Module module : buildList().candidates(path)) {
            if (vendored != null && !module.main()) {
                continue;
            }
            Path dir = module.directory(path);
            if (dir == null) {
                trouble = trouble.isEmpty() ? module.trouble() : trouble;
            } else if (PackageDir.hasGoFiles(dir) && !isOtherModule(module.dir(), dir)) {
                return new Resolution.Directory(path, dir, module.goMinor(), false);
            }
        }
        if (vendored != null && dotted) {
            return vendored.resolve(path);
        }
        if (trouble.isEmpty()) {
            trouble = buildList().trouble();
        }
        return new Resolution.Missing(
                !trouble.isEmpty() ? trouble : dotted ? notProvided(path) : notInStd(path));
    }

    private static String notInStd(String path) {
        return "package " + path + " is not in std";
    }

    private String notProvided(String path) throws LoadException {
        String replaced = buildList().replacedOnly(path);
        if (replaced != null) {
            return "module "
                    + replaced
                    + " provides package "
                    + path
                    + " and is replaced but not required; to add it:\n\tgo get "
                    + replaced;
        }
        return "no required module provides package " + path + "; to add it:\n\tgo get " + path;
    }

    @Override
    public List<Resolution.Directory> match(String word) throws LoadException {
        boolean pattern = word.endsWith("...");
        String name = pattern ? word.replaceFirst("/?\\.\\.\\.$", "") : word;
        Path dir = here.resolve(name).normalize();
        boolean written = name.startsWith(".") || name.startsWith("/") || word.equals("...");
        if (!written && !Files.isDirectory(dir)) {
            return byPath(name);
        }
        if (!Files.isDirectory(dir)) {
            throw new LoadException("stat " + dir + ": directory not found");
        }
        if (pattern) {
            return below(dir);
        }
        if (!PackageDir.hasGoFiles(dir)) {
            throw new LoadException("no Go files in " + dir);
        }
        return List.of(directory(dir));
    }

    /** None for a package of the library, which has been checked. */
    private List<Resolution.Directory> byPath(String path) throws LoadException {
        return switch (resolve(path, "", false)) {
            case Resolution.Directory directory -> List.of(directory);
            case Resolution.Missing missing -> throw new LoadException(missing.text());
            case Resolution.Standard _ -> List.of();
        };
    }

    /** The package that a directory is. */
    private Resolution.Directory directory(Path dir) throws LoadException {
        if (work != null) {
            for (Path use : work.uses()) {
                Path mod = ModFile.above(dir, "go.mod");
                if (mod != null && mod.equals(use.resolve("go.mod"))) {
                    return inModule(dir, ModFile.read(mod));
                }
            }
            throw new LoadException(
                    """
                    go: directory %1$s is contained in a module that is not one of the workspace \
                    modules listed in go.work. You can add the module to the workspace using:
                    \tgo work use %1$s\
                    """
                            .formatted(shown(dir)));
        }
        if (main == null) {
            return new Resolution.Directory(Loader.FILES, dir, BuildContext.GO_MINOR, false);
        }
        if (!dir.startsWith(main.dir())) {
            throw new LoadException(
                    "directory "
                            + shown(dir)
                            + " outside main module or its selected dependencies");
        }
        Resolution.Directory found = inModule(dir, main);
        if (isOtherModule(main.dir(), dir)) {
            throw new LoadException(
                    "main module (" + main.module() + ") does not contain package " + found.path());
        }
        return found;
    }

    private String shown(Path dir) {
        return here.equals(dir) ? "." : here.relativize(dir).toString();
    }

    private static Resolution.Directory inModule(Path dir, ModFile mod) {
        String below = mod.dir().relativize(dir).toString();
        String path = below.isEmpty() ? mod.module() : mod.module() + "/" + below;
        return new Resolution.Directory(path, dir, mod.goMinor(), false);
    }

    private List<Resolution.Directory> below(Path top) throws LoadException {
        List<Resolution.Directory> found = new ArrayList<>();
        List<Path> dirs;
        try (Stream<Path> walk = Files.walk(top)) {
            dirs = walk.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Path dir : dirs) {
            String path = top.relativize(dir).toString();
            boolean hidden =
                    PackageDir.isHidden(path)
                            || ("/" + path + "/").contains("/vendor/")
                            || isOtherModule(top, dir);
            if (!hidden && PackageDir.hasGoFiles(dir)) {
                found.add(directory(dir));
            }
        }
        return found;
    }

    /** Whether another module begins between a module's directory and one below it. */
    private static boolean isOtherModule(@Nullable Path top, Path dir) {
        for (Path at = dir; at != null && !at.equals(top); at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("go.mod"))) {
                return true;
            }
        }
        return false;
    }
}
