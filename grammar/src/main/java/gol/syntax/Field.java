package gol.syntax;

import org.jspecify.annotations.Nullable;

/**
 * One name of a parameter, result, struct field, type parameter, method or embedded element. A
 * declaration {@code a, b T} yields two fields that share one {@code type} node.
 *
 * @param name null for unnamed parameters and embedded fields or elements
 * @param type the type; {@link Expr.Ellipsis} for a variadic parameter; for an interface's method a
 *     {@link Expr.FuncType}; for an interface's or a constraint's union a {@link Expr.Binary} of
 *     {@code |} and {@link Expr.Unary} of {@code ~}; null only after a syntax error
 * @param embedded whether it is an embedded struct field or interface element
 * @param tag a struct field's tag literal
 */
public record Field(
        int pos,
        Expr.@Nullable Ident name,
        @Nullable Expr type,
        boolean embedded,
        Expr.@Nullable BasicLit tag)
        implements Node {}
