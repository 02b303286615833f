package gol.compiler.check;

/** What an expression may be used as; twin of types2's exprKind. */
enum ExprKind {
    CONVERSION,
    EXPRESSION,
    STATEMENT
}
