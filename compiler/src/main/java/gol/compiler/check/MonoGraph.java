package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Pointer;
import gol.compiler.types.Scope;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeName;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds instantiations that would go on for ever, each with a larger type; twin of types2's
 * mono.go. Type parameters and types declared in generic functions are the vertices of a graph; an
 * edge says that one flows into another, with weight 1 if as a part of a larger type. A cycle with
 * weight is an endless instantiation.
 */
final class MonoGraph {
    private static final class Vertex {
        final TypeName obj;
        int weight;
        int previous = -1;
        int length;

        Vertex(TypeName obj) {
            this.obj = obj;
        }
    }

    private record Edge(int dst, int src, int weight, int pos, Type type) {}

    private final Checker check;
    private final List<Vertex> vertices = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<TypeParam, TypeParam> canon = new IdentityHashMap<>();
    private final Map<TypeName, Integer> index = new IdentityHashMap<>();

    MonoGraph(Checker check) {
        this.check = check;
    }

    /** A method's type parameter stands for its receiver type's. */
    void recordCanon(TypeParam method, TypeParam type) {
        canon.put(method, type);
    }

    /** Notes an instantiation. */
    void recordInstance(int pos, List<TypeParam> tparams, List<Type> targs, List<Expr> xlist) {
        for (int i = 0; i < tparams.size(); i++) {
            int at = i < xlist.size() ? Pos.start(xlist.get(i)) : pos;
            if (tparams.get(i).obj().pkg() == check.pkg) {
                flow(at, tparams.get(i), targs.get(i), targs.get(i), 0);
            }
        }
    }

    private void flow(int pos, TypeParam tparam, Type targ, Type part, int depth) {
        if (depth > 100) {
            return;
        }
        int next = depth + 1;
        switch (part.unalias()) {
            case TypeParam t -> edge(tparam, vertex(t), t == targ ? 0 : 1, pos, targ);
            case Named t -> {
                int src = localVertex(t.origin());
                if (src >= 0) {
                    edge(tparam, src, t == targ ? 0 : 1, pos, targ);
                }
                for (Type arg : t.typeArgs()) {
                    flow(pos, tparam, targ, arg, next);
                }
            }
            case Array t -> flow(pos, tparam, targ, t.elem(), next);
            case Basic t -> {}
            case Chan t -> flow(pos, tparam, targ, t.elem(), next);
            case gol.compiler.types.Map t -> {
                flow(pos, tparam, targ, t.key(), next);
                flow(pos, tparam, targ, t.elem(), next);
            }
            case Pointer t -> flow(pos, tparam, targ, t.elem(), next);
            case Slice t -> flow(pos, tparam, targ, t.elem(), next);
            case Interface t -> {
                for (Func method : TypeSet.of(t).methods()) {
                    flow(pos, tparam, targ, method.type(), next);
                }
            }
            case Signature t -> {
                flow(pos, tparam, targ, t.params(), next);
                flow(pos, tparam, targ, t.results(), next);
            }
            case Struct t -> {
                for (Var field : t.fields()) {
                    flow(pos, tparam, targ, field.type(), next);
                }
            }
            case Tuple t -> {
                for (Var v : t.vars()) {
                    flow(pos, tparam, targ, v.type(), next);
                }
            }
            case Union t -> {}
            case Alias t -> {}
        }
    }

    private void edge(TypeParam dst, int src, int weight, int pos, Type type) {
        edges.add(new Edge(vertex(dst), src, weight, pos, type));
    }

    private int vertex(TypeParam param) {
        TypeName obj = canon.getOrDefault(param, param).obj();
        Integer known = index.get(obj);
        if (known != null) {
            return known;
        }
        vertices.add(new Vertex(obj));
        index.put(obj, vertices.size() - 1);
        return vertices.size() - 1;
    }

    /** The vertex of a type declared in a generic function, or -1. */
    private int localVertex(Named named) {
        TypeName obj = named.obj();
        Scope root = check.pkg.scope();
        if (obj.pkg() != check.pkg || obj.parent() == root) {
            return -1;
        }
        Integer known = index.get(obj);
        if (known != null) {
            return known;
        }
        int result = -1;
        for (Scope s = obj.parent(); s != null && s != root; s = s.parent()) {
            for (Obj elem : s.objects()) {
                if (elem instanceof TypeName t
                        && t.pos() < obj.pos()
                        && t.typeOrNull() instanceof TypeParam param) {
                    if (result < 0) {
                        result = vertices.size();
                        vertices.add(new Vertex(obj));
                    }
                    edges.add(new Edge(result, vertex(param), 1, obj.pos(), param));
                }
            }
        }
        index.put(obj, result);
        return result;
    }

    /** Reports an endless instantiation, if there is one. */
    void monomorph() {
        boolean again = true;
        while (again) {
            again = false;
            for (int i = 0; i < edges.size(); i++) {
                Edge edge = edges.get(i);
                Vertex src = vertices.get(edge.src());
                Vertex dst = vertices.get(edge.dst());
                int weight = src.weight + edge.weight();
                if (weight <= dst.weight) {
                    continue;
                }
                dst.previous = i;
                dst.length = src.length + 1;
                if (dst.length == vertices.size()) {
                    report(edge.dst());
                    return;
                }
                dst.weight = weight;
                again = true;
            }
        }
    }

    private void report(int start) {
        List<Integer> stack = new ArrayList<>();
        boolean[] seen = new boolean[vertices.size()];
        int v = start;
        while (!seen[v]) {
            stack.add(v);
            seen[v] = true;
            v = edges.get(vertices.get(v).previous).src();
        }
        while (stack.get(0) != v) {
            stack.removeFirst();
        }
        ErrorBuilder err = check.newError(Code.INVALID_INSTANCE_CYCLE);
        err.add(vertices.get(v).obj, "instantiation cycle:");
        for (int i : stack) {
            Edge edge = edges.get(vertices.get(i).previous);
            TypeName obj = vertices.get(edge.dst()).obj;
            err.add(
                    edge.pos(),
                    obj.type() instanceof TypeParam
                            ? "%s instantiated as %s"
                            : "%s implicitly parameterized by %s",
                    obj.name(),
                    edge.type());
        }
        err.report();
    }
}
