package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Kind;
import gol.compiler.ir.St;
import gol.compiler.types.Map;
import gol.compiler.types.Type;
import gol.syntax.Expr;
import java.util.List;

/** Reads and writes of one map type's entries: how keys and values are passed to the runtime. */
final class MapAccess {
    private final FunctionLowering fn;
    final Type key;
    final Type value;
    private final IrType keyType;
    final IrType valueType;
    private final Rt.KeyClass keyClass;
    private final boolean longValue;

    MapAccess(FunctionLowering fn, Type mapType) {
        this.fn = fn;
        Map map = (Map) Types.under(mapType);
        this.key = fn.env.concrete(map.key());
        this.value = fn.env.concrete(map.elem());
        this.keyType = fn.irType(key);
        this.valueType = fn.irType(value);
        this.longValue = valueType instanceof IrType.Prim;
        if (keyType instanceof IrType.Prim(Kind kind) && !kind.isFloat()) {
            keyClass = Rt.KeyClass.LONG;
        } else if (keyType instanceof IrType.Str) {
            keyClass = Rt.KeyClass.STRING;
        } else {
            keyClass = Rt.KeyClass.OBJECT;
        }
    }

    /** A key expression's value as the map takes it. */
    Ex key(Expr e) {
        return passKey(fn.conversions.exprTo(e, key));
    }

    /** A key as the map takes it; the map copies aggregates itself. */
    Ex passKey(Ex k) {
        if (k.type() instanceof IrType.Prim(Kind kind)) {
            return switch (kind) {
                case F32 -> Rt.call(Rt.BOX_FLOAT, new IrType.Ref("java/lang/Float"), 0, k);
                case F64 -> Rt.call(Rt.BOX_DOUBLE, new IrType.Ref("java/lang/Double"), 0, k);
                case BOOL, I8, U8, I16, U16, I32, U32, I64, U64 -> fn.conversions.toBits(k);
            };
        }
        return k;
    }

    private Ex passValue(Ex v) {
        return longValue ? fn.conversions.toBits(v) : v;
    }

    private Ex zero() {
        return longValue
                ? ConstantLowering.int64(0)
                : valueType.isAggregate() ? new Ex.SharedZero(valueType) : new Ex.Zero(valueType);
    }

    private Ex result(JavaMethod method, int pos, Ex... args) {
        return longValue
                ? fn.conversions.fromBits(
                        Rt.call(method, IrType.INT, pos, args), (IrType.Prim) valueType)
                : Rt.call(method, valueType, pos, args);
    }

    /** {@code m[k]}: an aggregate belongs to the map. */
    Ex get(Ex map, Expr k, int pos) {
        Code code = new Code();
        List<Ex> xs = Operands.order(fn, code, List.of(map, key(k)));
        return code.before(get(xs.get(0), xs.get(1), pos));
    }

    Ex get(Ex map, Ex passedKey, int pos) {
        return result(Rt.mapGet(keyClass, longValue), pos, map, passedKey, zero());
    }

    /** {@code v, ok = m[k]}: extra result 1 is ok. */
    Ex getOk(Ex map, Ex passedKey, int pos) {
        return result(Rt.mapGetOk(keyClass, longValue), pos, map, passedKey, zero());
    }

    /** {@code m[k] = v}; an aggregate is given away. */
    St put(Ex map, Ex passedKey, Ex v, int pos) {
        return new St.Eval(
                Rt.call(
                        Rt.mapPut(keyClass, longValue),
                        Ex.VOID,
                        pos,
                        map,
                        passedKey,
                        passValue(Fresh.owned(v))),
                pos);
    }

    St delete(Ex map, Ex passedKey, int pos) {
        return new St.Eval(Rt.call(Rt.mapDelete(keyClass), Ex.VOID, pos, map, passedKey), pos);
    }

    /** The entry of {@code m[k] op= v}, made if it is new: an I32. */
    Ex slot(Ex map, Ex passedKey, int pos) {
        JavaMethod method = Rt.mapSlot(keyClass, longValue);
        return longValue
                ? Rt.call(method, IrType.I32, pos, map, passedKey)
                : Rt.call(method, IrType.I32, pos, map, passedKey, new Ex.Zero(valueType));
    }

    Ex getAt(Ex map, Ex slot, int pos) {
        return result(longValue ? Rt.MAP_LONG_AT : Rt.MAP_OBJECT_AT, pos, map, slot);
    }

    St setAt(Ex map, Ex slot, Ex v, int pos) {
        JavaMethod method = longValue ? Rt.MAP_SET_LONG_AT : Rt.MAP_SET_OBJECT_AT;
        return new St.Eval(Rt.call(method, Ex.VOID, pos, map, slot, passValue(v)), pos);
    }

    // ---- iteration

    Ex iteratorKey(Ex iterator, int pos) {
        if (keyClass == Rt.KeyClass.LONG) {
            return fn.conversions.fromBits(
                    Rt.call(Rt.MAP_KEY_LONG, IrType.INT, pos, iterator), (IrType.Prim) keyType);
        }
        if (keyType instanceof IrType.Prim(Kind kind)) {
            boolean f32 = kind == Kind.F32;
            IrType box = new IrType.Ref(f32 ? "java/lang/Float" : "java/lang/Double");
            Ex boxed = Rt.call(Rt.MAP_KEY_OBJECT, box, pos, iterator);
            return Rt.call(f32 ? Rt.UNBOX_FLOAT : Rt.UNBOX_DOUBLE, keyType, pos, boxed);
        }
        return Rt.call(Rt.MAP_KEY_OBJECT, keyType, pos, iterator);
    }

    Ex iteratorValue(Ex iterator, int pos) {
        return result(longValue ? Rt.MAP_VALUE_LONG : Rt.MAP_VALUE_OBJECT, pos, iterator);
    }
}
