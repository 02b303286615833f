package gol.compiler.image;

import gol.compiler.check.TypeSet;
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
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Concrete types as texts that outlive a process: equal exactly for identical types, whatever the
 * program. Types declared inside functions have none.
 */
public final class TypeText {
    private static final class NoText extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoText(Type type) {
            super("declared in a function: " + type, null, false, false);
        }
    }

    private TypeText() {}

    /** The type's text; null if it has none. */
    public static @Nullable String of(Type type) {
        StringBuilder out = new StringBuilder();
        try {
            write(out, type);
        } catch (NoText e) {
            return null;
        }
        return out.toString();
    }

    /** The type that a text stands for in a program. */
    public static Type parse(String text, TypeScope scope) {
        return new Reader(text, scope).type();
    }

    // ---- writing

    private static void write(StringBuilder out, Type type) {
        switch (type) {
            case Basic basic -> out.append(kind(basic).name()).append(';');
            case Named named -> named(out, named);
            case Alias alias -> write(out, alias.unalias());
            case Pointer pointer -> {
                out.append('*');
                write(out, pointer.elem());
            }
            case Slice slice -> {
                out.append('s');
                write(out, slice.elem());
            }
            case Array array -> {
                out.append('a').append(array.length()).append(';');
                write(out, array.elem());
            }
            case Map map -> {
                out.append('m');
                write(out, map.key());
                write(out, map.elem());
            }
            case Chan chan -> {
                out.append('c').append(chan.dir().ordinal()).append(';');
                write(out, chan.elem());
            }
            case Signature sig -> {
                out.append(sig.variadic() ? 'v' : 'f');
                tuple(out, sig.params());
                tuple(out, sig.results());
            }
            case Struct struct -> struct(out, struct);
            case Interface iface -> {
                out.append('i');
                for (Func method : TypeSet.of(iface).methods()) {
                    out.append('+');
                    name(out, method);
                    write(out, method.signature());
                }
                out.append(';');
            }
            case Tuple _, Union _, TypeParam _ -> throw new NoText(type);
        }
    }

    /** Values of untyped constants have their default type; the text of a nil is a pointer's. */
    private static Basic.Kind kind(Basic basic) {
        return switch (basic.kind()) {
            case UNTYPED_BOOL -> Basic.Kind.BOOL;
            case UNTYPED_INT -> Basic.Kind.INT;
            case UNTYPED_RUNE -> Basic.Kind.INT32;
            case UNTYPED_FLOAT -> Basic.Kind.FLOAT64;
            case UNTYPED_COMPLEX -> Basic.Kind.COMPLEX128;
            case UNTYPED_STRING -> Basic.Kind.STRING;
            case UNTYPED_NIL -> Basic.Kind.UNSAFE_POINTER;
            default -> basic.kind();
        };
    }

    private static void named(StringBuilder out, Named named) {
        TypeName obj = named.obj();
        Package pkg = obj.pkg();
        if (pkg != null && obj.parent() != pkg.scope() || !named.implicitArgs().isEmpty()) {
            throw new NoText(named);
        }
        out.append('#').append(pkg == null ? "" : pkg.path()).append(';');
        out.append(obj.name()).append(';');
        for (Type arg : named.typeArgs()) {
            write(out, arg);
        }
        out.append(';');
    }

    private static void name(StringBuilder out, Obj obj) {
        Package pkg = obj.pkg();
        out.append(obj.exported() || pkg == null ? "" : pkg.path()).append(';');
        out.append(obj.name()).append(';');
    }

    private static void tuple(StringBuilder out, Tuple tuple) {
        for (Var v : tuple.vars()) {
            write(out, v.type());
        }
        out.append(';');
    }

    private static void struct(StringBuilder out, Struct struct) {
        out.append('t');
        for (int i = 0; i < struct.fields().size(); i++) {
            Var field = struct.fields().get(i);
            String tag = i < struct.tags().size() ? struct.tags().get(i) : "";
            out.append(field.embedded() ? '!' : '+');
            name(out, field);
            out.append(tag.length()).append(';').append(tag);
            write(out, field.type());
        }
        out.append(';');
    }

    // ---- reading

    private static final class Reader {
        private final String text;
        private final TypeScope scope;
        private int at;

        Reader(String text, TypeScope scope) {
            this.text = text;
            this.scope = scope;
        }

        private char next() {
            return text.charAt(at++);
        }

        private String word() {
            int end = text.indexOf(';', at);
            String word = text.substring(at, end);
            at = end + 1;
            return word;
        }

        /** Whether a list is over. */
        private boolean isEnd() {
            if (text.charAt(at) != ';') {
                return false;
            }
            at++;
            return true;
        }

        Type type() {
            char c = text.charAt(at);
            if (c >= 'A' && c <= 'Z') {
                return Basic.of(Basic.Kind.valueOf(word()));
            }
            at++;
            return switch (c) {
                case '#' -> named();
                case '*' -> new Pointer(type());
                case 's' -> new Slice(type());
                case 'a' -> {
                    long length = Long.parseLong(word());
                    yield new Array(type(), length);
                }
                case 'm' -> {
                    Type key = type();
                    yield new Map(key, type());
                }
                case 'c' -> {
                    int dir = Integer.parseInt(word());
                    yield new Chan(Expr.ChanDir.values()[dir], type());
                }
                case 'f', 'v' -> {
                    Tuple params = tuple(Var.Kind.PARAM);
                    Tuple results = tuple(Var.Kind.RESULT);
                    yield new Signature(null, List.of(), List.of(), params, results, c == 'v');
                }
                case 't' -> struct();
                case 'i' -> iface();
                default -> throw new IllegalArgumentException(text + " at " + at);
            };
        }

        private Type named() {
            String path = word();
            String name = word();
            if (path.isEmpty()) {
                at++; // no arguments
                return scope.predeclared(name);
            }
            Package pkg = scope.packageOf(path);
            Obj obj = pkg.scope().lookup(name);
            if (obj != null) {
                pkg.resolve(obj);
            }
            if (obj == null || !(obj.type() instanceof Named origin)) {
                throw new IllegalArgumentException("no type " + path + "." + name);
            }
            List<Type> args = new ArrayList<>();
            while (!isEnd()) {
                args.add(type());
            }
            return args.isEmpty() ? origin : scope.instance(origin, args);
        }

        private @Nullable Package owner() {
            String path = word();
            return path.isEmpty() ? null : scope.packageOf(path);
        }

        private Tuple tuple(Var.Kind kind) {
            List<Var> vars = new ArrayList<>();
            while (!isEnd()) {
                vars.add(new Var(0, null, "", type(), kind));
            }
            return new Tuple(vars);
        }

        private Type struct() {
            List<Var> fields = new ArrayList<>();
            List<String> tags = new ArrayList<>();
            boolean tagged = false;
            while (!isEnd()) {
                boolean embedded = next() == '!';
                Package pkg = owner();
                String name = word();
                int length = Integer.parseInt(word());
                tags.add(text.substring(at, at + length));
                at += length;
                tagged |= length > 0;
                fields.add(new Var(0, pkg, name, type(), Var.Kind.FIELD, embedded));
            }
            return new Struct(fields, tagged ? tags : List.of());
        }

        private Type iface() {
            List<Func> methods = new ArrayList<>();
            while (!isEnd()) {
                at++; // the sign
                Package pkg = owner();
                String name = word();
                methods.add(new Func(0, pkg, name, (Signature) type(), null));
            }
            return methods.isEmpty() ? Interface.EMPTY : new Interface(methods, List.of(), false);
        }
    }
}
