package gol.compiler.lower;

import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields and methods of concrete types, found by name through embedded fields (spec: Selectors).
 * Used where the checker's selection speaks of a type parameter, and to walk to promoted methods.
 */
final class Members {
    /**
     * What was found.
     *
     * @param path the embedded fields to go through
     * @param obj the field or method
     * @param holder the type that declares it, as reached at the end of the path (a pointer or not)
     */
    record Found(List<Integer> path, Obj obj, Type holder) {}

    private record Step(List<Integer> path, Type type) {}

    private Members() {}

    /**
     * The field or method of that name, or null; the program is correct, so ambiguities do not
     * occur.
     */
    static @Nullable Found find(Type type, @Nullable Package pkg, String name) {
        List<Step> current = List.of(new Step(List.of(), type));
        IdentityHashMap<Type, Boolean> seen = new IdentityHashMap<>();
        while (!current.isEmpty()) {
            List<Step> next = new ArrayList<>();
            for (Step step : current) {
                Found found = direct(step, pkg, name, next, seen);
                if (found != null) {
                    return found;
                }
            }
            current = next;
        }
        return null;
    }

    private static @Nullable Found direct(
            Step step,
            @Nullable Package pkg,
            String name,
            List<Step> next,
            IdentityHashMap<Type, Boolean> seen) {
        Type t = step.type().unalias();
        if (t instanceof Pointer pointer) {
            t = pointer.elem().unalias();
        }
        if (t instanceof Named named) {
            if (seen.put(named, true) != null) {
                return null;
            }
            for (Func method : named.methods()) {
                if (method.sameId(pkg, name)) {
                    return new Found(step.path(), method, step.type());
                }
            }
        }
        Type under = Types.under(t);
        if (under instanceof Pointer pointer && !(t instanceof Pointer)) {
            under = Types.under(pointer.elem());
        }
        if (under instanceof Interface iface) {
            Func method = interfaceMethod(iface, pkg, name);
            return method == null ? null : new Found(step.path(), method, step.type());
        }
        if (!(under instanceof Struct struct)) {
            return null;
        }
        List<Var> fields = struct.fields();
        for (int i = 0; i < fields.size(); i++) {
            Var field = fields.get(i);
            if (field.sameId(pkg, name)) {
                return new Found(step.path(), field, step.type());
            }
            if (field.embedded()) {
                List<Integer> path = new ArrayList<>(step.path());
                path.add(i);
                next.add(new Step(path, field.type().unalias()));
            }
        }
        return null;
    }

    /** A method of an interface, embedded ones included. */
    static @Nullable Func interfaceMethod(Interface iface, @Nullable Package pkg, String name) {
        for (Func method : iface.explicitMethods()) {
            if (method.sameId(pkg, name)) {
                return method;
            }
        }
        for (Type embedded : iface.embeddeds()) {
            if (Types.under(embedded) instanceof Interface inner) {
                Func method = interfaceMethod(inner, pkg, name);
                if (method != null) {
                    return method;
                }
            }
        }
        return null;
    }

    /** The index of a field in its struct. */
    static int fieldIndex(Struct struct, @Nullable Package pkg, String name) {
        List<Var> fields = struct.fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).sameId(pkg, name)) {
                return i;
            }
        }
        throw new IllegalStateException("no field " + name);
    }
}
