package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.ir.Storage;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Slice;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Op;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Built-in functions (spec: Built-in functions). */
final class BuiltinLowering {
    private final FunctionLowering fn;

    BuiltinLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    /** The value, after statements added to the code; null where there is none. */
    @Nullable Ex call(Code code, Builtin.Id id, Expr.Call c) {
        return switch (id) {
            case APPEND -> append(code, c);
            case LEN -> length(c, true);
            case CAP -> length(c, false);
            case MAKE -> fn.allocs.make(code, c);
            case NEW -> fn.allocs.newValue(c);
            case MIN -> extreme(code, c, true);
            case MAX -> extreme(code, c, false);
            case COMPLEX -> complex(code, c);
            case REAL -> part(c, Rt.COMPLEX_RE);
            case IMAG -> part(c, Rt.COMPLEX_IM);
            case RECOVER -> fn.defers.recover(c.pos());
            case CLEAR, CLOSE, COPY, DELETE, PANIC, PRINT, PRINTLN ->
                    apply(code, id, arguments(code, id, c), types(id, c), c.pos());
            case UNSAFE_ADD,
                    UNSAFE_ALIGNOF,
                    UNSAFE_OFFSETOF,
                    UNSAFE_SIZEOF,
                    UNSAFE_SLICE,
                    UNSAFE_SLICE_DATA,
                    UNSAFE_STRING,
                    UNSAFE_STRING_DATA ->
                    fn.unsafe.call(id, code, c);
        };
    }

    // ---- those that go and defer statements may call: arguments apart from what is done

    /** The types of the arguments as {@link #apply} takes them. */
    List<Type> types(Builtin.Id id, Expr.Call c) {
        List<Type> spread = spreadTypes(c);
        if (spread != null) {
            if (id == Builtin.Id.DELETE) {
                spread.set(1, fn.env.concrete(((Map) Types.under(spread.get(0))).key()));
            }
            return spread;
        }
        List<Type> types = new ArrayList<>();
        for (int i = 0; i < c.args().size(); i++) {
            types.add(argumentType(id, c, i));
        }
        return types;
    }

    private Type argumentType(Builtin.Id id, Expr.Call c, int i) {
        if (id == Builtin.Id.PANIC) {
            return Interface.EMPTY;
        }
        if (id == Builtin.Id.DELETE && i == 1) {
            return fn.env.concrete(((Map) Types.under(fn.type(c.args().get(0)))).key());
        }
        return fn.exprs.valueType(c.args().get(i));
    }

    /** The types of a call's only argument, itself a call of several results; else null. */
    private @Nullable List<Type> spreadTypes(Expr.Call c) {
        if (c.args().size() != 1 || !(fn.type(c.args().get(0)) instanceof Tuple tuple)) {
            return null;
        }
        List<Type> types = new ArrayList<>();
        for (Var v : tuple.vars()) {
            types.add(fn.env.concrete(v.type()));
        }
        return types;
    }

    /** The evaluated arguments. */
    List<Ex> arguments(Code code, Builtin.Id id, Expr.Call c) {
        if (spreadTypes(c) != null) {
            return fn.calls.spread(code, c.args().get(0), types(id, c));
        }
        List<Ex> values = new ArrayList<>();
        for (int i = 0; i < c.args().size(); i++) {
            values.add(fn.conversions.exprTo(c.args().get(i), argumentType(id, c, i)));
        }
        return Operands.order(fn, code, values);
    }

    @Nullable Ex apply(Code code, Builtin.Id id, List<Ex> args, List<Type> types, int pos) {
        switch (id) {
            case CLEAR -> code.add(new St.Eval(clear(args.get(0), types.get(0), pos), pos));
            case CLOSE -> code.add(new St.Eval(Rt.call(Rt.CLOSE_CHAN, Ex.VOID, pos, args), pos));
            case COPY -> {
                return copy(args, types, pos);
            }
            case DELETE -> {
                MapAccess map = new MapAccess(fn, types.get(0));
                code.add(map.delete(args.get(0), map.passKey(args.get(1)), pos));
            }
            case PANIC -> code.add(new St.Throw(Rt.call(Rt.PANIC, Rt.THROWABLE, pos, args), pos));
            case PRINT, PRINTLN -> code.add(print(args, types, id == Builtin.Id.PRINTLN, pos));
            default -> throw new LoweringException(pos, "internal error: no statement: " + id);
        }
        return null;
    }

    private Ex clear(Ex x, Type type, int pos) {
        if (Types.under(type) instanceof Slice slice) {
            Storage storage = fn.irType(slice.elem()).storage();
            return storage == Storage.OBJECT
                    ? Rt.call(Rt.clear(storage), Ex.VOID, pos, x, new Ex.TypeConst(slice.elem()))
                    : Rt.call(Rt.clear(storage), Ex.VOID, pos, x);
        }
        return Rt.call(Rt.MAP_CLEAR, Ex.VOID, pos, x);
    }

    private Ex copy(List<Ex> args, List<Type> types, int pos) {
        if (Types.isString(types.get(1))) {
            return Rt.call(Rt.COPY_STRING, IrType.INT, pos, args);
        }
        Type elem = ((Slice) Types.under(types.get(0))).elem();
        Storage storage = fn.irType(elem).storage();
        return Rt.call(Rt.copy(storage), IrType.INT, pos, withElem(args, storage, elem));
    }

    private static List<Ex> withElem(List<Ex> args, Storage storage, Type elem) {
        List<Ex> all = new ArrayList<>(args);
        if (storage == Storage.OBJECT) {
            all.add(new Ex.TypeConst(elem));
        }
        return all;
    }

    private St print(List<Ex> args, List<Type> types, boolean line, int pos) {
        List<Ex> parts = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            parts.add(fn.conversions.assign(args.get(i), types.get(i), Interface.EMPTY, pos));
        }
        return new St.Eval(
                Rt.call(
                        Rt.PRINT,
                        Ex.VOID,
                        pos,
                        new Ex.ArrayLit(new IrType.ArrayOf(IrType.IFACE, parts.size()), parts),
                        ConstantLowering.bool(line)),
                pos);
    }

    // ---- lengths

    private Ex length(Expr.Call c, boolean len) {
        Expr arg = c.args().get(0);
        Type type = fn.type(arg);
        Type under = Types.under(type);
        Ex x = fn.conversions.exprTo(arg, Types.defaultType(type));
        if (under instanceof Basic || under instanceof Slice) {
            return len ? new Ex.Len(x) : new Ex.Cap(x);
        }
        if (under instanceof Map) {
            return Rt.call(Rt.MAP_LEN, IrType.INT, c.pos(), x);
        }
        if (under instanceof gol.compiler.types.Chan) {
            return Rt.call(len ? Rt.CHAN_LEN : Rt.CHAN_CAP, IrType.INT, c.pos(), x);
        }
        Array array = (Array) Types.under(Types.deref(type));
        Code code = new Code();
        if (Operands.hasCall(x)) {
            code.add(new St.Eval(fn.selectors.checked(arg, x), c.pos()));
        }
        return code.before(ConstantLowering.int64(array.length()));
    }

    // ---- append

    private Ex append(Code code, Expr.Call c) {
        Type type = fn.type(c);
        IrType.SliceOf result = (IrType.SliceOf) fn.irType(type);
        Type elem = fn.env.concrete(((Slice) Types.under(type)).elem());
        Storage storage = fn.irType(elem).storage();
        List<Expr> args = c.args();
        List<Ex> operands = new ArrayList<>();
        List<Type> spread = spreadTypes(c);
        if (spread != null) {
            spread.set(0, type);
            for (int i = 1; i < spread.size(); i++) {
                spread.set(i, elem);
            }
            operands.addAll(fn.calls.spread(code, args.get(0), spread));
        } else {
            operands.add(fn.conversions.exprTo(args.get(0), type));
        }
        for (int i = 1; i < args.size(); i++) {
            Expr arg = args.get(i);
            if (!c.hasDots()) {
                operands.add(fn.conversions.ownedTo(arg, elem));
            } else if (fn.exprs.isNil(arg)) {
                operands.add(new Ex.Zero(result));
            } else {
                operands.add(fn.exprs.expr(arg));
            }
        }
        List<Ex> xs = Operands.order(fn, code, operands);
        if (xs.size() == 1) {
            return xs.get(0);
        }
        if (c.hasDots()) {
            if (xs.get(1).type() instanceof IrType.Str) {
                return Rt.call(Rt.APPEND_STRING, result, c.pos(), xs);
            }
            return Rt.call(Rt.appendAll(storage), result, c.pos(), withElem(xs, storage, elem));
        }
        if (xs.size() == 2) {
            List<Ex> both = List.of(xs.get(0), asElement(xs.get(1), c.pos()));
            return Rt.call(Rt.append(storage), result, c.pos(), withElem(both, storage, elem));
        }
        Ex values =
                new Ex.ArrayLit(
                        new IrType.ArrayOf(fn.irType(elem), xs.size() - 1),
                        new ArrayList<>(xs.subList(1, xs.size())));
        return Rt.call(
                Rt.appendArray(storage),
                result,
                c.pos(),
                withElem(List.of(xs.get(0), values), storage, elem));
    }

    /** What an array holds of a value. */
    private static Ex asElement(Ex x, int pos) {
        return x.type() instanceof IrType.SliceOf(IrType of) && x.type().isBareElement()
                ? Rt.call(Rt.element(of.storage()), IrType.OBJECT, pos, x)
                : x;
    }

    // ---- min and max

    private Ex extreme(Code code, Expr.Call c, boolean min) {
        Type type = Types.defaultType(fn.type(c));
        List<Ex> values = new ArrayList<>();
        for (Expr arg : c.args()) {
            values.add(fn.conversions.exprTo(arg, type));
        }
        List<Ex> xs = Operands.hold(fn, code, values);
        Ex result = xs.get(0);
        for (int i = 1; i < xs.size(); i++) {
            result = extreme(code, result, xs.get(i), type, min, c.pos());
        }
        return result;
    }

    private Ex extreme(Code code, Ex x, Ex y, Type type, boolean min, int pos) {
        if (x.type() instanceof IrType.Prim(Kind kind)) {
            String name = min ? "min" : "max";
            String d =
                    switch (kind) {
                        case F32 -> "(FF)F";
                        case F64 -> "(DD)D";
                        case I64 -> "(JJ)J";
                        case I8, U8, I16, U16, I32 -> "(II)I";
                        case BOOL, U32, U64 -> "";
                    };
            if (!d.isEmpty()) {
                return Rt.call(JavaMethod.stat("java/lang/Math", name, d), x.type(), pos, x, y);
            }
        }
        Local held = fn.temp(x.type());
        code.set(held, x, pos);
        Ex first = new Ex.GetLocal(held);
        Ex test = fn.operators.compare(min ? Op.LSS : Op.GTR, y, type, first, type, pos);
        return new Ex.Cond(test, y, first, x.type());
    }

    // ---- complex numbers

    private Ex complex(Code code, Expr.Call c) {
        IrType result = fn.irType(Types.defaultType(fn.type(c)));
        boolean small = result instanceof IrType.ComplexNum(boolean s) && s;
        Type part = Basic.of(small ? Basic.Kind.FLOAT32 : Basic.Kind.FLOAT64);
        List<Ex> parts = new ArrayList<>();
        List<Ex> values = new ArrayList<>();
        if (spreadTypes(c) != null) {
            values.addAll(fn.calls.spread(code, c.args().get(0), List.of(part, part)));
        } else {
            for (Expr arg : c.args()) {
                values.add(fn.conversions.exprTo(arg, part));
            }
        }
        for (Ex x : values) {
            parts.add(small ? new Ex.Convert(x, Kind.F32, Kind.F64) : x);
        }
        return Rt.call(Rt.COMPLEX_OF, result, c.pos(), Operands.order(fn, code, parts));
    }

    private Ex part(Expr.Call c, JavaMethod method) {
        Expr arg = c.args().get(0);
        Ex x = fn.conversions.exprTo(arg, Types.defaultType(fn.type(arg)));
        Ex part = Rt.call(method, IrType.F64, c.pos(), x);
        return x.type() instanceof IrType.ComplexNum(boolean small) && small
                ? new Ex.Convert(part, Kind.F64, Kind.F32)
                : part;
    }
}
