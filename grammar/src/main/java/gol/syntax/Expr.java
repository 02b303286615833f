package gol.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression or a type: both may stand in the same places of Go's grammar. */
public sealed interface Expr extends Node {

    /** Stands where a syntax error was reported. */
    record Bad(int pos) implements Expr {}

    record Ident(int pos, String name) implements Expr {}

    enum LitKind {
        INT,
        FLOAT,
        IMAGINARY,
        RUNE,
        STRING
    }

    /**
     * @param text the literal as written (raw strings without carriage returns); empty if it is
     *     malformed, which was reported
     */
    record BasicLit(int pos, LitKind kind, String text) implements Expr {}

    /**
     * {@code Type{…}}.
     *
     * @param pos the start of the type, or the brace where the type is left out
     * @param type null where an outer composite literal gives it
     * @param elements {@link KeyValue} or plain expressions; inner literals have a null type
     */
    record CompositeLit(int pos, @Nullable Expr type, int lbrace, List<Expr> elements, int rbrace)
            implements Expr {}

    /** {@code key: value} in a composite literal; pos is the colon. */
    record KeyValue(int pos, Expr key, Expr value) implements Expr {}

    record FuncLit(int pos, FuncType type, Stmt.Block body) implements Expr {}

    /**
     * {@code (x)} in an expression; parentheses around types are not kept, nor those of {@code
     * &(x)}.
     */
    record Paren(int pos, Expr x, int rparen) implements Expr {}

    /** {@code x.sel}; pos is the dot. */
    record Selector(int pos, Expr x, Ident sel) implements Expr {}

    /**
     * {@code x[i]}, or an instantiation {@code x[T, …]}: the checker tells which. pos is the
     * bracket.
     */
    record Index(int pos, Expr x, List<Expr> indices, int rbrack) implements Expr {}

    /**
     * {@code x[low:high:max]}; {@code full} says that there were two colons. pos is the bracket,
     * which gc takes for the start, too.
     */
    record Slice(
            int pos,
            Expr x,
            @Nullable Expr low,
            @Nullable Expr high,
            @Nullable Expr max,
            boolean full,
            int rbrack)
            implements Expr {}

    /**
     * {@code x.(T)}; pos is the dot. The type is null for {@code x.(type)}, which the parser
     * refuses outside a type switch guard (where {@link Stmt.TypeSwitch} stands for it).
     */
    record TypeAssert(int pos, Expr x, @Nullable Expr type, int rparen) implements Expr {}

    /** A call or conversion. pos is gc's: the opening parenthesis. */
    record Call(int pos, Expr fun, List<Expr> args, boolean hasDots, int rparen) implements Expr {}

    /** {@code *x}: dereference or pointer type. */
    record Star(int pos, Expr x) implements Expr {}

    /** {@code op x}; op is one of {@code + - ! ^ & <- ~}. */
    record Unary(int pos, Op op, Expr x) implements Expr {}

    /**
     * {@code x op y}; pos is the operator's. Chains of operators lean to the left and may be as
     * long as a file: who walks trees follows them in a loop.
     */
    record Binary(int pos, Op op, Expr x, Expr y) implements Expr {
        /**
         * The operations of the chain that ends here, from the innermost on, whose {@code x} is the
         * chain's first operand; this one is the last.
         */
        public List<Binary> chain() {
            List<Binary> chain = new ArrayList<>(4);
            Expr left = this;
            while (left instanceof Binary b) {
                chain.add(b);
                left = b.x;
            }
            Collections.reverse(chain);
            return chain;
        }
    }

    /** {@code ...T} as a variadic parameter's type, or {@code [...]} as an array's length. */
    record Ellipsis(int pos, @Nullable Expr elem) implements Expr {}

    /** {@code [len]elem}; len is an {@link Ellipsis} for {@code [...]T}. */
    record ArrayType(int pos, Expr len, Expr elem) implements Expr {}

    record SliceType(int pos, Expr elem) implements Expr {}

    record StructType(int pos, List<Field> fields, int rbrace) implements Expr {}

    /**
     * A function's type. As in gc, pos is what follows {@code func} and the name: the bracket of
     * the type parameters or the parenthesis of the parameters.
     *
     * @param typeParams empty unless the type belongs to a generic function's declaration
     * @param results empty for none
     */
    record FuncType(int pos, List<Field> typeParams, List<Field> params, List<Field> results)
            implements Expr {}

    record InterfaceType(int pos, List<Field> elements, int rbrace) implements Expr {}

    record MapType(int pos, Expr key, Expr value) implements Expr {}

    enum ChanDir {
        BOTH,
        SEND,
        RECV
    }

    /**
     * A channel type. pos is {@code chan}, or the arrow before it where only a type may stand; in
     * an expression {@code <-chan T} has the position of {@code chan}, as in gc.
     */
    record ChanType(int pos, ChanDir dir, Expr elem) implements Expr {}
}
