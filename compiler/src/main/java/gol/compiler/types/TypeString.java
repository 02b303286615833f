package gol.compiler.types;

import gol.syntax.Expr;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Go's notation of types, as error messages and {@code %T} print them. */
public final class TypeString {
    /** A qualifier that also says what to print behind the names of type parameters. */
    public interface ParamNotes extends Function<Package, String> {
        String note(TypeParam param);
    }

    private final StringBuilder out = new StringBuilder();
    private final Function<Package, String> qualifier;
    private boolean paramNames = true;

    private TypeString(Function<Package, String> qualifier) {
        this.qualifier = qualifier;
    }

    /** With package names as qualifiers. */
    public static String of(Type type) {
        return of(type, Package::name);
    }

    /**
     * @param qualifier what to print before the dot of a package's type; an empty string for
     *     nothing
     */
    public static String of(Type type, Function<Package, String> qualifier) {
        TypeString writer = new TypeString(qualifier);
        writer.type(type);
        return writer.out.toString();
    }

    /** A signature without the word {@code func}: {@code (x int) error}. */
    public static String signature(Signature sig, Function<Package, String> qualifier) {
        TypeString writer = new TypeString(qualifier);
        writer.signature(sig);
        return writer.out.toString();
    }

    /** As {@link #signature(Signature, Function)}, without the parameters' names. */
    public static String signatureTypes(Signature sig, Function<Package, String> qualifier) {
        TypeString writer = new TypeString(qualifier);
        writer.paramNames = false;
        writer.signature(sig);
        return writer.out.toString();
    }

    private void type(Type type) {
        switch (type) {
            case Basic basic -> {
                out.append(basic.name());
            }
            case Named named -> name(named.obj(), named.typeArgs(), named.typeParams());
            case Alias alias -> name(alias.obj(), alias.typeArgs(), alias.typeParams());
            case TypeParam param -> {
                out.append(param.obj().name());
                if (qualifier instanceof ParamNotes notes) {
                    out.append(notes.note(param));
                }
            }
            case Pointer pointer -> {
                out.append('*');
                type(pointer.elem());
            }
            case Array array -> {
                out.append('[').append(array.length()).append(']');
                type(array.elem());
            }
            case Slice slice -> {
                out.append("[]");
                type(slice.elem());
            }
            case Map map -> {
                out.append("map[");
                type(map.key());
                out.append(']');
                type(map.elem());
            }
            case Chan chan -> chan(chan);
            case Struct struct -> struct(struct);
            case Tuple tuple -> tuple(tuple, false);
            case Signature sig -> {
                out.append("func");
                signature(sig);
            }
            case Union union -> union(union);
            case Interface iface -> iface(iface);
        }
    }

    private void name(TypeName obj, List<Type> args, List<TypeParam> params) {
        Package pkg = obj.pkg();
        if (pkg != null) {
            String prefix = qualifier.apply(pkg);
            if (!prefix.isEmpty()) {
                out.append(prefix).append('.');
            }
        }
        out.append(obj.name());
        if (!args.isEmpty()) {
            out.append('[');
            for (int i = 0; i < args.size(); i++) {
                if (i > 0) {
                    out.append(", ");
                }
                type(args.get(i));
            }
            out.append(']');
        } else if (!params.isEmpty()) {
            typeParams(params);
        }
    }

    private void typeParams(List<TypeParam> params) {
        out.append('[');
        for (int i = 0; i < params.size(); i++) {
            TypeParam param = params.get(i);
            if (i > 0) {
                if (param.constraint() != params.get(i - 1).constraint()) {
                    out.append(' ');
                    type(params.get(i - 1).constraint());
                }
                out.append(", ");
            }
            out.append(param.obj().name());
        }
        if (!params.isEmpty()) {
            out.append(' ');
            type(params.get(params.size() - 1).constraint());
        }
        out.append(']');
    }

    private void chan(Chan chan) {
        switch (chan.dir()) {
            case SEND -> out.append("chan<- ");
            case RECV -> out.append("<-chan ");
            case BOTH -> out.append("chan ");
        }
        boolean paren =
                chan.dir() != Expr.ChanDir.SEND
                        && chan.elem() instanceof Chan inner
                        && inner.dir() == Expr.ChanDir.RECV
                        && chan.dir() == Expr.ChanDir.BOTH;
        if (paren) {
            out.append('(');
        }
        type(chan.elem());
        if (paren) {
            out.append(')');
        }
    }

    private void struct(Struct struct) {
        out.append("struct{");
        for (int i = 0; i < struct.fields().size(); i++) {
            if (i > 0) {
                out.append("; ");
            }
            Var field = struct.fields().get(i);
            if (!field.embedded()) {
                out.append(field.name()).append(' ');
            }
            type(field.type());
            if (i < struct.tags().size() && !struct.tags().get(i).isEmpty()) {
                out.append(' ').append(quote(struct.tags().get(i)));
            }
        }
        out.append('}');
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private void union(Union union) {
        for (int i = 0; i < union.terms().size(); i++) {
            if (i > 0) {
                out.append(" | ");
            }
            if (union.terms().get(i).tilde()) {
                out.append('~');
            }
            type(union.terms().get(i).type());
        }
    }

    private void iface(Interface iface) {
        if (iface.implicit()
                && iface.explicitMethods().isEmpty()
                && iface.embeddeds().size() == 1) {
            type(iface.embeddeds().get(0));
            return;
        }
        if (iface.explicitMethods().isEmpty() && iface.embeddeds().isEmpty()) {
            out.append(iface == Interface.EMPTY ? "any" : "interface{}");
            return;
        }
        out.append("interface{");
        boolean first = true;
        for (Func method : iface.explicitMethods()) {
            if (!first) {
                out.append("; ");
            }
            first = false;
            out.append(method.name());
            signature(method.signature());
        }
        for (Type embedded : iface.embeddeds()) {
            if (!first) {
                out.append("; ");
            }
            first = false;
            type(embedded);
        }
        out.append('}');
    }

    private void signature(Signature sig) {
        if (!sig.typeParams().isEmpty()) {
            typeParams(sig.typeParams());
        }
        tuple(sig.params(), sig.variadic());
        List<Var> results = sig.results().vars();
        if (results.isEmpty()) {
            return;
        }
        out.append(' ');
        if (results.size() == 1 && (!paramNames || results.get(0).name().isEmpty())) {
            type(results.get(0).type());
        } else {
            tuple(sig.results(), false);
        }
    }

    private void tuple(@Nullable Tuple tuple, boolean variadic) {
        out.append('(');
        if (tuple != null) {
            int count = tuple.vars().size();
            for (int i = 0; i < count; i++) {
                if (i > 0) {
                    out.append(", ");
                }
                Var param = tuple.vars().get(i);
                if (paramNames && !param.name().isEmpty()) {
                    out.append(param.name()).append(' ');
                }
                if (variadic && i == count - 1) {
                    out.append("...");
                    Type t = param.type();
                    type(t instanceof Slice slice ? slice.elem() : t);
                } else {
                    type(param.type());
                }
            }
        }
        out.append(')');
    }
}
