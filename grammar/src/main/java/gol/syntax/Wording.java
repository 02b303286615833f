package gol.syntax;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** How gc's syntax errors name tokens and lists, and what may start what. */
final class Wording {
    private static final @Nullable String[] TEXTS = new String[GoParser.FDECL + 1];

    static {
        String[] operators = {
            "||",
            "&&",
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "+",
            "-",
            "|",
            "^",
            "*",
            "/",
            "%",
            "&",
            "&^",
            "<<",
            ">>",
            "!",
            "~",
            "*",
            "<-",
            "<-",
            "=",
            ":=",
            "op=",
            "opop",
            "opop",
            "(",
            "(",
            "[",
            "{",
            "{",
            "{",
            ")",
            "]",
            "}",
            "comma",
            "semicolon or newline",
            ":",
            ".",
            "...",
        };
        System.arraycopy(operators, 0, TEXTS, GoParser.OROR, operators.length);
        TEXTS[GoParser.NAME] = "name";
        TEXTS[GoParser.TPNAME] = "name";
    }

    private Wording() {}

    /** The name of a token type where a message says what is expected. */
    static String token(int type) {
        if (type == Token.EOF) {
            return "EOF";
        }
        String text = TEXTS[type];
        if (text != null) {
            return text;
        }
        return type >= GoParser.FUNC ? "keyword " + Keywords.word(type) : "literal";
    }

    /** The type without what the parser's actions made of it. */
    static int plain(int type) {
        return switch (type) {
            case GoParser.TIMES -> GoParser.MUL;
            case GoParser.SEND -> GoParser.ARROW;
            case GoParser.CPAREN -> GoParser.LPAREN;
            case GoParser.BODY, GoParser.FBODY -> GoParser.LBRACE;
            case GoParser.TPNAME -> GoParser.NAME;
            default -> type;
        };
    }

    /** A message's text, with the unexpected token put before it where gc does. */
    static String complete(GoToken current, String message) {
        if (message.startsWith("in ")
                || message.startsWith("at ")
                || message.startsWith("after ")) {
            return "unexpected " + describe(current) + " " + message;
        }
        if (message.startsWith("expected ")) {
            return "unexpected " + describe(current) + ", " + message;
        }
        return message;
    }

    /** The unexpected token as gc names it. */
    static String describe(GoToken token) {
        int type = token.type;
        if (type == Token.EOF) {
            return "EOF";
        }
        if (type == GoParser.NAME || type == GoParser.TPNAME) {
            return "name " + token.getText();
        }
        if (type >= GoParser.INT && type <= GoParser.STRING) {
            return "literal " + token.getText();
        }
        if (type >= GoParser.FUNC && type != GoParser.TPNAME) {
            return "keyword " + token.getText();
        }
        return type == GoParser.COMMA ? "comma" : token.getText();
    }

    /** What gc calls the list that a rule closes with {@code close}, or null. */
    static @Nullable String list(int rule, int close) {
        return switch (rule) {
            case GoParser.RULE_args, GoParser.RULE_conversion ->
                    close == GoParser.RPAREN ? "argument list" : null;
            case GoParser.RULE_literalValue ->
                    close == GoParser.RBRACE ? "composite literal" : null;
            case GoParser.RULE_parameters -> close == GoParser.RPAREN ? "parameter list" : null;
            case GoParser.RULE_typeParams, GoParser.RULE_typeBrackets ->
                    close == GoParser.RBRACK ? "parameter list" : null;
            case GoParser.RULE_structType -> close == GoParser.RBRACE ? "struct type" : null;
            case GoParser.RULE_interfaceType -> close == GoParser.RBRACE ? "interface type" : null;
            case GoParser.RULE_importDecl,
                    GoParser.RULE_constDecl,
                    GoParser.RULE_varDecl,
                    GoParser.RULE_typeDecl ->
                    close == GoParser.RPAREN ? "grouped declaration" : null;
            default -> null;
        };
    }

    static int separator(int rule) {
        return switch (rule) {
            case GoParser.RULE_structType,
                    GoParser.RULE_interfaceType,
                    GoParser.RULE_importDecl,
                    GoParser.RULE_constDecl,
                    GoParser.RULE_varDecl,
                    GoParser.RULE_typeDecl ->
                    GoParser.SEMI;
            default -> GoParser.COMMA;
        };
    }

    /** Whether an expression may start with a (plain) token. */
    static boolean startsExpr(int type) {
        return switch (plain(type)) {
            case GoParser.NAME,
                    GoParser.INT,
                    GoParser.FLOAT,
                    GoParser.IMAG,
                    GoParser.RUNE,
                    GoParser.STRING,
                    GoParser.ADD,
                    GoParser.SUB,
                    GoParser.XOR,
                    GoParser.AND,
                    GoParser.NOT,
                    GoParser.TILDE,
                    GoParser.MUL,
                    GoParser.ARROW,
                    GoParser.LPAREN,
                    GoParser.LBRACK,
                    GoParser.FUNC,
                    GoParser.STRUCT,
                    GoParser.MAP,
                    GoParser.CHAN,
                    GoParser.INTERFACE ->
                    true;
            default -> false;
        };
    }

    static boolean opens(int type) {
        return switch (type) {
            case GoParser.LPAREN, GoParser.CPAREN, GoParser.LBRACK, GoParser.LBRACE -> true;
            default -> false;
        };
    }

    /**
     * Whether the declaration that ended just before the cursor's semicolon is a bodyless function.
     */
    static boolean bodyless(TokenBuffer tokens) {
        int i = tokens.index() - 1;
        if (i < 1 || tokens.at(i).type != GoParser.SEMI) {
            return false;
        }
        for (i--; i >= 0; i--) {
            int type = tokens.at(i).type;
            if (type == GoParser.FDECL) {
                return true;
            }
            if (type == GoParser.SEMI || type == GoParser.LBRACE || type == GoParser.RBRACE) {
                return false;
            }
        }
        return false;
    }

    /** Whether a token can start no statement of a script. */
    static boolean startsNothing(int type) {
        if (type == Token.EOF || type == GoParser.SEMI) {
            return false;
        }
        return switch (plain(type)) {
            case GoParser.NAME,
                    GoParser.INT,
                    GoParser.FLOAT,
                    GoParser.IMAG,
                    GoParser.RUNE,
                    GoParser.STRING,
                    GoParser.ADD,
                    GoParser.SUB,
                    GoParser.XOR,
                    GoParser.AND,
                    GoParser.NOT,
                    GoParser.TILDE,
                    GoParser.MUL,
                    GoParser.ARROW,
                    GoParser.LPAREN,
                    GoParser.LBRACK,
                    GoParser.LBRACE ->
                    false;
            case GoParser.CASE, GoParser.DEFAULT, GoParser.ELSE, GoParser.PACKAGE, GoParser.RANGE ->
                    true;
            default -> plain(type) < GoParser.FUNC;
        };
    }
}
