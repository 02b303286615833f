package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.Progress;
import gol.compiler.ir.St;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Obj;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lowering of one function's body: a declared function, a literal, or the body of a range over
 * a function. Holds what the parts of the lowering share; each part handles one concept.
 */
final class FunctionLowering {
    final ProgramLowering program;
    final Unit unit;
    final Info info;
    final TypeEnv env;
    final VariableAnalysis analysis;
    final Node node;

    /** Go's name, from which those of literals inside are made. */
    final String name;

    /** The loop of which this is the body; null for real functions. */
    final @Nullable RangeFuncBody rangeBody;

    final Vars vars = new Vars(this);
    final Targets targets = new Targets();
    final ExprLowering exprs = new ExprLowering(this);
    final ConversionLowering conversions = new ConversionLowering(this);
    final UnsafeLowering unsafe = new UnsafeLowering(this);
    final OperatorLowering operators = new OperatorLowering(this);
    final SelectorLowering selectors = new SelectorLowering(this);
    final IndexLowering indexes = new IndexLowering(this);
    final LiteralLowering literals = new LiteralLowering(this);
    final CallLowering calls = new CallLowering(this);
    final BuiltinLowering builtins = new BuiltinLowering(this);
    final AllocLowering allocs = new AllocLowering(this);
    final FunctionValues functions = new FunctionValues(this);
    final StmtLowering stmts = new StmtLowering(this);
    final AssignmentLowering assignments = new AssignmentLowering(this);
    final RangeLowering ranges = new RangeLowering(this);
    final RangeFuncLowering rangeFuncs = new RangeFuncLowering(this);
    final SwitchLowering switches = new SwitchLowering(this);
    final SelectLowering selects = new SelectLowering(this);
    final DeferLowering defers = new DeferLowering(this);
    final ReturnLowering returns = new ReturnLowering(this);

    /** What is being lowered. */
    final Progress progress;

    private int temps;

    /** What names the literals inside: the function that a loop's body belongs to. */
    private final FunctionLowering namer;

    private int literalCount;
    private int rangeCount;

    FunctionLowering(
            ProgramLowering program,
            Unit unit,
            TypeEnv env,
            VariableAnalysis analysis,
            Node node,
            String name,
            @Nullable RangeFuncBody rangeBody) {
        this.program = program;
        this.unit = unit;
        this.info = unit.info();
        this.env = env;
        this.analysis = analysis;
        this.node = node;
        this.name = name;
        this.rangeBody = rangeBody;
        this.progress = new Progress("lowering", name, this::place, node.pos());
        this.namer = this;
    }

    /** The lowering of the body of a loop over a function, which is a function of its own. */
    FunctionLowering(FunctionLowering outer, Node loop, String name, RangeFuncBody rangeBody) {
        this.program = outer.program;
        this.unit = outer.unit;
        this.info = outer.info;
        this.env = outer.env;
        this.analysis = outer.analysis;
        this.node = loop;
        this.name = name;
        this.rangeBody = rangeBody;
        this.namer = outer.namer;
        this.progress = new Progress("lowering", name, this::place, loop.pos());
    }

    private String place(int pos) {
        return fileName(pos) + ':' + line(pos);
    }

    /** A literal's lowering inside of this one. */
    FunctionLowering literal(Expr.FuncLit lit, String literalName) {
        return new FunctionLowering(program, unit, env, analysis, lit, literalName, null);
    }

    // ---- bodies

    static IrFunction.Body lowerDeclared(
            ProgramLowering program, Unit unit, Func func, TypeEnv env, IrFunction self) {
        Func origin = func.origin();
        Decl.Func decl = origin.decl();
        if (decl == null || decl.body() == null) {
            throw new IllegalStateException("no body: " + func.name());
        }
        VariableAnalysis analysis = VariableAnalysis.of(unit.info(), origin, decl);
        FunctionLowering fn =
                new FunctionLowering(program, unit, env, analysis, decl, self.name(), null);
        return fn.body(origin.signature(), decl.body());
    }

    /** The body of a function with captured variables, parameters and results. */
    IrFunction.Body body(Signature sig, Stmt.Block block) {
        try {
            return lowered(sig, block);
        } catch (RuntimeException | StackOverflowError e) {
            throw progress.failed(e);
        }
    }

    private IrFunction.Body lowered(Signature sig, Stmt.Block block) {
        Code code = new Code();
        List<Local> params = new ArrayList<>();
        for (Var v : analysis.captures(node)) {
            Local local = new Local(v.name(), vars.slotType(v));
            params.add(local);
            vars.bind(v, local);
        }
        if (sig.receiver() != null) {
            param(sig.receiver(), params, code);
        }
        for (Var v : sig.params().vars()) {
            param(v, params, code);
        }
        Local token = analysis.recovers(node) ? new Local("recover$", IrType.OBJECT) : null;
        defers.recoverToken = token;
        returns.begin(sig, code);
        St.Block lowered = stmts.block(block);
        returns.finish(code, lowered, block.rbrace());
        return new IrFunction.Body(params, token, code.block());
    }

    private void param(Var v, List<Local> params, Code code) {
        Local local = new Local(v.name().isEmpty() ? "_" : v.name(), vars.type(v));
        params.add(local);
        if (vars.inCell(v)) {
            vars.declare(code, v, new Ex.GetLocal(local), 0);
        } else {
            vars.bind(v, local);
        }
    }

    // ---- types

    /** The concrete type of an expression. */
    Type type(Expr e) {
        TypeAndValue tv = info.typeAndValue(e);
        if (tv != null) {
            return env.concrete(tv.type());
        }
        if (e instanceof Expr.Ident id) {
            Obj obj = info.objectOf(id);
            if (obj != null) {
                return env.concrete(obj.type());
            }
        }
        if (e instanceof Expr.Paren p) {
            return type(p.x());
        }
        if (e instanceof Expr.Selector s && info.uses().get(s.sel()) != null) {
            return env.concrete(info.uses().get(s.sel()).type());
        }
        throw new LoweringException(
                e.pos(), "internal error: no type for " + e.getClass().getSimpleName());
    }

    IrType irType(Type concrete) {
        return program.typeOf(concrete);
    }

    /** The class of cells for variables of the type, as a reference type. */
    IrType cellType(Type elem) {
        return new IrType.Ref(TypeLowering.cellClass(elem));
    }

    IrSignature signature(Signature sig) {
        List<IrType> params = new ArrayList<>();
        for (Var v : sig.params().vars()) {
            params.add(irType(env.concrete(v.type())));
        }
        List<IrType> results = new ArrayList<>();
        for (Var v : sig.results().vars()) {
            results.add(irType(env.concrete(v.type())));
        }
        return new IrSignature(params, results);
    }

    // ---- names

    /** A local of the lowering's own. */
    Local temp(IrType type) {
        return new Local("t$" + temps++, type);
    }

    /** A local that holds a fresh aggregate until it is used once. */
    Local freshTemp(IrType type) {
        return new Local("t$" + temps++ + "$fresh", type);
    }

    Label label(String base) {
        return new Label(base + temps++);
    }

    /** The name of the next function literal. */
    String nextLiteralName() {
        boolean nested = namer.node instanceof Expr.FuncLit;
        return namer.name + (nested ? "." : ".func") + ++namer.literalCount;
    }

    /** The name of the next body of a range over a function. */
    String nextRangeName() {
        return namer.name + "-range" + ++namer.rangeCount;
    }

    String fileName(int pos) {
        return program.tracePath(unit, program.fileSet().place(pos).file());
    }

    int line(int pos) {
        return program.fileSet().line(pos);
    }

    LoweringException unsupported(int pos, String what) {
        return new LoweringException(pos, "not supported yet: " + what);
    }
}
