package gol.compiler.vet;

import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Stmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses that are put together by a format which an IPv6 address does not fit. */
final class HostPort implements Analyzer {
    @Override
    public void run(Pass pass) {
        Map<Obj, Expr.Call> formatted = formatted(pass);
        pass.eachCall(call -> {
            Func f = pass.callee(call);
            if (call.args().size() < 2
                    || !Pass.isFunction(f, "net", "Dial")
                            && !Pass.isMethod(f, "net", "Dialer", "Dial")) {
                return;
            }
            Expr address = call.args().get(1);
            if (address instanceof Expr.Call direct) {
                report(pass, direct, "");
            } else if (address instanceof Expr.Ident id
                    && pass.info.objectOf(id) instanceof Obj obj
                    && formatted.get(obj) instanceof Expr.Call earlier) {
                report(
                        pass,
                        earlier,
                        " (passed to net.Dial at L" + pass.fileSet.line(Pass.start(call)) + ")");
            }
        });
    }

    private static void report(Pass pass, Expr.Call sprintf, String suffix) {
        String format = format(pass, sprintf);
        if (format != null && (format.equals("%s:%d") || format.equals("%s:%s"))) {
            pass.report(
                    Pass.start(sprintf.args().getFirst()),
                    "address format \"%s\" does not work with IPv6%s",
                    format,
                    suffix);
        }
    }

    private static @Nullable String format(Pass pass, Expr.Call call) {
        return Pass.isFunction(pass.callee(call), "fmt", "Sprintf") && call.args().size() == 3
                ? pass.string(call.args().getFirst())
                : null;
    }

    /** The variables that are declared as a formatted text. */
    private static Map<Obj, Expr.Call> formatted(Pass pass) {
        Map<Obj, Expr.Call> found = new IdentityHashMap<>();
        pass.each(node -> {
            collect(pass, node, found);
            return true;
        });
        return found;
    }

    private static void collect(Pass pass, Node node, Map<Obj, Expr.Call> found) {
        List<? extends Expr> names;
        List<Expr> values;
        if (node instanceof Stmt.Assign s && s.define()) {
            names = s.lhs();
            values = s.rhs();
        } else if (node instanceof Decl.Var d) {
            names = d.names();
            values = d.values();
        } else {
            return;
        }
        if (names.size() == 1
                && values.size() == 1
                && names.getFirst() instanceof Expr.Ident id
                && pass.info.defs().get(id) instanceof Obj obj
                && values.getFirst() instanceof Expr.Call call
                && format(pass, call) != null) {
            found.put(obj, call);
        }
    }
}
