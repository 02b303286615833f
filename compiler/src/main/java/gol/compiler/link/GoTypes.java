package gol.compiler.link;

import gol.compiler.check.Universe;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.runtime.type.RField;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The compiler's types of run-time descriptors, those that package reflect made included, so that a
 * struct type of them is the program's own where the program has it, too.
 */
final class GoTypes {
    private final Function<RType, @Nullable Type> known;

    /**
     * @param known the type that a descriptor was made of, null if it was not made of one
     */
    GoTypes(Function<RType, @Nullable Type> known) {
        this.known = known;
    }

    Struct struct(List<RField> fields) {
        List<Var> vars = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (RField f : fields) {
            Package pkg = pkg(f.pkgPath());
            vars.add(new Var(0, pkg, f.name(), of(f.type()), Var.Kind.FIELD, f.embedded()));
            tags.add(f.tag());
        }
        return new Struct(vars, tags);
    }

    private static @Nullable Package pkg(String path) {
        return path.isEmpty()
                ? null
                : new Package(path, path.substring(path.lastIndexOf('/') + 1), Universe.SCOPE);
    }

    Type of(RType t) {
        Type type = known.apply(t);
        if (type != null) {
            return type;
        }
        if (t == RType.ERROR) {
            return Universe.ERROR;
        }
        if (t.isNamed()) {
            return basic(t);
        }
        return switch (t.kind()) {
            case PTR -> new Pointer(of(t.elem()));
            case SLICE -> new Slice(of(t.elem()));
            case ARRAY -> new Array(of(t.elem()), t.length());
            case MAP -> new Map(of(t.key()), of(t.elem()));
            case CHAN ->
                    new Chan(
                            switch (t.dir()) {
                                case BOTH -> Expr.ChanDir.BOTH;
                                case SEND -> Expr.ChanDir.SEND;
                                case RECV -> Expr.ChanDir.RECV;
                            },
                            of(t.elem()));
            case STRUCT -> struct(t.fields());
            case FUNC -> signature(t);
            case INTERFACE -> {
                List<Func> methods = new ArrayList<>();
                for (RMethod m : t.methods()) {
                    Package pkg = pkg(m.pkgPath());
                    methods.add(new Func(0, pkg, m.name(), signature(m.type()), null));
                }
                yield new Interface(methods, List.of(), false);
            }
            default -> basic(t);
        };
    }

    private static Type basic(RType t) {
        for (Basic.Kind kind : Basic.Kind.values()) {
            Basic basic = Basic.of(kind);
            if (basic.name().equals(t.name())) {
                return basic;
            }
        }
        if (t == RType.UNSAFE_POINTER) {
            return Basic.of(Basic.Kind.UNSAFE_POINTER);
        }
        throw new IllegalArgumentException(t.name());
    }

    private Signature signature(RType t) {
        return new Signature(
                null, List.of(), List.of(), tuple(t.params()), tuple(t.results()), t.isVariadic());
    }

    private Tuple tuple(List<RType> types) {
        List<Var> vars = new ArrayList<>();
        for (RType t : types) {
            vars.add(new Var(0, null, "", of(t), Var.Kind.LOCAL));
        }
        return new Tuple(vars);
    }
}
