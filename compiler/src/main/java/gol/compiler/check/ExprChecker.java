package gol.compiler.check;

import gol.compiler.types.Type;
import gol.syntax.Expr;
import gol.syntax.Op;
import org.jspecify.annotations.Nullable;

/** Expressions; twin of types2's expr.go. */
final class ExprChecker {
    private final Checker check;

    ExprChecker(Checker check) {
        this.check = check;
    }

    /** Checks e of whatever kind; target and hint as in types2. */
    ExprKind rawExpr(@Nullable Target target, Operand x, Expr e, @Nullable Type hint, boolean allowGeneric) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** A single value. */
    void expr(@Nullable Target target, Operand x, Expr e) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** A single value, possibly a generic function. */
    void genericExpr(Operand x, Expr e) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** One or several values; with allowCommaOk a pair where e permits it (the list then has two operands). */
    MultiValue multiExpr(Expr e, boolean allowCommaOk) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** A single value with a type hint for composite literals without a type. */
    void exprWithHint(Operand x, Expr e, Type hint) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** A value or a type. */
    void exprOrType(Operand x, Expr e, boolean allowGeneric) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** Reports a tuple where one value is needed. */
    void singleValue(Operand x) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** x op y; e is the binary expression, or null for an assignment operation. */
    void binary(Operand x, @Nullable Expr e, Expr lhs, Expr rhs, Op op, int opPos) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** Compares; x becomes an untyped boolean. With switchCase the messages speak of cases. */
    void comparison(Operand x, Operand y, Op op, boolean switchCase) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** Converts both operands to a common type. */
    void matchTypes(Operand x, Operand y) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** Converts an untyped operand to the target type. */
    void convertUntyped(Operand x, Type target) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** Gives an untyped expression its final type. */
    void updateExprType(Expr e, Type type, boolean isFinal) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** Checks x.(T); reports impossible ones. */
    void typeAssertion(Expr e, Operand x, Type type, boolean typeSwitch) {
        throw new UnsupportedOperationException("ExprChecker");
    }

    /** The element type for a send to or (recv) a receive from x; null after an error. */
    @Nullable Type chanElem(Object at, Operand x, boolean recv) {
        throw new UnsupportedOperationException("ExprChecker");
    }
}
