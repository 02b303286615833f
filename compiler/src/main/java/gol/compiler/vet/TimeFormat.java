package gol.compiler.vet;

import gol.compiler.types.Func;
import gol.syntax.Expr;

/** Layouts of times with month and day interchanged. */
final class TimeFormat implements Analyzer {
    private static final String BAD = "2006-02-01";
    private static final String GOOD = "2006-01-02";

    @Override
    public void run(Pass pass) {
        pass.eachCall(call -> {
            Func f = pass.callee(call);
            if (call.args().isEmpty()
                    || !Pass.isFunction(f, "time", "Parse")
                            && !Pass.isMethod(f, "time", "Time", "Format")) {
                return;
            }
            Expr layout = call.args().getFirst();
            String text = pass.string(layout);
            if (text == null || !text.contains(BAD)) {
                return;
            }
            int within =
                    layout instanceof Expr.BasicLit lit ? Math.max(0, lit.text().indexOf(BAD)) : 0;
            pass.report(Pass.start(layout) + within, BAD + " should be " + GOOD);
        });
    }
}
