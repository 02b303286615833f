package gol.compiler.check;

import gol.compiler.types.Array;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Map;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Basic, function and composite literals; twin of types2's literals.go. */
final class LiteralChecker {
    private static final int MAX_NUMBER_LENGTH = 10_000;

    private final Checker check;

    LiteralChecker(Checker check) {
        this.check = check;
    }

    /** A basic literal. */
    void basicLit(Operand x, Expr.BasicLit e) {
        String text = e.text();
        if (text.isEmpty()) {
            return;
        }
        switch (e.kind()) {
            case INT, FLOAT, IMAGINARY -> {
                languageVersion(e);
                if (text.length() > MAX_NUMBER_LENGTH) {
                    check.errorf(
                            e,
                            Code.INVALID_CONST_VAL,
                            "excessively long constant: %s... (%d chars)",
                            text.substring(0, 10),
                            text.length());
                    return;
                }
            }
            case RUNE, STRING -> {}
        }
        @Nullable ConstantValue value = Constants.fromLiteral(e.kind(), text);
        if (value == null) {
            return;
        }
        if (Constants.isUnknown(value)) {
            check.errorf(e, Code.INVALID_CONST_VAL, "malformed constant: %s", text);
            return;
        }
        x.mode = Mode.CONSTANT;
        x.val = value;
        x.type =
                switch (e.kind()) {
                    case INT -> Universe.UNTYPED_INT;
                    case FLOAT -> Universe.UNTYPED_FLOAT;
                    case IMAGINARY -> Universe.UNTYPED_COMPLEX;
                    case RUNE -> Universe.UNTYPED_RUNE;
                    case STRING -> Universe.UNTYPED_STRING;
                };
        x.expr = e;
        check.exprs.untyped().overflow(x, e.pos());
    }

    private void languageVersion(Expr.BasicLit e) {
        String s = e.text();
        if (s.length() <= 2 || check.allowVersion(13)) {
            return;
        }
        char radix = s.charAt(0) == '0' ? Character.toLowerCase(s.charAt(1)) : ' ';
        if (s.indexOf('_') >= 0) {
            check.verifyVersion(e, 13, "underscore in numeric literal");
        } else if (radix == 'b') {
            check.verifyVersion(e, 13, "binary literal");
        } else if (radix == 'o') {
            check.verifyVersion(e, 13, "0o/0O-style octal literal");
        } else if (radix == 'x' && e.kind() != Expr.LitKind.INT) {
            check.verifyVersion(e, 13, "hexadecimal floating-point literal");
        }
    }

    /** A function literal; its body is checked later. */
    void funcLit(Operand x, Expr.FuncLit e) {
        if (!(check.typexprs.typ(e.type()) instanceof Signature sig)) {
            check.errorf(e, Code.INVALID_SYNTAX_TREE, "invalid function literal %v", e);
            return;
        }
        if (!check.options.ignoreFuncBodies()) {
            // it belongs to the declaration that contains it
            DeclInfo decl = check.env.decl;
            ConstantValue iota = check.env.iota;
            check.later(
                    () -> check.stmts.funcBody(decl, "<function literal>", sig, e.body(), iota));
        }
        x.mode = Mode.VALUE;
        x.type = sig;
    }

    /** A composite literal. */
    void compositeLit(Operand x, Expr.CompositeLit e, @Nullable Type hint) {
        Type type;
        Type base;
        Expr typeExpr = e.type();
        boolean open =
                typeExpr instanceof Expr.ArrayType array
                        && array.len() instanceof Expr.Ellipsis dots
                        && dots.elem() == null;
        if (typeExpr != null && open) {
            type = new Array(check.typexprs.varType(((Expr.ArrayType) typeExpr).elem()), -1);
            base = type;
        } else if (typeExpr != null) {
            type = check.typexprs.typ(typeExpr);
            base = type;
        } else if (hint != null) {
            type = hint;
            base = type;
            if (TypeSet.commonUnder(check, base, null, null) instanceof Pointer p) {
                base = p.elem();
            }
        } else {
            check.error(e, Code.UNTYPED_LIT, "missing type in composite literal");
            type = Universe.INVALID;
            base = type;
        }
        Type under = TypeSet.commonUnder(check, base, null, null);
        switch (under) {
            case Struct struct -> structLit(x, e, struct, base);
            case Array array -> {
                long n = indexedElts(e.elements(), array.elem(), array.length());
                if (array.length() < 0) {
                    Array known = new Array(array.elem(), n);
                    if (type == array) {
                        type = known;
                    }
                    if (typeExpr != null) {
                        check.recordTypeAndValue(typeExpr, Mode.TYPE_EXPR, known, null);
                    }
                }
            }
            case Slice slice -> indexedElts(e.elements(), slice.elem(), -1);
            case Map map -> mapLit(x, e, map);
            case null, default -> {
                if (!otherLit(e, type, under, typeExpr == null && hint != null)) {
                    x.invalidate();
                    return;
                }
            }
        }
        x.mode = Mode.VALUE;
        x.type = type;
        x.val = null;
    }

    private boolean otherLit(Expr.CompositeLit e, Type type, @Nullable Type under, boolean isElem) {
        for (Expr element : e.elements()) {
            Expr value = element instanceof Expr.KeyValue kv ? kv.value() : element;
            check.calls.use(List.of(value));
        }
        if (under != null && !Predicates.isValid(under)) {
            return true;
        }
        check.errorf(
                e,
                Code.INVALID_LIT,
                "invalid composite literal%s type %s%s",
                isElem ? " element" : "",
                type,
                under == null ? " (no common underlying type)" : "");
        return false;
    }

    private void structLit(Operand x, Expr.CompositeLit e, Struct struct, Type base) {
        List<Expr> elements = e.elements();
        if (elements.isEmpty()) {
            return;
        }
        if (elements.get(0) instanceof Expr.KeyValue) {
            boolean[] visited = new boolean[struct.fields().size()];
            for (Expr element : elements) {
                if (element instanceof Expr.KeyValue kv) {
                    keyedField(x, kv, struct.fields(), base, visited);
                } else {
                    mixture(element);
                }
            }
            return;
        }
        List<Var> fields = struct.fields();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Expr.KeyValue kv) {
                mixture(kv);
                continue;
            }
            check.exprs.expr(null, x, elements.get(i));
            if (i >= fields.size()) {
                check.errorf(
                        x,
                        Code.INVALID_STRUCT_LIT,
                        "too many values in struct literal of type %s",
                        base);
                break;
            }
            Var field = fields.get(i);
            if (!field.exported() && field.pkg() != check.pkg) {
                check.errorf(
                        x,
                        Code.UNEXPORTED_LIT_FIELD,
                        "implicit assignment to unexported field %s in struct literal of type %s",
                        field.name(),
                        base);
                continue;
            }
            check.assignments.assignment(x, field.type(), "struct literal");
        }
        if (elements.size() < fields.size()) {
            check.errorf(
                    e.rbrace(),
                    Code.INVALID_STRUCT_LIT,
                    "too few values in struct literal of type %s",
                    base);
        }
    }

    private void mixture(Expr element) {
        check.error(
                element,
                Code.MIXED_STRUCT_LIT,
                "mixture of field:value and value elements in struct literal");
    }

    private void keyedField(
            Operand x, Expr.KeyValue kv, List<Var> fields, Type base, boolean[] visited) {
        check.exprs.expr(null, x, kv.value());
        if (!(kv.key() instanceof Expr.Ident key)) {
            check.errorf(
                    kv,
                    Code.INVALID_LIT_FIELD,
                    "invalid field name %s in struct literal",
                    kv.key());
            return;
        }
        int i = Lookup.fieldIndex(fields, check.pkg, key.name(), false);
        if (i < 0) {
            int j = Lookup.fieldIndex(fields, check.pkg, key.name(), true);
            String message =
                    check.calls
                            .selectors()
                            .lookupError(base, key.name(), j >= 0 ? fields.get(j) : null, true);
            check.error(kv.key(), Code.MISSING_LIT_FIELD, message);
            return;
        }
        Var field = fields.get(i);
        check.recordUse(key, field);
        check.assignments.assignment(x, field.type(), "struct literal");
        if (visited[i]) {
            check.errorf(
                    kv,
                    Code.DUPLICATE_LIT_FIELD,
                    "duplicate field name %s in struct literal",
                    key.name());
            return;
        }
        visited[i] = true;
    }

    private void mapLit(Operand x, Expr.CompositeLit e, Map map) {
        boolean keyIsInterface = Predicates.isNonTypeParamInterface(map.key());
        java.util.Map<Object, List<Type>> visited = new HashMap<>();
        for (Expr element : e.elements()) {
            if (!(element instanceof Expr.KeyValue kv)) {
                check.error(element, Code.MISSING_LIT_KEY, "missing key in map literal");
                continue;
            }
            check.exprs.exprWithHint(x, kv.key(), map.key());
            check.assignments.assignment(x, map.key(), "map literal");
            if (x.isInvalid()) {
                continue;
            }
            if (x.isConstant() && !Constants.isUnknown(x.val)) {
                if (duplicate(visited, x, keyIsInterface)) {
                    check.errorf(
                            x,
                            Code.DUPLICATE_LIT_KEY,
                            "duplicate key %s in map literal",
                            x.constantText());
                    continue;
                }
            }
            check.exprs.exprWithHint(x, kv.value(), map.elem());
            check.assignments.assignment(x, map.elem(), "map literal");
        }
    }

    private static boolean duplicate(
            java.util.Map<Object, List<Type>> visited, Operand x, boolean byType) {
        Object key = goKey(x.constant());
        List<Type> types = visited.get(key);
        if (types == null) {
            types = new ArrayList<>(1);
            visited.put(key, types);
            types.add(x.type);
            return false;
        }
        if (!byType) {
            return true;
        }
        for (Type type : types) {
            if (Predicates.identical(type, x.type)) {
                return true;
            }
        }
        types.add(x.type);
        return false;
    }

    /** An object that is equal for equal constants. */
    static Object goKey(ConstantValue value) {
        return switch (value) {
            case ConstantValue.Str s -> java.nio.ByteBuffer.wrap(s.bytes());
            case ConstantValue.Complex c ->
                    Constants.sign(c.im()) == 0
                            ? goKey(c.re())
                            : List.of(goKey(c.re()), goKey(c.im()));
            case ConstantValue.Float f -> f.value().stripTrailingZeros();
            case ConstantValue.Int i -> i.value();
            case ConstantValue.Rat r -> r;
            case ConstantValue.Bool b -> b;
            case ConstantValue.Unknown u -> u;
        };
    }

    /**
     * Checks the elements of an array or slice literal.
     *
     * @param length the array's length, or negative
     * @return the length that the elements need
     */
    long indexedElts(List<Expr> elements, Type type, long length) {
        Set<Long> visited = new HashSet<>();
        boolean keyed = false;
        long index = 0;
        long max = 0;
        for (Expr e : elements) {
            boolean validIndex = false;
            Expr value = e;
            if (e instanceof Expr.KeyValue kv) {
                if (!keyed) {
                    // plain elements so far stand at 0 .. index-1
                    keyed = true;
                    for (long i = 0; i < index; i++) {
                        visited.add(i);
                    }
                }
                IndexChecker.Index key = check.indexes.index(kv.key(), length);
                if (Predicates.isValid(key.type())) {
                    if (key.value() >= 0) {
                        index = key.value();
                        validIndex = true;
                    } else {
                        check.errorf(
                                e,
                                Code.INVALID_LIT_INDEX,
                                "index %s must be integer constant",
                                kv.key());
                    }
                }
                value = kv.value();
            } else if (length >= 0 && index >= length) {
                check.errorf(
                        e,
                        Code.OVERSIZE_ARRAY_LIT,
                        "index %d is out of bounds (>= %d)",
                        index,
                        length);
            } else {
                validIndex = true;
            }
            if (validIndex && keyed && !visited.add(index)) {
                check.errorf(
                        e,
                        Code.DUPLICATE_LIT_KEY,
                        "duplicate index %d in array or slice literal",
                        index);
            }
            index++;
            max = Math.max(max, index);
            Operand x = new Operand();
            check.exprs.exprWithHint(x, value, type);
            check.assignments.assignment(x, type, "array or slice literal");
        }
        return max;
    }
}
