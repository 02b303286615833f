package gol.compiler.check;

import gol.compiler.types.Type;
import org.jspecify.annotations.Nullable;

/** Conversions; twin of types2's conversions.go. */
final class ConversionChecker {
    private final Checker check;

    ConversionChecker(Checker check) {
        this.check = check;
    }

    /** T(x). */
    void conversion(Operand x, Type type) {
        throw new UnsupportedOperationException("ConversionChecker");
    }

    /** Whether x can be converted. */
    boolean convertibleTo(Operand x, Type type, @Nullable Cause cause) {
        throw new UnsupportedOperationException("ConversionChecker");
    }
}
