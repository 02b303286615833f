package gol.compiler.bytecode;

import gol.compiler.image.ImageWriter;
import gol.compiler.image.LibraryImage.ClassFacts;
import gol.compiler.image.LibraryImage.Member;
import gol.compiler.image.LibraryImage.Place;
import gol.compiler.ir.Global;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.StructClass;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Translates the library whole, for a {@link gol.compiler.image.LibraryImage}. The engine serves
 * nothing else.
 */
public final class ImageBuilder {
    private final BytecodeEngine engine;
    private final ImageConstants constants;
    private final ImageWriter writer;
    private final Map<String, byte[]> classes = new TreeMap<>();
    private final Map<String, Collection<String>> natives = new TreeMap<>();

    public ImageBuilder(BytecodeBackEnd backEnd, ImageWriter writer) {
        this.engine = backEnd.engine();
        this.constants = new ImageConstants(engine);
        this.writer = writer;
        engine.setGrain(BytecodeEngine.Grain.LIBRARY);
        engine.setLazy(_ -> true);
    }

    /**
     * @param functions all that programs may call
     * @param variables all that they may use
     * @param structs those made by now, asked for again and again
     */
    public void build(
            List<IrFunction> functions,
            List<Global> variables,
            Supplier<Collection<StructClass>> structs) {
        synchronized (engine.lock()) {
            if (!engine.directAccess()) {
                throw new IllegalStateException("the JVM was not started by the launcher");
            }
            functions.forEach(engine::ref);
            variables.forEach(engine.globals()::field);
            boolean more = true;
            while (more) {
                translate(false);
                for (StructClass s : List.copyOf(structs.get())) {
                    engine.structs().register(s);
                }
                // these implement the interfaces of all methods that are called by now
                more = translate(true);
            }
            describe(functions, variables);
        }
    }

    /** Makes the classes that there are, struct classes if the others are all done. */
    private boolean translate(boolean structs) {
        boolean any = false;
        boolean more = true;
        while (more) {
            more = false;
            for (PendingClass c : engine.loader().announced()) {
                if (!classes.containsKey(c.name) && (structs || !(c instanceof StructPending))) {
                    Set<String> called = new TreeSet<>();
                    engine.gatherNatives(called);
                    classes.put(c.name, c.generate());
                    engine.gatherNatives(null);
                    natives.put(c.name, called);
                    more = true;
                    any = true;
                }
            }
        }
        return any;
    }

    private void describe(List<IrFunction> functions, List<Global> variables) {
        for (PendingClass c : engine.loader().announced()) {
            writer.classFile(
                    c.name,
                    new ClassFacts(c.superName, c.isInterface),
                    Objects.requireNonNull(classes.get(c.name)));
            Object[] values = c.constants();
            Collection<String> called = natives.getOrDefault(c.name, List.of());
            if (values.length > 0 || !called.isEmpty()) {
                writer.constants(c.name, constants.write(called, values));
            }
        }
        for (IrFunction f : functions) {
            MethodRef ref = engine.ref(f);
            writer.function(
                    f.name(),
                    new Member(
                            Descs.internalName(ref.owner()),
                            ref.name(),
                            ref.type().descriptorString()));
        }
        Set<String> written = new HashSet<>();
        for (Global g : variables) {
            if (written.add(g.name())) {
                Globals.Field field = engine.globals().field(g);
                writer.variable(
                        g.name(),
                        new Member(
                                Descs.internalName(field.owner()),
                                field.name(),
                                field.descriptor()));
            }
        }
        engine.methodInterfaces()
                .all()
                .forEach((key, method) -> writer.methodInterface(key, method.name));
        engine.frames().forEach((name, frames) -> writer.frames(name.replace('.', '/'), frames));
        engine.functions()
                .forEach((name, f) ->
                        writer.place(name, new Place(f.fileName(), f.line(), f.hasArguments())));
        writer.freeId(engine.nextId());
    }
}
