package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonTokenFactory;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/**
 * Go's lexical grammar over UTF-8 bytes: tokens with automatic semicolons (whose text is {@code
 * semicolon}, {@code newline} or {@code EOF}), gc's messages for what is no token, and the
 * directives among the comments. Literals that are malformed are still literals: the error is
 * reported once, here.
 */
final class Scanner implements TokenSource {
    private static final int EOF_CHAR = -1;

    private final SourceFile file;
    final byte[] text;

    /** The offset after the last byte that counts. */
    final int end;

    final ErrorList errors;
    private final LiteralScanner literals;
    private final Keywords names = new Keywords();
    final List<Directive> directives = new ArrayList<>();

    /** The offset of the next byte. */
    int pos;

    private boolean needSemicolon;

    /** The part of a file from {@code start} to {@code end}, whose bytes are known to be right. */
    Scanner(SourceFile file, int start, int end, ErrorList errors) {
        this.file = file;
        this.errors = errors;
        this.text = file.text();
        this.end = end;
        this.literals = new LiteralScanner(this);
        this.pos = start;
    }

    Scanner(SourceFile file, boolean skipFirstHashBang, ErrorList errors) {
        this.file = file;
        this.errors = errors;
        this.text = SourceText.check(file.text(), errors);
        this.end = text.length;
        this.literals = new LiteralScanner(this);
        if (SourceText.startsWithMark(text)) {
            pos = 3;
        }
        if (skipFirstHashBang && end > pos + 1 && text[pos] == '#' && text[pos + 1] == '!') {
            skipLine();
        }
    }

    /** The byte at an offset as 0..255, or -1 past the end. */
    int at(int offset) {
        return offset < end ? text[offset] & 0xFF : EOF_CHAR;
    }

    @Override
    public GoToken nextToken() {
        boolean wasNeeded = needSemicolon;
        needSemicolon = false;
        while (true) {
            int c = at(pos);
            while (c == ' ' || c == '\t' || c == '\r' || c == '\n' && !wasNeeded) {
                c = at(++pos);
            }
            int start = pos;
            if (isLetter(c)) {
                return name(start);
            }
            if (c >= '0' && c <= '9' || c == '.' && isDigit(at(pos + 1))) {
                needSemicolon = true;
                return token(literals.number(), start);
            }
            switch (c) {
                case EOF_CHAR -> {
                    return wasNeeded ? semicolon(start, start, "EOF") : endOfFile(start);
                }
                case '\n' -> {
                    pos++;
                    return semicolon(start, pos, "newline");
                }
                case '"' -> {
                    return literal(literals.string(), start);
                }
                case '`' -> {
                    return literal(literals.rawString(), start);
                }
                case '\'' -> {
                    return literal(literals.rune(), start);
                }
                case '/' -> {
                    int after = at(pos + 1);
                    if (after == '/') {
                        lineComment();
                        continue;
                    }
                    if (after == '*') {
                        boolean newline = fullComment();
                        if (newline && wasNeeded) {
                            return semicolon(start, pos, "newline");
                        }
                        continue;
                    }
                    pos = start + 1;
                    return arithmetic(GoParser.DIV, start, 1);
                }
                default -> {
                    if (c >= 0x80) {
                        if (startsName()) {
                            return name(start);
                        }
                        continue;
                    }
                    GoToken token = operator(c, start);
                    if (token != null) {
                        return token;
                    }
                    error(start, "invalid character " + SourceText.describe(c));
                    pos = start + 1;
                }
            }
        }
    }

    void error(int offset, String message) {
        errors.add(offset, message);
    }

    private GoToken token(int type, int start) {
        return new GoToken(text, type, start, pos, null);
    }

    private GoToken literal(int type, int start) {
        needSemicolon = true;
        return token(type, start);
    }

    private GoToken semicolon(int start, int end, String kind) {
        return new GoToken(text, GoParser.SEMI, start, end, kind);
    }

    private GoToken endOfFile(int start) {
        return new GoToken(text, Token.EOF, start, start, "EOF");
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    // ------------------------------------------------------------------------ names

    private GoToken name(int start) {
        int p = pos;
        while (true) {
            while (p < end && (isLetter(text[p]) || isDigit(text[p]))) {
                p++;
            }
            if (p >= end || text[p] >= 0) {
                break;
            }
            int c = SourceText.decode(text, p);
            if (!Character.isLetter(c) && !Character.isDigit(c)) {
                error(p, "invalid character " + SourceText.describe(c) + " in identifier");
            }
            p += SourceText.length(c);
        }
        pos = p;
        int slot = names.find(text, start, p);
        int type = names.type(slot);
        needSemicolon =
                type == GoParser.NAME
                        || type == GoParser.BREAK
                        || type == GoParser.CONTINUE
                        || type == GoParser.FALLTHROUGH
                        || type == GoParser.RETURN;
        return new GoToken(text, type, start, p, names.name(slot));
    }

    /** At a byte that is not ASCII: whether a name begins here (gc lets any such character). */
    private boolean startsName() {
        int c = SourceText.decode(text, pos);
        if (Character.isLetter(c)) {
            return true;
        }
        if (Character.isDigit(c)) {
            error(pos, "identifier cannot begin with digit " + SourceText.describe(c));
        } else {
            error(pos, "invalid character " + SourceText.describe(c) + " in identifier");
        }
        // The name starts all the same, past the character that was reported.
        pos += SourceText.length(c);
        return true;
    }

    // ------------------------------------------------------------------------ comments

    private void skipLine() {
        while (pos < end && text[pos] != '\n') {
            pos++;
        }
    }

    private void lineComment() {
        int start = pos;
        skipLine();
        if ((start == 0 || text[start - 1] == '\n') && isLineDirective(start)) {
            int end = text[pos - 1] == '\r' ? pos - 1 : pos;
            lineDirective(start, end, pos + 1);
        }
        if (at(start + 2) == 'g'
                && at(start + 3) == 'o'
                && (at(start + 4) == ':' || at(start + 4) == 'l' && at(start + 5) == ':')) {
            int end = pos > start && text[pos - 1] == '\r' ? pos - 1 : pos;
            directives.add(
                    new Directive(
                            file.base() + start + 2,
                            SourceText.string(text, start + 2, end),
                            startsLine(start)));
        }
    }

    /** Whether only blanks stand before an offset in its line. */
    private boolean startsLine(int offset) {
        int i = offset - 1;
        while (i >= 0 && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r')) {
            i--;
        }
        return i < 0 || text[i] == '\n';
    }

    private boolean isLineDirective(int start) {
        return at(start + 2) == 'l'
                && at(start + 3) == 'i'
                && at(start + 4) == 'n'
                && at(start + 5) == 'e'
                && at(start + 6) == ' ';
    }

    private void lineDirective(int start, int end, int next) {
        String words = SourceText.string(text, start + 7, end);
        String wrong = file.directives().add(words, file.base() + next);
        if (wrong != null) {
            errors.add(start + 7 + words.lastIndexOf(':') + 1, wrong);
        }
    }

    /** Skips a general comment; answers whether it spans lines. */
    private boolean fullComment() {
        int start = pos;
        boolean newline = false;
        pos += 2;
        while (pos < end) {
            byte c = text[pos++];
            if (c == '\n') {
                newline = true;
            } else if (c == '*' && at(pos) == '/') {
                pos++;
                if (isLineDirective(start)) {
                    lineDirective(start, pos - 2, pos);
                }
                return newline;
            }
        }
        errors.addAtEnd(start, "comment not terminated");
        return newline;
    }

    // ------------------------------------------------------------------------ operators

    private GoToken fixed(int type, int start, int length) {
        pos = start + length;
        return new GoToken(text, type, start, pos, null);
    }

    private GoToken closing(int type, int start, int length) {
        needSemicolon = true;
        return fixed(type, start, length);
    }

    /** An arithmetic operator, or its assignment where {@code =} follows. */
    private GoToken arithmetic(int type, int start, int length) {
        return at(start + length) == '='
                ? fixed(GoParser.OPASSIGN, start, length + 1)
                : fixed(type, start, length);
    }

    private @Nullable GoToken operator(int c, int start) {
        int next = at(start + 1);
        return switch (c) {
            case '(' -> fixed(GoParser.LPAREN, start, 1);
            case '[' -> fixed(GoParser.LBRACK, start, 1);
            case '{' -> fixed(GoParser.LBRACE, start, 1);
            case ',' -> fixed(GoParser.COMMA, start, 1);
            case ';' -> {
                pos++;
                yield semicolon(start, pos, "semicolon");
            }
            case ')' -> closing(GoParser.RPAREN, start, 1);
            case ']' -> closing(GoParser.RBRACK, start, 1);
            case '}' -> closing(GoParser.RBRACE, start, 1);
            case ':' ->
                    next == '='
                            ? fixed(GoParser.DEFINE, start, 2)
                            : fixed(GoParser.COLON, start, 1);
            case '.' ->
                    next == '.' && at(start + 2) == '.'
                            ? fixed(GoParser.ELLIPSIS, start, 3)
                            : fixed(GoParser.DOT, start, 1);
            case '+' ->
                    next == '+'
                            ? closing(GoParser.INC, start, 2)
                            : arithmetic(GoParser.ADD, start, 1);
            case '-' ->
                    next == '-'
                            ? closing(GoParser.DEC, start, 2)
                            : arithmetic(GoParser.SUB, start, 1);
            case '*' -> arithmetic(GoParser.MUL, start, 1);
            case '/' -> arithmetic(GoParser.DIV, start, 1);
            case '%' -> arithmetic(GoParser.REM, start, 1);
            case '&' -> {
                if (next == '&') {
                    yield fixed(GoParser.ANDAND, start, 2);
                }
                yield next == '^'
                        ? arithmetic(GoParser.ANDNOT, start, 2)
                        : arithmetic(GoParser.AND, start, 1);
            }
            case '|' ->
                    next == '|'
                            ? fixed(GoParser.OROR, start, 2)
                            : arithmetic(GoParser.OR, start, 1);
            case '^' -> arithmetic(GoParser.XOR, start, 1);
            case '<' ->
                    switch (next) {
                        case '=' -> fixed(GoParser.LEQ, start, 2);
                        case '<' -> arithmetic(GoParser.SHL, start, 2);
                        case '-' -> fixed(GoParser.ARROW, start, 2);
                        default -> fixed(GoParser.LSS, start, 1);
                    };
            case '>' ->
                    switch (next) {
                        case '=' -> fixed(GoParser.GEQ, start, 2);
                        case '>' -> arithmetic(GoParser.SHR, start, 2);
                        default -> fixed(GoParser.GTR, start, 1);
                    };
            case '=' ->
                    next == '=' ? fixed(GoParser.EQL, start, 2) : fixed(GoParser.ASSIGN, start, 1);
            case '!' -> next == '=' ? fixed(GoParser.NEQ, start, 2) : fixed(GoParser.NOT, start, 1);
            case '~' -> fixed(GoParser.TILDE, start, 1);
            default -> null;
        };
    }

    // ------------------------------------------------------------------------ ANTLR's TokenSource

    @Override
    public int getLine() {
        return file.line(file.base() + pos);
    }

    @Override
    public int getCharPositionInLine() {
        return file.column(file.base() + pos) - 1;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }

    @Override
    public String getSourceName() {
        return file.name();
    }

    @Override
    public void setTokenFactory(TokenFactory<?> factory) {}

    @Override
    public TokenFactory<?> getTokenFactory() {
        return CommonTokenFactory.DEFAULT;
    }
}
