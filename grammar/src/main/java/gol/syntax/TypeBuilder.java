package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds types; parameters and type parameters are {@link ParamBuilder}'s. */
final class TypeBuilder {
    private final TreeBuilder tree;
    private final ParamBuilder params;

    TypeBuilder(TreeBuilder tree) {
        this.tree = tree;
        this.params = new ParamBuilder(tree, this);
    }

    ParamBuilder params() {
        return params;
    }

    /** Whether a type may start with a token. */
    static boolean startsType(int tokenType) {
        return switch (Wording.plain(tokenType)) {
            case GoParser.MUL,
                    GoParser.ARROW,
                    GoParser.FUNC,
                    GoParser.LBRACK,
                    GoParser.CHAN,
                    GoParser.MAP,
                    GoParser.STRUCT,
                    GoParser.INTERFACE,
                    GoParser.NAME,
                    GoParser.LPAREN ->
                    true;
            default -> false;
        };
    }

    Expr type(GoParser.@Nullable TypeContext c) {
        if (c == null) {
            return new Expr.Bad(Node.NO_POS);
        }
        if (c.name != null) {
            return named(c.name, c.dot, c.sel, c.targs);
        }
        if (c.star != null) {
            return new Expr.Star(tree.pos(c.star), type(c.elem));
        }
        if (c.arrow != null) {
            return new Expr.ChanType(tree.pos(c.arrow), Expr.ChanDir.RECV, type(c.elem));
        }
        if (c.lp != null) {
            return type(c.elem);
        }
        if (c.comp != null) {
            return composite(c.comp);
        }
        if (c.fn != null) {
            return function(c.fn);
        }
        if (c.st != null) {
            return struct(c.st);
        }
        return c.it != null ? interfaceType(c.it) : new Expr.Bad(tree.pos(c.start));
    }

    Expr typeNoParen(GoParser.TypeNoParenContext c) {
        if (c.name != null) {
            return named(c.name, c.dot, c.sel, c.targs);
        }
        if (c.star != null) {
            return new Expr.Star(tree.pos(c.star), type(c.elem));
        }
        return c.comp != null ? composite(c.comp) : other(c.other, c.start);
    }

    Expr typeNoName(GoParser.TypeNoNameContext c) {
        if (c.star != null) {
            return new Expr.Star(tree.pos(c.star), type(c.elem));
        }
        if (c.lp != null) {
            return type(c.elem);
        }
        return c.comp != null ? composite(c.comp) : other(c.other, c.start);
    }

    Expr typeNoBracket(GoParser.TypeNoBracketContext c) {
        if (c.name != null) {
            return named(c.name, c.dot, c.sel, c.targs);
        }
        if (c.star != null) {
            return new Expr.Star(tree.pos(c.star), type(c.elem));
        }
        if (c.lp != null) {
            return type(c.elem);
        }
        return c.mc != null ? mapOrChan(c.mc) : other(c.other, c.start);
    }

    Expr typeWord(GoParser.TypeWordContext c) {
        if (c.name != null) {
            return named(c.name, c.dot, c.sel, c.targs);
        }
        return c.mc != null ? mapOrChan(c.mc) : other(c.other, c.start);
    }

    private Expr other(GoParser.@Nullable TypeOtherContext c, Token start) {
        if (c == null) {
            return new Expr.Bad(tree.pos(start));
        }
        if (c.arrow != null) {
            return new Expr.ChanType(tree.pos(c.arrow), Expr.ChanDir.RECV, type(c.elem));
        }
        if (c.fn != null) {
            return function(c.fn);
        }
        if (c.st != null) {
            return struct(c.st);
        }
        return c.it != null ? interfaceType(c.it) : new Expr.Bad(tree.pos(start));
    }

    /** {@code name}, {@code name.sel}, either with type arguments. */
    Expr named(
            Token name,
            @Nullable Token dot,
            @Nullable Token sel,
            GoParser.@Nullable TypeArgsContext args) {
        Expr result = tree.ident(name);
        if (dot != null && sel != null) {
            result = new Expr.Selector(tree.pos(dot), result, tree.ident(sel));
        }
        if (args != null) {
            List<Expr> list = new ArrayList<>(args.list.size());
            for (GoParser.TypeContext arg : args.list) {
                list.add(type(arg));
            }
            result = new Expr.Index(tree.pos(args.lb), result, list, endOf(args.rb, args.lb));
        }
        return result;
    }

    private int endOf(@Nullable Token close, Token open) {
        return tree.pos(close == null ? open : close);
    }

    Expr composite(GoParser.CompositeTypeContext c) {
        if (c.mc != null) {
            return mapOrChan(c.mc);
        }
        if (c.lb == null) {
            return new Expr.Bad(tree.pos(c.start));
        }
        int pos = tree.pos(c.lb);
        Expr elem = type(c.elem);
        if (c.dots != null) {
            return new Expr.ArrayType(pos, new Expr.Ellipsis(tree.pos(c.dots), null), elem);
        }
        return c.len != null
                ? new Expr.ArrayType(pos, tree.exprs.expr(c.len), elem)
                : new Expr.SliceType(pos, elem);
    }

    Expr mapOrChan(GoParser.MapOrChanContext c) {
        int pos = tree.pos(c.start);
        if (c.start.getType() == GoParser.MAP) {
            return new Expr.MapType(pos, type(c.key), type(c.elem));
        }
        Expr.ChanDir dir = c.send == null ? Expr.ChanDir.BOTH : Expr.ChanDir.SEND;
        return new Expr.ChanType(pos, dir, type(c.elem));
    }

    // ------------------------------------------------------------------------ functions

    /** A function type or a literal's head: no type parameters. */
    Expr.FuncType function(GoParser.FuncTypeContext c) {
        if (c.tparams != null) {
            tree.syntaxError(tree.pos(c.tparams.lb), "function type must have no type parameters");
        }
        return signature(List.of(), c.sig, c.start);
    }

    Expr.FuncType signature(
            List<Field> typeParams, GoParser.@Nullable SignatureContext c, Token start) {
        if (c == null || c.params == null) {
            return new Expr.FuncType(tree.pos(start), typeParams, List.of(), List.of());
        }
        List<Field> list = params.parameters(c.params, true);
        List<Field> results = List.of();
        if (c.res != null) {
            results = params.parameters(c.res, false);
        } else if (c.resType != null) {
            Expr type = typeNoParen(c.resType);
            results = List.of(new Field(tree.pos(c.resType.start), null, type, false, null));
        }
        return new Expr.FuncType(tree.pos(start), typeParams, list, results);
    }

    // ------------------------------------------------------------------------ structs

    Expr struct(GoParser.StructTypeContext c) {
        List<Field> fields = new ArrayList<>();
        for (GoParser.FieldContext field : c.fields) {
            field(field, fields);
        }
        return new Expr.StructType(tree.pos(c.start), fields, endOf(c.rb, c.start));
    }

    private void field(GoParser.FieldContext c, List<Field> out) {
        Expr.BasicLit tag = c.tag == null ? null : tree.literal(c.tag);
        int pos = tree.pos(c.start);
        if (c.lp != null) {
            tree.syntaxError(tree.pos(c.lp), "cannot parenthesize embedded type");
        }
        if (c.name == null) {
            if (c.emb == null || c.emb.name == null) {
                return;
            }
            Expr type = named(c.emb.name, c.emb.dot, c.emb.sel, c.emb.targs);
            if (c.star != null) {
                type = new Expr.Star(tree.pos(c.star), type);
            }
            out.add(new Field(pos, null, type, true, tag));
            return;
        }
        Expr.Ident name = tree.ident(c.name);
        if (!c.more.isEmpty()) {
            Expr type = type(c.typ);
            out.add(new Field(pos, name, type, false, tag));
            for (Token more : c.more) {
                out.add(new Field(tree.pos(more), tree.ident(more), type, false, tag));
            }
            return;
        }
        if (c.br != null) {
            Expr type = brackets(c.name, c.br);
            boolean embedded = type instanceof Expr.Index;
            out.add(new Field(pos, embedded ? null : name, type, embedded, tag));
            return;
        }
        if (c.plain != null) {
            out.add(new Field(pos, name, typeNoBracket(c.plain), false, tag));
            return;
        }
        out.add(new Field(pos, null, named(c.name, c.dot, c.sel, c.targs), true, tag));
    }

    /**
     * What stands in brackets after a name: an array or slice type of its own, or the type that the
     * name's arguments make.
     */
    Expr brackets(Token name, GoParser.BracketsContext c) {
        int pos = tree.pos(c.lb);
        if (c.list.isEmpty()) {
            return new Expr.SliceType(pos, type(c.typ));
        }
        List<Expr> list = tree.exprs.all(c.list);
        if (c.typ != null && c.commas.isEmpty()) {
            return new Expr.ArrayType(pos, list.getFirst(), type(c.typ));
        }
        if (c.typ != null) {
            tree.unexpected(
                    tree.tokens.at(c.typ.start.getTokenIndex()),
                    "in parameter list; possibly missing comma or )");
        }
        return new Expr.Index(pos, tree.ident(name), list, endOf(c.rb, c.lb));
    }

    // ------------------------------------------------------------------------ interfaces

    Expr interfaceType(GoParser.InterfaceTypeContext c) {
        List<Field> elements = new ArrayList<>();
        for (GoParser.InterfaceElemContext elem : c.elems) {
            elements.add(element(elem));
        }
        return new Expr.InterfaceType(tree.pos(c.start), elements, endOf(c.rb, c.start));
    }

    private Field element(GoParser.InterfaceElemContext c) {
        int pos = tree.pos(c.start);
        Expr type;
        if (c.name != null) {
            if (c.tparams != null) {
                boolean method = c.sig != null;
                type = bracketedElement(c, method);
                if (method) {
                    return new Field(pos, tree.ident(c.name), type, false, null);
                }
            } else if (c.sig != null) {
                Expr.FuncType function = signature(List.of(), c.sig, c.sig.start);
                return new Field(pos, tree.ident(c.name), function, false, null);
            } else {
                type = named(c.name, c.dot, c.sel, c.targs);
            }
        } else if (c.tilde != null) {
            type = new Expr.Unary(tree.pos(c.tilde), Op.TILDE, type(c.typ));
        } else if (c.other != null) {
            type = typeNoName(c.other);
        } else {
            type = new Expr.Bad(pos);
        }
        return new Field(pos, null, union(type, c.bars, c.terms), true, null);
    }

    /** {@code name[…]} in an interface: an instantiated type, or a method that is refused. */
    private Expr bracketedElement(GoParser.InterfaceElemContext c, boolean method) {
        List<GoParser.TypeParamContext> items = c.tparams.items;
        if (items.isEmpty()) {
            tree.error(
                    tree.pos(tree.after(c.tparams.lb)),
                    method ? "empty type parameter list" : "empty type argument list");
            return method ? signature(List.of(), c.sig, c.sig.start) : tree.ident(c.name);
        }
        if (method) {
            tree.error(tree.pos(c.tparams.lb), "interface method must have no type parameters");
            params.checkNames(c.tparams);
            return signature(List.of(), c.sig, c.sig.start);
        }
        List<Expr> list = new ArrayList<>();
        for (GoParser.TypeParamContext item : items) {
            list.add(params.argument(item));
        }
        return new Expr.Index(
                tree.pos(c.tparams.lb), tree.ident(c.name), list, endOf(c.tparams.rb, c.start));
    }

    Expr term(GoParser.TermContext c) {
        Expr type = type(c.typ);
        return c.tilde == null ? type : new Expr.Unary(tree.pos(c.tilde), Op.TILDE, type);
    }

    Expr union(Expr first, List<Token> bars, List<GoParser.TermContext> terms) {
        Expr result = first;
        tree.checkChain(bars.size(), bars.isEmpty() ? tree.tokens.at(0) : bars.getFirst());
        for (int i = 0; i < Math.min(bars.size(), terms.size()); i++) {
            result = new Expr.Binary(tree.pos(bars.get(i)), Op.OR, result, term(terms.get(i)));
        }
        return result;
    }
}
