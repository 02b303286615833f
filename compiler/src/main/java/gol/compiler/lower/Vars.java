package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.Global;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Pointer;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where one function's Go variables live. A variable of aggregate type is a local that holds the
 * object; it is overwritten in place where others may hold it too. Any other variable is a local,
 * or a cell in a local where {@link VariableAnalysis#needsCell} says so.
 */
final class Vars {
    /** A variable's place. */
    sealed interface Slot {
        Local local();

        record Plain(Local local) implements Slot {}

        record Cell(Local local, IrType type) implements Slot {}

        /** A variable that is never assigned and nobody shares: its value can be made when read. */
        record Alias(Local local, Ex value) implements Slot {}
    }

    private final FunctionLowering fn;
    private final IdentityHashMap<Var, Slot> slots = new IdentityHashMap<>();
    private final List<Local> declared = new ArrayList<>();

    Vars(FunctionLowering fn) {
        this.fn = fn;
    }

    IrType type(Var v) {
        return fn.irType(fn.env.concrete(v.type()));
    }

    static boolean isGlobal(Var v) {
        return v.kind() == Var.Kind.PACKAGE;
    }

    /** Whether the variable lives in a cell. */
    boolean inCell(Var v) {
        return fn.analysis.needsCell(v) && !type(v).isAggregate();
    }

    /** The type of the local that holds the variable, or its cell. */
    IrType slotType(Var v) {
        return inCell(v) ? cellType(v) : type(v);
    }

    private IrType cellType(Var v) {
        return fn.cellType(fn.env.concrete(v.type()));
    }

    /** Says that the variable's value or cell is in the local, as a captured one's is. */
    void bind(Var v, Local local) {
        slots.put(v, inCell(v) ? new Slot.Cell(local, type(v)) : new Slot.Plain(local));
    }

    /** The local that holds the variable or its cell, made now if it is not declared yet. */
    Local local(Var v) {
        return slot(v).local();
    }

    /** What a closure captures: the value, or the cell. */
    Ex captureValue(Var v) {
        return slot(v) instanceof Slot.Alias(Local _, Ex value)
                ? value
                : new Ex.GetLocal(slot(v).local());
    }

    private Slot slot(Var v) {
        Slot slot = slots.get(v);
        if (slot == null) {
            bind(v, new Local(v.name(), slotType(v)));
            slot = Objects.requireNonNull(slots.get(v));
        }
        return slot;
    }

    /** The variable's value. */
    Ex read(Var v) {
        if (isGlobal(v)) {
            return new Ex.GetGlobal(fn.program.global(v));
        }
        return switch (slot(v)) {
            case Slot.Plain(Local local) -> new Ex.GetLocal(local);
            case Slot.Cell(Local local, IrType type) ->
                    new Ex.GetCell(new Ex.GetLocal(local), type);
            case Slot.Alias(Local _, Ex value) -> value;
        };
    }

    /** A pointer to the variable: the cell, or the object of an aggregate. */
    Ex address(Var v) {
        if (isGlobal(v)) {
            Global global = fn.program.global(v);
            return global.type().isAggregate()
                    ? new Ex.GetGlobal(global)
                    : new Ex.GlobalCell(global, fn.cellType(global.goType()));
        }
        return new Ex.GetLocal(slot(v).local());
    }

    /** Assigns to a declared variable; an aggregate's value is copied by it where it must be. */
    St write(Var v, Ex value, int pos) {
        if (isGlobal(v)) {
            Global global = fn.program.global(v);
            return global.type().isAggregate()
                    ? new St.Overwrite(new Ex.GetGlobal(global), value, pos)
                    : new St.SetGlobal(global, value, pos);
        }
        return switch (slot(v)) {
            case Slot.Plain(Local local) ->
                    local.type().isAggregate() && (fn.analysis.isShared(v) || !Fresh.is(value))
                            ? new St.Overwrite(new Ex.GetLocal(local), value, pos)
                            : new St.SetLocal(local, value, pos);
            case Slot.Cell(Local local, IrType _) ->
                    new St.SetCell(new Ex.GetLocal(local), value, pos);
            case Slot.Alias _ -> throw new IllegalStateException("alias assigned");
        };
    }

    /** Lets an unassigned, unshared variable stand for an expression without effects. */
    void alias(Var v, Local local, Ex value) {
        slots.put(v, new Slot.Alias(local, value));
    }

    /** Whether the variable stands for a counter of 32 bits that is below the greatest int32. */
    boolean isNarrow(Var v) {
        return slots.get(v) instanceof Slot.Alias(Local local, Ex _)
                && local.type().equals(IrType.I32);
    }

    boolean canAlias(Var v) {
        return !isGlobal(v) && !fn.analysis.isShared(v) && !fn.analysis.isAssigned(v);
    }

    int declaredCount() {
        return declared.size();
    }

    /** The locals of the variables declared since there were so many. */
    List<Local> declaredSince(int count) {
        return new ArrayList<>(new LinkedHashSet<>(declared.subList(count, declared.size())));
    }

    /**
     * Declares a variable: a new one each time it is executed.
     *
     * @param value owned by the variable from now on; null for the zero value
     */
    void declare(Code code, Var v, @Nullable Ex value, int pos) {
        if (isGlobal(v)) {
            Ex initial = value == null ? new Ex.Zero(type(v)) : value;
            code.add(write(v, initial, pos));
            return;
        }
        Ex initial = value == null ? new Ex.Zero(type(v)) : Fresh.owned(value);
        if (slots.get(v) instanceof Slot.Alias) {
            slots.remove(v);
        }
        declared.add(slot(v).local());
        switch (slot(v)) {
            case Slot.Alias _ -> throw new IllegalStateException("alias declared");
            case Slot.Plain(Local local) -> code.set(local, initial, pos);
            case Slot.Cell(Local local, IrType _) ->
                    code.set(local, new Ex.NewCell(initial, local.type()), pos);
        }
    }

    /** A new variable with the old one's value: the next iteration's of a loop. */
    void renew(Code code, Var v, int pos) {
        declare(code, v, read(v), pos);
    }

    /** The type of a pointer to a Go type's variable. */
    static Type pointerTo(Type elem) {
        return new Pointer(elem);
    }
}
