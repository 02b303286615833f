package gol.compiler.types;

import gol.syntax.Decl;
import org.jspecify.annotations.Nullable;

/** A declared function, or a concrete or interface method. */
public final class Func extends Obj {
    private Decl.@Nullable Func decl;
    private final @Nullable Runnable parser;
    private Func origin;

    public Func(
            int pos,
            @Nullable Package pkg,
            String name,
            @Nullable Signature signature,
            Decl.@Nullable Func decl) {
        super(pos, pkg, name, signature);
        this.decl = decl;
        this.parser = null;
        this.origin = this;
    }

    /**
     * A function of the library.
     *
     * @param parser calls {@link #setDecl} when the declaration is first asked for
     */
    public Func(int pos, Package pkg, String name, Runnable parser) {
        super(pos, pkg, name, null);
        this.parser = parser;
        this.origin = this;
    }

    /** The declaration; null for interface methods. */
    public Decl.@Nullable Func decl() {
        if (decl == null && parser != null) {
            parser.run();
        }
        return decl;
    }

    public void setDecl(Decl.Func d) {
        decl = d;
    }

    /** The signature; a library function that nobody has asked for yet is resolved now. */
    public Signature signature() {
        Package owner = pkg();
        if (typeOrNull() == null && owner != null) {
            owner.resolve(origin);
        }
        return (Signature) type();
    }

    /** For a method of an instantiated type the generic type's method. */
    public Func origin() {
        return origin;
    }

    public void setOrigin(Func generic) {
        origin = generic;
    }
}
