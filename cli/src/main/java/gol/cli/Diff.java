package gol.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A unified diff of two texts, by longest common subsequence; both are tests' outputs, so small.
 */
final class Diff {
    private static final int CONTEXT = 3;

    /** Above this product of lengths, the middle of the diff is a plain replacement. */
    private static final long LARGEST_TABLE = 4_000_000;

    private record Line(char kind, String text) {}

    private Diff() {}

    /** The diff, empty for equal texts. */
    static String unified(String wantName, String want, String gotName, String got) {
        if (want.equals(got)) {
            return "";
        }
        List<Line> lines = lines(split(want), split(got));
        StringBuilder out = new StringBuilder();
        out.append("--- ").append(wantName).append("\n+++ ").append(gotName).append('\n');
        int at = 0;
        while (at < lines.size()) {
            int first = nextChange(lines, at);
            if (first < 0) {
                break;
            }
            int from = Math.max(at, first - CONTEXT);
            int end = first;
            while (end < lines.size()) {
                int next = nextChange(lines, end);
                if (next < 0 || next - end > 2 * CONTEXT) {
                    break;
                }
                end = next + 1;
            }
            int to = Math.min(lines.size(), end + CONTEXT);
            hunk(lines, from, to, out);
            at = to;
        }
        return out.toString();
    }

    private static int nextChange(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).kind != ' ') {
                return i;
            }
        }
        return -1;
    }

    private static void hunk(List<Line> lines, int from, int to, StringBuilder out) {
        int wantLine = 1 + count(lines, 0, from, '-');
        int gotLine = 1 + count(lines, 0, from, '+');
        int wantLength = count(lines, from, to, '-');
        int gotLength = count(lines, from, to, '+');
        out.append("@@ -").append(wantLength == 0 ? wantLine - 1 : wantLine);
        out.append(',').append(wantLength).append(" +");
        out.append(gotLength == 0 ? gotLine - 1 : gotLine).append(',').append(gotLength);
        out.append(" @@\n");
        for (Line line : lines.subList(from, to)) {
            out.append(line.kind).append(line.text);
            if (line.text.endsWith("\n")) {
                continue;
            }
            out.append("\n\\ No newline at end of file\n");
        }
    }

    /** How many of the lines belong to the side whose changes are marked {@code side}. */
    private static int count(List<Line> lines, int from, int to, char side) {
        int count = 0;
        for (Line line : lines.subList(from, to)) {
            if (line.kind == ' ' || line.kind == side) {
                count++;
            }
        }
        return count;
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(from, end));
            from = end;
        }
        return lines;
    }

    private static List<Line> lines(List<String> want, List<String> got) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int wantEnd = want.size();
        int gotEnd = got.size();
        while (start < wantEnd && start < gotEnd && want.get(start).equals(got.get(start))) {
            lines.add(new Line(' ', want.get(start++)));
        }
        while (wantEnd > start
                && gotEnd > start
                && want.get(wantEnd - 1).equals(got.get(gotEnd - 1))) {
            wantEnd--;
            gotEnd--;
        }
        middle(want.subList(start, wantEnd), got.subList(start, gotEnd), lines);
        for (String same : want.subList(wantEnd, want.size())) {
            lines.add(new Line(' ', same));
        }
        return lines;
    }

    private static void middle(List<String> want, List<String> got, List<Line> lines) {
        int rows = want.size();
        int columns = got.size();
        int i = 0;
        int j = 0;
        if ((long) rows * columns <= LARGEST_TABLE) {
            int[][] common = new int[rows + 1][columns + 1];
            for (int r = rows - 1; r >= 0; r--) {
                for (int c = columns - 1; c >= 0; c--) {
                    common[r][c] =
                            want.get(r).equals(got.get(c))
                                    ? common[r + 1][c + 1] + 1
                                    : Math.max(common[r + 1][c], common[r][c + 1]);
                }
            }
            while (i < rows && j < columns) {
                if (want.get(i).equals(got.get(j))) {
                    lines.add(new Line(' ', want.get(i++)));
                    j++;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    lines.add(new Line('-', want.get(i++)));
                } else {
                    lines.add(new Line('+', got.get(j++)));
                }
            }
        }
        while (i < rows) {
            lines.add(new Line('-', want.get(i++)));
        }
        while (j < columns) {
            lines.add(new Line('+', got.get(j++)));
        }
    }
}
