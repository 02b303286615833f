package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;

/** Arithmetic on primitives, wrapped at each kind's width, and conversions. */
final class ArithmeticGen {
    private static final String NUMBERS = "gol/runtime/value/Numbers";

    private final MethodGen g;

    ArithmeticGen(MethodGen g) {
        this.g = g;
    }

    void arith(Ex.Arith x) {
        g.pair(x.x(), x.y());
        if (x.op() == Ex.ArithOp.AND_NOT) {
            complement(x.kind());
        }
        switch (x.kind()) {
            case F64 -> doubles(x.op());
            case F32 -> floats(x.op());
            case I64, U64 -> longs(x.op(), x.kind() == Kind.U64);
            case BOOL, I8, U8, I16, U16, I32, U32 -> {
                ints(x.op(), x.kind() == Kind.U32);
                if (mayOverflow(x.op())) {
                    wrap(x.kind());
                }
            }
        }
    }

    private static boolean mayOverflow(Ex.ArithOp op) {
        return switch (op) {
            case ADD, SUB, MUL, DIV -> true;
            case REM, AND, OR, XOR, AND_NOT -> false;
        };
    }

    private void complement(Kind kind) {
        if (kind.isLong()) {
            g.c.ldc(-1L);
            g.c.lxor();
        } else {
            g.c.iconst_m1();
            g.c.ixor();
        }
    }

    private void doubles(Ex.ArithOp op) {
        switch (op) {
            case ADD -> g.c.dadd();
            case SUB -> g.c.dsub();
            case MUL -> g.c.dmul();
            case DIV -> g.c.ddiv();
            case REM, AND, OR, XOR, AND_NOT ->
                    throw new IllegalArgumentException(op + " of floats");
        }
    }

    private void floats(Ex.ArithOp op) {
        switch (op) {
            case ADD -> g.c.fadd();
            case SUB -> g.c.fsub();
            case MUL -> g.c.fmul();
            case DIV -> g.c.fdiv();
            case REM, AND, OR, XOR, AND_NOT ->
                    throw new IllegalArgumentException(op + " of floats");
        }
    }

    private void longs(Ex.ArithOp op, boolean unsigned) {
        switch (op) {
            case ADD -> g.c.ladd();
            case SUB -> g.c.lsub();
            case MUL -> g.c.lmul();
            case DIV -> {
                if (unsigned) {
                    g.invokeStatic("java/lang/Long", "divideUnsigned", "(JJ)J");
                } else {
                    g.c.ldiv();
                }
            }
            case REM -> {
                if (unsigned) {
                    g.invokeStatic("java/lang/Long", "remainderUnsigned", "(JJ)J");
                } else {
                    g.c.lrem();
                }
            }
            case AND, AND_NOT -> g.c.land();
            case OR -> g.c.lor();
            case XOR -> g.c.lxor();
        }
    }

    private void ints(Ex.ArithOp op, boolean unsigned) {
        switch (op) {
            case ADD -> g.c.iadd();
            case SUB -> g.c.isub();
            case MUL -> g.c.imul();
            case DIV -> {
                if (unsigned) {
                    g.invokeStatic("java/lang/Integer", "divideUnsigned", "(II)I");
                } else {
                    g.c.idiv();
                }
            }
            case REM -> {
                if (unsigned) {
                    g.invokeStatic("java/lang/Integer", "remainderUnsigned", "(II)I");
                } else {
                    g.c.irem();
                }
            }
            case AND, AND_NOT -> g.c.iand();
            case OR -> g.c.ior();
            case XOR -> g.c.ixor();
        }
    }

    /** Cuts the int on the stack to the kind's width. */
    void wrap(Kind kind) {
        switch (kind) {
            case I8 -> g.c.i2b();
            case U8 -> {
                g.c.sipush(0xFF);
                g.c.iand();
            }
            case I16 -> g.c.i2s();
            case U16 -> g.c.i2c();
            case BOOL, I32, U32, I64, U64, F32, F64 -> {}
        }
    }

    void neg(Ex.Neg x) {
        g.gen(x.x());
        switch (x.kind()) {
            case F64 -> g.c.dneg();
            case F32 -> g.c.fneg();
            case I64, U64 -> g.c.lneg();
            case BOOL, I8, U8, I16, U16, I32, U32 -> {
                g.c.ineg();
                wrap(x.kind());
            }
        }
    }

    void bitNot(Ex.BitNot x) {
        g.gen(x.x());
        complement(x.kind());
        wrap(x.kind());
    }

    // ---- shifts

    void shift(Ex.Shift x) {
        Kind kind = x.kind();
        boolean wide = kind.isLong();
        boolean unsignedCount = x.y().type() instanceof IrType.Prim(Kind k) && !k.signed();
        if (x.y() instanceof Ex.Const k && k.value() instanceof Number n) {
            long count = n.longValue();
            if (count >= 0 && count < kind.bits()) {
                g.gen(x.x());
                g.c.loadConstant((int) count);
                plainShift(x.left(), kind);
                return;
            }
        } else if (x.bounded()) {
            g.pair(x.x(), x.y());
            toInt(x.y().type());
            plainShift(x.left(), kind);
            return;
        }
        g.pair(x.x(), x.y());
        if (!(x.y().type() instanceof IrType.Prim(Kind k) && k.isLong())) {
            g.c.i2l();
        }
        String name = x.left() ? "shl" : kind.signed() ? "shr" : "ushr";
        g.invokeStatic(NUMBERS, unsignedCount ? name : name + "Signed", wide ? "(JJ)J" : "(IJ)I");
        if (x.left()) {
            wrap(kind);
        }
    }

    private void toInt(IrType t) {
        if (t instanceof IrType.Prim(Kind k) && k.isLong()) {
            g.c.l2i();
        }
    }

    private void plainShift(boolean left, Kind kind) {
        if (kind.isLong()) {
            if (left) {
                g.c.lshl();
            } else if (kind.signed()) {
                g.c.lshr();
            } else {
                g.c.lushr();
            }
        } else if (left) {
            g.c.ishl();
            wrap(kind);
        } else if (kind.signed()) {
            g.c.ishr();
        } else {
            g.c.iushr();
        }
    }

    // ---- conversions

    void convert(Ex.Convert x) {
        g.gen(x.x());
        convert(x.from(), x.to());
    }

    private void convert(Kind from, Kind to) {
        if (from == to || from == Kind.BOOL) {
            return;
        }
        if (from.isFloat()) {
            fromFloat(from, to);
        } else if (to.isFloat()) {
            toFloat(from, to);
        } else if (from.isLong()) {
            if (!to.isLong()) {
                g.c.l2i();
                wrap(to);
            }
        } else if (to.isLong()) {
            g.c.i2l();
            if (from == Kind.U32) {
                g.c.ldc(0xFFFFFFFFL);
                g.c.land();
            }
        } else if (to.bits() < from.bits()
                || (to.bits() == from.bits() && to.signed() != from.signed())
                || (to.bits() > from.bits() && from.signed() && !to.signed())) {
            wrap(to);
        }
    }

    private void toFloat(Kind from, Kind to) {
        boolean wide = to == Kind.F64;
        switch (from) {
            case I64 -> {
                if (wide) {
                    g.c.l2d();
                } else {
                    g.c.l2f();
                }
            }
            case U64 ->
                    g.invokeStatic(
                            NUMBERS,
                            wide ? "uint64ToDouble" : "uint64ToFloat",
                            wide ? "(J)D" : "(J)F");
            case U32 ->
                    g.invokeStatic(
                            NUMBERS,
                            wide ? "uint32ToDouble" : "uint32ToFloat",
                            wide ? "(I)D" : "(I)F");
            case BOOL, I8, U8, I16, U16, I32 -> {
                if (wide) {
                    g.c.i2d();
                } else {
                    g.c.i2f();
                }
            }
            case F32, F64 -> throw new IllegalStateException();
        }
    }

    private void fromFloat(Kind from, Kind to) {
        if (to == Kind.F32) {
            g.c.d2f();
            return;
        }
        if (from == Kind.F32) {
            g.c.f2d();
        }
        switch (to) {
            case F32, F64 -> {}
            case I64 -> g.invokeStatic(NUMBERS, "toInt64", "(D)J");
            case U64 -> g.invokeStatic(NUMBERS, "toUint64", "(D)J");
            case U32 -> g.invokeStatic(NUMBERS, "toUint32", "(D)I");
            case BOOL, I8, U8, I16, U16, I32 -> {
                g.invokeStatic(NUMBERS, "toInt32", "(D)I");
                wrap(to);
            }
        }
    }

    /** {@link Ex.Bits}. */
    void bits(Ex.Bits x) {
        g.gen(x.x());
        Kind from = ((IrType.Prim) x.x().type()).kind();
        Kind to = ((IrType.Prim) x.type()).kind();
        if (from == Kind.F64) {
            g.invokeStatic("java/lang/Double", "doubleToRawLongBits", "(D)J");
        } else if (from == Kind.F32) {
            g.invokeStatic("java/lang/Float", "floatToRawIntBits", "(F)I");
            if (to.isLong()) {
                g.c.i2l();
            }
        } else if (to == Kind.F64) {
            g.invokeStatic("java/lang/Double", "longBitsToDouble", "(J)D");
        } else if (to == Kind.F32) {
            if (from.isLong()) {
                g.c.l2i();
            }
            g.invokeStatic("java/lang/Float", "intBitsToFloat", "(I)F");
        } else if (from.isLong() && !to.isLong()) {
            g.c.l2i();
        } else if (!from.isLong() && to.isLong()) {
            g.c.i2l();
        }
    }
}
