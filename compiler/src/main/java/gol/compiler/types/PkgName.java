package gol.compiler.types;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An imported package's name in a file. */
public final class PkgName extends Obj {
    private final Supplier<Package> source;
    private @Nullable Package imported;
    private boolean used;

    public PkgName(int pos, @Nullable Package pkg, String name, Package imported) {
        super(pos, pkg, name, null);
        this.imported = imported;
        this.source = () -> imported;
    }

    /** A package that is loaded when it is first asked for. */
    public PkgName(int pos, @Nullable Package pkg, String name, Supplier<Package> source) {
        super(pos, pkg, name, null);
        this.source = source;
    }

    public Package imported() {
        Package known = imported;
        if (known == null) {
            known = source.get();
            imported = known;
        }
        return known;
    }

    public boolean used() {
        return used;
    }

    public void markUsed() {
        used = true;
    }
}
