package gol.compiler.vet;

import gol.syntax.Expr;
import gol.syntax.Op;
import gol.syntax.Stmt;

/** Assignments of what an atomic addition gives to the variable that it adds to. */
final class Atomic implements Analyzer {
    private static final String[] ADDITIONS = {
        "AddInt32", "AddInt64", "AddUint32", "AddUint64", "AddUintptr"
    };

    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            if (node instanceof Stmt.Assign assign
                    && !assign.define()
                    && assign.lhs().size() == assign.rhs().size()) {
                for (int i = 0; i < assign.lhs().size(); i++) {
                    check(pass, assign.lhs().get(i), assign.rhs().get(i));
                }
            }
            return true;
        });
    }

    private static void check(Pass pass, Expr left, Expr right) {
        if (!(right instanceof Expr.Call call)
                || call.args().size() != 2
                || !Pass.isFunction(pass.callee(call), "sync/atomic", ADDITIONS)) {
            return;
        }
        Expr address = call.args().getFirst();
        boolean same;
        if (address instanceof Expr.Unary unary && unary.op() == Op.AND) {
            same = pass.text(left).equals(pass.text(unary.x()));
        } else {
            same = left instanceof Expr.Star star && pass.text(star.x()).equals(pass.text(address));
        }
        if (same) {
            pass.report(Pass.start(left), "direct assignment to atomic value");
        }
    }
}
