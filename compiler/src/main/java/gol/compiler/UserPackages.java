package gol.compiler;

import gol.compiler.check.Importer;
import gol.compiler.check.Universe;
import gol.compiler.modules.SourcePackage;
import gol.compiler.types.Package;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Imports of a program's own packages, checked one after the other; what they do not import from
 * each other is the library's.
 */
final class UserPackages implements Importer {
    private final Importer library;
    private final Map<SourcePackage, Package> checked = new IdentityHashMap<>();
    private @Nullable SourcePackage current;

    UserPackages(Importer library) {
        this.library = library;
    }

    /** The package to be checked next, which asks for imports until the next call. */
    Package begin(SourcePackage source) {
        current = source;
        Package pkg = new Package(source.path(), source.name(), Universe.SCOPE);
        checked.put(source, pkg);
        return pkg;
    }

    @Override
    public Package importPackage(String path) throws ImportException {
        SourcePackage imported = current == null ? null : current.imported(path);
        Package known = imported == null ? null : checked.get(imported);
        return known != null ? known : library.importPackage(path);
    }

    @Override
    public @Nullable String scriptImport(String name) {
        return library.scriptImport(name);
    }
}
