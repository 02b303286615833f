package gol.compiler.bytecode;

import gol.compiler.ir.CodeTooLarge;
import gol.compiler.ir.IrFunction;
import java.lang.classfile.ClassBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Functions whose code does not fit a JVM method: found by trying, then split. */
final class LargeFunctions {
    /**
     * How large the parts of a split function may become, by guess, until all fit. The first is
     * about the most that the JIT compiles well.
     */
    private static final int[] PARTS = {6000, 2000, 500};

    private final BytecodeEngine engine;

    LargeFunctions(BytecodeEngine engine) {
        this.engine = engine;
    }

    /**
     * Finds out which of the functions are too large, and splits them; whether there was one.
     *
     * @throws CodeTooLarge if one cannot be split so that its parts fit
     */
    boolean split(List<IrFunction> functions) {
        boolean split = false;
        for (int i = 0; i < functions.size(); i++) { // parts join the list
            IrFunction f = functions.get(i);
            if (!fits(f)) {
                if (!split(f)) {
                    throw new CodeTooLarge(f);
                }
                split = true;
            }
        }
        return split;
    }

    private boolean split(IrFunction f) {
        IrFunction.Body whole = f.body();
        for (int limit : PARTS) {
            List<IrFunction> parts = new ArrayList<>();
            f.replaceBody(MethodSplitter.split(f, limit, parts));
            boolean fit = fits(f);
            for (int i = 0; i < parts.size() && fit; i++) {
                fit = fits(parts.get(i));
            }
            if (fit) {
                return true;
            }
            f.replaceBody(whole);
        }
        return false;
    }

    private boolean fits(IrFunction f) {
        CodeClass scratch = new CodeClass(engine, "gocode/Scratch", "", true);
        try {
            engine.classFile()
                    .build(
                            scratch.desc(),
                            new Consumer<ClassBuilder>() {
                                @Override
                                public void accept(ClassBuilder b) {
                                    b.withMethodBody(
                                            "m",
                                            engine.ref(f).type(),
                                            java.lang.classfile.ClassFile.ACC_STATIC,
                                            c -> new MethodGen(engine, scratch, f, c).generate());
                                }
                            });
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
