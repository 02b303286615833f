package gol.stdlib.encoding.json;

import gol.runtime.value.GoString;
import gol.runtime.value.Struct;
import org.jspecify.annotations.Nullable;

/** Why a value cannot be written or read: the Go side makes the error of it. */
public final class Failure extends Struct {
    public static final int TYPE = 1;
    public static final int VALUE = 2;
    public static final int MARSHALER = 3;
    public static final int TEXT = 4;

    /** A string that is no base64. */
    public static final int BASE64 = 5;

    public long kind;

    /** A reflect.Type. */
    public @Nullable Object typ;

    /** The value as interface value. */
    public @Nullable Object value;

    public GoString text = GoString.EMPTY;

    /** What a method returned. */
    public @Nullable Object err;

    public long offset;

    /** Carries a failure up to the native that was called. */
    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Failure failure;

        Thrown(Failure f) {
            super(null, null, false, false);
            failure = f;
        }
    }

    @Override
    public Struct copy() {
        Failure c = new Failure();
        c.assign(this);
        return c;
    }

    @Override
    public void assign(Struct other) {
        Failure o = (Failure) other;
        kind = o.kind;
        typ = o.typ;
        value = o.value;
        text = o.text;
        err = o.err;
        offset = o.offset;
    }
}
