package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Map;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Range statements, but those over functions. Hidden counters are 32 bits wide where the length is
 * known to fit, which lets the JIT drop bounds checks.
 */
final class RangeLowering {
    private static final BigInteger MAX_INT32 = BigInteger.valueOf(Integer.MAX_VALUE);

    private final FunctionLowering fn;

    RangeLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    void range(Code code, Stmt.Range r, @Nullable String label) {
        Type type = fn.exprs.valueType(r.x());
        for (Var v : perLoop(r)) {
            fn.vars.declare(code, v, null, r.pos());
        }
        switch (Types.under(type)) {
            case Basic basic when basic.is(Basic.STRING_FLAG) -> string(code, r, label);
            case Basic _ -> integer(code, r, type, label);
            case Slice slice -> slice(code, r, fn.exprs.expr(r.x()), slice, label);
            case Map _ -> map(code, r, type, label);
            case Chan chan -> channel(code, r, chan, type, label);
            case Signature _ -> fn.rangeFuncs.range(code, r, label);
            default -> array(code, r, type, label);
        }
    }

    // ---- common parts

    private static boolean isBlank(@Nullable Expr e) {
        return e == null || (e instanceof Expr.Ident id && id.name().equals("_"));
    }

    /**
     * Before go1.22, the variables that all iterations share, if anybody can tell: these are
     * declared once, before the loop.
     */
    private List<Var> perLoop(Stmt.Range r) {
        if (!fn.info.perLoopVariables().contains(r)) {
            return List.of();
        }
        List<Var> result = new ArrayList<>();
        for (Expr target : new @Nullable Expr[] {r.key(), r.value()}) {
            if (target instanceof Expr.Ident id
                    && fn.info.defs().get(id) instanceof Var v
                    && fn.analysis.isShared(v)) {
                result.add(v);
            }
        }
        return result;
    }

    /** Gives the iteration variable its value, at the beginning of the body. */
    private void bind(Code body, Stmt.Range r, @Nullable Expr target, Ex value, Type type) {
        if (target == null || isBlank(target)) {
            return;
        }
        if (target instanceof Expr.Ident id
                && fn.info.defs().get(id) instanceof Var v
                && perLoop(r).contains(v)) {
            body.add(fn.vars.write(v, value, target.pos()));
            return;
        }
        fn.assignments.store(
                body, target, null, new AssignmentLowering.Typed(value, type), target.pos());
    }

    /** Both iteration values, where they are assigned to what may depend on one another. */
    private boolean bindBoth(Code body, Stmt.Range r, Ex key, Type keyType, Ex value, Type type) {
        if (r.define() || isBlank(r.key()) || isBlank(r.value())) {
            return false;
        }
        Ex k = Operands.hold(fn, body, key);
        Ex v = Operands.hold(fn, body, Fresh.owned(value));
        fn.assignments.storeAll(
                body,
                List.of(r.key(), r.value()),
                List.of(
                        new AssignmentLowering.Typed(k, keyType),
                        new AssignmentLowering.Typed(v, type)),
                r.pos());
        return true;
    }

    /**
     * The same for a value that is cheap to make again: no variable is made where none is needed.
     */
    private void bindCheap(
            Code body, Stmt.Range r, @Nullable Expr target, Local local, Ex value, Type type) {
        if (r.define()
                && target instanceof Expr.Ident id
                && fn.info.defs().get(id) instanceof Var v
                && fn.vars.canAlias(v)) {
            fn.vars.alias(v, local, value);
            return;
        }
        bind(body, r, target, value, type);
    }

    private void loop(
            Code code,
            Stmt.Range r,
            @Nullable String goLabel,
            @Nullable Ex cond,
            java.util.function.BiConsumer<Code, Label> header,
            @Nullable St post) {
        Label label = fn.label("range");
        Code body = new Code();
        header.accept(body, label);
        fn.targets.push(goLabel, new St.Break(label), new St.Continue(label));
        fn.stmts.list(body, r.body().stmts());
        fn.targets.pop();
        code.add(new St.Loop(label, cond, body.block(), post, r.pos()));
    }

    private static St increment(Local counter, int pos) {
        Kind kind = ((IrType.Prim) counter.type()).kind();
        Ex one =
                new Ex.Const(
                        (IrType.Prim) counter.type(), kind.isLong() ? (Object) 1L : (Object) 1);
        return new St.SetLocal(
                counter, new Ex.Arith(Ex.ArithOp.ADD, kind, new Ex.GetLocal(counter), one), pos);
    }

    private static Ex less(Local counter, Ex limit) {
        return new Ex.Compare(
                Ex.CmpOp.LT,
                ((IrType.Prim) counter.type()).kind(),
                new Ex.GetLocal(counter),
                limit);
    }

    private static Ex widened(Local counter) {
        return new Ex.Convert(new Ex.GetLocal(counter), Kind.I32, Kind.I64);
    }

    private Local counter(Code code, int pos) {
        Local counter = new Local("i$", IrType.I32);
        code.set(counter, ConstantLowering.int32(0), pos);
        return counter;
    }

    private Local wideCounter(Code code, int pos) {
        Local counter = new Local("i$", IrType.INT);
        code.set(counter, ConstantLowering.int64(0), pos);
        return counter;
    }

    private static Ex lengthInt32(Ex x) {
        return new Ex.Convert(new Ex.Len(x), Kind.I64, Kind.I32);
    }

    // ---- integers

    private void integer(Code code, Stmt.Range r, Type type, @Nullable String label) {
        Type counted = type;
        if (r.key() != null && !isBlank(r.key())) {
            counted =
                    r.define()
                                    && r.key() instanceof Expr.Ident id
                                    && fn.info.defs().get(id) instanceof Var v
                            ? fn.env.concrete(v.type())
                            : fn.exprs.constant(r.x()) != null ? fn.type(r.key()) : type;
        }
        if (Types.isInterface(counted)) {
            counted = type;
        }
        IrType.Prim prim = (IrType.Prim) fn.irType(counted);
        ConstantValue constant = fn.exprs.constant(r.x());
        Ex limit = fn.conversions.exprTo(r.x(), counted);
        boolean small =
                prim.kind() == Kind.I64
                        && ((constant != null
                                        && ConstantLowering.integer(constant).compareTo(MAX_INT32)
                                                <= 0)
                                || limit instanceof Ex.Len
                                || limit instanceof Ex.Cap);
        if (small) {
            Local n = fn.temp(IrType.I32);
            code.set(n, new Ex.Convert(limit, Kind.I64, Kind.I32), r.pos());
            Local i = counter(code, r.pos());
            Type keyType = counted;
            loop(
                    code,
                    r,
                    label,
                    less(i, new Ex.GetLocal(n)),
                    (body, _) -> bindCheap(body, r, r.key(), i, widened(i), keyType),
                    increment(i, r.pos()));
            return;
        }
        Ex n = Operands.hold(fn, code, limit);
        Local i = fn.temp(prim);
        code.set(i, new Ex.Zero(prim), r.pos());
        Type keyType = counted;
        loop(
                code,
                r,
                label,
                less(i, n),
                (body, _) -> bindCheap(body, r, r.key(), i, new Ex.GetLocal(i), keyType),
                increment(i, r.pos()));
    }

    // ---- slices, arrays, strings

    private void slice(Code code, Stmt.Range r, Ex x, Slice slice, @Nullable String label) {
        Local s = fn.temp(x.type());
        code.set(s, x, r.pos());
        Local n = fn.temp(IrType.I32);
        code.set(n, lengthInt32(new Ex.GetLocal(s)), r.pos());
        Local i = counter(code, r.pos());
        Type elem = fn.env.concrete(slice.elem());
        loop(
                code,
                r,
                label,
                less(i, new Ex.GetLocal(n)),
                (body, _) -> {
                    Ex v = new Ex.GetSlice(new Ex.GetLocal(s), widened(i), fn.irType(elem));
                    if (!bindBoth(body, r, widened(i), Types.INT, v, elem)) {
                        bindCheap(body, r, r.key(), i, widened(i), Types.INT);
                        bind(body, r, r.value(), v, elem);
                    }
                },
                increment(i, r.pos()));
    }

    private void array(Code code, Stmt.Range r, Type type, @Nullable String label) {
        Array array = (Array) Types.under(Types.deref(type));
        Type elem = fn.env.concrete(array.elem());
        boolean byValue = !isBlank(r.value());
        if (byValue && fn.program.isArrayPart(type)) {
            IndexLowering.Holder part = fn.indexes.holder(r.x());
            slice(code, r, part.x(), (Slice) part.type(), label);
            return;
        }
        Local a = null;
        Ex x = fn.exprs.expr(r.x());
        if (byValue) {
            boolean pointer = Types.pointer(type) != null;
            Ex held = pointer ? fn.indexes.arrayOf(x, type) : Fresh.owned(x);
            a = fn.temp(held.type());
            code.set(a, held, r.pos());
        } else if (Operands.hasCall(x)) {
            code.add(new St.Eval(fn.selectors.checked(r.x(), x), r.pos()));
        }
        Local holder = a;
        // no array is that long, but its type may be
        boolean wide = array.length() > Integer.MAX_VALUE;
        Local i = wide ? wideCounter(code, r.pos()) : counter(code, r.pos());
        Ex limit =
                wide
                        ? ConstantLowering.int64(array.length())
                        : ConstantLowering.int32((int) array.length());
        Ex index = wide ? new Ex.GetLocal(i) : widened(i);
        loop(
                code,
                r,
                label,
                less(i, limit),
                (body, _) -> {
                    if (holder == null) {
                        bindCheap(body, r, r.key(), i, index, Types.INT);
                        return;
                    }
                    Ex v = new Ex.GetElement(new Ex.GetLocal(holder), index, fn.irType(elem));
                    if (!bindBoth(body, r, index, Types.INT, v, elem)) {
                        bindCheap(body, r, r.key(), i, index, Types.INT);
                        bind(body, r, r.value(), v, elem);
                    }
                },
                increment(i, r.pos()));
    }

    private void string(Code code, Stmt.Range r, @Nullable String label) {
        Ex x = fn.conversions.exprTo(r.x(), Types.STRING);
        Local s = fn.temp(IrType.STRING);
        code.set(s, x, r.pos());
        Local n = fn.temp(IrType.I32);
        code.set(n, lengthInt32(new Ex.GetLocal(s)), r.pos());
        Local i = counter(code, r.pos());
        Local rune = fn.temp(IrType.INT);
        Ex width =
                new Ex.Convert(
                        new Ex.Shift(
                                false,
                                Kind.I64,
                                new Ex.GetLocal(rune),
                                ConstantLowering.int64(32),
                                true),
                        Kind.I64,
                        Kind.I32);
        St post =
                new St.SetLocal(
                        i,
                        new Ex.Arith(Ex.ArithOp.ADD, Kind.I32, new Ex.GetLocal(i), width),
                        r.pos());
        loop(
                code,
                r,
                label,
                less(i, new Ex.GetLocal(n)),
                (body, _) -> {
                    body.set(
                            rune,
                            Rt.call(
                                    Rt.DECODE_RUNE,
                                    IrType.INT,
                                    r.pos(),
                                    new Ex.GetLocal(s),
                                    new Ex.GetLocal(i)),
                            r.pos());
                    Ex v = new Ex.Convert(new Ex.GetLocal(rune), Kind.I64, Kind.I32);
                    if (!bindBoth(body, r, widened(i), Types.INT, v, Types.INT32)) {
                        bindCheap(body, r, r.key(), i, widened(i), Types.INT);
                        bind(body, r, r.value(), v, Types.INT32);
                    }
                },
                post);
    }

    // ---- maps and channels

    private void map(Code code, Stmt.Range r, Type type, @Nullable String label) {
        MapAccess access = new MapAccess(fn, type);
        Local it = fn.temp(Rt.ITERATOR_TYPE);
        code.set(
                it,
                Rt.call(Rt.MAP_ITERATE, Rt.ITERATOR_TYPE, r.pos(), fn.exprs.expr(r.x())),
                r.pos());
        Ex get = new Ex.GetLocal(it);
        loop(
                code,
                r,
                label,
                Rt.call(Rt.MAP_NEXT, IrType.BOOL, r.pos(), get),
                (body, _) -> {
                    if (bindBoth(
                            body,
                            r,
                            access.iteratorKey(get, r.pos()),
                            access.key,
                            access.iteratorValue(get, r.pos()),
                            access.value)) {
                        return;
                    }
                    if (!isBlank(r.key())) {
                        bind(body, r, r.key(), access.iteratorKey(get, r.pos()), access.key);
                    }
                    if (!isBlank(r.value())) {
                        bind(body, r, r.value(), access.iteratorValue(get, r.pos()), access.value);
                    }
                },
                null);
    }

    private void channel(Code code, Stmt.Range r, Chan chan, Type type, @Nullable String label) {
        Ex x = fn.exprs.expr(r.x());
        Local ch = fn.temp(x.type());
        code.set(ch, x, r.pos());
        Type elem = fn.env.concrete(chan.elem());
        loop(
                code,
                r,
                label,
                null,
                (body, loopLabel) -> {
                    Ex received = fn.operators.receive(new Ex.GetLocal(ch), type, r.pos());
                    Local value = fn.temp(received.type());
                    Local ok = fn.temp(IrType.BOOL);
                    body.set(value, received, r.pos());
                    body.set(ok, new Ex.ExtraResult(1, IrType.BOOL), r.pos());
                    body.add(
                            new St.If(
                                    new Ex.Not(new Ex.GetLocal(ok)),
                                    new St.Break(loopLabel),
                                    null));
                    bind(body, r, r.key(), new Ex.GetLocal(value), elem);
                },
                null);
    }
}
