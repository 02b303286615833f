package gol.compiler.ir;

import gol.compiler.types.Type;
import java.util.List;

/** An IR expression: typed, operands evaluated left to right. */
public sealed interface Ex {
    IrType type();

    // ---- constants

    /** {@code value}: Boolean, Integer (kinds on the JVM's int), Long, Float or Double. */
    record Const(IrType.Prim type, Object value) implements Ex {}

    /** A string constant; the back end makes one GoString object of it. */
    record StrConst(byte[] bytes) implements Ex {
        @Override
        public IrType type() {
            return IrType.STRING;
        }
    }

    record ComplexConst(IrType type, double re, double im) implements Ex {}

    /** null as nil. */
    record Null(IrType type) implements Ex {}

    /** A zero value, a new object each time for aggregates. */
    record Zero(IrType type) implements Ex {}

    /** A zero value that is never changed, one object per type (given to map reads). */
    record SharedZero(IrType type) implements Ex {}

    /** The run-time descriptor of a Go type (no type parameters in it). */
    record TypeConst(Type goType) implements Ex {
        @Override
        public IrType type() {
            return IrType.RTYPE;
        }
    }

    /** The current goroutine. */
    record CurrentGoroutine() implements Ex {
        @Override
        public IrType type() {
            return new IrType.Ref("gol/runtime/sched/Goroutine");
        }
    }

    // ---- variables and memory

    record GetLocal(Local local) implements Ex {
        @Override
        public IrType type() {
            return local.type();
        }
    }

    /** The value of a global (through its cell where it has one). */
    record GetGlobal(Global global) implements Ex {
        @Override
        public IrType type() {
            return global.type();
        }
    }

    /** The cell of a {@code cell} global: its address. */
    record GlobalCell(Global global, IrType type) implements Ex {}

    /** A struct's field; a null object is Go's nil dereference. */
    record GetField(Ex object, StructClass struct, int field) implements Ex {
        @Override
        public IrType type() {
            return struct.fields().get(field).type();
        }
    }

    /**
     * A public field of a Java object of the runtime (e.g. select's received value on the
     * goroutine).
     */
    record GetJavaField(Ex object, String owner, String name, IrType type) implements Ex {}

    /** Element of a Go array, bounds-checked; index is an I64 (or an I32 known to be ≥ 0). */
    record GetElement(Ex array, Ex index, IrType type) implements Ex {}

    /** Element of a slice, bounds-checked; index as in {@link GetElement}. */
    record GetSlice(Ex slice, Ex index, IrType type) implements Ex {}

    /** A byte of a string, bounds-checked: U8. */
    record GetByte(Ex string, Ex index) implements Ex {
        @Override
        public IrType type() {
            return IrType.U8;
        }
    }

    /** What a cell holds; null is Go's nil dereference. */
    record GetCell(Ex cell, IrType type) implements Ex {}

    /** A new plain cell with an initial value. {@code type} is the Ref of the cell's class. */
    record NewCell(Ex initial, IrType type) implements Ex {}

    /**
     * {@code &x.f} where the field is no aggregate: a Ref ({@code type}, the cell class) whose
     * {@code get} and {@code set} reach the field. A null object is Go's nil dereference, here and
     * now. Two pointers to one field compare equal (by {@code Refs}).
     */
    record FieldPointer(Ex object, StructClass struct, int field, IrType type) implements Ex {}

    /** A length: of a string, slice, or Go array (constant mostly), as I64. */
    record Len(Ex x) implements Ex {
        @Override
        public IrType type() {
            return IrType.INT;
        }
    }

    /** A slice's capacity, as I64. */
    record Cap(Ex x) implements Ex {
        @Override
        public IrType type() {
            return IrType.INT;
        }
    }

    /** A new struct with zero fields. */
    record NewStruct(StructClass struct) implements Ex {
        @Override
        public IrType type() {
            return new IrType.StructVal(struct);
        }
    }

    /** A copy of a struct or array. */
    record Copy(Ex x) implements Ex {
        @Override
        public IrType type() {
            return x.type();
        }
    }

    /** A new Go array with the given elements (all of them), elements already copied. */
    record ArrayLit(IrType.ArrayOf type, List<Ex> elements) implements Ex {}

    /** A slice over a new array of exactly these elements. */
    record SliceLit(IrType.SliceOf type, List<Ex> elements) implements Ex {}

    // ---- arithmetic

    /** Arithmetic on two operands of the kind; results are wrapped at the kind's width. */
    enum ArithOp {
        ADD,
        SUB,
        MUL,
        /** Truncated; by zero is Go's panic. Unsigned for unsigned kinds. */
        DIV,
        REM,
        AND,
        OR,
        XOR,
        AND_NOT
    }

    record Arith(ArithOp op, Kind kind, Ex x, Ex y) implements Ex {
        @Override
        public IrType type() {
            return new IrType.Prim(kind);
        }
    }

    /**
     * {@code x << y}, {@code x >> y}: x of the kind; y an I64 or U64, unsigned if U64, a negative
     * I64 is Go's panic; counts beyond the width give 0 or the sign. {@code bounded}: y is known to
     * be below the width.
     */
    record Shift(boolean left, Kind kind, Ex x, Ex y, boolean bounded) implements Ex {
        @Override
        public IrType type() {
            return new IrType.Prim(kind);
        }
    }

    record Neg(Kind kind, Ex x) implements Ex {
        @Override
        public IrType type() {
            return new IrType.Prim(kind);
        }
    }

    /** {@code ^x}. */
    record BitNot(Kind kind, Ex x) implements Ex {
        @Override
        public IrType type() {
            return new IrType.Prim(kind);
        }
    }

    record Not(Ex x) implements Ex {
        @Override
        public IrType type() {
            return IrType.BOOL;
        }
    }

    /** Comparison operators. */
    enum CmpOp {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE
    }

    /** Comparison of two primitives of the kind (BOOL: EQ and NE), with IEEE rules for floats. */
    record Compare(CmpOp op, Kind kind, Ex x, Ex y) implements Ex {
        @Override
        public IrType type() {
            return IrType.BOOL;
        }
    }

    /**
     * Go's {@code ==} of two values of the same IR type that is no Prim: strings, complex, structs,
     * arrays, references (identity), interfaces (may panic). Mixed comparisons are converted
     * before.
     */
    record Equal(Ex x, Ex y) implements Ex {
        @Override
        public IrType type() {
            return IrType.BOOL;
        }
    }

    /** {@code x == nil} for slices (its array is the NIL array), references and interfaces. */
    record IsNil(Ex x) implements Ex {
        @Override
        public IrType type() {
            return IrType.BOOL;
        }
    }

    /** Conversion between primitive kinds with Go's (amd64) meaning. */
    record Convert(Ex x, Kind from, Kind to) implements Ex {
        @Override
        public IrType type() {
            return new IrType.Prim(to);
        }
    }

    /**
     * A float's bits as an I32/I64 and back, a bool as 0 or 1 in an I64 and back (channels, maps).
     */
    record Bits(Ex x, IrType type) implements Ex {}

    /** A checked downcast that cannot fail by construction (from Object), or a no-op upcast. */
    record Cast(Ex x, IrType type) implements Ex {}

    // ---- control

    record Cond(Ex test, Ex then, Ex otherwise, IrType type) implements Ex {}

    record And(Ex x, Ex y) implements Ex {
        @Override
        public IrType type() {
            return IrType.BOOL;
        }
    }

    record Or(Ex x, Ex y) implements Ex {
        @Override
        public IrType type() {
            return IrType.BOOL;
        }
    }

    /** Statements, then the value. The statements do not jump out. */
    record Seq(List<St> before, Ex value) implements Ex {
        @Override
        public IrType type() {
            return value.type();
        }
    }

    // ---- calls; type is the first result's, or VOID's stand-in (see Void) for none

    /** The type of calls without result; such a call stands only in {@link St.Eval}. */
    IrType VOID = new IrType.Ref("void");

    record CallFunction(IrFunction function, List<Ex> args, int pos) implements Ex {
        @Override
        public IrType type() {
            return function.results().isEmpty() ? VOID : function.results().get(0);
        }
    }

    /** A call of a function value; a null one is Go's nil dereference. */
    record CallValue(Ex function, IrSignature signature, List<Ex> args, int pos) implements Ex {
        @Override
        public IrType type() {
            return signature.results().isEmpty() ? VOID : signature.results().get(0);
        }
    }

    /**
     * A method call on an interface value; nil is Go's nil dereference.
     *
     * @param id the method's name, for unexported ones qualified with the package path: {@code
     *     path.name}
     */
    record CallInterface(Ex receiver, String id, IrSignature signature, List<Ex> args, int pos)
            implements Ex {
        @Override
        public IrType type() {
            return signature.results().isEmpty() ? VOID : signature.results().get(0);
        }
    }

    /**
     * {@code type} is what the IR takes the Java result as (cast where the descriptor says Object).
     */
    record CallJava(JavaMethod method, List<Ex> args, IrType type, int pos) implements Ex {}

    /** Result {@code index} ≥ 1 of the call evaluated directly before. */
    record ExtraResult(int index, IrType type) implements Ex {}

    // ---- functions as values

    /**
     * A closure: a new function value over the function, whose first parameters are the captured
     * values.
     */
    record Closure(IrFunction function, IrSignature signature, List<Ex> captured) implements Ex {
        @Override
        public IrType type() {
            return IrType.FUNC;
        }
    }

    // ---- interfaces

    /** A value of a non-interface Go type as an interface value (aggregates already copied). */
    record ToInterface(Ex x, Type goType) implements Ex {
        @Override
        public IrType type() {
            return IrType.IFACE;
        }
    }

    /** Whether the dynamic type is exactly this non-interface type. */
    record IsType(Ex x, Type goType) implements Ex {
        @Override
        public IrType type() {
            return IrType.BOOL;
        }
    }

    /** The value in an interface known to hold exactly this type (not copied). */
    record FromInterface(Ex x, Type goType, IrType type) implements Ex {}
}
