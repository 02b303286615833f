package gol.interpreter.call;

import gol.runtime.sched.Goroutine;

/**
 * The results beyond the first, in the goroutine's fields: {@code l<i>}, {@code d<i>}, {@code o<i>} up
 * to the seventh, then boxed in {@code more}.
 */
public final class Results {
    private static final int FIELDS = 7;

    private Results() {}

    /** Room for so many results. */
    static void prepare(Goroutine g, int results) {
        if (results > FIELDS + 1) {
            g.more = new Object[results - FIELDS - 1];
        }
    }

    /** Leaves result {@code index} ≥ 1, raw, of a kind's letter. */
    public static void put(Goroutine g, int index, char letter, Object raw) {
        if (index > FIELDS) {
            g.more[index - FIELDS - 1] = raw;
            return;
        }
        switch (letter) {
            case 'Z' -> putLong(g, index, (boolean) raw ? 1 : 0);
            case 'I' -> putLong(g, index, (int) raw);
            case 'J' -> putLong(g, index, (long) raw);
            case 'F' -> putDouble(g, index, (float) raw);
            case 'D' -> putDouble(g, index, (double) raw);
            default -> putObject(g, index, raw);
        }
    }

    /** Result {@code index} ≥ 1, raw. */
    public static Object get(Goroutine g, int index, char letter) {
        if (index > FIELDS) {
            return g.more[index - FIELDS - 1];
        }
        return switch (letter) {
            case 'Z' -> (Object) (getLong(g, index) != 0);
            case 'I' -> (Object) (int) getLong(g, index);
            case 'J' -> (Object) getLong(g, index);
            case 'F' -> (Object) (float) getDouble(g, index);
            case 'D' -> (Object) getDouble(g, index);
            default -> getObject(g, index);
        };
    }

    private static void putLong(Goroutine g, int index, long v) {
        switch (index) {
            case 1 -> g.l1 = v;
            case 2 -> g.l2 = v;
            case 3 -> g.l3 = v;
            case 4 -> g.l4 = v;
            case 5 -> g.l5 = v;
            case 6 -> g.l6 = v;
            default -> g.l7 = v;
        }
    }

    private static long getLong(Goroutine g, int index) {
        return switch (index) {
            case 1 -> g.l1;
            case 2 -> g.l2;
            case 3 -> g.l3;
            case 4 -> g.l4;
            case 5 -> g.l5;
            case 6 -> g.l6;
            default -> g.l7;
        };
    }

    private static void putDouble(Goroutine g, int index, double v) {
        switch (index) {
            case 1 -> g.d1 = v;
            case 2 -> g.d2 = v;
            case 3 -> g.d3 = v;
            case 4 -> g.d4 = v;
            case 5 -> g.d5 = v;
            case 6 -> g.d6 = v;
            default -> g.d7 = v;
        }
    }

    private static double getDouble(Goroutine g, int index) {
        return switch (index) {
            case 1 -> g.d1;
            case 2 -> g.d2;
            case 3 -> g.d3;
            case 4 -> g.d4;
            case 5 -> g.d5;
            case 6 -> g.d6;
            default -> g.d7;
        };
    }

    private static void putObject(Goroutine g, int index, Object v) {
        switch (index) {
            case 1 -> g.o1 = v;
            case 2 -> g.o2 = v;
            case 3 -> g.o3 = v;
            case 4 -> g.o4 = v;
            case 5 -> g.o5 = v;
            case 6 -> g.o6 = v;
            default -> g.o7 = v;
        }
    }

    private static Object getObject(Goroutine g, int index) {
        return switch (index) {
            case 1 -> g.o1;
            case 2 -> g.o2;
            case 3 -> g.o3;
            case 4 -> g.o4;
            case 5 -> g.o5;
            case 6 -> g.o6;
            default -> g.o7;
        };
    }
}
