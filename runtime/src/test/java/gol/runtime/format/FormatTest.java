package gol.runtime.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import gol.runtime.sched.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Compares what package fmt's and strconv's core makes with what real Go printed ({@code
 * format.go}, {@code format.txt}).
 */
class FormatTest {
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        Programs.Result r =
                Programs.modes()
                        .findFirst()
                        .orElseThrow()
                        .run(g -> lines.addAll(new FormatTable(g).all()));
        assertEquals("", r.err());
        return lines;
    }

    @Test
    void printsAsGoDoes() throws IOException {
        try (InputStream in = FormatTest.class.getResourceAsStream("format.txt")) {
            assertNotNull(in);
            String want = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(want, String.join("\n", lines()) + "\n");
        }
    }

    @Test
    void digitsAreThoseOfTheExactValue() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (i % 3 == 0) {
                x = random.nextInt(2_000_000) / 64.0; // halves between two decimals
            } else if (i % 3 == 1) {
                x = 10 * (1 - Math.pow(2, -random.nextInt(53))); // nines, which carry
            }
            if (Double.isNaN(x) || Double.isInfinite(x)) {
                continue;
            }
            int digits = random.nextInt(25);
            BigDecimal exact = new BigDecimal(x);
            String plain = exact.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
            boolean lostSign = x < 0 && !plain.startsWith("-");
            String text = FloatText.format(x, 'f', digits, 64);
            assertEquals((lostSign ? "-" : "") + plain, text, () -> exact + " " + digits);
            BigDecimal rounded = exact.round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
            String scientific = FloatText.format(x, 'e', digits, 64);
            assertEquals(0, new BigDecimal(scientific).compareTo(rounded), scientific);
        }
    }
}
