package gol.bench.large;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A function of two integers, made at random: loops, conditions and assignments, which end. */
final class Arithmetic {
    private static final String[] OPERATORS = {"+", "-", "*", "&", "|", "^", "&^"};
    private static final String[] COMPARISONS = {"<", "<=", ">", ">=", "==", "!="};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> variables = new ArrayList<>(List.of("a", "b"));
    private final List<String> counters = new ArrayList<>();

    Arithmetic(Random random) {
        this.random = random;
    }

    String function(String name) {
        text.append("func ").append(name).append("(a, b int) int {\n");
        block(1, random.nextInt(4, 10));
        line(1, "return " + String.join(" ^ ", variables));
        return text.append("}\n").toString();
    }

    private void block(int depth, int statements) {
        int outside = variables.size();
        for (int i = 0; i < statements; i++) {
            statement(depth);
        }
        if (depth > 1) {
            for (String left : variables.subList(outside, variables.size())) {
                line(depth, "a ^= " + left);
            }
            variables.subList(outside, variables.size()).clear();
        }
    }

    private void statement(int depth) {
        int kind = random.nextInt(depth < 4 ? 8 : 4);
        switch (kind) {
            case 0, 1 -> {
                String name = "v" + depth + "_" + text.length();
                line(depth, name + " := " + expression(3));
                variables.add(name);
            }
            case 2, 3 -> {
                String to = variable();
                String value = expression(3);
                line(depth, to + " = " + (value.equals(to) ? "-" + to : value));
            }
            case 4 -> {
                line(depth, "if " + condition() + " {");
                block(depth + 1, random.nextInt(1, 4));
                line(depth, "} else if " + condition() + " {");
                block(depth + 1, random.nextInt(1, 3));
                line(depth, "}");
            }
            case 5 -> {
                String counter = "i" + depth;
                line(depth, "for " + counter + " := range " + random.nextInt(2, 6) + " {");
                counters.add(counter);
                block(depth + 1, random.nextInt(1, 4));
                counters.remove(counter);
                line(depth + 1, variable() + " += " + counter);
                line(depth, "}");
            }
            case 6 -> {
                line(depth, "switch " + expression(1) + " & 3 {");
                for (int i = 0; i < 3; i++) {
                    line(depth, "case " + i + ":");
                    block(depth + 1, 1);
                }
                line(depth, "default:");
                line(depth + 1, variable() + "++");
                line(depth, "}");
            }
            default -> {
                String list = "list" + depth + "_" + text.length();
                line(depth, list + " := []int{" + expression(1) + ", " + expression(1) + ", a}");
                String result = variable();
                line(depth, "for i, x := range " + list + " {");
                line(depth + 1, result + " += x*i + " + expression(1));
                line(depth, "}");
            }
        }
    }

    private String condition() {
        String one = expression(1) + " " + pick(COMPARISONS) + " " + expression(1);
        return random.nextInt(3) > 0 ? one : one + " && " + variable() + "%3 != 1";
    }

    private String expression(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> Integer.toString(random.nextInt(1000));
                case 1 -> counters.isEmpty() ? variable() : pick(counters.toArray(String[]::new));
                default -> variable();
            };
        }
        String left = expression(depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> "(" + left + " " + pick(OPERATORS) + " " + expression(depth - 1) + ")";
            case 1 -> left + "%" + random.nextInt(2, 50);
            case 2 -> "min(" + left + ", " + expression(depth - 1) + ")";
            case 3 -> left + ">>" + random.nextInt(1, 5);
            default -> left + pick(OPERATORS) + expression(depth - 1);
        };
    }

    private String variable() {
        return variables.get(random.nextInt(variables.size()));
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private void line(int depth, String content) {
        text.append("\t".repeat(depth)).append(content).append('\n');
    }
}
