package gol.syntax;

import org.antlr.v4.runtime.Token;

/**
 * {@link Recovery} in lists: an item is wrong or left out, a separator or the close is missing. The
 * list goes on after the error where it can.
 */
final class ListRecovery {
    private final Recovery recovery;

    ListRecovery(Recovery recovery) {
        this.recovery = recovery;
    }

    /** The close of a list is missing: an item is wrong, or a separator is missing. */
    Token close(GoParserBase parser, int rule, int close, String context) {
        TokenBuffer tokens = parser.tokens();
        int separator = Wording.separator(rule);
        while (true) {
            int before = tokens.LT(-1).type;
            if (tokens.LA(1) == Token.EOF) {
                // As at the loop's head: no further item, only the close is missing.
                if (before == separator || Wording.opens(before)) {
                    recovery.want(parser, close);
                } else {
                    missingSeparator(parser, context, separator, close);
                }
                return Recovery.synthetic(parser, close, "");
            }
            if (before == separator || Wording.opens(before)) {
                badItem(parser, rule, close);
            }
            if (rule == GoParser.RULE_structType && afterFieldName(tokens)) {
                recovery.expectedType(parser);
            }
            if (tokens.LA(1) != separator && tokens.LA(1) != close) {
                missingSeparator(parser, context, separator, close);
                if (tokens.LA(1) != close) {
                    return Recovery.synthetic(parser, close, "");
                }
            }
            if (tokens.LA(1) == close) {
                return parser.consume();
            }
            parser.consume();
            if (tokens.LA(1) == close) {
                return parser.consume();
            }
            if (!item((GoParser) parser, rule)) {
                recovery.want(parser, close);
                return Recovery.synthetic(parser, close, "");
            }
        }
    }

    /** Whether a field's names have been read, but no type stands after them. */
    private static boolean afterFieldName(TokenBuffer tokens) {
        int before = tokens.LT(-2).type;
        return tokens.LT(-1).type == GoParser.NAME
                && (before == GoParser.SEMI
                        || before == GoParser.LBRACE
                        || before == GoParser.COMMA);
    }

    private void missingSeparator(GoParserBase parser, String context, int separator, int close) {
        recovery.syntaxError(
                parser,
                "in "
                        + context
                        + "; possibly missing "
                        + Wording.token(separator)
                        + " or "
                        + Wording.token(close));
        recovery.advance(parser, GoParser.RPAREN, GoParser.RBRACK, GoParser.RBRACE);
    }

    /** Where a list's item should start stands something that cannot start one. */
    private void badItem(GoParserBase parser, int rule, int close) {
        switch (rule) {
            case GoParser.RULE_parameters, GoParser.RULE_typeParams, GoParser.RULE_typeBrackets -> {
                recovery.syntaxError(parser, "expected " + Wording.token(close));
                recovery.advance(parser, GoParser.COMMA, close);
            }
            case GoParser.RULE_structType -> {
                recovery.syntaxError(parser, "expected field name or embedded type");
                recovery.advance(parser, GoParser.SEMI, GoParser.RBRACE);
            }
            case GoParser.RULE_interfaceType -> {
                recovery.syntaxError(parser, "expected ~ term or type");
                recovery.advance(
                        parser,
                        GoParser.OR,
                        GoParser.SEMI,
                        GoParser.RPAREN,
                        GoParser.RBRACK,
                        GoParser.RBRACE);
            }
            case GoParser.RULE_importDecl -> {
                recovery.syntaxError(parser, "missing import path");
                recovery.advance(parser, GoParser.SEMI, GoParser.RPAREN);
            }
            case GoParser.RULE_constDecl, GoParser.RULE_varDecl, GoParser.RULE_typeDecl ->
                    recovery.want(parser, GoParser.NAME);
            default -> {
                recovery.syntaxError(parser, "expected expression");
                recovery.advance(parser, GoParser.RPAREN, GoParser.RBRACK, GoParser.RBRACE);
            }
        }
    }

    /** Two separators in a row. */
    void missingItem(GoParserBase parser) {
        int rule = parser.getContext().getRuleIndex();
        switch (rule) {
            case GoParser.RULE_parameters -> badItem(parser, rule, GoParser.RPAREN);
            case GoParser.RULE_typeParams, GoParser.RULE_typeBrackets ->
                    badItem(parser, rule, GoParser.RBRACK);
            case GoParser.RULE_index,
                    GoParser.RULE_brackets,
                    GoParser.RULE_typeArgs,
                    GoParser.RULE_typeParam ->
                    recovery.want(parser, GoParser.RBRACK);
            default -> badItem(parser, rule, GoParser.RPAREN);
        }
    }

    /** Parses one more item of a rule's list, after an error; false if nothing was consumed. */
    private static boolean item(GoParser parser, int rule) {
        int before = parser.tokens().index();
        switch (rule) {
            case GoParser.RULE_parameters -> parser.param();
            case GoParser.RULE_typeParams, GoParser.RULE_typeBrackets -> {
                parser.typeParamName();
                parser.typeParam();
            }
            case GoParser.RULE_structType -> parser.field();
            case GoParser.RULE_interfaceType -> parser.interfaceElem();
            case GoParser.RULE_importDecl -> parser.importSpec();
            case GoParser.RULE_constDecl -> parser.constSpec();
            case GoParser.RULE_varDecl -> parser.varSpec();
            case GoParser.RULE_typeDecl -> parser.typeSpec();
            case GoParser.RULE_literalValue -> parser.element();
            default -> parser.expr();
        }
        return parser.tokens().index() > before;
    }
}
