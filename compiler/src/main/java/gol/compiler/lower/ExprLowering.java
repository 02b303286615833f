package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Func;
import gol.compiler.types.Nil;
import gol.compiler.types.Obj;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Op;

/** Expressions: constants here, all else to the part that handles it. */
final class ExprLowering {
    private final FunctionLowering fn;

    ExprLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    /** The value of an expression of one value, in its own type; aggregates are not copied. */
    Ex expr(Expr e) {
        fn.progress.at(e);
        fn.progress.atPosition(e.pos());
        ConstantValue constant = constant(e);
        if (constant != null) {
            return ConstantLowering.of(fn, constant, valueType(e), e.pos());
        }
        return switch (e) {
            case Expr.Ident id -> ident(id);
            case Expr.Paren p -> expr(p.x());
            case Expr.FuncLit lit -> fn.functions.literal(lit);
            case Expr.CompositeLit lit -> fn.literals.composite(lit, fn.type(lit));
            case Expr.Selector s -> fn.selectors.selector(s);
            case Expr.Index i -> fn.indexes.index(i);
            case Expr.Slice s -> fn.indexes.slice(s);
            case Expr.TypeAssert t -> fn.conversions.assertion(t);
            case Expr.Call c -> fn.calls.call(c);
            case Expr.Star s -> fn.selectors.dereference(s);
            case Expr.Unary u -> u.op() == Op.AND ? fn.selectors.address(u) : fn.operators.unary(u);
            case Expr.Binary b -> fn.operators.binary(b);
            case Expr.BasicLit _,
                    Expr.Bad _,
                    Expr.KeyValue _,
                    Expr.Ellipsis _,
                    Expr.ArrayType _,
                    Expr.SliceType _,
                    Expr.StructType _,
                    Expr.FuncType _,
                    Expr.InterfaceType _,
                    Expr.MapType _,
                    Expr.ChanType _ ->
                    throw new LoweringException(e.pos(), "internal error: no value");
        };
    }

    private Ex ident(Expr.Ident id) {
        Obj obj = fn.info.objectOf(id);
        if (obj instanceof Var v) {
            return fn.vars.read(v);
        }
        if (obj instanceof Func f) {
            return fn.functions.declared(f, id);
        }
        if (obj instanceof Nil) {
            Type type = fn.type(id);
            return Types.isNil(type)
                    ? new Ex.Null(gol.compiler.ir.IrType.OBJECT)
                    : new Ex.Zero(fn.irType(type));
        }
        throw new LoweringException(id.pos(), "internal error: no value: " + id.name());
    }

    /** The value of a constant expression, else null. */
    @org.jspecify.annotations.Nullable
    ConstantValue constant(Expr e) {
        TypeAndValue tv = fn.info.typeAndValue(e);
        if (tv != null
                && tv.mode() == TypeAndValue.Mode.CONSTANT
                && !(tv.value() instanceof ConstantValue.Unknown)) {
            return tv.value();
        }
        if (tv == null
                && e instanceof Expr.Ident id
                && fn.info.objectOf(id) instanceof gol.compiler.types.Const c) {
            return c.value();
        }
        return null;
    }

    /** The type that the value has by itself: that of an untyped one is its default type. */
    Type valueType(Expr e) {
        Type type = Types.defaultType(fn.type(e));
        ConstantValue constant = constant(e);
        if (constant != null && Types.isInterface(type)) {
            return ConstantLowering.defaultType(constant);
        }
        return type;
    }

    boolean isNil(Expr e) {
        if (e instanceof Expr.Paren p) {
            return isNil(p.x());
        }
        return e instanceof Expr.Ident id && fn.info.objectOf(id) instanceof Nil;
    }

    /** The int64 value of an integer expression used as index, length or count. */
    Ex int64(Expr e) {
        ConstantValue constant = constant(e);
        if (constant != null) {
            return ConstantLowering.int64(constant);
        }
        return fn.conversions.toInt64(expr(e));
    }
}
