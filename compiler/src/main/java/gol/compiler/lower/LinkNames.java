package gol.compiler.lower;

import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Directive;
import gol.syntax.SourceUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code //go:linkname local path.name} makes one in the program's packages: a variable is
 * another package's, a function without a body calls another package's, or one that another package
 * has given its name.
 */
final class LinkNames {
    private final Map<String, Package> packages = new HashMap<>();
    private final Map<String, String> linked = new HashMap<>();
    private final Map<String, Obj> given = new HashMap<>();
    private final Set<String> targets = new HashSet<>();
    private final Set<Package> library = new HashSet<>();

    void add(Unit unit) {
        String path = unit.pkg().path();
        packages.put(path, unit.pkg());
        if (unit.library()) {
            library.add(unit.pkg());
        }
        for (SourceUnit file : unit.files()) {
            for (Directive directive : file.directives()) {
                String[] words = directive.words();
                if (words.length == 3 && words[0].equals("go:linkname")) {
                    add(unit.pkg(), words[1], words[2]);
                }
            }
        }
    }

    private void add(Package pkg, String local, String target) {
        Obj obj = pkg.scope().lookup(local);
        if (obj instanceof Func f && hasBody(f)) {
            given.put(target, f);
        } else {
            linked.put(pkg.path() + '.' + local, target);
            targets.add(target);
        }
    }

    private static boolean hasBody(Func f) {
        Decl.Func decl = f.decl();
        return decl != null && decl.body() != null;
    }

    /** The variable that a variable really is, or null. */
    @Nullable Var variable(Var v) {
        return target(v) instanceof Var other && !linked.containsKey(name(other)) ? other : null;
    }

    /** Whether other packages may have the variable for one of their own. */
    boolean isShared(Var v) {
        return targets.contains(name(v));
    }

    /** The function that a function without a body calls, or null. */
    @Nullable Func function(Func f) {
        if (target(f) instanceof Func other && (hasBody(other) || library.contains(other.pkg()))) {
            return other;
        }
        return given.get(name(f)) instanceof Func other ? other : null;
    }

    private static String name(Obj obj) {
        Package pkg = obj.pkg();
        return (pkg == null ? "" : pkg.path() + ".") + obj.name();
    }

    private @Nullable Obj target(Obj obj) {
        String target = linked.get(name(obj));
        if (target == null) {
            return null;
        }
        if (given.get(target) instanceof Obj other) {
            return other;
        }
        int dot = target.indexOf('.', target.lastIndexOf('/') + 1);
        Package pkg = dot < 0 ? null : packages.get(target.substring(0, dot));
        Obj other = pkg == null ? null : pkg.scope().lookup(target.substring(dot + 1));
        if (pkg != null && other != null) {
            pkg.resolve(other);
        }
        return other;
    }
}
