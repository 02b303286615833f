package gol.syntax;

import java.util.List;

/**
 * An expression's or statement's text as gc's messages show it: one line, function bodies and
 * composite literals' elements as {@code …}. The twin of gc's short form of a syntax tree.
 */
public final class ExprString {
    private final StringBuilder out = new StringBuilder();

    private ExprString() {}

    public static String of(Expr expr) {
        ExprString printer = new ExprString();
        printer.expr(expr);
        return printer.out.toString();
    }

    /** Several, separated by commas. */
    public static String of(List<? extends Expr> exprs) {
        ExprString printer = new ExprString();
        printer.list(exprs);
        return printer.out.toString();
    }

    /** A simple statement's text; that of others is their keyword at most. */
    static String of(Stmt stmt) {
        ExprString printer = new ExprString();
        printer.stmt(stmt);
        return printer.out.toString();
    }

    private void stmt(Stmt stmt) {
        switch (stmt) {
            case Stmt.ExprStmt s -> expr(s.x());
            case Stmt.Send s -> {
                expr(s.chan());
                out.append(" <- ");
                expr(s.value());
            }
            case Stmt.Assign s -> {
                list(s.lhs());
                Op op = s.op();
                if (s.incDec()) {
                    out.append(op).append(op);
                    return;
                }
                out.append(' ');
                if (s.define()) {
                    out.append(':');
                } else if (op != null) {
                    out.append(op);
                }
                out.append("= ");
                list(s.rhs());
            }
            default -> out.append(stmt.getClass().getSimpleName());
        }
    }

    private void list(List<? extends Expr> exprs) {
        for (int i = 0; i < exprs.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            expr(exprs.get(i));
        }
    }

    private void expr(Expr expr) {
        switch (expr) {
            case Expr.Bad x -> out.append("<bad expr>");
            case Expr.Ident x -> out.append(x.name());
            case Expr.BasicLit x -> out.append(x.text());
            case Expr.CompositeLit x -> {
                if (x.type() != null) {
                    expr(x.type());
                }
                out.append(x.elements().isEmpty() ? "{}" : "{…}");
            }
            case Expr.KeyValue x -> {
                expr(x.key());
                out.append(": ");
                expr(x.value());
            }
            case Expr.FuncLit x -> {
                expr(x.type());
                out.append(x.body().stmts().isEmpty() ? " {}" : " {…}");
            }
            case Expr.Paren x -> {
                out.append('(');
                expr(x.x());
                out.append(')');
            }
            case Expr.Selector x -> {
                expr(x.x());
                out.append('.').append(x.sel().name());
            }
            case Expr.Index x -> {
                expr(x.x());
                out.append('[');
                list(x.indices());
                out.append(']');
            }
            case Expr.Slice x -> slice(x);
            case Expr.TypeAssert x -> {
                expr(x.x());
                out.append(".(");
                if (x.type() == null) {
                    out.append("type");
                } else {
                    expr(x.type());
                }
                out.append(')');
            }
            case Expr.Call x -> {
                expr(x.fun());
                out.append('(');
                list(x.args());
                out.append(x.hasDots() ? "...)" : ")");
            }
            case Expr.Star x -> {
                out.append('*');
                expr(x.x());
            }
            case Expr.Unary x -> {
                out.append(x.op());
                expr(x.x());
            }
            case Expr.Binary x -> {
                List<Expr.Binary> chain = x.chain();
                expr(chain.getFirst().x());
                for (Expr.Binary b : chain) {
                    out.append(' ').append(b.op()).append(' ');
                    expr(b.y());
                }
            }
            case Expr.Ellipsis x -> {
                out.append("...");
                if (x.elem() != null) {
                    expr(x.elem());
                }
            }
            case Expr.ArrayType x -> {
                out.append('[');
                expr(x.len());
                out.append(']');
                expr(x.elem());
            }
            case Expr.SliceType x -> {
                out.append("[]");
                expr(x.elem());
            }
            case Expr.StructType x -> struct(x);
            case Expr.FuncType x -> {
                out.append("func");
                signature(x);
            }
            case Expr.InterfaceType x -> interfaceType(x);
            case Expr.MapType x -> {
                out.append("map[");
                expr(x.key());
                out.append(']');
                expr(x.value());
            }
            case Expr.ChanType x -> chan(x);
        }
    }

    private void slice(Expr.Slice x) {
        expr(x.x());
        out.append('[');
        if (x.low() != null) {
            expr(x.low());
        }
        out.append(':');
        if (x.high() != null) {
            expr(x.high());
        }
        if (x.max() != null) {
            out.append(':');
            expr(x.max());
        }
        out.append(']');
    }

    private void chan(Expr.ChanType x) {
        out.append(
                switch (x.dir()) {
                    case BOTH -> "chan ";
                    case SEND -> "chan<- ";
                    case RECV -> "<-chan ";
                });
        boolean parens =
                x.dir() == Expr.ChanDir.BOTH
                        && x.elem() instanceof Expr.ChanType inner
                        && inner.dir() == Expr.ChanDir.RECV;
        out.append(parens ? "(" : "");
        expr(x.elem());
        out.append(parens ? ")" : "");
    }

    private void struct(Expr.StructType x) {
        out.append("struct{");
        List<Field> fields = x.fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Field previous = i == 0 ? null : fields.get(i - 1);
            boolean grouped = previous != null && together(previous, field);
            if (i > 0) {
                out.append(grouped ? ", " : "; ");
            }
            boolean more = i + 1 < fields.size() && together(field, fields.get(i + 1));
            if (field.name() != null) {
                out.append(field.name().name());
                if (more) {
                    continue;
                }
                out.append(' ');
            }
            type(field);
            if (field.tag() != null) {
                out.append(' ').append(field.tag().text());
            }
        }
        out.append('}');
    }

    /** Whether two fields were declared as {@code a, b T}. */
    private static boolean together(Field a, Field b) {
        return a.name() != null && b.name() != null && a.type() == b.type();
    }

    private void type(Field field) {
        if (field.type() != null) {
            expr(field.type());
        }
    }

    private void interfaceType(Expr.InterfaceType x) {
        out.append("interface{");
        for (int i = 0; i < x.elements().size(); i++) {
            Field element = x.elements().get(i);
            out.append(i == 0 ? "" : "; ");
            if (element.name() != null && element.type() instanceof Expr.FuncType function) {
                out.append(element.name().name());
                signature(function);
            } else {
                type(element);
            }
        }
        out.append('}');
    }

    private void signature(Expr.FuncType x) {
        parameters(x.params());
        List<Field> results = x.results();
        if (results.isEmpty()) {
            return;
        }
        out.append(' ');
        if (results.size() == 1 && results.getFirst().name() == null) {
            type(results.getFirst());
        } else {
            parameters(results);
        }
    }

    private void parameters(List<Field> fields) {
        out.append('(');
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            out.append(i == 0 ? "" : ", ");
            if (field.name() != null) {
                out.append(field.name().name());
                if (i + 1 < fields.size() && together(field, fields.get(i + 1))) {
                    continue;
                }
                out.append(' ');
            }
            type(field);
        }
        out.append(')');
    }
}
