package gol.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for places of a running program, given out as they are asked for: what runtime.Callers
 * and reflect's pointers of functions show. The same place has the same number for as long as the
 * program runs. Numbers keep a distance, since programs look one instruction before a return
 * address for the call itself.
 */
public final class ProgramCounters {
    private static final long FIRST = 0x401000;
    private static final int DISTANCE = 16;

    /** A line of a function. */
    public record Place(String function, String file, int line) {}

    private final Map<Place, Long> numbers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Object> functions = new HashMap<>();

    ProgramCounters() {}

    /** The number of a place. */
    public synchronized long of(Place place) {
        Long known = numbers.get(place);
        if (known == null) {
            known = FIRST + (long) DISTANCE * places.size();
            places.add(place);
            numbers.put(place, known);
        }
        return known;
    }

    /** The place of a number, or of one close to it; null where there is none. */
    public synchronized @Nullable Place place(long pc) {
        long i = Math.floorDiv(pc - FIRST, DISTANCE);
        return i >= 0 && i < places.size() ? places.get((int) i) : null;
    }

    /**
     * The object by which the library stands for a function of that name, null before it has one.
     */
    public synchronized @Nullable Object function(String name) {
        return functions.get(name);
    }

    /** Makes an object stand for a function; the one that does, which is the first. */
    public synchronized Object function(String name, Object object) {
        Object known = functions.putIfAbsent(name, object);
        return known == null ? object : known;
    }

    /** Where a function begins: what a pointer to its code stands for. */
    public Place entry(FrameNames names, String function) {
        StackTraceElement at = names.declared(function);
        return at == null
                ? new Place(function, "", 0)
                : new Place(function, String.valueOf(at.getFileName()), at.getLineNumber());
    }
}
