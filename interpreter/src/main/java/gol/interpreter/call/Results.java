package gol.interpreter.call;

import gol.runtime.sched.Goroutine;

/**
 * The results beyond the first, in the goroutine's fields: {@code l<i>}, {@code d<i>}, {@code o<i>}
 * up to the seventh, then boxed in {@code more}.
 */
public final class Results {
    private static final int FIELDS = 7;

    private Results() {}

    /** Room for so many results. */
    public static void prepare(Goroutine g, int results) {
        if (results > FIELDS + 1) {
            g.rest().more = new Object[results - FIELDS - 1];
        }
    }

    /** Leaves result {@code index} ≥ 1, raw, of a kind's letter. */
    public static void put(Goroutine g, int index, char letter, Object raw) {
        if (index > FIELDS) {
            g.rest().more[index - FIELDS - 1] = raw;
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
            return g.rest().more[index - FIELDS - 1];
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
            case 3 -> g.rest().l3 = v;
            case 4 -> g.rest().l4 = v;
            case 5 -> g.rest().l5 = v;
            case 6 -> g.rest().l6 = v;
            default -> g.rest().l7 = v;
        }
    }

    private static long getLong(Goroutine g, int index) {
        return switch (index) {
            case 1 -> g.l1;
            case 2 -> g.l2;
            case 3 -> g.rest().l3;
            case 4 -> g.rest().l4;
            case 5 -> g.rest().l5;
            case 6 -> g.rest().l6;
            default -> g.rest().l7;
        };
    }

    private static void putDouble(Goroutine g, int index, double v) {
        switch (index) {
            case 1 -> g.d1 = v;
            case 2 -> g.d2 = v;
            case 3 -> g.rest().d3 = v;
            case 4 -> g.rest().d4 = v;
            case 5 -> g.rest().d5 = v;
            case 6 -> g.rest().d6 = v;
            default -> g.rest().d7 = v;
        }
    }

    private static double getDouble(Goroutine g, int index) {
        return switch (index) {
            case 1 -> g.d1;
            case 2 -> g.d2;
            case 3 -> g.rest().d3;
            case 4 -> g.rest().d4;
            case 5 -> g.rest().d5;
            case 6 -> g.rest().d6;
            default -> g.rest().d7;
        };
    }

    private static void putObject(Goroutine g, int index, Object v) {
        switch (index) {
            case 1 -> g.o1 = v;
            case 2 -> g.o2 = v;
            case 3 -> g.rest().o3 = v;
            case 4 -> g.rest().o4 = v;
            case 5 -> g.rest().o5 = v;
            case 6 -> g.rest().o6 = v;
            default -> g.rest().o7 = v;
        }
    }

    private static Object getObject(Goroutine g, int index) {
        return switch (index) {
            case 1 -> g.o1;
            case 2 -> g.o2;
            case 3 -> g.rest().o3;
            case 4 -> g.rest().o4;
            case 5 -> g.rest().o5;
            case 6 -> g.rest().o6;
            default -> g.rest().o7;
        };
    }
}
