package gol.interpreter.polyglot;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import gol.runtime.type.RType;
import gol.runtime.value.GoArrays;
import java.util.List;

/** A slice or array; elements can be assigned. */
@ExportLibrary(InteropLibrary.class)
final class GoArray extends GoObject {
    private final Object array;
    private final int off;
    private final int length;

    /**
     * @param array the Java array that holds the elements
     */
    GoArray(GolContext context, RType type, Object raw, Object array, long off, long length) {
        super(context, type, raw);
        this.array = array;
        this.off = Math.toIntExact(off);
        this.length = Math.toIntExact(length);
    }

    @ExportMessage
    boolean hasArrayElements() {
        return true;
    }

    @ExportMessage
    long getArraySize() {
        return length;
    }

    @ExportMessage(name = "isArrayElementReadable")
    @ExportMessage(name = "isArrayElementModifiable")
    boolean hasElement(long index) {
        return index >= 0 && index < length;
    }

    @ExportMessage
    boolean isArrayElementInsertable(@SuppressWarnings("unused") long index) {
        return false;
    }

    /** Adds the elements as host values. */
    void addTo(List<Object> all) {
        for (int i = 0; i < length; i++) {
            all.add(
                    Conversions.toHost(
                            context, type.elem(), GoArrays.get(type.elem(), array, off + i)));
        }
    }

    @ExportMessage
    @TruffleBoundary
    Object readArrayElement(long index) throws InvalidArrayIndexException {
        if (!hasElement(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        RType elem = type.elem();
        return Conversions.toHost(context, elem, GoArrays.get(elem, array, off + (int) index));
    }

    @ExportMessage
    @TruffleBoundary
    void writeArrayElement(long index, Object value)
            throws InvalidArrayIndexException, UnsupportedTypeException {
        if (!hasElement(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        GoArrays.set(array, off + (int) index, Conversions.toGo(context, type.elem(), value));
    }
}
