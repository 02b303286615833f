package gol.compiler.types;

import org.jspecify.annotations.Nullable;

/** An imported package's name in a file. */
public final class PkgName extends Obj {
    private final Package imported;
    private boolean used;

    public PkgName(int pos, @Nullable Package pkg, String name, Package imported) {
        super(pos, pkg, name, null);
        this.imported = imported;
    }

    public Package imported() {
        return imported;
    }

    public boolean used() {
        return used;
    }

    public void markUsed() {
        used = true;
    }
}
