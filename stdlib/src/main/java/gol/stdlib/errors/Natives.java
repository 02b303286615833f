package gol.stdlib.errors;

import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.Ref;
import gol.runtime.value.Struct;
import org.jspecify.annotations.Nullable;

/** What package errors needs to know of types at run time. */
public final class Natives {
    private Natives() {}

    public static boolean isComparable(@Nullable Object v) {
        RType type = Interfaces.typeOf(v);
        return type != null && type.comparable();
    }

    /** What is wrong with a target, or nothing. */
    public static GoString targetProblem(@Nullable Object target) {
        RType type = Interfaces.typeOf(target);
        if (type == null) {
            return GoString.of("errors: target cannot be nil");
        }
        if (type.kind() != Kind.PTR || Interfaces.raw(target) == null) {
            return GoString.of("errors: target must be a non-nil pointer");
        }
        RType elem = type.elem();
        if (!elem.isInterface() && !elem.implementsType(RType.ERROR)) {
            return GoString.of("errors: *target must be interface or implement error");
        }
        return GoString.EMPTY;
    }

    /** Stores err in what target points to, if its type allows. */
    public static boolean assignTo(@Nullable Object err, @Nullable Object target) {
        RType pointer = Interfaces.typeOf(target);
        if (pointer == null) {
            return false;
        }
        RType wanted = pointer.elem();
        Object place = Interfaces.raw(target);
        if (wanted.isInterface()) {
            if (!Interfaces.implementsType(err, wanted)) {
                return false;
            }
            ((Ref) place).setRaw(err);
            return true;
        }
        if (!Interfaces.isType(err, wanted)) {
            return false;
        }
        Object raw = Interfaces.raw(err);
        if (place instanceof Struct struct && wanted.kind() == Kind.STRUCT) {
            struct.assign((Struct) raw);
        } else {
            ((Ref) place).setRaw(raw);
        }
        return true;
    }
}
