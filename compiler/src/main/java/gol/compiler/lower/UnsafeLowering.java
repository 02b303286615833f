package gol.compiler.lower;

import gol.compiler.check.Sizes;
import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.Pointer;
import gol.compiler.types.Selection;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Op;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Package unsafe (spec: Package unsafe): its functions, and conversions from and to its Pointer. At
 * run time they are those of {@code gol.runtime.memory}. The library, which keeps Java objects in
 * unsafe.Pointers, converts without them.
 */
final class UnsafeLowering {
    private final FunctionLowering fn;

    UnsafeLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    static boolean isPointer(Type type) {
        return Types.under(type) instanceof Basic b && b.kind() == Basic.Kind.UNSAFE_POINTER;
    }

    // ---- functions

    Ex call(Builtin.Id id, Code code, Expr.Call c) {
        return switch (id) {
            case UNSAFE_SIZEOF -> size(Sizes.sizeof(argument(c)));
            case UNSAFE_ALIGNOF -> size(Sizes.alignof(argument(c)));
            case UNSAFE_OFFSETOF -> offset(c);
            default ->
                    apply(
                            id,
                            fn.builtins.arguments(code, id, c),
                            fn.builtins.types(id, c),
                            fn.type(c),
                            c.pos());
        };
    }

    private Type argument(Expr.Call c) {
        return fn.exprs.valueType(c.args().get(0));
    }

    private static Ex size(long n) {
        return new Ex.Convert(ConstantLowering.int64(n), Kind.I64, Kind.U64);
    }

    private Ex offset(Expr.Call c) {
        Expr.Selector s = (Expr.Selector) VariableAnalysis.unparen(c.args().get(0));
        Selection sel = Objects.requireNonNull(fn.info.selections().get(s));
        return size(Sizes.offsetof(Types.deref(fn.type(s.x())), sel.index()));
    }

    private Ex apply(Builtin.Id id, List<Ex> args, List<Type> types, Type type, int pos) {
        Ex x = args.get(0);
        IrType result = fn.irType(type);
        if (id == Builtin.Id.UNSAFE_STRING_DATA) {
            return Rt.call(Rt.UNSAFE_STRING_DATA, result, pos, x);
        }
        if (id == Builtin.Id.UNSAFE_SLICE_DATA) {
            Type elem = ((Slice) Types.under(types.get(0))).elem();
            return Rt.call(Rt.UNSAFE_SLICE_DATA, result, pos, x, new Ex.TypeConst(elem));
        }
        Ex n = length(args.get(1), types.get(1), id, pos);
        if (id == Builtin.Id.UNSAFE_ADD) {
            return Rt.call(Rt.UNSAFE_ADD, result, pos, x, n);
        }
        Type elem = Types.deref(types.get(0));
        Ex p = of(x, elem, pos);
        return id == Builtin.Id.UNSAFE_STRING
                ? Rt.call(Rt.UNSAFE_STRING, result, pos, p, n)
                : Rt.call(Rt.UNSAFE_SLICE, result, pos, p, n, new Ex.TypeConst(elem));
    }

    /** A length as int64; one that does not fit is taken for a negative one, which is refused. */
    private Ex length(Ex n, Type type, Builtin.Id id, int pos) {
        if (!(n.type() instanceof IrType.Prim)) {
            throw fn.unsupported(pos, "this argument of " + id);
        }
        return fn.conversions.toInt64(n);
    }

    // ---- pointers to unsafe.Pointer

    /** {@code unsafe.Pointer(p)}; the address of a part of a variable keeps the whole in view. */
    Ex pointer(Expr operand, int pos) {
        Expr e = VariableAnalysis.unparen(operand);
        if (e instanceof Expr.Unary u && u.op() == Op.AND) {
            Expr x = VariableAnalysis.unparen(u.x());
            if (x instanceof Expr.Selector || x instanceof Expr.Index) {
                return address(x, pos);
            }
        }
        return of(fn.exprs.expr(operand), Types.deref(fn.type(operand)), pos);
    }

    Ex of(Ex p, Type elem, int pos) {
        return Rt.call(Rt.UNSAFE_OF, IrType.OBJECT, pos, p, new Ex.TypeConst(elem));
    }

    /** {@code &e} as unsafe.Pointer. */
    private Ex address(Expr operand, int pos) {
        Expr e = VariableAnalysis.unparen(operand);
        Ex part =
                switch (e) {
                    case Expr.Selector s -> field(s, pos);
                    case Expr.Index i -> element(i, pos);
                    default -> null;
                };
        return part != null ? part : of(fn.selectors.addressOf(e), fn.type(e), pos);
    }

    private @Nullable Ex field(Expr.Selector s, int pos) {
        Selection sel = fn.info.selections().get(s);
        if (sel == null || sel.kind() != Selection.Kind.FIELD) {
            return null;
        }
        Type holder = fn.type(s.x());
        Pointer pointer = Types.pointer(holder);
        Type type = Types.deref(holder);
        long offset = 0;
        for (int i : sel.index()) {
            if (!(Types.under(type) instanceof Struct struct)) {
                return null; // through an embedded pointer
            }
            List<Var> fields = struct.fields();
            offset += Sizes.offsetsof(fields)[i];
            type = fields.get(i).type().unalias();
        }
        Ex base;
        if (pointer == null) {
            base = address(s.x(), pos);
        } else {
            Ex p = fn.exprs.expr(s.x());
            base = of(Rt.call(Rt.NON_NULL, p.type(), pos, p), Types.deref(holder), pos);
        }
        return Rt.call(Rt.UNSAFE_ADD, IrType.OBJECT, pos, base, ConstantLowering.int64(offset));
    }

    private Ex element(Expr.Index i, int pos) {
        Type type = fn.type(i.x());
        Expr at = i.indices().get(0);
        Code code = new Code();
        if (Types.isArray(type)) {
            Array array = (Array) Types.under(type);
            List<Ex> xs =
                    Operands.order(fn, code, List.of(address(i.x(), pos), fn.exprs.int64(at)));
            return code.before(part(xs.get(0), xs.get(1), array, pos));
        }
        List<Ex> xs = Operands.order(fn, code, List.of(fn.exprs.expr(i.x()), fn.exprs.int64(at)));
        Type elem =
                Types.under(type) instanceof Slice slice
                        ? slice.elem()
                        : ((Array) Types.under(Types.deref(type))).elem();
        return code.before(
                Rt.call(
                        Rt.UNSAFE_ELEMENT,
                        IrType.OBJECT,
                        pos,
                        Rt.call(Rt.NON_NULL, xs.get(0).type(), pos, xs.get(0)),
                        xs.get(1),
                        new Ex.TypeConst(elem)));
    }

    private static Ex part(Ex base, Ex index, Array array, int pos) {
        return Rt.call(
                Rt.UNSAFE_PART,
                IrType.OBJECT,
                pos,
                base,
                index,
                ConstantLowering.int64(array.length()),
                ConstantLowering.int64(Sizes.sizeof(array.elem())));
    }

    // ---- unsafe.Pointer to pointers

    /** {@code (*T)(p)}. */
    Ex to(Ex p, Type pointer, int pos) {
        return Rt.call(
                fn.program.isArrayPart(pointer) ? Rt.UNSAFE_TO_ARRAY : Rt.UNSAFE_TO,
                fn.irType(pointer),
                pos,
                p,
                new Ex.TypeConst(pointer));
    }

    /**
     * The operand of a conversion from unsafe.Pointer to a pointer to a struct or array: what
     * follows such a pointer at once needs no object of that type. Null for any other expression.
     */
    @Nullable Expr converted(Expr operand) {
        if (VariableAnalysis.unparen(operand) instanceof Expr.Call c
                && !fn.unit.library()
                && c.args().size() == 1
                && fn.calls.isType(c.fun())
                && Types.pointer(fn.type(c)) != null
                && Types.isAggregate(Types.deref(fn.type(c)))
                && isPointer(fn.type(c.args().get(0)))) {
            return c.args().get(0);
        }
        return null;
    }

    /** {@code *(*T)(p)} of a struct or array. */
    Ex load(Expr p, Type type, int pos) {
        return Rt.call(
                Rt.UNSAFE_LOAD, fn.irType(type), pos, fn.exprs.expr(p), new Ex.TypeConst(type));
    }

    /** {@code (*T)(p).f}; null where f is reached through an embedded pointer. */
    @Nullable Ex field(Expr p, Type struct, Selection sel, int pos) {
        long offset = Sizes.offsetof(struct, sel.index());
        if (offset < 0) {
            return null;
        }
        Type type = struct;
        for (int i : sel.index()) {
            type = ((Struct) Types.under(type)).fields().get(i).type().unalias();
        }
        return at(
                Rt.call(
                        Rt.UNSAFE_ADD,
                        IrType.OBJECT,
                        pos,
                        fn.exprs.expr(p),
                        ConstantLowering.int64(offset)),
                type,
                pos);
    }

    /** {@code *(*T)(p)} of any type. */
    private Ex at(Ex p, Type type, int pos) {
        return Types.isAggregate(type)
                ? Rt.call(Rt.UNSAFE_LOAD, fn.irType(type), pos, p, new Ex.TypeConst(type))
                : fn.selectors.load(to(p, new Pointer(type), pos), type);
    }

    /** {@code (*[n]T)(p)[i]}. */
    Ex index(Expr p, Array array, Ex index, int pos) {
        return at(part(fn.exprs.expr(p), index, array, pos), array.elem(), pos);
    }

    /** {@code (*[n]T)(p)[:]}. */
    Ex slice(Expr p, Array array, int pos) {
        return Rt.call(
                Rt.UNSAFE_ARRAY,
                fn.irType(new Slice(array.elem())),
                pos,
                fn.exprs.expr(p),
                ConstantLowering.int64(array.length()),
                new Ex.TypeConst(array.elem()));
    }
}
