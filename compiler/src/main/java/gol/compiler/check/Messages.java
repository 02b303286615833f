package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.Const;
import gol.compiler.types.Func;
import gol.compiler.types.Label;
import gol.compiler.types.Named;
import gol.compiler.types.Nil;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.PkgName;
import gol.compiler.types.Pointer;
import gol.compiler.types.Type;
import gol.compiler.types.TypeName;
import gol.compiler.types.TypeParam;
import gol.compiler.types.TypeString;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Formats what error messages mention: operands, expressions, types and objects, with packages
 * qualified as seen from the package being checked.
 */
final class Messages {
    private final Checker check;
    final TypeString.ParamNotes qualifier =
            new TypeString.ParamNotes() {
                @Override
                public String apply(Package pkg) {
                    return qualify(pkg);
                }

                @Override
                public String note(TypeParam param) {
                    return paramNote(param);
                }
            };
    private @Nullable Map<String, Set<String>> pathsOfName;

    Messages(Checker check) {
        this.check = check;
    }

    private String qualify(Package pkg) {
        if (pkg == check.pkg) {
            return "";
        }
        Map<String, Set<String>> paths = pathsOfName;
        if (paths == null) {
            paths = new HashMap<>();
            pathsOfName = paths;
            mark(check.pkg, paths, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        Set<String> same = paths.get(pkg.name());
        return same != null && same.size() > 1 ? '"' + pkg.path() + '"' : pkg.name();
    }

    private static void mark(Package pkg, Map<String, Set<String>> paths, Set<Package> seen) {
        if (!seen.add(pkg)) {
            return;
        }
        paths.computeIfAbsent(pkg.name(), n -> new java.util.HashSet<>()).add(pkg.path());
        for (Package imported : pkg.imports()) {
            mark(imported, paths, seen);
        }
    }

    /**
     * Replaces each {@code %s}, {@code %d}, {@code %v}, {@code %t} or {@code %q} by an argument.
     */
    String format(String format, @Nullable Object... args) {
        StringBuilder out = new StringBuilder(format.length() + 32);
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            char verb = format.charAt(++i);
            if (verb == '%') {
                out.append('%');
            } else if (next < args.length) {
                String text = text(args[next++]);
                out.append(verb == 'q' ? quote(text) : text);
            }
        }
        return out.toString();
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** One argument's text. */
    String text(@Nullable Object arg) {
        return switch (arg) {
            case null -> "<nil>";
            case String s -> s;
            case Operand x -> x.toString(qualifier);
            case Type type -> type(type);
            case Expr e -> ExprStrings.of(e);
            case Obj obj -> object(obj);
            case List<?> list -> {
                StringBuilder out = new StringBuilder("[");
                for (int i = 0; i < list.size(); i++) {
                    out.append(i > 0 ? ", " : "").append(text(list.get(i)));
                }
                yield out.append(']').toString();
            }
            default -> String.valueOf(arg);
        };
    }

    /** The type's text as seen from the checked package. */
    String type(Type type) {
        return TypeString.of(type, qualifier);
    }

    /** The type's text with all packages' paths. */
    static String fullType(Type type) {
        return TypeString.of(type, Package::path);
    }

    /** Points out that a type parameter has the name of a predeclared object. */
    private String paramNote(TypeParam param) {
        String name = param.obj().name();
        return Universe.SCOPE.lookup(name) == null
                ? ""
                : " /* with "
                        + name
                        + " declared at "
                        + check.fileSet.describe(param.obj().pos())
                        + " */";
    }

    /** {@code pkg.} or nothing. */
    String packagePrefix(@Nullable Package pkg) {
        if (pkg == null) {
            return "";
        }
        String name = qualify(pkg);
        return name.isEmpty() ? "" : name + ".";
    }

    /** An object's declaration in short: {@code var x int}. */
    String object(Obj obj) {
        String kind =
                switch (obj) {
                    case PkgName p -> {
                        String path = p.imported().path();
                        yield "package "
                                + p.name()
                                + (path.equals(p.name()) ? "" : " (\"" + path + "\")");
                    }
                    case Func f -> function(f);
                    case Nil n -> "nil";
                    case Const c -> "const";
                    case TypeName t -> t.type() instanceof TypeParam ? "type parameter" : "type";
                    case Var v -> v.isField() ? "field" : "var";
                    case Label l -> "label";
                    case Builtin b -> "builtin";
                };
        if (obj instanceof PkgName || obj instanceof Func || obj instanceof Nil) {
            return kind;
        }
        StringBuilder out = new StringBuilder(kind).append(' ');
        Package pkg = obj.pkg();
        if (pkg != null && pkg.scope().lookup(obj.name()) == obj) {
            out.append(packagePrefix(pkg));
        }
        out.append(obj.name());
        Type type = obj.typeOrNull();
        if (type == null || obj instanceof Label || obj instanceof Builtin) {
            return out.toString();
        }
        if (obj instanceof TypeName) {
            return typeName(out, type);
        }
        return out.append(' ').append(type(type)).toString();
    }

    private String typeName(StringBuilder out, Type type) {
        Type shown;
        switch (type) {
            case Basic basic -> {
                return out.toString();
            }
            case Alias alias -> {
                typeParams(out, alias.typeParams());
                out.append(" =");
                shown = alias.rhs();
            }
            case TypeParam param -> shown = param.constraint();
            case Named named -> {
                typeParams(out, named.typeParams());
                shown = named.underlying();
            }
            default -> shown = type.underlying();
        }
        return out.append(' ').append(type(shown)).toString();
    }

    private void typeParams(StringBuilder out, List<TypeParam> params) {
        if (params.isEmpty()) {
            return;
        }
        out.append('[');
        for (int i = 0; i < params.size(); i++) {
            TypeParam param = params.get(i);
            out.append(i > 0 ? ", " : "").append(param.obj().name());
            out.append(' ').append(type(param.constraint()));
        }
        out.append(']');
    }

    private String function(Func f) {
        StringBuilder out = new StringBuilder("func ");
        if (!(f.typeOrNull() instanceof gol.compiler.types.Signature sig)) {
            return out.append(packagePrefix(f.pkg())).append(f.name()).toString();
        }
        Var receiver = sig.receiver();
        if (receiver != null) {
            out.append('(');
            Type type = receiver.type();
            if (type instanceof Pointer || !(type instanceof gol.compiler.types.Interface)) {
                out.append(type(type));
            } else {
                out.append("interface");
            }
            out.append(").");
        } else {
            out.append(packagePrefix(f.pkg()));
        }
        out.append(f.name());
        return out.append(TypeString.signature(sig, qualifier)).toString();
    }

    /** A word for what kind of thing the object is. */
    static String kind(Obj obj) {
        return switch (obj) {
            case PkgName p -> "package name";
            case Const c -> "constant";
            case TypeName t ->
                    t.isAlias()
                            ? "type alias"
                            : t.type() instanceof TypeParam ? "type parameter" : "defined type";
            case Var v ->
                    switch (v.kind()) {
                        case PACKAGE -> "package-level variable";
                        case LOCAL -> "local variable";
                        case RECEIVER -> "receiver";
                        case PARAM -> "parameter";
                        case RESULT -> "result variable";
                        case FIELD -> "struct field";
                    };
            case Func f -> {
                boolean method =
                        f.typeOrNull() instanceof gol.compiler.types.Signature sig
                                && sig.receiver() != null;
                yield method ? "method" : "function";
            }
            case Label l -> "label";
            case Builtin b -> "built-in function";
            case Nil n -> "untyped nil";
        };
    }
}
