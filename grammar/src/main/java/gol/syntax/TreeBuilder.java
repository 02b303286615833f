package gol.syntax;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Turns the parser's contexts into the syntax tree, and refuses what the grammar accepts beyond Go.
 *
 * <p>Expressions, types, statements and declarations have a builder each; they share this one for
 * positions, errors and directives. After a syntax error contexts lack parts: {@link Expr.Bad} and
 * {@link Stmt.Bad} stand for them.
 */
final class TreeBuilder {
    /** How long a chain of signs or postfixes may be: trees are walked by recursion. */
    static final int MAX_CHAIN = 10_000;

    final TokenBuffer tokens;
    final ExprBuilder exprs;
    final TypeBuilder types;
    final StmtBuilder stmts;
    final DeclBuilder decls;
    private final int base;
    private final ErrorList errors;
    final Directives directives;

    TreeBuilder(SourceFile file, TokenBuffer tokens, ErrorList errors, Directives directives) {
        this.base = file.base();
        this.tokens = tokens;
        this.errors = errors;
        this.directives = directives;
        this.exprs = new ExprBuilder(this);
        this.types = new TypeBuilder(this);
        this.stmts = new StmtBuilder(this);
        this.decls = new DeclBuilder(this);
    }

    // ------------------------------------------------------------------------ positions

    /** A token's position; none for one that a syntax error left out. */
    int pos(@Nullable Token token) {
        return token == null ? Node.NO_POS : base + token.getStartIndex();
    }

    /** The token after one. */
    GoToken after(Token token) {
        return tokens.at(Math.min(token.getTokenIndex() + 1, tokens.size() - 1));
    }

    Expr.Ident ident(Token token) {
        return new Expr.Ident(pos(token), token.getText());
    }

    List<Expr.Ident> idents(List<Token> names) {
        List<Expr.Ident> result = new ArrayList<>(names.size());
        for (Token name : names) {
            result.add(ident(name));
        }
        return result;
    }

    Expr.BasicLit literal(Token token) {
        Expr.LitKind kind =
                switch (token.getType()) {
                    case GoParser.INT -> Expr.LitKind.INT;
                    case GoParser.FLOAT -> Expr.LitKind.FLOAT;
                    case GoParser.IMAG -> Expr.LitKind.IMAGINARY;
                    case GoParser.RUNE -> Expr.LitKind.RUNE;
                    default -> Expr.LitKind.STRING;
                };
        // of a number what is missing is missed behind it
        boolean number = kind != Expr.LitKind.STRING && kind != Expr.LitKind.RUNE;
        int end = token.getStopIndex() + (number ? 2 : 1);
        if (errors.anyFrom(token.getStartIndex(), end)) {
            return new Expr.BasicLit(pos(token), kind, "");
        }
        String text = token.getText();
        if (text.startsWith("`") && text.indexOf('\r') >= 0) {
            text = text.replace("\r", "");
        }
        return new Expr.BasicLit(pos(token), kind, text);
    }

    // ------------------------------------------------------------------------ errors

    /** Reports in gc's words, without "syntax error: ". */
    void error(int pos, String message) {
        errors.add(pos - base, message);
    }

    void syntaxError(int pos, String message) {
        error(pos, "syntax error: " + message);
    }

    /** Reports that {@code token} is unexpected; {@code message} begins as gc's does. */
    void unexpected(GoToken token, String message) {
        if (token.type != Token.EOF || errors.isEmpty()) {
            syntaxError(pos(token), Wording.complete(token, message));
        }
    }

    /** As {@link #syntaxError}, for what gc notices only when it reads {@code when}. */
    void syntaxErrorAt(Token when, int pos, String message) {
        if (when.getType() != Token.EOF || errors.isEmpty()) {
            errors.add(pos - base, "syntax error: " + message, when.getStartIndex());
        }
    }

    /** As {@link #error}, for what gc notices before it looks at the token at {@code pos}. */
    void errorBefore(int pos, String message) {
        errors.add(pos - base, message, pos - base - 1);
    }

    int errorCount() {
        return errors.size();
    }

    /** Takes back the errors after the first {@code count}, of a part that will be built again. */
    void forgetErrors(int count) {
        errors.truncate(count);
    }

    /** Ends a chain that has grown too long. */
    void checkChain(int length, Token at) {
        if (length > MAX_CHAIN) {
            throw new GoParserBase.TooDeep(at.getStartIndex());
        }
    }

    // ------------------------------------------------------------------------ units

    SourceUnit file(SourceFile file, GoParser.GoFileContext context, @Nullable String goVersion) {
        Expr.Ident name = packageName(context.pkg);
        List<Decl> all = new ArrayList<>();
        boolean othersBefore = false;
        for (GoParser.TopDeclContext decl : context.decls) {
            if (decl.imp != null && othersBefore) {
                syntaxError(pos(decl.start), "imports must appear before other declarations");
            }
            othersBefore = decl.imp == null;
            decls.top(decl, all);
            directives.clear(after(decl.stop == null ? decl.start : decl.stop));
        }
        return unit(file, name, all, List.of(), goVersion);
    }

    /** The declarations of a part of a file. */
    List<Decl> part(GoParser.PartContext context) {
        List<Decl> all = new ArrayList<>();
        for (GoParser.TopDeclContext decl : context.decls) {
            decls.top(decl, all);
        }
        return all;
    }

    SourceUnit script(
            SourceFile file, GoParser.ScriptFileContext context, @Nullable String goVersion) {
        Expr.Ident name = packageName(context.pkg);
        List<Decl> all = new ArrayList<>();
        List<Stmt> script = new ArrayList<>();
        for (GoParser.ScriptItemContext item : context.items) {
            if (item.imp != null) {
                decls.imports(item.imp, all);
            } else if (item.fn != null) {
                all.add(decls.func(item.fn));
            } else if (item.st != null) {
                decls.scriptStmt(item.st, all, script);
            }
            directives.clear(after(item.stop == null ? item.start : item.stop));
        }
        return unit(file, name, all, script, goVersion);
    }

    private Expr.@Nullable Ident packageName(GoParser.@Nullable PackageClauseContext clause) {
        if (clause == null || clause.name == null) {
            return null;
        }
        directives.take(clause.start);
        return ident(clause.name);
    }

    private SourceUnit unit(
            SourceFile file,
            Expr.@Nullable Ident name,
            List<Decl> all,
            List<Stmt> script,
            @Nullable String goVersion) {
        directives.clear(tokens.at(tokens.size() - 1));
        List<Decl.Import> imports = new ArrayList<>();
        for (Iterator<Decl> i = all.iterator(); i.hasNext(); ) {
            if (i.next() instanceof Decl.Import decl) {
                imports.add(decl);
            }
        }
        boolean sound = errors.isEmpty() && directives.errors().isEmpty();
        return new SourceUnit(
                file,
                name,
                imports,
                all,
                script,
                goVersion,
                errors.sorted(),
                sound,
                directives.all());
    }
}
