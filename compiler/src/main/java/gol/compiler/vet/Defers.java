package gol.compiler.vet;

import gol.syntax.Expr;
import gol.syntax.Stmt;
import gol.syntax.Walk;

/** Calls of time.Since among a deferred call's arguments, which are evaluated at once. */
final class Defers implements Analyzer {
    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            if (node instanceof Stmt.Defer defer) {
                Walk.each(
                        defer.call(),
                        inner -> {
                            if (inner instanceof Expr.Call call
                                    && Pass.isFunction(pass.callee(call), "time", "Since")) {
                                pass.report(Pass.start(call), "call to time.Since is not deferred");
                            }
                            return !(inner instanceof Expr.FuncLit);
                        });
            }
            return true;
        });
    }
}
