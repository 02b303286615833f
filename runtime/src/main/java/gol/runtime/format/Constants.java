package gol.runtime.format;

import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.GoString;
import java.util.List;

/** Strings and types that formatting uses over and over. */
final class Constants {
    static final GoString TRUE = GoString.of("true");
    static final GoString FALSE = GoString.of("false");
    static final GoString NIL = GoString.of("<nil>");

    /** {@code func() string}. */
    static final RType TEXT_METHOD = TypeTable.func(List.of(), List.of(RType.STRING), false);

    private Constants() {}
}
