package gol.compiler.bytecode;

import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of function values: an abstract class for each erased signature, and a subclass for
 * each function that is used as a value. Guarded by the engine's lock.
 */
final class Shapes {
    /**
     * An erased signature's class.
     *
     * @param params letters of descriptors, {@code L} for references
     * @param result likewise, {@code V} for none
     */
    record Shape(ClassDesc desc, String name, String params, char result) {
        /** Of the method {@code call}. */
        String callDescriptor() {
            StringBuilder b = new StringBuilder("(").append(Descs.GOROUTINE_DESC);
            for (int i = 0; i < params.length(); i++) {
                b.append(JType.erased(params.charAt(i)));
            }
            return b.append(')').append(JType.erased(result)).toString();
        }
    }

    private final BytecodeEngine engine;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final IdentityHashMap<IrFunction, ClosureClass> closures = new IdentityHashMap<>();

    Shapes(BytecodeEngine engine) {
        this.engine = engine;
    }

    Shape of(IrSignature signature) {
        return of(signature.params(), signature.results());
    }

    Shape of(List<IrType> params, List<IrType> results) {
        StringBuilder b = new StringBuilder(params.size());
        for (int i = 0; i < params.size(); i++) {
            b.append(JType.letter(params.get(i)));
        }
        String letters = b.toString();
        char result = results.isEmpty() ? 'V' : JType.letter(results.get(0));
        String key = letters + '$' + result;
        Shape known = shapes.get(key);
        if (known == null) {
            String name = "gofunc/F$" + key;
            known = new Shape(engine.descs().cls(name), name, letters, result);
            shapes.put(key, known);
            if (engine.loader().imageOf(name) == null) {
                engine.loader().add(new ShapePending(engine.descs(), engine.classFile(), known));
                engine.loader()
                        .add(new ShapeAdapterPending(engine.descs(), engine.classFile(), known));
            }
        }
        return known;
    }

    /**
     * The class of closures over a function.
     *
     * @param captured how many of its parameters are captured values
     */
    ClosureClass closure(IrFunction f, int captured) {
        engine.noteNative(f);
        ClosureClass known = closures.get(f);
        if (known == null || known.captured() != captured) {
            Shape shape = of(f.params().subList(captured, f.params().size()), f.results());
            known = new ClosureClass(engine, "gofunc/K$" + engine.nextId(), f, captured, shape);
            engine.loader().add(known);
            closures.put(f, known);
        }
        return known;
    }
}
