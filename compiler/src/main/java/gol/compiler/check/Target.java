package gol.compiler.check;

import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * The function type to which a generic function is assigned, from which its type arguments are
 * inferred.
 *
 * @param sig the signature
 * @param desc the variable's name, for messages
 */
record Target(Signature sig, String desc) {
    /** A target for a variable of the type; null unless it is a function type. */
    static @Nullable Target of(@Nullable Type type, String desc) {
        return type != null && type.underlying() instanceof Signature sig
                ? new Target(sig, desc)
                : null;
    }
}
