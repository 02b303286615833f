package gol.compiler;

import gol.compiler.lower.Embeds;
import gol.compiler.modules.EmbedPatterns;
import gol.compiler.modules.SourcePackage;
import gol.compiler.types.Basic;
import gol.compiler.types.Info;
import gol.compiler.types.Named;
import gol.compiler.types.Package;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.TypeString;
import gol.compiler.types.Var;
import gol.runtime.Embedded;
import gol.syntax.Decl;
import gol.syntax.Directive;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import gol.syntax.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Ties {@code //go:embed} comments to the variables below them, in gc's three steps: comments that
 * cannot be read, or stand above no declaration, are errors of syntax; the declarations are looked
 * at when the package's types are right, and their types when all declarations are.
 */
final class EmbedCheck {
    /** Where errors go. */
    interface Reporter {
        void error(int pos, String text);
    }

    /** A declaration below comments, within a function or not. */
    private record Target(Decl decl, boolean local, SourceUnit file) {}

    private static final String MISPLACED = "misplaced go:embed directive";

    private final SourcePackage source;
    private final Reporter reporter;
    private final Map<Target, List<Directive>> targets = new LinkedHashMap<>();
    private boolean failed;

    /** Finds the declarations; tells which comments stand at wrong places. */
    EmbedCheck(SourcePackage source, Reporter reporter) {
        this.source = source;
        this.reporter = reporter;
        for (SourceUnit file : source.units()) {
            if (!file.embeds().isEmpty()) {
                place(file);
            }
        }
    }

    private void error(int pos, String text) {
        failed = true;
        reporter.error(pos, text);
    }

    // ---- places

    private void place(SourceUnit file) {
        TreeMap<Integer, Target> declarations = new TreeMap<>();
        Set<Integer> statements = new TreeSet<>();
        for (Decl decl : file.decls()) {
            declarations.put(decl.pos(), new Target(decl, false, file));
            collectLocal(decl, file, declarations, statements);
        }
        statements.removeAll(declarations.keySet());
        for (Directive directive : file.embeds()) {
            if (!isFirstOnLine(file, directive)) {
                error(directive.pos() + 2, "misplaced compiler directive");
                continue;
            }
            Map.Entry<Integer, Target> next = declarations.higherEntry(directive.pos());
            if (!isReadable(directive)) {
                continue;
            }
            if (next == null
                    || statements.stream()
                            .anyMatch(pos -> directive.pos() < pos && pos < next.getKey())
                    || !isAbove(file, directive, next.getValue().decl)) {
                error(directive.pos() + 2, MISPLACED);
            } else {
                targets.computeIfAbsent(next.getValue(), _ -> new ArrayList<>()).add(directive);
            }
        }
    }

    /** Whether the comment's patterns can be read. */
    private boolean isReadable(Directive directive) {
        try {
            if (!EmbedPatterns.parse(directive).isEmpty()) {
                return true;
            }
        } catch (EmbedPatterns.SyntaxException e) {
            error(directive.pos() + 2, e.getMessage());
        }
        error(directive.pos() + 2, "usage: //go:embed pattern...");
        return false;
    }

    /** The declarations and statements inside of a function. */
    private static void collectLocal(
            Decl decl,
            SourceUnit file,
            Map<Integer, Target> declarations,
            Set<Integer> statements) {
        Walk.each(
                decl,
                node -> {
                    if (node instanceof Stmt.DeclStmt declared) {
                        for (Decl inner : declared.decls()) {
                            declarations.put(inner.pos(), new Target(inner, true, file));
                        }
                    } else if (node instanceof Stmt s) {
                        statements.add(s.pos());
                    }
                    return true;
                });
    }

    private static boolean isFirstOnLine(SourceUnit file, Directive directive) {
        byte[] text = file.file().text();
        int i = directive.pos() - file.file().base() - 1;
        while (i >= 0 && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r')) {
            i--;
        }
        return i < 0 || text[i] == '\n';
    }

    /** Whether only comments, and the keyword, stand between the comment and the declaration. */
    private static boolean isAbove(SourceUnit file, Directive directive, Decl decl) {
        int base = file.file().base();
        String between =
                new String(
                        file.file().text(),
                        directive.pos() - base,
                        decl.pos() - directive.pos(),
                        StandardCharsets.ISO_8859_1);
        String code = between.replaceAll("(?s)//[^\n]*|/\\*.*?\\*/", "").strip();
        return switch (decl) {
            case Decl.Var d -> code.equals(d.group() == null ? "var" : "");
            case Decl.Const d -> code.equals(d.group() == null ? "const" : "");
            case Decl.Type d -> code.equals(d.group() == null ? "type" : "");
            case Decl.Func _ -> code.equals("func");
            case Decl.Import _ -> false;
        };
    }

    // ---- declarations and types

    /** Checks the declarations of a package whose types are right, and hands over their files. */
    void check(Package pkg, Info info, @Nullable Embeds embeds) {
        for (Map.Entry<Target, List<Directive>> entry : targets.entrySet()) {
            String problem = problem(entry.getKey());
            if (problem != null) {
                error(entry.getValue().get(0).pos() + 2, problem);
            }
        }
        if (failed) {
            return;
        }
        for (Map.Entry<Target, List<Directive>> entry : targets.entrySet()) {
            if (entry.getKey().decl instanceof Decl.Var decl
                    && info.defs().get(decl.names().get(0)) instanceof Var v) {
                variable(pkg, v, entry.getValue(), embeds);
            }
        }
    }

    private @Nullable String problem(Target target) {
        if (!(target.decl instanceof Decl.Var decl)) {
            return MISPLACED;
        }
        if (!SourcePackage.imports(target.file, "embed")) {
            return "go:embed requires import \"embed\" (or import _ \"embed\", if package is not used)";
        }
        if (source.goMinor() < 16) {
            return "go:embed requires go1.16 or later (-lang was set to go1."
                    + source.goMinor()
                    + "; check go.mod)";
        }
        if (decl.names().size() > 1) {
            return "go:embed cannot apply to multiple vars";
        }
        if (!decl.values().isEmpty()) {
            return "go:embed cannot apply to var with initializer";
        }
        if (decl.type() == null) {
            return "go:embed cannot apply to var without type";
        }
        return target.local ? "go:embed cannot apply to var inside func" : null;
    }

    private void variable(Package pkg, Var v, List<Directive> directives, @Nullable Embeds embeds) {
        Map<String, Embedded.File> files = new TreeMap<>();
        for (Directive directive : directives) {
            for (SourcePackage.EmbeddedFile file : source.embedded(directive)) {
                files.put(file.name(), Embedded.File.of(file.name(), file.content()));
            }
        }
        Type type = v.type();
        boolean bytes = type.underlying() instanceof Slice s && isKind(s.elem(), Basic.Kind.UINT8);
        boolean string = isKind(type, Basic.Kind.STRING);
        if (!bytes && !string && !isFileSystem(type)) {
            error(v.pos(), "go:embed cannot apply to var of type " + text(type, pkg));
        } else if ((bytes || string) && files.size() != 1) {
            error(v.pos(), "invalid go:embed: multiple files for type " + text(type, pkg));
        } else if (embeds != null) {
            embeds.add(pkg, v, List.copyOf(files.values()));
        }
    }

    private static boolean isKind(Type type, Basic.Kind kind) {
        return type.underlying() instanceof Basic basic && basic.kind() == kind;
    }

    private static boolean isFileSystem(Type type) {
        return type.unalias() instanceof Named named
                && named.obj().name().equals("FS")
                && named.obj().pkg() != null
                && named.obj().pkg().path().equals("embed");
    }

    private static String text(Type type, Package pkg) {
        return TypeString.of(type, p -> p == pkg ? "" : p.name());
    }
}
