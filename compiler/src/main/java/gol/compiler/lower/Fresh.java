package gol.compiler.lower;

import gol.compiler.ir.Ex;

/** Which aggregate values nobody else holds, so that storing them needs no copy. */
final class Fresh {
    private Fresh() {}

    /** Whether the value is no aggregate, or an object that only this expression has. */
    static boolean is(Ex x) {
        if (!x.type().isAggregate()) {
            return true;
        }
        return switch (x) {
            case Ex.Zero _,
                    Ex.NewStruct _,
                    Ex.Copy _,
                    Ex.ArrayLit _,
                    Ex.CallFunction _,
                    Ex.CallValue _,
                    Ex.CallInterface _,
                    Ex.ExtraResult _ ->
                    true;
            case Ex.Seq(var _, Ex value) ->
                    is(value) || value instanceof Ex.GetLocal local && isTemp(local);
            case Ex.Cast(Ex inner, var _) -> inner.type().isAggregate() && is(inner);
            case Ex.Cond(var _, Ex then, Ex otherwise, var _) -> is(then) && is(otherwise);
            case Ex.GetLocal local -> isTemp(local);
            case Ex.Const _,
                    Ex.StrConst _,
                    Ex.ComplexConst _,
                    Ex.Null _,
                    Ex.SharedZero _,
                    Ex.TypeConst _,
                    Ex.CurrentGoroutine _,
                    Ex.GetGlobal _,
                    Ex.GlobalCell _,
                    Ex.GetField _,
                    Ex.FieldPointer _,
                    Ex.GetJavaField _,
                    Ex.GetElement _,
                    Ex.GetSlice _,
                    Ex.GetByte _,
                    Ex.GetCell _,
                    Ex.NewCell _,
                    Ex.Len _,
                    Ex.Cap _,
                    Ex.SliceLit _,
                    Ex.Arith _,
                    Ex.Shift _,
                    Ex.Neg _,
                    Ex.BitNot _,
                    Ex.Not _,
                    Ex.Compare _,
                    Ex.Equal _,
                    Ex.IsNil _,
                    Ex.Convert _,
                    Ex.Bits _,
                    Ex.And _,
                    Ex.Or _,
                    Ex.CallJava _,
                    Ex.Closure _,
                    Ex.ToInterface _,
                    Ex.IsType _,
                    Ex.FromInterface _ ->
                    false;
        };
    }

    /** The value itself where it is fresh, else a copy. */
    static Ex owned(Ex x) {
        return is(x) ? x : new Ex.Copy(x);
    }

    /**
     * Whether the local was made by the lowering to hold a value once: its name ends in a dollar
     * sign where the object in it is fresh (see {@link FunctionLowering#freshTemp}).
     */
    private static boolean isTemp(Ex.GetLocal get) {
        return get.local().name().endsWith("$fresh");
    }
}
