package gol.interpreter.translate;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import gol.compiler.ir.Ex;
import gol.compiler.ir.Global;
import gol.compiler.ir.GlobalInitializer;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.Progress;
import gol.interpreter.call.FunctionRoot;
import gol.interpreter.call.Initialization;
import gol.interpreter.call.InitializeGlobals;
import gol.interpreter.call.TreeFunction;
import gol.interpreter.node.Frames;
import gol.interpreter.node.Statement;
import gol.runtime.value.Ref;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of one function's translation (slots of locals, codes of labels), and the translators
 * for the families of IR nodes.
 */
public final class FunctionTranslator {
    final Program program;
    final ExpressionTranslator expressions;
    final ArithmeticTranslator arithmetic;
    final MemoryTranslator memory;
    final CallTranslator calls;
    final StatementTranslator statements;
    final IrFunction function;
    final Progress progress;

    private final FrameDescriptor.Builder frame;
    private final Map<Local, Integer> slots = new IdentityHashMap<>();
    private final Map<Label, Integer> labels = new IdentityHashMap<>();
    private final Set<Initialization> initializations = new LinkedHashSet<>();

    private FunctionTranslator(Program program, TreeFunction owner, Progress progress) {
        this.progress = progress;
        this.program = program;
        this.function = owner.function();
        this.frame = Frames.newDescriptor(function.results().size());
        this.frame.info(owner);
        this.expressions = new ExpressionTranslator(this);
        this.arithmetic = new ArithmeticTranslator(this);
        this.memory = new MemoryTranslator(this);
        this.calls = new CallTranslator(this);
        this.statements = new StatementTranslator(this);
    }

    /** The nodes of a function. */
    public static FunctionRoot translate(Program program, TreeFunction owner) {
        Progress progress = new Progress("translating", owner.function(), program::line);
        try {
            return new FunctionTranslator(program, owner, progress).root();
        } catch (RuntimeException | StackOverflowError e) {
            throw progress.failed(e);
        }
    }

    private FunctionRoot root() {
        IrFunction.Body body = program.body(function);
        List<Local> params = body.params();
        int[] places = new int[params.size()];
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < places.length; i++) {
            places[i] = slot(params.get(i));
            letters.append(letter(params.get(i).type()));
        }
        Local token = body.recoverToken();
        int tokenSlot = token == null ? -1 : slot(token);
        Statement block = statements.translate(body.block());
        if (!initializations.isEmpty()) {
            block = new InitializeGlobals(initializations, block);
        }
        return new FunctionRoot(
                frame.build(),
                function.name(),
                places,
                letters.toString(),
                function.results().isEmpty() ? 'V' : letter(function.results().get(0)),
                tokenSlot,
                block);
    }

    /** The cell of a package variable, which is initialised when the function is called. */
    Ref global(Global global) {
        GlobalInitializer initializer = global.initializer();
        if (initializer != null && initializer.function() != function) {
            initializations.add(program.initialization(initializer));
        }
        return program.global(global);
    }

    /** The slot of a local. */
    int slot(Local local) {
        Integer known = slots.get(local);
        if (known == null) {
            known = frame.addSlot(FrameSlotKind.Static, null, null);
            slots.put(local, known);
        }
        return known;
    }

    int breakCode(Label label) {
        Integer known = labels.get(label);
        if (known == null) {
            known = Statement.FIRST_JUMP + 2 * labels.size();
            labels.put(label, known);
        }
        return known;
    }

    int continueCode(Label label) {
        return breakCode(label) + 1;
    }

    /** The letter of the kind of Java value: Z, I, J, F, D, or L for references. */
    static char letter(IrType type) {
        return type instanceof IrType.Prim p ? p.kind().descriptor().charAt(0) : 'L';
    }

    /** The letter of a call's result, V for none. */
    static char resultLetter(IrType type) {
        return isVoid(type) ? 'V' : letter(type);
    }

    static boolean isVoid(@Nullable IrType type) {
        return Ex.VOID.equals(type);
    }
}
