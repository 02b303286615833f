package gol.compiler;

import gol.compiler.lower.Embeds;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Ties {@code //go:embed} comments to the variables below them. That they stand above fitting
 * declarations the parser and the checker have seen to; here the variables' types are looked at.
 */
final class EmbedCheck {
    /** Where errors go. */
    interface Reporter {
        void error(int pos, String text);
    }

    private final SourcePackage source;
    private final Reporter reporter;

    EmbedCheck(SourcePackage source, Reporter reporter) {
        this.source = source;
        this.reporter = reporter;
    }

    /** Checks the variables of a package without other errors, and hands over their files. */
    void check(Package pkg, Info info, @Nullable Embeds embeds) {
        for (SourceUnit file : source.units()) {
            for (Decl decl : file.decls()) {
                List<Directive> directives =
                        decl.directives().stream()
                                .filter(d -> d.kind() == Directive.Kind.EMBED)
                                .toList();
                if (!directives.isEmpty()
                        && decl instanceof Decl.Var declared
                        && info.defs().get(declared.names().get(0)) instanceof Var v) {
                    variable(pkg, v, directives, embeds);
                }
            }
        }
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
            reporter.error(v.pos(), "go:embed cannot apply to var of type " + text(type, pkg));
        } else if ((bytes || string) && files.size() != 1) {
            reporter.error(v.pos(), "invalid go:embed: multiple files for type " + text(type, pkg));
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
