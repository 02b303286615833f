package gol.compiler.modules;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A module's directory {@code vendor}, whose {@code modules.txt} says what is in it. */
final class Vendored {
    private record Module(String path, String version, boolean explicit, int goMinor) {}

    private final Path dir;
    private final Map<String, Module> modules = new LinkedHashMap<>();
    private final Map<String, String> moduleOf = new HashMap<>();

    private Vendored(Path dir) {
        this.dir = dir;
    }

    /** What is vendored, if the module vendors at all. */
    static @Nullable Vendored read(ModFile mod) throws LoadException {
        Path dir = mod.dir().resolve("vendor");
        String text = PackageDir.textOrNull(dir.resolve("modules.txt"));
        if (text == null || mod.goMinor() < 14) {
            return null;
        }
        Vendored result = new Vendored(dir);
        String module = "";
        for (String line : text.split("\n")) {
            String[] words = line.strip().split("\\s+");
            if (line.startsWith("## ")) {
                Module known = result.modules.get(module);
                if (known != null) {
                    result.modules.put(module, annotated(known, line.substring(3)));
                }
            } else if (line.startsWith("# ") && words.length > 1) {
                module = words[1];
                String version = words.length > 2 && !words[2].equals("=>") ? words[2] : "";
                result.modules.put(module, new Module(module, version, false, Versions.UNSTATED));
            } else if (!line.isBlank()) {
                result.moduleOf.put(line.strip(), module);
            }
        }
        result.checkConsistent(mod);
        return result;
    }

    private static Module annotated(Module module, String text) {
        boolean explicit = module.explicit;
        int minor = module.goMinor;
        for (String part : text.split(";")) {
            String word = part.strip();
            explicit |= word.equals("explicit");
            if (word.startsWith("go ")) {
                minor = Versions.minor(word.substring(3).strip());
            }
        }
        return new Module(module.path, module.version, explicit, minor);
    }

    private void checkConsistent(ModFile mod) throws LoadException {
        StringBuilder text = new StringBuilder();
        Map<String, String> required = new HashMap<>();
        for (ModFile.Require require : mod.requires()) {
            required.put(require.path(), require.version());
            Module module = modules.get(require.path());
            if (module == null || !module.explicit || !module.version.equals(require.version())) {
                text.append(
                        "\n\t%s@%s: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt"
                                .formatted(require.path(), require.version()));
            }
        }
        for (Module module : modules.values()) {
            if (module.explicit && !module.version.equals(required.get(module.path))) {
                text.append(
                        "\n\t%s@%s: is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod"
                                .formatted(module.path, module.version));
            }
        }
        if (!text.isEmpty()) {
            throw new LoadException(
                    """
                    go: inconsistent vendoring in %s:%s

                    \tTo ignore the vendor directory, use -mod=readonly or -mod=mod.
                    \tTo sync the vendor directory, run:
                    \t\tgo mod vendor\
                    """
                            .formatted(mod.dir(), text));
        }
    }

    Resolution resolve(String path) {
        Path found = dir.resolve(path);
        String name = moduleOf.get(path);
        Module module = name == null ? null : modules.get(name);
        if (module == null || !PackageDir.hasGoFiles(found)) {
            return new Resolution.Missing(
                    "cannot find module providing package "
                            + path
                            + ": import lookup disabled by -mod=vendor\n"
                            + "\t(Go version in go.mod is at least 1.14 and vendor directory exists.)");
        }
        return new Resolution.Directory(path, found, module.goMinor, false);
    }
}
