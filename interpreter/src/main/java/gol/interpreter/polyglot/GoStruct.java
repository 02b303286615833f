package gol.interpreter.polyglot;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import gol.runtime.Func;
import gol.runtime.type.Kind;
import gol.runtime.type.RField;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.value.Struct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value with members: a struct's or its pointer's fields, and the methods of any named type. */
@ExportLibrary(InteropLibrary.class)
final class GoStruct extends GoObject {
    private final @Nullable Struct struct;
    private final List<RField> fields;

    /**
     * @param struct null for values that have only methods
     */
    GoStruct(GolContext context, RType type, @Nullable Object raw, @Nullable Struct struct) {
        super(context, type, raw);
        this.struct = struct;
        this.fields =
                struct == null
                        ? List.of()
                        : (type.kind() == Kind.PTR ? type.elem() : type).fields();
    }

    private int field(String member) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(member)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable RMethod method(String member) {
        for (RMethod m : type.methods()) {
            if (m.name().equals(member)) {
                return m;
            }
        }
        return null;
    }

    @ExportMessage
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        List<Object> names = new ArrayList<>();
        for (RField f : fields) {
            if (!f.name().equals("_")) {
                names.add(f.name());
            }
        }
        for (RMethod m : type.methods()) {
            names.add(m.name());
        }
        return new GoTuple(names.toArray());
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String member) {
        return field(member) >= 0 || method(member) != null;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberModifiable(String member) {
        return field(member) >= 0;
    }

    @ExportMessage
    boolean isMemberInsertable(@SuppressWarnings("unused") String member) {
        return false;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInvocable(String member) {
        return method(member) != null;
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String member) throws UnknownIdentifierException {
        int i = field(member);
        if (i >= 0 && struct != null) {
            return Conversions.toHost(context, fields.get(i).type(), struct.raw(i));
        }
        RMethod m = method(member);
        Func f = m == null ? null : context.method(type, m.id());
        if (m == null || f == null) {
            throw UnknownIdentifierException.create(member);
        }
        return GoFunction.method(context, m.type(), f, raw);
    }

    @ExportMessage
    @TruffleBoundary
    void writeMember(String member, Object value)
            throws UnknownIdentifierException, UnsupportedTypeException {
        int i = field(member);
        if (i < 0 || struct == null) {
            throw UnknownIdentifierException.create(member);
        }
        struct.setRaw(i, Conversions.toGo(context, fields.get(i).type(), value));
    }

    @ExportMessage
    @TruffleBoundary
    Object invokeMember(String member, Object... arguments)
            throws UnknownIdentifierException,
                    UnsupportedTypeException,
                    ArityException,
                    UnsupportedMessageException {
        return InteropLibrary.getUncached().execute(readMember(member), arguments);
    }
}
