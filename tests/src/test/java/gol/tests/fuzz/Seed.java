package gol.tests.fuzz;

import gol.compiler.Session;
import gol.compiler.lower.Unit;
import gol.compiler.types.TypeAndValue;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Positions;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import gol.syntax.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A program to be changed, with the places of its expressions, types and statements.
 *
 * @param text one character a byte
 */
record Seed(String name, String text, List<Piece> pieces) {
    enum Kind {
        EXPRESSION,
        TYPE,
        STATEMENT
    }

    /**
     * @param type the type of an expression, else empty
     */
    record Piece(Kind kind, String type, int from, int to) {}

    /** A program's pieces, as far as it is accepted. */
    static Seed of(String name, byte[] bytes) {
        List<Piece> pieces = new ArrayList<>();
        Session session = Compilation.session();
        Seed seed = new Seed(name, new String(bytes, StandardCharsets.ISO_8859_1), pieces);
        if (!name.endsWith(".go") || !session.load(List.of(new Session.Source(name, bytes))).ok()) {
            return seed;
        }
        Unit unit = session.program().unitOf(session.mainPackage());
        for (SourceUnit file : unit.files()) {
            for (var decl : file.decls()) {
                Walk.each(
                        decl,
                        node -> {
                            seed.add(unit, file.file().base(), node);
                            return true;
                        });
            }
        }
        return seed;
    }

    private void add(Unit unit, int base, Node node) {
        Kind kind;
        String type = "";
        if (node instanceof Expr e && unit.info().typeAndValue(e) instanceof TypeAndValue known) {
            kind = known.mode() == TypeAndValue.Mode.TYPE_EXPR ? Kind.TYPE : Kind.EXPRESSION;
            type = kind == Kind.TYPE ? "" : known.type().toString();
        } else if (node instanceof Stmt && !(node instanceof Stmt.Block)) {
            kind = Kind.STATEMENT;
        } else {
            return;
        }
        int from = Positions.leftmost(node) - base;
        int to = Positions.end(node) - base;
        if (from < to && to <= text.length()) {
            pieces.add(new Piece(kind, type, from, to));
        }
    }

    String textOf(Piece piece) {
        return text.substring(piece.from, piece.to);
    }

    /** A piece of that kind and type; null if chance finds none. */
    Piece any(Kind kind, String type, Random random) {
        for (int i = 0; i < 40 && !pieces.isEmpty(); i++) {
            Piece piece = pieces.get(random.nextInt(pieces.size()));
            if (piece.kind == kind && piece.type.equals(type)) {
                return piece;
            }
        }
        return null;
    }
}
