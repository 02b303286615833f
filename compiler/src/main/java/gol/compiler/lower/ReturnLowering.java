package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results and return statements. A function that defers stores its results in variables and leaves
 * its body, so that deferred calls run, and may change them, before it returns.
 */
final class ReturnLowering {
    private final FunctionLowering fn;

    /**
     * The result variables: declared ones, or made up where they must outlive a return statement.
     */
    private List<Var> results = List.of();

    private List<Type> types = List.of();
    private boolean named;

    /**
     * Holds results while deferred calls run, or for return statements in range-over-func bodies.
     */
    private List<Local> stored = List.of();

    /** Whether the stored results are cells. */
    private boolean storedInCells;

    private @Nullable Label exit;

    ReturnLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    /** Declares result variables. */
    void begin(Signature sig, Code code) {
        results = sig.results().vars();
        types = new ArrayList<>();
        for (Var v : results) {
            types.add(fn.env.concrete(v.type()));
        }
        named = !results.isEmpty() && !results.get(0).name().isEmpty();
        boolean fromRange = fn.analysis.returnsFromRange(fn.node);
        boolean deferring = fn.analysis.defers(fn.node);
        if (named) {
            for (Var v : results) {
                fn.vars.declare(code, v, null, 0);
            }
        } else if (!results.isEmpty() && (deferring || fromRange)) {
            stored = new ArrayList<>();
            storedInCells = fromRange;
            for (Type type : types) {
                IrType t = fn.irType(type);
                boolean cell = fromRange && !t.isAggregate();
                Local local = new Local("result$", cell ? fn.cellType(type) : t);
                Ex zero = new Ex.Zero(t);
                code.set(local, cell ? new Ex.NewCell(zero, local.type()) : zero, 0);
                stored.add(local);
            }
        }
        if (deferring) {
            exit = fn.label("exit");
            fn.defers.enter(code);
        }
    }

    /** The body of a range-over-func loop returns for the function around: its results are here. */
    void inherit(ReturnLowering outer, List<Local> captured) {
        results = outer.results;
        types = outer.types;
        named = outer.named;
        stored = captured;
        storedInCells = outer.storedInCells;
    }

    List<Local> stored() {
        return stored;
    }

    /** Adds the body and what runs at its end. */
    void finish(Code code, St.Block body, int end) {
        Label label = exit;
        if (label != null) {
            fn.defers.wrap(code, new St.Labeled(label, body), end);
            code.add(new St.Return(current(), end));
            return;
        }
        code.add(body);
        if (!endsWithJump(body)) {
            code.add(new St.Return(current(), end));
        }
    }

    private static boolean endsWithJump(St.Block body) {
        List<St> list = body.stmts();
        if (list.isEmpty()) {
            return false;
        }
        St last = list.get(list.size() - 1);
        return last instanceof St.Return || last instanceof St.Throw;
    }

    /** The results as the variables have them now. */
    private List<Ex> current() {
        List<Ex> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            if (named) {
                Var v = results.get(i);
                Ex value = fn.vars.read(v);
                values.add(fn.analysis.isShared(v) ? Fresh.owned(value) : value);
            } else if (!stored.isEmpty()) {
                values.add(readStored(i));
            } else {
                values.add(new Ex.Zero(fn.irType(types.get(i))));
            }
        }
        return values;
    }

    private Ex readStored(int i) {
        IrType t = fn.irType(types.get(i));
        Ex local = new Ex.GetLocal(stored.get(i));
        return storedInCells && !t.isAggregate() ? new Ex.GetCell(local, t) : local;
    }

    private St writeStored(int i, Ex value, int pos) {
        IrType t = fn.irType(types.get(i));
        Local local = stored.get(i);
        if (!storedInCells) {
            return new St.SetLocal(local, value, pos);
        }
        return t.isAggregate()
                ? new St.Overwrite(new Ex.GetLocal(local), value, pos)
                : new St.SetCell(new Ex.GetLocal(local), value, pos);
    }

    /** The return statement. */
    void lower(Code code, Stmt.Return r) {
        List<Ex> values = null;
        if (!r.results().isEmpty()) {
            values = values(code, r);
        }
        boolean inRange = fn.rangeBody != null;
        if (exit == null && !inRange) {
            code.add(new St.Return(values == null ? current() : values, r.pos()));
            return;
        }
        if (values != null) {
            store(code, values, r.pos());
        }
        leave(code, r.pos());
    }

    /** Returns with the results that are stored already. */
    void leave(Code code, int pos) {
        RangeFuncBody body = fn.rangeBody;
        if (body != null) {
            code.add(body.exitByReturn());
        } else if (exit != null) {
            code.add(new St.Break(exit));
        } else {
            code.add(new St.Return(current(), pos));
        }
    }

    private void store(Code code, List<Ex> values, int pos) {
        List<Ex> ready = values;
        if (values.size() > 1) {
            ready = new ArrayList<>();
            for (Ex value : values) {
                Local t = fn.freshTemp(value.type());
                code.set(t, value, pos);
                ready.add(new Ex.GetLocal(t));
            }
        }
        for (int i = 0; i < ready.size(); i++) {
            code.add(
                    named
                            ? fn.vars.write(results.get(i), ready.get(i), pos)
                            : writeStored(i, ready.get(i), pos));
        }
    }

    private List<Ex> values(Code code, Stmt.Return r) {
        List<Expr> exprs = r.results();
        if (exprs.size() == 1 && types.size() > 1) {
            return fn.calls.spread(code, exprs.get(0), types);
        }
        List<Ex> values = new ArrayList<>();
        for (int i = 0; i < exprs.size(); i++) {
            Ex value = fn.conversions.exprTo(exprs.get(i), types.get(i));
            values.add(exprs.size() == 1 && handsOver(exprs.get(0)) ? value : Fresh.owned(value));
        }
        return Operands.order(fn, code, values);
    }

    /** Whether the expression is a local aggregate that nobody else can reach once we return. */
    private boolean handsOver(Expr e) {
        return VariableAnalysis.unparen(e) instanceof Expr.Ident id
                && fn.rangeBody == null
                && fn.info.objectOf(id) instanceof Var v
                && !Vars.isGlobal(v)
                && !fn.analysis.isShared(v)
                && fn.analysis.owns(fn.node, v);
    }
}
