package gol.compiler.bytecode;

import gol.compiler.ir.CodeTooLarge;
import gol.compiler.ir.IrFunction;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Functions whose code does not fit a JVM method: they are looked for when a class could not be
 * made, measured, and split. Their parts go to further classes.
 */
final class LargeFunctions {
    /** Of a method's code; JVMS 4.7.3. */
    private static final int MAX_CODE = 65_535;

    /** A guess beyond this need not be verified. */
    private static final int SURELY = 3 * MAX_CODE;

    /** How much longer a jump gets whose target is far: {@code if} becomes two jumps. */
    private static final int FAR_JUMP = 5;

    /** A switch without its cases, padded. */
    private static final int SWITCH = 16;

    /**
     * How large the parts of a split function may become, by guess, until what is left of it fits.
     * The first is about the most that the JIT compiles well.
     */
    private static final int[] PARTS = {6000, 2000, 500};

    /** Code that, with little else, may fill a class's constant pool is longer, by guess. */
    private static final int MANY = 12_000;

    private final BytecodeEngine engine;

    LargeFunctions(BytecodeEngine engine) {
        this.engine = engine;
    }

    /**
     * Splits those of the functions whose code is too large; whether there was one.
     *
     * @throws CodeTooLarge if one cannot be split so that what is left fits
     */
    boolean splitTooLarge(List<IrFunction> functions) {
        boolean any = false;
        for (IrFunction f : List.copyOf(functions)) {
            if (!fits(f)) {
                any |= split(f);
            }
        }
        return any;
    }

    /** Splits those that may have many constants, though their code fits; whether there was one. */
    boolean splitLarge(List<IrFunction> functions) {
        boolean any = false;
        for (IrFunction f : List.copyOf(functions)) {
            if (guess(f) > MANY) {
                any |= split(f);
            }
        }
        return any;
    }

    /** Splits a function; whether that made parts. */
    private boolean split(IrFunction f) {
        IrFunction.Body whole = f.body();
        List<IrFunction> parts = new ArrayList<>();
        for (int limit : PARTS) {
            parts.clear();
            f.replaceBody(whole);
            f.replaceBody(MethodSplitter.split(f, limit, parts));
            if (!parts.isEmpty() && guess(f) <= MAX_CODE / 2) {
                break;
            }
        }
        for (IrFunction part : parts) {
            engine.placePart(part, guess(part));
        }
        if (!fits(f)) {
            throw new CodeTooLarge(f);
        }
        return !parts.isEmpty();
    }

    private static int guess(IrFunction f) {
        return new CodeSize(Set.of()).of(f.body().block());
    }

    private boolean fits(IrFunction f) {
        return guess(f) <= SURELY && size(f) <= MAX_CODE;
    }

    /** What to throw for a class that could not be made though it has room: names the function. */
    RuntimeException culprit(List<IrFunction> functions, RuntimeException thrown) {
        for (IrFunction f : functions) {
            try {
                CodeClass scratch = new CodeClass(engine, "gocode/Scratch", "", true);
                build(engine.classFile(), f, c -> MethodGen.generate(engine, scratch, f, c));
            } catch (RuntimeException e) {
                return engine.progress(f).failed(e);
            }
        }
        return thrown;
    }

    private void build(ClassFile classFile, IrFunction f, Consumer<CodeBuilder> code) {
        GeneratedClass.build(
                classFile,
                engine.descs().cls("gocode/Scratch"),
                b -> b.withMethodBody("m", engine.ref(f).type(), ClassFile.ACC_STATIC, code));
    }

    /** How long the code is, at most: jumps count as if they went far. */
    private int size(IrFunction f) {
        CodeClass scratch = new CodeClass(engine, "gocode/Scratch", "", true);
        Meter meter = new Meter();
        build(
                engine.classFile().withOptions(ClassFile.StackMapsOption.DROP_STACK_MAPS),
                f,
                c -> {
                    c.transforming(meter, code -> MethodGen.generate(engine, scratch, f, code));
                    c.nop();
                });
        return meter.size;
    }

    /** Adds up instructions, of which it lets none pass. */
    private static final class Meter implements CodeTransform {
        private int size;

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            if (element instanceof Instruction i) {
                size +=
                        switch (i) {
                            case BranchInstruction _ -> i.sizeInBytes() + FAR_JUMP;
                            // of these the size is known only where they stand
                            case LookupSwitchInstruction s ->
                                    SWITCH + Long.BYTES * s.cases().size();
                            case TableSwitchInstruction s ->
                                    SWITCH + Integer.BYTES * (s.highValue() - s.lowValue() + 1);
                            default -> i.sizeInBytes();
                        };
            }
        }
    }
}
