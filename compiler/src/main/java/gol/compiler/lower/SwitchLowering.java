package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Basic;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.CaseClause;
import gol.syntax.Expr;
import gol.syntax.Op;
import gol.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expression switches and type switches. */
final class SwitchLowering {
    private final FunctionLowering fn;

    /** Where a fallthrough of the innermost clause goes, as labels to break to. */
    private final Deque<Label> fallthroughs = new ArrayDeque<>();

    SwitchLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    St fallthrough(int pos) {
        Label target = fallthroughs.peek();
        if (target == null) {
            throw new LoweringException(pos, "internal error: misplaced fallthrough");
        }
        return new St.Break(target);
    }

    // ---- expression switches

    void exprSwitch(Code outer, Stmt.Switch sw, @Nullable String goLabel) {
        Code code = new Code();
        if (sw.init() != null) {
            fn.stmts.stmt(code, sw.init(), null);
        }
        Label end = fn.label("switch");
        Type tagType = Types.BOOL;
        Ex tag = null;
        if (sw.tag() != null) {
            tagType = fn.exprs.valueType(sw.tag());
            Ex value = fn.conversions.exprTo(sw.tag(), tagType);
            Local held = fn.temp(value.type());
            code.set(held, Fresh.owned(value), sw.pos());
            tag = new Ex.GetLocal(held);
        }
        fn.targets.push(goLabel, new St.Break(end), null);
        boolean falls = hasFallthrough(sw.clauses());
        St dispatched =
                tag != null && allIntegers(sw.clauses(), tagType) && !falls
                        ? intSwitch(sw, tag)
                        : falls
                                ? withFallthrough(sw, tag, tagType, end)
                                : chain(sw, tag, tagType, end);
        fn.targets.pop();
        code.add(new St.Labeled(end, dispatched));
        outer.add(code.block());
    }

    private static boolean hasFallthrough(List<CaseClause> clauses) {
        for (CaseClause clause : clauses) {
            if (fallsThrough(clause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fallsThrough(CaseClause clause) {
        if (clause.body().isEmpty()) {
            return false;
        }
        Stmt last = clause.body().get(clause.body().size() - 1);
        while (last instanceof Stmt.Labeled l) {
            last = l.stmt();
        }
        return last instanceof Stmt.Branch b && b.kind() == Stmt.BranchKind.FALLTHROUGH;
    }

    private boolean allIntegers(List<CaseClause> clauses, Type tagType) {
        if (!Types.isInteger(tagType)) {
            return false;
        }
        int count = 0;
        for (CaseClause clause : clauses) {
            for (Expr value : values(clause)) {
                if (!(fn.exprs.constant(value) instanceof ConstantValue.Int)) {
                    return false;
                }
                count++;
            }
        }
        return count > 0;
    }

    private static List<Expr> values(CaseClause clause) {
        List<Expr> values = clause.values();
        return values == null ? List.of() : values;
    }

    private St body(CaseClause clause) {
        return fn.stmts.block(clause.body());
    }

    private St intSwitch(Stmt.Switch sw, Ex tag) {
        List<St.Case> cases = new ArrayList<>();
        St otherwise = null;
        for (CaseClause clause : sw.clauses()) {
            if (clause.values() == null) {
                otherwise = body(clause);
                continue;
            }
            List<Long> constants = new ArrayList<>();
            for (Expr value : clause.values()) {
                ConstantValue constant = fn.exprs.constant(value);
                if (constant != null) {
                    constants.add((Long) ConstantLowering.int64(constant).value());
                }
            }
            cases.add(new St.Case(constants, body(clause)));
        }
        return new St.IntSwitch(fn.conversions.toInt64(tag), cases, otherwise, sw.pos());
    }

    private Ex matches(CaseClause clause, @Nullable Ex tag, Type tagType) {
        List<Ex> tests = new ArrayList<>();
        for (Expr value : values(clause)) {
            tests.add(matches(value, tag, tagType));
        }
        return fn.operators.any(tests);
    }

    private Ex matches(Expr value, @Nullable Ex tag, Type tagType) {
        if (tag == null) {
            Type type = fn.exprs.valueType(value);
            return Types.isInterface(type)
                    ? fn.operators.compare(
                            Op.EQL,
                            ConstantLowering.bool(true),
                            Basic.of(Basic.Kind.BOOL),
                            fn.exprs.expr(value),
                            type,
                            value.pos())
                    : fn.exprs.expr(value);
        }
        if (fn.exprs.isNil(value)) {
            return new Ex.IsNil(tag);
        }
        boolean constant = fn.exprs.constant(value) != null;
        Type type = constant && !Types.isInterface(tagType) ? tagType : fn.exprs.valueType(value);
        return fn.operators.compare(
                Op.EQL, tag, tagType, fn.conversions.exprTo(value, type), type, value.pos());
    }

    private St chain(Stmt.Switch sw, @Nullable Ex tag, Type tagType, Label end) {
        List<Ex> tests = new ArrayList<>();
        List<St> bodies = new ArrayList<>();
        St otherwise = null;
        for (CaseClause clause : sw.clauses()) {
            if (clause.values() == null) {
                otherwise = body(clause);
            } else {
                tests.add(matches(clause, tag, tagType));
                bodies.add(body(clause));
            }
        }
        return ifs(tests, bodies, otherwise, end);
    }

    /** Tests one after the other, in a statement that {@code end} leaves. */
    private static St ifs(List<Ex> tests, List<St> bodies, @Nullable St otherwise, Label end) {
        if (tests.size() > StmtLowering.MAX_CHAIN) {
            List<St> flat = new ArrayList<>();
            for (int i = 0; i < tests.size(); i++) {
                St then = new St.Block(List.of(bodies.get(i), new St.Break(end)));
                flat.add(new St.If(tests.get(i), then, null));
            }
            if (otherwise != null) {
                flat.add(otherwise);
            }
            return new St.Block(flat);
        }
        St result = otherwise;
        for (int i = tests.size() - 1; i >= 0; i--) {
            result = new St.If(tests.get(i), bodies.get(i), result);
        }
        return result == null ? new St.Block(List.of()) : result;
    }

    /** Bodies one behind the other, each entered by leaving the blocks before it. */
    private St withFallthrough(Stmt.Switch sw, @Nullable Ex tag, Type tagType, Label end) {
        List<CaseClause> clauses = sw.clauses();
        List<Label> entries = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            entries.add(fn.label("case"));
        }
        St otherwise = new St.Break(end);
        List<Ex> tests = new ArrayList<>();
        List<St> jumps = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            St jump = new St.Break(entries.get(i));
            if (clauses.get(i).values() == null) {
                otherwise = jump;
            } else {
                tests.add(matches(clauses.get(i), tag, tagType));
                jumps.add(jump);
            }
        }
        St inner = ifs(tests, jumps, otherwise, end);
        for (int i = 0; i < clauses.size(); i++) {
            Code code = new Code();
            code.add(new St.Labeled(entries.get(i), inner));
            boolean last = i + 1 == clauses.size();
            Label next = last ? end : fn.label("next");
            fallthroughs.push(next);
            Code body = new Code();
            fn.stmts.list(body, clauses.get(i).body());
            body.add(new St.Break(end));
            fallthroughs.pop();
            code.add(last ? body.block() : new St.Labeled(next, body.block()));
            inner = code.block();
        }
        return inner;
    }

    // ---- type switches

    void typeSwitch(Code outer, Stmt.TypeSwitch sw, @Nullable String goLabel) {
        Code code = new Code();
        if (sw.init() != null) {
            fn.stmts.stmt(code, sw.init(), null);
        }
        Expr subject = sw.x() instanceof Expr.TypeAssert t && t.type() == null ? t.x() : sw.x();
        Type from = fn.type(subject);
        Local held = fn.temp(IrType.IFACE);
        code.set(held, fn.exprs.expr(subject), sw.pos());
        Ex x = new Ex.GetLocal(held);
        Label end = fn.label("switch");
        fn.targets.push(goLabel, new St.Break(end), null);
        List<Ex> tests = new ArrayList<>();
        List<St> bodies = new ArrayList<>();
        St otherwise = null;
        for (CaseClause clause : sw.clauses()) {
            St body = typeClause(clause, x, from, sw.pos());
            if (clause.values() == null) {
                otherwise = body;
                continue;
            }
            List<Ex> types = new ArrayList<>();
            for (Expr value : clause.values()) {
                types.add(
                        fn.exprs.isNil(value)
                                ? new Ex.IsNil(x)
                                : fn.conversions.holds(x, fn.type(value), value.pos()));
            }
            tests.add(fn.operators.any(types));
            bodies.add(body);
        }
        fn.targets.pop();
        code.add(new St.Labeled(end, ifs(tests, bodies, otherwise, end)));
        outer.add(code.block());
    }

    private St typeClause(CaseClause clause, Ex x, Type from, int pos) {
        Code body = new Code();
        if (fn.info.implicits().get(clause) instanceof Var v) {
            Type type = fn.env.concrete(v.type());
            Ex value = Types.isInterface(type) ? x : new Ex.FromInterface(x, type, fn.irType(type));
            fn.vars.declare(body, v, value, pos);
        }
        fn.stmts.list(body, clause.body());
        return body.block();
    }
}
