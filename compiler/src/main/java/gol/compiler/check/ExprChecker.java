package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Op;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expressions; twin of types2's expr.go. Every expression passes through {@link #rawExpr}, which
 * dispatches on its kind and records type and value; untyped ones are recorded when their final
 * type is known ({@link UntypedExprs}). After an error, which was reported, the operand is invalid.
 */
final class ExprChecker {
    private final Checker check;
    private final Operators operators;
    private final UntypedExprs untyped;

    ExprChecker(Checker check) {
        this.check = check;
        this.operators = new Operators(check);
        this.untyped = new UntypedExprs(check);
    }

    /**
     * Checks an expression of whatever kind.
     *
     * @param target the function type to which it is assigned, for type inference
     * @param hint the element type for a composite literal without type
     * @param allowGeneric whether it may be a generic function or type
     */
    ExprKind rawExpr(
            @Nullable Target target, Operand x, Expr e, @Nullable Type hint, boolean allowGeneric) {
        ExprKind kind = internal(target, x, e, hint);
        if (!allowGeneric) {
            nonGeneric(target, x);
        }
        pendingType(x);
        check.record(x);
        return kind;
    }

    /** A single value. */
    void expr(@Nullable Target target, Operand x, Expr e) {
        rawExpr(target, x, e, null, false);
        exclude(x, true, true, true);
        singleValue(x);
    }

    /** A single value, possibly a generic function. */
    void genericExpr(Operand x, Expr e) {
        rawExpr(null, x, e, null, true);
        exclude(x, true, true, true);
        singleValue(x);
    }

    /**
     * One or several values; with allowCommaOk a pair where e permits it (the list then has two
     * operands).
     */
    MultiValue multiExpr(Expr e, boolean allowCommaOk) {
        Operand x = new Operand();
        rawExpr(null, x, e, null, false);
        exclude(x, true, true, true);
        if (!x.isInvalid() && x.type instanceof Tuple tuple) {
            return new MultiValue(unpack(tuple, e), false);
        }
        boolean commaOk =
                allowCommaOk
                        && (x.mode == Mode.MAP_INDEX
                                || x.mode == Mode.COMMA_OK
                                || x.mode == Mode.COMMA_ERR);
        if (!commaOk) {
            return new MultiValue(List.of(x), false);
        }
        Type second = x.mode == Mode.COMMA_ERR ? Universe.ERROR : Universe.UNTYPED_BOOL;
        return new MultiValue(List.of(x, new Operand(Mode.VALUE, e, second)), true);
    }

    /** An operand for each value of a call. */
    static List<Operand> unpack(Tuple tuple, Expr e) {
        List<Operand> list = new ArrayList<>(tuple.vars().size());
        for (Var v : tuple.vars()) {
            list.add(new Operand(Mode.VALUE, e, v.type()));
        }
        return list;
    }

    /** A single value with a type hint for composite literals without a type. */
    void exprWithHint(Operand x, Expr e, Type hint) {
        rawExpr(null, x, e, hint, false);
        exclude(x, true, true, true);
        singleValue(x);
    }

    /** A value or a type. */
    void exprOrType(Operand x, Expr e, boolean allowGeneric) {
        rawExpr(null, x, e, null, allowGeneric);
        exclude(x, true, false, false);
        singleValue(x);
    }

    /** Reports an operand of an excluded mode. */
    void exclude(Operand x, boolean noValue, boolean builtin, boolean type) {
        if (x.mode == Mode.NO_VALUE && noValue) {
            String message = type ? "%s used as value" : "%s used as value or type";
            check.errorf(x, Code.TOO_MANY_VALUES, message, x);
        } else if (x.mode == Mode.BUILTIN && builtin) {
            check.errorf(x, Code.UNCALLED_BUILTIN, "%s must be called", x);
        } else if (x.mode == Mode.TYPE_EXPR && type) {
            check.errorf(x, Code.NOT_AN_EXPR, "%s is not an expression", x);
        } else {
            return;
        }
        x.invalidate();
    }

    /** Reports a tuple where one value is needed. */
    void singleValue(Operand x) {
        if (x.mode == Mode.VALUE && x.type instanceof Tuple) {
            check.errorf(x, Code.TOO_MANY_VALUES, "multiple-value %s in single-value context", x);
            x.invalidate();
        }
    }

    /** Instantiates a generic function for the target, or reports a generic operand. */
    void nonGeneric(@Nullable Target target, Operand x) {
        if (x.isInvalid() || x.mode == Mode.NO_VALUE || x.expr == null) {
            return;
        }
        String what;
        if ((x.type instanceof Named || x.type instanceof Alias) && Predicates.isGeneric(x.type)) {
            what = "type";
        } else if (x.type instanceof Signature sig && !sig.typeParams().isEmpty()) {
            if (target != null) {
                check.calls.funcInst(target, x.expr.pos(), x, null, true);
                return;
            }
            what = "function";
        } else {
            return;
        }
        check.errorf(
                x.expr,
                Code.WRONG_TYPE_ARG_COUNT,
                "cannot use generic %s %s without instantiation",
                what,
                x.expr);
        x.invalidate();
        x.type = Universe.INVALID;
    }

    /** Reports a value whose type is still being declared and includes itself. */
    private void pendingType(Operand x) {
        if (x.isInvalid() || x.mode == Mode.NO_VALUE) {
            return;
        }
        if (x.type instanceof Named named && !check.decls.finiteSize(named)) {
            x.invalidate();
            x.type = Universe.INVALID;
        }
    }

    private ExprKind internal(@Nullable Target target, Operand x, Expr e, @Nullable Type hint) {
        x.mode = Mode.INVALID;
        x.type = Universe.INVALID;
        x.val = null;
        ExprKind kind = ExprKind.EXPRESSION;
        switch (e) {
            case Expr.Bad bad -> {}
            case Expr.Ident id -> check.typexprs.ident(x, id, false);
            case Expr.Ellipsis dots ->
                    check.error(dots, Code.INVALID_SYNTAX_TREE, "invalid use of ...");
            case Expr.BasicLit lit -> check.literals.basicLit(x, lit);
            case Expr.FuncLit lit -> check.literals.funcLit(x, lit);
            case Expr.CompositeLit lit -> check.literals.compositeLit(x, lit, hint);
            case Expr.Paren paren -> {
                kind = rawExpr(null, x, paren.x(), null, false);
                x.expr = e;
                return kind;
            }
            case Expr.Selector selector -> check.calls.selector(x, selector, false);
            case Expr.Index index -> {
                boolean generic = check.indexes.indexExpr(x, index);
                check.conversions.followed(index.x());
                if (generic) {
                    check.calls.funcInst(target, e.pos(), x, index, true);
                }
            }
            case Expr.Slice slice -> {
                check.indexes.sliceExpr(x, slice);
                check.conversions.followed(slice.x());
            }
            case Expr.TypeAssert assertion -> typeAssert(x, assertion);
            case Expr.Call call -> {
                return check.calls.callExpr(x, call);
            }
            case Expr.Star star -> {
                indirect(x, star);
                check.conversions.followed(star.x());
            }
            case Expr.Unary unary -> {
                operators.unary(x, unary);
                if (unary.op() == Op.RECV && !x.isInvalid()) {
                    kind = ExprKind.STATEMENT;
                }
            }
            case Expr.Binary binary -> binaryChain(x, binary);
            case Expr.KeyValue kv ->
                    check.error(kv, Code.INVALID_SYNTAX_TREE, "no key:value expected");
            case Expr.ArrayType t -> typeExpr(x, e);
            case Expr.SliceType t -> typeExpr(x, e);
            case Expr.StructType t -> typeExpr(x, e);
            case Expr.FuncType t -> typeExpr(x, e);
            case Expr.InterfaceType t -> typeExpr(x, e);
            case Expr.MapType t -> typeExpr(x, e);
            case Expr.ChanType t -> typeExpr(x, e);
        }
        x.expr = e;
        if (x.isInvalid()) {
            return ExprKind.STATEMENT;
        }
        return kind;
    }

    private void typeExpr(Operand x, Expr e) {
        x.mode = Mode.TYPE_EXPR;
        x.type = check.typexprs.typ(e);
    }

    private void typeAssert(Operand x, Expr.TypeAssert e) {
        if (e.type() == null) {
            check.error(
                    e,
                    Code.INVALID_SYNTAX_TREE,
                    "invalid syntax tree: use of .(type) outside type switch");
            check.calls.use(List.of(e.x()));
            return;
        }
        expr(null, x, e.x());
        if (x.isInvalid()) {
            return;
        }
        if (Predicates.isTypeParam(x.type)) {
            check.errorf(
                    x,
                    Code.INVALID_ASSERT,
                    "invalid operation: cannot use type assertion on type parameter value %s",
                    x);
            x.invalidate();
            return;
        }
        if (!(x.type.underlying() instanceof Interface)) {
            check.errorf(x, Code.INVALID_ASSERT, "invalid operation: %s is not an interface", x);
            x.invalidate();
            return;
        }
        Type type = check.typexprs.varType(e.type());
        if (!Predicates.isValid(type)) {
            x.invalidate();
            return;
        }
        typeAssertion(e, x, type, false);
        x.mode = Mode.COMMA_OK;
        x.type = type;
    }

    private void indirect(Operand x, Expr.Star e) {
        exprOrType(x, e.x(), false);
        if (x.isInvalid()) {
            return;
        }
        if (x.mode == Mode.TYPE_EXPR) {
            check.typexprs.validVarType(e.x(), x.type);
            x.type = new Pointer(x.type);
            return;
        }
        Type[] base = new Type[1];
        boolean ok =
                TypeSet.underIs(
                        x.type,
                        u -> {
                            if (!(u instanceof Pointer pointer)) {
                                check.errorf(
                                        x,
                                        Code.INVALID_INDIRECTION,
                                        "invalid operation: cannot indirect %s",
                                        x);
                                return false;
                            }
                            if (base[0] != null && !Predicates.identical(pointer.elem(), base[0])) {
                                check.errorf(
                                        x,
                                        Code.INVALID_INDIRECTION,
                                        "invalid operation: pointers of %s must have identical"
                                                + " base types",
                                        x);
                                return false;
                            }
                            base[0] = pointer.elem();
                            return true;
                        });
        if (!ok) {
            x.invalidate();
            return;
        }
        x.mode = Mode.VARIABLE;
        x.type = base[0];
    }

    /** Checks that x.(T) is possible. */
    void typeAssertion(Expr e, Operand x, Type type, boolean typeSwitch) {
        Cause cause = new Cause(check);
        if (check.lookups.assertableTo(x.type, type, cause)) {
            return;
        }
        if (typeSwitch) {
            check.errorf(
                    e,
                    Code.IMPOSSIBLE_ASSERT,
                    "impossible type switch case: %s\n\t%s cannot have dynamic type %s %s",
                    e,
                    x,
                    type,
                    cause.text());
        } else {
            check.errorf(
                    e,
                    Code.IMPOSSIBLE_ASSERT,
                    "impossible type assertion: %s\n\t%s does not implement %s %s",
                    e,
                    type,
                    x.type,
                    cause.text());
        }
    }

    /** Checks a left-leaning chain of operations in a loop, since chains can be long. */
    private void binaryChain(Operand x, Expr.Binary e) {
        List<Expr.Binary> chain = new ArrayList<>(4);
        Expr first = e;
        while (first instanceof Expr.Binary b) {
            chain.add(b);
            first = b.x();
        }
        expr(null, x, first);
        for (int i = chain.size() - 1; i >= 0; i--) {
            Expr.Binary b = chain.get(i);
            operators.apply(x, b, b.x(), b.y(), b.op(), b.pos());
            x.expr = b;
            if (i > 0) {
                pendingType(x);
                check.record(x);
            }
        }
    }

    /** x op y; e is the binary expression, or null for an assignment operation. */
    void binary(Operand x, @Nullable Expr e, Expr lhs, Expr rhs, Op op, int opPos) {
        operators.binary(x, e, lhs, rhs, op, opPos);
    }

    /** Compares; x becomes an untyped boolean. With switchCase the messages speak of cases. */
    void comparison(Operand x, Operand y, Op op, boolean switchCase) {
        operators.comparison(x, y, op, switchCase);
    }

    /** Converts both operands to a common type. */
    void matchTypes(Operand x, Operand y) {
        operators.matchTypes(x, y);
    }

    /** The element type for a send to or (recv) a receive from x; null after an error. */
    @Nullable Type chanElem(Object at, Operand x, boolean recv) {
        return operators.chanElem(at, x, recv);
    }

    /** Converts an untyped operand to the target type. */
    void convertUntyped(Operand x, Type target) {
        untyped.convertUntyped(x, target);
    }

    /** Gives an untyped expression its final type. */
    void updateExprType(@Nullable Expr e, Type type, boolean isFinal) {
        if (e != null) {
            untyped.updateExprType(e, type, isFinal);
        }
    }

    /** See {@link UntypedExprs#implicitType}. */
    UntypedExprs.Implicit implicitType(Operand x, Type target) {
        return untyped.implicitType(x, target);
    }

    UntypedExprs untyped() {
        return untyped;
    }
}
