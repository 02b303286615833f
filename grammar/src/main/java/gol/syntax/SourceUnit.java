package gol.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parsed file.
 *
 * @param file the file, for positions
 * @param packageName null in a script without a package clause
 * @param imports the import declarations, in order (also in {@code decls})
 * @param decls the declarations, in order
 * @param script in a {@code .gol} file or REPL input, the statements at top level in order (a
 *     declaration among them stands in {@code decls}, except variable declarations, which stand in
 *     both: as {@link Stmt.DeclStmt} here, to be initialised in order); empty in a {@code .go} file
 * @param goVersion from a {@code //go:build go1.N} constraint, or null
 * @param errors what the parser reported, without complaints about directives
 * @param sound whether it reported nothing, not even about directives
 * @param directives all {@code //go:…} and {@code //gol:…} comments, in order
 */
public record SourceUnit(
        SourceFile file,
        Expr.@Nullable Ident packageName,
        List<Decl.Import> imports,
        List<Decl> decls,
        List<Stmt> script,
        @Nullable String goVersion,
        List<SyntaxError> errors,
        boolean sound,
        List<Directive> directives) {
    /** The {@code //go:embed} comments, in order, wherever they stand. */
    public List<Directive> embeds() {
        return directives.stream().filter(d -> d.kind() == Directive.Kind.EMBED).toList();
    }
}
