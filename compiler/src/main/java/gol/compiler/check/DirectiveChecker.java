package gol.compiler.check;

import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Directive;
import gol.syntax.Node;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import gol.syntax.Walk;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Refuses directives that do not fit the declaration below them, as gc does once a package's types
 * are right. Those that are malformed, or above no declaration, are the parser's.
 */
final class DirectiveChecker {
    private static final String MISPLACED = "misplaced compiler directive";

    private final Checker check;
    private final Set<Obj> linked = Collections.newSetFromMap(new IdentityHashMap<>());

    DirectiveChecker(Checker check) {
        this.check = check;
    }

    void run(List<SourceUnit> files) {
        for (SourceUnit file : files) {
            if (!file.directives().isEmpty()) {
                packageClause(file);
                for (Decl decl : file.decls()) {
                    declaration(file, decl, false);
                    if (decl instanceof Decl.Func) {
                        Walk.each(decl, node -> inner(file, node));
                    }
                }
                linknames(file);
            }
        }
    }

    private boolean inner(SourceUnit file, Node node) {
        if (node instanceof Stmt.DeclStmt s) {
            for (Decl decl : s.decls()) {
                declaration(file, decl, true);
            }
        }
        return true;
    }

    private void error(int pos, String message) {
        check.error(pos, Code.MISPLACED_DIRECTIVE, message);
    }

    private void packageClause(SourceUnit file) {
        if (file.packageName() == null) {
            return;
        }
        for (Directive directive : file.directives()) {
            if (directive.pos() < file.packageName().pos() && directive.alone()) {
                switch (directive.kind()) {
                    case FUNCTION -> error(directive.pos(), MISPLACED);
                    case EMBED -> error(directive.pos(), "misplaced go:embed directive");
                    case BUILD, LINKNAME, OTHER -> {}
                }
            }
        }
    }

    private void declaration(SourceUnit file, Decl decl, boolean inFunction) {
        boolean embedded = false;
        for (Directive directive : decl.directives()) {
            switch (directive.kind()) {
                case BUILD -> error(directive.pos(), MISPLACED);
                case FUNCTION -> {
                    if (!(decl instanceof Decl.Func)) {
                        error(directive.pos(), MISPLACED);
                    }
                }
                case EMBED -> {
                    if (!(decl instanceof Decl.Var var)) {
                        error(directive.pos(), "misplaced go:embed directive");
                    } else if (!embedded) {
                        embedded = true;
                        embed(file, directive, var, inFunction);
                    }
                }
                case LINKNAME, OTHER -> {}
            }
        }
        if (decl instanceof Decl.Func f && !f.name().name().equals("_")) {
            function(f);
        }
    }

    private void function(Decl.Func f) {
        boolean noescape = false;
        boolean nosplit = false;
        boolean systemstack = false;
        for (Directive directive : f.directives()) {
            String verb = directive.verb();
            noescape |= verb.equals("go:noescape");
            nosplit |= verb.equals("go:nosplit");
            systemstack |= verb.equals("go:systemstack");
        }
        if (nosplit && systemstack) {
            error(f.pos(), "go:nosplit and go:systemstack cannot be combined");
        }
        if (noescape && f.body() != null) {
            error(f.pos(), "can only use //go:noescape with external func implementations");
        }
    }

    private void embed(SourceUnit file, Directive directive, Decl.Var var, boolean inFunction) {
        if (!imports(file, "embed")) {
            error(
                    directive.pos(),
                    "go:embed requires import \"embed\" (or import _ \"embed\", if package is not"
                            + " used)");
        } else if (var.names().size() > 1) {
            error(directive.pos(), "go:embed cannot apply to multiple vars");
        } else if (!var.values().isEmpty()) {
            error(directive.pos(), "go:embed cannot apply to var with initializer");
        } else if (inFunction) {
            error(directive.pos(), "go:embed cannot apply to var inside func");
        } else if (!allows(16)) {
            error(
                    directive.pos(),
                    "go:embed requires go1.16 or later (-lang was set to go1."
                            + check.options.goVersion()
                            + "; check go.mod)");
        }
    }

    private boolean allows(int minor) {
        return check.options.goVersion() == 0 || check.options.goVersion() >= minor;
    }

    private static boolean imports(SourceUnit file, String path) {
        for (Decl.Import decl : file.imports()) {
            if (Quoting.literal(decl.path().text())
                            instanceof gol.compiler.types.ConstantValue.Str s
                    && new String(s.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .equals(path)) {
                return true;
            }
        }
        return false;
    }

    /** {@code //go:linkname local [other]}: only the local name can be wrong here. */
    private void linknames(SourceUnit file) {
        boolean unsafe = imports(file, "unsafe");
        for (Directive directive : file.directives()) {
            String[] words = directive.words();
            if (directive.kind() != Directive.Kind.LINKNAME
                    || !directive.alone()
                    || words.length < 2
                    || words.length > 3) {
                continue;
            }
            String remote = words[words.length - 1];
            if (!unsafe) {
                error(
                        directive.pos(),
                        "//go:linkname only allowed in Go files that import \"unsafe\"");
            } else if (remote.contains("[") && remote.contains("]")) {
                error(
                        directive.pos(),
                        "//go:linkname reference of an instantiation is not allowed");
            } else {
                Obj obj = check.pkg.scope().lookup(words[1]);
                if (obj instanceof Func || obj instanceof Var) {
                    if (!linked.add(obj)) {
                        error(directive.pos(), "duplicate //go:linkname for " + words[1]);
                    }
                } else if (allows(18)) {
                    error(
                            directive.pos(),
                            "//go:linkname must refer to declared function or variable");
                }
            }
        }
    }
}
