package gol.stdlib.encoding.json;

import gol.runtime.Func;
import gol.runtime.Linker;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of a type's methods JSON calls. Immutable but for the cache of the last program's code. */
final class Methods {
    static final RType BYTES = RType.UINT8.slice();
    private static final RType MARSHAL =
            TypeTable.func(List.of(), List.of(BYTES, RType.ERROR), false);
    private static final RType UNMARSHAL =
            TypeTable.func(List.of(BYTES), List.of(RType.ERROR), false);
    private static final RType IS_ZERO = TypeTable.func(List.of(), List.of(RType.BOOL), false);

    private record Code(Linker linker, @Nullable Func func) {}

    final boolean marshalJson;
    final boolean marshalText;
    final boolean unmarshalJson;
    final boolean unmarshalText;
    final boolean isZero;

    /** Whether only a pointer to the type has what a marshaler needs. */
    final boolean pointerMarshalJson;

    final boolean pointerMarshalText;

    /** Whether the type is this package's Number. */
    final boolean number;

    /** Whether a slice of the type is written as base64. */
    final boolean plainByte;

    private volatile @Nullable Code[] codes = new Code[5];
    private final RType type;

    private Methods(RType t) {
        type = t;
        marshalJson = has(t, "MarshalJSON", MARSHAL);
        marshalText = has(t, "MarshalText", MARSHAL);
        unmarshalJson = has(t, "UnmarshalJSON", UNMARSHAL);
        unmarshalText = has(t, "UnmarshalText", UNMARSHAL);
        isZero = has(t, "IsZero", IS_ZERO);
        boolean pointable = t.kind() != Kind.PTR && !t.isInterface();
        pointerMarshalJson = pointable && !marshalJson && has(t.pointer(), "MarshalJSON", MARSHAL);
        pointerMarshalText = pointable && !marshalText && has(t.pointer(), "MarshalText", MARSHAL);
        number =
                t.kind() == Kind.STRING
                        && t.name().equals("json.Number")
                        && t.pkgPath().equals("encoding/json");
        plainByte =
                t.kind() == Kind.UINT8
                        && !marshalJson
                        && !marshalText
                        && !pointerMarshalJson
                        && !pointerMarshalText;
    }

    static Methods of(RType t) {
        return t.fact(Methods.class, Methods::new);
    }

    private static boolean has(RType t, String name, RType signature) {
        RMethod m = t.method(name);
        return m != null && m.type() == signature;
    }

    /** Calls a method of a value of the type; {@code g.o1} has the second result. */
    @Nullable Object call(Goroutine g, int which, String name, @Nullable Object... args) {
        Linker linker = g.runtime().linker();
        Code c = codes[which];
        if (c == null || c.linker() != linker) {
            c = new Code(linker, linker.find(type, name));
            codes[which] = c;
        }
        return Objects.requireNonNull(c.func()).invoke(g, args);
    }
}
