package gol.compiler.bytecode;

import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.ir.Storage;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function that calls itself and hands slices on as it got them. Its code is a second method,
 * which takes these slices in parts ({@link SliceParts}): no call in the recursion reads their
 * headers. The function's own method opens them.
 *
 * @param method where the code is
 * @param handedOn the parameters that come in parts
 */
record Recursion(
        BytecodeEngine engine,
        IrFunction function,
        Analysis analysis,
        MethodRef method,
        List<Local> handedOn) {
    /** Words of parameters, with the goroutine, beyond which it is not done; JVMS 4.3.3 has 255. */
    private static final int MAX_WORDS = 100;

    /**
     * Bytes of code, as guessed, beyond which it is not done: whether a function is too large for a
     * method ({@link LargeFunctions}) is found out without it.
     */
    private static final int MAX_SIZE = 20_000;

    /** The function as one that hands slices on, or null. */
    static @Nullable Recursion of(BytecodeEngine engine, IrFunction function, Analysis analysis) {
        List<Local> handedOn = analysis.handedOn();
        if (handedOn.isEmpty() || new CodeSize(Set.of()).of(function.body().block()) > MAX_SIZE) {
            return null;
        }
        StringBuilder descriptor = new StringBuilder("(").append(Descs.GOROUTINE_DESC);
        int words = 1;
        for (Local p : function.body().params()) {
            words += JType.kind(p.type()).slotSize();
            if (handedOn.contains(p)) {
                boolean cap = analysis.needsCap(p);
                descriptor.append(storage(p).arrayDescriptor()).append(cap ? "JJJ" : "JJ");
                words += cap ? 6 : 4;
            } else {
                descriptor.append(p.type().descriptor());
            }
        }
        if (words > MAX_WORDS) {
            return null;
        }
        MethodRef own = engine.ref(function);
        String whole = own.type().descriptorString();
        descriptor.append(whole, whole.indexOf(')'), whole.length());
        return new Recursion(
                engine,
                function,
                analysis,
                new MethodRef(
                        own.owner(),
                        own.name() + "$parts",
                        engine.descs().method(descriptor.toString())),
                handedOn);
    }

    private static Storage storage(Local slice) {
        return ((IrType.SliceOf) slice.type()).elem().storage();
    }

    /** The code of the function's own method; without lines, so that traces leave it out. */
    void enter(CodeBuilder c) {
        c.aload(0);
        int slot = 1;
        for (Local p : function.body().params()) {
            if (handedOn.contains(p)) {
                Storage s = storage(p);
                ClassDesc header = engine.descs().cls(s.sliceClass());
                c.aload(slot);
                c.getfield(header, "array", engine.descs().type(s.arrayDescriptor()));
                field(c, slot, header, "off");
                field(c, slot, header, "len");
                if (analysis.needsCap(p)) {
                    field(c, slot, header, "cap");
                }
            } else {
                c.loadLocal(JType.kind(p.type()), slot);
            }
            slot += JType.kind(p.type()).slotSize();
        }
        call(c);
        List<IrType> results = function.results();
        c.return_(results.isEmpty() ? TypeKind.VOID : JType.kind(results.get(0)));
    }

    private void field(CodeBuilder c, int slot, ClassDesc header, String name) {
        c.aload(slot);
        c.getfield(header, name, engine.descs().type("J"));
    }

    /** Calls the code; the arguments are on the stack. */
    void call(CodeBuilder c) {
        c.invokestatic(method.owner(), method.name(), method.type());
    }
}
