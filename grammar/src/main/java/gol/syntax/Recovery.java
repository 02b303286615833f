package gol.syntax;

import java.util.Arrays;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The error strategy: one slip, one message, in gc's words and at gc's place.
 *
 * <p>The innermost rule decides the wording. After a report, tokens are skipped up to one that can
 * follow (inside functions also up to a keyword that starts a statement), and the rule ends as if
 * it had matched; where a list should go on, a semicolon is put in. {@link #sync} does nothing: the
 * parser of a correct program never gets here.
 */
final class Recovery implements ANTLRErrorStrategy {
    /** Stands in until {@link GoParserBase#start}. */
    static final Recovery NONE = new Recovery(new ErrorList(new FileSet().add("", new byte[0])));

    private static final int MAX_ERRORS = 200;

    /** Ends a rule whose error has been reported and whose rest has been skipped. */
    private static final class Ended extends RecognitionException {
        Ended(GoParserBase parser) {
            super(parser, parser.getInputStream(), parser.getContext());
        }
    }

    private final ErrorList errors;
    final ListRecovery lists = new ListRecovery(this);
    private int reported;

    Recovery(ErrorList errors) {
        this.errors = errors;
    }

    // ------------------------------------------------------------------------ reporting

    /**
     * Reports at the current token; {@code message} may begin with "in ", "at ", "after ",
     * "expected ".
     */
    void syntaxError(GoParserBase parser, String message) {
        syntaxErrorAt(parser, parser.tokens().current(), message);
    }

    private void syntaxErrorAt(GoParserBase parser, GoToken at, String message) {
        GoToken current = parser.tokens().current();
        boolean atEnd = current.type == Token.EOF;
        if (atEnd && !errors.isEmpty()) {
            return;
        }
        String text = "syntax error: " + Wording.complete(current, message);
        if (atEnd) {
            errors.addAtEnd(at.start, text);
        } else {
            errors.add(at.start, text);
        }
        if (++reported > MAX_ERRORS) {
            parser.tokens().skipAll();
        }
    }

    /** Skips to one of {@code follow}, or to a statement's keyword in a function, or to EOF. */
    void advance(GoParserBase parser, int... follow) {
        TokenBuffer tokens = parser.tokens();
        while (true) {
            int type = Wording.plain(tokens.LA(1));
            if (type == Token.EOF || Arrays.stream(follow).anyMatch(t -> t == type)) {
                return;
            }
            if (parser.inFunction() && startsStatementByKeyword(type)) {
                return;
            }
            tokens.consume();
        }
    }

    private static boolean startsStatementByKeyword(int type) {
        return switch (type) {
            case GoParser.BREAK,
                    GoParser.CONST,
                    GoParser.CONTINUE,
                    GoParser.DEFER,
                    GoParser.FALLTHROUGH,
                    GoParser.FOR,
                    GoParser.GO,
                    GoParser.GOTO,
                    GoParser.IF,
                    GoParser.RETURN,
                    GoParser.SELECT,
                    GoParser.SWITCH,
                    GoParser.TYPE,
                    GoParser.VAR ->
                    true;
            default -> false;
        };
    }

    static boolean startsDeclaration(int type) {
        return switch (type) {
            case GoParser.IMPORT,
                    GoParser.CONST,
                    GoParser.TYPE,
                    GoParser.VAR,
                    GoParser.FUNC,
                    GoParser.FDECL ->
                    true;
            default -> false;
        };
    }

    static GoToken synthetic(GoParserBase parser, int type, String text) {
        GoToken at = parser.tokens().current();
        GoToken token = new GoToken(at.source, type, at.start, at.start, text);
        token.index = at.index;
        return token;
    }

    private static void insertSemicolon(GoParserBase parser) {
        parser.tokens().insert(synthetic(parser, GoParser.SEMI, "semicolon"));
    }

    // ------------------------------------------------------------------------ a token is missing

    /** {@code type} was expected; the result stands for it. */
    Token expected(GoParserBase parser, int type) {
        int rule = rule(parser.getContext());
        TokenBuffer tokens = parser.tokens();
        String list = Wording.list(rule, type);
        if (list != null) {
            return lists.close(parser, rule, type, list);
        }
        switch (type) {
            case GoParser.PACKAGE -> {
                syntaxError(parser, "package statement must be first");
                tokens.skipAll();
            }
            case GoParser.BODY -> {
                if (openBlock(parser, rule)) {
                    return parser.consume();
                }
            }
            case GoParser.LBRACE -> {
                if (rule == GoParser.RULE_selectStmt) {
                    syntaxError(parser, "missing { after select clause");
                    advance(parser, GoParser.CASE, GoParser.DEFAULT, GoParser.RBRACE);
                } else {
                    want(parser, type);
                }
            }
            case GoParser.NAME -> missingName(parser, rule);
            case GoParser.RBRACE -> {
                return closeBlock(parser, rule);
            }
            case GoParser.RBRACK -> closeBracket(parser, rule);
            case GoParser.SEMI -> {
                if (rule == GoParser.RULE_forHeader) {
                    missingSemicolon(parser);
                } else {
                    want(parser, type);
                }
            }
            case Token.EOF -> tokens.skipAll();
            default -> want(parser, type);
        }
        return synthetic(parser, type, "_");
    }

    /** gc's want: reports, and skips one token. */
    void want(GoParserBase parser, int type) {
        syntaxError(parser, "expected " + Wording.token(type));
        parser.tokens().consume();
    }

    private static int rule(RuleContext context) {
        return context == null ? -1 : context.getRuleIndex();
    }

    private void missingName(GoParserBase parser, int rule) {
        switch (rule) {
            case GoParser.RULE_funcDecl -> {
                boolean method = ((GoParser.FuncDeclContext) parser.getContext()).recv != null;
                syntaxError(parser, method ? "expected name" : "expected name or (");
                advance(parser, GoParser.LBRACE, GoParser.SEMI);
                if (Wording.plain(parser.tokens().LA(1)) == GoParser.LBRACE) {
                    parser.tokens().current().type = GoParser.LBRACE;
                    ((GoParser) parser).funcBody();
                }
                throw new Ended(parser);
            }
            case GoParser.RULE_typeName -> {
                if (parser.getContext().start == parser.tokens().current()) {
                    syntaxError(parser, "expected name");
                    advance(parser, GoParser.DOT, GoParser.SEMI, GoParser.RBRACE);
                } else {
                    want(parser, GoParser.NAME);
                }
            }
            default -> want(parser, GoParser.NAME);
        }
    }

    /** The second semicolon of a for header is missing. */
    private void missingSemicolon(GoParserBase parser) {
        GoParser.ForHeaderContext header = (GoParser.ForHeaderContext) parser.getContext();
        if (header.cond == null && !header.badCond && parser.tokens().LA(1) == GoParser.BODY) {
            syntaxError(parser, "expected for loop condition");
            throw new Ended(parser);
        }
        want(parser, GoParser.SEMI);
        int next = Wording.plain(parser.tokens().LA(1));
        if (next != GoParser.LBRACE && !Wording.startsExpr(next)) {
            syntaxError(parser, "expected expression");
            advance(parser, GoParser.RPAREN, GoParser.RBRACK, GoParser.RBRACE);
        }
    }

    /** A header's brace is missing; answers whether the cursor is at a brace that may serve. */
    private boolean openBlock(GoParserBase parser, int rule) {
        boolean loop = rule(parser.getContext().parent) == GoParser.RULE_forStmt;
        if (headerStopped(parser, rule)) {
            syntaxError(parser, "expected {");
            parser.tokens().consume();
            if (!atBrace(parser)) {
                advance(parser, GoParser.LBRACE, GoParser.RBRACE);
            }
            if (loop && atBrace(parser)) {
                syntaxError(parser, "expected for loop condition");
            }
            if (atBrace(parser)) {
                return true;
            }
            expectedExpression(parser);
        }
        if (rule == GoParser.RULE_switchStmt) {
            syntaxError(parser, "missing { after switch clause");
            advance(parser, GoParser.CASE, GoParser.DEFAULT, GoParser.RBRACE);
            return false;
        }
        syntaxError(parser, "expected { after " + (loop ? "for clause" : "if clause"));
        advance(parser, GoParser.NAME, GoParser.RBRACE);
        if (parser.tokens().LA(1) == GoParser.RBRACE) {
            parser.consume();
            throw new Ended(parser);
        }
        return false;
    }

    private static boolean atBrace(GoParserBase parser) {
        return Wording.plain(parser.tokens().LA(1)) == GoParser.LBRACE;
    }

    /**
     * Whether a header has one simple statement, after which neither brace nor semicolon stands.
     */
    private static boolean headerStopped(GoParserBase parser, int rule) {
        RuleContext context =
                rule == GoParser.RULE_switchStmt ? parser.getContext() : parser.getContext().parent;
        return switch (context) {
            case GoParser.IfStmtContext c -> stopped(c.head);
            case GoParser.SwitchStmtContext c -> stopped(c.head);
            case GoParser.ForStmtContext c ->
                    c.head != null
                            && (c.head.badInit || c.head.init != null && c.head.init.range == null)
                            && c.head.semi == null;
            case null, default -> false;
        };
    }

    private static boolean stopped(GoParser.@Nullable HeaderContext header) {
        return header != null && (header.badInit || header.init != null) && header.semi == null;
    }

    /** A block's end, or that of a switch's or select's clauses. */
    private Token closeBlock(GoParserBase parser, int rule) {
        if (rule == GoParser.RULE_switchStmt || rule == GoParser.RULE_selectStmt) {
            TokenBuffer tokens = parser.tokens();
            while (tokens.LA(1) != Token.EOF && tokens.LA(1) != GoParser.RBRACE) {
                if (parser.getContext() instanceof GoParser.SwitchStmtContext context) {
                    context.clauses.add(caseClause((GoParser) parser));
                } else if (parser.getContext() instanceof GoParser.SelectStmtContext context) {
                    context.clauses.add(commClause((GoParser) parser));
                }
            }
            if (tokens.LA(1) == GoParser.RBRACE) {
                return parser.consume();
            }
        }
        want(parser, GoParser.RBRACE);
        return synthetic(parser, GoParser.RBRACE, "}");
    }

    private GoParser.CaseClauseContext caseClause(GoParser parser) {
        if (atClause(parser)) {
            return parser.caseClause();
        }
        GoParser.CaseClauseContext clause = new GoParser.CaseClauseContext(parser.getContext(), 0);
        clause.start = parser.tokens().current();
        clause.colon = badClause(parser);
        clause.stmts = parser.stmtList();
        clause.stop = parser.tokens().LT(-1);
        return clause;
    }

    private GoParser.CommClauseContext commClause(GoParser parser) {
        if (atClause(parser)) {
            return parser.commClause();
        }
        GoParser.CommClauseContext clause = new GoParser.CommClauseContext(parser.getContext(), 0);
        clause.start = parser.tokens().current();
        clause.colon = badClause(parser);
        clause.stmts = parser.stmtList();
        clause.stop = parser.tokens().LT(-1);
        return clause;
    }

    private static boolean atClause(GoParser parser) {
        int next = parser.tokens().LA(1);
        return next == GoParser.CASE || next == GoParser.DEFAULT;
    }

    /** Where a clause should start stands something else; answers its colon. */
    private Token badClause(GoParser parser) {
        syntaxError(parser, "expected case or default or }");
        advance(parser, GoParser.COLON, GoParser.CASE, GoParser.DEFAULT, GoParser.RBRACE);
        return parser.match(GoParser.COLON);
    }

    private void closeBracket(GoParserBase parser, int rule) {
        int next = parser.tokens().LA(1);
        if (rule == GoParser.RULE_index) {
            GoParser.IndexContext context = (GoParser.IndexContext) parser.getContext();
            if (parser.tokens().LT(-1).type == GoParser.COLON) {
                expectedExpression(parser);
            } else if (context.xs.isEmpty() && context.colon == null) {
                syntaxError(parser, "expected expression");
                advance(parser, GoParser.RPAREN, GoParser.RBRACK, GoParser.RBRACE);
            } else if (context.colon == null && context.commas.isEmpty()) {
                syntaxError(parser, "expected comma, : or ]");
                advance(parser, GoParser.COMMA, GoParser.COLON, GoParser.RBRACK);
            } else {
                want(parser, GoParser.RBRACK);
                return;
            }
            if (parser.tokens().LA(1) == GoParser.RBRACK) {
                parser.consume();
            }
            return;
        }
        if (rule == GoParser.RULE_compositeType && next == GoParser.COMMA) {
            syntaxError(parser, "unexpected comma; expected ]");
            parser.consume();
            if (parser.tokens().LA(1) == GoParser.RBRACK) {
                parser.consume();
                return;
            }
        }
        want(parser, GoParser.RBRACK);
    }

    // ------------------------------------------------------------------------ no alternative fits

    @Override
    public void reportError(Parser recognizer, RecognitionException e) {}

    /** Ends a rule none of whose alternatives fits. */
    @Override
    public void recover(Parser recognizer, RecognitionException e) {
        if (e instanceof Ended) {
            return;
        }
        GoParserBase parser = (GoParserBase) recognizer;
        RuleContext context = parser.getContext();
        int rule = rule(context);
        switch (rule) {
            case GoParser.RULE_expr,
                    GoParser.RULE_primary,
                    GoParser.RULE_exprStmt,
                    GoParser.RULE_simpleStmt,
                    GoParser.RULE_forInit,
                    GoParser.RULE_element ->
                    expectedExpression(parser);
            case GoParser.RULE_brackets -> {
                expectedExpression(parser);
                parser.match(GoParser.RBRACK);
            }
            case GoParser.RULE_postfix -> {
                if (parser.tokens().LT(-1).type == GoParser.LPAREN) {
                    expectedType(parser);
                    parser.match(GoParser.RPAREN);
                    return;
                }
                syntaxError(parser, "expected name or (");
                advance(parser, GoParser.SEMI, GoParser.RPAREN);
            }
            case GoParser.RULE_ifStmt -> {
                syntaxError(parser, "else must be followed by if or statement block");
                advance(parser, GoParser.NAME, GoParser.RBRACE);
            }
            case GoParser.RULE_typeSpec -> inTypeDeclaration(parser);
            case GoParser.RULE_compositeType, GoParser.RULE_typeBrackets -> {
                expectedExpression(parser);
                parser.match(GoParser.RBRACK);
                ((GoParser) parser).type();
            }
            case GoParser.RULE_field -> {
                if (((GoParser.FieldContext) context).star != null) {
                    syntaxError(parser, "expected name");
                    advance(parser, GoParser.DOT, GoParser.SEMI, GoParser.RBRACE);
                } else {
                    expectedType(parser);
                }
            }
            case GoParser.RULE_interfaceElem, GoParser.RULE_term -> {
                syntaxError(parser, "expected ~ term or type");
                advance(
                        parser,
                        GoParser.OR,
                        GoParser.SEMI,
                        GoParser.RPAREN,
                        GoParser.RBRACK,
                        GoParser.RBRACE);
            }
            case GoParser.RULE_type -> badType(parser, context.parent);
            case GoParser.RULE_importDecl -> {
                syntaxError(parser, "missing import path");
                advance(parser, GoParser.SEMI, GoParser.RPAREN);
            }
            case GoParser.RULE_constDecl, GoParser.RULE_varDecl, GoParser.RULE_typeDecl ->
                    want(parser, GoParser.NAME);
            case GoParser.RULE_caseClause, GoParser.RULE_commClause -> {
                syntaxError(parser, "expected case or default or }");
                advance(parser, GoParser.COLON, GoParser.CASE, GoParser.DEFAULT, GoParser.RBRACE);
            }
            default -> expectedType(parser);
        }
    }

    void expectedType(GoParserBase parser) {
        syntaxError(parser, "expected type");
        advance(
                parser,
                GoParser.COMMA,
                GoParser.COLON,
                GoParser.SEMI,
                GoParser.RPAREN,
                GoParser.RBRACK,
                GoParser.RBRACE);
    }

    private void inTypeDeclaration(GoParserBase parser) {
        syntaxError(parser, "in type declaration");
        advance(parser, GoParser.SEMI, GoParser.RPAREN);
    }

    private void badType(GoParserBase parser, RuleContext parent) {
        switch (rule(parent)) {
            case GoParser.RULE_typeSpec -> inTypeDeclaration(parser);
            case GoParser.RULE_typeBrackets -> {
                if (((GoParser.TypeBracketsContext) parent).rb != null) {
                    inTypeDeclaration(parser);
                } else {
                    expectedType(parser);
                }
            }
            case GoParser.RULE_mapOrChan -> {
                if (parent instanceof GoParser.MapOrChanContext context
                        && context.start.getType() == GoParser.CHAN) {
                    syntaxError(parser, "missing channel element type");
                } else {
                    expectedType(parser);
                }
            }
            case GoParser.RULE_typeArgs -> {
                if (parser.tokens().LA(1) == GoParser.RBRACK) {
                    syntaxError(parser, "expected type argument list");
                } else {
                    expectedType(parser);
                }
            }
            case GoParser.RULE_term -> {
                syntaxError(parser, "expected ~ term or type");
                advance(
                        parser,
                        GoParser.OR,
                        GoParser.SEMI,
                        GoParser.RPAREN,
                        GoParser.RBRACK,
                        GoParser.RBRACE);
            }
            default -> expectedType(parser);
        }
    }

    /** A token of a set was expected. */
    @Override
    public Token recoverInline(Parser recognizer) {
        GoParserBase parser = (GoParserBase) recognizer;
        GoToken result = synthetic(parser, Token.INVALID_TYPE, "_");
        if (rule(parser.getContext()) == GoParser.RULE_importSpec) {
            syntaxError(parser, "missing import path");
            advance(parser, GoParser.SEMI, GoParser.RPAREN);
        } else {
            syntaxError(parser, "expected expression");
            advance(parser, GoParser.RPAREN, GoParser.RBRACK, GoParser.RBRACE);
        }
        return result;
    }

    @Override
    public void reset(Parser recognizer) {}

    @Override
    public void sync(Parser recognizer) {}

    @Override
    public boolean inErrorRecoveryMode(Parser recognizer) {
        return false;
    }

    @Override
    public void reportMatch(Parser recognizer) {}

    // ------------------------------------------------------------------------ between statements

    void endOfStatement(GoParserBase parser) {
        TokenBuffer tokens = parser.tokens();
        if (tokens.LT(-1).type == GoParser.COLON) {
            // A label without its statement: the tree builder says so.
            return;
        }
        syntaxError(parser, "at end of statement");
        advance(parser, GoParser.SEMI, GoParser.RBRACE, GoParser.CASE, GoParser.DEFAULT);
        switch (tokens.LA(1)) {
            case GoParser.SEMI, GoParser.RBRACE, GoParser.CASE, GoParser.DEFAULT, Token.EOF -> {}
            default -> insertSemicolon(parser);
        }
    }

    /** Ends the current rule quietly. */
    RecognitionException ended(GoParserBase parser) {
        return new Ended(parser);
    }

    boolean badHeader(GoParserBase parser, int next) {
        int rule = rule(parser.getContext());
        boolean start = parser.tokens().LT(-1).type != GoParser.SEMI;
        if (start
                && (next == GoParser.VAR
                        || next == GoParser.RANGE && rule == GoParser.RULE_forHeader)) {
            return false;
        }
        expectedExpression(parser);
        parser.headerBrace();
        return true;
    }

    void expectedExpression(GoParserBase parser) {
        syntaxError(parser, "expected expression");
        advance(parser, GoParser.RPAREN, GoParser.RBRACK, GoParser.RBRACE);
    }

    void listWithoutAssignment(GoParserBase parser) {
        syntaxError(parser, "expected := or = or comma");
        advance(parser, GoParser.SEMI, GoParser.RBRACE);
    }

    void packageDone(GoParserBase parser) {
        TokenBuffer tokens = parser.tokens();
        int next = tokens.LA(1);
        if (next != GoParser.SEMI && next != Token.EOF) {
            syntaxError(parser, "expected " + Wording.token(GoParser.SEMI));
        }
        if (errors.anyBefore(tokens.LT(2).start + 1)) {
            tokens.skipAll();
        }
    }

    /** At the top level of a file stands what starts no declaration. */
    void outsideFunction(GoParserBase parser) {
        TokenBuffer tokens = parser.tokens();
        boolean block = tokens.LA(1) == GoParser.LBRACE && Wording.bodyless(tokens);
        syntaxError(
                parser,
                block
                        ? "unexpected semicolon or newline before {"
                        : "non-declaration statement outside function body");
        toDeclaration(parser);
        if (tokens.LA(1) == GoParser.FUNC) {
            tokens.current().type = GoParser.FDECL;
        }
    }

    void endOfDeclaration(GoParserBase parser) {
        syntaxError(parser, "after top level declaration");
        toDeclaration(parser);
        if (parser.tokens().LA(1) != Token.EOF) {
            insertSemicolon(parser);
        }
    }

    private void toDeclaration(GoParserBase parser) {
        advance(
                parser,
                GoParser.IMPORT,
                GoParser.CONST,
                GoParser.TYPE,
                GoParser.VAR,
                GoParser.FUNC,
                GoParser.FDECL);
    }

    /** At the top level of a script: skips what starts no statement. */
    void startOfScriptItem(GoParserBase parser) {
        TokenBuffer tokens = parser.tokens();
        if (!Wording.startsNothing(tokens.LA(1))) {
            return;
        }
        syntaxError(parser, "at start of statement");
        while (Wording.startsNothing(tokens.LA(1))) {
            tokens.consume();
        }
    }

    void endOfScriptItem(GoParserBase parser) {
        syntaxError(parser, "at end of statement");
        advance(parser, GoParser.SEMI);
        if (parser.tokens().LA(1) != GoParser.SEMI && parser.tokens().LA(1) != Token.EOF) {
            insertSemicolon(parser);
        }
    }
}
