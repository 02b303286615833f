package gol.compiler.check;

import gol.syntax.SourceUnit;
import java.util.List;

/** Collects a package's declarations; twin of types2's resolver.go. */
final class Resolver {
    private final Checker check;

    Resolver(Checker check) {
        this.check = check;
    }

    /** Declares all objects of the files. */
    void collectObjects(List<SourceUnit> files) {
        throw new UnsupportedOperationException("Resolver");
    }

    /** Checks all declarations. */
    void packageObjects() {
        throw new UnsupportedOperationException("Resolver");
    }

    /** Reports unused imports. */
    void unusedImports() {
        throw new UnsupportedOperationException("Resolver");
    }
}
