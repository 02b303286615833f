package gol.stdlib.internal.digest;

import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The native functions of internal/digest. */
public final class Natives {
    private Natives() {}

    private static MessageDigest digest(GoString name) {
        try {
            return MessageDigest.getInstance(name.toJava());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Object newState(GoString name) {
        return digest(name);
    }

    public static void write(@Nullable Object state, ByteSlice p) {
        of(state).update(p.array, (int) p.off, (int) p.len);
    }

    public static ByteSlice sum(@Nullable Object state) {
        try {
            return ByteSlice.of(((MessageDigest) of(state).clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ByteSlice sumOf(GoString name, ByteSlice data) {
        MessageDigest d = digest(name);
        d.update(data.array, (int) data.off, (int) data.len);
        return ByteSlice.of(d.digest());
    }

    private static MessageDigest of(@Nullable Object state) {
        return (MessageDigest) Objects.requireNonNull(state);
    }
}
