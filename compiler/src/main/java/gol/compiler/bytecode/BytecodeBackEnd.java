package gol.compiler.bytecode;

import gol.compiler.Engine;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrProgram;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.StructClass;
import gol.compiler.link.RTypes;
import gol.compiler.types.Type;
import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.value.Struct;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bytecode engine as the session uses it. */
public final class BytecodeBackEnd implements Engine, BytecodeEngine.Types {
    /** Makes bytecode engines. */
    public static final class Factory implements Engine.Factory {
        @Override
        public String name() {
            return "bytecode";
        }

        @Override
        public boolean usesCompiledLibrary() {
            return true;
        }

        @Override
        public Engine create(IrProgram program) {
            return new BytecodeBackEnd(program);
        }
    }

    private final IrProgram program;
    private final StructClasses structs;
    private final BytecodeEngine engine;
    private @Nullable RTypes types;

    BytecodeBackEnd(IrProgram program) {
        this.program = program;
        this.structs = new StructClasses(BytecodeBackEnd.class.getClassLoader(), this);
        this.engine = new BytecodeEngine(structs, this, program);
    }

    /** The engine itself, for what only it offers. */
    public BytecodeEngine engine() {
        return engine;
    }

    @Override
    public void setTypes(RTypes t) {
        types = t;
    }

    private RTypes types() {
        RTypes t = types;
        if (t == null) {
            throw new IllegalStateException("setTypes was not called");
        }
        return t;
    }

    @Override
    public RType of(Type type) {
        return types().of(type);
    }

    @Override
    public IrProgram.@Nullable Method method(RType type, String id) {
        return types().method(type, id);
    }

    @Override
    public @Nullable Type goType(RType type) {
        return types().goType(type);
    }

    @Override
    public RType struct(List<RField> fields) {
        return types().struct(fields);
    }

    @Override
    public Supplier<Struct> zeros(StructClass struct) {
        return structs.zeros(struct);
    }

    @Override
    public void install(GoRuntime runtime) {
        engine.loader().setRuntime(runtime);
        runtime.setLinker(engine);
        runtime.setFrameNames(engine);
    }

    @Override
    public Func entry() {
        return engine.prepare(program);
    }

    @Override
    public Func function(IrFunction function, IrSignature signature) {
        return engine.value(function);
    }
}
