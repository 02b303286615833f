package gol.stdlib.reflect;

import gol.runtime.format.Unquote;
import gol.runtime.value.GoString;
import org.jspecify.annotations.Nullable;

/** Struct tags of the conventional form {@code key:"value" key:"value"}. */
final class Tags {
    private Tags() {}

    static @Nullable GoString lookup(GoString tag, GoString key) {
        int n = tag.length();
        int i = 0;
        while (true) {
            while (i < n && tag.byteAt(i) == ' ') {
                i++;
            }
            int start = i;
            while (i < n && isKey(tag.byteAt(i))) {
                i++;
            }
            if (i == start || i + 1 >= n || tag.byteAt(i) != ':' || tag.byteAt(i + 1) != '"') {
                return null;
            }
            GoString name = tag.slice(start, i);
            int from = ++i;
            i++;
            while (i < n && tag.byteAt(i) != '"') {
                i += tag.byteAt(i) == '\\' ? 2 : 1;
            }
            if (i >= n) {
                return null;
            }
            i++;
            if (name.equalTo(key)) {
                return Unquote.unquote(tag.slice(from, i));
            }
        }
    }

    private static boolean isKey(int c) {
        return c > ' ' && c != ':' && c != '"' && c != 0x7f;
    }
}
