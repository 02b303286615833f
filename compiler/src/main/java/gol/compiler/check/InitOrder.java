package gol.compiler.check;

import gol.compiler.types.Const;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Obj;
import gol.compiler.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The order of package initialisation (spec: Package initialization); twin of types2's
 * initorder.go. Variables and constants are nodes of a graph of dependencies; functions are taken
 * out of it by joining what depends on them with what they depend on.
 */
final class InitOrder {
    private static final class Node {
        final Obj obj;
        final int order;
        final Set<Node> predecessors = new LinkedHashSet<>();
        final Set<Node> successors = new LinkedHashSet<>();
        int dependencies;

        Node(Obj obj, int order) {
            this.obj = obj;
            this.order = order;
        }

        int cost() {
            return predecessors.size() * successors.size();
        }
    }

    // Comparator's own factories make serializable lambdas, which no AOT cache holds.
    private static final Comparator<Node> PRIORITY = InitOrder::compare;

    private static int compare(Node a, Node b) {
        int c = Boolean.compare(b.obj instanceof Const, a.obj instanceof Const);
        if (c == 0) {
            c = Integer.compare(a.dependencies, b.dependencies);
        }
        return c == 0 ? Integer.compare(a.order, b.order) : c;
    }

    private final Checker check;

    InitOrder(Checker check) {
        this.check = check;
    }

    /** Fills info.initOrder and reports cycles. */
    void run() {
        check.info.initOrder().clear();
        TreeSet<Node> queue = new TreeSet<>(PRIORITY);
        queue.addAll(graph());
        Set<DeclInfo> emitted = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!queue.isEmpty()) {
            Node node = queue.pollFirst();
            if (node.dependencies > 0) {
                List<Obj> cycle =
                        findPath(
                                node.obj,
                                node.obj,
                                Collections.newSetFromMap(new IdentityHashMap<>()));
                if (cycle != null) {
                    report(cycle);
                }
            }
            for (Node p : node.predecessors) {
                boolean queued = queue.remove(p);
                p.dependencies--;
                if (queued) {
                    queue.add(p);
                }
            }
            DeclInfo info = check.objMap.get(node.obj);
            if (!(node.obj instanceof Var v)
                    || info == null
                    || !info.hasInitializer()
                    || info.script
                    || info.init == null
                    || !emitted.add(info)) {
                continue;
            }
            List<Var> lhs = info.lhs == null ? List.of(v) : info.lhs;
            check.info.initOrder().add(new Info.Initializer(lhs, info.init));
        }
    }

    /** The nodes of variables and constants. */
    private List<Node> graph() {
        Map<Obj, Node> nodes = new IdentityHashMap<>();
        for (Obj obj : check.objList) {
            boolean counts = obj instanceof Const || obj instanceof Var || obj instanceof Func;
            boolean known = !check.options.lazyBodies() || obj.typeOrNull() != null;
            if (counts && known) {
                nodes.put(obj, new Node(obj, check.order.getOrDefault(obj, 0)));
            }
        }
        List<Node> values = new ArrayList<>();
        List<Node> functions = new ArrayList<>();
        for (Obj obj : check.objList) {
            Node node = nodes.get(obj);
            if (node == null) {
                continue;
            }
            DeclInfo info = Objects.requireNonNull(check.objMap.get(obj));
            for (Obj dep : info.deps) {
                Node d = nodes.get(dep);
                // a script's variables are set one after another, whatever functions use
                if (d != null && !(info.script && dep instanceof Func)) {
                    node.successors.add(d);
                    d.predecessors.add(node);
                }
            }
            (obj instanceof Func ? functions : values).add(node);
        }
        functions.sort((a, b) -> Integer.compare(a.cost(), b.cost()));
        for (Node f : functions) {
            remove(f);
        }
        for (Node node : values) {
            node.dependencies = node.successors.size();
        }
        return values;
    }

    private static void remove(Node f) {
        for (Node p : f.predecessors) {
            if (p == f) {
                continue;
            }
            for (Node s : f.successors) {
                if (s != f) {
                    p.successors.add(s);
                    s.predecessors.add(p);
                }
            }
            p.successors.remove(f);
        }
        for (Node s : f.successors) {
            s.predecessors.remove(f);
        }
    }

    /** Where an object is declared among the package's. */
    private int place(Obj object) {
        return check.order.getOrDefault(object, 0);
    }

    /** The reversed path of dependencies between two objects, or null. */
    private @Nullable List<Obj> findPath(Obj from, Obj to, Set<Obj> seen) {
        DeclInfo info = check.objMap.get(from);
        if (info == null || !seen.add(from)) {
            return null;
        }
        List<Obj> deps = new ArrayList<>(info.deps);
        if (info.script) {
            deps.removeIf(d -> d instanceof Func);
        }
        deps.sort((a, b) -> Integer.compare(place(a), place(b)));
        for (Obj d : deps) {
            if (d == to) {
                return new ArrayList<>(List.of(d));
            }
            List<Obj> path = findPath(d, to, seen);
            if (path != null) {
                path.add(d);
                return path;
            }
        }
        return null;
    }

    private void report(List<Obj> cycle) {
        Obj obj = cycle.get(0);
        if (cycle.size() == 1) {
            check.errorf(
                    obj,
                    Code.INVALID_INIT_CYCLE,
                    "initialization cycle: %s refers to itself",
                    obj.name());
            return;
        }
        ErrorBuilder err = check.newError(Code.INVALID_INIT_CYCLE);
        err.add(obj, "initialization cycle for %s", obj.name());
        for (int i = cycle.size() - 1; i >= 0; i--) {
            Obj next = cycle.get(i);
            err.add(obj, "%s refers to %s", obj.name(), next.name());
            obj = next;
        }
        err.report();
    }
}
