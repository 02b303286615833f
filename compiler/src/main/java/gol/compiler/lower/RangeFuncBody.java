package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The jumps out of a range-over-func loop's body: the body, a function of its own, leaves a number
 * in a variable and returns false; the loop's statement, after the iterator has returned, does what
 * the number stands for.
 */
final class RangeFuncBody {
    /** A jump; {@code kind} null is a return. */
    record Exit(Stmt.@Nullable BranchKind kind, @Nullable String label) {}

    private final Local next;
    private final Label leave;
    private final List<Exit> exits = new ArrayList<>();

    /**
     * @param next the cell of the number, in the body
     * @param leave the label to break to in order to return false
     */
    RangeFuncBody(Local next, Label leave) {
        this.next = next;
        this.leave = leave;
    }

    /** The jumps that were asked for; the number of each is its index + 1. */
    List<Exit> exits() {
        return exits;
    }

    St exitBy(Stmt.BranchKind kind, @Nullable String label) {
        return exit(new Exit(kind, label));
    }

    St exitByReturn() {
        return exit(new Exit(null, null));
    }

    private St exit(Exit exit) {
        int index = exits.indexOf(exit);
        if (index < 0) {
            index = exits.size();
            exits.add(exit);
        }
        return new St.Block(
                List.of(
                        new St.SetCell(
                                new Ex.GetLocal(next), new Ex.Const(IrType.I32, index + 1), 0),
                        new St.Break(leave)));
    }
}
