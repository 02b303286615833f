package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrProgram;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.types.Basic;
import gol.compiler.types.Type;
import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.RuntimeOptions;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.syntax.FileSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Small IR programs made by hand, and an engine that runs them. */
final class Programs implements IrProgram, BytecodeEngine.Types, AutoCloseable {
    static final IrType INT = IrType.INT;

    private final FileSet files = new FileSet();
    private final Object lock = new Object();
    private final Map<String, Method> methods = new HashMap<>();
    private final Map<Type, RType> types = new HashMap<>();
    private final GoRuntime runtime = new GoRuntime(RuntimeOptions.defaults());
    final StructClasses structs = new StructClasses(Programs.class.getClassLoader(), this);
    private final IrFunction entry =
            function(
                    "main.main",
                    List.of(),
                    List.of(),
                    f -> body(List.of(), new St.Return(List.of(), 0)));
    final BytecodeEngine engine = new BytecodeEngine(structs, this, this);
    private int names;

    Programs() {
        runtime.setLinker(engine);
        runtime.setFrameNames(engine);
        engine.prepare(this);
    }

    IrFunction function(
            String name,
            List<IrType> params,
            List<IrType> results,
            Function<IrFunction, IrFunction.Body> body) {
        return new IrFunction(
                name,
                name.replace('.', '_') + "_" + names++,
                "main.go",
                1,
                params,
                results,
                false,
                null,
                body);
    }

    static IrFunction.Body body(List<Local> params, St... stmts) {
        return new IrFunction.Body(params, null, new St.Block(List.of(stmts)));
    }

    @Nullable Object run(IrFunction f, @Nullable Object... args) {
        Func v = engine.value(f);
        return runtime.call(v, args);
    }

    GoRuntime runtime() {
        return runtime;
    }

    void add(Type type, Method m, RType rtype) {
        methods.put(rtype.name() + "." + m.id(), m);
        types.put(type, rtype);
    }

    void type(Type type, RType rtype) {
        types.put(type, rtype);
    }

    // ---- short forms

    static Ex num(long n) {
        return new Ex.Const(IrType.INT, n);
    }

    static Ex get(Local l) {
        return new Ex.GetLocal(l);
    }

    static St set(Local l, Ex x) {
        return new St.SetLocal(l, x, 0);
    }

    static Ex add(Ex x, Ex y) {
        return new Ex.Arith(Ex.ArithOp.ADD, Kind.I64, x, y);
    }

    static Ex sub(Ex x, Ex y) {
        return new Ex.Arith(Ex.ArithOp.SUB, Kind.I64, x, y);
    }

    static Ex mul(Ex x, Ex y) {
        return new Ex.Arith(Ex.ArithOp.MUL, Kind.I64, x, y);
    }

    static Ex less(Ex x, Ex y) {
        return new Ex.Compare(Ex.CmpOp.LT, Kind.I64, x, y);
    }

    static St ret(Ex... x) {
        return new St.Return(List.of(x), 0);
    }

    static St block(St... s) {
        return new St.Block(List.of(s));
    }

    static IrSignature signature(List<IrType> params, IrType... results) {
        return new IrSignature(params, List.of(results));
    }

    IrFunction fib() {
        List<IrFunction> self = new ArrayList<>();
        Local n = new Local("n", INT);
        IrFunction fib =
                function(
                        "main.fib",
                        List.of(INT),
                        List.of(INT),
                        _ ->
                                body(
                                        List.of(n),
                                        new St.If(less(get(n), num(2)), ret(get(n)), null),
                                        ret(
                                                add(
                                                        new Ex.CallFunction(
                                                                self.get(0),
                                                                List.of(sub(get(n), num(1))),
                                                                0),
                                                        new Ex.CallFunction(
                                                                self.get(0),
                                                                List.of(sub(get(n), num(2))),
                                                                0)))));
        self.add(fib);
        return fib;
    }

    // ---- the program

    @Override
    public IrFunction entry() {
        return entry;
    }

    @Override
    public FileSet fileSet() {
        return files;
    }

    @Override
    public Object lock() {
        return lock;
    }

    @Override
    public @Nullable Method method(Type type, String id) {
        return methods.get(of(type).name() + "." + id);
    }

    @Override
    public @Nullable Method method(RType type, String id) {
        return methods.get(type.name() + "." + id);
    }

    @Override
    public @Nullable Type goType(RType type) {
        return null;
    }

    @Override
    public List<Method> methods(Type type) {
        return List.of();
    }

    @Override
    public IrType typeOf(Type type) {
        return type == Basic.of(Basic.Kind.INT) ? INT : IrType.OBJECT;
    }

    @Override
    public RType struct(List<RField> fields) {
        throw new IllegalArgumentException("no struct types are made here");
    }

    @Override
    public boolean ownsClass(Type struct) {
        return true;
    }

    @Override
    public RType of(Type type) {
        RType t = types.get(type);
        if (t != null) {
            return t;
        }
        if (type instanceof gol.compiler.types.Pointer p) {
            return of(p.elem()).pointer();
        }
        return RType.INT;
    }

    @Override
    public void close() {
        runtime.close();
    }
}
