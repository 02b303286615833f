package gol.stdlib.net.http;

import gol.runtime.panic.CallStack;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import java.util.Base64;

/**
 * Leaves of package net/http: header fields, and what the JDK has, base64 and compressed bodies.
 */
public final class Natives {
    private Natives() {}

    public static boolean isToken(GoString s) {
        return Fields.isToken(s.bytes(), s.offset(), s.offset() + s.length());
    }

    public static boolean isFieldValue(GoString s) {
        return Fields.isValue(s.bytes(), s.offset(), s.offset() + s.length());
    }

    public static GoString CanonicalHeaderKey(GoString s) {
        return Fields.canonical(s);
    }

    public static GoString splitField(Goroutine g, ByteSlice line) {
        return Fields.split(g, line);
    }

    public static GoString base64Encode(GoString s) {
        return GoString.wrap(Base64.getEncoder().encode(s.toByteArray()));
    }

    public static GoString base64Decode(Goroutine g, GoString s) {
        try {
            byte[] decoded = Base64.getDecoder().decode(s.toByteArray());
            g.l1 = 1;
            return GoString.wrap(decoded);
        } catch (IllegalArgumentException e) {
            g.l1 = 0;
            return GoString.EMPTY;
        }
    }

    /**
     * The innermost frame outside this package: function, last element of its file's path, line.
     */
    public static GoString outsideCaller(Goroutine g) {
        String at = "";
        for (int i = 0; i < 32; i++) {
            String frame = CallStack.caller(g, i);
            if (frame == null) {
                break;
            }
            at = frame;
            if (!frame.startsWith("net/http.")) {
                break;
            }
        }
        int tab = at.indexOf('\t');
        int colon = at.lastIndexOf(':');
        if (tab < 0 || colon < tab) {
            g.o1 = GoString.EMPTY;
            g.l2 = 0;
            return GoString.of(at);
        }
        String file = at.substring(tab + 1, colon);
        g.o1 = GoString.of(file.substring(file.lastIndexOf('/') + 1));
        g.l2 = Long.parseLong(at, colon + 1, at.length(), 10);
        return GoString.of(at.substring(0, tab));
    }

    public static Object newInflater() {
        return new Gunzip();
    }

    /** Bytes written; then bytes used, whether the end was reached, and what is wrong. */
    public static long inflate(Goroutine g, Object inflater, ByteSlice input, ByteSlice output) {
        Gunzip z = (Gunzip) inflater;
        String problem = "";
        int n = 0;
        try {
            n = z.inflate(input, output);
        } catch (Gunzip.Malformed e) {
            problem = String.valueOf(e.getMessage());
        }
        g.l1 = z.used();
        g.l2 = z.done() ? 1 : 0;
        g.rest().o3 = GoString.of(problem);
        return n;
    }
}
