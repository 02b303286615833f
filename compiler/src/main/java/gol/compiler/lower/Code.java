package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import java.util.ArrayList;
import java.util.List;

/** A list of statements under construction. */
final class Code {
    private final List<St> stmts = new ArrayList<>();

    void add(St st) {
        if (st instanceof St.Block(List<St> inner)) {
            for (St each : inner) {
                add(each);
            }
        } else {
            stmts.add(st);
        }
    }

    void set(Local local, Ex value, int pos) {
        stmts.add(new St.SetLocal(local, value, pos));
    }

    boolean isEmpty() {
        return stmts.isEmpty();
    }

    List<St> list() {
        return List.copyOf(stmts);
    }

    St.Block block() {
        return new St.Block(list());
    }

    /** The value after these statements. */
    Ex before(Ex value) {
        if (stmts.isEmpty()) {
            return value;
        }
        return new Ex.Seq(list(), value);
    }
}
