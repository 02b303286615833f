package gol.compiler.bytecode;

import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.runtime.Func;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Functions whose code does not fit a JVM method: found by trying, then split; where that does not
 * help, run by another engine through stubs if there is one.
 */
final class LargeFunctions {
    /**
     * How large the parts of a split function may become, by guess, until all fit. The first is
     * about the most that the JIT compiles well.
     */
    private static final int[] PARTS = {6000, 2000, 500};

    private final BytecodeEngine engine;
    private final Set<IrFunction> large = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Function<IrFunction, Func> otherEngine;

    LargeFunctions(BytecodeEngine engine) {
        this.engine = engine;
    }

    void setOtherEngine(Function<IrFunction, Func> other) {
        otherEngine = other;
    }

    boolean isTooLarge(IrFunction f) {
        return !large.isEmpty() && large.contains(f);
    }

    /**
     * Finds out which of the functions are too large, and splits them; whether there was one not
     * known yet.
     */
    boolean find(List<IrFunction> functions) {
        List<IrFunction> found = new ArrayList<>();
        boolean split = false;
        for (int i = 0; i < functions.size(); i++) {
            IrFunction f = functions.get(i);
            if (!isTooLarge(f) && !fits(f)) {
                if (split(f)) {
                    split = true;
                } else {
                    found.add(f);
                }
            }
        }
        if (found.isEmpty()) {
            return split;
        }
        if (otherEngine == null) {
            throw new CodeTooLarge(found);
        }
        large.addAll(found);
        return true;
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

    /** Calls the other engine's function with boxed arguments. */
    void stub(CodeClass owner, IrFunction f, CodeBuilder c) {
        Function<IrFunction, Func> other = otherEngine;
        if (other == null) {
            throw new CodeTooLarge(List.of(f));
        }
        Descs descs = engine.descs();
        c.getstatic(owner.desc(), owner.constant(other.apply(f), Descs.FUNC), descs.func);
        c.aload(0);
        c.loadConstant(f.params().size());
        c.anewarray(descs.object);
        int slot = 1;
        for (int i = 0; i < f.params().size(); i++) {
            IrType t = f.params().get(i);
            c.dup();
            c.loadConstant(i);
            c.loadLocal(JType.kind(t), slot);
            Boxing.box(c, descs, JType.letter(t));
            c.aastore();
            slot += JType.kind(t).slotSize();
        }
        c.invokevirtual(descs.func, "invoke", descs.method(ShapePending.INVOKE));
        if (f.results().isEmpty()) {
            c.pop();
            c.return_();
        } else {
            IrType r = f.results().get(0);
            Boxing.unbox(c, descs, r.descriptor());
            c.return_(JType.kind(r));
        }
    }
}
