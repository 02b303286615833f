package gol.runtime.value;

import gol.runtime.type.NativeTypes;
import gol.runtime.type.Ops;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Go struct variable: the object that a pointer to the struct is. Each Go struct type has a
 * subclass of its own with public typed fields, named as in Go (blank ones {@code _0}, {@code _1},
 * … by their place).
 *
 * <p>Fields that are structs or arrays are never null and keep their object for life: {@link
 * #assign} overwrites them in place, since pointers may lead to them.
 */
public abstract class Struct {
    /**
     * The struct's type (not the pointer's). Compiled classes override it; for those written in
     * Java see NativeTypes.
     */
    public RType goType() {
        return NativeTypes.of(getClass());
    }

    /** A new struct with the same content; nested structs and arrays are copied too. */
    public abstract Struct copy();

    /** Overwrites the content with that of {@code other}, which has the same class. */
    public abstract void assign(Struct other);

    /** A field's value, raw. Aggregates are the live object, not a copy. */
    public @Nullable Object raw(int field) {
        return FieldHandles.of(this, field).get(this);
    }

    /** Sets a field; an aggregate's content is overwritten in place. */
    public void setRaw(int field, @Nullable Object value) {
        Ops ops = goType().fields().get(field).type().ops();
        if (ops.isAggregate()) {
            ops.assign(Objects.requireNonNull(raw(field)), Objects.requireNonNull(value));
        } else {
            FieldHandles.of(this, field).set(this, value);
        }
    }

    /** {@code ==} of the content, for a struct of the same class. */
    public boolean equalTo(Struct other) {
        List<RField> fields = goType().fields();
        for (int i = 0; i < fields.size(); i++) {
            RField f = fields.get(i);
            if (!f.name().equals("_") && !f.type().equal(raw(i), other.raw(i))) {
                return false;
            }
        }
        return true;
    }

    /** A hash that fits {@link #equalTo}. */
    public long hashGo(long seed) {
        List<RField> fields = goType().fields();
        long h = seed;
        for (int i = 0; i < fields.size(); i++) {
            RField f = fields.get(i);
            if (!f.name().equals("_")) {
                h = f.type().hash(raw(i), h);
            }
        }
        return Hashing.mix(h);
    }
}
