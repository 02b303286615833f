package gol.compiler.link;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeName;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.compiler.types.Var;
import gol.runtime.format.Quote;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The names of types as {@code %T} prints them: a type by its package's name and, in brackets, its
 * type arguments, which are written as gc's linker knows them. There packages are named by path, a
 * type declared inside a function has its number behind a dot, and literals are spaced out. The
 * arguments of the function come first, then a semicolon.
 */
final class LinkName {
    private final StringBuilder out = new StringBuilder();
    private final ToIntFunction<TypeName> numbers;

    private LinkName(ToIntFunction<TypeName> numbers) {
        this.numbers = numbers;
    }

    /**
     * @param numbers of types declared inside functions; 0 for others
     */
    static String of(Named type, ToIntFunction<TypeName> numbers) {
        Package pkg = type.obj().pkg();
        LinkName name = new LinkName(numbers);
        if (pkg != null) {
            name.out.append(pkg.name()).append('.');
        }
        name.out.append(type.obj().name());
        name.arguments(type);
        return name.out.toString();
    }

    private void arguments(Named type) {
        if (type.implicitArgs().isEmpty() && type.typeArgs().isEmpty()) {
            return;
        }
        out.append('[');
        list(type.implicitArgs());
        if (!type.implicitArgs().isEmpty() && !type.typeArgs().isEmpty()) {
            out.append(';');
        }
        list(type.typeArgs());
        out.append(']');
    }

    private void list(List<Type> types) {
        for (int i = 0; i < types.size(); i++) {
            out.append(i == 0 ? "" : ",");
            type(types.get(i));
        }
    }

    private void type(Type type) {
        switch (type) {
            case Basic basic -> out.append(Basic.of(basic.kind()).name()); // not byte or rune
            case Named named -> named(named);
            case Alias alias -> type(alias.unalias());
            case TypeParam param -> out.append(param.obj().name());
            case Pointer pointer -> prefix("*", pointer.elem());
            case Array array -> prefix("[" + array.length() + "]", array.elem());
            case Slice slice -> prefix("[]", slice.elem());
            case Map map -> {
                prefix("map[", map.key());
                prefix("]", map.elem());
            }
            case Chan chan -> chan(chan);
            case Struct struct -> struct(struct);
            case Tuple tuple -> tuple(tuple, false);
            case Signature sig -> {
                out.append("func");
                signature(sig);
            }
            case Union union -> throw new IllegalArgumentException("no type of values: " + union);
            case Interface iface -> iface(iface);
        }
    }

    private void named(Named named) {
        qualify(named.obj());
        out.append(named.obj().name());
        arguments(named);
        int number = numbers.applyAsInt(named.obj());
        if (number != 0) {
            out.append('·').append(number);
        }
    }

    private void qualify(Obj obj) {
        Package pkg = obj.pkg();
        if (pkg != null) {
            out.append(pkg.path()).append('.');
        }
    }

    private void prefix(String text, Type elem) {
        out.append(text);
        type(elem);
    }

    private void chan(Chan chan) {
        boolean inner = chan.elem() instanceof Chan c && c.dir() == Expr.ChanDir.RECV;
        switch (chan.dir()) {
            case SEND -> prefix("chan<- ", chan.elem());
            case RECV -> prefix("<-chan ", chan.elem());
            case BOTH -> {
                prefix(inner ? "chan (" : "chan ", chan.elem());
                out.append(inner ? ")" : "");
            }
        }
    }

    private void struct(Struct struct) {
        out.append("struct {");
        for (int i = 0; i < struct.fields().size(); i++) {
            Var field = struct.fields().get(i);
            out.append(i == 0 ? " " : "; ");
            if (!field.embedded()) {
                member(field);
                out.append(' ');
            } else if (isInstance(field.type())) {
                member(field);
                out.append(" = ");
            }
            type(field.type());
            if (i < struct.tags().size() && !struct.tags().get(i).isEmpty()) {
                out.append(' ').append(Quote.quote(struct.tags().get(i)));
            }
        }
        out.append(struct.fields().isEmpty() ? "}" : " }");
    }

    /**
     * Whether an embedded type, or what it points to, has type arguments: it is not its own name.
     */
    private static boolean isInstance(Type embedded) {
        Type type = embedded.unalias();
        if (type instanceof Pointer pointer) {
            type = pointer.elem().unalias();
        }
        return type instanceof Named named && !named.typeArgs().isEmpty();
    }

    /** Names that are not exported differ by package. */
    private void member(Obj obj) {
        if (!obj.exported()) {
            qualify(obj);
        }
        out.append(obj.name());
    }

    private void iface(Interface iface) {
        List<Func> methods = new ArrayList<>();
        collect(iface, methods);
        methods.sort((a, b) ->
                a.exported() == b.exported()
                        ? a.name().compareTo(b.name())
                        : a.exported() ? -1 : 1);
        out.append("interface {");
        for (int i = 0; i < methods.size(); i++) {
            out.append(i == 0 ? " " : "; ");
            member(methods.get(i));
            signature(methods.get(i).signature());
        }
        out.append(methods.isEmpty() ? "}" : " }");
    }

    private static void collect(Interface iface, List<Func> methods) {
        for (Func method : iface.explicitMethods()) {
            if (methods.stream().noneMatch(m -> m.name().equals(method.name()))) {
                methods.add(method);
            }
        }
        for (Type embedded : iface.embeddeds()) {
            if (embedded.unalias().underlying() instanceof Interface inner) {
                collect(inner, methods);
            }
        }
    }

    private void signature(Signature sig) {
        tuple(sig.params(), sig.variadic());
        List<Var> results = sig.results().vars();
        if (results.size() == 1) {
            prefix(" ", results.get(0).type());
        } else if (!results.isEmpty()) {
            out.append(' ');
            tuple(sig.results(), false);
        }
    }

    private void tuple(Tuple tuple, boolean variadic) {
        out.append('(');
        for (int i = 0; i < tuple.vars().size(); i++) {
            Type type = tuple.vars().get(i).type();
            out.append(i == 0 ? "" : ", ");
            if (variadic && i == tuple.vars().size() - 1) {
                prefix("...", type instanceof Slice slice ? slice.elem() : type);
            } else {
                type(type);
            }
        }
        out.append(')');
    }
}
