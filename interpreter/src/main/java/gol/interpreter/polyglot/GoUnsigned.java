package gol.interpreter.polyglot;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import gol.runtime.type.RType;
import java.math.BigInteger;

/** An unsigned 64-bit integer beyond Java's {@code long}. */
@ExportLibrary(InteropLibrary.class)
final class GoUnsigned extends GoObject {
    private final BigInteger value;

    GoUnsigned(GolContext context, RType type, long bits) {
        super(context, type, bits);
        this.value = new BigInteger(Long.toUnsignedString(bits));
    }

    @ExportMessage
    boolean isNumber() {
        return true;
    }

    @ExportMessage(name = "fitsInByte")
    @ExportMessage(name = "fitsInShort")
    @ExportMessage(name = "fitsInInt")
    @ExportMessage(name = "fitsInLong")
    boolean fitsInteger() {
        return false;
    }

    @ExportMessage(name = "fitsInFloat")
    @ExportMessage(name = "fitsInDouble")
    @TruffleBoundary
    boolean fitsFloat() {
        return value.bitLength() - value.getLowestSetBit() <= 24;
    }

    @ExportMessage
    boolean fitsInBigInteger() {
        return true;
    }

    @ExportMessage
    byte asByte() throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    short asShort() throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    int asInt() throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    long asLong() throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    @TruffleBoundary
    float asFloat() throws UnsupportedMessageException {
        if (!fitsFloat()) {
            throw UnsupportedMessageException.create();
        }
        return value.floatValue();
    }

    @ExportMessage
    @TruffleBoundary
    double asDouble() throws UnsupportedMessageException {
        if (!fitsFloat()) {
            throw UnsupportedMessageException.create();
        }
        return value.doubleValue();
    }

    @ExportMessage
    BigInteger asBigInteger() {
        return value;
    }
}
