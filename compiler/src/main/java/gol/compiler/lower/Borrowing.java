package gol.compiler.lower;

import gol.compiler.types.Builtin;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Obj;
import gol.compiler.types.Pointer;
import gol.compiler.types.Selection;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Var;
import gol.syntax.CaseClause;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Op;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of aggregate type a function only reads, while nothing can change what the
 * caller passed: then the caller need not copy it. That is so in functions that store to nothing
 * but their own variables and call only functions of this sort. Library functions are not looked
 * at.
 */
final class Borrowing {
    /** The parameters (receiver first) that a function borrows; empty if it is not of this sort. */
    private final IdentityHashMap<Func, Set<Integer>> known = new IdentityHashMap<>();

    private final ProgramLowering program;

    Borrowing(ProgramLowering program) {
        this.program = program;
    }

    /** Whether parameter {@code index}, counted with the receiver, is borrowed. */
    boolean borrows(Func func, int index) {
        return of(func.origin()).contains(index);
    }

    private boolean isPure(Func func) {
        return of(func).contains(-1);
    }

    private Set<Integer> of(Func func) {
        Set<Integer> result = known.get(func);
        if (result == null) {
            known.put(func, Set.of()); // recursive functions do not borrow
            result = analyse(func);
            known.put(func, result);
        }
        return result;
    }

    private Set<Integer> analyse(Func func) {
        Unit unit = func.pkg() == null ? null : program.unitOf(func.pkg());
        if (unit == null || unit.library()) {
            return Set.of();
        }
        Decl.Func decl = func.decl();
        if (decl == null || decl.body() == null || unit.info().defs().get(decl.name()) != func) {
            return Set.of();
        }
        List<Var> params = new ArrayList<>();
        Signature sig = func.signature();
        if (sig.receiver() != null) {
            params.add(sig.receiver());
        }
        params.addAll(sig.params().vars());
        Walk walk = new Walk(unit.info(), params);
        walk.body(decl.body());
        if (!walk.pure) {
            return Set.of();
        }
        Set<Integer> result = new HashSet<>();
        result.add(-1);
        for (int i = 0; i < params.size(); i++) {
            if (!walk.kept.contains(params.get(i))) {
                result.add(i);
            }
        }
        return result;
    }

    /** One function's body. */
    private final class Walk {
        private final Info info;
        private final List<Var> params;

        /** Parameters that are used as a whole, changed, or whose address is taken. */
        private final Set<Var> kept = Collections.newSetFromMap(new IdentityHashMap<>());

        private boolean pure = true;

        Walk(Info info, List<Var> params) {
            this.info = info;
            this.params = params;
        }

        private void impure() {
            pure = false;
        }

        private @Nullable Var variable(Expr e) {
            return VariableAnalysis.unparen(e) instanceof Expr.Ident id
                            && info.objectOf(id) instanceof Var v
                    ? v
                    : null;
        }

        private void keep(Expr e) {
            Var v = variable(e);
            if (v != null && params.contains(v)) {
                kept.add(v);
            }
        }

        private boolean isPointer(Expr e) {
            TypeAndValue tv = info.typeAndValue(e);
            Type type = tv == null ? null : tv.type().unalias();
            return type == null
                    || type.underlying() instanceof Pointer
                    || type instanceof TypeParam;
        }

        private void body(Stmt.Block b) {
            stmts(b.stmts());
        }

        private void stmts(List<Stmt> list) {
            for (Stmt s : list) {
                stmt(s);
            }
        }

        private void stmt(@Nullable Stmt s) {
            if (s == null || !pure) {
                return;
            }
            switch (s) {
                case Stmt.Empty _, Stmt.Branch _ -> {}
                case Stmt.Block b -> body(b);
                case Stmt.ExprStmt x -> expr(x.x());
                case Stmt.Assign a -> {
                    a.rhs().forEach(this::value);
                    a.lhs().forEach(this::target);
                }
                case Stmt.DeclStmt d -> {
                    for (Decl decl : d.decls()) {
                        if (decl instanceof Decl.Var v) {
                            v.values().forEach(this::value);
                        }
                    }
                }
                case Stmt.Return r -> r.results().forEach(this::value);
                case Stmt.If i -> {
                    stmt(i.init());
                    expr(i.cond());
                    stmt(i.then());
                    stmt(i.otherwise());
                }
                case Stmt.Switch sw -> {
                    stmt(sw.init());
                    if (sw.tag() != null) {
                        value(sw.tag());
                    }
                    for (CaseClause clause : sw.clauses()) {
                        if (clause.values() != null) {
                            clause.values().forEach(this::value);
                        }
                        stmts(clause.body());
                    }
                }
                case Stmt.For f -> {
                    stmt(f.init());
                    if (f.cond() != null) {
                        expr(f.cond());
                    }
                    stmt(f.post());
                    stmt(f.body());
                }
                case Stmt.Labeled l -> stmt(l.stmt());
                case Stmt.Bad _,
                        Stmt.Send _,
                        Stmt.Go _,
                        Stmt.Defer _,
                        Stmt.TypeSwitch _,
                        Stmt.Select _,
                        Stmt.Range _ ->
                        impure();
            }
        }

        /** Only variables of the function itself may be assigned, whole or in part. */
        private void target(Expr e) {
            Expr x = VariableAnalysis.unparen(e);
            while (true) {
                if (x instanceof Expr.Ident id) {
                    Obj obj = info.objectOf(id);
                    if (obj instanceof Var v && Vars.isGlobal(v)) {
                        impure();
                    }
                    keep(x);
                    return;
                }
                if (x instanceof Expr.Selector s
                        && info.selections().get(s) != null
                        && !info.selections().get(s).indirect()
                        && !isPointer(s.x())) {
                    x = VariableAnalysis.unparen(s.x());
                    continue;
                }
                impure();
                return;
            }
        }

        /** An expression whose value is used as a whole. */
        private void value(Expr e) {
            keep(e);
            expr(e);
        }

        private void expr(Expr e) {
            if (!pure) {
                return;
            }
            switch (e) {
                case Expr.Ident _, Expr.BasicLit _ -> {}
                case Expr.Paren p -> expr(p.x());
                case Expr.CompositeLit lit -> {
                    for (Expr element : lit.elements()) {
                        value(element instanceof Expr.KeyValue kv ? kv.value() : element);
                    }
                }
                case Expr.Selector s -> selector(s);
                case Expr.Index i -> {
                    expr(i.x());
                    i.indices().forEach(this::value);
                }
                case Expr.Star s -> value(s.x());
                case Expr.Unary u -> {
                    if (u.op() == Op.AND || u.op() == Op.RECV) {
                        impure();
                    }
                    expr(u.x());
                }
                case Expr.Binary b -> {
                    List<Expr.Binary> chain = b.chain();
                    expr(chain.getFirst().x());
                    chain.forEach(each -> expr(each.y()));
                }
                case Expr.Call c -> call(c);
                case Expr.Bad _,
                        Expr.KeyValue _,
                        Expr.FuncLit _,
                        Expr.Slice _,
                        Expr.TypeAssert _,
                        Expr.Ellipsis _ ->
                        impure();
                case Expr.ArrayType _,
                        Expr.SliceType _,
                        Expr.StructType _,
                        Expr.FuncType _,
                        Expr.InterfaceType _,
                        Expr.MapType _,
                        Expr.ChanType _ -> {}
            }
        }

        private void selector(Expr.Selector s) {
            Selection sel = info.selections().get(s);
            if (sel != null && sel.kind() != Selection.Kind.FIELD) {
                impure();
            }
            expr(s.x());
        }

        private void call(Expr.Call c) {
            Expr fun = VariableAnalysis.unparen(c.fun());
            TypeAndValue tv = info.typeAndValue(fun);
            if (tv != null && tv.mode() == TypeAndValue.Mode.TYPE_EXPR) {
                c.args().forEach(this::value);
                return;
            }
            if (fun instanceof Expr.Ident id && info.uses().get(id) instanceof Builtin b) {
                switch (b.id()) {
                    case LEN, CAP, MIN, MAX, REAL, IMAG, COMPLEX -> c.args().forEach(this::expr);
                    default -> impure();
                }
                return;
            }
            Func callee = null;
            int first = 0;
            if (fun instanceof Expr.Ident id && info.uses().get(id) instanceof Func f) {
                callee = f;
            } else if (fun instanceof Expr.Selector s) {
                Selection sel = info.selections().get(s);
                if (sel != null
                        && sel.kind() == Selection.Kind.METHOD_VALUE
                        && sel.index().length == 1
                        && sel.obj() instanceof Func f
                        && f.origin().decl() != null
                        && !SelectorLowering.wantsPointer(f)) {
                    callee = f;
                    first = 1;
                    argument(s.x(), f.origin(), 0);
                }
            }
            if (callee == null || callee.signature().variadic() || !isPure(callee.origin())) {
                impure();
                return;
            }
            for (int i = 0; i < c.args().size(); i++) {
                argument(c.args().get(i), callee.origin(), first + i);
            }
        }

        private void argument(Expr e, Func callee, int index) {
            if (!of(callee).contains(index)) {
                keep(e);
            }
            expr(e);
        }
    }
}
