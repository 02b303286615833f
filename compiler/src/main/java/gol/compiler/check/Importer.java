package gol.compiler.check;

import gol.compiler.types.Package;
import gol.compiler.types.TypeName;
import java.util.List;
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

    /** {@link gol.compiler.types.Info#nativeTypes} of a package of the library. */
    default List<TypeName> nativeTypes(Package pkg) {
        return List.of();
    }

    /** The import path that a script means by an unimported package name, or null. */
    default @Nullable String scriptImport(String name) {
        return null;
    }
}
