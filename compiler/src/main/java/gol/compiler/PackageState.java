package gol.compiler;

import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.TypeName;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What a growing package declares before an input: an input with errors leaves no trace. */
final class PackageState {
    private final Package pkg;
    private final List<Obj> objects;
    private final List<Package> imports;
    private final Map<Named, Integer> methods = new IdentityHashMap<>();

    PackageState(Package pkg) {
        this.pkg = pkg;
        this.objects = List.copyOf(pkg.scope().objects());
        this.imports = List.copyOf(pkg.imports());
        for (Obj obj : objects) {
            if (obj instanceof TypeName && obj.type() instanceof Named named) {
                methods.put(named, named.methods().size());
            }
        }
    }

    void restore() {
        pkg.scope().restore(objects);
        pkg.imports().clear();
        pkg.imports().addAll(imports);
        methods.forEach(Named::dropMethods);
    }

    /** Whether a type that was there before has got methods. */
    boolean hasNewMethods() {
        return methods.entrySet().stream()
                .anyMatch(e -> e.getKey().methods().size() > e.getValue());
    }
}
