package gol.compiler.check;

import gol.compiler.types.Package;
import org.jspecify.annotations.Nullable;

/** Finds imported packages. */
public interface Importer {
    /** Why an import failed; the message is what gc prints after the path. */
    final class ImportException extends Exception {
        public ImportException(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * The package of that path, with its exported objects resolved or resolvable; the same object
     * each time.
     */
    Package importPackage(String path) throws ImportException;

    /** The import path that a script means by an unimported package name, or null. */
    default @Nullable String scriptImport(String name) {
        return null;
    }
}
