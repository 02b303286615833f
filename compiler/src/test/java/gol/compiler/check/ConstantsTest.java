package gol.compiler.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.compiler.types.Basic;
import gol.compiler.types.ConstantValue;
import gol.syntax.Expr;
import gol.syntax.Op;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConstantsTest {
    private static ConstantValue literal(Expr.LitKind kind, String text) {
        ConstantValue value = Constants.fromLiteral(kind, text);
        if (value == null) {
            throw new AssertionError("malformed " + text);
        }
        return value;
    }

    private static ConstantValue number(String text) {
        return literal(Expr.LitKind.FLOAT, text);
    }

    @Test
    void literalsOfAllBasesHaveTheirValues() {
        String[] texts = {"255", "0xFF", "0b1111_1111", "0o377", "0377", "2_5_5"};
        for (String text : texts) {
            assertEquals(Constants.ofLong(255), literal(Expr.LitKind.INT, text), text);
        }
        assertEquals(Constants.ofLong(0x1234), literal(Expr.LitKind.RUNE, "'\\u1234'"));
        assertNull(Constants.fromLiteral(Expr.LitKind.INT, "08"));
    }

    @Test
    void floatsAreExactFractions() {
        ConstantValue sum = Constants.binaryOp(number("0.1"), Op.ADD, number("0.2"), false);
        assertTrue(Constants.compare(sum, Op.EQL, number("0.3")));
        assertEquals(
                Constants.ofLong(1),
                Constants.binaryOp(number("0x1p-1"), Op.MUL, number("2.0"), false));
    }

    @Test
    void doublesAreRoundedToEven() {
        String[] texts = {"0.1", "1e23", "4.9e-324", "2.2250738585072011e-308", "1e308", "1e-400"};
        for (String text : texts) {
            assertEquals(Double.parseDouble(text), Constants.doubleValue(number(text)), text);
        }
        assertEquals(
                Float.parseFloat("1.1754943e-38"), Constants.floatValue(number("1.1754943e-38")));
        assertTrue(Double.isInfinite(Constants.doubleValue(number("1e309"))));
    }

    @Test
    void decimalsAndDoublesAreExact() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                continue;
            }
            ConstantValue exact = Constants.ofDouble(value);
            assertEquals(value, Constants.doubleValue(exact));
            assertEquals(-value, Constants.doubleValue(Constants.ofDouble(-value)));
            ConstantValue digits = number(new BigDecimal(value).toPlainString());
            assertTrue(Constants.compare(exact, Op.EQL, digits), () -> "" + value);
            assertEquals(value, Constants.doubleValue(number(Double.toString(value))));
            float single = (float) value;
            if (!Float.isInfinite(single)) {
                assertEquals(single, Constants.floatValue(number(Float.toString(single))));
            }
        }
    }

    @Test
    void hugeExponentsAreNeitherSlowNorInfinite() {
        ConstantValue huge = number("1e100000000");
        assertInstanceOf(ConstantValue.Float.class, huge);
        assertEquals(
                Constants.ofLong(1),
                Constants.toInt(Constants.binaryOp(huge, Op.DIV, huge, false)));
        assertTrue(Constants.isUnknown(number("1e1000000000")));
    }

    @Test
    void integersDivideTowardsZero() {
        ConstantValue x = Constants.ofLong(-7);
        ConstantValue y = Constants.ofLong(2);
        assertEquals(Constants.ofLong(-3), Constants.binaryOp(x, Op.DIV, y, true));
        assertEquals(Constants.ofLong(-1), Constants.binaryOp(x, Op.REM, y, true));
        assertEquals(Constants.ofLong(0xFF), Constants.unaryOp(Op.XOR, Constants.ZERO, 8));
    }

    @Test
    void valuesPrintAsInGcsMessages() {
        assertEquals("3.14159", Constants.toString(number("3.1415926"), true));
        assertEquals("1e+100", Constants.toString(number("1e100"), true));
        assertEquals("1e-07", Constants.toString(number("1e-7"), true));
        ConstantValue text = literal(Expr.LitKind.STRING, "\"a\\x00\\u00e9\\n\"");
        assertEquals("\"a\\x00é\\n\"", Constants.toString(text, false));
    }

    @Test
    void stringEscapesGiveBytes() {
        ConstantValue text = literal(Expr.LitKind.STRING, "\"\\377\\xff\\u00e9\"");
        byte[] want = {(byte) 0xff, (byte) 0xff, (byte) 0xc3, (byte) 0xa9};
        assertArrayEquals(want, Constants.bytes(text));
    }

    @Test
    void representabilityIsThatOfTheType() {
        Basic int8 = Basic.of(Basic.Kind.INT8);
        assertEquals(Constants.ofLong(-128), Representable.convert(Constants.ofLong(-128), int8));
        assertNull(Representable.convert(Constants.ofLong(128), int8));
        assertNull(Representable.convert(number("1.5"), int8));
        ConstantValue third =
                Constants.binaryOp(Constants.ofLong(1), Op.DIV, Constants.ofLong(3), false);
        ConstantValue single = Representable.convert(third, Basic.of(Basic.Kind.FLOAT32));
        assertEquals(Constants.ofDouble(1f / 3f), single);
    }
}
