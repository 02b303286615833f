package gol.compiler.types;

/** A Go type; twin of go/types' Type. */
public sealed interface Type
        permits Basic,
                Named,
                Alias,
                TypeParam,
                Pointer,
                Array,
                Slice,
                Struct,
                Tuple,
                Signature,
                Union,
                Interface,
                Map,
                Chan {

    /**
     * The underlying type; for an alias that of what it stands for, for a type parameter its
     * constraint interface.
     */
    Type underlying();

    /** The type with aliases resolved at the top. */
    default Type unalias() {
        return this;
    }
}
