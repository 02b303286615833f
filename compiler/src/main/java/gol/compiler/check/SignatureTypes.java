package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Basic;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Pointer;
import gol.compiler.types.Scope;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Function types, parameters and receivers; twin of types2's signature.go. */
final class SignatureTypes {
    private record Params(List<Expr.@Nullable Ident> names, List<Var> vars, boolean variadic) {}

    private record Recv(Var var, List<TypeParam> params) {}

    private final Checker check;

    SignatureTypes(Checker check) {
        this.check = check;
    }

    Signature funcType(
            @Nullable Field recvField,
            List<Field> tparamList,
            Expr.FuncType e,
            Consumer<List<TypeParam>> declared) {
        Scope savedScope = check.env.scope;
        check.openScope(e, "function");
        Scope scope = check.env.scope;
        scope.markFunction();
        try {
            Recv recv = recvField == null ? null : collectRecv(recvField, e.pos());
            List<TypeParam> tparams = List.of();
            if (!tparamList.isEmpty()) {
                tparams = check.decls.collectTypeParams(tparamList, declared);
            }
            Params params = collectParams(Var.Kind.PARAM, e.params());
            Params results = collectParams(Var.Kind.RESULT, e.results());
            int scopePos = Pos.end(e);
            if (recv != null
                    && recvField != null
                    && recvField.name() != null
                    && !recv.var().name().isEmpty()) {
                check.decls.declare(scope, recvField.name(), recv.var(), scopePos);
            }
            declare(params, scopePos);
            declare(results, scopePos);
            Signature sig =
                    new Signature(
                            recv == null ? null : recv.var(),
                            recv == null ? List.of() : recv.params(),
                            tparams,
                            params.vars().isEmpty()
                                    ? Checker.EMPTY_TUPLE
                                    : new Tuple(params.vars()),
                            results.vars().isEmpty()
                                    ? Checker.EMPTY_TUPLE
                                    : new Tuple(results.vars()),
                            params.variadic());
            check.sigScopes.put(sig, scope);
            return sig;
        } finally {
            check.env.scope = savedScope;
        }
    }

    private void declare(Params params, int scopePos) {
        for (int i = 0; i < params.names().size(); i++) {
            Expr.Ident name = params.names().get(i);
            if (name != null && !name.name().isEmpty()) {
                check.decls.declare(check.env.scope, name, params.vars().get(i), scopePos);
            }
        }
    }

    private Params collectParams(Var.Kind kind, List<Field> list) {
        List<Expr.@Nullable Ident> names = new ArrayList<>(list.size());
        List<Var> vars = new ArrayList<>(list.size());
        boolean variadic = false;
        Type type = Universe.INVALID;
        Expr previous = null;
        for (int i = 0; i < list.size(); i++) {
            Field field = list.get(i);
            Expr ftype = field.type();
            if (ftype == null || ftype != previous) {
                previous = ftype;
                if (ftype instanceof Expr.Ellipsis dots) {
                    ftype = dots.elem();
                    if (kind == Var.Kind.PARAM && i == list.size() - 1) {
                        variadic = true;
                    } else {
                        check.error(dots, Code.INVALID_SYNTAX_TREE, "invalid use of ...");
                    }
                }
                type = check.typexprs.varType(ftype);
            }
            Type varType = type;
            if (variadic) {
                varType = new Slice(type);
                if (field.type() != null) {
                    check.recordTypeAndValue(field.type(), Mode.TYPE_EXPR, varType, null);
                }
            }
            names.add(field.name());
            if (field.name() != null) {
                vars.add(
                        new Var(field.name().pos(), check.pkg, field.name().name(), varType, kind));
            } else {
                Var v = new Var(field.pos(), check.pkg, "", varType, kind);
                check.recordImplicit(field, v);
                vars.add(v);
            }
        }
        return new Params(names, vars, variadic);
    }

    // ---- receivers

    private Recv collectRecv(Field field, int scopePos) {
        Expr type = field.type();
        if (type == null) {
            return new Recv(
                    new Var(field.pos(), check.pkg, "", Universe.INVALID, Var.Kind.RECEIVER),
                    List.of());
        }
        Receiver parts = Receiver.unpack(type);
        List<TypeParam> tparams = new ArrayList<>();
        Type recvType =
                parts.params() == null
                        ? plainReceiver(type, parts)
                        : genericReceiver(type, parts, parts.params(), tparams, scopePos);
        Var recv;
        if (field.name() != null && !field.name().name().isEmpty()) {
            recv =
                    new Var(
                            field.name().pos(),
                            check.pkg,
                            field.name().name(),
                            recvType,
                            Var.Kind.RECEIVER);
        } else {
            recv = new Var(field.pos(), check.pkg, "", recvType, Var.Kind.RECEIVER);
            check.recordImplicit(field, recv);
        }
        check.later(() -> validRecv(parts.base(), recv));
        return new Recv(recv, tparams);
    }

    private Type plainReceiver(Expr type, Receiver parts) {
        Type recvType = check.typexprs.varType(type);
        Alias alias = unpointer(recvType) instanceof Alias a ? a : null;
        while (alias != null) {
            Type base = unpointer(alias.rhs());
            boolean instance =
                    (base instanceof Named named && !named.typeArgs().isEmpty())
                            || (base instanceof Alias other && !other.typeArgs().isEmpty());
            if (instance) {
                check.errorf(
                        parts.base(),
                        Code.INVALID_RECV,
                        "cannot define new methods on instantiated type %s",
                        base);
                return Universe.INVALID;
            }
            alias = base instanceof Alias next ? next : null;
        }
        return recvType;
    }

    private static Type unpointer(Type t) {
        Type result = t;
        while (result instanceof Pointer pointer) {
            result = pointer.elem();
        }
        return result;
    }

    private Type genericReceiver(
            Expr type,
            Receiver parts,
            List<Expr> paramExprs,
            List<TypeParam> tparams,
            int scopePos) {
        Named base = null;
        Cause cause = new Cause(check);
        Type generic = check.typexprs.genericType(parts.base(), cause);
        if (Predicates.isValid(generic)) {
            if (generic instanceof Named named) {
                base = named;
            } else {
                check.errorf(
                        parts.base(),
                        Code.INVALID_RECV,
                        "cannot define new methods on generic alias type %s",
                        generic);
            }
        } else if (!cause.isEmpty()) {
            check.errorf(parts.base(), Code.INVALID_RECV, "%s", cause.text());
        }
        for (Expr e : paramExprs) {
            Expr.Ident id;
            if (e instanceof Expr.Ident name) {
                id = name;
            } else {
                if (!(e instanceof Expr.Bad)) {
                    check.errorf(
                            e,
                            Code.BAD_DECL,
                            "receiver type parameter %s must be an identifier",
                            e);
                }
                id = new Expr.Ident(e.pos(), "_");
            }
            TypeParam param = check.decls.declareTypeParam(id, tparams.size(), scopePos);
            tparams.add(param);
            check.recordUse(id, param.obj());
            check.recordTypeAndValue(id, Mode.TYPE_EXPR, param, null);
        }
        if (base == null) {
            return Universe.INVALID;
        }
        bounds(parts, base, tparams);
        check.verifyVersion(parts.base(), 18, "type instantiation");
        List<Type> targs = new ArrayList<>(tparams);
        Type recvType = check.instances.instance(type.pos(), base, targs);
        check.recordInstance(parts.base(), targs, recvType);
        if (parts.pointer() && Predicates.isValid(recvType)) {
            recvType = new Pointer(recvType);
        }
        recordParenthesized(type, recvType);
        return recvType;
    }

    private void bounds(Receiver parts, Named base, List<TypeParam> tparams) {
        List<TypeParam> baseParams = base.typeParams();
        if (baseParams.size() != tparams.size()) {
            check.errorf(
                    parts.base(),
                    Code.BAD_RECV,
                    "receiver declares %s, but receiver base type declares %d",
                    tparams.size() + " type parameter" + (tparams.size() == 1 ? "" : "s"),
                    baseParams.size());
            return;
        }
        Map<TypeParam, Type> map = Subst.map(baseParams, new ArrayList<Type>(tparams));
        for (int i = 0; i < tparams.size(); i++) {
            check.mono.recordCanon(tparams.get(i), baseParams.get(i));
            tparams.get(i).setConstraint(Subst.apply(baseParams.get(i).constraint(), map));
        }
    }

    private void recordParenthesized(Expr e0, Type type0) {
        Expr e = e0;
        Type type = type0;
        while (true) {
            check.recordTypeAndValue(e, Mode.TYPE_EXPR, type, null);
            if (e instanceof Expr.Paren paren) {
                e = paren.x();
            } else if (e instanceof Expr.Star star && type instanceof Pointer pointer) {
                e = star.x();
                type = pointer.elem();
            } else {
                return;
            }
        }
    }

    private void validRecv(Expr pos, Var recv) {
        Type type = Lookup.deref(recv.type());
        Type base = type.unalias();
        if (!Predicates.isValid(base)) {
            return;
        }
        switch (base) {
            case Named named -> {
                if (named.obj().pkg() != check.pkg) {
                    nonLocal(pos, type);
                    return;
                }
                String cause =
                        switch (named.underlying()) {
                            case Basic basic ->
                                    basic.kind() == Basic.Kind.UNSAFE_POINTER
                                            ? "unsafe.Pointer"
                                            : "";
                            case Pointer p -> "pointer or interface type";
                            case Interface i -> "pointer or interface type";
                            default -> "";
                        };
                if (!cause.isEmpty()) {
                    check.errorf(
                            pos, Code.INVALID_RECV, "invalid receiver type %s (%s)", type, cause);
                }
            }
            case Basic basic -> nonLocal(pos, type);
            default ->
                    check.errorf(pos, Code.INVALID_RECV, "invalid receiver type %s", recv.type());
        }
    }

    private void nonLocal(Expr pos, Type type) {
        check.errorf(
                pos, Code.INVALID_RECV, "cannot define new methods on non-local type %s", type);
    }
}
