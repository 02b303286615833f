package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.ir.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a loop leaves alone, and what it counts: by this the JIT moves accesses out of it, or does
 * several at once. Nothing depends on it but speed.
 */
final class LoopFacts {
    private final Set<Local> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final @Nullable Local counter;

    /** Locals of slice type of which elements are reached, in order. */
    private final Set<Local> indexed = new LinkedHashSet<>();

    /** Whether nothing but one comparison ends it, and no loop is in it. */
    private boolean simple;

    private final List<Ex.GetSlice> rows = new ArrayList<>(0);

    /** Whether no element that is a reference can change in it. */
    private boolean rowsStay = true;

    /** Whether Go code is called that may be no part of the loop in the end. */
    private boolean calls;

    LoopFacts(St.Loop loop) {
        this.counter = counter(loop.post());
        this.simple = loop.cond() instanceof Ex.Compare;
    }

    private static @Nullable Local counter(@Nullable St post) {
        return switch (post) {
            case St.Block(var stmts) when stmts.size() == 1 -> counter(stmts.get(0));
            case St.SetLocal(
                            Local local,
                            Ex.Arith(Ex.ArithOp op, Kind kind, Ex.GetLocal(Local same), Ex.Const _),
                            int _)
                    when local == same
                            && kind == Kind.I32
                            && (op == Ex.ArithOp.ADD || op == Ex.ArithOp.SUB) ->
                    local;
            case null, default -> null;
        };
    }

    void change(Local local) {
        changed.add(local);
    }

    void index(Local slice) {
        indexed.add(slice);
    }

    void call() {
        calls = true;
    }

    /** What an inner loop does this one does. */
    void addInner(LoopFacts inner) {
        changed.addAll(inner.changed);
        indexed.addAll(inner.indexed);
        calls |= inner.calls;
        simple = false;
        rowsStay = false;
    }

    /**
     * The slices whose headers are best opened once, before the loop: it reaches their elements,
     * and does not change them. None if it calls something: the parts of a slice would have to be
     * saved, as many as there are, where one header is.
     */
    List<Local> opened() {
        return calls ? List.of() : indexed.stream().filter(l -> !changed.contains(l)).toList();
    }

    /** Something in it may leave it, or go on early. */
    void leave() {
        simple = false;
    }

    /** An element that is a slice of primitives is read in it. */
    void row(Ex.GetSlice x) {
        if (x.slice() instanceof Ex.GetLocal
                && (x.index() instanceof Ex.Const || localIn(x.index()) != null)) {
            rows.add(x);
        }
    }

    /** Something in it calls, or stores a reference. */
    void changeRows() {
        rowsStay = false;
    }

    /** Elements that are slices of primitives, and the same ones all the time. */
    List<Ex.GetSlice> rows() {
        return rowsStay
                ? rows.stream().filter(x -> stays(x.slice()) && stays(x.index())).toList()
                : List.of();
    }

    /** The local whose value, maybe converted, an expression is; else null. */
    static @Nullable Local localIn(Ex x) {
        return switch (x) {
            case Ex.GetLocal(Local local) -> local;
            case Ex.Convert(Ex of, Kind from, Kind _) when !from.isFloat() -> localIn(of);
            default -> null;
        };
    }

    /**
     * Whether the JIT may do better with an access that it knows all about: it does it once, before
     * the loop; or does many at once, if the loop's counter is the index, with something added.
     */
    boolean isBetterPlain(Ex slice, Ex index, Storage storage) {
        return stays(slice)
                && (stays(index) || (simple && storage != Storage.OBJECT && counts(index)));
    }

    private boolean counts(Ex index) {
        return switch (index) {
            case Ex.GetLocal(Local local) -> local == counter;
            case Ex.Convert(Ex x, Kind from, Kind _) -> !from.isLong() && counts(x);
            case Ex.Arith(Ex.ArithOp op, Kind kind, Ex x, Ex y) ->
                    kind == Kind.I32
                            && (op == Ex.ArithOp.ADD || op == Ex.ArithOp.SUB)
                            && (counts(x) && stays(y) || counts(y) && stays(x));
            default -> false;
        };
    }

    private boolean stays(Ex ex) {
        return switch (ex) {
            case Ex.Const _, Ex.GetGlobal _ -> true;
            case Ex.GetLocal(Local local) -> !changed.contains(local);
            case Ex.GetField x -> stays(x.object());
            case Ex.GetElement x -> stays(x.array()) && stays(x.index());
            case Ex.GetSlice x -> stays(x.slice()) && stays(x.index());
            case Ex.Len x -> stays(x.x());
            case Ex.Convert x -> stays(x.x());
            case Ex.Cast x -> stays(x.x());
            case Ex.Arith x -> stays(x.x()) && stays(x.y());
            default -> false;
        };
    }
}
