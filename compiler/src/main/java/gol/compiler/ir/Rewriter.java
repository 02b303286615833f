package gol.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds IR with parts replaced: subclasses override {@link #ex} and {@link #st} for the nodes
 * they replace, and call {@code super} for the others, which are rebuilt from their rewritten
 * children, in the order of evaluation.
 */
public abstract class Rewriter {
    /** The expression to stand in the place of {@code x}. */
    public Ex ex(Ex x) {
        return switch (x) {
            case Ex.Const _,
                    Ex.StrConst _,
                    Ex.ComplexConst _,
                    Ex.Null _,
                    Ex.Zero _,
                    Ex.SharedZero _,
                    Ex.TypeConst _,
                    Ex.CurrentGoroutine _,
                    Ex.GetLocal _,
                    Ex.GetGlobal _,
                    Ex.GlobalCell _,
                    Ex.NewStruct _,
                    Ex.ExtraResult _ ->
                    x;
            case Ex.GetField e -> new Ex.GetField(ex(e.object()), e.struct(), e.field());
            case Ex.GetJavaField e ->
                    new Ex.GetJavaField(ex(e.object()), e.owner(), e.name(), e.type());
            case Ex.GetElement e -> new Ex.GetElement(ex(e.array()), ex(e.index()), e.type());
            case Ex.GetSlice e -> new Ex.GetSlice(ex(e.slice()), ex(e.index()), e.type());
            case Ex.GetByte e -> new Ex.GetByte(ex(e.string()), ex(e.index()));
            case Ex.GetCell e -> new Ex.GetCell(ex(e.cell()), e.type());
            case Ex.NewCell e -> new Ex.NewCell(ex(e.initial()), e.type());
            case Ex.FieldPointer e ->
                    new Ex.FieldPointer(ex(e.object()), e.struct(), e.field(), e.type());
            case Ex.Len e -> new Ex.Len(ex(e.x()));
            case Ex.Cap e -> new Ex.Cap(ex(e.x()));
            case Ex.Copy e -> new Ex.Copy(ex(e.x()));
            case Ex.ArrayLit e -> new Ex.ArrayLit(e.type(), all(e.elements()));
            case Ex.SliceLit e -> new Ex.SliceLit(e.type(), all(e.elements()));
            case Ex.Arith e -> new Ex.Arith(e.op(), e.kind(), ex(e.x()), ex(e.y()));
            case Ex.Shift e -> new Ex.Shift(e.left(), e.kind(), ex(e.x()), ex(e.y()), e.bounded());
            case Ex.Neg e -> new Ex.Neg(e.kind(), ex(e.x()));
            case Ex.BitNot e -> new Ex.BitNot(e.kind(), ex(e.x()));
            case Ex.Not e -> new Ex.Not(ex(e.x()));
            case Ex.Compare e -> new Ex.Compare(e.op(), e.kind(), ex(e.x()), ex(e.y()));
            case Ex.Equal e -> new Ex.Equal(ex(e.x()), ex(e.y()));
            case Ex.IsNil e -> new Ex.IsNil(ex(e.x()));
            case Ex.Convert e -> new Ex.Convert(ex(e.x()), e.from(), e.to());
            case Ex.Bits e -> new Ex.Bits(ex(e.x()), e.type());
            case Ex.Cast e -> new Ex.Cast(ex(e.x()), e.type());
            case Ex.Cond e -> new Ex.Cond(ex(e.test()), ex(e.then()), ex(e.otherwise()), e.type());
            case Ex.And e -> new Ex.And(ex(e.x()), ex(e.y()));
            case Ex.Or e -> new Ex.Or(ex(e.x()), ex(e.y()));
            case Ex.Seq e -> new Ex.Seq(list(e.before()), ex(e.value()));
            case Ex.CallFunction e -> new Ex.CallFunction(e.function(), all(e.args()), e.pos());
            case Ex.CallValue e ->
                    new Ex.CallValue(ex(e.function()), e.signature(), all(e.args()), e.pos());
            case Ex.CallInterface e ->
                    new Ex.CallInterface(
                            ex(e.receiver()), e.id(), e.signature(), all(e.args()), e.pos());
            case Ex.CallJava e -> new Ex.CallJava(e.method(), all(e.args()), e.type(), e.pos());
            case Ex.Closure e -> new Ex.Closure(e.function(), e.signature(), all(e.captured()));
            case Ex.ToInterface e -> new Ex.ToInterface(ex(e.x()), e.goType());
            case Ex.IsType e -> new Ex.IsType(ex(e.x()), e.goType());
            case Ex.FromInterface e -> new Ex.FromInterface(ex(e.x()), e.goType(), e.type());
        };
    }

    /** The statement to stand in the place of {@code s}. */
    public St st(St s) {
        return switch (s) {
            case St.Block b -> new St.Block(list(b.stmts()));
            case St.Eval e -> new St.Eval(ex(e.x()), e.pos());
            case St.SetLocal e -> new St.SetLocal(e.local(), ex(e.value()), e.pos());
            case St.SetGlobal e -> new St.SetGlobal(e.global(), ex(e.value()), e.pos());
            case St.SetField e ->
                    new St.SetField(ex(e.object()), e.struct(), e.field(), ex(e.value()), e.pos());
            case St.SetJavaField e ->
                    new St.SetJavaField(
                            ex(e.object()), e.owner(), e.name(), ex(e.value()), e.pos());
            case St.SetElement e ->
                    new St.SetElement(ex(e.array()), ex(e.index()), ex(e.value()), e.pos());
            case St.SetSlice e ->
                    new St.SetSlice(ex(e.slice()), ex(e.index()), ex(e.value()), e.pos());
            case St.SetCell e -> new St.SetCell(ex(e.cell()), ex(e.value()), e.pos());
            case St.Overwrite e -> new St.Overwrite(ex(e.target()), ex(e.source()), e.pos());
            case St.If e -> new St.If(ex(e.cond()), st(e.then()), optional(e.otherwise()));
            case St.Loop e ->
                    new St.Loop(
                            e.label(),
                            e.cond() == null ? null : ex(e.cond()),
                            st(e.body()),
                            optional(e.post()),
                            e.pos());
            case St.Labeled e -> new St.Labeled(e.label(), st(e.body()));
            case St.Break _, St.Continue _ -> s;
            case St.IntSwitch e -> {
                Ex value = ex(e.value());
                List<St.Case> cases = new ArrayList<>();
                for (St.Case c : e.cases()) {
                    cases.add(new St.Case(c.values(), st(c.body())));
                }
                yield new St.IntSwitch(value, cases, optional(e.otherwise()), e.pos());
            }
            case St.Return e -> new St.Return(all(e.values()), e.pos());
            case St.TryCatch e -> new St.TryCatch(st(e.body()), e.caught(), st(e.handler()));
            case St.Throw e -> new St.Throw(ex(e.throwable()), e.pos());
        };
    }

    /** A list of statements: of a block, or before the value of {@link Ex.Seq}. */
    public List<St> list(List<St> stmts) {
        List<St> result = new ArrayList<>(stmts.size());
        for (St s : stmts) {
            result.add(st(s));
        }
        return result;
    }

    private @Nullable St optional(@Nullable St s) {
        return s == null ? null : st(s);
    }

    protected final List<Ex> all(List<Ex> list) {
        List<Ex> result = new ArrayList<>(list.size());
        for (Ex x : list) {
            result.add(ex(x));
        }
        return result;
    }
}
