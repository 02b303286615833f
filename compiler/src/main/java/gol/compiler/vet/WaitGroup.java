package gol.compiler.vet;

import gol.syntax.Expr;
import gol.syntax.Stmt;

/** Goroutines that begin with adding themselves to what somebody waits for already. */
final class WaitGroup implements Analyzer {
    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            if (node instanceof Stmt.Go go
                    && go.call() instanceof Expr.Call started
                    && Pass.unparen(started.fun()) instanceof Expr.FuncLit literal
                    && !literal.body().stmts().isEmpty()
                    && literal.body().stmts().getFirst() instanceof Stmt.ExprStmt first
                    && first.x() instanceof Expr.Call add
                    && Pass.isMethod(pass.callee(add), "sync", "WaitGroup", "Add")) {
                pass.report(add.pos(), "WaitGroup.Add called from inside new goroutine");
            }
            return true;
        });
    }
}
