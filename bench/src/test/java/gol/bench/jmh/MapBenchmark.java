package gol.bench.jmh;

import gol.runtime.type.Kind;
import gol.runtime.type.NativeTypes;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.GoMap;
import gol.runtime.value.GoString;
import gol.runtime.value.MapIterator;
import gol.runtime.value.Maps;
import gol.runtime.value.Struct;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Maps of {@value #SIZE} entries; an operation is one of them, got, put into a new map or met. */
@State(Scope.Benchmark)
@OperationsPerInvocation(MapBenchmark.SIZE)
public class MapBenchmark extends Defaults {
    static final int SIZE = 1_000;

    private static final RType POINT =
            NativeTypes.declare(Point.class, "main.Point", "main")
                    .complete(
                            new RType.Builder(Kind.STRUCT)
                                    .zero(Point::new)
                                    .fields(
                                            List.of(
                                                    RField.of("x", RType.INT),
                                                    RField.of("y", RType.INT))));
    private static final RType OF_INTS = TypeTable.mapOf(RType.INT, RType.INT);
    private static final RType OF_STRINGS = TypeTable.mapOf(RType.STRING, RType.INT);
    private static final RType OF_STRUCTS = TypeTable.mapOf(POINT, RType.INT);

    private final GoString[] strings = new GoString[SIZE];
    private final Point[] points = new Point[SIZE];
    private GoMap byInt;
    private GoMap byString;
    private GoMap byStruct;

    /** A struct of two ints, as a back end makes them. */
    public static final class Point extends Struct {
        public long x;
        public long y;

        public Point() {}

        Point(long x, long y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public Point copy() {
            return new Point(x, y);
        }

        @Override
        public void assign(Struct other) {
            x = ((Point) other).x;
            y = ((Point) other).y;
        }

        @Override
        public boolean equalTo(Struct other) {
            return other instanceof Point p && p.x == x && p.y == y;
        }
    }

    @Setup
    public void fill() {
        for (int i = 0; i < SIZE; i++) {
            strings[i] = GoString.of("key number " + i);
            points[i] = new Point(i % 7, i);
        }
        byInt = putInts();
        byString = putStrings();
        byStruct = putStructs();
    }

    private static int key(int i) {
        return i * 7919;
    }

    @Benchmark
    public GoMap putInts() {
        GoMap m = Maps.make(OF_INTS);
        for (int i = 0; i < SIZE; i++) {
            Maps.put(m, key(i), i);
        }
        return m;
    }

    @Benchmark
    public GoMap putStrings() {
        GoMap m = Maps.make(OF_STRINGS);
        for (int i = 0; i < SIZE; i++) {
            Maps.put(m, strings[i], i);
        }
        return m;
    }

    @Benchmark
    public GoMap putStructs() {
        GoMap m = Maps.make(OF_STRUCTS);
        for (int i = 0; i < SIZE; i++) {
            Maps.put(m, (Object) points[i], i);
        }
        return m;
    }

    @Benchmark
    public long getInts() {
        long sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += Maps.getLong(byInt, key(i), 0);
        }
        return sum;
    }

    @Benchmark
    public long getStrings() {
        long sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += Maps.getLong(byString, strings[i], 0);
        }
        return sum;
    }

    @Benchmark
    public long getStructs() {
        long sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += Maps.getLong(byStruct, (Object) points[i], 0);
        }
        return sum;
    }

    @Benchmark
    public long iterateInts() {
        return sum(byInt);
    }

    @Benchmark
    public long iterateStrings() {
        return sum(byString);
    }

    @Benchmark
    public long iterateStructs() {
        return sum(byStruct);
    }

    private static long sum(GoMap m) {
        long sum = 0;
        for (MapIterator i = Maps.iterateInOrder(m); i.next(); ) {
            sum += i.valueLong();
        }
        return sum;
    }
}
