package gol.compiler.vet;

import gol.compiler.check.Sizes;
import gol.compiler.check.TypeSet;
import gol.compiler.types.Basic;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Stmt;
import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shifts by as many bits as the shifted value has, or more. */
final class Shift implements Analyzer {
    private static final int BYTE = 8;

    @Override
    public void run(Pass pass) {
        Set<Node> dead = Collections.newSetFromMap(new IdentityHashMap<>());
        pass.each(node -> {
            if (dead.contains(node)) {
                return false;
            }
            if (node instanceof Stmt.If s
                    && pass.constant(s.cond()) instanceof ConstantValue.Bool known) {
                // code for other sizes of a type, behind a constant condition
                if (!known.value()) {
                    dead.add(s.then());
                } else if (s.otherwise() != null) {
                    dead.add(s.otherwise());
                }
            } else if (node instanceof Expr.Binary binary && binary.op().isShift()) {
                check(pass, binary, binary.x(), binary.y());
            } else if (node instanceof Stmt.Assign assign
                    && assign.op() != null
                    && assign.op().isShift()) {
                check(pass, assign, assign.lhs().getFirst(), assign.rhs().getFirst());
            }
            return true;
        });
    }

    private static void check(Pass pass, Node at, Expr x, Expr count) {
        Type type = pass.typeOf(x);
        if (type == null
                || pass.constant(x) != null
                || !(pass.constant(count) instanceof ConstantValue.Int amount)) {
            return;
        }
        TreeSet<Long> sizes = new TreeSet<>();
        if (type.unalias() instanceof TypeParam) {
            TypeSet.underIs(type, under -> add(sizes, under));
        } else {
            add(sizes, type.underlying());
        }
        if (sizes.isEmpty() || amount.value().compareTo(BigInteger.valueOf(sizes.first())) < 0) {
            return;
        }
        pass.report(
                Pass.start(at),
                "%s (%s%d bits) too small for shift of %s",
                pass.text(x),
                sizes.size() > 1 ? "may be " : "",
                sizes.first(),
                amount.value());
    }

    private static boolean add(Set<Long> sizes, @Nullable Type under) {
        if (under instanceof Basic) {
            sizes.add(Sizes.sizeof(under) * BYTE);
        }
        return true;
    }
}
