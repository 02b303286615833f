package gol.stdlib.time;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.channel.ChannelTimer;
import gol.runtime.channel.ObjectChannel;
import gol.runtime.format.Quote;
import gol.runtime.panic.FatalError;
import gol.runtime.sched.Bubble;
import gol.runtime.sched.FuncTimer;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Timer;
import gol.runtime.value.GoString;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clock, zones, timers and texts of package time. */
public final class Natives {
    static final long UNIX_TO_ZERO = 62135596800L;
    private static final long SECONDS_PER_DAY = 86400;
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] DAYS = {
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
    };
    private static final Location UTC = location("UTC", ZoneOffset.UTC);
    private static final Location LOCAL = location("Local", ZoneId.systemDefault());

    private Natives() {}

    // ---- clock

    public static Time now(Goroutine g) {
        Bubble b = g.bubble();
        return b == null ? now(g.runtime()) : wall(b.now());
    }

    /** Whether time is a bubble's: then it has no monotonic clock beside. */
    public static boolean bubbled(Goroutine g) {
        return g.bubble() != null;
    }

    private static long nanoTime(Goroutine g) {
        Bubble b = g.bubble();
        return b == null ? g.runtime().clock().nanoTime() : b.now();
    }

    static Time now(GoRuntime runtime) {
        Time t = wall(runtime.clock().wallNanos());
        t.mono = runtime.clock().nanoTime() + 1;
        return t;
    }

    private static Time wall(long wall) {
        Time t = new Time();
        t.sec = Math.floorDiv(wall, 1_000_000_000L) + UNIX_TO_ZERO;
        t.nsec = (int) Math.floorMod(wall, 1_000_000_000L);
        t.loc = LOCAL;
        return t;
    }

    public static long runtimeNano(Goroutine g) {
        return nanoTime(g);
    }

    public static void sleep(Goroutine g, long ns) {
        g.sleep(ns);
    }

    // ---- timers

    public static Object startChannelTimer(Goroutine g, ObjectChannel c, long d, long period) {
        GoRuntime runtime = g.runtime();
        ChannelTimer timer =
                new ChannelTimer(c, g.bubble() == null ? _ -> now(runtime) : when -> wall(when));
        start(g, timer, d, period);
        return timer;
    }

    public static Object startFuncTimer(Goroutine g, Func f, long d) {
        FuncTimer timer = new FuncTimer(g.scheduler(), g.bubble(), f);
        start(g, timer, d, 0);
        return timer;
    }

    private static boolean start(Goroutine g, Timer timer, long d, long period) {
        long now = nanoTime(g);
        long when = d <= 0 ? now : now + d < 0 ? Long.MAX_VALUE - 1 : now + d;
        return g.scheduler().startTimer(timer, when, period);
    }

    public static boolean stopTimer(Goroutine g, Object timer) {
        return g.scheduler().stopTimer(usable(g, timer, "stop"));
    }

    public static boolean resetTimer(Goroutine g, Object timer, long d, long period) {
        return start(g, usable(g, timer, "reset"), d, period);
    }

    /** A bubble's timer goes by a clock that others do not have. */
    private static Timer usable(Goroutine g, Object timer, String operation) {
        Timer t = (Timer) timer;
        if (t.bubble != null && g.bubble() == null) {
            throw new FatalError(operation + " of synctest timer from outside bubble");
        }
        return t;
    }

    // ---- zones

    private static Location location(String name, ZoneId zone) {
        Location l = new Location();
        l.name = GoString.of(name);
        l.zone = zone;
        return l;
    }

    public static Location utc() {
        return UTC;
    }

    public static Location local() {
        return LOCAL;
    }

    public static Location fixedZone(GoString name, long offset) {
        long bounded = Math.clamp(offset, -64_800L, 64_800L);
        Location l = location(name.toJava(), ZoneOffset.ofTotalSeconds((int) bounded));
        l.fixed = true;
        return l;
    }

    /** The zones that have no other name in the JDK. */
    private static final Map<String, String> SHORT_NAMES =
            Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu");

    public static Location loadLocation(Goroutine g, GoString name) {
        g.o1 = GoString.EMPTY;
        String text = name.toJava();
        try {
            if (!text.contains("..") && !text.startsWith("/")) {
                return location(text, ZoneId.of(text, SHORT_NAMES));
            }
        } catch (DateTimeException e) {
            // told below
        }
        g.o1 = GoString.of("unknown time zone " + text);
        return UTC;
    }

    private static ZoneId zone(@Nullable Location l) {
        ZoneId zone = l == null ? null : l.zone;
        return zone == null ? ZoneOffset.UTC : zone;
    }

    public static long Location_offset(Goroutine g, @Nullable Location l, long unix) {
        ZoneId zone = zone(l);
        long seconds = offset(zone, unix);
        g.o1 = GoString.of(zoneName(l, zone, unix, seconds));
        return seconds;
    }

    static long offset(ZoneId zone, long unix) {
        return zone instanceof ZoneOffset fixed
                ? fixed.getTotalSeconds()
                : zone.getRules().getOffset(instant(unix)).getTotalSeconds();
    }

    public static long Location_transition(
            Goroutine g, @Nullable Location l, long unix, boolean next) {
        ZoneRules rules = zone(l).getRules();
        ZoneOffsetTransition found =
                next
                        ? rules.nextTransition(instant(unix))
                        : rules.previousTransition(instant(unix + 1));
        g.l1 = found == null ? 0 : 1;
        return found == null ? 0 : found.toEpochSecond();
    }

    private static Instant instant(long unix) {
        return Instant.ofEpochSecond(
                Math.clamp(unix, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()));
    }

    static String zoneName(@Nullable Location l, ZoneId zone, long unix, long seconds) {
        if (l == null || l == UTC) {
            return "UTC";
        }
        if (l.fixed) {
            return l.name.toJava();
        }
        if (seconds == 0 && (zone instanceof ZoneOffset || zone.getId().endsWith("UTC"))) {
            return "UTC";
        }
        boolean summer = zone.getRules().isDaylightSavings(instant(unix));
        String known = ZoneNames.of(zone.getId()).at(unix, summer);
        if (known != null) {
            return known;
        }
        String name =
                java.util.TimeZone.getTimeZone(zone)
                        .getDisplayName(summer, java.util.TimeZone.SHORT, Locale.US);
        return name.startsWith("GMT") && name.length() > 3 ? Layouts.offsetText(seconds) : name;
    }

    public static boolean Location_isDST(@Nullable Location l, long unix) {
        return zone(l).getRules().isDaylightSavings(instant(unix));
    }

    // ---- calendar

    /** Year, month, day and day of the year, as results. */
    public static long Time_civil(Goroutine g, Time t) {
        LocalDate date = date(t);
        g.l1 = date.getMonthValue();
        g.l2 = date.getDayOfMonth();
        g.rest().l3 = date.getDayOfYear();
        return date.getYear();
    }

    static LocalDate date(Time t) {
        return LocalDate.ofEpochDay(Math.floorDiv(localUnix(t), SECONDS_PER_DAY));
    }

    /** Seconds since 1970 as a clock at the time's location shows them. */
    static long localUnix(Time t) {
        long unix = t.sec - UNIX_TO_ZERO;
        return t.loc == null ? unix : unix + offset(zone(t.loc), unix);
    }

    public static long Time_remainder(Time t, long d) {
        BigInteger ns =
                BigInteger.valueOf(t.sec)
                        .multiply(BigInteger.valueOf(1_000_000_000))
                        .add(BigInteger.valueOf(t.nsec));
        return ns.mod(BigInteger.valueOf(d)).longValueExact();
    }

    // ---- texts

    public static GoString monthName(long m) {
        return GoString.of(m >= 1 && m <= 12 ? MONTHS[(int) m - 1] : "%!Month(" + m + ")");
    }

    public static GoString weekdayName(long d) {
        return GoString.of(d >= 0 && d <= 6 ? DAYS[(int) d] : "%!Weekday(" + d + ")");
    }

    static String month(int m) {
        return MONTHS[m - 1];
    }

    static String weekday(long day) {
        return DAYS[(int) day];
    }

    public static GoString durationString(long d) {
        return GoString.of(Durations.text(d));
    }

    public static long parseDuration(Goroutine g, GoString s) {
        g.o1 = GoString.EMPTY;
        try {
            return Durations.parse(s.toJava());
        } catch (NumberFormatException e) {
            g.o1 = GoString.of("time: " + e.getMessage() + Quote.quote(s.toJava()));
            return 0;
        }
    }

    public static GoString Time_format(Time t, GoString layout) {
        long unix = t.sec - UNIX_TO_ZERO;
        ZoneId zone = zone(t.loc);
        long offset = offset(zone, unix);
        return GoString.of(
                Layouts.format(
                        layout.toJava(),
                        unix + offset,
                        t.nsec,
                        offset,
                        zoneName(t.loc, zone, unix, offset)));
    }

    public static GoString Time_monotonicText(Time t) {
        if (t.mono == 0) {
            return GoString.EMPTY;
        }
        long m = t.mono - 1;
        String sign = m < 0 ? "-" : "+";
        long abs = Math.abs(m);
        return GoString.of(
                " m=" + sign + abs / 1_000_000_000L + "." + padded(abs % 1_000_000_000L, 9));
    }

    static String padded(long n, int width) {
        String digits = Long.toString(n);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    public static GoString itoa(long n) {
        return GoString.of(Long.toString(n));
    }

    public static GoString quote(GoString s) {
        return GoString.of(Quote.quote(s.toJava()));
    }

    public static Parsed parse(GoString layout, GoString value) {
        return Layouts.parse(layout.toJava(), value.toJava());
    }
}
