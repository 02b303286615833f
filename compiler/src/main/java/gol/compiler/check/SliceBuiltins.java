package gol.compiler.check;

import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Map;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.syntax.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The builtins append, copy, clear, delete and make. */
final class SliceBuiltins {
    private final Checker check;
    private final BuiltinChecker builtins;

    SliceBuiltins(Checker check, BuiltinChecker builtins) {
        this.check = check;
        this.builtins = builtins;
    }

    /** The element type of the slices that x can be; null with the cause if there is none. */
    private @Nullable Type sliceElem(Operand x, Cause cause) {
        Type[] elem = new Type[1];
        boolean ok =
                TypeSet.all(
                        x.type,
                        (t, u) -> {
                            if (!(u instanceof Slice slice)) {
                                cause.set(
                                        x.isNil()
                                                ? "argument must be a slice; have untyped nil"
                                                : check.sprintf(
                                                        "argument must be a slice; have %s", x));
                                return false;
                            }
                            if (elem[0] == null) {
                                elem[0] = slice.elem();
                            } else if (!Predicates.identical(elem[0], slice.elem())) {
                                cause.set(
                                        check.sprintf(
                                                "mismatched slice element types %s and %s in %s",
                                                elem[0], slice.elem(), x));
                                return false;
                            }
                            return true;
                        });
        return ok ? elem[0] : null;
    }

    private static boolean isByteSlice(@Nullable Type under) {
        return under instanceof Slice slice && Predicates.identical(slice.elem(), Basic.BYTE);
    }

    /** Whether all types of y are strings or byte slices, and (needString) one is a string. */
    private static boolean stringOrBytes(Type y, boolean needString) {
        boolean[] hasString = new boolean[1];
        boolean all =
                TypeSet.underIs(
                        y,
                        u -> {
                            if (u != null && Predicates.isString(u)) {
                                hasString[0] = true;
                                return true;
                            }
                            return isByteSlice(u);
                        });
        return all && (hasString[0] || !needString);
    }

    boolean append(BuiltinChecker.Call c) {
        Operand x = c.x();
        Cause cause = new Cause(check);
        Type elem = sliceElem(x, cause);
        if (elem == null) {
            check.errorf(x, Code.INVALID_APPEND, "invalid append: %s", cause.text());
            return false;
        }
        Type slice = x.type;
        if (c.args().size() == 2
                && c.node().hasDots()
                && x.assignableTo(check, new Slice(Basic.BYTE), null)) {
            Operand y = c.arg(1);
            if (stringOrBytes(y.type, true)) {
                if (Predicates.isUntyped(y.type)) {
                    check.exprs.convertUntyped(y, Universe.STRING);
                }
                Signature sig = BuiltinChecker.signature(slice, true, slice, y.type);
                check.recordBuiltinType(c.node().fun(), sig);
                x.mode = Mode.VALUE;
                return true;
            }
        }
        Signature sig = BuiltinChecker.signature(slice, true, slice, new Slice(elem));
        check.calls.checkArguments(c.node(), sig, c.args());
        check.recordBuiltinType(c.node().fun(), sig);
        x.mode = Mode.VALUE;
        x.type = slice;
        return true;
    }

    boolean copy(BuiltinChecker.Call c) {
        Operand x = c.x();
        Operand y = c.arg(1);
        boolean special =
                x.assignableTo(check, new Slice(Basic.BYTE), null) && stringOrBytes(y.type, false);
        if (!special && !sameElements(x, y)) {
            return false;
        }
        if (Predicates.isUntyped(y.type)) {
            check.exprs.convertUntyped(y, Predicates.defaultType(y.type));
        }
        return builtins.result(c, Universe.INT, x.type, y.type);
    }

    private boolean sameElements(Operand x, Operand y) {
        Cause cause = new Cause(check);
        Type to = sliceElem(x, cause);
        if (to == null) {
            check.errorf(x, Code.INVALID_COPY, "invalid copy: %s", cause.text());
            return false;
        }
        Type from = sliceElem(y, cause);
        if (from == null) {
            if (!Predicates.allString(y.type)) {
                check.errorf(y, Code.INVALID_COPY, "invalid copy: %s", cause.text());
                return false;
            }
            from = Basic.BYTE;
        }
        if (!Predicates.identical(to, from)) {
            check.errorf(
                    x,
                    Code.INVALID_COPY,
                    "invalid copy: arguments %s and %s have different element types %s and %s",
                    x,
                    y,
                    to,
                    from);
            return false;
        }
        return true;
    }

    boolean clear(BuiltinChecker.Call c) {
        Operand x = c.x();
        check.verifyVersion(c.node().fun(), 21, "clear");
        boolean ok =
                TypeSet.underIs(
                        x.type,
                        u -> {
                            if (u instanceof Map || u instanceof Slice) {
                                return true;
                            }
                            check.errorf(
                                    x,
                                    Code.INVALID_CLEAR,
                                    "invalid argument: cannot clear %s: argument must be (or"
                                            + " constrained by) map or slice",
                                    x);
                            return false;
                        });
        return ok && builtins.result(c, null, x.type);
    }

    boolean delete(BuiltinChecker.Call c) {
        Operand x = c.x();
        Type map = x.type;
        Type[] key = new Type[1];
        boolean ok =
                TypeSet.underIs(
                        map,
                        u -> {
                            if (!(u instanceof Map m)) {
                                check.errorf(
                                        x,
                                        Code.INVALID_DELETE,
                                        "invalid argument: %s is not a map",
                                        x);
                                return false;
                            }
                            if (key[0] != null && !Predicates.identical(m.key(), key[0])) {
                                check.errorf(
                                        x,
                                        Code.INVALID_DELETE,
                                        "invalid argument: maps of %s must have identical key"
                                                + " types",
                                        x);
                                return false;
                            }
                            key[0] = m.key();
                            return true;
                        });
        if (!ok) {
            return false;
        }
        x.set(c.arg(1));
        check.assignments.assignment(x, key[0], "argument to delete");
        return !x.isInvalid() && builtins.result(c, null, map, key[0]);
    }

    boolean make(BuiltinChecker.Call c) {
        Operand x = c.x();
        List<Expr> args = c.node().args();
        Expr first = args.get(0);
        Type type = check.typexprs.varType(first);
        if (!Predicates.isValid(type)) {
            return false;
        }
        Cause cause = new Cause(check);
        Type under =
                TypeSet.commonUnder(
                        check,
                        type,
                        (t, u) ->
                                u instanceof Slice || u instanceof Map || u instanceof Chan
                                        ? null
                                        : u == null
                                                ? "no specific type"
                                                : "type must be slice, map, or channel",
                        cause);
        if (under == null) {
            check.errorf(
                    first,
                    Code.INVALID_MAKE,
                    "invalid argument: cannot make %s: %s",
                    first,
                    cause.text());
            return false;
        }
        int min = under instanceof Slice ? 2 : 1;
        int count = args.size();
        if (count < min || min + 1 < count) {
            check.errorf(
                    c.node(),
                    Code.WRONG_ARG_COUNT,
                    "invalid operation: %v expects %d or %d arguments; found %d",
                    c.node(),
                    min,
                    min + 1,
                    count);
            return false;
        }
        Type[] params = new Type[count];
        params[0] = type;
        long length = -1;
        for (int i = 1; i < count; i++) {
            IndexChecker.Index size = check.indexes.index(args.get(i), -1);
            params[i] = size.type();
            if (i == 2 && length >= 0 && size.value() >= 0 && length > size.value()) {
                check.error(
                        args.get(1),
                        Code.SWAPPED_MAKE_ARGS,
                        "invalid argument: length and capacity swapped");
            }
            length = size.value();
        }
        x.expr = c.node();
        return builtins.result(c, type, params);
    }
}
