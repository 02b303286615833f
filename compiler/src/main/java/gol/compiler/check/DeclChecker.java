package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.Const;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Interface;
import gol.compiler.types.Label;
import gol.compiler.types.Named;
import gol.compiler.types.Nil;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.PkgName;
import gol.compiler.types.Scope;
import gol.compiler.types.Signature;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeName;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Field;
import gol.syntax.Node;
import gol.syntax.Op;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Declarations: each gives its object a type; twin of types2's decl.go. */
final class DeclChecker {
    private final Checker check;
    private final Cycles cycles;

    DeclChecker(Checker check) {
        this.check = check;
        this.cycles = new Cycles(check);
    }

    Cycles cycles() {
        return cycles;
    }

    /** Whether the type has a finite size; reports a cycle if not. */
    boolean finiteSize(Type t) {
        return cycles.finiteSize(t);
    }

    /** Adds an object to a scope, unless it is blank, and records its definition. */
    void declare(Scope scope, Expr.@Nullable Ident id, Obj obj, int scopePos) {
        if (!obj.name().equals("_")) {
            Obj alt = scope.insert(obj);
            if (alt != null) {
                check.newError(Code.DUPLICATE_DECL)
                        .add(obj, "%s redeclared in this block", obj.name())
                        .addAltDecl(alt)
                        .report();
                return;
            }
            obj.setScopePos(scopePos);
        }
        if (id != null) {
            check.recordDef(id, obj);
        }
    }

    /**
     * Gives the object its type, if it has none yet. An object of another package is resolved by
     * that package's checker.
     */
    void objDecl(Obj obj) {
        if (check.objPathIndex.containsKey(obj)) {
            grey(obj);
            return;
        }
        if (obj.typeOrNull() != null) {
            return;
        }
        DeclInfo info = check.objMap.get(obj);
        if (info == null) {
            Package pkg = obj.pkg();
            if (pkg != null && pkg != check.pkg) {
                pkg.resolve(obj instanceof Func f ? f.origin() : obj);
            }
            if (obj.typeOrNull() == null && !(obj instanceof Func)) {
                obj.setType(Universe.INVALID);
            }
            return;
        }
        if (info.part != null) {
            info.part.parse();
        }
        Environment saved = check.env;
        check.push(obj);
        check.env = new Environment(info.file, info.version);
        try {
            switch (obj) {
                case Const c -> {
                    check.env.decl = info;
                    constDecl(c, info.type, info.init, info.inherited);
                }
                case Var v -> {
                    check.env.decl = info;
                    varDecl(v, info.lhs, info.type, info.init);
                    if (info.part != null && info.init != null) {
                        initializer(v, info, info.init);
                    }
                }
                case TypeName t -> {
                    if (info.typeDecl != null) {
                        typeDecl(t, info.typeDecl);
                        collectMethods(t);
                    }
                }
                case Func f -> funcDecl(f, info);
                case PkgName p -> {}
                case Label l -> {}
                case Builtin b -> {}
                case Nil n -> {}
            }
        } finally {
            check.env = saved;
            check.pop();
        }
    }

    /** Tells the lowering what to run before the first use of a library's variable. */
    private void initializer(Var v, DeclInfo info, Expr init) {
        List<Var> lhs = info.lhs == null ? List.of(v) : info.lhs;
        Info.Initializer initializer = new Info.Initializer(lhs, init);
        for (Var each : lhs) {
            check.info.initializers().put(each, initializer);
        }
    }

    /** An object that is being declared is used: a cycle. */
    private void grey(Obj obj) {
        boolean valid = cycles.valid(obj);
        if (obj instanceof Func) {
            return;
        }
        if (!valid || obj.typeOrNull() == null) {
            obj.setType(Universe.INVALID);
        }
    }

    private static Signature placeholder(List<TypeParam> tparams) {
        return new Signature(
                null, List.of(), tparams, Checker.EMPTY_TUPLE, Checker.EMPTY_TUPLE, false);
    }

    // ---- constants and variables

    /** The constant's value is its iota when this is called. */
    void constDecl(Const obj, @Nullable Expr type, @Nullable Expr init, boolean inherited) {
        ConstantValue savedIota = check.env.iota;
        int savedErrpos = check.env.errpos;
        check.env.iota = obj.value();
        check.env.errpos = Node.NO_POS;
        obj.setValue(new ConstantValue.Unknown());
        try {
            if (type != null) {
                Type t = check.typexprs.typ(type);
                if (!Predicates.isConstType(t)) {
                    if (Predicates.isValid(t.underlying())) {
                        check.errorf(type, Code.INVALID_CONST_TYPE, "invalid constant type %s", t);
                    }
                    obj.setType(Universe.INVALID);
                    return;
                }
                obj.setType(t);
            }
            Operand x = new Operand();
            if (init != null) {
                if (inherited) {
                    check.env.errpos = obj.pos();
                }
                check.exprs.expr(null, x, init);
            }
            check.assignments.initConst(obj, x);
        } finally {
            check.env.iota = savedIota;
            check.env.errpos = savedErrpos;
        }
    }

    void varDecl(Var obj, @Nullable List<Var> lhs, @Nullable Expr type, @Nullable Expr init) {
        if (type != null) {
            obj.setType(check.typexprs.varType(type));
        }
        if (init == null) {
            if (type == null) {
                obj.setType(Universe.INVALID);
            }
            return;
        }
        if (lhs == null || lhs.size() == 1) {
            Operand x = new Operand();
            check.exprs.expr(Target.of(obj.typeOrNull(), obj.name()), x, init);
            check.assignments.initVar(obj, x, "variable declaration");
            return;
        }
        if (type != null) {
            for (Var v : lhs) {
                v.setType(obj.type());
            }
        }
        check.assignments.initVars(lhs, List.of(init), null);
    }

    // ---- types

    /** Whether it is another package's interface that is good for constraints only. */
    boolean isImportedConstraint(@Nullable Type t) {
        Named named = t == null ? null : Predicates.asNamed(t);
        return named != null
                && named.obj().pkg() != null
                && named.obj().pkg() != check.pkg
                && named.underlying() instanceof Interface iface
                && !TypeSet.of(iface).isMethodSet();
    }

    private void typeDecl(TypeName obj, Decl.Type d) {
        check.later(() -> {
            Named named = obj.typeOrNull() == null ? null : Predicates.asNamed(obj.type());
            if (named != null) {
                cycles.validType(named);
            }
        });
        Field first = d.typeParams().isEmpty() ? null : d.typeParams().get(0);
        if (d.alias()) {
            aliasDecl(obj, d, first);
            return;
        }
        if (first != null) {
            check.verifyVersion(first, 18, "type parameter");
        }
        Named named = new Named(obj);
        obj.setType(named);
        Scope savedScope = check.env.scope;
        if (first != null) {
            check.openScope(d, "type parameters");
            collectTypeParams(d.typeParams(), named::setTypeParams);
        }
        Type rhs = check.typexprs.declaredType(d.type(), obj);
        if (Predicates.isTypeParam(rhs)) {
            check.error(
                    d.type(),
                    Code.MISPLACED_TYPE_PARAM,
                    "cannot use a type parameter as RHS in type declaration");
            rhs = Universe.INVALID;
        }
        named.setRhs(rhs);
        check.env.scope = savedScope;
    }

    private void aliasDecl(TypeName obj, Decl.Type d, @Nullable Field first) {
        if (first == null || check.verifyVersion(first, 23, "generic type alias")) {
            check.verifyVersion(d, 9, "type alias");
        }
        Alias alias = new Alias(obj, null, List.of());
        obj.setType(alias);
        Scope savedScope = check.env.scope;
        if (first != null) {
            check.openScope(d, "type parameters");
            collectTypeParams(d.typeParams(), alias::setTypeParams);
        }
        Type rhs = check.typexprs.declaredType(d.type(), obj);
        if (rhs instanceof TypeParam param && alias.typeParams().contains(param)) {
            check.error(
                    d.type(),
                    Code.MISPLACED_TYPE_PARAM,
                    "cannot use type parameter declared in alias declaration as RHS");
            rhs = Universe.INVALID;
        }
        if (!alias.isResolved()) {
            alias.setRhs(rhs);
        }
        check.env.scope = savedScope;
    }

    /**
     * Declares type parameters in the current scope, hands them out, then resolves their bounds.
     */
    List<TypeParam> collectTypeParams(List<Field> list, Consumer<List<TypeParam>> receiver) {
        List<TypeParam> params = new ArrayList<>(list.size());
        int scopePos = list.get(0).pos();
        for (Field field : list) {
            Expr.Ident name =
                    field.name() == null ? new Expr.Ident(field.pos(), "_") : field.name();
            params.add(declareTypeParam(name, params.size(), scopePos));
        }
        receiver.accept(params);
        boolean saved = check.env.inTParamList;
        check.env.inTParamList = true;
        try {
            Type bound = Universe.INVALID;
            for (int i = 0; i < list.size(); i++) {
                Expr type = list.get(i).type();
                if (i == 0 || type != list.get(i - 1).type()) {
                    bound = type == null ? Universe.INVALID : bound(type);
                    if (type != null && Predicates.isTypeParam(bound)) {
                        check.error(
                                type,
                                Code.MISPLACED_TYPE_PARAM,
                                "cannot use a type parameter as constraint");
                        bound = Universe.INVALID;
                    }
                }
                params.get(i).setConstraint(bound);
            }
        } finally {
            check.env.inTParamList = saved;
        }
        return params;
    }

    private Type bound(Expr e) {
        boolean wrap =
                (e instanceof Expr.Unary unary && unary.op() == Op.TILDE)
                        || (e instanceof Expr.Binary binary && binary.op() == Op.OR);
        return wrap ? check.typexprs.implicitInterface(e) : check.typexprs.typ(e);
    }

    TypeParam declareTypeParam(Expr.Ident name, int index, int scopePos) {
        TypeName obj = new TypeName(name.pos(), check.pkg, name.name(), null);
        TypeParam param = new TypeParam(obj, index, Universe.INVALID);
        obj.setType(param);
        declare(check.env.scope, name, obj, scopePos);
        return param;
    }

    // ---- methods and functions

    /** Ties the methods that were found for a type to it. */
    void collectMethods(TypeName obj) {
        List<Func> methods = check.resolver.methods.remove(obj);
        if (methods == null) {
            return;
        }
        Named base = Predicates.asNamed(obj.type());
        if (base != null) {
            check.later(() -> checkFieldUniqueness(base));
        }
        // those of earlier inputs, if the package grows
        List<Func> seen = base == null ? new ArrayList<>() : new ArrayList<>(base.methods());
        for (Func method : methods) {
            Func alt = find(seen, method);
            if (alt != null) {
                check.errorf(
                        method.pos(),
                        Code.DUPLICATE_METHOD,
                        "method %s.%s already declared at %s",
                        obj.name(),
                        method.name(),
                        check.fileSet.describe(alt.pos()));
                continue;
            }
            seen.add(method);
            if (base != null) {
                base.addMethod(method);
            }
        }
    }

    private static @Nullable Func find(List<Func> list, Obj obj) {
        for (Func f : list) {
            if (f.sameId(obj.pkg(), obj.name())) {
                return f;
            }
        }
        return null;
    }

    private void checkFieldUniqueness(Named base) {
        if (!(base.underlying() instanceof Struct struct)) {
            return;
        }
        for (Var field : struct.fields()) {
            Func alt = field.name().equals("_") ? null : find(base.methods(), field);
            if (alt != null) {
                check.newError(Code.DUPLICATE_FIELD_AND_METHOD)
                        .add(alt, "field and method with the same name %s", field.name())
                        .addAltDecl(field)
                        .report();
            }
        }
    }

    private void funcDecl(Func obj, DeclInfo info) {
        Decl.Func d = info.funcDecl;
        if (d == null) {
            return;
        }
        // until the signature is known, uses of the function see one without parameters
        obj.setType(placeholder(List.of()));
        Signature sig =
                check.typexprs.funcType(
                        d.receiver(),
                        d.type().typeParams(),
                        d.type(),
                        tparams -> obj.setType(placeholder(tparams)));
        obj.setType(sig);
        if (!d.type().typeParams().isEmpty() && d.body() == null) {
            check.softErrorf(d, Code.BAD_DECL, "generic function is missing function body");
        }
        Stmt.Block body = d.body();
        if (body == null || check.options.ignoreFuncBodies() || check.options.lazyBodies()) {
            return;
        }
        check.later(() ->
                PackageCheck.guard(
                        check, obj, () -> check.stmts.funcBody(info, obj.name(), sig, body, null)));
    }

    // ---- declarations in functions

    void declStmt(List<Decl> list) {
        for (Decl decl : list) {
            switch (decl) {
                case Decl.Import d ->
                        check.error(d, Code.INVALID_SYNTAX_TREE, "import in a function");
                case Decl.Func d ->
                        check.error(d, Code.INVALID_SYNTAX_TREE, "function in a function");
                case Decl.Const d -> localConst(d);
                case Decl.Var d -> localVar(d);
                case Decl.Type d -> localType(d);
            }
        }
    }

    private void localConst(Decl.Const d) {
        int mark = check.delayedMark();
        boolean inherited = d.inherited() != null;
        Decl.Const source = d.inherited() != null ? d.inherited() : d;
        List<Const> lhs = new ArrayList<>(d.names().size());
        for (int i = 0; i < d.names().size(); i++) {
            Expr.Ident name = d.names().get(i);
            Const obj =
                    new Const(name.pos(), check.pkg, name.name(), null, Resolver.iota(d.iota()));
            lhs.add(obj);
            Expr init = i < source.values().size() ? source.values().get(i) : null;
            constDecl(obj, source.type(), init, inherited);
        }
        check.resolver.arity(d.pos(), d.names(), source.values(), true, inherited);
        check.processDelayed(mark);
        int scopePos = Pos.end(d);
        for (int i = 0; i < lhs.size(); i++) {
            declare(check.env.scope, d.names().get(i), lhs.get(i), scopePos);
        }
    }

    private void localVar(Decl.Var d) {
        int mark = check.delayedMark();
        List<Var> lhs = new ArrayList<>(d.names().size());
        for (Expr.Ident name : d.names()) {
            lhs.add(new Var(name.pos(), check.pkg, name.name(), null, Var.Kind.LOCAL));
        }
        List<Expr> values = d.values();
        for (int i = 0; i < lhs.size(); i++) {
            List<Var> group = null;
            Expr init = null;
            if (values.size() == lhs.size()) {
                init = values.get(i);
            } else if (values.size() == 1) {
                group = lhs;
                init = values.get(0);
            } else if (i < values.size()) {
                init = values.get(i);
            }
            varDecl(lhs.get(i), group, d.type(), init);
            if (values.size() == 1) {
                break;
            }
        }
        if (!values.isEmpty()) {
            check.resolver.arity(d.pos(), d.names(), values, false, false);
        }
        check.processDelayed(mark);
        int scopePos = Pos.end(d);
        for (int i = 0; i < lhs.size(); i++) {
            declare(check.env.scope, d.names().get(i), lhs.get(i), scopePos);
        }
    }

    private void localType(Decl.Type d) {
        TypeName obj = new TypeName(d.name().pos(), check.pkg, d.name().name(), null);
        obj.setDirectives(d.directives());
        declare(check.env.scope, d.name(), obj, d.name().pos());
        check.push(obj);
        try {
            typeDecl(obj, d);
        } finally {
            check.pop();
        }
    }

    static boolean isInvalid(Type t) {
        return t instanceof Basic basic && basic.kind() == Basic.Kind.INVALID;
    }
}
