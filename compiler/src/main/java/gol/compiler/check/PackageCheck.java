package gol.compiler.check;

import gol.compiler.types.Func;
import gol.syntax.SourceUnit;
import java.util.List;

/** The phases of a package's check, in order. */
final class PackageCheck {
    private PackageCheck() {}

    static void run(Checker check, List<SourceUnit> files) {
        throw new UnsupportedOperationException();
    }

    static void body(Checker check, Func function) {
        throw new UnsupportedOperationException();
    }
}
