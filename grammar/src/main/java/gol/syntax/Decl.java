package gol.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One declaration; a parenthesised group yields one per specification, sharing {@code group}. As in
 * gc, pos is the first token after the keyword: of a constant, variable or type its (first) name,
 * of an import its name or path, of a function its name or its receiver's parenthesis.
 */
public sealed interface Decl extends Node {

    /** Identity of a parenthesised group (for iota and the implicit repetition of constants). */
    final class Group {}

    /** The comments {@code //go:…} and {@code //gol:…} that stand above it. */
    List<Directive> directives();

    record Import(
            int pos, Expr.@Nullable Ident name, Expr.BasicLit path, List<Directive> directives)
            implements Decl {}

    /**
     * @param iota the index of the specification in its group
     * @param inherited the earlier specification whose type and values an empty one repeats, or
     *     null
     */
    record Const(
            int pos,
            @Nullable Group group,
            int iota,
            List<Expr.Ident> names,
            @Nullable Expr type,
            List<Expr> values,
            @Nullable Const inherited,
            List<Directive> directives)
            implements Decl {}

    record Var(
            int pos,
            @Nullable Group group,
            List<Expr.Ident> names,
            @Nullable Expr type,
            List<Expr> values,
            List<Directive> directives)
            implements Decl {}

    record Type(
            int pos,
            @Nullable Group group,
            Expr.Ident name,
            List<Field> typeParams,
            boolean alias,
            Expr type,
            List<Directive> directives)
            implements Decl {}

    /**
     * A function or method.
     *
     * @param receiver null for functions
     * @param body null for functions implemented elsewhere
     */
    record Func(
            int pos,
            @Nullable Field receiver,
            Expr.Ident name,
            Expr.FuncType type,
            Stmt.@Nullable Block body,
            List<Directive> directives)
            implements Decl {}
}
