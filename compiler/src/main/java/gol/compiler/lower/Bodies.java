package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Signature;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Makes function bodies by {@link FunctionLowering}: the lowering's entry points. */
public final class Bodies implements BodyLowering {
    private static final Signature NO_PARAMETERS =
            new Signature(
                    null, List.of(), List.of(), new Tuple(List.of()), new Tuple(List.of()), false);

    @Override
    public IrFunction.Body declared(
            ProgramLowering program, Unit unit, Func function, TypeEnv env, IrFunction target) {
        return FunctionLowering.lowerDeclared(program, unit, function, env, target);
    }

    @Override
    public IrFunction.Body initializers(
            ProgramLowering program, Unit unit, List<Info.Initializer> order, IrFunction target) {
        List<Expr> parts = new ArrayList<>();
        for (Info.Initializer init : order) {
            parts.add(init.rhs());
        }
        FunctionLowering fn = topLevel(program, unit, parts, target);
        Code code = new Code();
        program.embeds().initialize(unit.pkg(), fn, code);
        for (Info.Initializer init : order) {
            initializer(fn, code, init);
        }
        code.add(new St.Return(List.of(), 0));
        return new IrFunction.Body(List.<Local>of(), null, code.block());
    }

    private static FunctionLowering topLevel(
            ProgramLowering program, Unit unit, List<? extends Node> parts, IrFunction target) {
        Node owner = new Stmt.Empty(0);
        VariableAnalysis analysis = VariableAnalysis.ofTopLevel(unit.info(), owner, parts);
        return new FunctionLowering(
                program, unit, program.noEnv(), analysis, owner, target.name(), null);
    }

    private static void initializer(FunctionLowering fn, Code code, Info.Initializer init) {
        List<Var> lhs = init.lhs();
        int pos = init.rhs().pos();
        if (lhs.size() == 1) {
            Type type = fn.env.concrete(lhs.get(0).type());
            Ex value = fn.conversions.exprTo(init.rhs(), type);
            assign(fn, code, lhs.get(0), value, pos);
            return;
        }
        List<AssignmentLowering.Typed> values = fn.assignments.values(code, init.rhs(), lhs.size());
        for (int i = 0; i < lhs.size(); i++) {
            AssignmentLowering.Typed value = values.get(i);
            Type type = fn.env.concrete(lhs.get(i).type());
            assign(
                    fn,
                    code,
                    lhs.get(i),
                    fn.conversions.assign(value.value(), value.type(), type, pos),
                    pos);
        }
    }

    private static void assign(FunctionLowering fn, Code code, Var v, Ex value, int pos) {
        code.add(v.name().equals("_") ? new St.Eval(value, pos) : fn.vars.write(v, value, pos));
    }

    @Override
    public IrFunction.Body script(
            ProgramLowering program, Unit unit, List<Stmt> statements, IrFunction target) {
        FunctionLowering fn = topLevel(program, unit, statements, target);
        int end = statements.isEmpty() ? 0 : statements.get(statements.size() - 1).pos();
        return fn.body(NO_PARAMETERS, new Stmt.Block(0, statements, end));
    }
}
