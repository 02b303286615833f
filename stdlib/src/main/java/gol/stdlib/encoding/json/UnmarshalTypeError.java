package gol.stdlib.encoding.json;

import gol.runtime.value.GoString;
import gol.runtime.value.Struct;
import org.jspecify.annotations.Nullable;

/** Go's {@code json.UnmarshalTypeError}. */
public final class UnmarshalTypeError extends Struct {
    public GoString Value = GoString.EMPTY;

    /** A reflect.Type. */
    public @Nullable Object Type;

    public long Offset;
    public GoString Struct = GoString.EMPTY;
    public GoString Field = GoString.EMPTY;

    @Override
    public Struct copy() {
        UnmarshalTypeError c = new UnmarshalTypeError();
        c.assign(this);
        return c;
    }

    @Override
    public void assign(Struct other) {
        UnmarshalTypeError o = (UnmarshalTypeError) other;
        Value = o.Value;
        Type = o.Type;
        Offset = o.Offset;
        Struct = o.Struct;
        Field = o.Field;
    }
}
