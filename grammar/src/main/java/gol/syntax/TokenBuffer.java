package gol.syntax;

import java.util.Arrays;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** All tokens of a file, the last being EOF; the parser's cursor over them. */
final class TokenBuffer implements TokenStream {
    private GoToken[] tokens = new GoToken[256];
    private int size;
    private int next;
    private final Scanner scanner;

    TokenBuffer(Scanner scanner) {
        this.scanner = scanner;
        GoToken token;
        do {
            token = scanner.nextToken();
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, size * 2);
            }
            token.index = size;
            tokens[size++] = token;
        } while (token.type != Token.EOF);
    }

    /** The token at the cursor. */
    GoToken current() {
        return tokens[next];
    }

    GoToken at(int index) {
        return tokens[index];
    }

    /** Puts a token before the one at the cursor; used after syntax errors only. */
    void insert(GoToken token) {
        tokens = Arrays.copyOf(tokens, size + 1);
        System.arraycopy(tokens, next, tokens, next + 1, size - next);
        tokens[next] = token;
        size++;
        for (int i = next; i < size; i++) {
            tokens[i].index = i;
        }
    }

    /** Moves the cursor to EOF. */
    void skipAll() {
        next = size - 1;
    }

    @Override
    public int LA(int offset) {
        int index = next + offset - 1;
        return index < size ? tokens[index].type : Token.EOF;
    }

    @Override
    public GoToken LT(int offset) {
        int index = offset < 0 ? Math.max(next + offset, 0) : Math.min(next + offset - 1, size - 1);
        return tokens[index];
    }

    @Override
    public void consume() {
        if (next < size - 1) {
            next++;
        }
    }

    @Override
    public GoToken get(int index) {
        return tokens[index];
    }

    @Override
    public TokenSource getTokenSource() {
        return scanner;
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return next;
    }

    @Override
    public void seek(int index) {
        next = index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String getSourceName() {
        return scanner.getSourceName();
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText(RuleContext context) {
        return "";
    }

    @Override
    public String getText(Token start, Token stop) {
        return "";
    }
}
