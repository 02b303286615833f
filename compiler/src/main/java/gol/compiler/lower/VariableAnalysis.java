package gol.compiler.lower;

import gol.compiler.check.TypeSet;
import gol.compiler.types.Array;
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
import gol.syntax.CommClause;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Field;
import gol.syntax.Node;
import gol.syntax.Op;
import gol.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a function's body, with the function literals in it, does with its local variables: whose
 * address is taken, who is captured by which literal, who is assigned after its declaration. One
 * analysis serves all instances of a generic function. A body of a range over a function counts as
 * a literal: it becomes one.
 */
final class VariableAnalysis {
    /** What is known of one function: the declaration, a literal, or a range-over-func loop. */
    private static final class Frame {
        final Node node;
        final boolean rangeBody;
        final List<Var> captures = new ArrayList<>();
        boolean recovers;
        boolean defers;
        boolean returnsFromRange;
        boolean defersFromRange;
        int loops;
        int deferStatements;
        boolean defersInLoop;

        Frame(Node node, boolean rangeBody) {
            this.node = node;
            this.rangeBody = rangeBody;
        }
    }

    private static final int MOST_BITS = 8;

    private final Info info;
    private final Set<Var> addressTaken = identitySet();
    private final Set<Var> captured = identitySet();
    private final Set<Var> assigned = identitySet();
    private final IdentityHashMap<Var, Integer> assignments = new IdentityHashMap<>();
    private final IdentityHashMap<Var, Frame> owners = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Frame> frames = new IdentityHashMap<>();
    private final Set<String> gotoLabels = new java.util.HashSet<>();
    private final Deque<Frame> stack = new ArrayDeque<>();

    private VariableAnalysis(Info info) {
        this.info = info;
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Analyses a declared function. */
    static VariableAnalysis of(Info info, Func func, Decl.Func decl) {
        VariableAnalysis analysis = new VariableAnalysis(info);
        analysis.enter(decl, false);
        Signature sig = func.signature();
        if (sig.receiver() != null) {
            analysis.own(sig.receiver());
        }
        analysis.signature(sig);
        if (decl.body() != null) {
            analysis.stmt(decl.body());
        }
        return analysis;
    }

    /**
     * Analyses expressions and statements outside of any function: initialisers, a script's body.
     */
    static VariableAnalysis ofTopLevel(Info info, Node owner, List<? extends Node> parts) {
        VariableAnalysis analysis = new VariableAnalysis(info);
        analysis.enter(owner, false);
        for (Node part : parts) {
            switch (part) {
                case Expr e -> analysis.expr(e);
                case Stmt s -> analysis.stmt(s);
                case Decl d -> analysis.decl(d);
                case Field _, CaseClause _, CommClause _ ->
                        throw new IllegalArgumentException("not at top level: " + part);
            }
        }
        return analysis;
    }

    // ---- answers

    /** Whether a variable whose values are no aggregates must live in a cell. */
    boolean needsCell(Var v) {
        return addressTaken.contains(v) || (captured.contains(v) && assigned.contains(v));
    }

    /** Whether others than the declaring function's own straight code can reach the variable. */
    boolean isShared(Var v) {
        return addressTaken.contains(v) || captured.contains(v);
    }

    /** Whether it is assigned after its declaration. */
    boolean isAssigned(Var v) {
        return assigned.contains(v);
    }

    /** How many statements assign it after its declaration. */
    int assignments(Var v) {
        return assignments.getOrDefault(v, 0);
    }

    /** The variables of enclosing functions that a literal or range-over-func body uses. */
    List<Var> captures(Node function) {
        return frame(function).captures;
    }

    /** Whether a function calls recover itself. */
    boolean recovers(Node function) {
        return frame(function).recovers;
    }

    /** Whether a function has a defer statement, in it or in its range-over-func bodies. */
    boolean defers(Node function) {
        return frame(function).defers || frame(function).defersFromRange;
    }

    /**
     * Whether each defer statement of a function that has some runs at most once per call, and
     * there are few: what is pending can then be told by a bit for each. Not where the function may
     * defer recover itself, which asks the function's frame whether it panics.
     */
    boolean defersOnce(Node function) {
        Frame f = frame(function);
        return f.defers
                && !f.defersFromRange
                && !f.defersInLoop
                && !f.recovers
                && gotoLabels.isEmpty()
                && f.deferStatements <= MOST_BITS;
    }

    /** Whether a return statement stands in a range-over-func body of the function. */
    boolean returnsFromRange(Node function) {
        return frame(function).returnsFromRange;
    }

    /** Whether the function itself declares the variable. */
    boolean owns(Node function, Var v) {
        Frame owner = owners.get(v);
        return owner != null && owner.node == function;
    }

    /** Whether some goto names the label. */
    boolean isGotoTarget(String label) {
        return gotoLabels.contains(label);
    }

    private Frame frame(Node function) {
        Frame frame = frames.get(function);
        if (frame == null) {
            throw new IllegalStateException("function was not analysed");
        }
        return frame;
    }

    // ---- the walk

    private void enter(Node node, boolean rangeBody) {
        Frame frame = new Frame(node, rangeBody);
        frames.put(node, frame);
        stack.push(frame);
    }

    private Frame current() {
        return stack.getFirst();
    }

    /** The innermost real function. */
    private Frame function() {
        for (Frame frame : stack) {
            if (!frame.rangeBody) {
                return frame;
            }
        }
        throw new IllegalStateException("no function");
    }

    private void own(Var v) {
        owners.put(v, current());
    }

    private void signature(Signature sig) {
        for (Var param : sig.params().vars()) {
            own(param);
        }
        for (Var result : sig.results().vars()) {
            own(result);
            assigned.add(result);
        }
    }

    private void define(Expr.@Nullable Ident id) {
        if (id != null && info.defs().get(id) instanceof Var v) {
            own(v);
        }
    }

    private void use(Expr.Ident id) {
        Obj obj = info.uses().get(id);
        if (obj instanceof Builtin builtin && builtin.id() == Builtin.Id.RECOVER) {
            function().recovers = true;
        }
        if (obj instanceof Var v) {
            useVar(v);
        }
    }

    private void useVar(Var v) {
        Frame owner = owners.get(v);
        if (owner == null || owner == current()) {
            return;
        }
        captured.add(v);
        for (Frame frame : stack) {
            if (frame == owner) {
                return;
            }
            if (!frame.captures.contains(v)) {
                frame.captures.add(v);
            }
        }
    }

    private void assign(Expr target) {
        Expr e = unparen(target);
        if (e instanceof Expr.Ident id && info.objectOf(id) instanceof Var v) {
            if (info.defs().get(id) == v) {
                own(v);
                return;
            }
            assigned.add(v);
            assignments.merge(v, 1, Integer::sum);
        }
        expr(target);
    }

    private void takeAddress(Expr e) {
        Var root = root(e);
        if (root != null) {
            addressTaken.add(root);
        }
    }

    /** The variable that an addressable expression is a part of; null behind a pointer or slice. */
    private @Nullable Var root(Expr e) {
        return switch (e) {
            case Expr.Paren p -> root(p.x());
            case Expr.Ident id -> info.objectOf(id) instanceof Var v ? v : null;
            case Expr.Selector s -> {
                Selection sel = info.selections().get(s);
                yield sel == null || sel.kind() != Selection.Kind.FIELD || isPointer(s.x())
                        ? null
                        : root(s.x());
            }
            case Expr.Index i -> isArray(i.x()) ? root(i.x()) : null;
            case Expr.Bad _,
                    Expr.BasicLit _,
                    Expr.CompositeLit _,
                    Expr.KeyValue _,
                    Expr.FuncLit _,
                    Expr.Slice _,
                    Expr.TypeAssert _,
                    Expr.Call _,
                    Expr.Star _,
                    Expr.Unary _,
                    Expr.Binary _,
                    Expr.Ellipsis _,
                    Expr.ArrayType _,
                    Expr.SliceType _,
                    Expr.StructType _,
                    Expr.FuncType _,
                    Expr.InterfaceType _,
                    Expr.MapType _,
                    Expr.ChanType _ ->
                    null;
        };
    }

    static Expr unparen(Expr e) {
        Expr result = e;
        while (result instanceof Expr.Paren p) {
            result = p.x();
        }
        return result;
    }

    private @Nullable Type core(Expr e) {
        TypeAndValue tv = info.typeAndValue(e);
        Type type = tv != null ? tv.type() : null;
        if (type == null && e instanceof Expr.Ident id) {
            Obj obj = info.objectOf(id);
            type = obj == null ? null : obj.type();
        }
        if (type == null) {
            return null;
        }
        return type.unalias() instanceof TypeParam ? TypeSet.coreType(type) : Types.under(type);
    }

    private boolean isPointer(Expr e) {
        return core(e) instanceof Pointer;
    }

    private boolean isArray(Expr e) {
        Type core = core(e);
        return core == null || core instanceof Array;
    }

    /** Whether a range statement ranges over a function. */
    boolean isFuncRange(Stmt.Range range) {
        return core(range.x()) instanceof Signature;
    }

    private void exprs(List<? extends Expr> list) {
        for (Expr e : list) {
            expr(e);
        }
    }

    private void expr(@Nullable Expr e) {
        if (e == null) {
            return;
        }
        switch (e) {
            case Expr.Ident id -> use(id);
            case Expr.CompositeLit lit -> {
                for (Expr element : lit.elements()) {
                    if (element instanceof Expr.KeyValue kv) {
                        expr(kv.key());
                        expr(kv.value());
                    } else {
                        expr(element);
                    }
                }
            }
            case Expr.KeyValue kv -> {
                expr(kv.key());
                expr(kv.value());
            }
            case Expr.FuncLit lit -> funcLit(lit);
            case Expr.Paren p -> expr(p.x());
            case Expr.Selector s -> selector(s);
            case Expr.Index i -> {
                expr(i.x());
                exprs(i.indices());
            }
            case Expr.Slice s -> {
                if (isArray(s.x())) {
                    takeAddress(s.x());
                }
                expr(s.x());
                expr(s.low());
                expr(s.high());
                expr(s.max());
            }
            case Expr.TypeAssert t -> expr(t.x());
            case Expr.Call c -> {
                expr(c.fun());
                exprs(c.args());
            }
            case Expr.Star s -> expr(s.x());
            case Expr.Unary u -> {
                if (u.op() == Op.AND) {
                    takeAddress(u.x());
                }
                expr(u.x());
            }
            case Expr.Binary b -> {
                List<Expr.Binary> chain = b.chain();
                expr(chain.getFirst().x());
                chain.forEach(each -> expr(each.y()));
            }
            case Expr.Bad _,
                    Expr.BasicLit _,
                    Expr.Ellipsis _,
                    Expr.ArrayType _,
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
        if (sel == null) {
            use(s.sel());
            return;
        }
        if (sel.kind() == Selection.Kind.METHOD_VALUE
                && sel.obj() instanceof Func method
                && method.signature().receiver() != null
                && Types.pointer(method.signature().receiver().type()) != null
                && !isPointer(s.x())) {
            takeAddress(s.x());
        }
        expr(s.x());
    }

    private void funcLit(Expr.FuncLit lit) {
        enter(lit, false);
        TypeAndValue tv = info.typeAndValue(lit);
        if (tv != null) {
            signature(Types.signature(tv.type()));
        }
        stmt(lit.body());
        stack.pop();
    }

    private void stmts(List<Stmt> list) {
        for (Stmt s : list) {
            stmt(s);
        }
    }

    private void decl(Decl d) {
        switch (d) {
            case Decl.Var v -> {
                exprs(v.values());
                v.names().forEach(this::define);
            }
            case Decl.Import _, Decl.Const _, Decl.Type _, Decl.Func _ -> {}
        }
    }

    private void stmt(@Nullable Stmt s) {
        if (s == null) {
            return;
        }
        switch (s) {
            case Stmt.Bad _, Stmt.Empty _ -> {}
            case Stmt.Block b -> stmts(b.stmts());
            case Stmt.ExprStmt x -> expr(x.x());
            case Stmt.Send x -> {
                expr(x.chan());
                expr(x.value());
            }
            case Stmt.Assign a -> {
                exprs(a.rhs());
                a.lhs().forEach(this::assign);
            }
            case Stmt.DeclStmt d -> d.decls().forEach(this::decl);
            case Stmt.Go g -> expr(g.call());
            case Stmt.Defer d -> {
                if (current().rangeBody) {
                    function().defersFromRange = true;
                } else {
                    current().defers = true;
                    current().deferStatements++;
                    current().defersInLoop |= current().loops > 0;
                }
                expr(d.call());
            }
            case Stmt.Return r -> ret(r);
            case Stmt.Branch b -> {
                if (b.kind() == Stmt.BranchKind.GOTO && b.label() != null) {
                    gotoLabels.add(b.label().name());
                }
            }
            case Stmt.If i -> {
                stmt(i.init());
                expr(i.cond());
                stmt(i.then());
                stmt(i.otherwise());
            }
            case Stmt.Switch sw -> {
                stmt(sw.init());
                expr(sw.tag());
                clauses(sw.clauses());
            }
            case Stmt.TypeSwitch sw -> {
                stmt(sw.init());
                expr(sw.x());
                clauses(sw.clauses());
            }
            case Stmt.Select sel -> {
                for (CommClause clause : sel.clauses()) {
                    stmt(clause.comm());
                    stmts(clause.body());
                }
            }
            case Stmt.For f -> {
                stmt(f.init());
                expr(f.cond());
                stmt(f.post());
                loopBody(f.body());
            }
            case Stmt.Range r -> range(r);
            case Stmt.Labeled l -> stmt(l.stmt());
        }
    }

    private void ret(Stmt.Return r) {
        exprs(r.results());
        if (current().rangeBody) {
            Frame function = function();
            function.returnsFromRange = true;
            // results of the function are assigned from inside the loop's body
            for (Var result : resultsOf(function)) {
                assigned.add(result);
                useVar(result);
            }
        }
    }

    private List<Var> resultsOf(Frame function) {
        List<Var> results = new ArrayList<>();
        owners.forEach((v, owner) -> {
            if (owner == function && v.kind() == Var.Kind.RESULT) {
                results.add(v);
            }
        });
        return results;
    }

    private void clauses(List<CaseClause> clauses) {
        for (CaseClause clause : clauses) {
            if (clause.values() != null) {
                exprs(clause.values());
            }
            if (info.implicits().get(clause) instanceof Var v) {
                own(v);
            }
            stmts(clause.body());
        }
    }

    private void range(Stmt.Range r) {
        expr(r.x());
        boolean func = isFuncRange(r);
        if (func) {
            enter(r, true);
        }
        for (Expr target : new @Nullable Expr[] {r.key(), r.value()}) {
            if (target == null) {
                continue;
            }
            if (r.define() && target instanceof Expr.Ident id) {
                define(id);
                if (info.perLoopVariables().contains(r) && info.defs().get(id) instanceof Var v) {
                    assigned.add(v);
                    assignments.merge(v, 1, Integer::sum);
                }
            } else {
                assign(target);
            }
        }
        loopBody(r.body());
        if (func) {
            stack.pop();
        }
    }

    private void loopBody(Stmt body) {
        Frame f = current();
        f.loops++;
        stmt(body);
        f.loops--;
    }
}
