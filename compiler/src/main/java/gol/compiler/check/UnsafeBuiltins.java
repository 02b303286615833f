package gol.compiler.check;

import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Func;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Pointer;
import gol.compiler.types.Selection;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The functions of package unsafe. */
final class UnsafeBuiltins {
    private final Checker check;
    private final BuiltinChecker builtins;

    UnsafeBuiltins(Checker check, BuiltinChecker builtins) {
        this.check = check;
        this.builtins = builtins;
    }

    private boolean assign(Operand x, Type type, String context) {
        check.assignments.assignment(x, type, context);
        return !x.isInvalid();
    }

    boolean add(BuiltinChecker.Call c) {
        check.verifyVersion(c.node().fun(), 17, "unsafe.Add");
        if (!assign(c.x(), Universe.UNSAFE_POINTER, "argument to unsafe.Add")) {
            return false;
        }
        Operand y = c.arg(1);
        if (!check.indexes.isValidIndex(y, Code.INVALID_UNSAFE_ADD, "length", true)) {
            return false;
        }
        return builtins.result(c, Universe.UNSAFE_POINTER, Universe.UNSAFE_POINTER, y.type);
    }

    boolean alignof(BuiltinChecker.Call c) {
        Operand x = c.x();
        check.assignments.assignment(x, null, "argument to unsafe.Alignof");
        if (x.isInvalid()) {
            return false;
        }
        if (hasVarSize(x.type)) {
            return builtins.result(c, Universe.UINTPTR, x.type);
        }
        return constant(x, Sizes.alignof(x.type));
    }

    boolean sizeof(BuiltinChecker.Call c) {
        Operand x = c.x();
        check.assignments.assignment(x, null, "argument to unsafe.Sizeof");
        if (x.isInvalid()) {
            return false;
        }
        if (hasVarSize(x.type)) {
            return builtins.result(c, Universe.UINTPTR, x.type);
        }
        return constant(x, Sizes.sizeof(x.type));
    }

    private boolean constant(Operand x, long value) {
        if (value < 0) {
            check.errorf(x, Code.TYPE_TOO_LARGE, "%s is too large", x);
            return false;
        }
        x.mode = Mode.CONSTANT;
        x.val = Constants.ofLong(value);
        x.type = Universe.UINTPTR;
        return true;
    }

    boolean offsetof(BuiltinChecker.Call c) {
        Operand x = c.x();
        Expr arg = c.node().args().get(0);
        if (!(Operators.unparen(arg) instanceof Expr.Selector selector)) {
            check.errorf(
                    arg,
                    Code.BAD_OFFSETOF_SYNTAX,
                    "invalid argument: %s is not a selector expression",
                    arg);
            check.calls.use(List.of(arg));
            return false;
        }
        check.exprs.expr(null, x, selector.x());
        if (x.isInvalid()) {
            return false;
        }
        Type base = Lookup.derefStructPtr(x.type);
        String name = selector.sel().name();
        LookupResult found = Lookup.fieldOrMethod(base, false, check.pkg, name, false);
        Obj obj = found.obj();
        int[] index = found.index();
        if (obj == null || index == null) {
            check.errorf(
                    x,
                    Code.MISSING_FIELD_OR_METHOD,
                    "invalid argument: %s has no single field %s",
                    base,
                    name);
            return false;
        }
        if (obj instanceof Func) {
            check.errorf(arg, Code.INVALID_OFFSETOF, "invalid argument: %s is a method value", arg);
            return false;
        }
        if (found.indirect()) {
            check.errorf(
                    x,
                    Code.INVALID_OFFSETOF,
                    "invalid argument: field %s is embedded via a pointer in %s",
                    name,
                    base);
            return false;
        }
        check.recordSelection(selector, Selection.Kind.FIELD, base, obj, index, false);
        Mode mode = x.mode == Mode.VARIABLE ? Mode.VARIABLE : Mode.VALUE;
        check.record(new Operand(mode, selector, obj.type()));
        if (hasVarSize(base)) {
            return builtins.result(c, Universe.UINTPTR, obj.type());
        }
        return constant(x, Sizes.offsetof(base, index));
    }

    boolean slice(BuiltinChecker.Call c) {
        Operand x = c.x();
        check.verifyVersion(c.node().fun(), 17, "unsafe.Slice");
        if (!(TypeSet.commonUnder(check, x.type, null, null) instanceof Pointer p)) {
            check.errorf(x, Code.INVALID_UNSAFE_SLICE, "invalid argument: %s is not a pointer", x);
            return false;
        }
        Operand y = c.arg(1);
        if (!check.indexes.isValidIndex(y, Code.INVALID_UNSAFE_SLICE, "length", false)) {
            return false;
        }
        return builtins.result(c, new Slice(p.elem()), p, y.type);
    }

    boolean sliceData(BuiltinChecker.Call c) {
        Operand x = c.x();
        check.verifyVersion(c.node().fun(), 20, "unsafe.SliceData");
        if (!(TypeSet.commonUnder(check, x.type, null, null) instanceof Slice slice)) {
            check.errorf(
                    x, Code.INVALID_UNSAFE_SLICE_DATA, "invalid argument: %s is not a slice", x);
            return false;
        }
        return builtins.result(c, new Pointer(slice.elem()), slice);
    }

    boolean string(BuiltinChecker.Call c) {
        check.verifyVersion(c.node().fun(), 20, "unsafe.String");
        Type pointer = new Pointer(Basic.BYTE);
        if (!assign(c.x(), pointer, "argument to unsafe.String")) {
            return false;
        }
        Operand y = c.arg(1);
        if (!check.indexes.isValidIndex(y, Code.INVALID_UNSAFE_STRING, "length", false)) {
            return false;
        }
        return builtins.result(c, Universe.STRING, pointer, y.type);
    }

    boolean stringData(BuiltinChecker.Call c) {
        check.verifyVersion(c.node().fun(), 20, "unsafe.StringData");
        if (!assign(c.x(), Universe.STRING, "argument to unsafe.StringData")) {
            return false;
        }
        return builtins.result(c, new Pointer(Basic.BYTE), Universe.STRING);
    }

    /** Whether the size depends on a type parameter. */
    static boolean hasVarSize(Type type) {
        return hasVarSize(type, new IdentityHashMap<>());
    }

    private static boolean hasVarSize(Type type, Map<Named, Boolean> seen) {
        Named named = Predicates.asNamed(type);
        if (named != null) {
            Boolean known = seen.get(named);
            if (known != null) {
                return known;
            }
            seen.put(named, true);
        }
        boolean result = false;
        if (Predicates.isTypeParam(type)) {
            result = true;
        } else if (type.underlying() instanceof Array array) {
            result = hasVarSize(array.elem(), seen);
        } else if (type.underlying() instanceof Struct struct) {
            for (Var field : struct.fields()) {
                result |= hasVarSize(field.type(), seen);
            }
        }
        if (named != null) {
            seen.put(named, result);
        }
        return result;
    }
}
