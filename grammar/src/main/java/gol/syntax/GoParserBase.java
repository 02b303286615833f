package gol.syntax;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * What the grammar's actions do: they give the next token the type that its place asks for (see the
 * head of {@code GoParser.g4}), keep the nesting levels that decide whether a brace may open a
 * composite literal, and see that statements and declarations end where they should.
 *
 * <p>Rule invocations are counted, so that nesting ends in an error, never in a stack overflow.
 */
abstract class GoParserBase extends Parser {
    /** What the operand that ends here can be: decides what a following brace means. */
    static final int VALUE = 0;

    static final int NAMED = 1;
    static final int LITERAL_TYPE = 2;
    static final int OTHER_TYPE = 3;

    /** Thrown when rules are nested too deeply for the current thread's stack. */
    static final class TooDeep extends RuntimeException {
        final int offset;

        TooDeep(int offset) {
            super("rules nested too deeply", null, false, false);
            this.offset = offset;
        }
    }

    private final TokenBuffer tokens;
    private Recovery recovery = Recovery.NONE;
    private int depth;
    private int maxDepth = Integer.MAX_VALUE;

    /**
     * Parentheses, brackets and literals open since the last header; negative right in a header.
     */
    private int nesting;

    /** Functions open around the cursor. */
    private int functions;

    /** The last operand's kind. */
    int shape = VALUE;

    GoParserBase(TokenStream input) {
        super(input);
        this.tokens = (TokenBuffer) input;
        setBuildParseTree(false);
        removeErrorListeners();
    }

    void start(Recovery recovery, int maxDepth) {
        this.recovery = recovery;
        this.maxDepth = maxDepth;
        setErrorHandler(recovery);
    }

    TokenBuffer tokens() {
        return tokens;
    }

    boolean inFunction() {
        return functions > 0;
    }

    // ------------------------------------------------------------------------ ANTLR's frame

    @Override
    public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
        setState(state);
        _ctx = context;
        context.start = tokens.current();
        if (++depth > maxDepth) {
            throw new TooDeep(tokens.current().start);
        }
    }

    @Override
    public void exitRule() {
        depth--;
        _ctx.stop = tokens.LT(-1);
        setState(_ctx.invokingState);
        _ctx = (ParserRuleContext) _ctx.parent;
    }

    @Override
    public Token match(int type) {
        GoToken token = tokens.current();
        if (token.type == type) {
            tokens.consume();
            return token;
        }
        return recovery.expected(this, type);
    }

    @Override
    public Token consume() {
        GoToken token = tokens.current();
        tokens.consume();
        return token;
    }

    // ------------------------------------------------------------------------ operands

    void nest() {
        nesting++;
    }

    void unnest() {
        nesting--;
    }

    /** An operand ends: can a brace that follows open a composite literal? */
    void operand(int kind) {
        shape = kind;
        GoToken next = tokens.current();
        if (next.type == GoParser.LBRACE
                && kind != LITERAL_TYPE
                && !(kind == NAMED && nesting >= 0)) {
            next.type = GoParser.BODY;
        }
    }

    /** A primary expression ends: what follows is an operator, if anything of the expression. */
    void operator() {
        GoToken next = tokens.current();
        if (next.type == GoParser.MUL) {
            next.type = GoParser.TIMES;
        } else if (next.type == GoParser.ARROW) {
            next.type = GoParser.SEND;
        }
    }

    /** An array, slice, map or channel type ends that stands as an operand. */
    void typeOperand(GoParser.PrimaryContext context) {
        boolean channel = isChannel(context);
        operand(channel ? OTHER_TYPE : LITERAL_TYPE);
        conversionFollows();
    }

    private static boolean isChannel(GoParser.PrimaryContext context) {
        return context.comp != null
                && context.comp.mc != null
                && context.comp.mc.start.getType() == GoParser.CHAN;
    }

    /** A function type ends that stands as an operand, or as the head of a function literal. */
    void funcOperand() {
        shape = OTHER_TYPE;
        GoToken next = tokens.current();
        if (next.type == GoParser.LBRACE) {
            next.type = GoParser.FBODY;
        }
        conversionFollows();
    }

    private void conversionFollows() {
        GoToken next = tokens.current();
        if (next.type == GoParser.LPAREN) {
            next.type = GoParser.CPAREN;
        }
    }

    void exprDone(GoParser.ExprContext context) {
        if (!context.ops.isEmpty()) {
            shape = context.xs.size() == 1 && isTypeSoFar(context) ? OTHER_TYPE : VALUE;
        }
    }

    /** Whether an operand with operators before it may be a type: {@code *T}, {@code <-chan T}. */
    private static boolean isTypeSoFar(GoParser.ExprContext context) {
        return switch (context.ops.getFirst().getType()) {
            case GoParser.MUL -> true;
            case GoParser.ARROW -> {
                GoParser.PrimaryContext only = context.xs.getFirst();
                yield context.ops.size() == 1
                        && isChannel(only)
                        && only.conv == null
                        && only.lit0 == null;
            }
            default -> false;
        };
    }

    /** Enters brackets after an operand, whose kind is handed to {@link #indexDone}. */
    int beginIndex() {
        nesting++;
        int base = shape;
        shape = OTHER_TYPE;
        return base;
    }

    void indexDone(GoParser.IndexContext context, int base) {
        boolean value =
                context.colon != null || base == VALUE || context.xs.size() == 1 && shape == VALUE;
        operand(value ? VALUE : NAMED);
    }

    void sendChan() {
        GoToken next = tokens.current();
        if (next.type == GoParser.ARROW) {
            next.type = GoParser.SEND;
        }
    }

    void typeParamName() {
        GoToken next = tokens.current();
        if (next.type == GoParser.NAME) {
            next.type = GoParser.TPNAME;
        }
    }

    void nameInTypeParam() {
        GoToken next = tokens.current();
        if (next.type == GoParser.MUL) {
            next.type = GoParser.TIMES;
        }
    }

    // ------------------------------------------------------------------------ statements

    void enterFunction() {
        functions++;
    }

    void leaveFunction() {
        functions--;
    }

    /** Begins a header; answers the nesting to hand to {@link #leaveHeader}. */
    int enterHeader() {
        int outer = nesting;
        nesting = -1;
        headerBrace();
        return outer;
    }

    void leaveHeader(int outer) {
        nesting = outer;
    }

    /** Where a header may end: a brace opens its block. */
    void headerBrace() {
        GoToken next = tokens.current();
        if (next.type == GoParser.LBRACE) {
            next.type = GoParser.BODY;
        }
    }

    /** At a header's part: whether a statement should stand here that cannot; it is reported. */
    boolean badHeader() {
        int next = tokens.LA(1);
        return next != GoParser.BODY
                && next != GoParser.SEMI
                && !Wording.startsExpr(next)
                && recovery.badHeader(this, next);
    }

    /** A range clause ends its header. */
    void rangeDone(GoParser.ForInitContext init) {
        if (init.range != null && tokens.LA(1) == GoParser.SEMI) {
            throw recovery.ended(this);
        }
    }

    void listDone(GoParser.ExprListContext list) {
        if (list.xs.size() > 1) {
            int next = tokens.LA(1);
            if (next != GoParser.ASSIGN && next != GoParser.DEFINE) {
                recovery.listWithoutAssignment(this);
            }
        }
    }

    void resultStart() {
        int next = tokens.LA(1);
        if (next != GoParser.SEMI && next != GoParser.RBRACE && !Wording.startsExpr(next)) {
            recovery.expectedExpression(this);
        }
    }

    /** After a list's separator: a second one has no item before it. */
    void afterSeparator() {
        if (tokens.LA(1) == tokens.LT(-1).type) {
            recovery.lists.missingItem(this);
        }
    }

    void endOfStatement() {
        int next = tokens.LA(1);
        if (next != GoParser.SEMI && next != GoParser.RBRACE) {
            recovery.endOfStatement(this);
        }
    }

    // ------------------------------------------------------------------------ top level

    void packageDone() {
        recovery.packageDone(this);
    }

    void startOfDeclaration() {
        int next = tokens.LA(1);
        if (next == GoParser.FUNC) {
            tokens.current().type = GoParser.FDECL;
        } else if (!Recovery.startsDeclaration(next) && next != Token.EOF) {
            recovery.outsideFunction(this);
        }
    }

    void endOfDeclaration() {
        int next = tokens.LA(1);
        if (next != GoParser.SEMI && next != Token.EOF) {
            recovery.endOfDeclaration(this);
        }
    }

    void startOfScriptItem() {
        functions = 1;
        if (tokens.LA(1) == GoParser.FUNC && declaresFunction()) {
            tokens.current().type = GoParser.FDECL;
        }
        recovery.startOfScriptItem(this);
    }

    void endOfScriptItem() {
        int next = tokens.LA(1);
        if (next != GoParser.SEMI && next != Token.EOF) {
            recovery.endOfScriptItem(this);
        }
    }

    /** At {@code func} among statements: {@code func name} or {@code func (…) name (}. */
    private boolean declaresFunction() {
        if (tokens.LA(2) == GoParser.NAME) {
            return true;
        }
        if (tokens.LA(2) != GoParser.LPAREN) {
            return false;
        }
        int open = 0;
        for (int i = 2; tokens.LA(i) != Token.EOF; i++) {
            int type = tokens.LA(i);
            if (type == GoParser.LPAREN) {
                open++;
            } else if (type == GoParser.RPAREN && --open == 0) {
                return tokens.LA(i + 1) == GoParser.NAME && tokens.LA(i + 2) == GoParser.LPAREN;
            }
        }
        return false;
    }
}
