package gol.compiler.vet;

import gol.compiler.types.Obj;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Channels without a buffer that are to receive signals, which are not waited for. */
final class SigChanyzer implements Analyzer {
    @Override
    public void run(Pass pass) {
        Set<Obj> unbuffered = Collections.newSetFromMap(new IdentityHashMap<>());
        pass.each(node -> {
            switch (node) {
                case Stmt.Assign s when s.define() && s.lhs().size() == s.rhs().size() ->
                        add(pass, unbuffered, s.lhs(), s.rhs());
                case Decl.Var d when d.names().size() == d.values().size() ->
                        add(pass, unbuffered, d.names(), d.values());
                default -> {}
            }
            return true;
        });
        pass.eachCall(call -> {
            if (!call.args().isEmpty()
                    && Pass.isFunction(pass.callee(call), "os/signal", "Notify")
                    && Pass.unparen(call.args().getFirst()) instanceof Expr.Ident channel
                    && unbuffered.contains(pass.info.objectOf(channel))) {
                pass.report(
                        Pass.start(call),
                        "misuse of unbuffered os.Signal channel as argument to signal.Notify");
            }
        });
    }

    private static void add(
            Pass pass, Set<Obj> unbuffered, List<? extends Expr> names, List<Expr> values) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) instanceof Expr.Ident id
                    && pass.info.objectOf(id) instanceof Obj obj
                    && values.get(i) instanceof Expr.Call call
                    && call.args().size() == 1
                    && pass.isBuiltin(call, "make")) {
                unbuffered.add(obj);
            }
        }
    }
}
