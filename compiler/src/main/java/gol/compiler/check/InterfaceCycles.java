package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.compiler.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses interface literals whose methods lead back to themselves through embedding, without a
 * name that ends the recursion, as gc does; twin of the cycleFinder in gc's noder.
 */
final class InterfaceCycles {
    private final Checker check;
    private final Map<Interface, Boolean> cyclic = new IdentityHashMap<>();

    InterfaceCycles(Checker check) {
        this.check = check;
    }

    void run() {
        List<Map.Entry<Interface, Integer>> literals =
                new ArrayList<>(check.literalInterfaces.entrySet());
        literals.sort((a, b) -> Integer.compare(a.getValue(), b.getValue()));
        for (Map.Entry<Interface, Integer> literal : literals) {
            if (hasCycle(literal.getKey())) {
                check.errorf(
                        literal.getValue(),
                        Code.INVALID_TYPE_CYCLE,
                        "invalid recursive type: anonymous interface refers to itself"
                                + " (see https://go.dev/issue/56103)");
                // the others on the cycle need no error of their own
                cyclic.replaceAll((i, c) -> false);
            }
        }
    }

    private boolean hasCycle(Interface iface) {
        for (Func method : TypeSet.of(iface).methods()) {
            if (visit(method.type())) {
                return true;
            }
        }
        return false;
    }

    private boolean visit(Type type) {
        return switch (type.unalias()) {
            case Basic t -> false;
            case Named t -> false;
            case TypeParam t -> false;
            case Alias t -> false;
            case Union t -> false;
            case Pointer t -> visit(t.elem());
            case Array t -> visit(t.elem());
            case Slice t -> visit(t.elem());
            case Chan t -> visit(t.elem());
            case gol.compiler.types.Map t -> visit(t.key()) || visit(t.elem());
            case Signature t -> visit(t.params()) || visit(t.results());
            case Tuple t -> {
                for (Var v : t.vars()) {
                    if (visit(v.type())) {
                        yield true;
                    }
                }
                yield false;
            }
            case Struct t -> {
                for (Var field : t.fields()) {
                    if (visit(field.type())) {
                        yield true;
                    }
                }
                yield false;
            }
            case Interface t -> visitInterface(t);
        };
    }

    private boolean visitInterface(Interface iface) {
        if (iface.explicitMethods().isEmpty() && iface.embeddeds().isEmpty()) {
            return false;
        }
        Boolean known = cyclic.get(iface);
        if (known != null) {
            return known;
        }
        cyclic.put(iface, true);
        boolean result = hasCycle(iface);
        if (!result) {
            cyclic.put(iface, false);
        }
        return result;
    }
}
