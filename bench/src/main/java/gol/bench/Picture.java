package gol.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** A bar chart of steady-state ratios to compiled Go, on a logarithmic scale, as SVG. */
final class Picture {
    private static final int LEFT = 130;
    private static final int WIDTH = 420;
    private static final int ROW = 22;
    private static final double LEAST = 0.05;
    private static final double MOST = 20;

    private Picture() {}

    static String of(
            Collection<String> programs,
            Map<String, Map<String, double[]>> results,
            Map<String, double[]> base) {
        Map<String, double[]> mine = results.getOrDefault("gol", Map.of());
        int height = 60 + ROW * programs.size();
        StringBuilder svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                                + " font-family=\"sans-serif\" font-size=\"12\">%n",
                        LEFT + WIDTH + 60,
                        height));
        svg.append(
                "<text x=\"10\" y=\"18\">Time of gol, compiled Go = 1 (shorter is"
                        + " faster)</text>\n");
        int y = 34;
        for (String program : programs) {
            double[] a = mine.get(program);
            double[] b = base.get(program);
            if (a == null || b == null || Double.isNaN(a[0])) {
                continue;
            }
            double ratio = a[0] / b[0];
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                                    + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\""
                                    + " fill=\"%s\"/><text x=\"%.1f\" y=\"%d\">%.2f</text>%n",
                            LEFT - 8,
                            y + 12,
                            program,
                            LEFT,
                            y,
                            x(ratio),
                            ratio <= 1 ? "#2a9d8f" : "#e9a03b",
                            LEFT + x(ratio) + 4,
                            y + 12,
                            ratio));
            y += ROW;
        }
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" y1=\"28\" x2=\"%.1f\" y2=\"%d\""
                                + " stroke=\"#444\" stroke-dasharray=\"3 3\"/>%n</svg>%n",
                        LEFT + x(1),
                        LEFT + x(1),
                        y));
        return svg.toString();
    }

    private static double x(double ratio) {
        double bounded = Math.clamp(ratio, LEAST, MOST);
        return WIDTH * Math.log(bounded / LEAST) / Math.log(MOST / LEAST);
    }
}
