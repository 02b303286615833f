package gol.compiler;

import gol.compiler.check.CheckOptions;
import gol.compiler.check.Checker;
import gol.compiler.check.Diagnostic;
import gol.compiler.check.Importer;
import gol.compiler.check.Universe;
import gol.compiler.lower.ProgramLowering;
import gol.compiler.lower.Unit;
import gol.compiler.types.Info;
import gol.compiler.types.Package;
import gol.compiler.types.TypeName;
import gol.runtime.Library;
import gol.syntax.FileSet;
import gol.syntax.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Imported packages of one session: loaded from the library when first imported or mentioned by a
 * declaration that was reached, and added to the program then; declarations are parsed and checked
 * when a program reaches them. Guarded by the program's lock.
 */
final class Packages implements Importer {
    private final FileSet fileSet;
    private final Library library;
    private final ProgramLowering program;
    private final Map<String, Package> loaded = new HashMap<>();
    private final List<String> loading = new ArrayList<>();

    Packages(FileSet fileSet, Library library, ProgramLowering program) {
        this.fileSet = fileSet;
        this.library = library;
        this.program = program;
    }

    boolean isInLibrary(String path) {
        return library.has(path);
    }

    @Override
    public Package importPackage(String written) throws ImportException {
        String path = library.canonical(written);
        Package known = loaded.get(path);
        if (known != null) {
            return known;
        }
        if (path.equals("unsafe")) {
            return Universe.UNSAFE;
        }
        List<Library.Source> sources = library.sources(path);
        if (sources == null || loading.contains(path)) {
            throw new ImportException("package " + written + " is not in std");
        }
        loading.add(path);
        Package pkg = load(path, sources);
        loading.remove(path);
        loaded.put(path, pkg);
        return pkg;
    }

    /** A package that the library has for certain. */
    Package known(String path) {
        try {
            return importPackage(path);
        } catch (ImportException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Package load(String path, List<Library.Source> sources) {
        List<Outline> files = new ArrayList<>();
        for (Library.Source source : sources) {
            files.add(Outline.of(fileSet.add(source.name(), source.text())));
        }
        Package pkg = new Package(path, files.get(0).packageName(), Universe.SCOPE);
        Info info = new Info();
        Checker checker =
                Checker.library(CheckOptions.library(fileSet), pkg, files, info, this, this::fail);
        program.add(new Unit(pkg, info, List.of(), true, checker::checkBody, checker::resolveAll));
        return pkg;
    }

    @Override
    public List<TypeName> nativeTypes(Package pkg) {
        return program.unitOf(pkg).info().nativeTypes();
    }

    private void fail(Diagnostic diagnostic) {
        throw broken(diagnostic.pos(), diagnostic.message());
    }

    /** The library is ours: an error in it is a fault of gol. */
    private IllegalStateException broken(int pos, String message) {
        return new IllegalStateException("library: " + fileSet.describe(pos) + ": " + message);
    }

    @Override
    public @Nullable String scriptImport(String name) {
        return library.pathOf(name);
    }
}
