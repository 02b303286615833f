package gol.compiler.check;

import gol.compiler.types.Const;
import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.PkgName;
import gol.compiler.types.Scope;
import gol.compiler.types.TypeName;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Outline;
import gol.syntax.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Declares what the outlines of a library package name, as {@link Resolver} does for parsed files.
 * A declaration is parsed when one of its objects is first asked for; a package that is imported is
 * loaded when a declaration that was reached mentions it. What is there for its effects only,
 * {@code init} and {@code import _}, is no declaration to reach; the library has none of it.
 */
final class LibraryDecls {
    /** A declaration and its objects, in the order of the outline's names. */
    final class Part {
        private final Outline.Part outline;
        private final Scope file;
        private final List<Obj> objects = new ArrayList<>(1);
        private boolean parsed;

        private Part(Outline.Part outline, Scope file) {
            this.outline = outline;
            this.file = file;
        }

        /** Fills what is known of the objects from their declaration. */
        void parse() {
            if (parsed) {
                return;
            }
            parsed = true;
            int next = 0;
            for (Decl decl : Parser.parse(outline)) {
                next = declare(this, decl, next);
            }
            if (next != objects.size()) {
                throw new IllegalStateException(
                        "wrong outline: " + check.fileSet.describe(objects.get(0).pos()));
            }
        }
    }

    private List<TypeName> nativeTypes() {
        List<TypeName> all = new ArrayList<>(nativeTypes);
        for (PkgName shared : sharedNatives) {
            all.addAll(check.importer.nativeTypes(shared.imported()));
        }
        return all;
    }

    /** Packages whose types natives of other packages make objects of, besides their own. */
    private static final Set<String> SHARED_NATIVES = Set.of("errors", "reflect");

    private record Method(Func func, String receiver) {}

    private final Checker check;
    private final int version;
    private final List<TypeName> nativeTypes = new ArrayList<>();
    private final List<PkgName> sharedNatives = new ArrayList<>(1);

    LibraryDecls(Checker check) {
        this.check = check;
        this.version = check.options.goVersion();
    }

    /** Declares all objects of the files. */
    void collect(List<Outline> files) {
        check.info.setNativeTypes(this::nativeTypes);
        List<Method> methods = new ArrayList<>();
        for (Outline outline : files) {
            Scope scope = fileScope(outline);
            for (Outline.Part part : outline.parts()) {
                collect(new Part(part, scope), methods);
            }
        }
        for (Method method : methods) {
            if (check.pkg.scope().lookup(method.receiver) instanceof TypeName base) {
                check.resolver
                        .methods
                        .computeIfAbsent(base, _ -> new ArrayList<>())
                        .add(method.func);
            } else {
                throw new IllegalStateException(
                        "receiver of unknown type: " + check.fileSet.describe(method.func.pos()));
            }
        }
    }

    private Scope fileScope(Outline outline) {
        int base = outline.file().base();
        Scope scope =
                new Scope(
                        check.pkg.scope(),
                        base,
                        base + outline.file().text().length,
                        outline.file().name());
        for (Outline.Import imp : outline.imports()) {
            String path = imp.path();
            String written = imp.name();
            String name = written == null ? packageName(path) : written;
            if (name.equals("_")) {
                continue;
            }
            PkgName pkgName =
                    new PkgName(
                            imp.pos(), check.pkg, name, () -> load(path, written == null, name));
            pkgName.markUsed();
            if (SHARED_NATIVES.contains(path)) {
                sharedNatives.add(pkgName);
            }
            check.decls.declare(scope, null, pkgName, Node.NO_POS);
        }
        return scope;
    }

    /** The package's name by its path: the last element that is no version. */
    private static String packageName(String path) {
        String[] elements = path.split("/");
        int last = elements.length - 1;
        if (last > 0 && isVersion(elements[last])) {
            last--;
        }
        return elements[last];
    }

    /** {@code v} and digits, without the classes of a regular expression. */
    private static boolean isVersion(String element) {
        boolean version = element.length() > 1 && element.charAt(0) == 'v';
        for (int i = 1; version && i < element.length(); i++) {
            version = element.charAt(i) >= '0' && element.charAt(i) <= '9';
        }
        return version;
    }

    private Package load(String path, boolean own, String name) {
        if (path.equals("unsafe")) {
            return Universe.UNSAFE;
        }
        try {
            Package pkg = check.importer.importPackage(path);
            if (own && !pkg.name().equals(name)) {
                throw new IllegalStateException("library: " + path + " is package " + pkg.name());
            }
            if (!check.pkg.imports().contains(pkg)) {
                check.pkg.imports().add(pkg);
            }
            return pkg;
        } catch (Importer.ImportException e) {
            throw new IllegalStateException("library: " + e.getMessage(), e);
        }
    }

    private void collect(Part part, List<Method> methods) {
        for (Outline.Name name : part.outline.names()) {
            DeclInfo info = new DeclInfo(part.file, version);
            info.part = part;
            Obj obj = object(name, part);
            part.objects.add(obj);
            if (part.outline.nativeType()) {
                nativeTypes.add((TypeName) obj);
            }
            if (name.kind() == Outline.Kind.METHOD) {
                methods.add(new Method((Func) obj, name.receiver()));
            } else if (name.kind() == Outline.Kind.FUNC && name.name().equals("init")) {
                continue;
            } else {
                check.decls.declare(check.pkg.scope(), null, obj, Node.NO_POS);
            }
            check.resolver.add(obj, info);
        }
    }

    private Obj object(Outline.Name name, Part part) {
        Package pkg = check.pkg;
        return switch (name.kind()) {
            case CONST -> new Const(name.pos(), pkg, name.name(), null, Resolver.iota(0));
            case VAR -> new Var(name.pos(), pkg, name.name(), null, Var.Kind.PACKAGE);
            case TYPE -> new TypeName(name.pos(), pkg, name.name(), null);
            case FUNC, METHOD -> new Func(name.pos(), pkg, name.name(), part::parse);
        };
    }

    /** Enters what a declaration says of the objects from the i-th on; the index after them. */
    private int declare(Part part, Decl decl, int i) {
        int next = i;
        switch (decl) {
            case Decl.Const d -> {
                Decl.Const source = d.inherited() != null ? d.inherited() : d;
                for (int k = 0; k < d.names().size(); k++) {
                    Const obj = (Const) object(part, next++, d.names().get(k));
                    obj.setValue(Resolver.iota(d.iota()));
                    DeclInfo info = info(obj);
                    info.type = source.type();
                    info.init = k < source.values().size() ? source.values().get(k) : null;
                    info.inherited = d.inherited() != null;
                }
            }
            case Decl.Var d -> {
                List<Var> lhs = new ArrayList<>(d.names().size());
                for (int k = 0; k < d.names().size(); k++) {
                    Var obj = (Var) object(part, next++, d.names().get(k));
                    lhs.add(obj);
                    DeclInfo info = info(obj);
                    info.type = d.type();
                    if (d.values().size() == 1) {
                        info.lhs = lhs;
                        info.init = d.values().get(0);
                    } else {
                        info.init = k < d.values().size() ? d.values().get(k) : null;
                    }
                }
            }
            case Decl.Type d -> {
                TypeName obj = (TypeName) object(part, next++, d.name());
                obj.setDirectives(d.directives());
                info(obj).typeDecl = d;
            }
            case Decl.Func d -> {
                Func obj = (Func) object(part, next++, d.name());
                obj.setDecl(d);
                info(obj).funcDecl = d;
            }
            case Decl.Import d -> throw new IllegalStateException("import among declarations");
        }
        return next;
    }

    private DeclInfo info(Obj obj) {
        DeclInfo info = check.objMap.get(obj);
        if (info == null) {
            throw new IllegalStateException("not declared: " + obj);
        }
        return info;
    }

    private Obj object(Part part, int index, Expr.Ident name) {
        Obj obj = index < part.objects.size() ? part.objects.get(index) : null;
        if (obj == null || obj.pos() != name.pos() || !obj.name().equals(name.name())) {
            throw new IllegalStateException(
                    "wrong outline: " + check.fileSet.describe(name.pos()) + ": " + name.name());
        }
        check.recordDef(name, obj);
        return obj;
    }
}
