package gol.compiler.vet;

import gol.compiler.types.Func;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Methods with the names of well-known interfaces' and other signatures, which therefore do not
 * implement them.
 */
final class StdMethods implements Analyzer {
    /**
     * A well-known signature. A parameter with {@code =} before its type must have it for the
     * method to be taken for the well-known one at all.
     */
    private record Known(List<String> params, List<String> results) {}

    private static Known known(String params, String results) {
        return new Known(split(params), split(results));
    }

    private static List<String> split(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(","));
    }

    private static final Map<String, Known> KNOWN =
            Map.ofEntries(
                    Map.entry("As", known("any", "bool")),
                    Map.entry("Format", known("=fmt.State,rune", "")),
                    Map.entry("GobDecode", known("[]byte", "error")),
                    Map.entry("GobEncode", known("", "[]byte,error")),
                    Map.entry("Is", known("error", "bool")),
                    Map.entry("MarshalJSON", known("", "[]byte,error")),
                    Map.entry("ReadByte", known("", "byte,error")),
                    Map.entry("ReadFrom", known("=io.Reader", "int64,error")),
                    Map.entry("ReadRune", known("", "rune,int,error")),
                    Map.entry("Scan", known("=fmt.ScanState,rune", "error")),
                    Map.entry("Seek", known("=int64,int", "int64,error")),
                    Map.entry("UnmarshalJSON", known("[]byte", "error")),
                    Map.entry("UnreadByte", known("", "error")),
                    Map.entry("UnreadRune", known("", "error")),
                    Map.entry("Unwrap", known("", "error")),
                    Map.entry("WriteByte", known("byte", "error")),
                    Map.entry("WriteTo", known("=io.Writer", "int64,error")));

    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            switch (node) {
                case Decl.Func f when f.receiver() != null -> check(pass, f.name(), f.type());
                case Expr.InterfaceType iface -> {
                    for (Field field : iface.elements()) {
                        if (field.name() != null && field.type() instanceof Expr.FuncType type) {
                            check(pass, field.name(), type);
                        }
                    }
                }
                default -> {}
            }
            return true;
        });
    }

    private static void check(Pass pass, Expr.Ident name, Expr.FuncType written) {
        Known known = KNOWN.get(name.name());
        if (known == null || !(pass.info.objectOf(name) instanceof Func f)) {
            return;
        }
        Signature sig = f.signature();
        boolean ofErrors =
                name.name().equals("Is")
                        || name.name().equals("As")
                        || name.name().equals("Unwrap");
        if (ofErrors && (sig.receiver() == null || !pass.isErrorValue(sig.receiver().type()))) {
            return;
        }
        if (name.name().equals("Unwrap")
                && same(sig.params().vars(), List.of())
                && same(sig.results().vars(), List.of("[]error"))) {
            return;
        }
        if (!meant(sig.params().vars(), known.params)
                || same(sig.params().vars(), known.params)
                        && same(sig.results().vars(), known.results)) {
            return;
        }
        String wanted = name.name() + signature(known);
        boolean unwrap = name.name().equals("Unwrap");
        pass.report(
                name.pos(),
                "method %s should have signature %s",
                name.name() + (unwrap ? "()" : text(pass, written)),
                unwrap ? wanted + " or Unwrap() []error" : wanted);
    }

    /** Whether the parameters marked in the known signature have their types. */
    private static boolean meant(List<Var> have, List<String> want) {
        for (int i = 0; i < want.size(); i++) {
            String type = want.get(i);
            if (type.startsWith("=")
                    && (i >= have.size() || !matches(have.get(i).type(), type.substring(1)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(List<Var> have, List<String> want) {
        if (have.size() != want.size()) {
            return false;
        }
        for (int i = 0; i < want.size(); i++) {
            String type = want.get(i);
            if (!matches(have.get(i).type(), type.startsWith("=") ? type.substring(1) : type)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Type type, String text) {
        String own = type.toString();
        return own.equals(text)
                || text.equals("any") && own.equals("interface {}")
                || text.equals("byte") && own.equals("uint8")
                || text.equals("rune") && own.equals("int32")
                || text.equals("[]byte") && own.equals("[]uint8");
    }

    private static String signature(Known known) {
        StringBuilder out = new StringBuilder("(");
        out.append(String.join(", ", known.params).replace("=", ""));
        out.append(')');
        if (known.results.size() == 1) {
            out.append(' ').append(known.results.getFirst());
        } else if (!known.results.isEmpty()) {
            out.append(" (").append(String.join(", ", known.results)).append(')');
        }
        return out.toString();
    }

    // ---- a signature as written

    private static String text(Pass pass, Expr.FuncType type) {
        String params = "(" + fields(pass, type.params()) + ")";
        List<Field> results = type.results();
        if (results.isEmpty()) {
            return params;
        }
        String text = fields(pass, results);
        return results.size() == 1 && results.getFirst().name() == null
                ? params + " " + text
                : params + " (" + text + ")";
    }

    private static String fields(Pass pass, List<Field> fields) {
        List<String> groups = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.name() != null) {
                names.append(names.isEmpty() ? "" : ", ").append(field.name().name());
            }
            boolean shared = i + 1 < fields.size() && fields.get(i + 1).type() == field.type();
            if (!shared && field.type() != null) {
                groups.add((names.isEmpty() ? "" : names + " ") + pass.text(field.type()));
                names.setLength(0);
            }
        }
        return String.join(", ", groups);
    }
}
