package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.ir.Progress;
import gol.compiler.ir.Storage;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of one method's translation: JVM slots, line numbers, whether the place is reachable;
 * and the generators for the families of IR nodes. Slot 0 is the goroutine.
 */
final class MethodGen {
    /** A jump target that knows whether anything jumps to it. */
    static final class Target {
        final Label label;
        boolean used;

        Target(Label label) {
            this.label = label;
        }
    }

    final BytecodeEngine engine;
    final Descs descs;
    final CodeClass owner;
    final IrFunction function;
    final Analysis analysis;
    final CodeBuilder c;

    /** What is known where this is the code of a function that hands slices on to itself. */
    final @Nullable Recursion recursion;

    final Progress progress;
    final StatementGen statements;
    final ExpressionGen expressions;
    final ConditionGen conditions;
    final ArithmeticGen arithmetic;
    final AccessGen accesses;
    final SliceGen slices;
    final RowGen rows;
    final CallGen calls;
    final InterfaceGen interfaces;

    /** Whether control can reach the place where code is added next. */
    boolean reachable = true;

    /** The innermost loop around that place. */
    @Nullable LoopFacts loop;

    private final IdentityHashMap<Local, Integer> slots = new IdentityHashMap<>();
    private final IdentityHashMap<Local, SliceParts> parts = new IdentityHashMap<>();
    private final IdentityHashMap<Local, SliceParts> opened = new IdentityHashMap<>();
    private final List<Local> declared = new ArrayList<>();

    /** Locals that may not be assigned where they are in scope: there is no header to be opened. */
    private final Set<Local> defaulted = Collections.newSetFromMap(new IdentityHashMap<>());

    private int nextSlot;
    private int line = -1;

    private MethodGen(
            BytecodeEngine engine,
            CodeClass owner,
            IrFunction function,
            Analysis analysis,
            @Nullable Recursion recursion,
            CodeBuilder c,
            Progress progress) {
        this.progress = progress;
        this.engine = engine;
        this.descs = engine.descs();
        this.owner = owner;
        this.function = function;
        this.c = c;
        this.analysis = analysis;
        this.recursion = recursion;
        this.statements = new StatementGen(this);
        this.expressions = new ExpressionGen(this);
        this.conditions = new ConditionGen(this);
        this.arithmetic = new ArithmeticGen(this);
        this.accesses = new AccessGen(this);
        this.slices = new SliceGen(this);
        this.rows = new RowGen(this);
        this.calls = new CallGen(this);
        this.interfaces = new InterfaceGen(this);
    }

    /** Adds a function's code to its own method of the class. */
    static void generate(
            BytecodeEngine engine, CodeClass owner, IrFunction function, CodeBuilder c) {
        generate(engine, owner, function, analyze(engine, function), null, c);
    }

    static Analysis analyze(BytecodeEngine engine, IrFunction function) {
        try {
            return Analysis.of(function);
        } catch (RuntimeException | StackOverflowError e) {
            throw engine.progress(function).failed(e);
        }
    }

    /** Adds a function's code to a method: its own, or that of the recursion. */
    static void generate(
            BytecodeEngine engine,
            CodeClass owner,
            IrFunction function,
            Analysis analysis,
            @Nullable Recursion recursion,
            CodeBuilder c) {
        Progress progress = engine.progress(function);
        try {
            new MethodGen(engine, owner, function, analysis, recursion, c, progress).generate();
        } catch (RuntimeException | StackOverflowError e) {
            throw progress.failed(e);
        }
    }

    private void generate() {
        IrFunction.Body body = function.body();
        nextSlot = 1;
        List<Integer> headers = new ArrayList<>();
        for (Local p : body.params()) {
            if (recursion != null && recursion.handedOn().contains(p)) {
                takeParts(p);
            } else if (analysis.inParts(p)) {
                headers.add(temp(TypeKind.REFERENCE)); // that callers give
            } else {
                allocate(p);
            }
        }
        if (function.line() > 0) {
            setLine(function.line());
        }
        maskLengths();
        for (Local p : body.params()) {
            if (analysis.inParts(p)) {
                c.aload(headers.removeFirst());
                store(p);
            }
        }
        if (analysis.callsGo()) {
            poll();
        }
        Local token = body.recoverToken();
        if (token != null) {
            goroutine();
            c.getfield(descs.goroutine, "recoverToken", descs.object);
            c.astore(allocate(token));
            goroutine();
            c.aconst_null();
            c.putfield(descs.goroutine, "recoverToken", descs.object);
        }
        statements.statement(body.block());
        if (reachable) {
            if (function.results().isEmpty()) {
                c.return_();
            } else {
                c.aconst_null();
                c.athrow();
            }
        }
    }

    /** Tells the JIT of a length what it cannot know: then it tests that no more. */
    void nonNegative() {
        c.loadConstant((long) Integer.MAX_VALUE);
        c.land();
    }

    private void maskLengths() {
        if (recursion != null) {
            for (Local p : recursion.handedOn()) {
                int len = Objects.requireNonNull(parts.get(p)).len();
                c.lload(len);
                nonNegative();
                c.lstore(len);
            }
        }
    }

    /** A parameter that comes in parts. */
    private void takeParts(Local param) {
        int array = temp(TypeKind.REFERENCE);
        int off = temp(TypeKind.LONG);
        int len = temp(TypeKind.LONG);
        int cap = analysis.needsCap(param) ? temp(TypeKind.LONG) : SliceParts.NONE;
        slots.put(param, array);
        parts.put(param, new SliceParts(array, off, len, cap));
        declared.add(param);
    }

    /** Where the goroutine can be stopped: every loop and every cycle of calls passes one. */
    void poll() {
        goroutine();
        invokeStatic("gol/runtime/sched/Poll", "at", "(" + Descs.GOROUTINE_DESC + ")V");
    }

    // ---- labels

    Target target() {
        return new Target(c.newLabel());
    }

    void bind(Target t) {
        c.labelBinding(t.label);
        reachable |= t.used;
    }

    /** An unconditional jump, if the place can be reached. */
    void jump(Target t) {
        if (reachable) {
            t.used = true;
            c.goto_(t.label);
            reachable = false;
        }
    }

    // ---- positions

    void position(int pos) {
        if (pos == MethodSplitter.HIDDEN) {
            if (line != 0) {
                line = 0;
                c.lineNumber(0);
            }
        } else if (pos != 0) {
            progress.atPosition(pos);
            setLine(engine.line(pos));
        }
    }

    private void setLine(int n) {
        if (n != line && n > 0 && n <= 0xFFFF) {
            line = n;
            c.lineNumber(n);
        }
    }

    /** Forgets the line, where control comes together. */
    void newBlock() {
        line = -1;
    }

    // ---- locals

    /** Opens a scope; gives what {@link #leave} wants. */
    long enter(Analysis.Scope scope) {
        long mark = ((long) declared.size() << 32) | nextSlot;
        for (Local local : scope.hoisted) {
            if (!slots.containsKey(local)) {
                defaultValue(local);
            }
        }
        return mark;
    }

    void leave(long mark) {
        int n = (int) (mark >>> 32);
        for (int i = declared.size() - 1; i >= n; i--) {
            Local gone = declared.remove(i);
            slots.remove(gone);
            parts.remove(gone);
        }
        nextSlot = (int) mark;
    }

    private void defaultValue(Local local) {
        int slot = allocate(local);
        defaulted.add(local);
        TypeKind kind = JType.kind(local.type());
        jvmZero(kind);
        c.storeLocal(kind, slot);
        SliceParts p = parts.get(local);
        if (p != null) {
            for (int number : new int[] {p.off(), p.len(), p.cap()}) {
                c.lconst_0();
                c.lstore(number);
            }
        }
    }

    void jvmZero(TypeKind kind) {
        switch (kind) {
            case LONG -> c.lconst_0();
            case FLOAT -> c.fconst_0();
            case DOUBLE -> c.dconst_0();
            case REFERENCE -> c.aconst_null();
            default -> c.iconst_0();
        }
    }

    private int allocate(Local local) {
        int slot = temp(JType.kind(local.type()));
        slots.put(local, slot);
        declared.add(local);
        if (analysis.inParts(local)) {
            parts.put(
                    local,
                    new SliceParts(
                            slot, temp(TypeKind.LONG), temp(TypeKind.LONG), temp(TypeKind.LONG)));
        }
        return slot;
    }

    /**
     * The parts of a local of slice type that is kept in parts, or whose header a loop around has
     * opened; else null.
     */
    @Nullable SliceParts parts(Ex x) {
        if (!(x instanceof Ex.GetLocal(Local local))) {
            return null;
        }
        if (analysis.inParts(local)) {
            slot(local);
        }
        SliceParts p = parts.get(local);
        return p == null ? opened.get(local) : p;
    }

    /** A slot that is free until the scope ends. */
    int temp(TypeKind kind) {
        int slot = nextSlot;
        nextSlot += kind.slotSize();
        return slot;
    }

    void load(Local local) {
        Integer slot = slots.get(local);
        if (slot == null) {
            defaultValue(local);
            slot = Objects.requireNonNull(slots.get(local));
        }
        SliceParts p = parts.get(local);
        if (p != null) {
            header(local.type(), p);
            return;
        }
        c.loadLocal(JType.kind(local.type()), slot);
    }

    void store(Local local) {
        int slot = slot(local);
        SliceParts p = parts.get(local);
        if (p != null) {
            open(local.type(), p);
            return;
        }
        c.storeLocal(JType.kind(local.type()), slot);
    }

    /** Pushes a header made of the parts. */
    void header(IrType type, SliceParts p) {
        Storage storage = ((IrType.SliceOf) type).elem().storage();
        ClassDesc cls = descs.cls(storage.sliceClass());
        c.new_(cls);
        c.dup();
        c.aload(p.array());
        c.lload(p.off());
        c.lload(p.len());
        c.lload(p.cap());
        c.invokespecial(cls, "<init>", descs.method("(" + storage.arrayDescriptor() + "JJJ)V"));
    }

    /** Pops a header into parts. */
    void open(IrType type, SliceParts p) {
        Storage storage = ((IrType.SliceOf) type).elem().storage();
        ClassDesc cls = descs.cls(storage.sliceClass());
        c.dup();
        c.getfield(cls, "array", descs.type(storage.arrayDescriptor()));
        c.astore(p.array());
        c.dup();
        c.getfield(cls, "off", descs.type("J"));
        c.lstore(p.off());
        if (p.cap() != SliceParts.NONE) {
            c.dup();
            c.getfield(cls, "cap", descs.type("J"));
            c.lstore(p.cap());
        }
        c.getfield(cls, "len", descs.type("J"));
        nonNegative();
        c.lstore(p.len());
    }

    /**
     * Opens the headers whose elements a loop reaches, before it; gives the locals, for {@link
     * #closeHeaders}.
     */
    List<Local> openHeaders(LoopFacts loop) {
        List<Local> result = new ArrayList<>();
        for (Local local : loop.opened()) {
            Integer slot = slots.get(local);
            if (slot == null
                    || defaulted.contains(local)
                    || parts.containsKey(local)
                    || opened.containsKey(local)) {
                continue;
            }
            SliceParts p =
                    new SliceParts(
                            temp(TypeKind.REFERENCE),
                            temp(TypeKind.LONG),
                            temp(TypeKind.LONG),
                            SliceParts.NONE);
            c.aload(slot);
            open(local.type(), p);
            opened.put(local, p);
            result.add(local);
        }
        return result;
    }

    void closeHeaders(List<Local> locals) {
        locals.forEach(opened::remove);
    }

    /** Whether a local has a slot already. */
    boolean isSet(Local local) {
        return slots.containsKey(local);
    }

    int slot(Local local) {
        Integer slot = slots.get(local);
        return slot == null ? allocate(local) : slot;
    }

    void goroutine() {
        c.aload(0);
    }

    // ---- operands

    void gen(Ex x) {
        expressions.gen(x);
    }

    /** Evaluates an operand for a place of the given type. */
    void gen(Ex x, IrType wanted) {
        expressions.gen(x);
        coerce(x, wanted);
    }

    private void coerce(Ex x, IrType wanted) {
        if (x instanceof Ex.Null || wanted instanceof IrType.Prim) {
            return;
        }
        IrType have = x.type();
        if (!(have instanceof IrType.Prim) && have != Ex.VOID) {
            coerce(have.className(), wanted.className());
        }
    }

    /** Adds a cast where the classes differ. */
    void coerce(String have, String wanted) {
        if (!have.equals(wanted) && !JType.isObject(wanted)) {
            c.checkcast(descs.cls(wanted));
        }
    }

    boolean needsEmptyStack(Ex x) {
        return analysis.needsEmptyStack(x);
    }

    boolean anyNeedsEmptyStack(List<Ex> list) {
        for (int i = 0; i < list.size(); i++) {
            if (analysis.needsEmptyStack(list.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Both operands on the stack. */
    void pair(Ex x, Ex y) {
        if (needsEmptyStack(y)) {
            gen(x);
            int t = spill(x.type());
            gen(y);
            int u = spill(y.type());
            reload(x.type(), t);
            reload(y.type(), u);
        } else {
            gen(x);
            gen(y);
        }
    }

    int spill(IrType t) {
        TypeKind kind = JType.kind(t);
        int slot = temp(kind);
        c.storeLocal(kind, slot);
        return slot;
    }

    void reload(IrType t, int slot) {
        c.loadLocal(JType.kind(t), slot);
    }

    /** Evaluates to a fresh slot, which is given. */
    int toTemp(Ex x) {
        gen(x);
        return spill(x.type());
    }

    int toTemp(Ex x, IrType wanted) {
        gen(x, wanted);
        return spill(wanted);
    }

    void pop(IrType t) {
        if (JType.kind(t).slotSize() == 2) {
            c.pop2();
        } else {
            c.pop();
        }
    }

    // ---- shortcuts

    ClassDesc cls(String internalName) {
        return descs.cls(internalName);
    }

    ClassDesc desc(IrType t) {
        return descs.type(t.descriptor());
    }

    void invokeStatic(String owner, String name, String descriptor) {
        c.invokestatic(descs.cls(owner), name, descs.method(descriptor));
    }

    void invokeVirtual(String owner, String name, String descriptor) {
        c.invokevirtual(descs.cls(owner), name, descs.method(descriptor));
    }

    /** Pushes a constant object of the class being made. */
    void constant(Object value, String className) {
        String field = owner.constant(value, className);
        c.getstatic(owner.desc(), field, descs.cls(className));
    }

    /** What an expression is after removing wrappers that change nothing, or null. */
    static @Nullable Local localOf(Ex x) {
        return x instanceof Ex.GetLocal g ? g.local() : null;
    }
}
