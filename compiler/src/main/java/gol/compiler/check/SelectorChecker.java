package gol.compiler.check;

import gol.compiler.types.Builtin;
import gol.compiler.types.Const;
import gol.compiler.types.Func;
import gol.compiler.types.Label;
import gol.compiler.types.Nil;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.PkgName;
import gol.compiler.types.Selection;
import gol.compiler.types.Signature;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.TypeName;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selectors: qualified identifiers, fields, method values and method expressions. */
final class SelectorChecker {
    private final Checker check;

    SelectorChecker(Checker check) {
        this.check = check;
    }

    /** x.sel; with wantType anything but a type is an error. */
    void selector(Operand x, Expr.Selector e, boolean wantType) {
        boolean ok;
        if (e.x() instanceof Expr.Ident id && check.lookup(id.name()) instanceof PkgName pkgName) {
            check.recordUse(id, pkgName);
            pkgName.markUsed();
            ok = qualified(x, e, pkgName.imported());
        } else {
            ok = member(x, e, wantType);
        }
        if (!ok) {
            x.invalidate();
            x.type = Universe.INVALID;
        }
        x.expr = e;
    }

    private boolean qualified(Operand x, Expr.Selector e, Package pkg) {
        String name = e.sel().name();
        Obj obj = pkg.scope().lookup(name);
        if (obj != null && !obj.exported() && check.likeCompiler) {
            // what gc reads of an imported package has exported names only
            obj = null;
        }
        if (obj == null) {
            // an import that failed was reported
            if (!pkg.scope().objects().isEmpty() && Predicates.isValidName(name)) {
                Obj similar = similar(pkg, name);
                if (similar != null) {
                    check.errorf(
                            e.sel(),
                            Code.UNDECLARED_IMPORTED_NAME,
                            "undefined: %s (but have %s)",
                            e,
                            similar.name());
                } else {
                    check.errorf(e.sel(), Code.UNDECLARED_IMPORTED_NAME, "undefined: %s", e);
                }
            }
            return false;
        }
        if (!obj.exported()) {
            check.errorf(
                    e.sel(),
                    Code.UNEXPORTED_NAME,
                    "name %s not exported by package %s",
                    name,
                    pkg.name());
        }
        check.recordUse(e.sel(), obj);
        if (obj.typeOrNull() == null && !(obj instanceof Builtin)) {
            check.decls.objDecl(obj);
        }
        x.type = obj.type();
        switch (obj) {
            case Const c -> {
                x.mode = Mode.CONSTANT;
                x.val = c.value() == null ? Constants.UNKNOWN : c.value();
            }
            case TypeName t -> x.mode = Mode.TYPE_EXPR;
            case Var v -> x.mode = Mode.VARIABLE;
            case Func f -> x.mode = Mode.VALUE;
            case Builtin b -> {
                x.mode = Mode.BUILTIN;
                x.id = b.id();
            }
            case PkgName p -> {
                return false;
            }
            case Label l -> {
                return false;
            }
            case Nil n -> {
                return false;
            }
        }
        return Predicates.isValid(x.type) || x.mode == Mode.BUILTIN;
    }

    private static @Nullable Obj similar(Package pkg, String name) {
        Obj first = null;
        for (Obj obj : pkg.scope().objects()) {
            if (obj.exported()
                    && obj.name().equalsIgnoreCase(name)
                    && (first == null || obj.name().compareTo(first.name()) < 0)) {
                first = obj;
            }
        }
        return first;
    }

    private boolean member(Operand x, Expr.Selector e, boolean wantType) {
        check.exprs.exprOrType(x, e.x(), false);
        if (x.mode == Mode.BUILTIN) {
            check.errorf(
                    e.pos(), Code.UNCALLED_BUILTIN, "invalid use of %s in selector expression", x);
            return false;
        }
        if (x.isInvalid()) {
            return false;
        }
        if (wantType) {
            check.errorf(e.sel(), Code.NOT_A_TYPE, "%s is not a type", e);
            return false;
        }
        String name = e.sel().name();
        LookupResult found =
                Lookup.fieldOrMethod(x.type, x.mode == Mode.VARIABLE, check.pkg, name, false);
        Obj obj = found.obj();
        int[] index = found.index();
        if (obj == null || index == null) {
            missing(x, e, found);
            return false;
        }
        if (obj instanceof Func method) {
            check.decls.objDecl(method);
        }
        if (x.mode == Mode.TYPE_EXPR) {
            return methodExpr(x, e, obj, index, found.indirect());
        }
        if (obj instanceof Var field) {
            check.recordSelection(e, Selection.Kind.FIELD, x.type, field, index, found.indirect());
            x.mode = x.mode == Mode.VARIABLE || found.indirect() ? Mode.VARIABLE : Mode.VALUE;
            x.type = field.type();
            x.val = null;
            return true;
        }
        check.recordSelection(e, Selection.Kind.METHOD_VALUE, x.type, obj, index, found.indirect());
        x.mode = Mode.VALUE;
        x.val = null;
        if (!(obj.type() instanceof Signature sig)) {
            return false;
        }
        x.type =
                new Signature(
                        null,
                        List.of(),
                        sig.typeParams(),
                        sig.params(),
                        sig.results(),
                        sig.variadic());
        check.addDeclDep(obj);
        return true;
    }

    private void missing(Operand x, Expr.Selector e, LookupResult found) {
        String name = e.sel().name();
        if (!Predicates.isValid(x.type.underlying())) {
            return;
        }
        if (found.index() != null) {
            check.errorf(
                    e.sel(), Code.AMBIGUOUS_SELECTOR, "ambiguous selector %s.%s", x.expr, name);
            return;
        }
        if (found.indirect()) {
            if (x.mode == Mode.TYPE_EXPR) {
                check.errorf(
                        e.sel(),
                        Code.INVALID_METHOD_EXPR,
                        "invalid method expression %s.%s (needs pointer receiver (*%s).%s)",
                        x.type,
                        name,
                        x.type,
                        name);
            } else {
                check.errorf(
                        e.sel(),
                        Code.INVALID_METHOD_EXPR,
                        "cannot call pointer method %s on %s",
                        name,
                        x.type);
            }
            return;
        }
        String why;
        if (Lookup.isInterfacePtr(x.type)) {
            why = check.lookups.interfacePtrError(x.type);
        } else {
            LookupResult other =
                    Lookup.fieldOrMethod(x.type, x.mode == Mode.VARIABLE, check.pkg, name, true);
            why = lookupError(x.type, name, other.obj(), false);
        }
        check.errorf(
                e.sel(), Code.MISSING_FIELD_OR_METHOD, "%s.%s undefined (%s)", x.expr, name, why);
    }

    private boolean methodExpr(Operand x, Expr.Selector e, Obj obj, int[] index, boolean indirect) {
        String name = e.sel().name();
        if (!(obj instanceof Func method)) {
            check.errorf(
                    e.sel(),
                    Code.MISSING_FIELD_OR_METHOD,
                    "%s.%s undefined (type %s has no method %s)",
                    x.expr,
                    name,
                    x.type,
                    name);
            return false;
        }
        check.recordSelection(e, Selection.Kind.METHOD_EXPR, x.type, method, index, indirect);
        Var receiver = method.type() instanceof Signature s ? s.receiver() : null;
        if (receiver == null) {
            check.error(e, Code.INVALID_DECL_CYCLE, "illegal cycle in method declaration");
            return false;
        }
        Signature sig = method.signature();
        List<Var> params = sig.params().vars();
        // either all parameters have names or none
        String first = "";
        if (!params.isEmpty() && !params.get(0).name().isEmpty()) {
            first = receiver.name().isEmpty() ? "_" : receiver.name();
        }
        List<Var> all = new ArrayList<>(params.size() + 1);
        all.add(new Var(receiver.pos(), receiver.pkg(), first, x.type, Var.Kind.PARAM));
        all.addAll(params);
        x.mode = Mode.VALUE;
        x.type =
                new Signature(
                        null,
                        List.of(),
                        sig.typeParams(),
                        new Tuple(all),
                        sig.results(),
                        sig.variadic());
        check.addDeclDep(method);
        return true;
    }

    /**
     * Why a selector or a struct literal's field is not found.
     *
     * @param obj an object whose name differs by case or that is not accessible, or null
     */
    String lookupError(Type type, String sel, @Nullable Obj obj, boolean structLit) {
        Miss miss = Miss.MISSING;
        String other = obj == null ? "" : obj.name();
        if (obj != null) {
            if (obj.pkg() == check.pkg) {
                miss = Miss.MISSPELLED;
            } else if (isExported(sel)) {
                if (isExported(other)) {
                    miss = Miss.MISSPELLED;
                } else if (tail(sel).equals(tail(other))) {
                    miss = Miss.UNEXPORTED;
                }
            } else if (isExported(other)) {
                if (tail(sel).equals(tail(other))) {
                    miss = Miss.MISSPELLED;
                }
            } else if (sel.equals(other)) {
                miss = Miss.INACCESSIBLE;
            }
        }
        if (structLit) {
            String unknown = "unknown field %s in struct literal of type %s";
            return switch (miss) {
                case MISSING -> check.sprintf(unknown, sel, type);
                case MISSPELLED -> check.sprintf(unknown + ", but does have %s", sel, type, other);
                case UNEXPORTED ->
                        check.sprintf(unknown + ", but does have unexported %s", sel, type, other);
                case INACCESSIBLE ->
                        check.sprintf(
                                "cannot refer to unexported field %s in struct literal of type %s",
                                other, type);
            };
        }
        String what = obj instanceof Var ? "field" : obj instanceof Func ? "method" : "object";
        String none = "type %s has no field or method %s";
        return switch (miss) {
            case MISSING -> check.sprintf(none, type, sel);
            case MISSPELLED ->
                    check.sprintf(none + ", but does have %s %s", type, sel, what, other);
            case UNEXPORTED ->
                    check.sprintf(
                            none + ", but does have unexported %s %s", type, sel, what, other);
            case INACCESSIBLE -> check.sprintf("cannot refer to unexported %s %s", what, other);
        };
    }

    private enum Miss {
        MISSING,
        MISSPELLED,
        UNEXPORTED,
        INACCESSIBLE
    }

    private static boolean isExported(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    }

    private static String tail(String name) {
        return name.isEmpty() ? "" : name.substring(name.offsetByCodePoints(0, 1));
    }
}
