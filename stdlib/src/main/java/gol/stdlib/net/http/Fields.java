package gol.stdlib.net.http;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;

/**
 * Names and values of header fields, as RFC 9110, section 5 has them. Every message goes through
 * here: one pass over the bytes, and no new string for a name that is common.
 */
final class Fields {
    /** The canonical form of each byte within a word of a name; 0 for what no name has. */
    private static final byte[] LOWER = new byte[256];

    private static final int MASK = 255;
    private static final GoString[] COMMON = new GoString[MASK + 1];

    static {
        for (int c = '!'; c < 0x7f; c++) {
            boolean separator = "()<>@,;:\\\"/[]?={}".indexOf(c) >= 0;
            boolean capital = c >= 'A' && c <= 'Z';
            LOWER[c] = separator ? 0 : (byte) (capital ? c + 0x20 : c);
        }
        String common =
                "Accept,Accept-Charset,Accept-Encoding,Accept-Language,Accept-Ranges,Age,Allow,Authorization,"
                        + "Cache-Control,Connection,Content-Encoding,Content-Length,Content-Type,Cookie,Date,Etag,"
                        + "Expect,Expires,Host,If-Match,If-Modified-Since,If-None-Match,Keep-Alive,Last-Modified,"
                        + "Location,Origin,Range,Referer,Server,Set-Cookie,Trailer,Transfer-Encoding,Upgrade,"
                        + "User-Agent,Vary,Via,Www-Authenticate,X-Forwarded-For,X-Forwarded-Proto,X-Request-Id";
        for (String name : common.split(",", -1)) {
            GoString s = GoString.of(name);
            byte[] b = s.bytes();
            int hash = 0;
            for (int i = 0; i < b.length; i++) {
                hash = 31 * hash + LOWER[b[s.offset() + i] & 0xff];
            }
            COMMON[hash & MASK] = s; // of two in one place one is as good as none
        }
    }

    private Fields() {}

    static boolean isToken(byte[] b, int off, int end) {
        for (int i = off; i < end; i++) {
            if (LOWER[b[i] & 0xff] == 0) {
                return false;
            }
        }
        return off < end;
    }

    /** Whether there are no control characters but tabs. */
    static boolean isValue(byte[] b, int off, int end) {
        for (int i = off; i < end; i++) {
            int c = b[i];
            if (c >= 0 && c < ' ' && c != '\t' || c == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** The name with capitals after hyphens only, the empty string for what is no name. */
    private static GoString canonical(byte[] b, int off, int end) {
        int hash = 0;
        for (int i = off; i < end; i++) {
            byte c = LOWER[b[i] & 0xff];
            if (c == 0) {
                return GoString.EMPTY;
            }
            hash = 31 * hash + c;
        }
        GoString known = COMMON[hash & MASK];
        if (known != null && known.length() == end - off && sameButCase(known, b, off)) {
            return known;
        }
        byte[] name = new byte[end - off];
        boolean first = true;
        for (int i = 0; i < name.length; i++) {
            byte c = LOWER[b[off + i] & 0xff];
            name[i] = first && c >= 'a' && c <= 'z' ? (byte) (c - 0x20) : c;
            first = c == '-';
        }
        return GoString.wrap(name);
    }

    private static boolean sameButCase(GoString known, byte[] b, int off) {
        byte[] k = known.bytes();
        int at = known.offset();
        for (int i = 0; i < known.length(); i++) {
            if (LOWER[k[at + i]] != LOWER[b[off + i] & 0xff]) {
                return false;
            }
        }
        return true;
    }

    /** The canonical name; what is none stays as it is. */
    static GoString canonical(GoString name) {
        GoString c = canonical(name.bytes(), name.offset(), name.offset() + name.length());
        return c.isEmpty() || c.equalTo(name) ? name : c;
    }

    /**
     * The canonical name and the value, without the white space around it, of a field's line; an
     * empty name for a line that has none or is malformed.
     */
    static GoString split(Goroutine g, ByteSlice line) {
        byte[] b = line.array;
        int off = (int) line.off;
        int end = off + (int) line.len;
        int colon = off;
        while (colon < end && b[colon] != ':') {
            colon++;
        }
        int from = colon + 1;
        while (from < end && isSpace(b[from])) {
            from++;
        }
        int to = end;
        while (to > from && isSpace(b[to - 1])) {
            to--;
        }
        g.o1 = GoString.EMPTY;
        if (colon == end || !isValue(b, colon + 1, end)) {
            return GoString.EMPTY;
        }
        GoString name = canonical(b, off, colon);
        if (from < to) {
            g.o1 = GoString.copyOf(b, from, to - from);
        }
        return name;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\t';
    }
}
