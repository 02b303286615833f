package gol.compiler.vet;

import gol.compiler.check.Predicates;
import gol.compiler.check.TypeSet;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.syntax.CaseClause;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import org.jspecify.annotations.Nullable;

/** Assertions from one interface to another where no type can have the methods of both. */
final class IfaceAssert implements Analyzer {
    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            switch (node) {
                case Expr.TypeAssert e when e.type() != null -> check(pass, e.x(), e.type());
                case Stmt.TypeSwitch s -> {
                    for (CaseClause clause : s.clauses()) {
                        if (clause.values() != null) {
                            for (Expr type : clause.values()) {
                                check(pass, s.x(), type);
                            }
                        }
                    }
                }
                default -> {}
            }
            return true;
        });
    }

    private static void check(Pass pass, Expr value, Expr target) {
        Type from = pass.typeOf(value);
        Type to = pass.typeOf(target);
        if (from == null
                || to == null
                || from.unalias() instanceof TypeParam
                || to.unalias() instanceof TypeParam
                || !(from.underlying() instanceof Interface have)
                || !(to.underlying() instanceof Interface want)) {
            return;
        }
        for (Func method : TypeSet.of(want).methods()) {
            Func other = same(TypeSet.of(have), method);
            if (other != null && !Predicates.identical(other.type(), method.type())) {
                pass.report(
                        Pass.start(target),
                        "impossible type assertion: no type can implement both %s and %s (conflicting types for %s method)",
                        pass.type(from),
                        pass.type(to),
                        method.name());
                return;
            }
        }
    }

    private static @Nullable Func same(TypeSet set, Func method) {
        for (Func other : set.methods()) {
            if (other.sameId(method.pkg(), method.name())) {
                return other;
            }
        }
        return null;
    }
}
