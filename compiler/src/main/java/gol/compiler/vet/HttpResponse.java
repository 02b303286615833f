package gol.compiler.vet;

import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.compiler.types.Pointer;
import gol.compiler.types.Var;
import gol.syntax.CaseClause;
import gol.syntax.CommClause;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Responses whose body is closed before it is known that there is a response. */
final class HttpResponse implements Analyzer {
    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            List<Stmt> list = statements(node);
            for (int i = 0; i + 1 < list.size(); i++) {
                check(pass, list.get(i), list.get(i + 1));
            }
            return true;
        });
    }

    private static List<Stmt> statements(Node node) {
        return switch (node) {
            case Stmt.Block block -> block.stmts();
            case CaseClause clause -> clause.body();
            case CommClause clause -> clause.body();
            default -> List.of();
        };
    }

    private static void check(Pass pass, Stmt call, Stmt next) {
        if (!(call instanceof Stmt.Assign assign)
                || assign.rhs().size() != 1
                || !(assign.rhs().getFirst() instanceof Expr.Call request)
                || !givesResponse(pass, request)
                || !(next instanceof Stmt.Defer defer)
                || !(defer.call() instanceof Expr.Call closing)) {
            return;
        }
        Expr.Ident response = root(assign.lhs().getFirst());
        Expr.Ident used = root(closing.fun());
        if (response == null || used == null) {
            return;
        }
        Obj obj = pass.info.objectOf(response);
        if (obj != null && obj == pass.info.objectOf(used)) {
            pass.report(used.pos(), "using %s before checking for errors", response.name());
        }
    }

    /** Whether it is one of net/http's calls that give {@code (*Response, error)}. */
    private static boolean givesResponse(Pass pass, Expr.Call call) {
        Func f = pass.callee(call);
        if (f == null || f.pkg() == null || !f.pkg().path().equals("net/http")) {
            return false;
        }
        List<Var> results = f.signature().results().vars();
        if (results.size() != 2
                || !(results.getFirst().type().unalias() instanceof Pointer pointer)
                || !Pass.isNamed(pointer.elem(), "net/http", "Response")
                || !Pass.isError(results.getLast().type())) {
            return false;
        }
        Var receiver = Pass.receiver(f);
        return receiver == null || Pass.isNamed(Pass.deref(receiver.type()), "net/http", "Client");
    }

    /** The identifier that a chain of selectors begins with. */
    private static Expr.@Nullable Ident root(Expr e) {
        return switch (e) {
            case Expr.Paren x -> root(x.x());
            case Expr.Selector x -> root(x.x());
            case Expr.Index x -> root(x.x());
            case Expr.Ident id -> id.name().equals("_") ? null : id;
            default -> null;
        };
    }
}
