package gol.compiler.lower;

import gol.compiler.types.Package;
import gol.compiler.types.TypeName;
import gol.syntax.Decl;
import gol.syntax.SourceUnit;
import gol.syntax.Walk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the types that are declared inside functions, from 1 on through all of a package in the
 * order of its source: gc tells types of one name apart by it where they are type arguments. Found
 * out when first asked for.
 */
final class LocalTypes {
    private final Map<Package, List<Unit>> units = new IdentityHashMap<>();
    private final Map<Package, Map<TypeName, Integer>> numbers = new IdentityHashMap<>();

    /** Adds a unit of a package, which may have others. */
    void add(Unit unit) {
        units.computeIfAbsent(unit.pkg(), _ -> new ArrayList<>(1)).add(unit);
        numbers.remove(unit.pkg());
    }

    /**
     * A local type's number; 0 for others, and for those of the library, whose source is not kept.
     */
    int number(TypeName obj) {
        Package pkg = obj.pkg();
        if (pkg == null || obj.parent() == pkg.scope()) {
            return 0;
        }
        return numbers.computeIfAbsent(pkg, this::count).getOrDefault(obj, 0);
    }

    private Map<TypeName, Integer> count(Package pkg) {
        Map<TypeName, Integer> result = new IdentityHashMap<>();
        for (Unit unit : units.getOrDefault(pkg, List.of())) {
            for (SourceUnit file : unit.files()) {
                file.decls().forEach(decl -> count(unit, decl, result));
            }
        }
        return result;
    }

    private static void count(Unit unit, Decl top, Map<TypeName, Integer> result) {
        Walk.each(
                top,
                node -> {
                    if (node instanceof Decl.Type decl
                            && decl != top
                            && !decl.alias()
                            && unit.info().defs().get(decl.name()) instanceof TypeName obj) {
                        result.put(obj, result.size() + 1);
                    }
                    return true;
                });
    }
}
