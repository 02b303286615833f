package gol.compiler.vet;

import gol.compiler.types.Func;
import gol.syntax.Expr;
import gol.syntax.Op;

/** Comparisons of declared functions with nil. */
final class NilFunc implements Analyzer {
    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            if (node instanceof Expr.Binary binary
                    && (binary.op() == Op.EQL || binary.op() == Op.NEQ)) {
                check(pass, binary);
            }
            return true;
        });
    }

    private static void check(Pass pass, Expr.Binary binary) {
        Expr function;
        if (pass.isNil(binary.y())) {
            function = binary.x();
        } else if (pass.isNil(binary.x())) {
            function = binary.y();
        } else {
            return;
        }
        Expr named = Pass.unparen(function);
        if (named instanceof Expr.Index index) {
            named = index.x();
        }
        if (pass.object(named) instanceof Func f) {
            pass.report(
                    Pass.start(binary),
                    "comparison of function %s %s nil is always %s",
                    f.name(),
                    binary.op(),
                    binary.op() == Op.NEQ);
        }
    }
}
