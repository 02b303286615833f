package gol.compiler.check;

import gol.compiler.types.Const;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Func;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.PkgName;
import gol.compiler.types.Scope;
import gol.compiler.types.TypeName;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.SourceFile;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects a package's declarations into its scopes, imports what its files import and ties methods
 * to their receiver types; twin of types2's resolver.go.
 */
final class Resolver {
    private record Method(Func func, Expr.Ident receiver) {}

    private final Checker check;

    /** Methods by receiver type, until the type's declaration is checked. */
    final Map<TypeName, List<Func>> methods = new IdentityHashMap<>();

    /** The import through which a file scope's object was dot-imported. */
    private final Map<Scope, Map<String, PkgName>> dotImports = new IdentityHashMap<>();

    private final Map<String, Package> imported = new HashMap<>();
    private final Set<Obj> ownObjects = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Method> pendingMethods = new ArrayList<>();
    final List<Scope> fileScopes = new ArrayList<>();
    private final List<SourceUnit> units = new ArrayList<>();

    Resolver(Checker check) {
        this.check = check;
    }

    /** The minor version that a file of the package states, 0 if none. */
    int ownVersion(SourceFile file) {
        for (SourceUnit unit : units) {
            if (unit.file() == file) {
                return PackageCheck.minor(unit.goVersion());
            }
        }
        return 0;
    }

    /** Declares all objects of the files. */
    void collectObjects(List<SourceUnit> files) {
        for (SourceUnit unit : files) {
            units.add(unit);
            collectFile(unit);
        }
        for (Scope scope : fileScopes) {
            checkFileScope(scope);
        }
        for (Method method : pendingMethods) {
            TypeName base = baseTypeName(method);
            if (base != null) {
                methods.computeIfAbsent(base, b -> new ArrayList<>()).add(method.func());
            }
        }
        pendingMethods.clear();
        for (TypeName base : List.copyOf(methods.keySet())) {
            if (!isOwn(base)) {
                check.decls.collectMethods(base);
            }
        }
    }

    private void collectFile(SourceUnit unit) {
        int base = unit.file().base();
        Scope scope =
                new Scope(
                        check.pkg.scope(),
                        base,
                        base + unit.file().text().length,
                        unit.file().name());
        fileScopes.add(scope);
        int version = PackageCheck.fileVersion(check, unit);
        check.env.version = version;
        check.env.scope = scope;
        for (Decl decl : unit.decls()) {
            switch (decl) {
                case Decl.Import d -> importDecl(scope, d);
                case Decl.Const d -> constDecl(scope, version, d);
                case Decl.Var d -> varDecl(scope, version, d, isScriptDecl(unit, d));
                case Decl.Type d -> typeDecl(scope, version, d);
                case Decl.Func d -> funcDecl(scope, version, d);
            }
        }
        Script.collect(check, unit, scope, version);
        check.env.scope = check.pkg.scope();
    }

    private static boolean isScriptDecl(SourceUnit unit, Decl.Var decl) {
        for (Stmt stmt : unit.script()) {
            if (stmt instanceof Stmt.DeclStmt s) {
                for (Decl d : s.decls()) {
                    if (d == decl) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    // ---- imports

    private void importDecl(Scope fileScope, Decl.Import d) {
        if (!(Quoting.literal(d.path().text()) instanceof ConstantValue.Str str)) {
            return;
        }
        String path = new String(str.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        String bad = ImportPaths.malformed(path);
        if (bad != null) {
            check.errorf(d.path(), Code.BAD_IMPORT_PATH, "invalid import path (%s)", bad);
            return;
        }
        boolean[] failed = {false};
        if (path.equals("C") && d.name() != null) {
            check.error(d, Code.IMPORT_C_RENAMED, "cannot rename import \"C\"");
            return;
        }
        Package imp = importPackage(d.path().pos(), path, failed);
        String name = d.name() != null ? d.name().name() : imp.name();
        if (name.equals("init")) {
            check.error(
                    d,
                    Code.INVALID_INIT_DECL,
                    "cannot import package as init - init must be a func");
            return;
        }
        if (!check.pkg.imports().contains(imp)) {
            check.pkg.imports().add(imp);
        }
        int pos = d.name() != null ? d.name().pos() : d.pos();
        PkgName pkgName = new PkgName(pos, check.pkg, name, imp);
        if (d.name() != null) {
            check.recordDef(d.name(), pkgName);
        } else {
            check.recordImplicit(d, pkgName);
        }
        if (failed[0] || check.options.repl()) {
            pkgName.markUsed();
        }
        check.imports.add(pkgName);
        if (name.equals(".")) {
            dotImport(fileScope, d, pkgName, imp);
        } else if (check.options.repl() && !name.equals("_")) {
            check.pkg.scope().replace(pkgName); // for later inputs as well
            ownObjects.add(pkgName);
        } else {
            check.decls.declare(fileScope, null, pkgName, Node.NO_POS);
        }
    }

    private void dotImport(Scope fileScope, Decl.Import d, PkgName pkgName, Package imp) {
        for (Obj obj : imp.scope().objects()) {
            if (!obj.exported()) {
                continue;
            }
            Obj alt = fileScope.lookup(obj.name());
            if (alt != null) {
                check.newError(Code.DUPLICATE_DECL)
                        .add(
                                d.name() == null ? d : d.name(),
                                "%s redeclared in this block",
                                alt.name())
                        .addAltDecl(alt)
                        .report();
                continue;
            }
            if (check.options.repl()) {
                importForGood(obj);
                continue;
            }
            fileScope.insert(obj);
            dotImports.computeIfAbsent(fileScope, s -> new HashMap<>()).put(obj.name(), pkgName);
        }
    }

    /** Makes a dot-imported object known to later inputs, whose declarations may replace it. */
    private void importForGood(Obj obj) {
        Scope home = obj.parent();
        check.pkg.scope().replace(obj);
        if (home != null) {
            obj.setParent(home);
        }
    }

    /** Marks the dot-import through which the scope has the name as used. */
    void useDotImport(@Nullable Scope scope, String name) {
        if (dotImports.isEmpty() || scope == null) {
            return;
        }
        Map<String, PkgName> names = dotImports.get(scope);
        PkgName pkgName = names == null ? null : names.get(name);
        if (pkgName != null) {
            pkgName.markUsed();
        }
    }

    private Package importPackage(int pos, String path, boolean[] failed) {
        Package known = imported.get(path);
        if (known != null) {
            return known;
        }
        Package imp;
        if (path.equals("unsafe")) {
            imp = Universe.UNSAFE;
        } else {
            try {
                String bad = ImportPaths.refuse(path);
                if (bad != null) {
                    throw new Importer.ImportException(bad);
                }
                imp = check.importer.importPackage(path);
            } catch (Importer.ImportException e) {
                check.errorf(
                        pos,
                        Code.BROKEN_IMPORT,
                        "could not import %s (%s)",
                        path,
                        String.valueOf(e.getMessage()));
                imp = fake(path);
                failed[0] = true;
            }
        }
        imported.put(path, imp);
        return imp;
    }

    private Package fake(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Package imp = new Package(path, name, Universe.SCOPE);
        fakes.add(imp);
        return imp;
    }

    private final Set<Package> fakes = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether the package stands for one that could not be imported. */
    boolean isFake(Package pkg) {
        return fakes.contains(pkg);
    }

    /** In a script, imports the standard package that an undeclared name means; else null. */
    @Nullable Obj scriptImport(String name) {
        if (!check.options.script() || fileScopes.isEmpty()) {
            return null;
        }
        String path = check.importer.scriptImport(name);
        if (path == null) {
            return null;
        }
        boolean[] failed = {false};
        Package imp = importPackage(Node.NO_POS, path, failed);
        if (!check.pkg.imports().contains(imp)) {
            check.pkg.imports().add(imp);
        }
        PkgName pkgName = new PkgName(Node.NO_POS, check.pkg, name, imp);
        pkgName.markUsed();
        for (Scope scope : fileScopes) {
            if (scope.lookup(name) == null) {
                scope.replace(pkgName);
            }
        }
        return pkgName;
    }

    // ---- declarations

    void add(Obj obj, DeclInfo info) {
        check.objMap.put(obj, info);
        check.objList.add(obj);
        check.order.put(obj, check.objList.size());
    }

    /** Declares a package-level object that is no function. */
    void declarePkgObj(Expr.Ident id, Obj obj, DeclInfo info) {
        if (id.name().equals("init")) {
            check.error(id, Code.INVALID_INIT_DECL, "cannot declare init - must be func");
            return;
        }
        if (id.name().equals("main")
                && check.pkg.name().equals("main")
                && !check.options.script()) {
            check.error(id, Code.INVALID_MAIN_DECL, "cannot declare main - must be func");
            return;
        }
        declareInPackage(id, obj);
        add(obj, info);
    }

    private void declareInPackage(Expr.Ident id, Obj obj) {
        Scope scope = check.pkg.scope();
        if (check.options.repl() && !id.name().equals("_")) {
            Obj old = scope.lookup(id.name());
            if (old != null && !ownObjects.contains(old)) {
                scope.replace(obj);
                check.recordDef(id, obj);
                ownObjects.add(obj);
                return;
            }
        }
        check.decls.declare(scope, id, obj, Node.NO_POS);
        ownObjects.add(obj);
    }

    /** Whether the object was declared by the files now being checked. */
    boolean isOwn(Obj obj) {
        return ownObjects.contains(obj);
    }

    /**
     * Where the values of variables or constants are checked: in a session, names that they declare
     * anew mean in them what they meant before, as in a block of their own (spec: Declarations and
     * scope).
     */
    Scope valueScope(Scope file, Collection<Expr.Ident> names) {
        if (!check.options.repl()) {
            return file;
        }
        Scope before = new Scope(file, file.pos(), file.end(), "before");
        for (Expr.Ident name : names) {
            Obj old = check.pkg.scope().lookup(name.name());
            if (old != null && !isOwn(old)) {
                before.insert(old);
            }
        }
        return before;
    }

    static ConstantValue iota(int value) {
        return new ConstantValue.Int(BigInteger.valueOf(value));
    }

    private void constDecl(Scope fileScope, int version, Decl.Const d) {
        Scope file = valueScope(fileScope, d.names());
        boolean inherited = d.inherited() != null;
        Decl.Const source = d.inherited() != null ? d.inherited() : d;
        for (int i = 0; i < d.names().size(); i++) {
            Expr.Ident name = d.names().get(i);
            Const obj = new Const(name.pos(), check.pkg, name.name(), null, iota(d.iota()));
            DeclInfo info = new DeclInfo(file, version);
            info.type = source.type();
            info.init = i < source.values().size() ? source.values().get(i) : null;
            info.inherited = inherited;
            declarePkgObj(name, obj, info);
        }
        arity(d.pos(), d.names(), source.values(), true, inherited);
    }

    private void varDecl(Scope fileScope, int version, Decl.Var d, boolean script) {
        Scope file = valueScope(fileScope, d.names());
        List<Var> lhs = new ArrayList<>(d.names().size());
        DeclInfo shared = null;
        if (d.values().size() == 1) {
            shared = new DeclInfo(file, version);
            shared.lhs = lhs;
            shared.type = d.type();
            shared.init = d.values().get(0);
            shared.script = script;
        }
        for (int i = 0; i < d.names().size(); i++) {
            Expr.Ident name = d.names().get(i);
            Var obj = new Var(name.pos(), check.pkg, name.name(), null, Var.Kind.PACKAGE);
            lhs.add(obj);
            DeclInfo info = shared;
            if (info == null) {
                info = new DeclInfo(file, version);
                info.type = d.type();
                info.init = i < d.values().size() ? d.values().get(i) : null;
                info.script = script;
            }
            declarePkgObj(name, obj, info);
        }
        if (!d.values().isEmpty()) {
            arity(d.pos(), d.names(), d.values(), false, false);
        }
    }

    private void typeDecl(Scope file, int version, Decl.Type d) {
        TypeName obj = new TypeName(d.name().pos(), check.pkg, d.name().name(), null);
        obj.setDirectives(d.directives());
        DeclInfo info = new DeclInfo(file, version);
        info.typeDecl = d;
        declarePkgObj(d.name(), obj, info);
    }

    private void funcDecl(Scope file, int version, Decl.Func d) {
        String name = d.name().name();
        Func obj = new Func(d.name().pos(), check.pkg, name, null, d);
        boolean reported = false;
        if (d.receiver() == null) {
            boolean isMain = name.equals("main") && check.pkg.name().equals("main");
            if (name.equals("init") || isMain) {
                Code code = isMain ? Code.INVALID_MAIN_DECL : Code.INVALID_INIT_DECL;
                if (!d.type().typeParams().isEmpty()) {
                    check.softErrorf(
                            d.type().typeParams().get(0),
                            code,
                            "func %s must have no type parameters",
                            name);
                    reported = true;
                }
                if (!d.type().params().isEmpty() || !d.type().results().isEmpty()) {
                    check.softErrorf(
                            d.name(),
                            code,
                            "func %s must have no arguments and no return values",
                            name);
                }
            }
            if (name.equals("init")) {
                obj.setParent(check.pkg.scope());
                check.recordDef(d.name(), obj);
                if (d.body() == null) {
                    check.softErrorf(
                            obj.pos(), Code.MISSING_INIT_BODY, "func init must have a body");
                }
            } else {
                declareInPackage(d.name(), obj);
            }
        } else {
            Expr type = d.receiver().type();
            Receiver parts = type == null ? null : Receiver.unpack(type);
            if (parts != null && parts.base() instanceof Expr.Ident id && !name.equals("_")) {
                pendingMethods.add(new Method(obj, id));
            }
            check.recordDef(d.name(), obj);
        }
        if (!d.type().typeParams().isEmpty() && !reported) {
            check.verifyVersion(d.type().typeParams().get(0), 18, "type parameter");
        }
        DeclInfo info = new DeclInfo(file, version);
        info.funcDecl = d;
        add(obj, info);
    }

    /** Checks that a declaration has as many names as values. */
    void arity(
            int pos, List<Expr.Ident> names, List<Expr> inits, boolean isConst, boolean inherited) {
        int l = names.size();
        int r = inits.size();
        if (l < r) {
            Expr extra = inits.get(l);
            if (inherited) {
                check.errorf(
                        pos,
                        Code.WRONG_ASSIGN_COUNT,
                        "extra init expr at %s",
                        check.fileSet.describe(extra.pos()));
            } else {
                check.errorf(extra, Code.WRONG_ASSIGN_COUNT, "extra init expr %s", extra);
            }
        } else if (l > r && (isConst || r != 1)) {
            Expr.Ident missing = names.get(r);
            check.errorf(
                    missing, Code.WRONG_ASSIGN_COUNT, "missing init expr for %s", missing.name());
        }
    }

    private void checkFileScope(Scope scope) {
        for (Obj obj : scope.objects()) {
            Obj alt = check.pkg.scope().lookup(obj.name());
            if (alt == null || (check.options.repl() && !ownObjects.contains(alt))) {
                continue;
            }
            ErrorBuilder err = check.newError(Code.DUPLICATE_DECL);
            if (obj instanceof PkgName p) {
                err.add(
                        alt,
                        "%s already declared through import of %s",
                        alt.name(),
                        "package " + p.imported().name() + " (\"" + p.imported().path() + "\")");
                err.addAltDecl(p);
            } else {
                Package pkg = obj.pkg();
                err.add(
                        alt,
                        "%s already declared through dot-import of %s",
                        alt.name(),
                        pkg == null ? "" : "package " + pkg.name() + " (\"" + pkg.path() + "\")");
                err.addAltDecl(obj);
            }
            err.report();
        }
    }

    // ---- methods

    /** The type name with which a method is associated, through aliases; null if there is none. */
    private @Nullable TypeName baseTypeName(Method method) {
        boolean pointer = false;
        if (method.func().decl() != null && method.func().decl().receiver() != null) {
            Expr type = method.func().decl().receiver().type();
            pointer = type != null && Receiver.unpack(type).pointer();
        }
        Expr.Ident name = method.receiver();
        Set<TypeName> seen = Collections.newSetFromMap(new IdentityHashMap<>(2));
        while (name != null) {
            if (!(check.pkg.scope().lookup(name.name()) instanceof TypeName tname)
                    || !seen.add(tname)) {
                return null;
            }
            if (check.options.repl() && !isOwn(tname)) {
                // declared by an earlier input
                return tname.type().unalias() instanceof Named n && n.obj().pkg() == check.pkg
                        ? n.obj()
                        : null;
            }
            DeclInfo info = check.objMap.get(tname);
            if (info == null || info.typeDecl == null) {
                return null;
            }
            if (!info.typeDecl.alias()) {
                return tname;
            }
            if (!info.typeDecl.typeParams().isEmpty()) {
                return null;
            }
            Expr type = Receiver.unparen(info.typeDecl.type());
            if (type instanceof Expr.Star star) {
                if (pointer) {
                    return null;
                }
                pointer = true;
                type = Receiver.unparen(star.x());
            }
            name = type instanceof Expr.Ident id ? id : null;
        }
        return null;
    }

    /** Checks all declarations, but no function bodies. */
    void packageObjects() {
        List<Obj> aliases = new ArrayList<>();
        List<Obj> others = new ArrayList<>();
        for (Obj obj : List.copyOf(check.objList)) {
            if (obj instanceof TypeName tname) {
                DeclInfo info = check.objMap.get(tname);
                if (info != null && info.typeDecl != null && info.typeDecl.alias()) {
                    aliases.add(obj);
                } else {
                    PackageCheck.guard(check, obj, () -> check.decls.objDecl(obj));
                }
            } else {
                others.add(obj);
            }
        }
        for (Obj obj : aliases) {
            PackageCheck.guard(check, obj, () -> check.decls.objDecl(obj));
        }
        for (Obj obj : others) {
            PackageCheck.guard(check, obj, () -> check.decls.objDecl(obj));
        }
        methods.clear();
    }

    /** Reports unused imports. */
    void unusedImports() {
        for (PkgName name : check.imports) {
            if (name.used() || name.name().equals("_")) {
                continue;
            }
            String path = name.imported().path();
            String last = path.substring(path.lastIndexOf('/') + 1);
            if (name.name().equals(".") || name.name().equals(last)) {
                check.softErrorf(name, Code.UNUSED_IMPORT, "\"%s\" imported and not used", path);
            } else {
                check.softErrorf(
                        name,
                        Code.UNUSED_IMPORT,
                        "\"%s\" imported as %s and not used",
                        path,
                        name.name());
            }
        }
    }
}
