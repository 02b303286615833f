package gol.compiler.check;

import gol.syntax.CaseClause;
import gol.syntax.CommClause;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Field;
import gol.syntax.Node;
import gol.syntax.Stmt;
import java.util.List;

/** Where nodes begin and end; twin of gc's syntax.StartPos and EndPos. */
final class Pos {
    private Pos() {}

    /** The leftmost position of the node's text as gc has it for errors. */
    static int start(Node node) {
        Node n = node;
        while (true) {
            switch (n) {
                case Expr.CompositeLit lit when lit.type() != null -> n = lit.type();
                case Expr.KeyValue kv -> n = kv.key();
                case Expr.Selector sel -> n = sel.x();
                case Expr.Index index -> n = index.x();
                case Expr.Slice slice -> {
                    // gc reports these at the bracket
                    return slice.pos();
                }
                case Expr.TypeAssert assertion -> n = assertion.x();
                case Expr.Binary binary -> n = binary.x();
                case Expr.Call call -> n = call.fun();
                case Stmt.Send send -> n = send.chan();
                case Stmt.Assign assign when !assign.lhs().isEmpty() -> n = assign.lhs().get(0);
                case Stmt.ExprStmt stmt -> n = stmt.x();
                default -> {
                    return n.pos();
                }
            }
        }
    }

    /** An approximate end, for the extent of scopes. */
    static int end(Node node) {
        Node n = node;
        while (true) {
            Node next = inner(n);
            if (next == null) {
                return own(n);
            }
            n = next;
        }
    }

    private static <T> @org.jspecify.annotations.Nullable T last(List<T> list) {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    private static int own(Node n) {
        return switch (n) {
            case Expr.Ident id -> id.pos() + id.name().length();
            case Expr.BasicLit lit -> lit.pos() + lit.text().length();
            case Expr.CompositeLit lit -> lit.rbrace();
            case Stmt.Block block -> block.rbrace();
            case Stmt.Switch s -> s.rbrace();
            case Stmt.TypeSwitch s -> s.rbrace();
            case Stmt.Select s -> s.rbrace();
            case CaseClause c -> c.end();
            case CommClause c -> c.end();
            default -> n.pos();
        };
    }

    /** The last child, if the node ends where that does. */
    private static @org.jspecify.annotations.Nullable Node inner(Node n) {
        return switch (n) {
            case Decl.Import d -> d.path();
            case Decl.Const d -> {
                Expr value = last(d.values());
                yield value != null ? value : d.type() != null ? d.type() : last(d.names());
            }
            case Decl.Var d -> {
                Expr value = last(d.values());
                yield value != null ? value : d.type() != null ? d.type() : last(d.names());
            }
            case Decl.Type d -> d.type();
            case Decl.Func d -> d.body() != null ? d.body() : d.type();
            case Field f -> f.type() != null ? f.type() : f.name();
            case Expr.KeyValue e -> e.value();
            case Expr.FuncLit e -> e.body();
            case Expr.Paren e -> e.x();
            case Expr.Selector e -> e.sel();
            case Expr.Index e -> last(e.indices());
            case Expr.Slice e ->
                    e.max() != null
                            ? e.max()
                            : e.high() != null ? e.high() : e.low() != null ? e.low() : e.x();
            case Expr.TypeAssert e -> e.type() != null ? e.type() : e.x();
            case Expr.Call e -> {
                Expr arg = last(e.args());
                yield arg != null ? arg : e.fun();
            }
            case Expr.Star e -> e.x();
            case Expr.Unary e -> e.x();
            case Expr.Binary e -> e.y();
            case Expr.Ellipsis e -> e.elem();
            case Expr.ArrayType e -> e.elem();
            case Expr.SliceType e -> e.elem();
            case Expr.StructType e -> last(e.fields());
            case Expr.InterfaceType e -> last(e.elements());
            case Expr.FuncType e -> {
                Field result = last(e.results());
                yield result != null ? result : last(e.params());
            }
            case Expr.MapType e -> e.value();
            case Expr.ChanType e -> e.elem();
            case Stmt.ExprStmt s -> s.x();
            case Stmt.Send s -> s.value();
            case Stmt.Assign s -> s.incDec() ? last(s.lhs()) : last(s.rhs());
            case Stmt.DeclStmt s -> last(s.decls());
            case Stmt.Go s -> s.call();
            case Stmt.Defer s -> s.call();
            case Stmt.Return s -> last(s.results());
            case Stmt.Branch s -> s.label();
            case Stmt.If s -> s.otherwise() != null ? s.otherwise() : s.then();
            case Stmt.For s -> s.body();
            case Stmt.Range s -> s.body();
            case Stmt.Labeled s -> s.stmt();
            default -> null;
        };
    }
}
