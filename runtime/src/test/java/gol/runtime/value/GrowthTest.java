package gol.runtime.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import gol.runtime.type.Kind;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Compares capacities after append with those of real Go ({@code growth.go}, {@code growth.txt}).
 */
class GrowthTest {
    private static RType struct(String name, RType field, int count) {
        RField[] fields = new RField[count];
        for (int i = 0; i < count; i++) {
            fields[i] = RField.of("f" + i, field);
        }
        return RType.named(name, "main")
                .complete(new RType.Builder(Kind.STRUCT).fields(List.of(fields)));
    }

    private static long grown(RType elem, long newLen, long oldCap) {
        return Growth.capacity(newLen, oldCap, elem.size(), elem.ops().hasPointers());
    }

    private static String line(String name, RType t) {
        StringBuilder b = new StringBuilder(name);
        long cap = 0;
        for (long len = 1; len <= 5000; len++) {
            if (len > cap) {
                cap = grown(t, len, cap);
                b.append(' ').append(cap);
            }
        }
        for (long n : new long[] {1, 3, 5, 7, 9, 17, 33, 100, 257, 1000, 5000}) {
            b.append(' ').append(grown(t, n, 0)).append(' ').append(grown(t, n + n / 2 + 1, n));
        }
        return b.append('\n').toString();
    }

    @Test
    void slicesGrowAsInGo() throws IOException {
        Map<String, RType> types = new LinkedHashMap<>();
        types.put("byte", RType.UINT8);
        types.put("int16", RType.INT16);
        types.put("int32", RType.INT32);
        types.put("int", RType.INT);
        types.put("string", RType.STRING);
        types.put("slice", RType.INT.slice());
        types.put("any", RType.ANY);
        types.put("ptr", RType.INT.pointer());
        types.put("P", struct("main.P", RType.INT64, 3));
        types.put("S5", struct("main.S5", RType.STRING, 5));
        types.put("arr3", TypeTable.arrayOf(3, RType.UINT8));
        types.put("c128", RType.COMPLEX128);
        StringBuilder got = new StringBuilder();
        types.forEach((name, t) -> got.append(line(name, t)));
        try (InputStream in = GrowthTest.class.getResourceAsStream("growth.txt")) {
            assertNotNull(in);
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), got.toString());
        }
    }

    @Test
    void appendWithinTheCapacitySharesTheArray() {
        LongSlice s = LongSlice.make(2, 4);
        LongSlice t = LongSlice.append(s, 7);
        assertEquals(s.array, t.array);
        assertEquals(7, s.slice(0, 3).get(2));
        assertEquals(6, LongSlice.appendAll(LongSlice.NIL, LongSlice.of(1, 2, 3, 4, 5)).cap);
    }

    @Test
    void growthCopiesStructsSoThatOldPointersDoNotSeeTheNewOnes() {
        RType t = gol.runtime.value.MapTest.POINT;
        ObjectSlice s = ObjectSlice.make(1, t);
        MapTest.Point old = (MapTest.Point) s.get(0);
        ObjectSlice grown = ObjectSlice.append(s, new MapTest.Point(5, 6), t);
        old.x = 9;
        assertEquals(0, ((MapTest.Point) grown.get(0)).x);
        assertEquals(5, ((MapTest.Point) grown.get(1)).x);
        assertEquals(2, grown.slice(0, grown.cap, t).len);
    }
}
