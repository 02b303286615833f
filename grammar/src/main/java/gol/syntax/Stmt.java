package gol.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Stmt extends Node {

    record Bad(int pos) implements Stmt {}

    record Empty(int pos) implements Stmt {}

    /** {@code { … }}; pos is the opening brace. */
    record Block(int pos, List<Stmt> stmts, int rbrace) implements Stmt {}

    /** pos is the expression's, as in gc. */
    record ExprStmt(int pos, Expr x) implements Stmt {}

    /** {@code ch <- value}; pos is the arrow. */
    record Send(int pos, Expr chan, Expr value) implements Stmt {}

    /**
     * {@code lhs = rhs}, {@code lhs := rhs} ({@code define}), {@code lhs op= rhs} ({@code op} set),
     * {@code x++} and {@code x--} ({@code op} ADD or SUB, {@code incDec}, rhs the literal 1). pos
     * is the operator's.
     */
    record Assign(
            int pos,
            List<Expr> lhs,
            List<Expr> rhs,
            boolean define,
            @Nullable Op op,
            boolean incDec)
            implements Stmt {}

    /** pos is the keyword; the declarations have their specifications' positions. */
    record DeclStmt(int pos, List<Decl> decls) implements Stmt {}

    record Go(int pos, Expr call) implements Stmt {}

    record Defer(int pos, Expr call) implements Stmt {}

    record Return(int pos, List<Expr> results) implements Stmt {}

    enum BranchKind {
        BREAK,
        CONTINUE,
        GOTO,
        FALLTHROUGH
    }

    record Branch(int pos, BranchKind kind, Expr.@Nullable Ident label) implements Stmt {}

    record If(int pos, @Nullable Stmt init, Expr cond, Block then, @Nullable Stmt otherwise)
            implements Stmt {}

    record Switch(
            int pos, @Nullable Stmt init, @Nullable Expr tag, List<CaseClause> clauses, int rbrace)
            implements Stmt {}

    /** {@code switch init; name := x.(type) { … }}. */
    record TypeSwitch(
            int pos,
            @Nullable Stmt init,
            Expr.@Nullable Ident name,
            Expr x,
            List<CaseClause> clauses,
            int rbrace)
            implements Stmt {}

    record Select(int pos, List<CommClause> clauses, int rbrace) implements Stmt {}

    /** {@code for init; cond; post { … }}. */
    record For(int pos, @Nullable Stmt init, @Nullable Expr cond, @Nullable Stmt post, Block body)
            implements Stmt {}

    /**
     * {@code for key, value := range x { … }}; key and value null where left out.
     *
     * @param extra a third variable, which is an error, or null
     */
    record Range(
            int pos,
            @Nullable Expr key,
            @Nullable Expr value,
            @Nullable Expr extra,
            boolean define,
            Expr x,
            Block body)
            implements Stmt {}

    /** {@code label: stmt}; pos is the colon, as in gc. */
    record Labeled(int pos, Expr.Ident label, Stmt stmt) implements Stmt {}
}
