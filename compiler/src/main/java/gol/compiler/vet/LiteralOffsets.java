package gol.compiler.vet;

import java.nio.charset.StandardCharsets;

/** Finds places of a string's value in the literal that it is written as. */
final class LiteralOffsets {
    private LiteralOffsets() {}

    /**
     * The offset in bytes, in the literal, of what follows a part of its value.
     *
     * @param literal with its quotes
     * @param before the value's part up to the place
     */
    static int inSource(String literal, String before) {
        int wanted = before.getBytes(StandardCharsets.UTF_8).length;
        int at = 1;
        if (literal.charAt(0) == '`') {
            return at + wanted;
        }
        byte[] text = literal.getBytes(StandardCharsets.UTF_8);
        for (int produced = 0; produced < wanted && at < text.length; ) {
            if (text[at] != '\\') {
                at++;
                produced++;
                continue;
            }
            int width =
                    switch (text[at + 1]) {
                        case 'x', '0', '1', '2', '3', '4', '5', '6', '7' -> 4;
                        case 'u' -> 6;
                        case 'U' -> 10;
                        default -> 2;
                    };
            boolean rune = text[at + 1] == 'u' || text[at + 1] == 'U';
            produced +=
                    rune
                            ? utf8Length(
                                    Integer.parseInt(
                                            new String(
                                                    text,
                                                    at + 2,
                                                    width - 2,
                                                    StandardCharsets.US_ASCII),
                                            16))
                            : 1;
            at += width;
        }
        return at;
    }

    private static int utf8Length(int rune) {
        return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    }
}
