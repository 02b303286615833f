package gol.stdlib.time;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The abbreviations of a zone ({@code EST}, {@code EDT}), which the JDK's rules lack, from the
 * system's zone files (RFC 8536), where Go has them from too.
 */
final class ZoneNames {
    private static final List<Path> DIRECTORIES =
            List.of(
                    Path.of("/usr/share/zoneinfo"),
                    Path.of("/usr/share/lib/zoneinfo"),
                    Path.of("/usr/lib/locale/TZ"),
                    Path.of("/etc/zoneinfo"));
    private static final int HEADER = 44;
    private static final ZoneNames NONE = new ZoneNames(new long[0], new String[0], "", "", "");
    private static final ConcurrentHashMap<String, ZoneNames> KNOWN = new ConcurrentHashMap<>();

    /** Seconds since 1970 from which on the name of the same index holds. */
    private final long[] transitions;

    private final String[] names;
    private final String before;
    private final String standard;
    private final String summer;

    private ZoneNames(
            long[] transitions, String[] names, String before, String standard, String summer) {
        this.transitions = transitions;
        this.names = names;
        this.before = before;
        this.standard = standard;
        this.summer = summer;
    }

    /** The names of a zone by its identifier; of one without a file all are null. */
    static ZoneNames of(String id) {
        return KNOWN.computeIfAbsent(id, ZoneNames::load);
    }

    private static ZoneNames load(String id) {
        for (Path directory : DIRECTORIES) {
            Path file = directory.resolve(id).normalize();
            if (file.startsWith(directory) && Files.isRegularFile(file)) {
                try {
                    return read(ByteBuffer.wrap(Files.readAllBytes(file)));
                } catch (IOException | RuntimeException e) {
                    return NONE; // unreadable or no zone file: as if there were none
                }
            }
        }
        return NONE;
    }

    private static ZoneNames read(ByteBuffer b) throws IOException {
        if (b.getInt(0) != 0x545A6966 || b.get(4) < '2') {
            throw new IOException("no zone file of version 2");
        }
        // the first part, for readers of 32-bit times, is passed over
        int second =
                HEADER
                        + b.getInt(32) * 5
                        + b.getInt(36) * 6
                        + b.getInt(40)
                        + b.getInt(28) * 8
                        + b.getInt(24)
                        + b.getInt(20);
        int indicators = b.getInt(second + 20) + b.getInt(second + 24);
        int leaps = b.getInt(second + 28);
        int count = b.getInt(second + 32);
        int types = b.getInt(second + 36);
        int chars = b.getInt(second + 40);
        int indices = second + HEADER + count * 8;
        int typesAt = indices + count;
        int charsAt = typesAt + types * 6;
        String[] typeNames = new String[types];
        for (int i = 0; i < types; i++) {
            int start = charsAt + (b.get(typesAt + i * 6 + 5) & 0xFF);
            int end = start;
            while (b.get(end) != 0) {
                end++;
            }
            typeNames[i] = text(b, start, end);
        }
        long[] transitions = new long[count];
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            transitions[i] = b.getLong(second + HEADER + i * 8);
            names[i] = typeNames[b.get(indices + i) & 0xFF];
        }
        int footer = charsAt + chars + leaps * 12 + indicators;
        String rule = text(b, footer, b.limit()).strip();
        int[] at = {0};
        String standard = name(rule, at);
        while (at[0] < rule.length() && "+-0123456789:".indexOf(rule.charAt(at[0])) >= 0) {
            at[0]++;
        }
        String summer = name(rule, at);
        return new ZoneNames(transitions, names, typeNames[0], standard, summer);
    }

    /** A name of the footer's rule: letters, or anything in angle brackets. */
    private static String name(String rule, int[] at) {
        int start = at[0];
        int i = start;
        if (i < rule.length() && rule.charAt(i) == '<') {
            int close = rule.indexOf('>', i);
            at[0] = close + 1;
            return rule.substring(start + 1, close);
        }
        while (i < rule.length() && Character.isLetter(rule.charAt(i))) {
            i++;
        }
        at[0] = i;
        return rule.substring(start, i);
    }

    private static String text(ByteBuffer b, int start, int end) {
        byte[] bytes = new byte[end - start];
        b.get(start, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** The name in use at a time, null if it is not known. */
    @Nullable String at(long unix, boolean isSummer) {
        if (this == NONE) {
            return null;
        }
        int i = Arrays.binarySearch(transitions, unix);
        int last = i >= 0 ? i : -i - 2;
        if (last == transitions.length - 1 && !standard.isEmpty()) {
            return isSummer && !summer.isEmpty() ? summer : standard;
        }
        return last < 0 ? before : names[last];
    }
}
