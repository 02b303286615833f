package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Builds parameters, results and type parameters: tells names from types, and gives {@code a, b T}
 * its type.
 */
final class ParamBuilder {
    private final TreeBuilder tree;
    private final TypeBuilder types;

    ParamBuilder(TreeBuilder tree, TypeBuilder types) {
        this.tree = tree;
        this.types = types;
    }

    /** A parameter before names and types are told apart: a lone name stands in {@code name}. */
    private record Raw(Expr.@Nullable Ident name, @Nullable Expr type) {
        int pos() {
            Expr.Ident n = name;
            if (n != null) {
                return n.pos();
            }
            Expr t = type;
            return t == null ? Node.NO_POS : Positions.start(t);
        }
    }

    // ------------------------------------------------------------------------ parameters

    /**
     * @param dotsAllowed whether the last may be variadic
     */
    List<Field> parameters(GoParser.ParametersContext c, boolean dotsAllowed) {
        if (c.items.isEmpty()) {
            return List.of();
        }
        List<Raw> raws = new ArrayList<>(c.items.size());
        for (GoParser.ParamContext item : c.items) {
            raws.add(parameter(item));
        }
        return checkDots(distribute(raws, c.rp, false), dotsAllowed);
    }

    private Raw parameter(GoParser.ParamContext c) {
        if (c.name == null) {
            if (c.dots != null) {
                return new Raw(null, dots(c));
            }
            return new Raw(
                    null,
                    c.unnamed != null
                            ? types.typeNoName(c.unnamed)
                            : new Expr.Bad(tree.pos(c.start)));
        }
        Expr.Ident name = tree.ident(c.name);
        if (c.br != null) {
            Expr type = types.brackets(c.name, c.br);
            return new Raw(type instanceof Expr.Index ? null : name, type);
        }
        if (c.dot != null) {
            return new Raw(null, types.named(c.name, c.dot, c.sel, c.targs));
        }
        if (c.dots != null) {
            return new Raw(name, dots(c));
        }
        return new Raw(name, c.plain == null ? null : types.typeNoBracket(c.plain));
    }

    private Expr dots(GoParser.ParamContext c) {
        int pos = tree.pos(c.dots);
        if (c.typ == null) {
            GoToken next = tree.after(c.dots);
            tree.syntaxError(tree.pos(next), "... is missing type");
            return new Expr.Bad(tree.pos(next));
        }
        return new Expr.Ellipsis(pos, types.type(c.typ));
    }

    private List<Field> checkDots(List<Field> fields, boolean allowed) {
        List<Field> result = fields;
        boolean first = true;
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.type() instanceof Expr.Ellipsis dots && (!allowed || i + 1 < fields.size())) {
                if (first) {
                    tree.error(
                            dots.pos(),
                            allowed
                                    ? "can only use ... with final parameter"
                                    : "invalid use of ...");
                    result = new ArrayList<>(fields);
                    first = false;
                }
                result.set(i, new Field(field.pos(), field.name(), dots.elem(), false, null));
            }
        }
        return result;
    }

    /** Tells names from types once the whole list is known. */
    private List<Field> distribute(List<Raw> raws, @Nullable Token close, boolean namesRequired) {
        int named = 0;
        int typed = 0;
        for (Raw raw : raws) {
            if (raw.type() != null) {
                typed++;
                if (raw.name() != null) {
                    named++;
                }
            }
        }
        List<Field> result = new ArrayList<>(raws.size());
        if (named == 0 && !namesRequired) {
            for (Raw raw : raws) {
                Expr type = raw.type() != null ? raw.type() : raw.name();
                result.add(new Field(raw.pos(), null, type, false, null));
            }
            return result;
        }
        int errorPos = Node.NO_POS;
        Expr type = null;
        for (int i = raws.size() - 1; i >= 0; i--) {
            Raw raw = raws.get(i);
            Expr.Ident name = raw.name();
            if (raw.type() != null) {
                type = raw.type();
                if (name == null) {
                    errorPos = Positions.start(type);
                    name = new Expr.Ident(errorPos, "_");
                }
            }
            Expr fieldType = type;
            if (fieldType == null) {
                errorPos = raw.pos();
                fieldType = new Expr.Bad(errorPos);
            }
            result.addFirst(new Field(raw.pos(), name, fieldType, false, null));
        }
        if (errorPos != Node.NO_POS) {
            reportMissing(raws.size(), errorPos, close, named == typed, namesRequired);
        }
        return result;
    }

    private void reportMissing(
            int count, int pos, @Nullable Token close, boolean typeMissing, boolean typeParams) {
        if (typeMissing) {
            report(
                    close,
                    close == null ? pos : tree.pos(close),
                    typeParams ? "missing type constraint" : "missing parameter type");
        } else if (typeParams) {
            report(
                    close,
                    pos,
                    "missing type parameter name" + (count == 1 ? " or invalid array length" : ""));
        } else {
            report(close, pos, "missing parameter name");
        }
    }

    /** gc looks at the list's names once it is closed. */
    private void report(@Nullable Token close, int pos, String message) {
        if (close == null) {
            tree.syntaxError(pos, message);
        } else {
            tree.syntaxErrorAt(close, pos, message);
        }
    }

    // ------------------------------------------------------------------------ type parameters

    List<Field> typeParams(GoParser.@Nullable TypeParamsContext c) {
        if (c == null) {
            return List.of();
        }
        if (c.items.isEmpty()) {
            GoToken next = tree.after(c.lb);
            if (next.type == GoParser.RBRACK) {
                tree.syntaxError(tree.pos(next), "empty type parameter list");
            }
            return List.of();
        }
        return typeParams(c.items, c.rb);
    }

    /** Checks the names of an interface method's type parameters, which are refused anyway. */
    void checkNames(GoParser.TypeParamsContext c) {
        List<Raw> raws = new ArrayList<>(c.items.size());
        for (GoParser.TypeParamContext item : c.items) {
            raws.add(typeParam(item));
        }
        distribute(raws, c.rb, false);
    }

    private List<Field> typeParams(List<GoParser.TypeParamContext> items, @Nullable Token close) {
        List<Raw> raws = new ArrayList<>(items.size());
        for (GoParser.TypeParamContext item : items) {
            if (item.name == null && item.dots == null && startsNoConstraint(item)) {
                tree.unexpected(tree.tokens.at(item.start.getTokenIndex()), "expected ]");
                return List.of();
            }
            if (!item.ops.isEmpty()
                    && item.ops.getFirst().getType() != GoParser.TIMES
                    && item.ops.getFirst().getType() != GoParser.OR) {
                tree.unexpected(
                        tree.tokens.at(item.ops.getFirst().getTokenIndex()),
                        "in parameter list; possibly missing comma or ]");
                return List.of();
            }
            raws.add(typeParam(item));
        }
        return checkDots(distribute(raws, close, true), false);
    }

    private static boolean startsNoConstraint(GoParser.TypeParamContext c) {
        int type = c.start.getType();
        return type != GoParser.TILDE && !TypeBuilder.startsType(type);
    }

    private Raw typeParam(GoParser.TypeParamContext c) {
        if (c.dots != null) {
            Expr type = new Expr.Ellipsis(tree.pos(c.dots), types.type(c.typ));
            return new Raw(c.name == null ? null : tree.ident(c.name), type);
        }
        if (c.name == null) {
            return new Raw(null, tree.exprs.expr(c.x));
        }
        Expr.Ident name = tree.ident(c.name);
        if (c.elem != null) {
            return new Raw(name, constraint(c.elem));
        }
        if (c.lb != null) {
            Expr type = bracketed(c, name);
            boolean instance = c.typ == null;
            return new Raw(instance ? null : name, types.union(type, c.bars, c.terms));
        }
        Expr x = continued(c, name);
        Raw split = split(x, true);
        return split != null ? split : new Raw(null, x);
    }

    /** One item as a type argument: {@code T} or {@code pkg.T} or {@code []T}. */
    Expr argument(GoParser.TypeParamContext c) {
        if (c.name == null) {
            return tree.exprs.expr(c.x);
        }
        Expr.Ident name = tree.ident(c.name);
        if (c.lb != null && c.typ == null) {
            return bracketed(c, name);
        }
        if (c.elem != null || c.typ != null) {
            tree.error(tree.pos(c.start), "interface method must have no type parameters");
        }
        return continued(c, name);
    }

    private Expr constraint(GoParser.TypeElemContext c) {
        Expr type =
                c.word != null
                        ? types.typeWord(c.word)
                        : new Expr.Unary(tree.pos(c.start), Op.TILDE, types.type(c.typ));
        return types.union(type, c.bars, c.terms);
    }

    private Expr bracketed(GoParser.TypeParamContext c, Expr.Ident name) {
        int pos = tree.pos(c.lb);
        List<Expr> list = tree.exprs.all(c.list);
        if (c.typ == null) {
            int end = c.rb == null ? pos : tree.pos(c.rb);
            if (list.isEmpty()) {
                tree.unexpected(tree.after(c.rb == null ? c.lb : c.rb), "expected type");
            }
            return new Expr.Index(pos, name, list, end);
        }
        Expr elem = types.type(c.typ);
        return list.isEmpty()
                ? new Expr.SliceType(pos, elem)
                : new Expr.ArrayType(pos, list.getFirst(), elem);
    }

    /** The expression that starts with the name. */
    private Expr continued(GoParser.TypeParamContext c, Expr.Ident name) {
        Expr x = name;
        if (c.dot != null && c.sel != null) {
            x = new Expr.Selector(tree.pos(c.dot), x, tree.ident(c.sel));
        } else if (c.call != null) {
            x = tree.exprs.call(x, c.call);
        }
        for (GoParser.PostfixContext postfix : c.post) {
            x = tree.exprs.postfix(x, postfix);
        }
        return tree.exprs.continued(x, c.ops, c.xs);
    }

    // ------------------------------------------------------------------------ type T[…

    /** What {@code type name[…} declares. */
    record Bracketed(List<Field> typeParams, Expr type) {}

    Bracketed bracketed(GoParser.TypeBracketsContext c) {
        int pos = tree.pos(c.lb);
        Expr elem = types.type(c.elem);
        if (c.dots != null) {
            return new Bracketed(
                    List.of(),
                    new Expr.ArrayType(pos, new Expr.Ellipsis(tree.pos(c.dots), null), elem));
        }
        if (c.items.isEmpty()) {
            return new Bracketed(List.of(), new Expr.SliceType(pos, elem));
        }
        GoParser.TypeParamContext first = c.items.getFirst();
        if (declaresTypeParams(first, !c.commas.isEmpty())) {
            return new Bracketed(typeParams(c.items, c.rb), elem);
        }
        if (!c.commas.isEmpty()) {
            tree.syntaxError(tree.pos(c.commas.getFirst()), "unexpected comma; expected ]");
        } else if (c.eq != null) {
            tree.unexpected(tree.tokens.at(c.eq.getTokenIndex()), "expected type");
        }
        Expr length =
                first.name == null
                        ? tree.exprs.expr(first.x)
                        : continued(first, tree.ident(first.name));
        return new Bracketed(List.of(), new Expr.ArrayType(pos, length, elem));
    }

    private boolean declaresTypeParams(GoParser.TypeParamContext c, boolean comma) {
        if (c.name == null) {
            return false;
        }
        if (c.elem != null || c.lb != null || c.dots != null) {
            return true;
        }
        if (c.dot == null && c.call == null && c.ops.isEmpty()) {
            return comma;
        }
        int before = tree.errorCount();
        boolean result = split(continued(c, tree.ident(c.name)), comma) != null;
        tree.forgetErrors(before);
        return result;
    }

    /**
     * Splits {@code P *C}, {@code P (C)} or {@code P *C|D}, parsed as an expression, into name and
     * type.
     */
    private static @Nullable Raw split(Expr x, boolean force) {
        if (x instanceof Expr.Ident name) {
            return new Raw(name, null);
        }
        if (x instanceof Expr.Binary binary) {
            if (binary.op() == Op.MUL
                    && binary.x() instanceof Expr.Ident name
                    && (force || isTypeElem(binary.y()))) {
                return new Raw(name, new Expr.Star(binary.pos(), binary.y()));
            }
            if (binary.op() == Op.OR) {
                Raw left = split(binary.x(), force || isTypeElem(binary.y()));
                if (left != null && left.type() != null) {
                    return new Raw(
                            left.name(),
                            new Expr.Binary(binary.pos(), Op.OR, left.type(), binary.y()));
                }
            }
            return null;
        }
        if (x instanceof Expr.Call call
                && call.fun() instanceof Expr.Ident name
                && call.args().size() == 1
                && !call.hasDots()
                && (force || isTypeElem(call.args().getFirst()))) {
            return new Raw(name, ExprBuilder.unparen(call.args().getFirst()));
        }
        return null;
    }

    /** Whether an expression can only be a type. */
    private static boolean isTypeElem(Expr x) {
        return switch (x) {
            case Expr.ArrayType t -> true;
            case Expr.SliceType t -> true;
            case Expr.StructType t -> true;
            case Expr.FuncType t -> true;
            case Expr.InterfaceType t -> true;
            case Expr.MapType t -> true;
            case Expr.ChanType t -> true;
            case Expr.Binary b -> {
                List<Expr.Binary> chain = b.chain();
                yield isTypeElem(chain.getFirst().x())
                        || chain.stream().anyMatch(each -> isTypeElem(each.y()));
            }
            case Expr.Unary u -> u.op() == Op.TILDE || isTypeElem(u.x());
            case Expr.Star s -> isTypeElem(s.x());
            case Expr.Paren p -> isTypeElem(p.x());
            case Expr.Bad e -> false;
            case Expr.Ident e -> false;
            case Expr.BasicLit e -> false;
            case Expr.CompositeLit e -> false;
            case Expr.KeyValue e -> false;
            case Expr.FuncLit e -> false;
            case Expr.Selector e -> false;
            case Expr.Index e -> false;
            case Expr.Slice e -> false;
            case Expr.TypeAssert e -> false;
            case Expr.Call e -> false;
            case Expr.Ellipsis e -> false;
        };
    }
}
