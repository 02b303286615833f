package gol.runtime.format;

import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.NativeTypes;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.Struct;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fmt.State that a Format method gets; the twin of fmt's {@code pp} in that role. Its methods
 * Write, WriteString, Width, Precision and Flag are native methods of the pointer type, for callers
 * that go through the Linker; the library's Go code may as well call the Java methods.
 */
public final class FmtState extends Struct {
    private static final RType TYPE =
            NativeTypes.declare(FmtState.class, "fmt.pp", "fmt")
                    .complete(new RType.Builder(Kind.STRUCT));

    static {
        List<RType> intBool = List.of(RType.INT, RType.BOOL);
        RMethod write =
                new RMethod(
                        "Write",
                        "",
                        TypeTable.func(
                                List.of(RType.UINT8.slice()),
                                List.of(RType.INT, RType.ERROR),
                                false));
        RMethod writeString =
                new RMethod(
                        "WriteString",
                        "",
                        TypeTable.func(
                                List.of(RType.STRING), List.of(RType.INT, RType.ERROR), false));
        RMethod width = new RMethod("Width", "", TypeTable.func(List.of(), intBool, false));
        RMethod precision = new RMethod("Precision", "", TypeTable.func(List.of(), intBool, false));
        RMethod flag =
                new RMethod(
                        "Flag", "", TypeTable.func(List.of(RType.INT), List.of(RType.BOOL), false));
        TYPE.pointer()
                .setNatives(
                        List.of(write, writeString, width, precision, flag),
                        Map.of(
                                "Write", function((s, g, a) -> s.write(g, (ByteSlice) arg(a))),
                                "WriteString",
                                        function((s, g, a) -> s.writeString(g, (GoString) arg(a))),
                                "Width", function((s, g, a) -> s.width(g)),
                                "Precision", function((s, g, a) -> s.precision(g)),
                                "Flag",
                                        function((s, g, a) ->
                                                s.flag(((Number) arg(a)).longValue()))));
    }

    private final Fmt fmt;

    FmtState(Fmt fmt) {
        this.fmt = fmt;
    }

    private interface Body {
        Object call(FmtState s, Goroutine g, Object[] args);
    }

    private static Object arg(Object[] args) {
        return Objects.requireNonNull(args[1]);
    }

    private static Func function(Body body) {
        return new Func() {
            @Override
            public Object invoke(Goroutine g, Object[] args) {
                return body.call((FmtState) args[0], g, args);
            }
        };
    }

    /** {@code Write(b []byte) (n int, err error)}. */
    public long write(Goroutine g, ByteSlice b) {
        fmt.out.put(b.array, (int) b.off, (int) b.len);
        g.o1 = null;
        return b.len;
    }

    /** {@code WriteString(s string) (n int, err error)}. */
    public long writeString(Goroutine g, GoString s) {
        fmt.out.put(s);
        g.o1 = null;
        return s.length();
    }

    /** {@code Width() (wid int, ok bool)}. */
    public long width(Goroutine g) {
        g.l1 = fmt.hasWidth ? 1 : 0;
        return fmt.width;
    }

    /** {@code Precision() (prec int, ok bool)}. */
    public long precision(Goroutine g) {
        g.l1 = fmt.hasPrec ? 1 : 0;
        return fmt.prec;
    }

    /** {@code Flag(c int) bool}. */
    public boolean flag(long c) {
        return switch ((int) c) {
            case '-' -> fmt.minus;
            case '+' -> fmt.plus || fmt.plusV;
            case '#' -> fmt.sharp || fmt.sharpV;
            case ' ' -> fmt.space;
            case '0' -> fmt.zero;
            default -> false;
        };
    }

    @Override
    public RType goType() {
        return TYPE;
    }

    @Override
    public Struct copy() {
        return this;
    }

    @Override
    public void assign(Struct other) {
        throw new IllegalStateException("fmt.State is not assignable");
    }

    @Override
    public boolean equalTo(@Nullable Struct other) {
        return this == other;
    }
}
