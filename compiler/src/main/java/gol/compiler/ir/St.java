package gol.compiler.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An IR statement. {@code pos} is the Go position for line numbers, 0 where it has none of its own.
 */
public sealed interface St {

    record Block(List<St> stmts) implements St {}

    /** Evaluates for effect; the value, if any, is dropped. */
    record Eval(Ex x, int pos) implements St {}

    /**
     * Also declares the local on its first execution in a block; re-executed in loops it starts
     * anew.
     */
    record SetLocal(Local local, Ex value, int pos) implements St {}

    /**
     * Assignment to a global (through its cell where it has one). Aggregates: see {@link
     * Overwrite}.
     */
    record SetGlobal(Global global, Ex value, int pos) implements St {}

    record SetField(Ex object, StructClass struct, int field, Ex value, int pos) implements St {}

    /** A public field of a Java object of the runtime. */
    record SetJavaField(Ex object, String owner, String name, Ex value, int pos) implements St {}

    /**
     * Operands are evaluated array, index, value; then the index is checked and the element stored.
     */
    record SetElement(Ex array, Ex index, Ex value, int pos) implements St {}

    record SetSlice(Ex slice, Ex index, Ex value, int pos) implements St {}

    record SetCell(Ex cell, Ex value, int pos) implements St {}

    /** Overwrites a struct's or array's content in place with another's (both of one type). */
    record Overwrite(Ex target, Ex source, int pos) implements St {}

    record If(Ex cond, St then, @Nullable St otherwise) implements St {}

    /**
     * {@code while (cond) { body; post }}; {@link Continue} goes to post, {@link Break} behind. The
     * back edge polls for pre-emption.
     */
    record Loop(Label label, @Nullable Ex cond, St body, @Nullable St post, int pos)
            implements St {}

    /** A block that {@link Break} leaves. */
    record Labeled(Label label, St body) implements St {}

    record Break(Label label) implements St {}

    record Continue(Label label) implements St {}

    /** Jumps on an I64 value; {@code bodies} are entered at their case, do not fall through. */
    record IntSwitch(Ex value, List<Case> cases, @Nullable St otherwise, int pos) implements St {}

    record Case(List<Long> values, St body) {}

    /** Returns; further results are left in the goroutine after all have been evaluated. */
    record Return(List<Ex> values, int pos) implements St {}

    /**
     * Runs the body; any Throwable that leaves it is put in {@code caught} (an OBJECT local) and
     * the handler runs. Body and handler may break to outer labels; neither contains a {@link
     * Return} (the lowering stores results and breaks instead).
     */
    record TryCatch(St body, Local caught, St handler) implements St {}

    /** Throws a Throwable held as a reference. */
    record Throw(Ex throwable, int pos) implements St {}
}
