package gol.compiler.check;

import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.compiler.types.Signature;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import gol.syntax.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phases of a package's check, in order. */
final class PackageCheck {
    /** The language version that this checker knows. */
    private static final int CURRENT = 26;

    private PackageCheck() {}

    static void run(Checker check, List<SourceUnit> all) {
        check.active = true;
        check.pkg.setResolver(check::resolve);
        List<SourceUnit> files = packageFiles(check, all);
        if (!check.options.lazyBodies() && !check.options.ignoreFuncBodies()) {
            branches(check, files);
        }
        check.resolver.collectObjects(files);
        check.decls.cycles().directCycles();
        if (check.options.lazyBodies()) {
            check.processDelayed(0);
            check.active = false;
            return;
        }
        check.resolver.packageObjects();
        check.processDelayed(0);
        new Script(check).checkStatements(files);
        check.processDelayed(0);
        new InitOrder(check).run();
        if (!check.options.ignoreFuncBodies()) {
            check.resolver.unusedImports();
        }
        check.recordUntyped();
        if (!check.failed()) {
            check.mono.monomorph();
        }
        if (!check.failed() && check.likeCompiler) {
            new InterfaceCycles(check).run();
        }
        boolean sound = check.likeCompiler && files.stream().allMatch(SourceUnit::sound);
        if (sound && !check.failed()) {
            new DirectiveChecker(check).run(files);
        }
        if (sound && !check.failed()) {
            new LargeTypes(check).run(files);
        }
        check.pkg.setResolver(null);
        check.active = false;
    }

    /**
     * Labels and jumps, which gc checks before all types, in functions without syntax errors; inner
     * functions before outer ones.
     */
    static void branches(Checker check, List<SourceUnit> files) {
        for (SourceUnit unit : files) {
            List<Stmt.Block> bodies = new ArrayList<>();
            for (Decl decl : unit.decls()) {
                Walk.each(decl, node -> collectBody(node, bodies));
            }
            for (Stmt stmt : unit.script()) {
                Walk.each(stmt, node -> collectBody(node, bodies));
            }
            bodies.sort((a, b) -> Integer.compare(a.rbrace(), b.rbrace()));
            for (Stmt.Block body : bodies) {
                if (unit.errors().stream().anyMatch(e -> inside(e.pos(), body))) {
                    continue;
                }
                new Labels(check).check(body.pos(), body.stmts());
            }
        }
    }

    private static boolean inside(int pos, Stmt.Block body) {
        return pos >= body.pos() && pos <= body.rbrace();
    }

    private static boolean collectBody(Node node, List<Stmt.Block> bodies) {
        if (node instanceof Expr.FuncLit literal) {
            bodies.add(literal.body());
        } else if (node instanceof Decl.Func f && f.body() != null) {
            bodies.add(f.body());
        }
        return true;
    }

    private static List<SourceUnit> packageFiles(Checker check, List<SourceUnit> all) {
        List<SourceUnit> files = new ArrayList<>(all.size());
        for (SourceUnit unit : all) {
            Expr.Ident id = unit.packageName();
            String name = id == null ? (check.options.script() ? "main" : "") : id.name();
            if (id != null && name.equals("_")) {
                check.error(id, Code.BLANK_PKG_NAME, "invalid package name _");
            }
            if (check.pkg.name().isEmpty()) {
                check.pkg.setName(name);
            } else if (id != null && !name.equals(check.pkg.name())) {
                check.errorf(
                        id,
                        Code.MISMATCHED_PKG_NAME,
                        "package %s; expected package %s",
                        name,
                        check.pkg.name());
                continue;
            }
            files.add(unit);
        }
        return files;
    }

    /** The language version of a file: its own, if it states one, but at least 1.21. */
    static int fileVersion(Checker check, SourceUnit unit) {
        int own = minor(unit.goVersion());
        if (own <= 0) {
            return check.options.goVersion();
        }
        if (own > CURRENT) {
            check.errorf(
                    unit.packageName() == null ? unit.file().base() : unit.packageName(),
                    Code.TOO_NEW,
                    "file requires newer Go version %s",
                    "go1." + own);
        }
        return Math.max(own, 21);
    }

    /** N of {@code go1.N}, 0 without. */
    static int minor(@Nullable String version) {
        if (version == null || !version.startsWith("go1")) {
            return 0;
        }
        int value = 0;
        for (int i = 4; i < version.length() && Character.isDigit(version.charAt(i)); i++) {
            value = value * 10 + version.charAt(i) - '0';
        }
        return value;
    }

    /** Checks a body in a package checked lazily. */
    static void body(Checker check, Func function) {
        Func origin = function.origin();
        DeclInfo info = check.objMap.get(origin);
        Decl.Func decl = origin.decl();
        Stmt.Block body = decl == null ? null : decl.body();
        if (info == null
                || body == null
                || !check.options.lazyBodies()
                || !check.checkedBodies.add(origin)) {
            return;
        }
        check.resolve(origin);
        if (!(origin.typeOrNull() instanceof Signature sig)) {
            return;
        }
        boolean saved = check.active;
        check.active = true;
        int mark = check.delayedMark();
        Environment env = check.env;
        check.env = new Environment(info.file, info.version);
        try {
            guard(check, origin, () -> check.stmts.funcBody(info, origin.name(), sig, body, null));
            check.processDelayed(mark);
        } finally {
            check.env = env;
            check.active = saved;
        }
        check.recordUntyped();
    }

    /**
     * Runs part of the check; a failure of the checker itself becomes a diagnostic at the object,
     * so that it never reaches the user as an exception.
     */
    static void guard(Checker check, Obj obj, Runnable part) {
        Environment env = check.env;
        int path = check.objPath.size();
        try {
            part.run();
        } catch (StackOverflowError e) {
            recover(check, env, path);
            check.errorf(
                    obj, Code.INTERNAL_ERROR, "%s is nested too deeply to be checked", obj.name());
        } catch (RuntimeException e) {
            recover(check, env, path);
            if (Boolean.getBoolean("gol.check.throw")) {
                throw e;
            }
            check.errorf(
                    obj,
                    Code.INTERNAL_ERROR,
                    "internal error while checking %s: %s",
                    obj.name(),
                    String.valueOf(e));
        }
    }

    private static void recover(Checker check, Environment env, int path) {
        check.env = env;
        while (check.objPath.size() > path) {
            Obj top = check.objPath.get(check.objPath.size() - 1);
            if (top.typeOrNull() == null && !(top instanceof Func)) {
                top.setType(Universe.INVALID);
            }
            check.pop();
        }
    }
}
