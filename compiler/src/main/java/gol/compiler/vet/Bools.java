package gol.compiler.vet;

import gol.syntax.Expr;
import gol.syntax.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conjunctions and disjunctions with a term twice, or that are always true or always false. */
final class Bools implements Analyzer {
    @Override
    public void run(Pass pass) {
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        pass.each(node -> {
            if (node instanceof Expr.Binary binary
                    && (binary.op() == Op.OR_OR || binary.op() == Op.AND_AND)
                    && !seen.contains(binary)) {
                for (List<Expr> terms : commutative(pass, split(binary, binary.op(), seen))) {
                    redundant(pass, binary.op(), terms);
                    suspect(pass, binary.op(), terms);
                }
            }
            return true;
        });
    }

    /** The terms of a chain of one operator, the last first. */
    private static List<Expr> split(Expr chain, Op op, Set<Expr> seen) {
        List<Expr> terms = new ArrayList<>();
        Expr e = Pass.unparen(chain);
        while (e instanceof Expr.Binary binary && binary.op() == op) {
            seen.add(binary);
            terms.addAll(split(binary.y(), op, seen));
            e = Pass.unparen(binary.x());
        }
        terms.add(e);
        return terms;
    }

    /** Neighbours whose order does not matter: those between terms with side effects. */
    private static List<List<Expr>> commutative(Pass pass, List<Expr> terms) {
        List<List<Expr>> sets = new ArrayList<>();
        List<Expr> current = new ArrayList<>();
        for (Expr term : terms) {
            if (pass.hasSideEffects(term)) {
                sets.add(current);
                current = new ArrayList<>();
            } else {
                current.add(term);
            }
        }
        sets.add(current);
        return sets;
    }

    private static String name(Op op) {
        return op == Op.OR_OR ? "or" : "and";
    }

    private static void redundant(Pass pass, Op op, List<Expr> terms) {
        Set<String> seen = new HashSet<>();
        for (Expr term : terms) {
            String text = pass.text(term);
            if (!seen.add(text)) {
                pass.report(Pass.start(term), "redundant %s: %s %s %s", name(op), text, op, text);
            }
        }
    }

    /** {@code x != a || x != b} holds always, {@code x == a && x == b} never. */
    private static void suspect(Pass pass, Op op, List<Expr> terms) {
        Op bad = op == Op.OR_OR ? Op.NEQ : Op.EQL;
        Map<String, String> seen = new HashMap<>();
        for (Expr term : terms) {
            Expr compared =
                    term instanceof Expr.Binary b && b.op() == bad ? variable(pass, b) : null;
            if (compared == null) {
                continue;
            }
            String text = pass.text(term);
            String before = seen.putIfAbsent(pass.text(compared), text);
            if (before != null && !before.equals(text)) {
                pass.report(Pass.start(term), "suspect %s: %s %s %s", name(op), text, op, before);
            }
        }
    }

    /** What is compared with a constant; null if nothing is. */
    private static @Nullable Expr variable(Pass pass, Expr.Binary comparison) {
        if (pass.constant(comparison.y()) != null) {
            return comparison.x();
        }
        return pass.constant(comparison.x()) != null ? comparison.y() : null;
    }
}
