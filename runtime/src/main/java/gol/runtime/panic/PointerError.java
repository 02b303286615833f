package gol.runtime.panic;

import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.NativeTypes;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.GoString;
import gol.runtime.value.Struct;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A runtime error whose dynamic type is a pointer to an exported struct type of package runtime, so
 * that programs assert it: {@code err.(*runtime.TypeAssertionError)}. The type has its methods
 * without the Go declaration, since programs that do not import the package panic too.
 */
public abstract sealed class PointerError extends Struct permits TypeAssertionError, PanicNilError {
    private static final Func ERROR =
            new Func() {
                @Override
                public Object invoke(Goroutine g, Object[] args) {
                    return GoString.of(((PointerError) args[0]).message());
                }
            };

    /** Describes a subclass's type; to be called when the class is initialised. */
    static void declare(Class<? extends PointerError> c, Supplier<Struct> zero) {
        RType text = TypeTable.func(List.of(), List.of(RType.STRING), false);
        RType marker = TypeTable.func(List.of(), List.of(), false);
        NativeTypes.declare(c, "runtime." + c.getSimpleName(), "runtime")
                .complete(new RType.Builder(Kind.STRUCT).zero(zero))
                .pointer()
                .setNatives(
                        List.of(
                                new RMethod("Error", "", text),
                                new RMethod("RuntimeError", "", marker)),
                        Map.of("Error", ERROR, "RuntimeError", RuntimeErrorTypes.NOTHING));
    }

    /** What Error() returns. */
    public abstract String message();

    @Override
    public String toString() {
        return message();
    }
}
