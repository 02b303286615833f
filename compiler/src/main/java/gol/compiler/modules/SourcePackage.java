package gol.compiler.modules;

import gol.syntax.Directive;
import gol.syntax.ParseResult;
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
    /** A file that the package embeds, by its path below the package's directory. */
    public record EmbeddedFile(String name, byte[] content) {}

    final String importPath;
    final Path dir;
    private final int goMinor;
    final boolean standard;
    String name = "";
    boolean functionsElsewhere;

    /** Whether there is nothing of it for the build, and no package imports it so far. */
    boolean excluded;

    final List<SourceUnit> units = new ArrayList<>();
    final List<SyntaxError> syntaxErrors = new ArrayList<>();
    boolean script;

    /** The packages that imports mean, as written; those of the library are not among them. */
    final Map<String, SourcePackage> imports = new HashMap<>();

    /** The files of each comment that embeds some. */
    final Map<Directive, List<EmbeddedFile>> embedded = new HashMap<>();

    /** What Go's command says of the package; of several troubles the first. */
    @Nullable String error;

    /** What is said of a package that has only tests, when it is to be compiled. */
    @Nullable String nothing;

    SourcePackage(String importPath, Path dir, int goMinor, boolean standard) {
        this.importPath = importPath;
        this.dir = dir;
        this.goMinor = goMinor;
        this.standard = standard;
    }

    /** Adds a file; the first one names the package. */
    void add(ParseResult parsed) {
        units.add(parsed.unit());
        syntaxErrors.addAll(parsed.errors());
        if (name.isEmpty()) {
            name = clause(parsed.unit());
        }
    }

    /** The name in a file's package clause; empty without one. */
    static String clause(SourceUnit unit) {
        return unit.packageName() == null ? "" : unit.packageName().name();
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

    /** The files that a {@code //go:embed} comment stands for. */
    public List<EmbeddedFile> embedded(Directive directive) {
        return embedded.getOrDefault(directive, List.of());
    }

    /** Whether a file imports a package. */
    public static boolean imports(SourceUnit file, String path) {
        return file.imports().stream().anyMatch(decl -> Loader.pathOf(decl).equals(path));
    }

    /** Why there is nothing to compile; null if there is. */
    public @Nullable String nothing() {
        return nothing;
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
