package gol.compiler.check;

import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.syntax.Expr;
import gol.syntax.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Identifiers and type expressions; twin of types2's typexpr.go. */
final class TypeExprChecker {
    private final Checker check;

    TypeExprChecker(Checker check) {
        this.check = check;
    }

    /** What the identifier denotes; wantType: it must be a type. */
    void ident(Operand x, Expr.Ident e, boolean wantType) {
        throw new UnsupportedOperationException("TypeExprChecker");
    }

    /** A type, not generic. */
    Type typ(Expr e) {
        throw new UnsupportedOperationException("TypeExprChecker");
    }

    /** As typ, but no constraint interface. */
    Type varType(Expr e) {
        throw new UnsupportedOperationException("TypeExprChecker");
    }

    /** Reports (later) a constraint interface where a variable's type is wanted. */
    void validVarType(Expr e, Type type) {
        throw new UnsupportedOperationException("TypeExprChecker");
    }

    /** A generic, uninstantiated type; else invalid with the cause. */
    Type genericType(Expr e, @Nullable Cause cause) {
        throw new UnsupportedOperationException("TypeExprChecker");
    }

    /** The types, or null if one was invalid. */
    @Nullable List<Type> typeList(List<Expr> list) {
        throw new UnsupportedOperationException("TypeExprChecker");
    }

    /** A function type; its scope is then in check.sigScopes. The extent ends at end. */
    Signature funcType(@Nullable Field receiver, List<Field> tparams, Expr.FuncType e) {
        throw new UnsupportedOperationException("TypeExprChecker");
    }

    /** The length; negative if invalid. */
    long arrayLength(Expr e) {
        throw new UnsupportedOperationException("TypeExprChecker");
    }
}
