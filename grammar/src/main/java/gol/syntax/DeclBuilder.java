package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds declarations, at top level and in functions. */
final class DeclBuilder {
    private final TreeBuilder tree;

    DeclBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    void top(GoParser.TopDeclContext c, List<Decl> out) {
        if (c.imp != null) {
            imports(c.imp, out);
        } else if (c.con != null) {
            constants(c.con, out);
        } else if (c.var != null) {
            variables(c.var, out);
        } else if (c.typ != null) {
            types(c.typ, out);
        } else if (c.fn != null) {
            out.add(func(c.fn));
        }
    }

    /** The declarations of a declaration statement. */
    List<Decl> local(GoParser.StmtContext c) {
        List<Decl> result = new ArrayList<>();
        if (c.con != null) {
            constants(c.con, result);
        } else if (c.var != null) {
            variables(c.var, result);
        } else if (c.typ != null) {
            types(c.typ, result);
        }
        return result;
    }

    /** A statement at the top level of a script; its declarations go to {@code all}. */
    void scriptStmt(GoParser.StmtContext c, List<Decl> all, List<Stmt> script) {
        Stmt stmt = tree.stmts.stmt(c);
        if (stmt instanceof Stmt.DeclStmt declared) {
            all.addAll(declared.decls());
            if (c.var != null) {
                script.add(stmt);
            }
        } else {
            script.add(stmt);
        }
    }

    /** What stands above a group belongs to none of its members. */
    private void clear(@Nullable Token leftParen) {
        if (leftParen != null) {
            tree.directives.clear(leftParen);
        }
    }

    private static Decl.@Nullable Group group(@Nullable Token lp) {
        return lp == null ? null : new Decl.Group();
    }

    void imports(GoParser.ImportDeclContext c, List<Decl> out) {
        clear(c.lp);
        for (GoParser.ImportSpecContext spec : c.specs) {
            if (spec.path == null || spec.path.getType() == Token.INVALID_TYPE) {
                continue;
            }
            if (spec.path.getType() != GoParser.STRING) {
                tree.syntaxError(tree.pos(spec.path), "import path must be a string");
            }
            Expr.Ident name = null;
            if (spec.name != null) {
                name = tree.ident(spec.name);
            } else if (spec.dot != null) {
                name = new Expr.Ident(tree.pos(spec.dot), ".");
            }
            out.add(
                    new Decl.Import(
                            tree.pos(spec.start),
                            name,
                            tree.literal(spec.path),
                            tree.directives.take(spec.start)));
        }
    }

    private void constants(GoParser.ConstDeclContext c, List<Decl> out) {
        clear(c.lp);
        Decl.Group group = group(c.lp);
        Decl.Const inherited = null;
        int iota = 0;
        for (GoParser.ConstSpecContext spec : c.specs) {
            List<Directive> directives = tree.directives.take(spec.start);
            Expr type = spec.typ == null ? null : tree.types.type(spec.typ);
            checkEquals(spec.eq);
            List<Expr> values = tree.exprs.list(spec.values);
            boolean empty = type == null && values.isEmpty();
            Decl.Const decl =
                    new Decl.Const(
                            tree.pos(spec.start),
                            group,
                            iota++,
                            names(spec.names),
                            type,
                            values,
                            empty ? inherited : null,
                            directives);
            if (!empty) {
                inherited = decl;
            }
            out.add(decl);
        }
    }

    private void variables(GoParser.VarDeclContext c, List<Decl> out) {
        clear(c.lp);
        Decl.Group group = group(c.lp);
        for (GoParser.VarSpecContext spec : c.specs) {
            List<Directive> directives = tree.directives.take(spec.start);
            Expr type = spec.typ == null ? null : tree.types.type(spec.typ);
            checkEquals(spec.eq);
            out.add(
                    new Decl.Var(
                            tree.pos(spec.start),
                            group,
                            names(spec.names),
                            type,
                            tree.exprs.list(spec.values),
                            directives));
        }
    }

    private List<Expr.Ident> names(GoParser.@Nullable NameListContext c) {
        return c == null ? List.of() : tree.idents(c.names);
    }

    private void checkEquals(@Nullable Token eq) {
        if (eq != null && eq.getType() == GoParser.DEFINE) {
            tree.unexpected(tree.tokens.at(eq.getTokenIndex()), "expected =");
        }
    }

    private void types(GoParser.TypeDeclContext c, List<Decl> out) {
        Decl.Group group = group(c.lp);
        clear(c.lp);
        for (GoParser.TypeSpecContext spec : c.specs) {
            if (spec.name == null) {
                continue;
            }
            List<Directive> directives = tree.directives.take(spec.name);
            List<Field> params = List.of();
            Expr type;
            Token eq = spec.eq;
            if (spec.br != null) {
                ParamBuilder.Bracketed bracketed = tree.types.params().bracketed(spec.br);
                params = bracketed.typeParams();
                type = bracketed.type();
                eq = spec.br.eq;
            } else if (spec.plain != null) {
                type = tree.types.typeNoBracket(spec.plain);
            } else {
                type = tree.types.type(spec.typ);
            }
            checkEquals(eq);
            out.add(
                    new Decl.Type(
                            tree.pos(spec.start),
                            group,
                            tree.ident(spec.name),
                            params,
                            eq != null,
                            type,
                            directives));
        }
    }

    Decl.Func func(GoParser.FuncDeclContext c) {
        GoToken first = tree.after(c.start);
        List<Directive> directives = tree.directives.take(first);
        Field receiver = null;
        if (c.recv != null) {
            List<Field> list = tree.types.params().parameters(c.recv, false);
            int after = tree.pos(tree.after(c.recv.stop));
            if (list.isEmpty()) {
                tree.errorBefore(after, "method has no receiver");
            } else {
                receiver = list.getFirst();
                if (list.size() > 1) {
                    tree.errorBefore(after, "method has multiple receivers");
                }
            }
        }
        Expr.Ident name =
                c.name == null ? new Expr.Ident(tree.pos(first), "_") : tree.ident(c.name);
        if (c.tparams != null && c.recv != null) {
            tree.syntaxError(tree.pos(c.tparams.lb), "method must have no type parameters");
        }
        List<Field> typeParams = tree.types.params().typeParams(c.tparams);
        Token typeStart = c.tparams != null ? c.tparams.start : c.sig != null ? c.sig.start : first;
        Expr.FuncType type = tree.types.signature(typeParams, c.sig, typeStart);
        Stmt.Block body =
                c.code == null
                        ? null
                        : new Stmt.Block(
                                tree.pos(c.code.lb),
                                tree.stmts.list(c.code.stmts),
                                tree.pos(c.code.rb));
        return new Decl.Func(tree.pos(first), receiver, name, type, body, directives);
    }
}
