package gol.compiler.check;

import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The types that an interface admits; twin of types2's typeset.go. */
public final class TypeSet {

    /** The type set of an interface. */
    public static TypeSet of(Interface iface) {
        throw new UnsupportedOperationException("TypeSet");
    }

    /** The constraint of a type parameter as an interface. */
    public static Interface iface(TypeParam t) {
        throw new UnsupportedOperationException("TypeSet");
    }

    /** Calls f for each (type, underlying) of a type parameter, once with nulls if it has none; for other types once. */
    public static boolean all(Type t, BiPredicate<@Nullable Type, @Nullable Type> f) {
        throw new UnsupportedOperationException("TypeSet");
    }

    /** As all, with the underlying type only. */
    public static boolean underIs(Type t, Predicate<@Nullable Type> f) {
        throw new UnsupportedOperationException("TypeSet");
    }

    /** The common underlying type, or null and the cause. The condition returns why a type is refused, or null. */
    static @Nullable Type commonUnder(@Nullable Checker check, Type t, @Nullable BiFunction<@Nullable Type, @Nullable Type, @Nullable String> condition, @Nullable Cause cause) {
        throw new UnsupportedOperationException("TypeSet");
    }

    /** The common underlying type, or null. */
    public static @Nullable Type coreType(Type t) {
        throw new UnsupportedOperationException("TypeSet");
    }

    /** All methods, sorted. */
    public List<Func> methods() {
        throw new UnsupportedOperationException("TypeSet");
    }
}
