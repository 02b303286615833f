package gol.compiler.ir;

import gol.compiler.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * A package variable. Aggregates are never null and overwritten in place. {@code cell} globals are
 * held in a Ref cell (made with its zero when the program is loaded), because their address is
 * taken.
 */
public final class Global {
    private final String name;
    private final IrType type;
    private final Type goType;
    private final boolean cell;
    private @Nullable GlobalInitializer initializer;

    public Global(String name, IrType type, Type goType, boolean cell) {
        this.name = name;
        this.type = type;
        this.goType = goType;
        this.cell = cell;
    }

    /** {@code path.name}. */
    public String name() {
        return name;
    }

    /** The variable's own type, also where it lives in a cell. */
    public IrType type() {
        return type;
    }

    public Type goType() {
        return goType;
    }

    public boolean cell() {
        return cell;
    }

    /** What must run before the variable is accessed; null if it is set by the program's entry. */
    public @Nullable GlobalInitializer initializer() {
        return initializer;
    }

    /** Once, before anybody else knows the variable. */
    public void setInitializer(GlobalInitializer i) {
        initializer = i;
    }
}
