package gol.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where nodes begin and end.
 *
 * <p>{@link #start} is the twin of gc's {@code StartPos}, which most of gc's type errors are
 * reported at: the leftmost position of a node, but the bracket of a slice expression.
 */
public final class Positions {
    private Positions() {}

    /** The position that gc takes for a node's start. */
    public static int start(Node node) {
        Node n = node;
        while (true) {
            Node left = left(n);
            if (left == null) {
                return n.pos();
            }
            n = left;
        }
    }

    /** The leftmost position of a node's text. */
    public static int leftmost(Node node) {
        Node n = node;
        while (true) {
            Node left;
            if (n instanceof Expr.Slice x) {
                left = x.x();
            } else if (n instanceof Stmt.ExprStmt s) {
                left = s.x();
            } else if (n instanceof Stmt.Labeled s) {
                left = s.label();
            } else {
                left = left(n);
            }
            if (left == null) {
                return n.pos();
            }
            n = left;
        }
    }

    /**
     * The part that a node starts with, or null where that is its position. A chain of tests, since
     * the parser needs it and a pattern switch is linked at its first use, at a cost.
     */
    private static @Nullable Node left(Node n) {
        if (n instanceof Expr.Selector x) {
            return x.x();
        }
        if (n instanceof Expr.Call x) {
            return x.fun();
        }
        if (n instanceof Expr.Binary x) {
            return x.x();
        }
        if (n instanceof Expr.Index x) {
            return x.x();
        }
        if (n instanceof Expr.CompositeLit x) {
            return x.type();
        }
        if (n instanceof Expr.KeyValue x) {
            return x.key();
        }
        if (n instanceof Expr.TypeAssert x) {
            return x.x();
        }
        if (n instanceof Stmt.Send s) {
            return s.chan();
        }
        return n instanceof Stmt.Assign s ? s.lhs().getFirst() : null;
    }

    /** The position just after a node's text. */
    public static int end(Node node) {
        return switch (node) {
            case Expr x -> endOfExpr(x);
            case Stmt s -> endOfStmt(s);
            case Decl d -> endOfDecl(d);
            case Field f -> {
                if (f.tag() != null) {
                    yield end(f.tag());
                }
                yield f.type() != null ? end(f.type()) : f.name() != null ? end(f.name()) : f.pos();
            }
            case CaseClause c -> c.body().isEmpty() ? c.colon() + 1 : end(c.body().getLast());
            case CommClause c -> c.body().isEmpty() ? c.colon() + 1 : end(c.body().getLast());
        };
    }

    private static int endOfExpr(Expr expr) {
        return switch (expr) {
            case Expr.Bad x -> x.pos();
            case Expr.Ident x -> x.pos() + utf8Length(x.name());
            case Expr.BasicLit x -> x.pos() + utf8Length(x.text());
            case Expr.CompositeLit x -> x.rbrace() + 1;
            case Expr.KeyValue x -> end(x.value());
            case Expr.FuncLit x -> x.body().rbrace() + 1;
            case Expr.Paren x -> x.rparen() + 1;
            case Expr.Selector x -> end(x.sel());
            case Expr.Index x -> x.rbrack() + 1;
            case Expr.Slice x -> x.rbrack() + 1;
            case Expr.TypeAssert x -> x.rparen() + 1;
            case Expr.Call x -> x.rparen() + 1;
            case Expr.Star x -> end(x.x());
            case Expr.Unary x -> end(x.x());
            case Expr.Binary x -> end(x.y());
            case Expr.Ellipsis x -> x.elem() == null ? x.pos() + 3 : end(x.elem());
            case Expr.ArrayType x -> end(x.elem());
            case Expr.SliceType x -> end(x.elem());
            case Expr.StructType x -> x.rbrace() + 1;
            case Expr.FuncType x -> {
                List<Field> last = x.results().isEmpty() ? x.params() : x.results();
                yield last.isEmpty() ? x.pos() : end(last.getLast());
            }
            case Expr.InterfaceType x -> x.rbrace() + 1;
            case Expr.MapType x -> end(x.value());
            case Expr.ChanType x -> end(x.elem());
        };
    }

    private static int endOfStmt(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Bad s -> s.pos();
            case Stmt.Empty s -> s.pos();
            case Stmt.Block s -> s.rbrace() + 1;
            case Stmt.ExprStmt s -> end(s.x());
            case Stmt.Send s -> end(s.value());
            case Stmt.Assign s ->
                    s.incDec() || s.rhs().isEmpty() ? s.pos() + 2 : end(s.rhs().getLast());
            case Stmt.DeclStmt s -> s.decls().isEmpty() ? s.pos() : end(s.decls().getLast());
            case Stmt.Go s -> end(s.call());
            case Stmt.Defer s -> end(s.call());
            case Stmt.Return s -> s.results().isEmpty() ? s.pos() + 6 : end(s.results().getLast());
            case Stmt.Branch s ->
                    s.label() != null ? end(s.label()) : s.pos() + s.kind().name().length();
            case Stmt.If s -> s.otherwise() != null ? end(s.otherwise()) : end(s.then());
            case Stmt.Switch s -> s.rbrace() + 1;
            case Stmt.TypeSwitch s -> s.rbrace() + 1;
            case Stmt.Select s -> s.rbrace() + 1;
            case Stmt.For s -> end(s.body());
            case Stmt.Range s -> end(s.body());
            case Stmt.Labeled s -> end(s.stmt());
        };
    }

    private static int endOfDecl(Decl decl) {
        return switch (decl) {
            case Decl.Import d -> end(d.path());
            case Decl.Const d -> endOfSpec(d.names(), d.type(), d.values(), d.pos());
            case Decl.Var d -> endOfSpec(d.names(), d.type(), d.values(), d.pos());
            case Decl.Type d -> end(d.type());
            case Decl.Func d -> d.body() != null ? end(d.body()) : end(d.type());
        };
    }

    private static int endOfSpec(
            List<Expr.Ident> names, @Nullable Expr type, List<Expr> values, int pos) {
        if (!values.isEmpty()) {
            return end(values.getLast());
        }
        if (type != null) {
            return end(type);
        }
        return names.isEmpty() ? pos : end(names.getLast());
    }

    private static int utf8Length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
