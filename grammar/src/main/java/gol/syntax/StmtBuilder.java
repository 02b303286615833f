package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds statements. */
final class StmtBuilder {
    private final TreeBuilder tree;

    StmtBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    List<Stmt> list(GoParser.@Nullable StmtListContext context) {
        if (context == null) {
            return List.of();
        }
        List<Stmt> result = new ArrayList<>(context.stmts.size());
        for (GoParser.StmtContext stmt : context.stmts) {
            int first = stmt.start.getType();
            if (first != GoParser.CONST && first != GoParser.TYPE && first != GoParser.VAR) {
                tree.directives.clear(stmt.start);
            }
            result.add(stmt(stmt));
            tree.directives.clear(tree.after(stmt.stop == null ? stmt.start : stmt.stop));
        }
        return result;
    }

    private Stmt.Block block(GoParser.@Nullable BlockContext c, Token at) {
        return c == null
                ? new Stmt.Block(tree.pos(at), List.of(), tree.pos(at))
                : new Stmt.Block(tree.pos(c.lb), list(c.stmts), tree.pos(c.rb));
    }

    private Stmt.Block body(GoParser.@Nullable BodyContext c, Token at) {
        return c == null
                ? new Stmt.Block(tree.pos(at), List.of(), tree.pos(at))
                : new Stmt.Block(tree.pos(c.lb), list(c.stmts), tree.pos(c.rb));
    }

    Stmt stmt(GoParser.StmtContext c) {
        int pos = tree.pos(c.start);
        if (c.simple != null) {
            return exprStmt(c.simple);
        }
        switch (c.start.getType()) {
            case GoParser.CONST, GoParser.TYPE, GoParser.VAR -> {
                return new Stmt.DeclStmt(pos, tree.decls.local(c));
            }
            case GoParser.LBRACE -> {
                return block(c.blk, c.start);
            }
            case GoParser.IF -> {
                return ifStmt(c.iff);
            }
            case GoParser.FOR -> {
                return forStmt(c.loop);
            }
            case GoParser.SWITCH -> {
                return switchStmt(c.sw);
            }
            case GoParser.SELECT -> {
                return select(c.sel);
            }
            case GoParser.GO -> {
                return new Stmt.Go(pos, called(c, "go"));
            }
            case GoParser.DEFER -> {
                return new Stmt.Defer(pos, called(c, "defer"));
            }
            case GoParser.RETURN -> {
                return new Stmt.Return(pos, tree.exprs.list(c.results));
            }
            case GoParser.BREAK -> {
                return branch(pos, Stmt.BranchKind.BREAK, c.label);
            }
            case GoParser.CONTINUE -> {
                return branch(pos, Stmt.BranchKind.CONTINUE, c.label);
            }
            case GoParser.GOTO -> {
                if (c.label == null) {
                    tree.unexpected(tree.after(c.start), "expected name");
                }
                return branch(pos, Stmt.BranchKind.GOTO, c.label);
            }
            case GoParser.FALLTHROUGH -> {
                return branch(pos, Stmt.BranchKind.FALLTHROUGH, null);
            }
            default -> {
                return new Stmt.Bad(pos);
            }
        }
    }

    private Stmt branch(int pos, Stmt.BranchKind kind, @Nullable Token label) {
        return new Stmt.Branch(pos, kind, label == null ? null : tree.ident(label));
    }

    private Expr called(GoParser.StmtContext c, String keyword) {
        if (c.call == null) {
            return new Expr.Bad(tree.pos(c.start));
        }
        Expr call = tree.exprs.primary(c.call);
        if (call instanceof Expr.Paren) {
            tree.error(call.pos(), "expression in " + keyword + " must not be parenthesized");
            return ExprBuilder.unparen(call);
        }
        return call;
    }

    // ------------------------------------------------------------------------ simple statements

    private Stmt exprStmt(GoParser.ExprStmtContext c) {
        if (c.op != null && c.op.getType() == GoParser.COLON) {
            return labeled(c);
        }
        return simple(c.lhs, c.op, c.rhs, c.x, c.start);
    }

    private Stmt labeled(GoParser.ExprStmtContext c) {
        List<Expr> lhs = tree.exprs.list(c.lhs);
        GoToken colon = tree.tokens.at(c.op.getTokenIndex());
        if (lhs.size() != 1 || !(lhs.getFirst() instanceof Expr.Ident label)) {
            tree.unexpected(colon, "at end of statement");
            return new Stmt.Bad(tree.pos(c.start));
        }
        int pos = tree.pos(colon);
        GoToken next = tree.after(colon);
        if (c.labeled != null) {
            return new Stmt.Labeled(pos, label, stmt(c.labeled));
        }
        if (next.type != GoParser.RBRACE && next.type != GoParser.SEMI) {
            tree.syntaxError(pos, "missing statement after label");
            return new Stmt.Bad(pos);
        }
        return new Stmt.Labeled(pos, label, new Stmt.Empty(tree.pos(next)));
    }

    private Stmt simple(GoParser.SimpleStmtContext c) {
        return simple(c.lhs, c.op, c.rhs, c.x, c.start);
    }

    private Stmt simple(
            GoParser.@Nullable ExprListContext left,
            @Nullable Token op,
            GoParser.@Nullable ExprListContext right,
            GoParser.@Nullable ExprContext operand,
            Token start) {
        List<Expr> lhs = tree.exprs.list(left);
        if (left == null || lhs.isEmpty()) {
            return new Stmt.Bad(tree.pos(start));
        }
        int type = op == null ? Token.INVALID_TYPE : op.getType();
        if (lhs.size() > 1 && type != GoParser.ASSIGN && type != GoParser.DEFINE) {
            return new Stmt.Bad(tree.pos(start));
        }
        Expr first = lhs.getFirst();
        if (op == null) {
            return new Stmt.ExprStmt(first.pos(), first);
        }
        int pos = tree.pos(op);
        return switch (type) {
            case GoParser.ASSIGN, GoParser.DEFINE ->
                    new Stmt.Assign(
                            pos, lhs, tree.exprs.list(right), type == GoParser.DEFINE, null, false);
            case GoParser.OPASSIGN ->
                    new Stmt.Assign(
                            pos,
                            lhs,
                            List.of(tree.exprs.expr(operand)),
                            false,
                            assignOp(op.getText()),
                            false);
            case GoParser.INC, GoParser.DEC ->
                    new Stmt.Assign(
                            pos,
                            lhs,
                            List.of(new Expr.BasicLit(pos, Expr.LitKind.INT, "1")),
                            false,
                            type == GoParser.INC ? Op.ADD : Op.SUB,
                            true);
            default -> new Stmt.Send(pos, first, tree.exprs.expr(operand));
        };
    }

    private static Op assignOp(String text) {
        return switch (text.substring(0, text.length() - 1)) {
            case "+" -> Op.ADD;
            case "-" -> Op.SUB;
            case "*" -> Op.MUL;
            case "/" -> Op.DIV;
            case "%" -> Op.REM;
            case "&" -> Op.AND;
            case "|" -> Op.OR;
            case "^" -> Op.XOR;
            case "<<" -> Op.SHL;
            case ">>" -> Op.SHR;
            default -> Op.AND_NOT;
        };
    }

    // ------------------------------------------------------------------------ headers

    /** An if's or switch's header: its initialiser and what is left of its condition. */
    private record Head(@Nullable Stmt init, @Nullable Stmt cond) {}

    private Head head(GoParser.@Nullable HeaderContext c, String keyword) {
        if (c == null) {
            return new Head(null, null);
        }
        checkVar(c.var, keyword);
        Stmt first = c.init == null ? null : simple(c.init);
        if (c.semi == null) {
            return new Head(null, first);
        }
        return new Head(first, c.cond == null ? null : simple(c.cond));
    }

    private void checkVar(@Nullable Token var, String keyword) {
        if (var != null) {
            tree.syntaxError(
                    tree.pos(tree.after(var)),
                    "var declaration not allowed in " + keyword + " initializer");
        }
    }

    /**
     * A header's condition as an expression.
     *
     * @param separated whether it stands after a semicolon
     */
    private @Nullable Expr condition(
            @Nullable Stmt cond, ParserRuleContext header, boolean separated) {
        if (cond == null) {
            return null;
        }
        if (cond instanceof Stmt.ExprStmt stmt) {
            return stmt.x();
        }
        if (!(cond instanceof Stmt.Bad)
                && (separated || tree.after(header.stop).type == GoParser.BODY)) {
            String text =
                    cond instanceof Stmt.Assign assign && !assign.define() && assign.op() == null
                            ? "assignment "
                                    + emphasized(assign.lhs())
                                    + " = "
                                    + emphasized(assign.rhs())
                            : ExprString.of(cond);
            tree.syntaxErrorAt(
                    tree.after(header.stop), cond.pos(), "cannot use " + text + " as value");
        }
        return new Expr.Bad(cond.pos());
    }

    private static String emphasized(List<Expr> list) {
        String text = ExprString.of(list);
        return list.size() == 1 && list.getFirst() instanceof Expr.Binary ? "(" + text + ")" : text;
    }

    private Stmt ifStmt(GoParser.@Nullable IfStmtContext c) {
        if (c == null) {
            return new Stmt.Bad(Node.NO_POS);
        }
        Head head = head(c.head, "if");
        Expr cond = condition(head.cond(), c.head, c.head != null && c.head.semi != null);
        if (cond == null) {
            boolean reported =
                    c.head != null && (c.head.badCond || c.head.badInit && c.head.semi == null);
            cond = reported ? new Expr.Bad(tree.pos(c.start)) : missingCondition(c);
        }
        Stmt otherwise = null;
        if (c.els != null) {
            if (c.elseIf != null) {
                otherwise = ifStmt(c.elseIf);
            } else if (c.elseBlock != null) {
                otherwise = block(c.elseBlock, c.els);
            }
        }
        return new Stmt.If(tree.pos(c.start), head.init(), cond, body(c.then, c.start), otherwise);
    }

    private Expr missingCondition(GoParser.IfStmtContext c) {
        Token semi = c.head == null ? null : c.head.semi;
        if (semi == null) {
            GoToken next = tree.after(c.start);
            tree.syntaxError(tree.pos(next), "missing condition in if statement");
            return new Expr.Bad(tree.pos(next));
        }
        if (semi.getText().equals("semicolon")) {
            tree.syntaxError(tree.pos(semi), "missing condition in if statement");
        } else {
            tree.syntaxError(
                    tree.pos(semi),
                    "unexpected " + semi.getText() + ", expected { after if clause");
        }
        return new Expr.Bad(tree.pos(semi));
    }

    private Stmt forStmt(GoParser.@Nullable ForStmtContext c) {
        if (c == null || c.head == null) {
            return new Stmt.Bad(Node.NO_POS);
        }
        GoParser.ForHeaderContext head = c.head;
        checkVar(head.var, "for");
        int pos = tree.pos(c.start);
        if (head.init != null && head.init.range != null) {
            return range(pos, head.init, body(c.loop, c.start));
        }
        Stmt init = null;
        if (head.init != null) {
            GoParser.ForInitContext i = head.init;
            init = simple(i.lhs, i.op, i.rhs, i.x, i.start);
        }
        Expr cond;
        Stmt post = null;
        if (head.semi == null) {
            cond = condition(init, head, false);
            init = null;
        } else {
            cond = condition(head.cond == null ? null : simple(head.cond), head, true);
            post = head.post == null ? null : simple(head.post);
            if (post instanceof Stmt.Assign assign && assign.define()) {
                tree.syntaxError(post.pos(), "cannot declare in post statement of for loop");
            }
        }
        return new Stmt.For(pos, init, cond, post, body(c.loop, c.start));
    }

    private Stmt range(int pos, GoParser.ForInitContext c, Stmt.Block body) {
        List<Expr> lhs = tree.exprs.list(c.lhs);
        return new Stmt.Range(
                pos,
                lhs.isEmpty() ? null : lhs.getFirst(),
                lhs.size() < 2 ? null : lhs.get(1),
                lhs.size() < 3 ? null : lhs.get(2),
                c.op != null && c.op.getType() == GoParser.DEFINE,
                tree.exprs.expr(c.x),
                body);
    }

    // ------------------------------------------------------------------------ clauses

    private Stmt switchStmt(GoParser.@Nullable SwitchStmtContext c) {
        if (c == null) {
            return new Stmt.Bad(Node.NO_POS);
        }
        int pos = tree.pos(c.start);
        GoParser.PostfixContext outer = tree.exprs.guard;
        GoParser.PostfixContext guard = guard(c.head);
        tree.exprs.guard = guard;
        Head head = head(c.head, "switch");
        tree.exprs.guard = outer;
        List<CaseClause> clauses = new ArrayList<>(c.clauses.size());
        for (GoParser.CaseClauseContext clause : c.clauses) {
            clauses.add(
                    new CaseClause(
                            tree.pos(clause.start),
                            clause.values == null ? null : tree.exprs.list(clause.values),
                            colon(clause.colon, clause.start),
                            list(clause.stmts),
                            end(clause.stop)));
        }
        int rbrace = tree.pos(c.rb == null ? c.start : c.rb);
        Stmt cond = head.cond();
        if (guard != null) {
            if (cond instanceof Stmt.ExprStmt stmt
                    && stmt.x() instanceof Expr.TypeAssert assertion) {
                return new Stmt.TypeSwitch(pos, head.init(), null, assertion.x(), clauses, rbrace);
            }
            if (cond instanceof Stmt.Assign assign
                    && assign.define()
                    && assign.lhs().size() == 1
                    && assign.lhs().getFirst() instanceof Expr.Ident name
                    && assign.rhs().getFirst() instanceof Expr.TypeAssert assertion) {
                return new Stmt.TypeSwitch(pos, head.init(), name, assertion.x(), clauses, rbrace);
            }
        }
        return new Stmt.Switch(
                pos, head.init(), condition(cond, c.head, c.head.semi != null), clauses, rbrace);
    }

    /** The {@code .(type)} at the end of a switch's header, if there is one. */
    private static GoParser.@Nullable PostfixContext guard(GoParser.@Nullable HeaderContext c) {
        GoParser.SimpleStmtContext stmt = c == null ? null : c.semi == null ? c.init : c.cond;
        if (stmt == null) {
            return null;
        }
        GoParser.ExprListContext list =
                stmt.op == null
                        ? stmt.lhs
                        : stmt.op.getType() == GoParser.DEFINE
                                        || stmt.op.getType() == GoParser.ASSIGN
                                ? stmt.rhs
                                : null;
        if (list == null || list.xs.size() != 1) {
            return null;
        }
        GoParser.ExprContext x = list.xs.getFirst();
        if (!x.ops.isEmpty() || x.xs.size() != 1 || x.xs.getFirst().post.isEmpty()) {
            return null;
        }
        GoParser.PostfixContext last = x.xs.getFirst().post.getLast();
        return last.guard == null ? null : last;
    }

    private Stmt select(GoParser.@Nullable SelectStmtContext c) {
        if (c == null) {
            return new Stmt.Bad(Node.NO_POS);
        }
        List<CommClause> clauses = new ArrayList<>(c.clauses.size());
        for (GoParser.CommClauseContext clause : c.clauses) {
            clauses.add(
                    new CommClause(
                            tree.pos(clause.start),
                            clause.comm == null ? null : simple(clause.comm),
                            colon(clause.colon, clause.start),
                            list(clause.stmts),
                            end(clause.stop)));
        }
        return new Stmt.Select(tree.pos(c.start), clauses, tree.pos(c.rb == null ? c.start : c.rb));
    }

    private int colon(@Nullable Token colon, Token start) {
        return tree.pos(colon == null ? start : colon);
    }

    /** Where the token after a clause stands. */
    private int end(Token last) {
        return tree.pos(tree.after(last));
    }
}
