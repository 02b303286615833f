package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds expressions: precedence, operands with their postfixes, composite literals. */
final class ExprBuilder {
    private static final Op[] OPS = Op.values();

    private final TreeBuilder tree;

    /** The type switch guard that may stand here: the postfix of the switch being built. */
    GoParser.@Nullable PostfixContext guard;

    ExprBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    List<Expr> list(GoParser.@Nullable ExprListContext context) {
        return context == null ? List.of() : all(context.xs);
    }

    List<Expr> all(List<GoParser.ExprContext> contexts) {
        List<Expr> result = new ArrayList<>(contexts.size());
        for (GoParser.ExprContext context : contexts) {
            result.add(expr(context));
        }
        return result;
    }

    Expr expr(GoParser.@Nullable ExprContext context) {
        if (context == null) {
            return new Expr.Bad(Node.NO_POS);
        }
        if (context.xs.isEmpty()) {
            return new Expr.Bad(tree.pos(context.start));
        }
        Expr first = context.ops.isEmpty() ? primary(context.xs.getFirst()) : null;
        return first != null && context.xs.size() == 1
                ? first
                : new Flat(context.ops, context.xs, null).binary(0);
    }

    /** An expression that starts with an operand already built. */
    Expr continued(Expr first, List<Token> ops, List<GoParser.PrimaryContext> xs) {
        return ops.isEmpty() ? first : new Flat(ops, xs, first).binary(0);
    }

    /** A flat sequence of operators and operands, and how far it has been consumed. */
    private final class Flat {
        private final List<Token> ops;
        private final List<GoParser.PrimaryContext> xs;
        private @Nullable Expr first;
        private int nextOp;
        private int nextX;

        Flat(List<Token> ops, List<GoParser.PrimaryContext> xs, @Nullable Expr first) {
            this.ops = ops;
            this.xs = xs;
            this.first = first;
        }

        /** An expression of operators that bind more tightly than {@code precedence}. */
        Expr binary(int precedence) {
            Expr left = unary();
            while (nextOp < ops.size()) {
                Token token = ops.get(nextOp);
                Op op = binaryOp(token.getType());
                if (op.precedence() <= precedence) {
                    break;
                }
                nextOp++;
                left = new Expr.Binary(tree.pos(token), op, left, binary(op.precedence()));
            }
            return left;
        }

        private Expr unary() {
            Expr head = first;
            if (head != null) {
                first = null;
                return head;
            }
            if (nextX >= xs.size()) {
                return new Expr.Bad(tree.pos(ops.getLast()));
            }
            GoParser.PrimaryContext operand = xs.get(nextX++);
            int from = nextOp;
            int start = operand.start.getTokenIndex();
            while (nextOp < ops.size() && ops.get(nextOp).getTokenIndex() < start) {
                nextOp++;
            }
            if (nextOp > from) {
                tree.checkChain(nextOp - from, ops.get(from));
            }
            Expr result = primary(operand);
            for (int i = nextOp - 1; i >= from; i--) {
                result = prefixed(ops.get(i), result, operand.stop);
            }
            return result;
        }
    }

    static Op binaryOp(int tokenType) {
        return OPS[tokenType - GoParser.OROR];
    }

    private Expr prefixed(Token op, Expr x, Token last) {
        int pos = tree.pos(op);
        return switch (op.getType()) {
            case GoParser.MUL -> new Expr.Star(pos, x);
            case GoParser.ADD -> new Expr.Unary(pos, Op.ADD, x);
            case GoParser.SUB -> new Expr.Unary(pos, Op.SUB, x);
            case GoParser.NOT -> new Expr.Unary(pos, Op.NOT, x);
            case GoParser.XOR -> new Expr.Unary(pos, Op.XOR, x);
            case GoParser.TILDE -> new Expr.Unary(pos, Op.TILDE, x);
            case GoParser.AND -> new Expr.Unary(pos, Op.AND, unparen(x));
            default -> x instanceof Expr.ChanType chan ? receiveOnly(chan, last) : receive(pos, x);
        };
    }

    private static Expr receive(int pos, Expr x) {
        return new Expr.Unary(pos, Op.RECV, x);
    }

    /**
     * {@code <-} before a channel type belongs to the type: {@code <-(chan<- T)} is {@code <-chan
     * (<-T)}.
     */
    private Expr receiveOnly(Expr.ChanType chan, Token last) {
        return switch (chan.dir()) {
            case BOTH -> new Expr.ChanType(chan.pos(), Expr.ChanDir.RECV, chan.elem());
            case RECV -> {
                tree.syntaxError(nextPos(last), "unexpected <-, expected chan");
                yield chan;
            }
            case SEND -> {
                if (chan.elem() instanceof Expr.ChanType inner) {
                    yield new Expr.ChanType(
                            chan.pos(), Expr.ChanDir.RECV, receiveOnly(inner, last));
                }
                tree.syntaxError(
                        nextPos(last),
                        "unexpected " + ExprString.of(chan.elem()) + ", expected chan");
                yield chan;
            }
        };
    }

    private int nextPos(Token token) {
        return tree.pos(tree.after(token));
    }

    static Expr unparen(Expr x) {
        Expr result = x;
        while (result instanceof Expr.Paren paren) {
            result = paren.x();
        }
        return result;
    }

    // ------------------------------------------------------------------------ operands

    Expr primary(GoParser.PrimaryContext context) {
        Expr x;
        if (context.name != null) {
            x = tree.ident(context.name);
        } else if (context.lit != null) {
            x = tree.literal(context.lit);
        } else if (context.lp != null) {
            x = new Expr.Paren(tree.pos(context.lp), expr(context.paren), tree.pos(context.rp));
        } else if (context.st != null) {
            x = tree.types.struct(context.st);
        } else if (context.it != null) {
            x = tree.types.interfaceType(context.it);
        } else if (context.comp != null) {
            x = tree.types.composite(context.comp);
            if (context.lit0 != null) {
                x = compositeLit(x, context.lit0);
            }
        } else if (context.func != null) {
            x = function(context);
        } else {
            return new Expr.Bad(tree.pos(context.start));
        }
        if (context.conv != null) {
            x = conversion(x, context.conv);
        }
        tree.checkChain(context.post.size(), context.start);
        for (GoParser.PostfixContext postfix : context.post) {
            x = postfix(x, postfix);
        }
        return x;
    }

    private Expr function(GoParser.PrimaryContext context) {
        if (context.code == null) {
            return tree.types.function(context.fn);
        }
        return new Expr.FuncLit(
                tree.pos(context.func),
                tree.types.function(context.fn),
                new Stmt.Block(
                        tree.pos(context.code.lb),
                        tree.stmts.list(context.code.stmts),
                        tree.pos(context.code.rb)));
    }

    Expr postfix(Expr x, GoParser.PostfixContext context) {
        if (context.idx != null) {
            return index(x, context.idx);
        }
        if (context.call != null) {
            return call(x, context.call);
        }
        if (context.lit != null) {
            if (x instanceof Expr.Paren) {
                tree.syntaxError(
                        tree.pos(context.lit.lb), "cannot parenthesize type in composite literal");
            }
            return compositeLit(x, context.lit);
        }
        if (context.dot == null) {
            return new Expr.Bad(tree.pos(context.start));
        }
        int pos = tree.pos(context.dot);
        if (context.sel != null) {
            return new Expr.Selector(pos, x, tree.ident(context.sel));
        }
        if (context.guard != null) {
            return new Expr.TypeAssert(pos, x, null, tree.pos(context.rp));
        }
        if (context.typ == null) {
            return x;
        }
        return new Expr.TypeAssert(pos, x, tree.types.type(context.typ), tree.pos(context.rp));
    }

    Expr call(Expr fun, GoParser.ArgsContext context) {
        return call(fun, context.lp, context.xs, context.dots, context.rp);
    }

    private Expr conversion(Expr type, GoParser.ConversionContext context) {
        return call(type, context.lp, context.xs, context.dots, context.rp);
    }

    private Expr call(
            Expr fun, Token lp, List<GoParser.ExprContext> args, List<Token> dots, Token rp) {
        if (!dots.isEmpty() && !args.isEmpty()) {
            Token last = args.getLast().start;
            if (last.getTokenIndex() > dots.getFirst().getTokenIndex()) {
                tree.unexpected(
                        tree.tokens.at(last.getTokenIndex()),
                        tree.after(dots.getFirst()).type == GoParser.COMMA
                                ? "expected )"
                                : "in argument list; possibly missing comma or )");
            }
        }
        return new Expr.Call(tree.pos(lp), fun, all(args), !dots.isEmpty(), tree.pos(rp));
    }

    // ------------------------------------------------------------------------ brackets

    private Expr index(Expr x, GoParser.IndexContext context) {
        int pos = tree.pos(context.lb);
        int end = tree.pos(context.rb);
        List<Expr> indices = all(context.xs);
        if (context.colon == null) {
            if (indices.isEmpty()) {
                tree.unexpected(tree.after(context.lb), "expected operand");
                indices = List.of(new Expr.Bad(end));
            }
            for (int i = 1; i < context.xs.size(); i++) {
                GoToken start = tree.tokens.at(context.xs.get(i).start.getTokenIndex());
                if (!TypeBuilder.startsType(start.type)) {
                    tree.unexpected(start, "expected ]");
                    break;
                }
            }
            return new Expr.Index(pos, x, indices, end);
        }
        GoToken colon = tree.tokens.at(context.colon.getTokenIndex());
        if (!context.commas.isEmpty()) {
            tree.unexpected(colon, "expected ]");
        }
        Expr low = indices.isEmpty() ? null : indices.getFirst();
        Expr high = context.hi == null ? null : expr(context.hi);
        Expr max = context.max == null ? null : expr(context.max);
        if (context.colon2 != null) {
            if (high == null) {
                tree.error(tree.pos(context.colon2), "middle index required in 3-index slice");
            }
            if (max == null) {
                tree.error(
                        tree.pos(tree.after(context.colon2)),
                        "final index required in 3-index slice");
            }
        }
        return new Expr.Slice(pos, x, low, high, max, context.colon2 != null, end);
    }

    // ------------------------------------------------------------------------ composite literals

    Expr compositeLit(@Nullable Expr type, GoParser.LiteralValueContext context) {
        List<Expr> elements = new ArrayList<>(context.elems.size());
        for (GoParser.ElementContext element : context.elems) {
            Expr key = element(element.key, element.keyLit, element.start);
            elements.add(
                    element.colon == null
                            ? key
                            : new Expr.KeyValue(
                                    tree.pos(element.colon),
                                    key,
                                    element(element.val, element.valLit, element.colon)));
        }
        int lbrace = tree.pos(context.lb);
        int pos = type == null ? lbrace : Positions.start(type);
        return new Expr.CompositeLit(pos, type, lbrace, elements, tree.pos(context.rb));
    }

    private Expr element(
            GoParser.@Nullable ExprContext value,
            GoParser.@Nullable LiteralValueContext literal,
            Token at) {
        if (value != null) {
            return expr(value);
        }
        return literal != null ? compositeLit(null, literal) : new Expr.Bad(tree.pos(at));
    }
}
