package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.St;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Array;
import gol.compiler.types.Pointer;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;

/** What can be assigned to, its operands lowered. */
sealed interface Place {
    /** The type of what is there. */
    Type type();

    /** The operands, in order. */
    List<Ex> operands();

    /** The same place with other operands. */
    Place with(List<Ex> operands);

    /** What is there now. */
    Ex read(FunctionLowering fn, int pos);

    /** Assigns; the value has the place's type. */
    St write(FunctionLowering fn, Ex value, int pos);

    /** The blank identifier. */
    record Blank(Type type) implements Place {
        @Override
        public List<Ex> operands() {
            return List.of();
        }

        @Override
        public Place with(List<Ex> operands) {
            return this;
        }

        @Override
        public Ex read(FunctionLowering fn, int pos) {
            throw new IllegalStateException("blank is not read");
        }

        @Override
        public St write(FunctionLowering fn, Ex value, int pos) {
            return new St.Eval(value, pos);
        }
    }

    record Variable(Var v, Type type) implements Place {
        @Override
        public List<Ex> operands() {
            return List.of();
        }

        @Override
        public Place with(List<Ex> operands) {
            return this;
        }

        @Override
        public Ex read(FunctionLowering fn, int pos) {
            return fn.vars.read(v);
        }

        @Override
        public St write(FunctionLowering fn, Ex value, int pos) {
            return fn.vars.write(v, value, pos);
        }
    }

    record Field(Ex object, StructClass struct, int field, Type type) implements Place {
        @Override
        public List<Ex> operands() {
            return List.of(object);
        }

        @Override
        public Place with(List<Ex> operands) {
            return new Field(operands.get(0), struct, field, type);
        }

        @Override
        public Ex read(FunctionLowering fn, int pos) {
            return new Ex.GetField(object, struct, field);
        }

        @Override
        public St write(FunctionLowering fn, Ex value, int pos) {
            return value.type().isAggregate()
                    ? new St.Overwrite(read(fn, pos), value, pos)
                    : new St.SetField(object, struct, field, value, pos);
        }
    }

    /** An element of an array ({@code slice} false) or slice. */
    record Element(boolean slice, Ex holder, Ex index, IrType elem, Type type) implements Place {
        @Override
        public List<Ex> operands() {
            return List.of(holder, index);
        }

        @Override
        public Place with(List<Ex> operands) {
            return new Element(slice, operands.get(0), operands.get(1), elem, type);
        }

        @Override
        public Ex read(FunctionLowering fn, int pos) {
            return slice
                    ? new Ex.GetSlice(holder, index, elem)
                    : new Ex.GetElement(holder, index, elem);
        }

        @Override
        public St write(FunctionLowering fn, Ex value, int pos) {
            if (elem.isAggregate()) {
                return new St.Overwrite(read(fn, pos), value, pos);
            }
            return slice
                    ? new St.SetSlice(holder, index, value, pos)
                    : new St.SetElement(holder, index, value, pos);
        }
    }

    /** {@code *p}. */
    record Pointed(Ex pointer, Type type) implements Place {
        @Override
        public List<Ex> operands() {
            return List.of(pointer);
        }

        @Override
        public Place with(List<Ex> operands) {
            return new Pointed(operands.get(0), type);
        }

        @Override
        public Ex read(FunctionLowering fn, int pos) {
            return fn.selectors.load(pointer, type);
        }

        @Override
        public St write(FunctionLowering fn, Ex value, int pos) {
            if (fn.program.isArrayPart(new Pointer(type))) {
                Type elem = ((Array) Types.under(type)).elem();
                Ex store =
                        Rt.call(
                                Rt.ARRAY_PART_STORE,
                                Ex.VOID,
                                pos,
                                pointer,
                                value,
                                new Ex.TypeConst(elem));
                return new St.Eval(store, pos);
            }
            return value.type().isAggregate()
                    ? new St.Overwrite(read(fn, pos), value, pos)
                    : new St.SetCell(pointer, value, pos);
        }
    }

    /** {@code *(*[n]T)(s)}: the first elements of a slice as an array. */
    record SlicePart(Ex slice, Slice sliceType, Type type) implements Place {
        @Override
        public List<Ex> operands() {
            return List.of(slice);
        }

        @Override
        public Place with(List<Ex> operands) {
            return new SlicePart(operands.get(0), sliceType, type);
        }

        @Override
        public Ex read(FunctionLowering fn, int pos) {
            long length = ((Array) Types.under(type)).length();
            return fn.indexes.toArray(slice, sliceType, length, fn.irType(type), pos);
        }

        @Override
        public St write(FunctionLowering fn, Ex value, int pos) {
            return new St.Eval(
                    Rt.call(
                            Rt.OVERWRITE_PART,
                            Ex.VOID,
                            pos,
                            slice,
                            value,
                            new Ex.TypeConst(sliceType.elem())),
                    pos);
        }
    }

    /** {@code m[k]}; the key is as the map takes it. */
    record MapEntry(MapAccess access, Ex map, Ex key, Type type) implements Place {
        @Override
        public List<Ex> operands() {
            return List.of(map, key);
        }

        @Override
        public Place with(List<Ex> operands) {
            return new MapEntry(access, operands.get(0), operands.get(1), type);
        }

        @Override
        public Ex read(FunctionLowering fn, int pos) {
            return access.get(map, key, pos);
        }

        @Override
        public St write(FunctionLowering fn, Ex value, int pos) {
            return access.put(map, key, value, pos);
        }
    }

    /** The place with its operands evaluated into locals. */
    static Place hold(FunctionLowering fn, Code code, Place place) {
        return hold(fn, code, place, false);
    }

    /**
     * The place with its operands evaluated.
     *
     * @param localsStay whether no local of the function is assigned before the place is used last:
     *     then what reads nothing else is left as it is, which tells the back end more of it
     */
    static Place hold(FunctionLowering fn, Code code, Place place, boolean localsStay) {
        List<Ex> held = new ArrayList<>();
        for (Ex x : place.operands()) {
            held.add(localsStay && Operands.isOfLocals(x) ? x : holdOperand(fn, code, x));
        }
        return place.with(held);
    }

    private static Ex holdOperand(FunctionLowering fn, Code code, Ex x) {
        // an aggregate operand is the variable's own object: hold the reference, never a copy
        if (Operands.isConstant(x) || x instanceof Ex.GetLocal && x.type().isAggregate()) {
            return x;
        }
        gol.compiler.ir.Local t = fn.temp(x.type());
        code.set(t, x, 0);
        return new Ex.GetLocal(t);
    }
}
