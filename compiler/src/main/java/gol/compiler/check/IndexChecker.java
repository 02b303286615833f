package gol.compiler.check;

import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.syntax.Expr;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Index and slice expressions; twin of types2's index.go. */
final class IndexChecker {
    /**
     * A checked index.
     *
     * @param type its type; the invalid one after an error
     * @param value its value; -1 if it is not constant
     */
    record Index(Type type, long value) {}

    private static final Index INVALID = new Index(Universe.INVALID, -1);

    private final Checker check;

    IndexChecker(Checker check) {
        this.check = check;
    }

    /** x[i]; true if it is a function instantiation, whose arguments are not yet checked. */
    boolean indexExpr(Operand x, Expr.Index e) {
        check.exprs.exprOrType(x, e.x(), true);
        switch (x.mode) {
            case INVALID -> {
                check.calls.use(e.indices());
                return false;
            }
            case TYPE_EXPR -> {
                x.invalidate();
                x.type = check.typexprs.varType(e);
                if (Predicates.isValid(x.type)) {
                    x.mode = Mode.TYPE_EXPR;
                }
                return false;
            }
            case VALUE -> {
                if (x.type.underlying() instanceof Signature sig && !sig.typeParams().isEmpty()) {
                    return true;
                }
            }
            default -> {}
        }
        check.exprs.nonGeneric(null, x);
        if (x.isInvalid()) {
            return false;
        }
        Type under = x.type.underlying();
        if (under instanceof Map map) {
            mapIndex(x, e, map.key(), map.elem());
            return false;
        }
        boolean valid = false;
        long length = -1;
        if (Predicates.isTypeParam(x.type)) {
            Generic generic = new Generic(x);
            if (TypeSet.underIs(x.type, generic::add)) {
                if (generic.key != null) {
                    mapIndex(x, e, generic.key, generic.elem);
                    return false;
                }
                valid = true;
                length = generic.length;
                x.mode = generic.mode;
                x.type = generic.elem == null ? Universe.INVALID : generic.elem;
            }
        } else if (!(under instanceof Interface)) {
            Element element = element(x, under);
            if (element != null) {
                valid = true;
                length = element.length();
                x.mode = element.mode();
                x.type = element.type();
            }
        }
        if (!valid) {
            check.errorf(e.pos(), Code.NON_SLICEABLE_OPERAND, "cannot index %s", x);
            check.calls.use(e.indices());
            x.invalidate();
            return false;
        }
        x.val = null;
        Expr index = singleIndex(e);
        if (index == null) {
            x.invalidate();
            return false;
        }
        index(index, length);
        return false;
    }

    private record Element(Type type, Mode mode, long length) {}

    /** What indexing a value of the underlying type yields, maps excepted; null if it cannot be. */
    private static @Nullable Element element(Operand x, @Nullable Type under) {
        if (under instanceof Basic basic && basic.is(Basic.STRING_FLAG)) {
            long length = x.isConstant() ? Constants.bytes(x.constant()).length : -1;
            return new Element(Basic.BYTE, Mode.VALUE, length);
        }
        if (under instanceof Array array) {
            Mode mode = x.mode == Mode.VARIABLE ? Mode.VARIABLE : Mode.VALUE;
            return new Element(array.elem(), mode, array.length());
        }
        if (under instanceof Pointer p && p.elem().underlying() instanceof Array array) {
            return new Element(array.elem(), Mode.VARIABLE, array.length());
        }
        if (under instanceof Slice slice) {
            return new Element(slice.elem(), Mode.VARIABLE, -1);
        }
        return null;
    }

    /** Collects what all types of a type set have in common under indexing. */
    private static final class Generic {
        private final Operand x;
        private @Nullable Type key;
        private @Nullable Type elem;
        private Mode mode = Mode.VARIABLE;
        private long length = -1;

        Generic(Operand x) {
            this.x = x;
        }

        boolean add(@Nullable Type under) {
            Type k = null;
            Element element;
            if (under instanceof Map map) {
                k = map.key();
                element = new Element(map.elem(), Mode.VARIABLE, -1);
            } else {
                element = element(x, under);
            }
            if (element == null) {
                return false;
            }
            if (element.mode() == Mode.VALUE) {
                mode = Mode.VALUE;
            }
            if (elem == null) {
                length = element.length();
                key = k;
                elem = element.type();
                return true;
            }
            boolean sameKey = key == null ? k == null : k != null && Predicates.identical(key, k);
            if (!sameKey || !Predicates.identical(elem, element.type())) {
                return false;
            }
            if (element.length() >= 0 && element.length() < length) {
                length = element.length();
            }
            return true;
        }
    }

    private void mapIndex(Operand x, Expr.Index e, Type key, @Nullable Type elem) {
        Expr index = singleIndex(e);
        if (index == null) {
            x.invalidate();
            return;
        }
        Operand k = new Operand();
        check.exprs.expr(null, k, index);
        check.assignments.assignment(k, key, "map index");
        x.mode = Mode.MAP_INDEX;
        x.type = elem == null ? Universe.INVALID : elem;
        x.expr = e;
    }

    /** x[i:j:k]. */
    void sliceExpr(Operand x, Expr.Slice e) {
        check.exprs.expr(null, x, e.x());
        Expr[] indices = {e.low(), e.high(), e.max()};
        if (x.isInvalid()) {
            for (Expr index : indices) {
                if (index != null) {
                    check.calls.use(java.util.List.of(index));
                }
            }
            return;
        }
        Type under = sliceable(x);
        if (under == null) {
            x.invalidate();
            return;
        }
        boolean valid = false;
        long length = -1;
        if (under instanceof Basic basic && basic.is(Basic.STRING_FLAG)) {
            if (e.full()) {
                check.error(
                        e.max() != null ? e.max() : (Object) e.rbrack(),
                        Code.INVALID_SLICE_EXPR,
                        "invalid operation: 3-index slice of string");
                x.invalidate();
                return;
            }
            valid = true;
            if (x.isConstant()) {
                length = Constants.bytes(x.constant()).length;
            }
            if (Predicates.isUntyped(x.type)) {
                x.type = Universe.STRING;
            }
        } else if (under instanceof Array array) {
            valid = true;
            length = array.length();
            if (x.mode != Mode.VARIABLE) {
                check.errorf(
                        x, Code.NON_SLICEABLE_OPERAND, "cannot slice unaddressable value %s", x);
                x.invalidate();
                return;
            }
            x.type = new Slice(array.elem());
        } else if (under instanceof Pointer p && p.elem().underlying() instanceof Array array) {
            valid = true;
            length = array.length();
            x.type = new Slice(array.elem());
        } else if (under instanceof Slice) {
            valid = true;
        }
        if (!valid) {
            check.errorf(x, Code.NON_SLICEABLE_OPERAND, "cannot slice %s", x);
            x.invalidate();
            return;
        }
        x.mode = Mode.VALUE;
        x.val = null;
        if (e.full() && (e.high() == null || e.max() == null)) {
            // the parser reported the missing index
            x.invalidate();
            return;
        }
        checkIndices(indices, length);
    }

    /** The underlying type that all types of x share, with strings among byte slices; or null. */
    private @Nullable Type sliceable(Operand x) {
        Type[] common = new Type[2];
        boolean[] hasString = new boolean[1];
        boolean ok =
                TypeSet.all(
                        x.type,
                        (t, u) -> {
                            if (u == null) {
                                check.errorf(
                                        x,
                                        Code.NON_SLICEABLE_OPERAND,
                                        "cannot slice %s: no specific type in %s",
                                        x,
                                        x.type);
                                return false;
                            }
                            Type under = u;
                            if (Predicates.isString(u)) {
                                under = new Slice(Basic.BYTE);
                                hasString[0] = true;
                            }
                            if (common[1] == null) {
                                common[0] = t;
                                common[1] = under;
                                return true;
                            }
                            if (Predicates.identical(common[1], under)) {
                                return true;
                            }
                            check.errorf(
                                    x,
                                    Code.NON_SLICEABLE_OPERAND,
                                    "cannot slice %s: %s and %s have different underlying types",
                                    x,
                                    common[0],
                                    t);
                            return false;
                        });
        if (!ok) {
            return null;
        }
        if (hasString[0]) {
            return Predicates.isTypeParam(x.type) ? Universe.STRING : x.type.underlying();
        }
        return common[1];
    }

    private void checkIndices(Expr[] indices, long length) {
        long[] values = new long[3];
        Arrays.fill(values, -1);
        for (int i = 0; i < 3; i++) {
            Expr e = indices[i];
            if (e != null) {
                Index index = index(e, length >= 0 ? length + 1 : -1);
                values[i] = index.value();
            } else if (i == 0) {
                values[i] = 0;
            } else if (length >= 0) {
                values[i] = length;
            }
        }
        for (int i = 0; i < 2; i++) {
            for (int j = i + 1; j < 3; j++) {
                Expr at = indices[j];
                if (values[i] > 0 && values[j] >= 0 && values[j] < values[i] && at != null) {
                    check.errorf(
                            at,
                            Code.SWAPPED_SLICE_INDICES,
                            "invalid slice indices: %d < %d",
                            values[j],
                            values[i]);
                    return;
                }
            }
        }
    }

    /** The only index; reports others. */
    private @Nullable Expr singleIndex(Expr.Index e) {
        if (e.indices().isEmpty()) {
            check.errorf(e, Code.INVALID_SYNTAX_TREE, "missing index for %s", e.x());
            return null;
        }
        if (e.indices().size() > 1) {
            check.error(
                    e.indices().get(1),
                    Code.INVALID_INDEX,
                    "invalid operation: more than one index");
        }
        return e.indices().get(0);
    }

    /**
     * Checks an index.
     *
     * @param max the bound for constants; negative for none
     */
    Index index(Expr index, long max) {
        Operand x = new Operand();
        check.exprs.expr(null, x, index);
        if (!isValidIndex(x, Code.INVALID_INDEX, "index", false)) {
            return INVALID;
        }
        if (!x.isConstant()) {
            return new Index(x.type, -1);
        }
        if (!Constants.isInt64(x.constant())) {
            return INVALID;
        }
        long value = Constants.longValue(x.constant());
        if (max >= 0 && value >= max) {
            check.errorf(
                    x,
                    Code.INVALID_INDEX,
                    "invalid argument: index %s out of bounds [0:%d]",
                    x.constantText(),
                    max);
            return INVALID;
        }
        return new Index(x.type, value);
    }

    /** Whether x can be an index, length and the like; reports if not. */
    boolean isValidIndex(Operand x, Code code, String what, boolean allowNegative) {
        if (x.isInvalid()) {
            return false;
        }
        check.exprs.convertUntyped(x, Universe.INT);
        if (x.isInvalid()) {
            return false;
        }
        if (!Predicates.allInteger(x.type)) {
            check.errorf(x, code, "invalid argument: %s %s must be integer", what, x);
            return false;
        }
        if (x.isConstant() && !Constants.isUnknown(x.val)) {
            if (!allowNegative && Constants.sign(x.constant()) < 0) {
                check.errorf(x, code, "invalid argument: %s %s must not be negative", what, x);
                return false;
            }
            if (Representable.convert(x.constant(), Universe.INT) == null) {
                check.errorf(x, code, "invalid argument: %s %s overflows int", what, x);
                return false;
            }
        }
        return true;
    }
}
