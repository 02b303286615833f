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

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Label;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import java.util.List;

/** Times fib(35), a sum over a slice, a matrix product, an empty loop that is stopped. */
public final class BytecodeBench {
    private BytecodeBench() {}

    static St loop(Local i, Ex n, St body) {
        return block(
                set(i, num(0)),
                new St.Loop(new Label("l"), less(get(i), n), body, set(i, add(get(i), num(1))), 0));
    }

    static IrFunction sum(Programs p) {
        IrType slice = new IrType.SliceOf(INT);
        Local s = new Local("s", slice);
        Local i = new Local("i", INT);
        Local t = new Local("t", INT);
        return p.function(
                "main.sum",
                List.of(slice),
                List.of(INT),
                _ ->
                        body(
                                List.of(s),
                                set(t, num(0)),
                                loop(
                                        i,
                                        new Ex.Len(get(s)),
                                        set(t, add(get(t), new Ex.GetSlice(get(s), get(i), INT)))),
                                ret(get(t))));
    }

    /** c[i*n+j] += a[i*n+k]*b[k*n+j]. */
    static IrFunction product(Programs p) {
        IrType slice = new IrType.SliceOf(INT);
        Local a = new Local("a", slice);
        Local b = new Local("b", slice);
        Local n = new Local("n", INT);
        Local i = new Local("i", INT);
        Local j = new Local("j", INT);
        Local k = new Local("k", INT);
        Local t = new Local("t", INT);
        Local total = new Local("total", INT);
        return p.function(
                "main.product",
                List.of(slice, slice, INT),
                List.of(INT),
                _ ->
                        body(
                                List.of(a, b, n),
                                set(total, num(0)),
                                loop(
                                        i,
                                        get(n),
                                        loop(
                                                j,
                                                get(n),
                                                block(
                                                        set(t, num(0)),
                                                        loop(
                                                                k,
                                                                get(n),
                                                                set(
                                                                        t,
                                                                        add(
                                                                                get(t),
                                                                                mul(
                                                                                        new Ex
                                                                                                .GetSlice(
                                                                                                get(
                                                                                                        a),
                                                                                                add(
                                                                                                        mul(
                                                                                                                get(
                                                                                                                        i),
                                                                                                                get(
                                                                                                                        n)),
                                                                                                        get(
                                                                                                                k)),
                                                                                                INT),
                                                                                        new Ex
                                                                                                .GetSlice(
                                                                                                get(
                                                                                                        b),
                                                                                                add(
                                                                                                        mul(
                                                                                                                get(
                                                                                                                        j),
                                                                                                                get(
                                                                                                                        n)),
                                                                                                        get(
                                                                                                                k)),
                                                                                                INT))))),
                                                        set(total, add(get(total), get(t)))))),
                                ret(get(total))));
    }

    static Ex makeSlice(Ex n) {
        return new Ex.CallJava(
                JavaMethod.stat(
                        "gol/runtime/value/LongSlice", "make", "(J)Lgol/runtime/value/LongSlice;"),
                List.of(n),
                new IrType.SliceOf(INT),
                0);
    }

    public static void main(String[] args) {
        long t0 = System.nanoTime();
        try (Programs p = new Programs()) {
            p.runtime()
                    .runMain(
                            new Func() {
                                @Override
                                public Object invoke(Goroutine g, Object[] none) {
                                    all(p, g, t0, args.length > 0);
                                    return "";
                                }
                            });
        }
    }

    private static void all(Programs p, Goroutine g, long t0, boolean quick) {
        Func fib = p.engine.value(p.fib());
        for (int i = 0; i < (quick ? 1 : 25); i++) {
            long t = System.nanoTime();
            Object r = fib.invoke(g, new Object[] {35L});
            System.out.printf("fib(35) = %s %.1f ms%n", r, (System.nanoTime() - t) / 1e6);
        }
        System.out.printf("so far %.1f ms%n", (System.nanoTime() - t0) / 1e6);
        if (quick) {
            return;
        }
        Object s = gol.runtime.value.LongSlice.make(10_000_000);
        time("sum of 10M", p, g, sum(p), s);
        Object m = gol.runtime.value.LongSlice.make(300 * 300);
        time("product 300", p, g, product(p), m, m, 300L);
    }

    private static void time(String what, Programs p, Goroutine g, IrFunction f, Object... args) {
        double best = 1e9;
        double first = 0;
        Func v = p.engine.value(f);
        for (int i = 0; i < 30; i++) {
            long t = System.nanoTime();
            v.invoke(g, args);
            double ms = (System.nanoTime() - t) / 1e6;
            first = i == 0 ? ms : first;
            best = Math.min(best, ms);
        }
        System.out.printf("%s: best %.2f ms, first %.2f%n", what, best, first);
    }
}
