package gol.runtime.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.runtime.panic.GoPanic;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Strings, slices' bounds, and numbers. */
class StringTest {
    @Test
    void lazyConcatenationIsFlattenedRightInAnyShape() {
        Random r = new Random(1);
        StringBuilder model = new StringBuilder();
        GoString s = GoString.EMPTY;
        for (int i = 0; i < 3000; i++) {
            String piece = "p" + i;
            if (r.nextBoolean()) {
                s = s.concat(GoString.of(piece));
                model.append(piece);
            } else {
                s = GoString.of(piece).concat(s);
                model.insert(0, piece);
            }
            if (i % 500 == 0) {
                assertEquals(model.toString(), s.toJava());
            }
        }
        assertEquals(model.toString(), s.toJava());
        GoString whole = GoString.of(model.toString());
        assertTrue(s.equalTo(whole));
        assertEquals(whole.hashCode(), s.hashCode());
    }

    @Test
    void runesAreDecodedByGosRules() {
        byte[] bad = {
            (byte) 0xe4, (byte) 0xb8, 'a', (byte) 0xff, (byte) 0xed, (byte) 0xa0, (byte) 0x80
        };
        GoString s = GoString.wrap(bad);
        assertArrayEquals(
                new int[] {0xfffd, 0xfffd, 'a', 0xfffd, 0xfffd, 0xfffd, 0xfffd},
                s.toRunes().toArray());
        assertEquals("é世😀", GoString.fromRunes(GoString.of("é世😀").toRunes()).toJava());
        assertEquals("\ufffd", GoString.of("\ud800").toJava());
        assertEquals(3L << 32 | 0x4e16, GoString.of("a世").decodeRune(1));
    }

    @Test
    void ordersByBytes() {
        Random r = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] a = new byte[r.nextInt(20)];
            byte[] b = new byte[r.nextInt(20)];
            for (int k = 0; k < a.length; k++) {
                a[k] = (byte) (r.nextInt(3) - 1);
            }
            for (int k = 0; k < b.length; k++) {
                b[k] = (byte) (r.nextInt(3) - 1);
            }
            int want = Integer.signum(java.util.Arrays.compareUnsigned(a, b));
            assertEquals(want, Integer.signum(GoString.wrap(a).compareTo(GoString.wrap(b))));
            assertEquals(want == 0, GoString.wrap(a).equalTo(GoString.wrap(b)));
        }
    }

    private static String panic(Runnable r) {
        return assertThrows(GoPanic.class, r::run).value.toString().replace("runtime error: ", "");
    }

    @Test
    void boundsPanicsHaveGosTexts() {
        long[] a = new long[4];
        LongSlice s = LongSlice.ofArray(a, 0, 3);
        GoString str = GoString.of("abc");
        assertEquals("slice bounds out of range [5:4]", panic(() -> LongSlice.ofArray(a, 5, 4)));
        assertEquals(
                "slice bounds out of range [:5] with length 4",
                panic(() -> LongSlice.ofArray(a, 0, 5)));
        assertEquals("slice bounds out of range [-1:]", panic(() -> LongSlice.ofArray(a, -1, 4)));
        assertEquals(
                "slice bounds out of range [::5] with length 4",
                panic(() -> LongSlice.ofArray3(a, 0, 5, 5)));
        assertEquals("slice bounds out of range [5:3]", panic(() -> s.sliceFrom(5)));
        assertEquals("slice bounds out of range [:5] with capacity 4", panic(() -> s.slice(0, 5)));
        assertEquals(
                "slice bounds out of range [::5] with capacity 4", panic(() -> s.slice3(0, 3, 5)));
        assertEquals("slice bounds out of range [:5:4]", panic(() -> s.slice3(0, 5, 4)));
        assertEquals("slice bounds out of range [4:3:]", panic(() -> s.slice3(4, 3, 4)));
        assertEquals("slice bounds out of range [-1::]", panic(() -> s.slice3(-1, 3, 4)));
        assertEquals("slice bounds out of range [:5] with length 3", panic(() -> str.slice(0, 5)));
        assertEquals("slice bounds out of range [3:1]", panic(() -> str.slice(3, 1)));
        assertEquals("index out of range [5] with length 3", panic(() -> str.at(5)));
        assertEquals("index out of range [-1]", panic(() -> s.get(-1)));
        assertEquals(
                "cannot convert slice with length 3 to array or pointer to array with length 4",
                panic(() -> s.toArray(4)));
        assertEquals("makeslice: len out of range", panic(() -> LongSlice.make(-1)));
        assertEquals("makeslice: cap out of range", panic(() -> LongSlice.make(1, 0)));
        assertEquals("negative shift amount", panic(() -> Numbers.shlSigned(1L, -1)));
    }

    @Test
    void floatsConvertAsOnAmd64() {
        assertEquals(Long.MIN_VALUE, Numbers.toInt64(1e300));
        assertEquals(Long.MIN_VALUE, Numbers.toInt64(Double.NaN));
        assertEquals(Integer.MIN_VALUE, Numbers.toInt32(3e9));
        assertEquals(-300, Numbers.toInt32(-300.7));
        assertEquals(1294967296, Numbers.toUint32(-3e9));
        assertEquals("10000000000000000000", Long.toUnsignedString(Numbers.toUint64(1e19)));
        assertEquals(-1L, Numbers.toUint64(-1));
        assertEquals(Long.MIN_VALUE, Numbers.toUint64(1.8446744073709552e19));
        assertEquals(1.8446744073709552e19, Numbers.uint64ToDouble(-1L));
        assertEquals(9.223372e18f, Numbers.uint64ToFloat(Long.MIN_VALUE + 1));
        assertEquals(0, Numbers.shl(1L, 64));
        assertEquals(-1, Numbers.shr(-5L, -1L));
    }

    @Test
    void pointersToFieldsAndElementsAreEqualByWhatTheyPointTo() {
        MapTest.Point p = new MapTest.Point(1, 2);
        LongRef x = LongRef.ofField(p, 0);
        x.set(8);
        assertEquals(8, p.x);
        assertTrue(Ref.equal(x, LongRef.ofField(p, 0)));
        assertTrue(!Ref.equal(x, LongRef.ofField(p, 1)));
        assertEquals(8, x.getAndAdd(3));
        assertEquals(11, p.x);
        byte[] b = {(byte) 200};
        assertEquals(200, IntRef.ofElementUint8(b, 0).get());
        assertEquals(-56, IntRef.ofElementInt8(b, 0).get());
    }
}
