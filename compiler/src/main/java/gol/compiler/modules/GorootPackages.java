package gol.compiler.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packages of a Go installation: {@code DIR/src}, and for these {@code DIR/src/vendor} in front
 * of it. What is not there, another resolver finds.
 */
final class GorootPackages implements ImportResolver {
    private final Path src;
    private final ImportResolver others;

    GorootPackages(Path goroot, ImportResolver others) {
        this.src = goroot.toAbsolutePath().normalize().resolve("src");
        this.others = others;
    }

    @Override
    public Resolution resolve(String path, String from, boolean fromStandard) throws LoadException {
        if (fromStandard) {
            Path vendored = src.resolve("vendor").resolve(path);
            if (PackageDir.hasGoFiles(vendored)) {
                return directory("vendor/" + path, vendored);
            }
        }
        Path dir = src.resolve(path);
        if (PackageDir.hasGoFiles(dir)) {
            return directory(path, dir);
        }
        Resolution other = others.resolve(path, from, false);
        return other instanceof Resolution.Standard
                ? new Resolution.Missing("package " + path + " is not in std (" + dir + ")")
                : other;
    }

    private static Resolution.Directory directory(String path, Path dir) {
        return new Resolution.Directory(path, dir, BuildContext.GO_MINOR, true);
    }

    @Override
    public List<Resolution.Directory> match(String word) throws LoadException {
        if (word.equals("std")) {
            return all("");
        }
        Path dir = Path.of(word.replaceFirst("/?\\.\\.\\.$", "")).toAbsolutePath().normalize();
        boolean written = word.startsWith(".") || word.startsWith("/");
        String path =
                written && dir.startsWith(src)
                        ? src.relativize(dir).toString()
                        : word.replaceFirst("/?\\.\\.\\.$", "");
        if (!written || dir.startsWith(src)) {
            if (word.endsWith("...")) {
                List<Resolution.Directory> found = all(path);
                if (!found.isEmpty()) {
                    return found;
                }
            } else if (PackageDir.hasGoFiles(src.resolve(path))) {
                return List.of(directory(path, src.resolve(path)));
            }
        }
        return others.match(word);
    }

    /** The packages at and below a path, without commands. */
    private List<Resolution.Directory> all(String below) {
        List<Resolution.Directory> found = new ArrayList<>();
        Path top = src.resolve(below);
        if (!Files.isDirectory(top)) {
            return found;
        }
        try (Stream<Path> walk = Files.walk(top)) {
            for (Path dir : walk.filter(Files::isDirectory).sorted().toList()) {
                String path = src.relativize(dir).toString();
                boolean hidden =
                        PackageDir.isHidden(path)
                                || path.equals("builtin") // documentation of what needs no source
                                || (below.isEmpty() && (path + "/").startsWith("cmd/"));
                if (!hidden && !path.isEmpty() && PackageDir.hasGoFiles(dir)) {
                    found.add(directory(path, dir));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public int goMinor() {
        return others.goMinor();
    }
}
