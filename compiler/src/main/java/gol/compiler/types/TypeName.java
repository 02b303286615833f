package gol.compiler.types;

import gol.syntax.Directive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of a defined type, alias, basic type or type parameter. */
public final class TypeName extends Obj {
    private List<Directive> directives = List.of();

    public TypeName(int pos, @Nullable Package pkg, String name, @Nullable Type type) {
        super(pos, pkg, name, type);
    }

    /** The directives above the declaration, e.g. {@code gol:class …}. */
    public List<Directive> directives() {
        return directives;
    }

    public void setDirectives(List<Directive> lines) {
        directives = lines;
    }

    /** Whether it is an alias rather than a defined type. */
    public boolean isAlias() {
        return type() instanceof Alias
                || (type() instanceof Basic basic && (basic == Basic.BYTE || basic == Basic.RUNE));
    }
}
