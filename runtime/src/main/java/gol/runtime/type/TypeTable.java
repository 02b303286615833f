package gol.runtime.type;

import gol.runtime.value.Struct;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes unnamed types canonical: identical types are one {@link RType}.
 *
 * <p>A type whose components all live as long as the process is kept in a process-wide table, any
 * other one with its first component that does not, so that a program's types go when the program
 * goes.
 */
public final class TypeTable {
    private static final ConcurrentHashMap<Object, RType> GLOBAL = new ConcurrentHashMap<>();

    private record Key(Kind kind, List<Object> parts) {}

    private TypeTable() {}

    private static RType intern(
            Kind kind,
            List<Object> parts,
            List<RType> components,
            String name,
            RType.Builder content) {
        ConcurrentHashMap<Object, RType> table = GLOBAL;
        boolean global = true;
        for (RType t : components) {
            if (!t.isGlobal()) {
                table = derivedOf(t);
                global = false;
                break;
            }
        }
        Key k = new Key(kind, parts);
        RType known = table.get(k);
        if (known != null) {
            return known;
        }
        RType made = RType.unnamed(name, global, content);
        RType before = table.putIfAbsent(k, made);
        return before != null ? before : made;
    }

    private static ConcurrentHashMap<Object, RType> derivedOf(RType t) {
        ConcurrentHashMap<Object, RType> d = t.derived;
        if (d == null) {
            synchronized (t) {
                d = t.derived;
                if (d == null) {
                    d = new ConcurrentHashMap<>(4);
                    t.derived = d;
                }
            }
        }
        return d;
    }

    /** {@code *elem}. */
    public static RType pointerTo(RType elem) {
        return intern(
                Kind.PTR,
                List.of(elem),
                List.of(elem),
                "*" + elem.name(),
                new RType.Builder(Kind.PTR).elem(elem));
    }

    /** {@code []elem}. */
    public static RType sliceOf(RType elem) {
        return intern(
                Kind.SLICE,
                List.of(elem),
                List.of(elem),
                "[]" + elem.name(),
                new RType.Builder(Kind.SLICE).elem(elem));
    }

    /** {@code [n]elem}. */
    public static RType arrayOf(long n, RType elem) {
        return intern(
                Kind.ARRAY,
                List.of(elem, n),
                List.of(elem),
                "[" + n + "]" + elem.name(),
                new RType.Builder(Kind.ARRAY).elem(elem).length(n));
    }

    /** {@code map[key]elem}. */
    public static RType mapOf(RType key, RType elem) {
        return intern(
                Kind.MAP,
                List.of(key, elem),
                List.of(key, elem),
                "map[" + key.name() + "]" + elem.name(),
                new RType.Builder(Kind.MAP).key(key).elem(elem));
    }

    /** {@code chan elem}, {@code <-chan elem}, {@code chan<- elem}. */
    public static RType chanOf(RType elem, RType.ChanDir dir) {
        String prefix =
                switch (dir) {
                    case BOTH -> "chan ";
                    case RECV -> "<-chan ";
                    case SEND -> "chan<- ";
                };
        String inner = elem.name();
        if (dir == RType.ChanDir.BOTH
                && !elem.isNamed()
                && elem.kind() == Kind.CHAN
                && elem.dir() == RType.ChanDir.RECV) {
            inner = "(" + inner + ")";
        }
        return intern(
                Kind.CHAN,
                List.of(elem, dir),
                List.of(elem),
                prefix + inner,
                new RType.Builder(Kind.CHAN).elem(elem).dir(dir));
    }

    /** A func type; a variadic one's last parameter is a slice. */
    public static RType func(List<RType> params, List<RType> results, boolean variadic) {
        List<RType> all = new java.util.ArrayList<>(params);
        all.addAll(results);
        return intern(
                Kind.FUNC,
                List.of(List.copyOf(params), List.copyOf(results), variadic),
                all,
                "func" + signatureText(params, results, variadic),
                new RType.Builder(Kind.FUNC).signature(params, results, variadic));
    }

    private static String signatureText(List<RType> params, List<RType> results, boolean variadic) {
        StringBuilder b = new StringBuilder("(");
        for (int i = 0; i < params.size(); i++) {
            if (i > 0) {
                b.append(", ");
            }
            if (variadic && i == params.size() - 1) {
                b.append("...").append(params.get(i).elem().name());
            } else {
                b.append(params.get(i).name());
            }
        }
        b.append(')');
        if (results.size() == 1) {
            b.append(' ').append(results.get(0).name());
        } else if (results.size() > 1) {
            b.append(
                    results.stream().map(RType::name).collect(Collectors.joining(", ", " (", ")")));
        }
        return b.toString();
    }

    /**
     * A struct type literal. Its zero values are objects of a class of one program, so that it
     * belongs to that program's own table, which the caller keeps.
     *
     * @param table the struct types of the program; the first call for a type decides on its zero
     * @param zero makes a zero value, or null where none is needed
     */
    public static RType struct(
            ConcurrentHashMap<Object, RType> table,
            List<RField> fields,
            @Nullable Supplier<Struct> zero) {
        return table.computeIfAbsent(
                List.copyOf(fields),
                _ -> {
                    RType.Builder b = new RType.Builder(Kind.STRUCT).fields(fields);
                    if (zero != null) {
                        b.zero(zero);
                    }
                    return RType.unnamed(structText(fields), false, b);
                });
    }

    private static String structText(List<RField> fields) {
        if (fields.isEmpty()) {
            return "struct {}";
        }
        StringBuilder b = new StringBuilder("struct { ");
        for (int i = 0; i < fields.size(); i++) {
            RField f = fields.get(i);
            if (i > 0) {
                b.append("; ");
            }
            if (!f.embedded()) {
                b.append(f.name()).append(' ');
            }
            b.append(f.type().name());
            if (!f.tag().isEmpty()) {
                b.append(' ').append(gol.runtime.format.Quote.quote(f.tag()));
            }
        }
        return b.append(" }").toString();
    }

    /** An interface type literal of these methods. */
    public static RType interfaceOf(List<RMethod> methods) {
        if (methods.isEmpty()) {
            return RType.ANY;
        }
        List<RMethod> sorted =
                methods.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
        StringBuilder text = new StringBuilder("interface { ");
        for (int i = 0; i < sorted.size(); i++) {
            RMethod m = sorted.get(i);
            if (i > 0) {
                text.append("; ");
            }
            String sig = m.type().name().substring("func".length());
            if (!m.exported()) {
                text.append(m.pkgPath().substring(m.pkgPath().lastIndexOf('/') + 1)).append('.');
            }
            text.append(m.name()).append(sig);
        }
        text.append(" }");
        return intern(
                Kind.INTERFACE,
                List.copyOf(sorted),
                sorted.stream().map(RMethod::type).toList(),
                text.toString(),
                new RType.Builder(Kind.INTERFACE).methods(sorted));
    }
}
