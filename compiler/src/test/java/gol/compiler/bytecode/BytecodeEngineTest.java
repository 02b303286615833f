package gol.compiler.bytecode;

import static gol.compiler.bytecode.Programs.INT;
import static gol.compiler.bytecode.Programs.add;
import static gol.compiler.bytecode.Programs.block;
import static gol.compiler.bytecode.Programs.body;
import static gol.compiler.bytecode.Programs.get;
import static gol.compiler.bytecode.Programs.less;
import static gol.compiler.bytecode.Programs.mul;
import static gol.compiler.bytecode.Programs.num;
import static gol.compiler.bytecode.Programs.ret;
import static gol.compiler.bytecode.Programs.set;
import static gol.compiler.bytecode.Programs.signature;
import static gol.compiler.bytecode.Programs.sub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.compiler.ir.Ex;
import gol.compiler.ir.Global;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrProgram;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Basic;
import gol.compiler.types.Named;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeName;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.value.GoString;
import gol.runtime.value.LongBox;
import gol.runtime.value.LongSlice;
import gol.runtime.value.Struct;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Small IR programs made by hand, translated, verified by the JVM and run. */
final class BytecodeEngineTest {
    private static final JavaMethod ABS = JavaMethod.stat("java/lang/Math", "absExact", "(J)J");

    private static final Signature GO =
            new Signature(
                    null, List.of(), List.of(), new Tuple(List.of()), new Tuple(List.of()), false);

    private final Programs p = new Programs();

    @AfterEach
    void close() {
        p.close();
    }

    private IrFunction function(
            List<IrType> params, IrType result, List<Local> locals, St... body) {
        return p.function("main.f", params, List.of(result), _ -> body(locals, body));
    }

    @Test
    void recursionWorks() {
        assertEquals(6765L, p.run(p.fib(), 20L));
    }

    @Test
    void aLoopBreaksAndContinues() {
        Local i = new Local("i", INT);
        Local t = new Local("t", INT);
        Label l = new Label("l");
        IrFunction f =
                function(
                        List.of(INT),
                        INT,
                        List.of(new Local("n", INT)),
                        set(t, num(0)),
                        set(i, num(0)),
                        new St.Loop(
                                l,
                                null,
                                block(
                                        new St.If(less(num(9), get(i)), new St.Break(l), null),
                                        new St.If(less(get(i), num(5)), new St.Continue(l), null),
                                        set(t, add(get(t), get(i)))),
                                set(i, add(get(i), num(1))),
                                0),
                        ret(get(t)));
        assertEquals(35L, p.run(f, 0L));
    }

    @Test
    void furtherResultsComeThroughTheGoroutine() {
        List<IrType> results = new ArrayList<>();
        List<Ex> values = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            results.add(i % 2 == 0 ? INT : IrType.STRING);
            values.add(
                    i % 2 == 0
                            ? new Ex.CallJava(ABS, List.of(num(-i)), INT, 0)
                            : new Ex.StrConst(("s" + i).getBytes(StandardCharsets.UTF_8)));
        }
        IrFunction many =
                p.function(
                        "main.many",
                        List.of(),
                        results,
                        _ -> body(List.of(), new St.Return(values, 0)));
        Local a = new Local("a", INT);
        Local b = new Local("b", INT);
        Local s = new Local("s", IrType.STRING);
        IrFunction f =
                function(
                        List.of(),
                        INT,
                        List.of(),
                        set(a, new Ex.CallFunction(many, List.of(), 0)),
                        set(a, add(get(a), new Ex.ExtraResult(2, INT))),
                        set(b, new Ex.ExtraResult(8, INT)),
                        set(s, new Ex.ExtraResult(9, IrType.STRING)),
                        ret(add(add(get(a), get(b)), new Ex.Len(get(s)))));
        assertEquals(12L, p.run(f));
    }

    @Test
    void closuresShareTheirCells() {
        IrType cell = new IrType.Ref("gol/runtime/value/LongRef");
        Local c = new Local("c", cell);
        Local d = new Local("d", INT);
        IrFunction inc =
                p.function(
                        "main.f.func1",
                        List.of(cell, INT),
                        List.of(INT),
                        _ ->
                                body(
                                        List.of(c, d),
                                        new St.SetCell(
                                                get(c),
                                                add(new Ex.GetCell(get(c), INT), get(d)),
                                                0),
                                        ret(new Ex.GetCell(get(c), INT))));
        Local x = new Local("x", cell);
        Local f1 = new Local("f", IrType.FUNC);
        IrSignature sig = signature(List.of(INT), INT);
        IrFunction f =
                function(
                        List.of(),
                        INT,
                        List.of(),
                        set(x, new Ex.NewCell(num(1), cell)),
                        set(f1, new Ex.Closure(inc, sig, List.of(get(x)))),
                        new St.Eval(new Ex.CallValue(get(f1), sig, List.of(num(10)), 0), 0),
                        ret(
                                add(
                                        new Ex.CallValue(get(f1), sig, List.of(num(100)), 0),
                                        new Ex.GetCell(get(x), INT))));
        assertEquals(222L, p.run(f));
    }

    @Test
    void aForeignFunctionValueIsCalledBoxed() {
        Local fn = new Local("fn", IrType.FUNC);
        IrSignature sig = signature(List.of(INT, IrType.STRING), INT);
        IrFunction f =
                function(
                        List.of(IrType.FUNC),
                        INT,
                        List.of(fn),
                        ret(
                                new Ex.CallValue(
                                        get(fn),
                                        sig,
                                        List.of(
                                                num(4),
                                                new Ex.StrConst(
                                                        "abc".getBytes(StandardCharsets.UTF_8))),
                                        0)));
        Object r =
                p.run(
                        f,
                        new gol.runtime.Func() {
                            @Override
                            public Object invoke(gol.runtime.sched.Goroutine g, Object[] args) {
                                return (Long) args[0] + ((GoString) args[1]).length();
                            }
                        });
        assertEquals(7L, r);
    }

    @Test
    void anIndexOutOfRangePanicsInGosWords() {
        IrType slice = new IrType.SliceOf(INT);
        Local s = new Local("s", slice);
        Local i = new Local("i", INT);
        IrFunction f =
                function(
                        List.of(slice, INT),
                        INT,
                        List.of(s, i),
                        ret(new Ex.GetSlice(get(s), get(i), INT)));
        assertEquals(30L, p.run(f, LongSlice.of(10, 20, 30), 2L));
        RuntimeException e =
                assertThrows(RuntimeException.class, () -> p.run(f, LongSlice.of(1), 5L));
        assertTrue(e.getMessage().contains("index out of range [5] with length 1"), e.getMessage());
    }

    @Test
    void bytesAreExtendedByTheirSign() {
        IrType u8 = IrType.U8;
        IrType i8 = new IrType.Prim(Kind.I8);
        Local a = new Local("a", new IrType.ArrayOf(u8, 4));
        Local b = new Local("b", new IrType.ArrayOf(i8, 4));
        IrFunction f =
                function(
                        List.of(),
                        INT,
                        List.of(),
                        set(a, new Ex.Zero(a.type())),
                        set(b, new Ex.Zero(b.type())),
                        new St.SetElement(get(a), num(1), new Ex.Const(IrType.U8, 200), 0),
                        new St.SetElement(
                                get(b), num(1), new Ex.Const(new IrType.Prim(Kind.I8), -56), 0),
                        ret(
                                add(
                                        new Ex.Convert(
                                                new Ex.GetElement(get(a), num(1), u8),
                                                Kind.U8,
                                                Kind.I64),
                                        mul(
                                                num(1000),
                                                new Ex.Convert(
                                                        new Ex.GetElement(get(b), num(1), i8),
                                                        Kind.I8,
                                                        Kind.I64)))));
        assertEquals(-55800L, p.run(f));
    }

    @Test
    void aTryInsideAnOperandKeepsWhatWasEvaluated() {
        Local t = new Local("t", INT);
        Local caught = new Local("caught", IrType.OBJECT);
        Ex guarded =
                new Ex.Seq(
                        List.of(
                                set(t, num(1)),
                                new St.TryCatch(
                                        set(
                                                t,
                                                new Ex.Arith(
                                                        Ex.ArithOp.DIV,
                                                        Kind.I64,
                                                        num(1),
                                                        new Ex.CallJava(
                                                                ABS, List.of(num(0)), INT, 0))),
                                        caught,
                                        set(t, num(40)))),
                        get(t));
        IrFunction f =
                function(
                        List.of(),
                        INT,
                        List.of(),
                        ret(
                                add(
                                        num(2),
                                        new Ex.CallJava(
                                                JavaMethod.stat("java/lang/Math", "max", "(JJ)J"),
                                                List.of(num(3), guarded),
                                                INT,
                                                0))));
        assertEquals(42L, p.run(f));
    }

    @Test
    void aSwitchFindsItsCase() {
        Local n = new Local("n", INT);
        List<St.Case> cases = new ArrayList<>();
        for (long i = 0; i < 6; i++) {
            cases.add(new St.Case(List.of(i, i + 100), ret(num(i * i))));
        }
        IrFunction f =
                function(
                        List.of(INT),
                        INT,
                        List.of(n),
                        new St.IntSwitch(get(n), cases, ret(num(-1)), 0));
        assertEquals(9L, p.run(f, 103L));
        assertEquals(4L, p.run(f, 2L));
        assertEquals(-1L, p.run(f, 50L));
        assertEquals(-1L, p.run(f, (1L << 32) + 2));
    }

    private record Point(
            Named type, StructClass struct, IrType value, IrType pointer, RType rtype) {}

    private Point point() {
        Named named = new Named(new TypeName(0, null, "Point", null));
        StructClass s = new StructClass("go/main/Point", named, false);
        s.fields().add(new StructClass.Field("x", INT, Basic.of(Basic.Kind.INT)));
        s.fields().add(new StructClass.Field("name", IrType.STRING, Basic.of(Basic.Kind.STRING)));
        s.fields()
                .add(
                        new StructClass.Field(
                                "grid",
                                new IrType.ArrayOf(new IrType.ArrayOf(IrType.STRING, 2), 2),
                                Basic.of(Basic.Kind.STRING)));
        RType rt = RType.named("main.Point", "main");
        rt.complete(
                new RType.Builder(gol.runtime.type.Kind.STRUCT)
                        .fields(
                                List.of(
                                        new RField("x", RType.INT, "", "main", false),
                                        new RField("name", RType.STRING, "", "main", false),
                                        new RField(
                                                "grid",
                                                gol.runtime.type.TypeTable.arrayOf(
                                                        2,
                                                        gol.runtime.type.TypeTable.arrayOf(
                                                                2, RType.STRING)),
                                                "",
                                                "main",
                                                false)))
                        .zero(p.structs.zeros(s)));
        p.type(named, rt);
        return new Point(named, s, new IrType.StructVal(s), new IrType.Ref("go/main/Point"), rt);
    }

    @Test
    void structsAreCopiedComparedAndHashed() {
        Point pt = point();
        Local a = new Local("a", pt.value);
        Local b = new Local("b", pt.value);
        IrFunction f =
                function(
                        List.of(),
                        pt.value,
                        List.of(),
                        set(a, new Ex.NewStruct(pt.struct)),
                        set(b, new Ex.Copy(get(a))),
                        new St.SetField(get(a), pt.struct, 0, num(7), 0),
                        new St.Overwrite(get(b), get(a), 0),
                        new St.If(
                                new Ex.Not(new Ex.Equal(get(a), get(b))),
                                new St.Throw(new Ex.Null(new IrType.Ref("java/lang/Throwable")), 0),
                                null),
                        ret(get(b)));
        Struct s = (Struct) p.run(f);
        assertNotNull(s);
        assertEquals(7L, s.raw(0));
        assertEquals(GoString.EMPTY, s.raw(1));
        Struct t = s.copy();
        assertTrue(s.equalTo(t));
        assertEquals(s.hashGo(3), t.hashGo(3));
        ((Object[]) ((Object[]) t.raw(2))[1])[0] = GoString.of("x");
        assertFalse(s.equalTo(t));
        t.setRaw(1, GoString.of("n"));
        assertEquals(GoString.of("n"), t.raw(1));
        assertEquals(pt.rtype, t.goType());
    }

    @Test
    void interfaceCallsReachStructsAndBoxes() {
        Point pt = point();
        Local self = new Local("p", pt.pointer);
        Local k = new Local("k", INT);
        IrSignature sig = signature(List.of(INT), INT);
        IrFunction method =
                p.function(
                        "main.(*Point).Scale",
                        List.of(pt.pointer, INT),
                        List.of(INT),
                        _ ->
                                body(
                                        List.of(self, k),
                                        ret(
                                                mul(
                                                        new Ex.GetField(get(self), pt.struct, 0),
                                                        get(k)))));
        p.add(
                new Pointer(pt.type),
                new IrProgram.Method("Scale", "Scale", GO, sig, method),
                pt.rtype.pointer());
        Local n = new Local("n", INT);
        Local k2 = new Local("k", INT);
        IrFunction onInt =
                p.function(
                        "main.MyInt.Scale",
                        List.of(INT, INT),
                        List.of(INT),
                        _ -> body(List.of(n, k2), ret(sub(get(n), get(k2)))));
        RType myInt = RType.named("main.MyInt", "main");
        myInt.complete(RType.Builder.from(RType.INT));
        Type myIntType = new Named(new TypeName(0, null, "MyInt", null));
        p.add(myIntType, new IrProgram.Method("Scale", "Scale", GO, sig, onInt), myInt);
        Local i = new Local("i", IrType.IFACE);
        IrFunction call =
                p.function(
                        "main.call",
                        List.of(IrType.IFACE),
                        List.of(INT),
                        _ ->
                                body(
                                        List.of(i),
                                        ret(
                                                new Ex.CallInterface(
                                                        get(i),
                                                        "Scale",
                                                        sig,
                                                        List.of(num(3)),
                                                        0))));
        assertEquals(97L, p.run(call, new LongBox(myInt, 100)));
        Struct s = p.structs.newInstance(pt.struct);
        s.setRaw(0, 5L);
        assertEquals(15L, p.run(call, s));
        assertEquals(15L, p.run(call, s));
        assertEquals(7L, p.run(call, new LongBox(myInt, 10)));
        assertThrows(RuntimeException.class, () -> p.run(call, (Object) null));
    }

    @Test
    void globalsLiveInFieldsOrCells() {
        Type goInt = Basic.of(Basic.Kind.INT);
        Global plain = new Global("main.a", INT, goInt, false);
        Global cell = new Global("main.s", IrType.STRING, goInt, true);
        IrFunction f =
                function(
                        List.of(),
                        INT,
                        List.of(),
                        new St.SetGlobal(plain, add(new Ex.GetGlobal(plain), num(1)), 0),
                        new St.If(
                                new Ex.Equal(new Ex.GetGlobal(cell), new Ex.Zero(IrType.STRING)),
                                new St.SetGlobal(
                                        cell,
                                        new Ex.StrConst("abc".getBytes(StandardCharsets.UTF_8)),
                                        0),
                                null),
                        ret(add(new Ex.GetGlobal(plain), new Ex.Len(new Ex.GetGlobal(cell)))));
        assertEquals(4L, p.run(f));
        assertEquals(5L, p.run(f));
    }

    @Test
    void floatComparisonsAreFalseForNaN() {
        Local x = new Local("x", IrType.F64);
        for (Ex.CmpOp op : Ex.CmpOp.values()) {
            IrFunction f =
                    function(
                            List.of(IrType.F64),
                            IrType.BOOL,
                            List.of(x),
                            ret(
                                    new Ex.Compare(
                                            op, Kind.F64, get(x), new Ex.Const(IrType.F64, 1.0))));
            assertEquals(op == Ex.CmpOp.NE, p.run(f, Double.NaN), op.name());
        }
    }

    @Test
    void smallIntegersWrap() {
        for (Kind kind : List.of(Kind.I8, Kind.U8, Kind.I16, Kind.U16)) {
            IrType.Prim t = new IrType.Prim(kind);
            Local x = new Local("x", t);
            IrFunction f =
                    function(
                            List.of(t),
                            t,
                            List.of(x),
                            ret(new Ex.Arith(Ex.ArithOp.MUL, kind, get(x), get(x))));
            int v = kind.bits() == 8 ? 100 : 300;
            int want =
                    switch (kind) {
                        case I8 -> (byte) (v * v);
                        case U8 -> v * v & 0xFF;
                        case I16 -> (short) (v * v);
                        default -> v * v & 0xFFFF;
                    };
            assertEquals(want, p.run(f, v), kind.name());
        }
    }

    @Test
    void interfaceValuesAreMadeTestedAndOpened() {
        Type goInt = Basic.of(Basic.Kind.INT);
        Type goString = Basic.of(Basic.Kind.STRING);
        Local i = new Local("i", IrType.IFACE);
        IrFunction f =
                function(
                        List.of(IrType.IFACE),
                        INT,
                        List.of(i),
                        new St.If(
                                new Ex.IsType(get(i), goInt),
                                ret(new Ex.FromInterface(get(i), goInt, INT)),
                                null),
                        new St.If(
                                new Ex.IsType(get(i), goString),
                                ret(
                                        new Ex.Len(
                                                new Ex.FromInterface(
                                                        get(i), goString, IrType.STRING))),
                                null),
                        ret(num(-1)));
        assertEquals(12L, p.run(f, LongBox.of(RType.INT, 12)));
        assertEquals(3L, p.run(f, GoString.of("abc")));
        assertEquals(-1L, p.run(f, (Object) null));
        IrFunction box =
                function(
                        List.of(INT),
                        IrType.IFACE,
                        List.of(new Local("n", INT)),
                        ret(new Ex.ToInterface(num(5), goInt)));
        assertEquals(5L, ((LongBox) p.run(box, 0L)).v);
    }

    @Test
    void aFunctionTooLargeIsSplit() {
        List<St> many = new ArrayList<>();
        Local t = new Local("t", INT);
        many.add(set(t, num(0)));
        for (int i = 0; i < 12000; i++) {
            many.add(set(t, add(get(t), num(100_000 + i))));
        }
        many.add(ret(get(t)));
        IrFunction f =
                p.function(
                        "main.big",
                        List.of(INT),
                        List.of(INT),
                        _ ->
                                new IrFunction.Body(
                                        List.of(new Local("n", INT)), null, new St.Block(many)));
        assertEquals(12000 * 100_000L + 12000 * 11999L / 2, p.run(f, 1L));
    }

    @Test
    void expressionsTooLargeAreSplit() {
        IrFunction f = function(List.of(), INT, List.of(), ret(sum(0, 30000)));
        assertEquals(30000 * 100_000L + 30000L * 29999 / 2, p.run(f));
    }

    @Test
    void faultsNameTheFunctionAndThePlace() {
        St broken = new St.Break(new Label("nowhere"));
        IrFunction f = function(List.of(), INT, List.of(), broken);
        RuntimeException e = assertThrows(RuntimeException.class, () -> p.run(f));
        assertTrue(
                String.valueOf(e.getMessage())
                        .matches(
                                "IllegalStateException: .*nowhere \\(generating code for .*, .*:\\d+, at"
                                        + " Break\\)"),
                e.getMessage());
    }

    private static Ex sum(int from, int to) {
        int middle = (from + to) / 2;
        return to - from == 1 ? num(100_000 + from) : add(sum(from, middle), sum(middle, to));
    }

    @Test
    void framesHaveGoNames() {
        IrFunction f =
                function(
                        List.of(),
                        INT,
                        List.of(),
                        ret(
                                new Ex.CallJava(
                                        JavaMethod.stat("java/lang/Math", "floorDiv", "(JJ)J"),
                                        List.of(num(1), num(0)),
                                        INT,
                                        0)));
        Throwable e = assertThrows(Throwable.class, () -> p.run(f));
        List<String> names = new ArrayList<>();
        for (Throwable c = e; c != null; c = c.getCause()) {
            for (StackTraceElement frame : c.getStackTrace()) {
                String name = p.engine.goName(frame);
                if (name != null) {
                    names.add(name + " " + frame.getFileName() + ":" + frame.getLineNumber());
                }
            }
        }
        assertTrue(names.contains("main.f main.go:1"), names.toString());
    }

    @Test
    void anEndlessLoopCanBeStopped() throws Exception {
        Local i = new Local("i", INT);
        IrFunction f =
                function(
                        List.of(),
                        INT,
                        List.of(),
                        set(i, num(0)),
                        new St.Loop(new Label("l"), null, set(i, add(get(i), num(1))), null, 0));
        Thread t = new Thread(() -> assertThrows(Throwable.class, () -> p.run(f)));
        t.setDaemon(true);
        t.start();
        Thread.sleep(500);
        p.close();
        t.join(5000);
        assertFalse(t.isAlive());
    }
}
