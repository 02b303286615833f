package gol.compiler.modules;

import java.nio.file.Path;
import java.util.List;

/** The packages of the module in which a directory lies. */
final class Modules implements ImportResolver {
    private final Path here;

    Modules(Path here) {
        this.here = here;
    }

    @Override
    public Resolution resolve(String path, String from, boolean fromStandard) {
        return new Resolution.Standard();
    }

    @Override
    public List<Resolution.Directory> match(String word) throws LoadException {
        Path dir = here.resolve(word).toAbsolutePath().normalize();
        if (!PackageDir.hasGoFiles(dir)) {
            throw new LoadException("no Go files in " + dir);
        }
        return List.of(
                new Resolution.Directory(
                        "command-line-arguments", dir, BuildContext.GO_MINOR, false));
    }

    @Override
    public int goMinor() {
        return BuildContext.GO_MINOR;
    }
}
