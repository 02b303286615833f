package gol.compiler;

import gol.syntax.Expr;
import gol.syntax.FileSet;
import gol.syntax.ParseOptions;
import gol.syntax.ParseResult;
import gol.syntax.Parser;
import gol.syntax.SourceFile;
import gol.syntax.Stmt;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expression that a script ends with, for hosts that want its value: it becomes the right side
 * of an assignment to variables of theirs.
 */
public final class LastExpression {
    private final byte[] text;
    private final int offset;

    private LastExpression(byte[] text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    /** Null if the text does not end with an expression whose value could be meant. */
    public static @Nullable LastExpression of(String name, String source) {
        byte[] text = source.getBytes(StandardCharsets.UTF_8);
        SourceFile file = new FileSet().add(name, text);
        ParseResult parsed = Parser.parse(file, ParseOptions.REPL);
        List<Stmt> script = parsed.unit().script();
        if (!parsed.errors().isEmpty() || script.isEmpty()) {
            return null;
        }
        return script.getLast() instanceof Stmt.ExprStmt s && !prints(s.x())
                ? new LastExpression(text, offset(file, text, start(s.x())))
                : null;
    }

    /** Where an expression's text begins: its position is often an operator's. */
    private static int start(Expr x) {
        return switch (x) {
            case Expr.Binary e -> start(e.chain().getFirst().x());
            case Expr.Call e -> start(e.fun());
            case Expr.Selector e -> start(e.x());
            case Expr.Index e -> start(e.x());
            case Expr.Slice e -> start(e.x());
            case Expr.TypeAssert e -> start(e.x());
            default -> x.pos();
        };
    }

    private static int offset(SourceFile file, byte[] text, int pos) {
        int line = 1;
        int at = 0;
        while (line < file.line(pos)) {
            if (text[at++] == '\n') {
                line++;
            }
        }
        return at + file.column(pos) - 1;
    }

    /** What is called for its output: its results, a count and an error, are not meant. */
    private static boolean prints(Expr x) {
        return x instanceof Expr.Call c
                && c.fun() instanceof Expr.Selector s
                && s.x() instanceof Expr.Ident pkg
                && pkg.name().equals("fmt")
                && s.sel().name().contains("rint")
                && !s.sel().name().startsWith("S");
    }

    /** The text with the expression assigned to {@code own1}, …, {@code own<n>}. */
    String assigned(String own, int n) {
        return new String(text, 0, offset, StandardCharsets.UTF_8)
                + prefix(own, n)
                + new String(text, offset, text.length - offset, StandardCharsets.UTF_8);
    }

    private static String prefix(String own, int n) {
        StringBuilder prefix = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            prefix.append(i == 1 ? "" : ", ").append(own).append(i);
        }
        return prefix.append(" = ").toString();
    }

    /** A message about {@link #assigned}, at its place in the text as it was. */
    Message original(Message m, String own, int n) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (text[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        int column = offset - start + 1;
        if (m.line() != line || m.column() < column) {
            return m;
        }
        int added = prefix(own, n).getBytes(StandardCharsets.UTF_8).length;
        int moved = Math.max(column, m.column() - added);
        return new Message(m.file(), m.line(), moved, m.text());
    }
}
