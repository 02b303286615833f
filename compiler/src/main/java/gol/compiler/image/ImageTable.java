package gol.compiler.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map from texts to bytes that is looked up where it lies, in one array as a file holds it: a
 * program asks for some hundred of many thousand entries, and none costs anything before.
 *
 * <p>The number of slots (a power of two), for each slot the place of its entry or 0; an entry is
 * its key and its value, each behind its length. All numbers are ints.
 */
final class ImageTable {
    private final byte[] bytes;
    private final ByteBuffer ints;
    private final int mask;

    ImageTable(byte[] bytes) {
        this.bytes = bytes;
        this.ints = ByteBuffer.wrap(bytes);
        this.mask = ints.getInt(0) - 1;
    }

    /** The value, from its first byte to its last; null if there is none. */
    @Nullable ByteBuffer get(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        for (int slot = Arrays.hashCode(wanted) & mask; ; slot = (slot + 1) & mask) {
            int at = ints.getInt(4 + 4 * slot);
            if (at == 0) {
                return null;
            }
            int end = at + 4 + ints.getInt(at);
            if (Arrays.equals(bytes, at + 4, end, wanted, 0, wanted.length)) {
                return ByteBuffer.wrap(bytes, end + 4, ints.getInt(end));
            }
        }
    }

    /** The array of a table with these entries. */
    static byte[] of(Map<String, byte[]> entries) {
        int slots = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
        int[] places = new int[slots];
        int head = 4 + 4 * slots;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(content)) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                byte[] key = e.getKey().getBytes(StandardCharsets.UTF_8);
                int slot = Arrays.hashCode(key) & (slots - 1);
                while (places[slot] != 0) {
                    slot = (slot + 1) & (slots - 1);
                }
                places[slot] = head + out.size();
                out.writeInt(key.length);
                out.write(key);
                out.writeInt(e.getValue().length);
                out.write(e.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer all = ByteBuffer.allocate(head + content.size());
        all.putInt(slots);
        for (int place : places) {
            all.putInt(place);
        }
        return all.put(content.toByteArray()).array();
    }
}
