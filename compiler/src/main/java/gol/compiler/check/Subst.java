package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Package;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Replaces type parameters by types; twin of types2's subst.go. What contains none of the
 * parameters is returned as it is, the same object. Instances made here are expanded when asked.
 */
public final class Subst {
    private final Map<TypeParam, Type> map;
    private final int pos;

    private Subst(Map<TypeParam, Type> map, int pos) {
        this.map = map;
        this.pos = pos;
    }

    /** Parameters to arguments; a null argument leaves its parameter alone. */
    public static Map<TypeParam, Type> map(
            List<TypeParam> params, List<? extends @Nullable Type> args) {
        Map<TypeParam, Type> map = new IdentityHashMap<>(params.size());
        for (int i = 0; i < params.size() && i < args.size(); i++) {
            Type arg = args.get(i);
            if (arg != null) {
                map.put(params.get(i), arg);
            }
        }
        return map;
    }

    /** The type with the parameters replaced. */
    public static Type apply(Type t, Map<TypeParam, Type> map) {
        return apply(t, map, 0);
    }

    /** As {@link #apply(Type, Map)}, with a position for instances that are made. */
    static Type apply(Type t, Map<TypeParam, Type> map, int pos) {
        return map.isEmpty() || t instanceof Basic ? t : new Subst(map, pos).type(t);
    }

    private Type type(Type t) {
        return switch (t) {
            case Basic basic -> t;
            case Alias alias -> alias(alias);
            case Array array -> {
                Type elem = type(array.elem());
                yield elem == array.elem() ? t : new Array(elem, array.length());
            }
            case Slice slice -> {
                Type elem = type(slice.elem());
                yield elem == slice.elem() ? t : new Slice(elem);
            }
            case Struct struct -> {
                List<Var> fields = list(struct.fields(), this::var);
                yield fields == struct.fields() ? t : new Struct(fields, struct.tags());
            }
            case Pointer pointer -> {
                Type elem = type(pointer.elem());
                yield elem == pointer.elem() ? t : new Pointer(elem);
            }
            case Tuple tuple -> tuple(tuple);
            case Signature sig -> signature(sig);
            case Union union -> {
                List<Union.Term> terms =
                        list(
                                union.terms(),
                                term -> {
                                    Type type = type(term.type());
                                    return type == term.type()
                                            ? term
                                            : new Union.Term(term.tilde(), type);
                                });
                yield terms == union.terms() ? t : new Union(terms);
            }
            case Interface iface -> iface(iface);
            case gol.compiler.types.Map m -> {
                Type key = type(m.key());
                Type elem = type(m.elem());
                yield key == m.key() && elem == m.elem()
                        ? t
                        : new gol.compiler.types.Map(key, elem);
            }
            case Chan chan -> {
                Type elem = type(chan.elem());
                yield elem == chan.elem() ? t : new Chan(chan.dir(), elem);
            }
            case Named named -> named(named);
            case TypeParam param -> map.getOrDefault(param, param);
        };
    }

    private static <T> List<T> list(List<T> in, UnaryOperator<T> f) {
        List<T> out = null;
        for (int i = 0; i < in.size(); i++) {
            T before = in.get(i);
            T after = f.apply(before);
            if (after != before && out == null) {
                out = new ArrayList<>(in);
            }
            if (out != null) {
                out.set(i, after);
            }
        }
        return out == null ? in : out;
    }

    private List<Type> types(List<Type> in) {
        return list(in, this::type);
    }

    private Type alias(Alias alias) {
        if (alias.origin().typeParams().isEmpty()) {
            if (alias.typeArgs().isEmpty()) {
                return alias;
            }
        }
        List<Type> args = types(alias.typeArgs());
        return args == alias.typeArgs() ? alias : aliasInstance(alias.origin(), args);
    }

    private Type named(Named named) {
        int count = named.origin().typeParams().size();
        if (count == 0) {
            return named;
        }
        if (named.typeArgs().size() != count) {
            return Universe.INVALID;
        }
        List<Type> args = types(named.typeArgs());
        return args == named.typeArgs() ? named : instance(named.origin(), args, pos);
    }

    private Tuple tuple(Tuple tuple) {
        List<Var> vars = list(tuple.vars(), this::var);
        return vars == tuple.vars() ? tuple : new Tuple(vars);
    }

    private Signature signature(Signature sig) {
        Tuple params = tuple(sig.params());
        Tuple results = tuple(sig.results());
        if (params == sig.params() && results == sig.results()) {
            return sig;
        }
        return new Signature(
                sig.receiver(),
                sig.receiverTypeParams(),
                sig.typeParams(),
                params,
                results,
                sig.variadic());
    }

    private Type iface(Interface iface) {
        List<Func> methods =
                list(
                        iface.explicitMethods(),
                        f -> {
                            Type type = type(f.type());
                            return type == f.type() ? f : cloneFunc(f, type);
                        });
        List<Type> embeddeds = types(iface.embeddeds());
        if (methods == iface.explicitMethods() && embeddeds == iface.embeddeds()) {
            return iface;
        }
        List<Func> own = new ArrayList<>(methods);
        Interface result = new Interface(own, embeddeds, iface.implicit());
        replaceReceivers(own, iface, result);
        return result;
    }

    private Var var(Var v) {
        Type type = type(v.type());
        return type == v.type() ? v : cloneVar(v, type);
    }

    static Var cloneVar(Var v, Type type) {
        Var copy = new Var(v.pos(), v.pkg(), v.name(), type, v.kind(), v.embedded());
        copy.setOrigin(v.origin());
        return copy;
    }

    static Func cloneFunc(Func f, Type type) {
        Func copy = new Func(f.pos(), f.pkg(), f.name(), (Signature) type, f.decl());
        copy.setOrigin(f.origin());
        return copy;
    }

    static Signature withReceiver(Signature sig, @Nullable Var receiver) {
        return new Signature(
                receiver,
                sig.receiverTypeParams(),
                sig.typeParams(),
                sig.params(),
                sig.results(),
                sig.variadic());
    }

    /** The signature without type parameters. */
    static Signature withoutTypeParams(Signature sig) {
        return new Signature(
                sig.receiver(),
                sig.receiverTypeParams(),
                List.of(),
                sig.params(),
                sig.results(),
                sig.variadic());
    }

    /** Gives methods whose receiver has type {@code old} the new one; true if any has changed. */
    private static boolean replaceReceivers(List<Func> methods, Type old, Type replacement) {
        boolean changed = false;
        for (int i = 0; i < methods.size(); i++) {
            Func method = methods.get(i);
            if (method.type() instanceof Signature sig
                    && sig.receiver() != null
                    && sig.receiver().type() == old) {
                Var receiver = cloneVar(sig.receiver(), replacement);
                methods.set(i, cloneFunc(method, withReceiver(sig, receiver)));
                changed = true;
            }
        }
        return changed;
    }

    // ---- instances

    /** The instance of a generic defined type; one object for identical arguments. */
    public static Named instance(Named origin, List<Type> args) {
        return instance(origin, args, 0);
    }

    static Named instance(Named origin, List<Type> args, int pos) {
        return origin.instance(
                known -> Predicates.identicalLists(known.typeArgs(), args),
                () -> new Named(origin, List.copyOf(args), EXPANDER, pos));
    }

    /** The instance of a generic alias, whose arguments are as many as its parameters. */
    static Alias aliasInstance(Alias origin, List<Type> args) {
        Alias result = new Alias(origin.obj(), origin, List.copyOf(args));
        result.setRhs(apply(origin.rhs(), map(origin.typeParams(), args)));
        return result;
    }

    private static final Named.Expander EXPANDER =
            new Named.Expander() {
                @Override
                public @Nullable Type rhs(Named instance) {
                    return expandRhs(instance);
                }

                @Override
                public Func method(Named instance, int index) {
                    return expandMethod(instance, index);
                }
            };

    private static @Nullable Type expandRhs(Named instance) {
        Named origin = instance.origin();
        Type rhs = origin.rhs();
        if (rhs == null) {
            return null;
        }
        if (origin.typeParams().size() != instance.typeArgs().size()) {
            return Universe.INVALID;
        }
        Type result = apply(rhs, map(origin.typeParams(), instance.typeArgs()), instance.pos());
        if (result instanceof Interface iface) {
            List<Func> methods = new ArrayList<>(iface.explicitMethods());
            if (replaceReceivers(methods, origin, instance)) {
                return new Interface(methods, iface.embeddeds(), iface.implicit());
            }
        }
        return result;
    }

    private static Func expandMethod(Named instance, int index) {
        Func method = instance.origin().methods().get(index);
        resolve(method);
        if (!(method.typeOrNull() instanceof Signature sig) || sig.receiver() == null) {
            return method;
        }
        Signature result = sig;
        if (sig.receiverTypeParams().size() == instance.typeArgs().size()) {
            result = (Signature) apply(sig, map(sig.receiverTypeParams(), instance.typeArgs()));
        }
        Type receiver = Lookup.hasPtrRecv(method) ? new Pointer(instance) : instance;
        return cloneFunc(method, withReceiver(result, cloneVar(sig.receiver(), receiver)));
    }

    /** Lets the package's checker give the object its type, if it has none. */
    static void resolve(gol.compiler.types.Obj obj) {
        if (obj.typeOrNull() == null) {
            Package pkg = obj.pkg();
            if (pkg != null) {
                pkg.resolve(obj);
            }
        }
    }
}
