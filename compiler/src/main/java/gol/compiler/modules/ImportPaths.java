package gol.compiler.modules;

import org.jspecify.annotations.Nullable;

/** Rules on import paths as texts, and on internal packages. */
final class ImportPaths {
    private ImportPaths() {}

    /** What is wrong with a path that no package can have; null if nothing is. */
    static @Nullable String problem(String path) {
        if (path.startsWith("./")
                || path.startsWith("../")
                || path.equals(".")
                || path.equals("..")) {
            return "\""
                    + path
                    + "\" is relative, but relative import paths are not supported in module mode";
        }
        if (path.startsWith("/")) {
            return "\"" + path + "\" is not a package path; see 'go help packages'";
        }
        if (path.endsWith("/")) {
            return malformed(path, "trailing slash");
        }
        if (path.contains("//")) {
            return malformed(path, "double slash");
        }
        for (String element : path.split("/")) {
            if (element.equals(".") || element.equals("..")) {
                return malformed(path, "invalid path element \"" + element + "\"");
            }
        }
        return null;
    }

    private static String malformed(String path, String why) {
        return "malformed import path \"" + path + "\": " + why;
    }

    /** Whether a path's element above or at it is called internal, and where it ends; -1 if not. */
    private static int internalIndex(String path) {
        if (path.equals("internal") || path.endsWith("/internal")) {
            return path.length() - "internal".length();
        }
        int middle = path.lastIndexOf("/internal/");
        if (middle >= 0) {
            return middle + 1;
        }
        return path.startsWith("internal/") ? 0 : -1;
    }

    /**
     * Whether a package may import another: below a directory {@code internal} only from below that
     * directory's parent.
     */
    static boolean mayImport(SourcePackage from, String path, @Nullable SourcePackage imported) {
        int index = internalIndex(path);
        if (index < 0) {
            return true;
        }
        if (imported == null || imported.standard) {
            return from.standard;
        }
        String parent = path.substring(0, Math.max(0, index - 1));
        if (from.importPath.equals(Loader.FILES)) {
            int depth = path.substring(index).split("/").length;
            java.nio.file.Path dir = imported.dir;
            for (int i = 0; i < depth && dir.getParent() != null; i++) {
                dir = dir.getParent();
            }
            return from.dir.toAbsolutePath().normalize().startsWith(dir);
        }
        return from.importPath.equals(parent) || from.importPath.startsWith(parent + "/");
    }
}
