package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.Chan;
import gol.compiler.types.Const;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Label;
import gol.compiler.types.Map;
import gol.compiler.types.Named;
import gol.compiler.types.Nil;
import gol.compiler.types.Obj;
import gol.compiler.types.PkgName;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.TypeName;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Field;
import gol.syntax.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Identifiers and type expressions; twin of types2's typexpr.go. */
final class TypeExprChecker {
    private final Checker check;
    private final StructTypes structs;
    private final InterfaceTypes interfaces;
    private final SignatureTypes signatures;

    TypeExprChecker(Checker check) {
        this.check = check;
        this.structs = new StructTypes(check);
        this.interfaces = new InterfaceTypes(check);
        this.signatures = new SignatureTypes(check);
    }

    /**
     * What the identifier denotes; x is invalid after an error.
     *
     * @param wantType whether it must be a type
     */
    void ident(Operand x, Expr.Ident e, boolean wantType) {
        x.mode = Mode.INVALID;
        x.expr = e;
        Obj obj = check.lookup(e.name());
        if (obj == null) {
            if (e.name().equals("_")) {
                check.error(e, Code.INVALID_BLANK, "cannot use _ as value or type");
            } else if (Predicates.isValidName(e.name())) {
                check.errorf(e, Code.UNDECLARED_NAME, "undefined: %s", e.name());
            }
            return;
        }
        boolean universal = obj.parent() == Universe.SCOPE || obj.pkg() == null;
        if (universal
                && (e.name().equals("any") || e.name().equals("comparable"))
                && obj instanceof TypeName
                && !check.verifyVersion(e, 18, "predeclared %s", e.name())) {
            return;
        }
        check.recordUse(e, obj);
        if (wantType && !(obj instanceof TypeName)) {
            check.errorf(
                    e, Code.NOT_A_TYPE, "%s (%s) is not a type", obj.name(), Messages.kind(obj));
            if (obj instanceof Var v && v.pkg() == check.pkg) {
                check.usedVars.add(v);
            }
            return;
        }
        if (obj instanceof Const
                || obj instanceof TypeName
                || obj instanceof Var
                || obj instanceof Func) {
            if (obj.typeOrNull() == null
                    || (obj instanceof TypeName && wantType && obj.pkg() == check.pkg)) {
                check.decls.objDecl(obj);
            }
        }
        check.resolver.useDotImport(check.env.lookupScope(e.name()), e.name());
        Type type = obj.type();
        switch (obj) {
            case PkgName p -> {
                check.errorf(
                        e, Code.INVALID_PKG_USE, "use of package %s not in selector", obj.name());
                return;
            }
            case Const c -> {
                check.addDeclDep(c);
                if (!Predicates.isValid(type)) {
                    return;
                }
                if (c == Universe.IOTA) {
                    if (check.env.iota == null) {
                        check.error(
                                e,
                                Code.INVALID_IOTA,
                                "cannot use iota outside constant declaration");
                        return;
                    }
                    x.val = check.env.iota;
                } else {
                    x.val = c.value();
                }
                x.mode = Mode.CONSTANT;
            }
            case TypeName t -> x.mode = Mode.TYPE_EXPR;
            case Var v -> {
                if (v.pkg() == check.pkg) {
                    check.usedVars.add(v);
                }
                check.addDeclDep(v);
                if (!Predicates.isValid(type)) {
                    return;
                }
                x.mode = Mode.VARIABLE;
            }
            case Func f -> {
                check.addDeclDep(f);
                x.mode = Mode.VALUE;
            }
            case Builtin b -> {
                x.id = b.id();
                x.mode = Mode.BUILTIN;
            }
            case Nil n -> x.mode = Mode.NIL;
            case Label l -> {
                return;
            }
        }
        x.type = type;
    }

    /** A type, not generic; invalid after an error. */
    Type typ(Expr e) {
        return declaredType(e, null);
    }

    /** As {@link #typ}, but no constraint interface. */
    Type varType(@Nullable Expr e) {
        if (e == null) {
            return Universe.INVALID;
        }
        Type type = declaredType(e, null);
        validVarType(e, type);
        return type;
    }

    /** Reports, later, a constraint interface as a variable's type. */
    void validVarType(Expr e, Type type) {
        if (type instanceof Basic || Predicates.isTypeParam(type)) {
            return;
        }
        check.later(() -> {
            if (!(type.underlying() instanceof Interface iface)) {
                return;
            }
            TypeSet set = TypeSet.of(iface);
            if (set.isMethodSet()) {
                return;
            }
            check.softErrorf(
                    Pos.start(e),
                    Code.MISPLACED_CONSTRAINT_IFACE,
                    set.comparableFlag()
                            ? "cannot use type %s outside a type constraint: "
                                    + "interface is (or embeds) comparable"
                            : "cannot use type %s outside a type constraint: "
                                    + "interface contains type constraints",
                    type);
        });
    }

    /**
     * @param def the type name that is being declared as e, or null
     */
    Type declaredType(Expr e, @Nullable TypeName def) {
        Type type = internal(e, def);
        if (Predicates.isGeneric(type)) {
            check.errorf(
                    e,
                    Code.WRONG_TYPE_ARG_COUNT,
                    "cannot use generic type %s without instantiation",
                    type);
            type = Universe.INVALID;
        }
        check.recordTypeAndValue(e, Mode.TYPE_EXPR, type, null);
        return type;
    }

    /** A generic, uninstantiated type; else invalid, with the cause if it is another type. */
    Type genericType(Expr e, @Nullable Cause cause) {
        Type type = internal(e, null);
        if (Predicates.isValid(type) && !Predicates.isGeneric(type)) {
            if (cause != null) {
                cause.set(check.sprintf("%s is not a generic type", type));
            }
            type = Universe.INVALID;
        }
        check.recordTypeAndValue(e, Mode.TYPE_EXPR, type, null);
        return type;
    }

    private Type internal(Expr e0, @Nullable TypeName def) {
        switch (e0) {
            case Expr.Bad e -> {
                return Universe.INVALID;
            }
            case Expr.Ident e -> {
                Operand x = new Operand();
                ident(x, e, true);
                return named(x);
            }
            case Expr.Selector e -> {
                Operand x = new Operand();
                check.calls.selector(x, e, true);
                return named(x);
            }
            case Expr.Index e -> {
                check.verifyVersion(e, 18, "type instantiation");
                return instantiatedType(e.x(), e.indices());
            }
            case Expr.Paren e -> {
                return declaredType(e.x(), def);
            }
            case Expr.ArrayType e -> {
                return arrayType(e);
            }
            case Expr.SliceType e -> {
                return new Slice(varType(e.elem()));
            }
            case Expr.Ellipsis e -> {
                check.error(e, Code.INVALID_SYNTAX_TREE, "invalid use of ...");
                return Universe.INVALID;
            }
            case Expr.StructType e -> {
                return structs.structType(e);
            }
            case Expr.Star e -> {
                Type base = varType(e.x());
                return Predicates.isValid(base) ? new Pointer(base) : Universe.INVALID;
            }
            case Expr.FuncType e -> {
                return signatures.funcType(null, List.of(), e, params -> {});
            }
            case Expr.InterfaceType e -> {
                return interfaces.interfaceType(e.pos(), e.elements(), def, false);
            }
            case Expr.MapType e -> {
                return mapType(e);
            }
            case Expr.ChanType e -> {
                return new Chan(e.dir(), varType(e.elem()));
            }
            case Expr.BasicLit e -> {}
            case Expr.CompositeLit e -> {}
            case Expr.KeyValue e -> {}
            case Expr.FuncLit e -> {}
            case Expr.Slice e -> {}
            case Expr.TypeAssert e -> {}
            case Expr.Call e -> {}
            case Expr.Unary e -> {}
            case Expr.Binary e -> {}
        }
        check.errorf(e0, Code.NOT_A_TYPE, "%s is not a type", e0);
        check.calls.use(List.of(e0));
        return Universe.INVALID;
    }

    private Type named(Operand x) {
        switch (x.mode) {
            case TYPE_EXPR -> {
                return x.type;
            }
            case INVALID -> {}
            case NO_VALUE -> check.errorf(x, Code.NOT_A_TYPE, "%s used as type", x);
            default -> check.errorf(x, Code.NOT_A_TYPE, "%s is not a type", x);
        }
        return Universe.INVALID;
    }

    private Type arrayType(Expr.ArrayType e) {
        long length = -1;
        if (e.len() instanceof Expr.Ellipsis) {
            check.error(
                    e,
                    Code.BAD_DOT_DOT_DOT_SYNTAX,
                    "invalid use of [...] array (outside a composite literal)");
        } else {
            length = arrayLength(e.len());
        }
        Type elem = varType(e.elem());
        return length >= 0 ? new Array(elem, length) : Universe.INVALID;
    }

    private Type mapType(Expr.MapType e) {
        Map map = new Map(varType(e.key()), varType(e.value()));
        check.later(() -> {
            if (!Predicates.comparable(map.key())) {
                check.errorf(
                        e.key(),
                        Code.INCOMPARABLE_MAP_KEY,
                        "invalid map key type %s%s",
                        map.key(),
                        Predicates.isTypeParam(map.key())
                                ? " (missing comparable constraint)"
                                : "");
            }
        });
        return map;
    }

    private Type instantiatedType(Expr x, List<Expr> xlist) {
        Cause cause = new Cause(check);
        Type generic = genericType(x, cause);
        if (!cause.isEmpty()) {
            check.errorf(
                    x,
                    Code.NOT_A_GENERIC_TYPE,
                    "invalid operation: %s%s (%s)",
                    x,
                    xlist,
                    cause.text());
        }
        if (!Predicates.isValid(generic)) {
            for (Expr arg : xlist) {
                if (!cause.isEmpty()) {
                    break;
                }
                check.calls.use(List.of(arg));
            }
            return generic;
        }
        List<Type> targs = typeList(xlist);
        if (targs == null) {
            return Universe.INVALID;
        }
        Type inst = check.instances.instance(x.pos(), generic, targs);
        if (!(inst instanceof Named || inst instanceof Alias)) {
            return Universe.INVALID;
        }
        check.later(() -> verifyInstance(x, xlist, targs, generic, inst));
        return inst;
    }

    private void verifyInstance(
            Expr x, List<Expr> xlist, List<Type> targs, Type generic, Type inst) {
        check.recordInstance(x, targs, inst);
        List<TypeParam> tparams;
        String name;
        if (generic instanceof Named named) {
            tparams = named.origin().typeParams();
            name = named.obj().name();
        } else if (generic instanceof Alias alias) {
            tparams = alias.origin().typeParams();
            name = alias.obj().name();
        } else {
            return;
        }
        if (!check.instances.validateTArgLen(x.pos(), name, tparams.size(), targs.size())) {
            return;
        }
        Cause cause = new Cause(check);
        int i = check.instances.verify(tparams, targs, cause);
        if (i >= 0) {
            int pos = i < xlist.size() ? Pos.start(xlist.get(i)) : x.pos();
            check.softErrorf(pos, Code.INVALID_TYPE_ARG, "%s", cause.text());
        } else {
            check.mono.recordInstance(x.pos(), tparams, targs, xlist);
        }
    }

    /** The types, or null if one is invalid. */
    @Nullable List<Type> typeList(List<Expr> list) {
        List<Type> result = new ArrayList<>(list.size());
        boolean valid = true;
        for (Expr e : list) {
            Type type = varType(e);
            valid &= Predicates.isValid(type);
            result.add(type);
        }
        return valid ? result : null;
    }

    /** The length of an array type; negative after an error. */
    long arrayLength(Expr e) {
        if (e instanceof Expr.Ident name) {
            Obj obj = check.lookup(name.name());
            if (obj == null) {
                check.errorf(
                        name,
                        Code.INVALID_ARRAY_LEN,
                        "undefined array length %s or missing type constraint",
                        name.name());
                return -1;
            }
            if (!(obj instanceof Const)) {
                check.errorf(name, Code.INVALID_ARRAY_LEN, "invalid array length %s", name.name());
                return -1;
            }
        }
        Operand x = new Operand();
        check.exprs.expr(null, x, e);
        if (x.mode != Mode.CONSTANT) {
            if (x.mode != Mode.INVALID) {
                check.errorf(x, Code.INVALID_ARRAY_LEN, "array length %s must be constant", x);
            }
            return -1;
        }
        if ((Predicates.isUntyped(x.type) || Predicates.isInteger(x.type))
                && x.val != null
                && Constants.toInt(x.val) instanceof ConstantValue.Int length
                && length.value().bitLength() < 64
                && length.value().signum() >= 0) {
            return length.value().longValue();
        }
        check.errorf(
                x,
                Code.INVALID_ARRAY_LEN,
                Predicates.isInteger(x.type)
                        ? "invalid array length %s"
                        : "array length %s must be integer",
                x);
        return -1;
    }

    /** A function's type; its scope, for the body, is then in {@code check.sigScopes}. */
    Signature funcType(@Nullable Field receiver, List<Field> tparams, Expr.FuncType e) {
        return signatures.funcType(receiver, tparams, e, params -> {});
    }

    /**
     * @param declared receives the type parameters as soon as they are declared
     */
    Signature funcType(
            @Nullable Field receiver,
            List<Field> tparams,
            Expr.FuncType e,
            Consumer<List<TypeParam>> declared) {
        return signatures.funcType(receiver, tparams, e, declared);
    }

    /** The interface that a constraint {@code ~T} or {@code A|B} means. */
    Type implicitInterface(Expr e) {
        return interfaces.interfaceType(
                e.pos(), List.of(new Field(e.pos(), null, e, true, null)), null, true);
    }

    static boolean isUnion(Expr e) {
        return (e instanceof Expr.Unary u && u.op() == Op.TILDE)
                || (e instanceof Expr.Binary b && b.op() == Op.OR);
    }
}
