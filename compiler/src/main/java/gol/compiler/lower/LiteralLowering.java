package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Array;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Map;
import gol.compiler.types.Obj;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;

/** Composite literals. */
final class LiteralLowering {
    /** Array literals with more elements left out than this are made by assignments. */
    private static final int SPARSE = 64;

    private final FunctionLowering fn;

    LiteralLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    /** A literal of the type; for {@code &T{…}} with the type left out, of a pointer to T. */
    Ex composite(Expr.CompositeLit lit, Type type) {
        if (Types.pointer(type) != null) {
            Type elem = Types.deref(type);
            return fn.selectors.newVariable(composite(lit, elem), elem);
        }
        return switch (Types.under(type)) {
            case Struct struct -> struct(lit, struct, type);
            case Array array -> array(lit, array, type);
            case Slice slice -> slice(lit, slice, type);
            case Map map -> map(lit, map, type);
            default -> throw new LoweringException(lit.pos(), "internal error: literal of " + type);
        };
    }

    /** An element's value, owned; an inner literal may leave out its type. */
    private Ex element(Expr e, Type type) {
        if (e instanceof Expr.CompositeLit inner && inner.type() == null) {
            return composite(inner, type);
        }
        return fn.conversions.ownedTo(e, type);
    }

    // ---- structs

    private Ex struct(Expr.CompositeLit lit, Struct struct, Type type) {
        StructClass target = fn.program.structClass(type);
        if (lit.elements().isEmpty()) {
            return new Ex.NewStruct(target);
        }
        List<Integer> fields = new ArrayList<>();
        List<Ex> values = new ArrayList<>();
        for (int i = 0; i < lit.elements().size(); i++) {
            int field = i;
            Expr value = lit.elements().get(i);
            if (value instanceof Expr.KeyValue kv) {
                field = fieldIndex((Expr.Ident) kv.key(), struct);
                value = kv.value();
            }
            fields.add(field);
            values.add(element(value, fn.env.concrete(struct.fields().get(field).type())));
        }
        Code code = new Code();
        List<Ex> xs = Operands.order(fn, code, values);
        Local object = fn.freshTemp(new IrType.StructVal(target));
        if (!allCallFree(xs)) {
            xs = Operands.hold(fn, code, xs);
        }
        code.set(object, new Ex.NewStruct(target), lit.pos());
        for (int i = 0; i < xs.size(); i++) {
            Ex get = new Ex.GetLocal(object);
            int field = fields.get(i);
            if (struct.fields().get(field).name().equals("_")) {
                code.add(new St.Eval(xs.get(i), lit.pos()));
                continue;
            }
            code.add(
                    xs.get(i).type().isAggregate()
                            ? new St.Overwrite(
                                    new Ex.GetField(get, target, field), xs.get(i), lit.pos())
                            : new St.SetField(get, target, field, xs.get(i), lit.pos()));
        }
        return code.before(new Ex.GetLocal(object));
    }

    private static boolean allCallFree(List<Ex> xs) {
        for (Ex x : xs) {
            if (Operands.hasCall(x)) {
                return false;
            }
        }
        return true;
    }

    private int fieldIndex(Expr.Ident key, Struct struct) {
        Obj obj = fn.info.uses().get(key);
        List<Var> fields = struct.fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) == obj) {
                return i;
            }
        }
        return Members.fieldIndex(struct, obj == null ? fn.unit.pkg() : obj.pkg(), key.name());
    }

    // ---- arrays and slices

    private Ex array(Expr.CompositeLit lit, Array array, Type type) {
        IrType.ArrayOf ir = (IrType.ArrayOf) fn.irType(type);
        Type elem = fn.env.concrete(array.elem());
        List<Long> indices = indices(lit.elements());
        if (array.length() - lit.elements().size() > SPARSE) {
            return sparse(lit, ir, elem, indices);
        }
        return new Code().before(dense(lit, (int) array.length(), elem, indices, ir));
    }

    /** All elements in order; those left out are zero. */
    private Ex dense(Expr.CompositeLit lit, int length, Type elem, List<Long> indices, IrType ir) {
        Ex[] elements = new Ex[length];
        List<Ex> values = new ArrayList<>();
        for (Expr e : lit.elements()) {
            values.add(element(e instanceof Expr.KeyValue kv ? kv.value() : e, elem));
        }
        Code code = new Code();
        List<Ex> xs = Operands.order(fn, code, values);
        boolean inOrder = true;
        for (int i = 1; i < indices.size(); i++) {
            inOrder &= indices.get(i) > indices.get(i - 1);
        }
        if (!inOrder) {
            xs = Operands.hold(fn, code, xs);
        }
        for (int i = 0; i < xs.size(); i++) {
            elements[(int) (long) indices.get(i)] = xs.get(i);
        }
        IrType elemType = fn.irType(elem);
        for (int i = 0; i < length; i++) {
            if (elements[i] == null) {
                elements[i] = new Ex.Zero(elemType);
            }
        }
        return code.before(
                ir instanceof IrType.ArrayOf a
                        ? new Ex.ArrayLit(a, List.of(elements))
                        : new Ex.SliceLit((IrType.SliceOf) ir, List.of(elements)));
    }

    private Ex sparse(Expr.CompositeLit lit, IrType.ArrayOf type, Type elem, List<Long> indices) {
        Code code = new Code();
        Local array = fn.freshTemp(type);
        code.set(array, new Ex.Zero(type), lit.pos());
        for (int i = 0; i < indices.size(); i++) {
            Expr e = lit.elements().get(i);
            Ex value = element(e instanceof Expr.KeyValue kv ? kv.value() : e, elem);
            Ex get = new Ex.GetLocal(array);
            Ex index = ConstantLowering.int64(indices.get(i));
            code.add(
                    value.type().isAggregate()
                            ? new St.Overwrite(
                                    new Ex.GetElement(get, index, value.type()), value, e.pos())
                            : new St.SetElement(get, index, value, e.pos()));
        }
        return code.before(new Ex.GetLocal(array));
    }

    private List<Long> indices(List<Expr> elements) {
        List<Long> result = new ArrayList<>();
        long next = 0;
        for (Expr e : elements) {
            if (e instanceof Expr.KeyValue kv) {
                ConstantValue index = fn.exprs.constant(kv.key());
                if (index == null) {
                    throw new LoweringException(kv.pos(), "internal error: index is no constant");
                }
                next = ConstantLowering.integer(index).longValue();
            }
            result.add(next++);
        }
        return result;
    }

    private Ex slice(Expr.CompositeLit lit, Slice slice, Type type) {
        IrType.SliceOf ir = (IrType.SliceOf) fn.irType(type);
        Type elem = fn.env.concrete(slice.elem());
        List<Long> indices = indices(lit.elements());
        long length = 0;
        for (long index : indices) {
            length = Math.max(length, index + 1);
        }
        if (length - indices.size() > SPARSE) {
            IrType.ArrayOf array = new IrType.ArrayOf(fn.irType(elem), length);
            Ex content = sparse(lit, array, elem, indices);
            return Rt.call(
                    Rt.ofArray(array.elem().storage()),
                    ir,
                    lit.pos(),
                    content,
                    ConstantLowering.int64(0),
                    ConstantLowering.int64(length));
        }
        return dense(lit, (int) length, elem, indices, ir);
    }

    // ---- maps

    private Ex map(Expr.CompositeLit lit, Map map, Type type) {
        Code code = new Code();
        Local local = fn.temp(IrType.MAP);
        code.set(
                local,
                Rt.call(
                        Rt.MAP_MAKE,
                        IrType.MAP,
                        lit.pos(),
                        new Ex.TypeConst(type),
                        ConstantLowering.int64(lit.elements().size())),
                lit.pos());
        MapAccess access = new MapAccess(fn, type);
        for (Expr e : lit.elements()) {
            Expr.KeyValue kv = (Expr.KeyValue) e;
            List<Ex> xs =
                    Operands.order(
                            fn,
                            code,
                            List.of(
                                    element(kv.key(), access.key),
                                    element(kv.value(), access.value)));
            code.add(
                    access.put(
                            new Ex.GetLocal(local), access.passKey(xs.get(0)), xs.get(1), e.pos()));
        }
        return code.before(new Ex.GetLocal(local));
    }
}
