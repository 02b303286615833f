package gol.compiler.modules;

import gol.syntax.SourceUnit;
import gol.syntax.SyntaxError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A package that was found as source, parsed, with what its imports mean. */
public final class SourcePackage {
    /** Where an import stands first. */
    record Place(String file, int pos) {}

    final String importPath;
    final Path dir;
    private final int goMinor;
    final boolean standard;
    String name = "";
    boolean functionsElsewhere;
    boolean noFiles;
    final List<SourceUnit> units = new ArrayList<>();
    final List<SyntaxError> syntaxErrors = new ArrayList<>();
    boolean script;

    /** The packages that imports mean, as written; those of the library are not among them. */
    final Map<String, SourcePackage> imports = new HashMap<>();

    /** What Go's command says of the package; of several troubles the first. */
    @Nullable String error;

    SourcePackage(String importPath, Path dir, int goMinor, boolean standard) {
        this.importPath = importPath;
        this.dir = dir;
        this.goMinor = goMinor;
        this.standard = standard;
    }

    void fail(String text) {
        if (error == null) {
            error = text;
        }
    }

    /** The path that types and functions of the package have: that of a program is main. */
    public String path() {
        return isMain() ? "main" : importPath;
    }

    /** The name in the package clauses. */
    public String name() {
        return name;
    }

    public boolean isMain() {
        return name.equals("main");
    }

    /** The language's minor version for files that state none. */
    public int goMinor() {
        return goMinor;
    }

    public List<SourceUnit> units() {
        return units;
    }

    public List<SyntaxError> syntaxErrors() {
        return syntaxErrors;
    }

    /** Whether there is a script among the files. */
    public boolean isScript() {
        return script;
    }

    /** Whether functions may lack a body: they are written in assembly. */
    public boolean functionsElsewhere() {
        return functionsElsewhere;
    }

    /** Whether it is one of a Go installation's own packages. */
    public boolean isStandard() {
        return standard;
    }

    /** The package that an import of it means; null for one of the library. */
    public @Nullable SourcePackage imported(String written) {
        return imports.get(written);
    }

    /** The imported packages that are not of the library. */
    public Collection<SourcePackage> imported() {
        return imports.values();
    }

    @Override
    public String toString() {
        return importPath;
    }
}
