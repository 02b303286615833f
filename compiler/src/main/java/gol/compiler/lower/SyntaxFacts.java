package gol.compiler.lower;

import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Op;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import gol.syntax.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be told from the text alone, before a body is checked; errs on the safe side. */
final class SyntaxFacts {
    private SyntaxFacts() {}

    /** Whether a body, without the function literals in it, may call {@code recover}. */
    static boolean callsRecover(Stmt.Block body) {
        boolean[] found = new boolean[1];
        Walk.each(
                body,
                node -> {
                    if (node
                                    instanceof
                                    Expr.Call(
                                            int _,
                                            Expr.Ident(int _, String name),
                                            var _,
                                            var _,
                                            var _)
                            && name.equals("recover")) {
                        found[0] = true;
                    }
                    return !found[0] && !(node instanceof Expr.FuncLit);
                });
        return found[0];
    }

    /** The names whose address is taken somewhere in the files, as {@code &x} or {@code &pkg.x}. */
    static Set<String> addressedNames(List<SourceUnit> files) {
        Set<String> names = new HashSet<>();
        for (SourceUnit file : files) {
            for (Decl decl : file.decls()) {
                Walk.each(decl, node -> note(node, names));
            }
            for (Stmt stmt : file.script()) {
                Walk.each(stmt, node -> note(node, names));
            }
        }
        return names;
    }

    private static boolean note(Node node, Set<String> names) {
        if (node instanceof Expr.Unary(int _, Op op, Expr operand) && op == Op.AND) {
            Expr x = operand;
            while (x instanceof Expr.Paren paren) {
                x = paren.x();
            }
            if (x instanceof Expr.Ident id) {
                names.add(id.name());
            } else if (x instanceof Expr.Selector sel) {
                names.add(sel.sel().name());
            }
        }
        return true;
    }
}
