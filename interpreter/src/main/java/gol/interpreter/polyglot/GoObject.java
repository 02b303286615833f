package gol.interpreter.polyglot;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import gol.runtime.type.RType;
import org.jspecify.annotations.Nullable;

/** A Go value as the host sees it: its type and its raw value. On its own it has no structure. */
@ExportLibrary(InteropLibrary.class)
class GoObject implements TruffleObject {
    final GolContext context;
    final RType type;
    final @Nullable Object raw;

    GoObject(GolContext context, RType type, @Nullable Object raw) {
        this.context = context;
        this.type = type;
        this.raw = raw;
    }

    @ExportMessage
    final boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    final Class<? extends TruffleLanguage<?>> getLanguage() {
        return GolLanguage.class;
    }

    @ExportMessage
    @TruffleBoundary
    final Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return type.name();
    }
}
