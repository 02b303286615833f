package gol.compiler.lower;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Named;
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
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * What a generic function's type parameters stand for in one instance. {@link #concrete} replaces
 * them; types declared inside a generic function become types of their own in each instance.
 */
public final class TypeEnv {
    private final ProgramLowering program;
    private final List<TypeParam> params;
    private final List<Type> args;
    private final String key;
    private final IdentityHashMap<Type, Type> cache = new IdentityHashMap<>();

    TypeEnv(ProgramLowering program, List<TypeParam> params, List<Type> args) {
        this.program = program;
        this.params = params;
        this.args = args;
        this.key = program.keys().of(args);
    }

    public boolean isEmpty() {
        return params.isEmpty();
    }

    /** The type arguments, in order. */
    public List<Type> args() {
        return args;
    }

    /** The type with all type parameters replaced, aliases resolved at the top. */
    public Type concrete(Type type) {
        if (params.isEmpty()) {
            return type.unalias();
        }
        Type known = cache.get(type);
        if (known == null) {
            known = replace(type.unalias());
            cache.put(type, known);
        }
        return known;
    }

    private Type replace(Type type) {
        return switch (type) {
            case Basic basic -> basic;
            case TypeParam param -> argument(param);
            case Alias alias -> concrete(alias.unalias());
            case Named named -> named(named);
            case Pointer pointer -> {
                Type elem = concrete(pointer.elem());
                yield elem == pointer.elem() ? pointer : new Pointer(elem);
            }
            case Array array -> {
                Type elem = concrete(array.elem());
                yield elem == array.elem() ? array : new Array(elem, array.length());
            }
            case Slice slice -> {
                Type elem = concrete(slice.elem());
                yield elem == slice.elem() ? slice : new Slice(elem);
            }
            case Map map -> {
                Type k = concrete(map.key());
                Type elem = concrete(map.elem());
                yield k == map.key() && elem == map.elem() ? map : new Map(k, elem);
            }
            case Chan chan -> {
                Type elem = concrete(chan.elem());
                yield elem == chan.elem() ? chan : new Chan(chan.dir(), elem);
            }
            case Struct struct -> {
                List<Var> fields = vars(struct.fields());
                yield fields == struct.fields() ? struct : new Struct(fields, struct.tags());
            }
            case Tuple tuple -> tuple(tuple);
            case Signature sig -> signature(sig);
            case Union union -> {
                List<Union.Term> terms = new ArrayList<>();
                for (Union.Term term : union.terms()) {
                    terms.add(new Union.Term(term.tilde(), concrete(term.type())));
                }
                yield new Union(terms);
            }
            case Interface iface -> iface(iface);
        };
    }

    private Type argument(TypeParam param) {
        for (int i = 0; i < params.size(); i++) {
            if (params.get(i) == param) {
                return args.get(i);
            }
        }
        return param;
    }

    private Type named(Named named) {
        if (!named.implicitArgs().isEmpty()) {
            return named;
        }
        Named replaced =
                named.typeArgs().isEmpty()
                        ? named
                        : program.instance(
                                named.origin(), mapped(named.typeArgs(), this::concrete));
        TypeName obj = named.obj();
        if (obj.pkg() == null || obj.parent() == obj.pkg().scope() || !isDeclaredHere(obj)) {
            return replaced;
        }
        return program.localInstance(replaced, this, key);
    }

    /** Whether a type is declared inside the function whose type parameters these are. */
    private boolean isDeclaredHere(TypeName obj) {
        Scope function = params.get(0).obj().parent();
        for (Scope s = obj.parent(); s != null; s = s.parent()) {
            if (s == function) {
                return true;
            }
        }
        return false;
    }

    private List<Var> vars(List<Var> vars) {
        List<Var> result = null;
        for (int i = 0; i < vars.size(); i++) {
            Var old = vars.get(i);
            Type type = concrete(old.type());
            if (type != old.type().unalias() && result == null) {
                result = new ArrayList<>(vars.subList(0, i));
            }
            if (result != null) {
                Var fresh =
                        new Var(old.pos(), old.pkg(), old.name(), type, old.kind(), old.embedded());
                fresh.setOrigin(old.origin());
                result.add(fresh);
            }
        }
        return result == null ? vars : result;
    }

    private Tuple tuple(Tuple tuple) {
        List<Var> replaced = vars(tuple.vars());
        return replaced == tuple.vars() ? tuple : new Tuple(replaced);
    }

    private Signature signature(Signature sig) {
        Tuple in = tuple(sig.params());
        Tuple out = tuple(sig.results());
        if (in == sig.params() && out == sig.results()) {
            return sig;
        }
        return new Signature(sig.receiver(), List.of(), List.of(), in, out, sig.variadic());
    }

    private Type iface(Interface iface) {
        boolean same = true;
        List<Func> methods = new ArrayList<>();
        for (Func method : iface.explicitMethods()) {
            Signature sig = signature(method.signature());
            if (sig == method.type()) {
                methods.add(method);
            } else {
                same = false;
                Func fresh = new Func(method.pos(), method.pkg(), method.name(), sig, null);
                fresh.setOrigin(method.origin());
                methods.add(fresh);
            }
        }
        List<Type> embeddeds = mapped(iface.embeddeds(), this::concrete);
        for (int i = 0; i < embeddeds.size(); i++) {
            same &= embeddeds.get(i) == iface.embeddeds().get(i).unalias();
        }
        return same ? iface : new Interface(methods, embeddeds, iface.implicit());
    }

    private static List<Type> mapped(List<Type> types, Function<Type, Type> f) {
        List<Type> result = new ArrayList<>(types.size());
        for (Type type : types) {
            result.add(f.apply(type));
        }
        return result;
    }
}
