package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Visits a syntax tree in source order. */
public final class Walk {
    private final Predicate<Node> visitor;

    private Walk(Predicate<Node> visitor) {
        this.visitor = visitor;
    }

    /**
     * Visits the node and all below it.
     *
     * @param visitor says whether to visit what is below the node
     */
    public static void each(@Nullable Node node, Predicate<Node> visitor) {
        new Walk(visitor).visit(node);
    }

    private void visit(@Nullable Node node) {
        if (node == null || !visitor.test(node)) {
            return;
        }
        switch (node) {
            case Expr e -> expr(e);
            case Stmt s -> stmt(s);
            case Decl d -> decl(d);
            case Field f -> {
                visit(f.name());
                visit(f.type());
                visit(f.tag());
            }
            case CaseClause c -> {
                if (c.values() != null) {
                    all(c.values());
                }
                all(c.body());
            }
            case CommClause c -> {
                visit(c.comm());
                all(c.body());
            }
        }
    }

    private void all(List<? extends Node> nodes) {
        for (Node node : nodes) {
            visit(node);
        }
    }

    private void expr(Expr e) {
        switch (e) {
            case Expr.Bad _, Expr.Ident _, Expr.BasicLit _ -> {}
            case Expr.CompositeLit x -> {
                visit(x.type());
                all(x.elements());
            }
            case Expr.KeyValue x -> {
                visit(x.key());
                visit(x.value());
            }
            case Expr.FuncLit x -> {
                visit(x.type());
                visit(x.body());
            }
            case Expr.Paren x -> visit(x.x());
            case Expr.Selector x -> {
                visit(x.x());
                visit(x.sel());
            }
            case Expr.Index x -> {
                visit(x.x());
                all(x.indices());
            }
            case Expr.Slice x -> {
                visit(x.x());
                visit(x.low());
                visit(x.high());
                visit(x.max());
            }
            case Expr.TypeAssert x -> {
                visit(x.x());
                visit(x.type());
            }
            case Expr.Call x -> {
                visit(x.fun());
                all(x.args());
            }
            case Expr.Star x -> visit(x.x());
            case Expr.Unary x -> visit(x.x());
            case Expr.Binary x -> chain(x);
            case Expr.Ellipsis x -> visit(x.elem());
            case Expr.ArrayType x -> {
                visit(x.len());
                visit(x.elem());
            }
            case Expr.SliceType x -> visit(x.elem());
            case Expr.StructType x -> all(x.fields());
            case Expr.FuncType x -> {
                all(x.typeParams());
                all(x.params());
                all(x.results());
            }
            case Expr.InterfaceType x -> all(x.elements());
            case Expr.MapType x -> {
                visit(x.key());
                visit(x.value());
            }
            case Expr.ChanType x -> visit(x.elem());
        }
    }

    /** What is below an operation that was visited itself. */
    private void chain(Expr.Binary outermost) {
        List<Expr.Binary> open = new ArrayList<>(4);
        open.add(outermost);
        Expr left = outermost.x();
        while (left instanceof Expr.Binary x && visitor.test(x)) {
            open.add(x);
            left = x.x();
        }
        if (!(left instanceof Expr.Binary)) {
            visit(left);
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            visit(open.get(i).y());
        }
    }

    private void stmt(Stmt s) {
        switch (s) {
            case Stmt.Bad _, Stmt.Empty _ -> {}
            case Stmt.Block x -> all(x.stmts());
            case Stmt.ExprStmt x -> visit(x.x());
            case Stmt.Send x -> {
                visit(x.chan());
                visit(x.value());
            }
            case Stmt.Assign x -> {
                all(x.lhs());
                all(x.rhs());
            }
            case Stmt.DeclStmt x -> all(x.decls());
            case Stmt.Go x -> visit(x.call());
            case Stmt.Defer x -> visit(x.call());
            case Stmt.Return x -> all(x.results());
            case Stmt.Branch x -> visit(x.label());
            case Stmt.If x -> {
                visit(x.init());
                visit(x.cond());
                visit(x.then());
                visit(x.otherwise());
            }
            case Stmt.Switch x -> {
                visit(x.init());
                visit(x.tag());
                all(x.clauses());
            }
            case Stmt.TypeSwitch x -> {
                visit(x.init());
                visit(x.name());
                visit(x.x());
                all(x.clauses());
            }
            case Stmt.Select x -> all(x.clauses());
            case Stmt.For x -> {
                visit(x.init());
                visit(x.cond());
                visit(x.post());
                visit(x.body());
            }
            case Stmt.Range x -> {
                visit(x.key());
                visit(x.value());
                visit(x.x());
                visit(x.body());
            }
            case Stmt.Labeled x -> {
                visit(x.label());
                visit(x.stmt());
            }
        }
    }

    private void decl(Decl d) {
        switch (d) {
            case Decl.Import x -> {
                visit(x.name());
                visit(x.path());
            }
            case Decl.Const x -> {
                all(x.names());
                visit(x.type());
                all(x.values());
            }
            case Decl.Var x -> {
                all(x.names());
                visit(x.type());
                all(x.values());
            }
            case Decl.Type x -> {
                visit(x.name());
                all(x.typeParams());
                visit(x.type());
            }
            case Decl.Func x -> {
                visit(x.receiver());
                visit(x.name());
                visit(x.type());
                visit(x.body());
            }
        }
    }
}
