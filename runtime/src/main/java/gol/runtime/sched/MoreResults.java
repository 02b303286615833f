package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * A goroutine's result fields for calls with more than three results, kept apart so that a parked
 * goroutine stays small: the i-th result (from 0) is in {@code l<i>}, {@code d<i>} or {@code o<i>},
 * those beyond 7 boxed in {@code more[i - 8]}. Touched only by the code that the goroutine runs.
 */
public final class MoreResults {
    public long l3;
    public long l4;
    public long l5;
    public long l6;
    public long l7;
    public double d3;
    public double d4;
    public double d5;
    public double d6;
    public double d7;
    public @Nullable Object o3;
    public @Nullable Object o4;
    public @Nullable Object o5;
    public @Nullable Object o6;
    public @Nullable Object o7;
    public Object @Nullable [] more;
}
