package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Array;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Map;
import gol.compiler.types.Selection;
import gol.compiler.types.Slice;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Op;
import gol.syntax.Stmt;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assignments and variable declarations (spec: Assignment statements). */
final class AssignmentLowering {
    /** A value with its Go type. */
    record Typed(Ex value, Type type) {}

    private final FunctionLowering fn;

    AssignmentLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    void assign(Code code, Stmt.Assign a) {
        if (a.op() != null) {
            compound(code, a);
            return;
        }
        List<Expr> lhs = a.lhs();
        List<Expr> rhs = a.rhs();
        if (lhs.size() == 1 && rhs.size() == 1) {
            single(code, lhs.get(0), rhs.get(0), a.pos());
        } else if (rhs.size() == 1) {
            List<Place> places = new ArrayList<>();
            for (Place place : places(lhs)) {
                List<Ex> xs = place.operands();
                places.add(place.with(Operands.callsFirst(fn, code, xs, xs.size())));
            }
            List<Typed> values = values(code, rhs.get(0), lhs.size());
            places = hold(code, lhs, places);
            for (int i = 0; i < lhs.size(); i++) {
                store(code, lhs.get(i), places.get(i), values.get(i), a.pos());
            }
        } else {
            parallel(code, lhs, rhs, a.pos());
        }
    }

    // ---- targets

    private @Nullable Var defined(Expr e) {
        return e instanceof Expr.Ident id && fn.info.defs().get(id) instanceof Var v ? v : null;
    }

    private static boolean isBlank(Expr e) {
        return VariableAnalysis.unparen(e) instanceof Expr.Ident id && id.name().equals("_");
    }

    /** The places; blank ones for variables that the statement declares, and blanks. */
    private List<Place> places(List<Expr> lhs) {
        List<Place> places = new ArrayList<>();
        for (Expr e : lhs) {
            places.add(isBlank(e) || defined(e) != null ? new Place.Blank(Types.INT) : place(e));
        }
        return places;
    }

    /** The places of these expressions, operands evaluated. */
    private List<Place> hold(Code code, List<Expr> lhs, List<Place> places) {
        boolean localsStay =
                lhs.stream()
                        .allMatch(e ->
                                isBlank(e) || !(VariableAnalysis.unparen(e) instanceof Expr.Ident));
        List<Place> held = new ArrayList<>();
        for (Place place : places) {
            held.add(Place.hold(fn, code, place, localsStay));
        }
        return held;
    }

    /** What an expression on the left denotes. */
    Place place(Expr target) {
        Expr e = VariableAnalysis.unparen(target);
        Type type = fn.type(e);
        return switch (e) {
            case Expr.Ident id when fn.info.objectOf(id) instanceof Var v ->
                    new Place.Variable(v, type);
            case Expr.Selector s -> {
                Selection sel = fn.info.selections().get(s);
                if (sel == null) {
                    yield new Place.Variable(
                            (Var) Objects.requireNonNull(fn.info.uses().get(s.sel())), type);
                }
                SelectorLowering.At holder = fn.selectors.fieldHolder(s, sel);
                yield new Place.Field(
                        holder.x(),
                        fn.selectors.structOf(holder.type()),
                        sel.index()[sel.index().length - 1],
                        type);
            }
            case Expr.Index i -> element(i, type);
            case Expr.Star s -> {
                Expr slice = fn.indexes.convertedSlice(s.x());
                yield slice != null
                        ? new Place.SlicePart(
                                fn.exprs.expr(slice), (Slice) Types.under(fn.type(slice)), type)
                        : new Place.Pointed(fn.exprs.expr(s.x()), type);
            }
            default -> throw new LoweringException(e.pos(), "internal error: not assignable");
        };
    }

    private Place element(Expr.Index i, Type type) {
        IndexLowering.Holder of = fn.indexes.holder(i.x());
        Type holder = of.type();
        Ex x = of.x();
        Expr at = i.indices().get(0);
        return switch (Types.under(holder)) {
            case Map _ -> {
                MapAccess access = new MapAccess(fn, holder);
                yield new Place.MapEntry(access, x, access.key(at), access.value);
            }
            case Slice slice ->
                    new Place.Element(true, x, fn.indexes.at(at), fn.irType(slice.elem()), type);
            default -> {
                Array array = (Array) Types.under(Types.deref(holder));
                yield new Place.Element(
                        false,
                        fn.indexes.arrayOf(x, holder),
                        fn.indexes.at(at),
                        fn.irType(array.elem()),
                        type);
            }
        };
    }

    // ---- one value

    private void single(Code code, Expr lhs, Expr rhs, int pos) {
        Var v = defined(lhs);
        if (isBlank(lhs)) {
            discard(code, rhs);
        } else if (v != null) {
            fn.vars.declare(code, v, fn.conversions.exprTo(rhs, fn.env.concrete(v.type())), pos);
        } else {
            Place place = place(lhs);
            Ex value = fn.conversions.exprTo(rhs, place.type());
            List<Ex> operands = new ArrayList<>(place.operands());
            operands.add(value);
            boolean early = place.operands().isEmpty() || !value.type().isAggregate();
            List<Ex> xs = Operands.order(fn, code, operands);
            if (!early && Operands.hasCall(value)) {
                xs = Operands.hold(fn, code, xs);
            }
            int last = xs.size() - 1;
            code.add(place.with(xs.subList(0, last)).write(fn, xs.get(last), pos));
        }
    }

    /** {@code _ = x}: evaluated for what it does. */
    void discard(Code code, Expr rhs) {
        if (fn.exprs.constant(rhs) != null || fn.exprs.isNil(rhs)) {
            return;
        }
        Ex x = fn.exprs.expr(rhs);
        code.add(new St.Eval(fn.selectors.checked(rhs, x), rhs.pos()));
    }

    /** Assigns values to what the expressions denote, all of which are evaluated before. */
    void storeAll(Code code, List<Expr> lhs, List<Typed> values, int pos) {
        List<Place> places = hold(code, lhs, places(lhs));
        for (int i = 0; i < lhs.size(); i++) {
            store(code, lhs.get(i), places.get(i), values.get(i), pos);
        }
    }

    /**
     * Assigns a value to what the expression denotes, or declares it: a range clause's or select's.
     */
    void store(Code code, Expr lhs, @Nullable Place held, Typed value, int pos) {
        Var v = defined(lhs);
        if (isBlank(lhs)) {
            if (!Fresh.is(value.value()) || Operands.hasCall(value.value())) {
                code.add(new St.Eval(value.value(), pos));
            }
            return;
        }
        if (v != null) {
            Type type = fn.env.concrete(v.type());
            fn.vars.declare(
                    code, v, fn.conversions.assign(value.value(), value.type(), type, pos), pos);
            return;
        }
        Ex x = value.value();
        Place place = held;
        if (place == null || place instanceof Place.Blank) {
            x = Operands.hold(fn, code, x);
            place = Place.hold(fn, code, place(lhs));
        }
        code.add(place.write(fn, fn.conversions.assign(x, value.type(), place.type(), pos), pos));
    }

    // ---- several values

    private void parallel(Code code, List<Expr> lhs, List<Expr> rhs, int pos) {
        List<Place> places = places(lhs);
        List<Ex> operands = new ArrayList<>();
        for (Place place : places) {
            operands.addAll(place.operands());
        }
        int first = operands.size();
        boolean allNew = true;
        for (int i = 0; i < lhs.size(); i++) {
            Expr e = lhs.get(i);
            Var v = defined(e);
            allNew &= v != null || isBlank(e);
            Type type =
                    v != null
                            ? fn.env.concrete(v.type())
                            : isBlank(e) ? blankType(rhs.get(i)) : places.get(i).type();
            Ex x = fn.conversions.exprTo(rhs.get(i), type);
            operands.add(isBlank(e) ? x : Fresh.owned(x));
        }
        List<Ex> ordered = Operands.order(fn, code, operands);
        places = hold(code, lhs, withOperands(places, ordered));
        List<Ex> values = ordered.subList(first, ordered.size());
        List<Ex> xs = allNew ? values : Operands.hold(fn, code, values);
        for (int i = 0; i < lhs.size(); i++) {
            Var v = defined(lhs.get(i));
            if (v != null && !isBlank(lhs.get(i))) {
                fn.vars.declare(code, v, xs.get(i), pos);
            } else {
                code.add(places.get(i).write(fn, xs.get(i), pos));
            }
        }
    }

    /** The places with these operands, one place's after the other's. */
    private static List<Place> withOperands(List<Place> places, List<Ex> operands) {
        List<Place> result = new ArrayList<>();
        int from = 0;
        for (Place place : places) {
            int to = from + place.operands().size();
            result.add(place.with(operands.subList(from, to)));
            from = to;
        }
        return result;
    }

    private Type blankType(Expr e) {
        return fn.exprs.isNil(e) ? gol.compiler.types.Interface.EMPTY : fn.exprs.valueType(e);
    }

    /**
     * The values of a multi-valued expression: a call, or a comma-ok form; each read from a local.
     */
    List<Typed> values(Code code, Expr e, int count) {
        Expr rhs = VariableAnalysis.unparen(e);
        return switch (rhs) {
            case Expr.Index i when count == 2 && Types.under(fn.type(i.x())) instanceof Map -> {
                MapAccess access = new MapAccess(fn, fn.type(i.x()));
                List<Ex> xs =
                        Operands.order(
                                fn,
                                code,
                                List.of(fn.exprs.expr(i.x()), access.key(i.indices().get(0))));
                yield okForm(
                        code, access.getOk(xs.get(0), xs.get(1), i.pos()), access.value, i.pos());
            }
            case Expr.TypeAssert t -> {
                List<Ex> xs = fn.conversions.assertionOk(code, t);
                Type type = fn.type(t);
                if (type instanceof Tuple tuple) {
                    type = fn.env.concrete(tuple.vars().get(0).type());
                }
                yield List.of(new Typed(xs.get(0), type), new Typed(xs.get(1), Types.BOOL));
            }
            case Expr.Unary u when u.op() == Op.RECV -> {
                Type channel = fn.type(u.x());
                Type elem =
                        fn.env.concrete(((gol.compiler.types.Chan) Types.under(channel)).elem());
                yield okForm(
                        code,
                        fn.operators.receive(fn.exprs.expr(u.x()), channel, u.pos()),
                        elem,
                        u.pos());
            }
            default -> call(code, rhs);
        };
    }

    private List<Typed> okForm(Code code, Ex first, Type type, int pos) {
        Local value = fn.temp(first.type());
        Local ok = fn.temp(IrType.BOOL);
        code.set(value, first, pos);
        code.set(ok, new Ex.ExtraResult(1, IrType.BOOL), pos);
        return List.of(
                new Typed(new Ex.GetLocal(value), type),
                new Typed(new Ex.GetLocal(ok), Types.BOOL));
    }

    private List<Typed> call(Code code, Expr rhs) {
        Tuple tuple = (Tuple) fn.type(rhs);
        List<Type> types = new ArrayList<>();
        for (Var v : tuple.vars()) {
            types.add(fn.env.concrete(v.type()));
        }
        List<Ex> xs = fn.calls.spread(code, rhs, types);
        List<Typed> result = new ArrayList<>();
        for (int i = 0; i < xs.size(); i++) {
            result.add(new Typed(xs.get(i), types.get(i)));
        }
        return result;
    }

    // ---- x op= y

    private void compound(Code code, Stmt.Assign a) {
        Op op = a.op();
        Expr lhs = a.lhs().get(0);
        Expr rhs = a.rhs().get(0);
        if (op == null) {
            throw new IllegalStateException("no operator");
        }
        Place place = place(lhs);
        Ex operand;
        if (a.incDec()) {
            operand =
                    ConstantLowering.of(
                            fn, new ConstantValue.Int(BigInteger.ONE), place.type(), a.pos());
        } else {
            operand =
                    op.isShift()
                            ? fn.operators.count(rhs)
                            : fn.conversions.exprTo(rhs, place.type());
        }
        List<Ex> operands = new ArrayList<>(place.operands());
        operands.add(operand);
        List<Ex> ordered = Operands.order(fn, code, operands);
        int last = ordered.size() - 1;
        place = Place.hold(fn, code, place.with(ordered.subList(0, last)), true);
        operand = ordered.get(last);
        if (place instanceof Place.MapEntry(MapAccess access, Ex map, Ex key, Type _)) {
            Ex held = Operands.hold(fn, code, operand);
            Local slot = fn.temp(IrType.I32);
            if (op == Op.DIV || op == Op.REM || op.isShift()) {
                // these may panic, and then must not have made the entry
                Ex old = access.get(map, key, a.pos());
                code.add(access.put(map, key, combine(op, old, held, a.pos()), a.pos()));
                return;
            }
            code.set(slot, access.slot(map, key, a.pos()), a.pos());
            Ex get = new Ex.GetLocal(slot);
            Ex old = access.getAt(map, get, a.pos());
            code.add(access.setAt(map, get, combine(op, old, held, a.pos()), a.pos()));
            return;
        }
        List<Ex> xs = Operands.order(fn, code, List.of(place.read(fn, a.pos()), operand));
        code.add(place.write(fn, combine(op, xs.get(0), xs.get(1), a.pos()), a.pos()));
    }

    private Ex combine(Op op, Ex x, Ex y, int pos) {
        return op.isShift()
                ? fn.operators.shift(op == Op.SHL, x, y)
                : fn.operators.arith(op, x, y, pos);
    }

    // ---- declarations

    void declare(Code code, Decl.Var d) {
        List<Expr.Ident> names = d.names();
        if (d.values().isEmpty()) {
            for (Expr.Ident name : names) {
                Var v = defined(name);
                if (v != null && !isBlank(name)) {
                    fn.vars.declare(code, v, null, d.pos());
                }
            }
            return;
        }
        if (names.size() == d.values().size()) {
            List<Expr> lhs = new ArrayList<>(names);
            if (names.size() > 1) {
                parallel(code, lhs, d.values(), d.pos());
            } else {
                single(code, lhs.get(0), d.values().get(0), d.pos());
            }
            return;
        }
        List<Typed> values = values(code, d.values().get(0), names.size());
        for (int i = 0; i < names.size(); i++) {
            store(code, names.get(i), null, values.get(i), d.pos());
        }
    }
}
