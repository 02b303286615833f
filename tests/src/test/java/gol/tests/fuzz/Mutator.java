package gol.tests.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes programs at random: texts, tokens, and whole expressions and statements. */
final class Mutator {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:[^\"\\\\\n]|\\\\.)*\"|`[^`]*`|'(?:[^'\\\\\n]|\\\\.)*'|[\\p{L}_][\\p{L}\\p{Nd}_]*"
                            + "|[0-9][0-9A-Za-z_.]*|<<=|>>=|&\\^=|\\.\\.\\.|[-+*/%&|^<>=!:]=|&&|\\|\\||<-"
                            + "|\\+\\+|--|<<|>>|&\\^|\n|\\S");
    private static final String[] LITERALS = {
        "0",
        "1",
        "-1",
        "2",
        "255",
        "256",
        "1<<31",
        "1<<63",
        "1<<64",
        "-1<<63",
        "0x7fffffffffffffff",
        "1e309",
        "1e-400",
        "0.5",
        "2i",
        "'x'",
        "'\\xff'",
        "\"\"",
        "\"\\xff\"",
        "`\n`",
        "nil",
        "true",
        "iota",
        "1e1000",
        "1<<500",
        "\"é\"",
        "[]int{}",
        "struct{}{}",
        "func() {}",
        "new(int)",
        "map[string]int{}",
        "[3]int{}",
        "any(1)",
        "make(chan int)",
        "len(\"ab\")",
        "''",
        "0b12",
        "09"
    };
    private static final String[] TYPES = {
        "int",
        "string",
        "float64",
        "uint8",
        "complex128",
        "any",
        "error",
        "[]int",
        "[2]string",
        "map[string]int",
        "chan int",
        "<-chan int",
        "func()",
        "func(int) (int, error)",
        "*int",
        "struct{}",
        "struct{ x int }",
        "interface{ M() }",
        "bool",
        "rune",
        "uintptr",
        "int8",
        "[1 << 30]int",
        "comparable",
        "~int",
        "int | string",
        "[]any",
        "*struct{ p *int }"
    };
    private static final String[] WORDS = {
        "break",
        "case",
        "chan",
        "const",
        "continue",
        "default",
        "defer",
        "else",
        "fallthrough",
        "for",
        "func",
        "go",
        "goto",
        "if",
        "import",
        "interface",
        "map",
        "package",
        "range",
        "return",
        "select",
        "struct",
        "switch",
        "type",
        "var",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ";",
        ":",
        ":=",
        "=",
        ".",
        "...",
        "<-",
        "*",
        "&",
        "~",
        "!",
        "_",
        "\n",
        "++",
        "op",
        "+=",
        "<<",
        "//",
        "/*",
        "\"",
        "`",
        "'"
    };
    private static final String[] OPERATORS = {
        "+", "-", "*", "/", "%", "&", "|", "^", "&^", "<<", ">>", "==", "!=", "<", "<=", ">", ">=",
        "&&", "||", "<-", "=", ":=", "+=", "<<="
    };
    private static final String[] WRAPPERS = {
        "(%s)",
        "-%s",
        "!%s",
        "^%s",
        "&%s",
        "*%s",
        "<-%s",
        "%s[0]",
        "%s[:]",
        "%s[1:2:3]",
        "%s.x",
        "%s()",
        "%s.(int)",
        "[]any{%s}",
        "any(%s)",
        "string(%s)",
        "[]byte(%s)",
        "len(%s)",
        "func() any { return %s }()",
        "[...]any{2: %s}",
        "map[any]any{%s: %s}",
        "struct{ a any }{%s}",
        "(%s) + 1",
        "1 << %s",
        "%s == %s",
        "min(%s, %s)",
        "append([]any{}, %s)",
        "&[]any{%s}",
        "*new(%s)",
        "%s.(type)",
        "new(%s)",
        "complex(%s, 1)",
        "%s...",
        "make([]int, %s)"
    };
    private static final String[] STATEMENTS = {
        "if %s {\n%s\n}",
        "for {\n%s\nbreak\n}",
        "func() {\n%s\n}()",
        "defer func() {\n%s\n}()",
        "go func() {\n%s\n}()",
        "switch {\ncase true:\n%s\ndefault:\n%s\n}",
        "{\n%s\n}",
        "for i := range 3 {\n_ = i\n%s\n}",
        "L%d:\nfor {\n%s\ncontinue L%d\n}",
        "select {\ndefault:\n%s\n}",
        "switch x := any(1).(type) {\ncase int:\n_ = x\n%s\n}",
        "for range func(y func(int) bool) {} {\n%s\n}",
        "if _ = recover(); true {\n%s\n}"
    };

    private final Random random;
    private final List<Seed> seeds;

    Mutator(Random random, List<Seed> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** A program of one to several changes to a seed. */
    String mutate() {
        Seed seed = seeds.get(random.nextInt(seeds.size()));
        int kind = random.nextInt(100);
        if (kind < 55 && !seed.pieces().isEmpty()) {
            return pieces(seed);
        }
        if (kind < 58) {
            return bytes(seed.text());
        }
        String text = seed.text();
        for (int i = 0; i <= random.nextInt(3); i++) {
            text = tokens(text);
        }
        return text;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String any(String[] list) {
        return list[random.nextInt(list.length)];
    }

    private String bytes(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < 3 && !changed.isEmpty(); i++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, (char) random.nextInt(0x80));
                case 1 -> changed.deleteCharAt(at);
                default -> changed.insert(at, Character.toString(random.nextInt(0x1000)));
            }
        }
        return changed.toString();
    }

    private String tokens(String text) {
        List<int[]> spans = new ArrayList<>();
        for (Matcher m = TOKEN.matcher(text); m.find(); ) {
            spans.add(new int[] {m.start(), m.end()});
        }
        if (spans.size() < 3) {
            return text;
        }
        int[] at = any(spans);
        String token = text.substring(at[0], at[1]);
        int[] other = any(spans);
        String replacement =
                switch (random.nextInt(8)) {
                    case 0 -> "";
                    case 1 -> token + " " + token;
                    case 2, 3 -> text.substring(other[0], other[1]);
                    case 4 -> any(LITERALS);
                    case 5 -> any(WORDS);
                    case 6 -> any(OPERATORS);
                    default -> any(TYPES);
                };
        return replace(text, at[0], at[1], replacement);
    }

    /** Changes one expression, type or statement, most often to one that may stand there. */
    private String pieces(Seed seed) {
        String text = seed.text();
        for (int i = 0; i <= random.nextInt(2); i++) {
            Seed.Piece piece = any(seed.pieces());
            Seed donor = random.nextInt(4) == 0 ? any(seeds) : seed;
            String own = seed.textOf(piece);
            String changed =
                    switch (piece.kind()) {
                        case STATEMENT -> statement(own, donor);
                        case EXPRESSION -> expression(own, piece, donor);
                        case TYPE -> random.nextInt(3) == 0 ? any(TYPES) : like(own, piece, donor);
                    };
            text = replace(seed.text(), piece.from(), piece.to(), changed);
            if (i == 0 && random.nextInt(3) == 0) {
                return tokens(text);
            }
        }
        return text;
    }

    private String statement(String own, Seed donor) {
        Seed.Piece other =
                donor.pieces().isEmpty() ? null : donor.any(Seed.Kind.STATEMENT, "", random);
        String second = other == null ? own : donor.textOf(other);
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> own + "\n" + own;
            case 2 -> second;
            case 3 -> own + "\n" + second;
            default ->
                    any(STATEMENTS)
                            .replace("%d", "" + random.nextInt(2))
                            .replaceFirst("if %s \\{", "if true {")
                            .replace("%s", own);
        };
    }

    private String expression(String own, Seed.Piece piece, Seed donor) {
        return switch (random.nextInt(6)) {
            case 0 -> any(LITERALS);
            case 1 -> any(WRAPPERS).replace("%s", own);
            default -> like(own, piece, donor);
        };
    }

    private String like(String own, Seed.Piece piece, Seed donor) {
        Seed.Piece other = donor.any(piece.kind(), piece.type(), random);
        return other == null ? own : donor.textOf(other);
    }

    static String replace(String text, int from, int to, String replacement) {
        return text.substring(0, from) + replacement + text.substring(to);
    }
}
