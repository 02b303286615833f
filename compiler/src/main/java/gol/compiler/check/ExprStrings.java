package gol.compiler.check;

import gol.syntax.Expr;
import gol.syntax.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expressions as gc's messages print them: source form, with the contents of function and composite
 * literals left out. Twin of gc's syntax.String.
 */
final class ExprStrings {
    private final StringBuilder out = new StringBuilder();

    private ExprStrings() {}

    static String of(Expr e) {
        ExprStrings writer = new ExprStrings();
        writer.expr(e);
        return writer.out.toString();
    }

    private void expr(@Nullable Expr node) {
        if (node == null) {
            return;
        }
        switch (node) {
            case Expr.Bad e -> out.append("<bad expr>");
            case Expr.Ident e -> out.append(e.name());
            case Expr.BasicLit e -> out.append(e.text());
            case Expr.CompositeLit e -> {
                expr(e.type());
                out.append(e.elements().isEmpty() ? "{}" : "{…}");
            }
            case Expr.KeyValue e -> {
                expr(e.key());
                out.append(": ");
                expr(e.value());
            }
            case Expr.FuncLit e -> {
                expr(e.type());
                out.append(e.body().stmts().isEmpty() ? " {}" : " {…}");
            }
            case Expr.Paren e -> {
                out.append('(');
                expr(e.x());
                out.append(')');
            }
            case Expr.Selector e -> {
                expr(e.x());
                out.append('.').append(e.sel().name());
            }
            case Expr.Index e -> {
                expr(e.x());
                out.append('[');
                list(e.indices());
                out.append(']');
            }
            case Expr.Slice e -> slice(e);
            case Expr.TypeAssert e -> {
                expr(e.x());
                out.append(".(");
                if (e.type() == null) {
                    out.append("type");
                }
                expr(e.type());
                out.append(')');
            }
            case Expr.Call e -> {
                expr(e.fun());
                out.append('(');
                list(e.args());
                out.append(e.hasDots() ? "...)" : ")");
            }
            case Expr.Star e -> {
                out.append('*');
                expr(e.x());
            }
            case Expr.Unary e -> {
                out.append(e.op());
                expr(e.x());
            }
            case Expr.Binary e -> {
                List<Expr.Binary> chain = e.chain();
                expr(chain.getFirst().x());
                for (Expr.Binary b : chain) {
                    out.append(' ').append(b.op()).append(' ');
                    expr(b.y());
                }
            }
            case Expr.Ellipsis e -> {
                out.append("...");
                expr(e.elem());
            }
            case Expr.ArrayType e -> {
                out.append('[');
                expr(e.len());
                out.append(']');
                expr(e.elem());
            }
            case Expr.SliceType e -> {
                out.append("[]");
                expr(e.elem());
            }
            case Expr.StructType e -> {
                out.append("struct{");
                fields(e.fields(), "; ");
                out.append('}');
            }
            case Expr.FuncType e -> {
                out.append("func");
                signature(e);
            }
            case Expr.InterfaceType e -> {
                out.append("interface{");
                elements(e.elements());
                out.append('}');
            }
            case Expr.MapType e -> {
                out.append("map[");
                expr(e.key());
                out.append(']');
                expr(e.value());
            }
            case Expr.ChanType e -> chan(e);
        }
    }

    private void slice(Expr.Slice e) {
        expr(e.x());
        out.append('[');
        expr(e.low());
        out.append(':');
        expr(e.high());
        if (e.max() != null) {
            out.append(':');
            expr(e.max());
        }
        out.append(']');
    }

    private void chan(Expr.ChanType e) {
        out.append(
                switch (e.dir()) {
                    case BOTH -> "chan ";
                    case SEND -> "chan<- ";
                    case RECV -> "<-chan ";
                });
        boolean paren =
                e.dir() == Expr.ChanDir.BOTH
                        && e.elem() instanceof Expr.ChanType inner
                        && inner.dir() == Expr.ChanDir.RECV;
        out.append(paren ? "(" : "");
        expr(e.elem());
        out.append(paren ? ")" : "");
    }

    private void list(List<Expr> list) {
        for (int i = 0; i < list.size(); i++) {
            out.append(i > 0 ? ", " : "");
            expr(list.get(i));
        }
    }

    private void fields(List<Field> fields, String separator) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (i > 0) {
                boolean grouped =
                        field.name() != null
                                && field.type() == fields.get(i - 1).type()
                                && !field.embedded();
                out.append(grouped ? ", " : separator);
            }
            if (field.name() != null && !field.embedded()) {
                out.append(field.name().name());
                boolean more =
                        i + 1 < fields.size()
                                && fields.get(i + 1).name() != null
                                && fields.get(i + 1).type() == field.type();
                if (more) {
                    continue;
                }
                out.append(' ');
            }
            expr(field.type());
            if (field.tag() != null) {
                out.append(' ').append(field.tag().text());
            }
        }
    }

    private void elements(List<Field> elements) {
        for (int i = 0; i < elements.size(); i++) {
            out.append(i > 0 ? "; " : "");
            Field element = elements.get(i);
            if (element.name() != null) {
                out.append(element.name().name());
                if (element.type() instanceof Expr.FuncType type) {
                    signature(type);
                }
            } else {
                expr(element.type());
            }
        }
    }

    private void signature(Expr.FuncType type) {
        out.append('(');
        fields(type.params(), ", ");
        out.append(')');
        List<Field> results = type.results();
        if (results.isEmpty()) {
            return;
        }
        out.append(' ');
        if (results.size() == 1 && results.get(0).name() == null) {
            expr(results.get(0).type());
            return;
        }
        out.append('(');
        fields(results, ", ");
        out.append(')');
    }
}
