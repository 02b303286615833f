package gol.interpreter;

import gol.compiler.Engine;
import gol.compiler.bytecode.StructClasses;
import gol.compiler.ir.Global;
import gol.compiler.ir.GlobalInitializer;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrProgram;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.StructClass;
import gol.compiler.link.RTypes;
import gol.compiler.types.Type;
import gol.interpreter.call.Initialization;
import gol.interpreter.call.JavaFunc;
import gol.interpreter.call.JavaTarget;
import gol.interpreter.call.TreeFunc;
import gol.interpreter.call.TreeFunction;
import gol.interpreter.node.GoStack;
import gol.interpreter.translate.FunctionTranslator;
import gol.interpreter.translate.Program;
import gol.interpreter.value.ValueOps;
import gol.runtime.FrameNames;
import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.Linker;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.value.BoolRef;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.FloatRef;
import gol.runtime.value.IntRef;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;
import gol.runtime.value.Ref;
import gol.runtime.value.Struct;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs lowered programs by walking trees of nodes. A function becomes nodes when it is first
 * called, those of package main before the program starts, so that what cannot be run is found
 * then.
 *
 * <p>The tables are guarded by this object. The program's lock is taken only to lower bodies and
 * look up methods, never while a class is loaded or a lock of the engine's is awaited.
 */
public final class TreeEngine implements Engine, Program, Linker, FrameNames {
    private static final Object[] NOTHING = {};

    private final IrProgram program;
    private final StructClasses structs;
    private final ValueOps values;
    private final Map<IrFunction, TreeFunction> functions = new IdentityHashMap<>();
    private final Map<String, IrFunction> byName = new ConcurrentHashMap<>();
    private final Map<IrFunction, Func> plainValues = new IdentityHashMap<>();
    private final Map<Global, Ref> globals = new IdentityHashMap<>();
    private final Map<IrFunction, Initialization> initializations = new IdentityHashMap<>();
    private final Deque<TreeFunction> eager = new ArrayDeque<>();
    private final ConcurrentHashMap<JavaMethod, JavaTarget> targets = new ConcurrentHashMap<>();
    private @Nullable RTypes types;

    public TreeEngine(IrProgram program) {
        this.program = program;
        this.structs = new StructClasses(TreeEngine.class.getClassLoader(), this::descriptor);
        this.structs.setLookup(program::structNamed);
        this.values = new ValueOps(structs);
    }

    @Override
    public void setTypes(RTypes descriptors) {
        types = descriptors;
    }

    private RTypes types() {
        return Objects.requireNonNull(types);
    }

    @Override
    public Supplier<Struct> zeros(StructClass struct) {
        return structs.zeros(struct);
    }

    @Override
    public void install(GoRuntime runtime) {
        runtime.setLinker(this);
        runtime.setFrameNames(this);
    }

    @Override
    public Func entry() {
        Func entry = value(program.entry(), NOTHING);
        function(program.entry()).root();
        translateEager();
        return entry;
    }

    @Override
    public Func function(IrFunction function, IrSignature signature) {
        Func made = value(function, NOTHING);
        translateEager();
        return made;
    }

    /** Translates what package main is made of, as far as it has been met. */
    private void translateEager() {
        TreeFunction next;
        while ((next = nextEager()) != null) {
            next.root();
        }
    }

    private synchronized @Nullable TreeFunction nextEager() {
        return eager.poll();
    }

    // ---- for the runtime

    @Override
    public @Nullable Func method(RType type, String id) {
        IrProgram.Method m = types().method(type, id);
        return m == null ? null : value(m.function(), NOTHING);
    }

    @Override
    public RType struct(List<RField> fields) {
        return types().struct(fields);
    }

    @Override
    public @Nullable String goName(StackTraceElement frame) {
        return frame.getClassName().equals(GoStack.MARK)
                        && !FrameNames.isWrapper(frame.getMethodName())
                ? frame.getMethodName()
                : null;
    }

    @Override
    public StackTraceElement[] frames(Goroutine g, StackTraceElement[] java) {
        return GoStack.of(g).trace();
    }

    @Override
    public boolean hasArguments(String goName) {
        IrFunction f = byName.get(goName);
        return f == null || f.hasArguments();
    }

    @Override
    public @Nullable StackTraceElement declared(String goName) {
        IrFunction f = byName.get(goName);
        return f == null ? null : new StackTraceElement("", goName, f.fileName(), f.line());
    }

    // ---- for the translators

    @Override
    public int line(int pos) {
        return program.fileSet().line(pos);
    }

    @Override
    public IrFunction.Body body(IrFunction function) {
        synchronized (program.lock()) {
            return function.body();
        }
    }

    @Override
    public synchronized TreeFunction function(IrFunction function) {
        TreeFunction known = functions.get(function);
        if (known == null) {
            known =
                    new TreeFunction(
                            function,
                            program.fileSet()::line,
                            f -> FunctionTranslator.translate(this, f));
            functions.put(function, known);
            byName.putIfAbsent(function.name(), function);
            if (function.name().startsWith("main.")) {
                eager.add(known);
            }
        }
        return known;
    }

    @Override
    public Func value(IrFunction function, Object[] captured) {
        if (captured.length > 0) {
            return makeValue(function, captured);
        }
        synchronized (this) {
            Func known = plainValues.get(function);
            if (known == null) {
                known = makeValue(function, captured);
                plainValues.put(function, known);
            }
            return known;
        }
    }

    private Func makeValue(IrFunction function, Object[] captured) {
        JavaMethod method = function.nativeMethod();
        return method == null
                ? new TreeFunc(function(function), captured)
                : new JavaFunc(target(method), function.name(), captured);
    }

    @Override
    public JavaTarget target(JavaMethod method) {
        return targets.computeIfAbsent(method, m -> new JavaTarget(m, structs.classLoader()));
    }

    @Override
    public Class<?> structClass(StructClass struct) {
        return structs.classOf(struct);
    }

    @Override
    public Class<?> javaClass(String internalName) {
        try {
            return Class.forName(internalName.replace('/', '.'), false, structs.classLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class " + internalName, e);
        }
    }

    @Override
    public Ref global(Global global) {
        synchronized (this) {
            Ref known = globals.get(global);
            if (known != null) {
                return known;
            }
        }
        Ref made = cell(global.type());
        synchronized (this) {
            Ref known = globals.putIfAbsent(global, made);
            return known == null ? made : known;
        }
    }

    @Override
    public Initialization initialization(GlobalInitializer initializer) {
        Func function = value(initializer.function(), NOTHING);
        synchronized (this) {
            return initializations.computeIfAbsent(
                    initializer.function(), _ -> new Initialization(function));
        }
    }

    private Ref cell(IrType type) {
        if (type instanceof IrType.Prim p) {
            return switch (p.kind()) {
                case BOOL -> new BoolRef();
                case I8, U8, I16, U16, I32, U32 -> new IntRef();
                case I64, U64 -> new LongRef();
                case F32 -> new FloatRef();
                case F64 -> new DoubleRef();
            };
        }
        ObjectRef made = new ObjectRef();
        made.v = values.zero(type).get();
        return made;
    }

    @Override
    public RType descriptor(Type type) {
        return types().of(type);
    }

    @Override
    public IrType typeOf(Type type) {
        synchronized (program.lock()) {
            return program.typeOf(type);
        }
    }

    @Override
    public boolean isBarePointer(Type type) {
        synchronized (program.lock()) {
            return program.isBarePointer(type);
        }
    }

    @Override
    public ValueOps values() {
        return values;
    }
}
