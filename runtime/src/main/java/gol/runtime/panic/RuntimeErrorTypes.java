package gol.runtime.panic;

import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.GoString;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The types of the runtime's own errors: opaque, with the methods Error and RuntimeError written in
 * Java.
 */
final class RuntimeErrorTypes {
    private static final ConcurrentHashMap<String, RType> TYPES = new ConcurrentHashMap<>();

    private static final Func ERROR =
            new Func() {
                @Override
                public Object invoke(Goroutine g, Object[] args) {
                    return GoString.of(((RuntimeError) args[0]).message());
                }
            };

    static final Func NOTHING =
            new Func() {
                @Override
                @SuppressWarnings("NullAway") // a function without results returns nothing
                public Object invoke(Goroutine g, Object[] args) {
                    return null;
                }
            };

    private RuntimeErrorTypes() {}

    static RType of(String name) {
        RType known = TYPES.get(name);
        return known != null ? known : TYPES.computeIfAbsent(name, RuntimeErrorTypes::make);
    }

    private static RType make(String name) {
        RType text = TypeTable.func(List.of(), List.of(RType.STRING), false);
        RType marker = TypeTable.func(List.of(), List.of(), false);
        return RType.namedGlobal(name, "runtime")
                .complete(
                        new RType.Builder(Kind.STRUCT)
                                .methods(
                                        List.of(
                                                new RMethod("Error", "", text),
                                                new RMethod("RuntimeError", "", marker)))
                                .natives(Map.of("Error", ERROR, "RuntimeError", NOTHING)));
    }
}
