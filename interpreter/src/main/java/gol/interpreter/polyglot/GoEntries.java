package gol.interpreter.polyglot;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.List;

/** An iterator over the entries that a map had when it was made. */
@ExportLibrary(InteropLibrary.class)
final class GoEntries implements TruffleObject {
    private final List<Object> entries;
    private int next;

    GoEntries(List<Object> entries) {
        this.entries = entries;
    }

    @ExportMessage
    boolean isIterator() {
        return true;
    }

    @ExportMessage
    boolean hasIteratorNextElement() {
        return next < entries.size();
    }

    @ExportMessage
    @TruffleBoundary
    Object getIteratorNextElement() throws StopIterationException {
        if (next >= entries.size()) {
            throw StopIterationException.create();
        }
        return entries.get(next++);
    }
}
