package gol.compiler.vet;

import gol.compiler.types.Map;
import gol.compiler.types.Type;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Assignments of something to itself. */
final class Assign implements Analyzer {
    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            if (node instanceof Stmt.Assign assign
                    && !assign.define()
                    && assign.op() == null
                    && assign.lhs().size() == assign.rhs().size()) {
                check(pass, assign);
            }
            return true;
        });
    }

    private static void check(Pass pass, Stmt.Assign assign) {
        List<String> same = new ArrayList<>();
        for (int i = 0; i < assign.lhs().size(); i++) {
            Expr left = assign.lhs().get(i);
            Expr right = assign.rhs().get(i);
            if (left.getClass() != right.getClass()
                    || pass.hasSideEffects(left)
                    || pass.hasSideEffects(right)
                    || isMapElement(pass, left)) {
                continue;
            }
            String text = pass.text(left);
            if (text.equals(pass.text(right))) {
                same.add(text);
            }
        }
        if (!same.isEmpty()) {
            pass.report(Pass.start(assign), "self-assignment of %s", String.join(", ", same));
        }
    }

    /** Assigning a map's element to itself may add it. */
    private static boolean isMapElement(Pass pass, Expr e) {
        if (!(Pass.unparen(e) instanceof Expr.Index index)) {
            return false;
        }
        Type type = pass.typeOf(index.x());
        return type != null && type.underlying() instanceof Map;
    }
}
