package gol.compiler.bytecode;

import gol.compiler.bytecode.MethodGen.Target;
import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.St;
import java.lang.classfile.Opcode;

/** Conditions as jumps: no boolean is made where one is only tested. */
final class ConditionGen {
    private final MethodGen g;

    ConditionGen(MethodGen g) {
        this.g = g;
    }

    /** Jumps to the target if the condition has the value {@code sense}; else goes on. */
    void jumpIf(Ex ex, boolean sense, Target target) {
        switch (ex) {
            case Ex.Const x -> {
                if ((Boolean) x.value() == sense) {
                    g.jump(target);
                }
            }
            case Ex.Not x -> jumpIf(x.x(), !sense, target);
            case Ex.And x -> shortCircuit(x.x(), x.y(), false, sense, target);
            case Ex.Or x -> shortCircuit(x.x(), x.y(), true, sense, target);
            case Ex.Compare x -> compare(x, sense, target);
            case Ex.IsNil x -> isNil(x, sense, target);
            case Ex.IsType x -> g.interfaces.isType(x, sense, target);
            case Ex.Equal x -> equal(x, sense, target);
            case Ex.Seq x -> {
                for (St s : x.before()) {
                    g.statements.statement(s);
                }
                if (g.reachable) {
                    jumpIf(x.value(), sense, target);
                }
            }
            default -> {
                g.gen(ex);
                test(sense ? Opcode.IFNE : Opcode.IFEQ, target);
            }
        }
    }

    /** A boolean value made of a condition. */
    void materialize(Ex x) {
        Target no = g.target();
        Target end = g.target();
        jumpIf(x, false, no);
        if (g.reachable) {
            g.c.iconst_1();
            g.jump(end);
        }
        g.bind(no);
        if (g.reachable) {
            g.c.iconst_0();
        }
        g.bind(end);
    }

    void test(Opcode op, Target target) {
        if (g.reachable) {
            target.used = true;
            g.c.branch(op, target.label);
        }
    }

    /** {@code x && y} ({@code value} false: the one that decides), {@code x || y} (true). */
    private void shortCircuit(Ex x, Ex y, boolean value, boolean sense, Target target) {
        if (sense == value) {
            jumpIf(x, value, target);
            if (g.reachable) {
                scoped(y, sense, target);
            }
            return;
        }
        Target end = g.target();
        jumpIf(x, value, end);
        if (g.reachable) {
            scoped(y, sense, target);
        }
        g.bind(end);
    }

    private void scoped(Ex y, boolean sense, Target target) {
        Analysis.Scope scope = g.analysis.scope(y);
        if (scope == null) {
            jumpIf(y, sense, target);
            return;
        }
        long mark = g.enter(scope);
        jumpIf(y, sense, target);
        g.leave(mark);
    }

    private void compare(Ex.Compare x, boolean sense, Target target) {
        Kind kind = x.kind();
        if (kind.isFloat()) {
            g.pair(x.x(), x.y());
            compareFloats(x.op(), kind, sense, target);
            return;
        }
        Ex.CmpOp op = sense ? x.op() : negate(x.op());
        boolean ordered = op != Ex.CmpOp.EQ && op != Ex.CmpOp.NE;
        if (kind.isLong()) {
            g.pair(x.x(), x.y());
            if (ordered && !kind.signed()) {
                g.invokeStatic("java/lang/Long", "compareUnsigned", "(JJ)I");
            } else {
                g.c.lcmp();
            }
            test(withZero(op), target);
            return;
        }
        if (kind == Kind.U32 && ordered) {
            g.pair(x.x(), x.y());
            g.invokeStatic("java/lang/Integer", "compareUnsigned", "(II)I");
            test(withZero(op), target);
            return;
        }
        if (isZero(x.y())) {
            g.gen(x.x());
            test(withZero(op), target);
            return;
        }
        g.pair(x.x(), x.y());
        test(
                switch (op) {
                    case EQ -> Opcode.IF_ICMPEQ;
                    case NE -> Opcode.IF_ICMPNE;
                    case LT -> Opcode.IF_ICMPLT;
                    case LE -> Opcode.IF_ICMPLE;
                    case GT -> Opcode.IF_ICMPGT;
                    case GE -> Opcode.IF_ICMPGE;
                },
                target);
    }

    private static boolean isZero(Ex x) {
        return x instanceof Ex.Const c
                && (c.value() instanceof Integer i && i == 0
                        || c.value() instanceof Boolean b && !b);
    }

    private void compareFloats(Ex.CmpOp op, Kind kind, boolean sense, Target target) {
        boolean less = op == Ex.CmpOp.LT || op == Ex.CmpOp.LE;
        if (kind == Kind.F64) {
            if (less) {
                g.c.dcmpg();
            } else {
                g.c.dcmpl();
            }
        } else if (less) {
            g.c.fcmpg();
        } else {
            g.c.fcmpl();
        }
        test(withZero(sense ? op : negate(op)), target);
    }

    private static Ex.CmpOp negate(Ex.CmpOp op) {
        return switch (op) {
            case EQ -> Ex.CmpOp.NE;
            case NE -> Ex.CmpOp.EQ;
            case LT -> Ex.CmpOp.GE;
            case LE -> Ex.CmpOp.GT;
            case GT -> Ex.CmpOp.LE;
            case GE -> Ex.CmpOp.LT;
        };
    }

    private static Opcode withZero(Ex.CmpOp op) {
        return switch (op) {
            case EQ -> Opcode.IFEQ;
            case NE -> Opcode.IFNE;
            case LT -> Opcode.IFLT;
            case LE -> Opcode.IFLE;
            case GT -> Opcode.IFGT;
            case GE -> Opcode.IFGE;
        };
    }

    private void isNil(Ex.IsNil x, boolean sense, Target target) {
        SliceParts parts = g.rows.parts(x.x());
        if (parts == null) {
            g.gen(x.x());
        } else {
            g.c.aload(parts.array());
        }
        if (x.x().type() instanceof IrType.SliceOf s) {
            String cls = s.elem().storage().sliceClass();
            String array = s.elem().storage().arrayDescriptor();
            if (parts == null) {
                g.c.getfield(g.cls(cls), "array", g.descs.type(array));
            }
            g.c.getstatic(g.cls(cls), "NIL_ARRAY", g.descs.type(array));
            test(sense ? Opcode.IF_ACMPEQ : Opcode.IF_ACMPNE, target);
        } else {
            test(sense ? Opcode.IFNULL : Opcode.IFNONNULL, target);
        }
    }

    private void equal(Ex.Equal x, boolean sense, Target target) {
        IrType t = x.x().type();
        if (x.y() instanceof Ex.Null && JType.isReference(t) && !t.isNonNull()) {
            g.gen(x.x());
            test(sense ? Opcode.IFNULL : Opcode.IFNONNULL, target);
            return;
        }
        g.pair(x.x(), x.y());
        if (t instanceof IrType.Ref r && !TypeOps.isCell(r)) {
            test(sense ? Opcode.IF_ACMPEQ : Opcode.IF_ACMPNE, target);
            return;
        }
        g.owner.typeOps().equal(g.c, t);
        test(sense ? Opcode.IFNE : Opcode.IFEQ, target);
    }
}
