package gol.compiler.check;

import gol.compiler.types.Obj;
import gol.syntax.Expr;
import gol.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error under construction; twin of types2's error_. The first line gives the position; later
 * lines follow, indented by a tab and with positions of their own.
 */
final class ErrorBuilder {
    private record Line(int pos, String text) {}

    private final Checker check;
    private final Code code;
    private final List<Line> lines = new ArrayList<>(1);
    private boolean soft;

    ErrorBuilder(Checker check, Code code) {
        this.check = check;
        this.code = code;
    }

    ErrorBuilder soft() {
        soft = true;
        return this;
    }

    /** Adds a line; for {@code at} see {@link Checker#errorf}. */
    ErrorBuilder add(Object at, String format, @Nullable Object... args) {
        return addText(at, check.sprintf(format, args));
    }

    ErrorBuilder addText(Object at, String text) {
        lines.add(new Line(position(at), text));
        return this;
    }

    /** The position of the first line. */
    int firstPos() {
        return lines.get(0).pos();
    }

    /** All lines as they are reported. */
    String text() {
        StringBuilder all = new StringBuilder(lines.get(0).text());
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            all.append("\n\t");
            if (line.pos() != Node.NO_POS) {
                all.append(check.fileSet.describe(line.pos())).append(": ");
            }
            all.append(line.text());
        }
        return all.toString();
    }

    /** Says where the other declaration of the object is, if that is known. */
    ErrorBuilder addAltDecl(Obj obj) {
        if (obj.pos() != Node.NO_POS) {
            add(obj, "other declaration of %s", obj.name());
        }
        return this;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * Reports the error, unless it seems to follow from one that was reported: it mentions an
     * invalid operand or type.
     */
    void report() {
        Line first = lines.get(0);
        if (check.failed()
                && (first.text().indexOf("invalid operand") > 0
                        || first.text().indexOf("invalid type") > 0)) {
            return;
        }
        String message = first.text();
        if (lines.size() > 1) {
            StringBuilder all = new StringBuilder(message);
            for (int i = 1; i < lines.size(); i++) {
                Line line = lines.get(i);
                all.append("\n\t");
                if (line.pos() != Node.NO_POS) {
                    all.append(check.fileSet.describe(line.pos())).append(": ");
                }
                all.append(line.text());
            }
            message = all.toString();
        }
        check.report(first.pos(), code, message, soft);
    }

    /** gc's position of an error at a node (its start), an operand, an object or a position. */
    static int position(Object at) {
        return switch (at) {
            case Operand x -> {
                Expr e = x.expr;
                yield e == null ? Node.NO_POS : Pos.start(e);
            }
            case Node node -> Pos.start(node);
            case Obj obj -> obj.pos();
            case Integer pos -> pos;
            default -> Node.NO_POS;
        };
    }
}
