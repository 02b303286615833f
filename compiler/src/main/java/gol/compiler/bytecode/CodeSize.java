package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Rewriter;
import gol.compiler.ir.St;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** A guess, for splitting methods, of how many bytes of code IR makes. */
final class CodeSize extends Rewriter {
    /** Of a switch's case, without its body. */
    static final int CASE = 9;

    private static final int CALL = 40;
    private static final int ELEMENT = 6;

    /** The parts of an element that is a slice, and a look at it before the loop. */
    private static final int ROW = 90;

    private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();
    private final Set<St> parts;
    private int sum;

    /**
     * @param parts blocks of which there is only a call
     */
    CodeSize(Set<St> parts) {
        this.parts = parts;
    }

    int of(St s) {
        int outer = sum;
        sum = 0;
        st(s);
        int result = sum;
        sum = outer;
        return result;
    }

    int of(Ex x) {
        int outer = sum;
        sum = 0;
        ex(x);
        int result = sum;
        sum = outer;
        return result;
    }

    @Override
    public Ex ex(Ex x) {
        Integer size = known.get(x);
        if (size == null) {
            int before = sum;
            sum += own(x);
            switch (x) {
                case Ex.ArrayLit a -> elements(a.type().elem(), a.elements());
                case Ex.SliceLit s -> elements(s.type().elem(), s.elements());
                default -> super.ex(x);
            }
            size = sum - before;
            known.put(x, size);
        } else {
            sum += size;
        }
        return x;
    }

    private void elements(IrType type, List<Ex> elements) {
        if (AccessGen.isTemplate(type.storage(), elements)) {
            return;
        }
        for (Ex element : elements) {
            if (!AccessGen.isJvmZero(element)) {
                sum += ELEMENT;
                ex(element);
            }
        }
    }

    @Override
    public St st(St s) {
        if (parts.contains(s)) {
            sum += CALL;
            return s;
        }
        Integer size = known.get(s);
        if (size == null) {
            int before = sum;
            sum += own(s);
            super.st(s);
            size = sum - before;
            known.put(s, size);
        } else {
            sum += size;
        }
        return s;
    }

    /** What an operand costs beside its own code where its parts are taken. */
    private static int row(Ex x) {
        return RowGen.isElement(x) ? ROW : 0;
    }

    private static int own(Ex x) {
        return switch (x) {
            case Ex.Null _, Ex.CurrentGoroutine _, Ex.Neg _ -> 1;
            case Ex.GetLocal _ -> 4;
            case Ex.Const _, Ex.StrConst _, Ex.TypeConst _, Ex.SharedZero _, Ex.GetGlobal _ -> 3;
            case Ex.Len e -> 6 + row(e.x());
            case Ex.Cap e -> 6 + row(e.x());
            case Ex.IsNil e -> 9 + row(e.x());
            case Ex.GlobalCell _, Ex.GetJavaField _, Ex.Cast _ -> 6;
            case Ex.GetField _, Ex.GetCell _, Ex.Seq _, Ex.Bits _ -> 6;
            case Ex.ComplexConst _, Ex.Zero _, Ex.NewStruct _, Ex.ExtraResult _ -> 9;
            case Ex.NewCell _, Ex.FieldPointer _, Ex.Copy _ -> 10;
            case Ex.GetByte _, Ex.GetElement _ -> 16;
            case Ex.GetSlice e -> 32 + row(e.slice());
            case Ex.ArrayLit _, Ex.SliceLit _ -> 12;
            case Ex.Arith _, Ex.Convert _, Ex.BitNot _ -> 4;
            case Ex.Shift _ -> 5;
            case Ex.Not _, Ex.Compare _, Ex.Equal _, Ex.And _, Ex.Or _ -> 9;
            case Ex.Cond _ -> 6;
            case Ex.CallFunction e -> 5 + 4 * e.args().size();
            case Ex.CallValue _, Ex.CallJava _ -> 10;
            case Ex.CallInterface e -> 220 + 30 * e.args().size();
            case Ex.Closure e -> 8 + 8 * e.captured().size();
            case Ex.ToInterface _, Ex.FromInterface _ -> 20;
            case Ex.IsType _ -> 30;
        };
    }

    private static int own(St s) {
        return switch (s) {
            case St.Block _, St.Labeled _ -> 0;
            case St.Eval _, St.Throw _ -> 2;
            case St.SetLocal _, St.Break _, St.Continue _, St.SetGlobal _ -> 4;
            case St.SetField _, St.SetJavaField _, St.SetCell _, St.Overwrite _ -> 6;
            case St.SetElement _ -> 20;
            case St.SetSlice e -> 36 + row(e.slice());
            case St.If _ -> 4;
            case St.Loop _ -> 8;
            case St.IntSwitch e ->
                    16 + CASE * e.cases().stream().mapToInt(c -> c.values().size()).sum();
            case St.Return e -> 4 + 8 * e.values().size();
            case St.TryCatch _ -> 6;
        };
    }
}
