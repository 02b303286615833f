package gol.interpreter.polyglot;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import gol.runtime.type.RType;
import gol.runtime.value.GoMap;
import gol.runtime.value.MapIterator;
import gol.runtime.value.Maps;
import java.util.ArrayList;
import java.util.List;

/** A map that is not nil. */
@ExportLibrary(InteropLibrary.class)
final class GoHash extends GoObject {
    private final GoMap map;

    GoHash(GolContext context, RType type, GoMap map) {
        super(context, type, map);
        this.map = map;
    }

    @ExportMessage
    boolean hasHashEntries() {
        return true;
    }

    @ExportMessage
    long getHashSize() {
        return map.size();
    }

    @ExportMessage(name = "isHashEntryReadable")
    @ExportMessage(name = "isHashEntryModifiable")
    @ExportMessage(name = "isHashEntryRemovable")
    @TruffleBoundary
    boolean hasEntry(Object key) {
        try {
            return map.containsRaw(Conversions.toGo(context, type.key(), key));
        } catch (UnsupportedTypeException e) {
            return false;
        }
    }

    @ExportMessage
    @TruffleBoundary
    boolean isHashEntryInsertable(Object key) {
        try {
            return !map.containsRaw(Conversions.toGo(context, type.key(), key));
        } catch (UnsupportedTypeException e) {
            return false;
        }
    }

    @ExportMessage
    @TruffleBoundary
    Object readHashValue(Object key) throws UnknownKeyException {
        if (!hasEntry(key)) {
            throw UnknownKeyException.create(key);
        }
        try {
            Object raw = map.getRaw(Conversions.toGo(context, type.key(), key));
            return Conversions.toHost(context, type.elem(), raw);
        } catch (UnsupportedTypeException e) {
            throw UnknownKeyException.create(key);
        }
    }

    @ExportMessage
    @TruffleBoundary
    void writeHashEntry(Object key, Object value) throws UnsupportedTypeException {
        map.putRaw(
                Conversions.toGo(context, type.key(), key),
                Conversions.toGo(context, type.elem(), value));
    }

    @ExportMessage
    @TruffleBoundary
    void removeHashEntry(Object key) throws UnknownKeyException {
        try {
            map.removeRaw(Conversions.toGo(context, type.key(), key));
        } catch (UnsupportedTypeException e) {
            throw UnknownKeyException.create(key);
        }
    }

    @ExportMessage
    @TruffleBoundary
    Object getHashEntriesIterator() {
        List<Object> entries = new ArrayList<>();
        MapIterator it = Maps.iterateInOrder(map);
        while (it.next()) {
            Object key = Conversions.toHost(context, type.key(), it.rawKey());
            Object value = Conversions.toHost(context, type.elem(), it.rawValue());
            entries.add(new GoTuple(new Object[] {key, value}));
        }
        return new GoEntries(entries);
    }
}
