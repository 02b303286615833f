package gol.compiler.bytecode;

import gol.compiler.image.LibraryImage;
import gol.compiler.ir.Global;
import gol.compiler.ir.GlobalInitializer;
import gol.compiler.ir.IrType;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Package variables as static fields of generated classes. A class takes variables until the JVM
 * asks for it. Guarded by the engine's lock.
 */
final class Globals {
    /** A variable's field: the variable itself, or the cell it lives in. */
    record Field(ClassDesc owner, String name, String descriptor) {}

    private final BytecodeEngine engine;
    private final Map<Global, Field> fields = new IdentityHashMap<>();
    private @Nullable Holder open;

    Globals(BytecodeEngine engine) {
        this.engine = engine;
    }

    static String cellClass(IrType t) {
        return Descs.VALUE + JType.family(t) + "Ref";
    }

    Field field(Global global) {
        Field known = fields.get(global);
        LibraryImage image = engine.image();
        if (known == null && image != null) {
            LibraryImage.Member m = image.variable(global.name());
            if (m != null) {
                known = new Field(engine.descs().cls(m.owner()), m.name(), m.descriptor());
                fields.put(global, known);
            }
        }
        if (known == null && global.initializer() != null) {
            declare(global.initializer());
            known = Objects.requireNonNull(fields.get(global));
        }
        if (known == null) {
            Holder h = open;
            if (h == null || h.closed || h.globals.size() >= engine.grain().variables()) {
                h = new Holder("gocode/Globals$" + engine.nextId());
                engine.loader().add(h);
                open = h;
            }
            known = add(h, global);
        }
        return known;
    }

    private Field add(Holder h, Global global) {
        String d =
                global.cell() ? "L" + cellClass(global.type()) + ";" : global.type().descriptor();
        Field made = new Field(h.desc, "v" + h.globals.size(), d);
        h.globals.add(global);
        fields.put(global, made);
        return made;
    }

    /**
     * A class of their own for variables of the library that are initialised before their first
     * use: the JVM's initialisation of a class is just that, and costs nothing once it is over.
     */
    private void declare(GlobalInitializer initializer) {
        Holder h = new Holder("gocode/Globals$" + engine.nextId());
        h.initializer = initializer;
        for (Global global : initializer.variables()) {
            add(h, global);
        }
        engine.loader().add(h);
    }

    private final class Holder extends PendingClass implements Consumer<ClassBuilder> {
        private final ClassDesc desc;
        private final List<Global> globals = new ArrayList<>();
        private boolean closed;
        private @Nullable GlobalInitializer initializer;
        private final TypeOps ops;

        Holder(String name) {
            super(name, "java/lang/Object", false);
            desc = engine.descs().cls(name);
            ops = new TypeOps(engine.descs(), desc, engine.structs());
        }

        @Override
        byte[] generate() {
            synchronized (engine.lock()) {
                closed = true;
                return GeneratedClass.build(engine.classFile(), desc, this);
            }
        }

        @Override
        public void accept(ClassBuilder b) {
            b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            for (Global g : globals) {
                Field f = field(g);
                int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
                if (g.cell() || g.type().isAggregate()) {
                    flags |= ClassFile.ACC_FINAL;
                }
                b.withField(f.name(), engine.descs().type(f.descriptor()), flags);
            }
            b.withMethodBody(
                    ConstantDescs.CLASS_INIT_NAME,
                    ConstantDescs.MTD_void,
                    ClassFile.ACC_STATIC,
                    this::initializer);
            ops.flush(b);
        }

        private void initializer(CodeBuilder c) {
            Descs descs = engine.descs();
            for (Global g : globals) {
                Field f = field(g);
                if (g.cell()) {
                    ClassDesc cell = descs.type(f.descriptor());
                    c.new_(cell);
                    c.dup();
                    if (g.type().isNonNull() && JType.isReference(g.type())) {
                        ops.zero(c, g.type());
                        c.invokespecial(
                                cell,
                                ConstantDescs.INIT_NAME,
                                descs.method("(Ljava/lang/Object;)V"));
                    } else {
                        c.invokespecial(cell, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
                    }
                } else if (g.type().isNonNull() && JType.isReference(g.type())) {
                    ops.zero(c, g.type());
                } else {
                    continue;
                }
                c.putstatic(desc, f.name(), descs.type(f.descriptor()));
            }
            if (initializer != null) {
                c.ldc(desc);
                c.invokestatic(
                        descs.cls("gol/compiler/bytecode/GeneratedLoader"),
                        "initializing",
                        descs.method("(Ljava/lang/Class;)" + Descs.GOROUTINE_DESC));
                engine.invoke(c, initializer.function());
            }
            c.return_();
        }
    }
}
