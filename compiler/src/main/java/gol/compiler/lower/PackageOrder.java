package gol.compiler.lower;

import gol.compiler.types.Package;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** In which order packages are initialised (spec: Program initialization). */
final class PackageOrder {
    private PackageOrder() {}

    /** Always the first by import path of those whose imports are initialised. */
    static List<Unit> of(List<Unit> added) {
        List<Unit> left = new ArrayList<>(added);
        left.sort((a, b) -> a.pkg().path().compareTo(b.pkg().path()));
        Set<Package> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
        left.forEach(u -> waiting.add(u.pkg()));
        List<Unit> result = new ArrayList<>();
        while (!left.isEmpty()) {
            Unit next = left.getFirst();
            for (Unit unit : left) {
                if (unit.pkg().imports().stream().noneMatch(waiting::contains)) {
                    next = unit;
                    break;
                }
            }
            left.remove(next);
            waiting.remove(next.pkg());
            result.add(next);
        }
        return result;
    }
}
