package gol.compiler.check;

import gol.compiler.types.Func;
import gol.compiler.types.Package;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields and methods of types; twin of types2's lookup.go. */
public final class Lookup {
    private final Checker check;

    Lookup(Checker check) {
        this.check = check;
    }

    /** Finds a field or method. */
    public static LookupResult fieldOrMethod(Type t, boolean addressable, @Nullable Package pkg, String name, boolean foldCase) {
        throw new UnsupportedOperationException("Lookup");
    }

    /** The base of an unnamed pointer type, else t. */
    static Type deref(Type t) {
        throw new UnsupportedOperationException("Lookup");
    }

    /** The struct behind a pointer to a struct, else t. */
    static Type derefStructPtr(Type t) {
        throw new UnsupportedOperationException("Lookup");
    }

    /** The index of a field, or -1. */
    static int fieldIndex(List<Var> fields, @Nullable Package pkg, String name, boolean foldCase) {
        throw new UnsupportedOperationException("Lookup");
    }

    /** Null if v has all methods of the interface t; else a missing one. */
    @Nullable Func missingMethod(Type v, Type t, boolean isStatic, @Nullable Cause cause) {
        throw new UnsupportedOperationException("Lookup");
    }

    /** As missingMethod, lenient for invalid types. */
    boolean hasAllMethods(Type v, Type t, boolean isStatic, @Nullable Cause cause) {
        throw new UnsupportedOperationException("Lookup");
    }

    /** Whether a value of interface type v can be asserted to t. */
    boolean newAssertableTo(Type v, Type t, @Nullable Cause cause) {
        throw new UnsupportedOperationException("Lookup");
    }
}
