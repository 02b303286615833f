package gol.compiler.types;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A package: path, name, scope of its declarations, direct imports. */
public final class Package {
    private final String path;
    private String name;
    private final Scope scope;
    private @Nullable Consumer<Obj> resolver;
    private final List<Package> imports = new ArrayList<>();

    public Package(String path, String name, Scope universe) {
        this.path = path;
        this.name = name;
        this.scope = new Scope(universe, 0, 0, "package " + path);
    }

    public String path() {
        return path;
    }

    public String name() {
        return name;
    }

    public void setName(String n) {
        name = n;
    }

    public Scope scope() {
        return scope;
    }

    public List<Package> imports() {
        return imports;
    }

    /** Gives an object of the package its type if that is checked lazily; else all have theirs. */
    public void resolve(Obj obj) {
        if (resolver != null) {
            resolver.accept(obj);
        }
    }

    public void setResolver(@Nullable Consumer<Obj> resolve) {
        resolver = resolve;
    }

    @Override
    public String toString() {
        return path;
    }
}
