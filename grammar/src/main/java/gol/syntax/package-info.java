/**
 * Go source text to syntax tree: scanner, grammar, parser with recovery, positions.
 *
 * <p>Hands over immutable {@link gol.syntax.SourceUnit}s and a list of {@link
 * gol.syntax.SyntaxError}s; knows no types and no other package of gol. Imports only the ANTLR
 * runtime. Start reading at the class Parser, then {@link gol.syntax.Expr}, {@link gol.syntax.Stmt}
 * and {@link gol.syntax.Decl}.
 */
@NullMarked
package gol.syntax;

import org.jspecify.annotations.NullMarked;
