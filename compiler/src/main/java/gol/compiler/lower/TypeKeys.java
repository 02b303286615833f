package gol.compiler.lower;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Named;
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
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are equal exactly for identical types (spec: Type identity), or for those that are but
 * for the tags of structs: keys for tables.
 */
public final class TypeKeys {
    private final IdentityHashMap<Object, Integer> ids = new IdentityHashMap<>();
    private final IdentityHashMap<Type, String> cache = new IdentityHashMap<>();
    private final boolean tags;

    /**
     * @param tags whether structs of different tags have different keys
     */
    public TypeKeys(boolean tags) {
        this.tags = tags;
    }

    /** The key of a type. */
    public String of(Type type) {
        String key = cache.get(type);
        if (key == null) {
            StringBuilder out = new StringBuilder();
            write(out, type);
            key = out.toString();
            cache.put(type, key);
        }
        return key;
    }

    /** Whether the type mentions type parameters. */
    boolean isGeneric(Type type) {
        return of(type).indexOf('$') >= 0; // names of types stand in keys as numbers
    }

    /** The keys of a list, separated. */
    public String of(List<Type> types) {
        StringBuilder out = new StringBuilder();
        for (Type type : types) {
            out.append(of(type)).append(';');
        }
        return out.toString();
    }

    private int id(Object identity) {
        return ids.computeIfAbsent(identity, _ -> ids.size());
    }

    private void write(StringBuilder out, Type type) {
        switch (type) {
            case Basic basic -> out.append(basic.kind().name());
            case Named named -> named(out, named);
            case Alias alias -> write(out, alias.unalias());
            case TypeParam param -> out.append('$').append(id(param));
            case Pointer pointer -> prefix(out, "*", pointer.elem());
            case Array array -> prefix(out, "[" + array.length() + "]", array.elem());
            case Slice slice -> prefix(out, "[]", slice.elem());
            case Map map -> {
                prefix(out, "map[", map.key());
                prefix(out, "]", map.elem());
            }
            case Chan chan -> prefix(out, "chan:" + chan.dir() + " ", chan.elem());
            case Struct struct -> struct(out, struct);
            case Tuple tuple -> tuple(out, tuple);
            case Signature sig -> {
                out.append("func");
                tuple(out, sig.params());
                out.append(sig.variadic() ? "..." : "");
                tuple(out, sig.results());
            }
            case Union union -> {
                for (Union.Term term : union.terms()) {
                    out.append(term.tilde() ? "|~" : "|");
                    write(out, term.type());
                }
            }
            case Interface iface -> iface(out, iface);
        }
    }

    private void named(StringBuilder out, Named named) {
        TypeName obj = named.obj();
        // what a function's type arguments make of a type declared inside it exists once
        boolean whole = named.typeArgs().isEmpty() || !named.implicitArgs().isEmpty();
        out.append('#').append(id(whole ? named : obj));
        if (!whole) {
            out.append('[').append(of(named.typeArgs())).append(']');
        }
    }

    private void prefix(StringBuilder out, String text, Type elem) {
        out.append(text);
        write(out, elem);
    }

    private void struct(StringBuilder out, Struct struct) {
        out.append("struct{");
        for (int i = 0; i < struct.fields().size(); i++) {
            Var field = struct.fields().get(i);
            out.append(field.embedded() ? "!" : "");
            qualify(out, field.exported(), field.pkg());
            out.append(field.name()).append(' ');
            write(out, field.type());
            if (tags && i < struct.tags().size()) {
                out.append('`').append(struct.tags().get(i)).append('`');
            }
            out.append(';');
        }
        out.append('}');
    }

    static void qualify(StringBuilder out, boolean exported, @Nullable Package pkg) {
        if (!exported && pkg != null) {
            out.append(pkg.path()).append('.');
        }
    }

    private void tuple(StringBuilder out, Tuple tuple) {
        out.append('(');
        for (Var param : tuple.vars()) {
            write(out, param.type());
            out.append(',');
        }
        out.append(')');
    }

    private void iface(StringBuilder out, Interface iface) {
        // flattened and sorted: embedding does not take part in identity
        List<String> parts = new ArrayList<>();
        collect(parts, iface);
        parts.sort(null);
        out.append("interface{");
        String last = "";
        for (String part : parts) {
            if (!part.equals(last)) {
                out.append(part).append(';');
            }
            last = part;
        }
        out.append('}');
    }

    private void collect(List<String> parts, Interface iface) {
        for (Func method : iface.explicitMethods()) {
            StringBuilder one = new StringBuilder();
            qualify(one, method.exported(), method.pkg());
            one.append(method.name());
            write(one, method.type());
            parts.add(one.toString());
        }
        for (Type embedded : iface.embeddeds()) {
            if (embedded.unalias().underlying() instanceof Interface inner) {
                collect(parts, inner);
            } else {
                StringBuilder one = new StringBuilder();
                write(one, embedded);
                parts.add(one.toString());
            }
        }
    }
}
