package gol.stdlib.time;

import gol.runtime.value.GoString;
import java.time.LocalDate;

/** Layouts by example: the reference time is Mon Jan 2 15:04:05 MST 2006. */
final class Layouts {
    /** The pieces of a layout, longest first where one begins another. */
    private static final String[] PIECES = {
        "January",
        "Jan",
        "Monday",
        "Mon",
        "MST",
        "2006",
        "002",
        "01",
        "02",
        "03",
        "04",
        "05",
        "06",
        "15",
        "PM",
        "pm",
        "-07:00:00",
        "-070000",
        "-07:00",
        "-0700",
        "-07",
        "Z07:00:00",
        "Z070000",
        "Z07:00",
        "Z0700",
        "Z07",
        "__2",
        "_2006",
        "_2",
        "1",
        "2",
        "3",
        "4",
        "5"
    };

    private Layouts() {}

    /** The piece that begins at {@code i}, or an empty text for literal characters. */
    private static String piece(String layout, int i) {
        char c = layout.charAt(i);
        if ((c == '.' || c == ',') && i + 1 < layout.length()) {
            char d = layout.charAt(i + 1);
            if (d == '0' || d == '9') {
                int end = i + 1;
                while (end < layout.length() && layout.charAt(end) == d) {
                    end++;
                }
                if (end == layout.length() || !digit(layout.charAt(end))) {
                    return layout.substring(i, end);
                }
            }
        }
        for (String piece : PIECES) {
            if (layout.startsWith(piece, i)) {
                if (piece.equals("Jan") || piece.equals("Mon")) {
                    // a longer word that only begins so is text
                    int end = i + 3;
                    if (end < layout.length() && Character.isLowerCase(layout.charAt(end))) {
                        return "";
                    }
                }
                return piece.equals("_2006") ? "" : piece;
            }
        }
        return "";
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    // ---- writing

    static String format(String layout, long localUnix, int nsec, long offset, String zone) {
        long days = Math.floorDiv(localUnix, 86400L);
        int second = (int) Math.floorMod(localUnix, 86400L);
        LocalDate date = LocalDate.ofEpochDay(days);
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < layout.length()) {
            String piece = piece(layout, i);
            if (piece.isEmpty()) {
                out.append(layout.charAt(i++));
            } else {
                write(out, piece, date, days, second, nsec, offset, zone);
                i += piece.length();
            }
        }
        return out.toString();
    }

    private static void write(
            StringBuilder out,
            String piece,
            LocalDate date,
            long days,
            int second,
            int nsec,
            long offset,
            String zone) {
        int hour = second / 3600;
        int hour12 = hour % 12 == 0 ? 12 : hour % 12;
        switch (piece) {
            case "January" -> out.append(Natives.month(date.getMonthValue()));
            case "Jan" -> out.append(Natives.month(date.getMonthValue()), 0, 3);
            case "Monday" -> out.append(Natives.weekday(Math.floorMod(days + 4, 7L)));
            case "Mon" -> out.append(Natives.weekday(Math.floorMod(days + 4, 7L)), 0, 3);
            case "MST" -> {
                if (zone.isEmpty()) {
                    offset(out, "-0700", offset);
                } else {
                    out.append(zone);
                }
            }
            case "2006" -> year(out, date.getYear());
            case "06" -> out.append(Natives.padded(Math.floorMod(date.getYear(), 100), 2));
            case "01" -> out.append(Natives.padded(date.getMonthValue(), 2));
            case "1" -> out.append(date.getMonthValue());
            case "02" -> out.append(Natives.padded(date.getDayOfMonth(), 2));
            case "_2" -> spaced(out, date.getDayOfMonth(), 2);
            case "2" -> out.append(date.getDayOfMonth());
            case "002" -> out.append(Natives.padded(date.getDayOfYear(), 3));
            case "__2" -> spaced(out, date.getDayOfYear(), 3);
            case "15" -> out.append(Natives.padded(hour, 2));
            case "03" -> out.append(Natives.padded(hour12, 2));
            case "3" -> out.append(hour12);
            case "04" -> out.append(Natives.padded(second / 60 % 60, 2));
            case "4" -> out.append(second / 60 % 60);
            case "05" -> out.append(Natives.padded(second % 60, 2));
            case "5" -> out.append(second % 60);
            case "PM" -> out.append(hour >= 12 ? "PM" : "AM");
            case "pm" -> out.append(hour >= 12 ? "pm" : "am");
            default -> {
                if (piece.charAt(0) == '.' || piece.charAt(0) == ',') {
                    fraction(out, piece, nsec);
                } else {
                    offset(out, piece, offset);
                }
            }
        }
    }

    private static void year(StringBuilder out, int year) {
        if (year < 0) {
            out.append('-');
        }
        out.append(Natives.padded(Math.abs(year), 4));
    }

    private static void spaced(StringBuilder out, int n, int width) {
        String digits = Integer.toString(n);
        out.append(" ".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    private static void fraction(StringBuilder out, String piece, int nsec) {
        String digits = Natives.padded(nsec, 9).substring(0, Math.min(9, piece.length() - 1));
        if (piece.charAt(1) == '9') {
            int end = digits.length();
            while (end > 0 && digits.charAt(end - 1) == '0') {
                end--;
            }
            if (end == 0) {
                return;
            }
            digits = digits.substring(0, end);
        }
        out.append(piece.charAt(0)).append(digits);
    }

    private static void offset(StringBuilder out, String piece, long offset) {
        if (piece.charAt(0) == 'Z' && offset == 0) {
            out.append('Z');
            return;
        }
        long abs = Math.abs(offset);
        out.append(offset < 0 ? '-' : '+').append(Natives.padded(abs / 3600, 2));
        String colon = piece.contains(":") ? ":" : "";
        if (piece.length() > 3) {
            out.append(colon).append(Natives.padded(abs / 60 % 60, 2));
        }
        if (piece.length() > 6) {
            out.append(colon).append(Natives.padded(abs % 60, 2));
        }
    }

    /** An offset as the name of a zone that has none: {@code +03} or {@code +0530}. */
    static String offsetText(long offset) {
        StringBuilder out = new StringBuilder();
        offset(out, offset % 3600 == 0 ? "-07" : "-0700", offset);
        return out.toString();
    }

    // ---- reading

    static Parsed parse(String layout, String value) {
        return new Reader(layout, value).read();
    }

    /** Thrown inside only: the current piece does not fit. */
    private static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1L;

        Mismatch() {
            super(null, null, false, false);
        }
    }

    private static final class Reader {
        private final String layout;
        private final String value;
        private final Parsed p = new Parsed();
        private int at;
        private boolean pm;
        private boolean am;
        private int yearDay = -1;
        private boolean monthSet;
        private boolean daySet;

        Reader(String layout, String value) {
            this.layout = layout;
            this.value = value;
            p.month = -1;
            p.day = -1;
        }

        Parsed read() {
            int i = 0;
            while (i < layout.length()) {
                String piece = piece(layout, i);
                int start = at;
                if (piece.isEmpty()) {
                    int end = i + 1;
                    while (end < layout.length() && piece(layout, end).isEmpty()) {
                        end++;
                    }
                    if (!literal(layout.substring(i, end))) {
                        return mismatch(layout.substring(i, end), value.substring(start));
                    }
                    i = end;
                } else {
                    try {
                        String range = read(piece, i + piece.length());
                        if (!range.isEmpty()) {
                            p.message = GoString.of(": " + range + " out of range");
                            return p;
                        }
                    } catch (Mismatch e) {
                        return mismatch(piece, value.substring(start));
                    }
                    i += piece.length();
                }
            }
            if (at < value.length()) {
                p.message =
                        GoString.of(
                                ": extra text: "
                                        + gol.runtime.format.Quote.quote(value.substring(at)));
                return p;
            }
            return finish();
        }

        private Parsed mismatch(String layoutElem, String valueElem) {
            p.layoutElem = GoString.of(layoutElem);
            p.valueElem = GoString.of(valueElem);
            return p;
        }

        /** A blank of the layout takes any number of blanks. */
        private boolean literal(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == ' ') {
                    if (at < value.length() && value.charAt(at) != ' ') {
                        return false;
                    }
                    while (at < value.length() && value.charAt(at) == ' ') {
                        at++;
                    }
                    while (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                        i++;
                    }
                } else if (at >= value.length() || value.charAt(at++) != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        /** What is out of range, or an empty text. */
        private String read(String piece, int next) throws Mismatch {
            switch (piece) {
                case "2006" -> p.year = number(4, 4);
                case "06" -> {
                    long y = number(2, 2);
                    p.year = y >= 69 ? 1900 + y : 2000 + y;
                }
                case "January" -> p.month = name(true, 12, false);
                case "Jan" -> p.month = name(true, 12, true);
                case "Monday" -> name(false, 7, false);
                case "Mon" -> name(false, 7, true);
                case "01", "1" -> p.month = number(piece.length(), 2);
                case "02", "2", "_2" -> {
                    if (piece.equals("_2") && at < value.length() && value.charAt(at) == ' ') {
                        at++;
                    }
                    p.day = number(piece.equals("02") ? 2 : 1, 2);
                    daySet = true;
                }
                case "002", "__2" -> {
                    while (piece.equals("__2") && at < value.length() && value.charAt(at) == ' ') {
                        at++;
                    }
                    yearDay = (int) number(piece.equals("002") ? 3 : 1, 3);
                }
                case "15" -> {
                    p.hour = number(1, 2);
                    return p.hour < 24 ? "" : "hour";
                }
                case "03", "3" -> {
                    p.hour = number(piece.length(), 2);
                    return p.hour <= 12 ? "" : "hour";
                }
                case "04", "4" -> {
                    p.min = number(piece.length(), 2);
                    return p.min < 60 ? "" : "minute";
                }
                case "05", "5" -> {
                    p.sec = number(piece.length(), 2);
                    if (p.sec >= 60) {
                        return "second";
                    }
                    boolean followed = next < layout.length() && isFraction(piece(layout, next));
                    if (!followed
                            && at + 1 < value.length()
                            && (value.charAt(at) == '.' || value.charAt(at) == ',')
                            && digit(value.charAt(at + 1))) {
                        fraction();
                    }
                }
                case "PM", "pm" -> half(piece);
                case "MST" -> zoneName();
                default -> {
                    if (isFraction(piece)) {
                        exactFraction(piece);
                    } else {
                        offset(piece);
                    }
                }
            }
            monthSet |= p.month != -1;
            return monthSet && (p.month < 1 || p.month > 12) ? "month" : "";
        }

        private static boolean isFraction(String piece) {
            return !piece.isEmpty() && (piece.charAt(0) == '.' || piece.charAt(0) == ',');
        }

        private long number(int least, int most) throws Mismatch {
            int start = at;
            while (at < value.length() && at - start < most && digit(value.charAt(at))) {
                at++;
            }
            if (at - start < least) {
                throw new Mismatch();
            }
            return Long.parseLong(value.substring(start, at));
        }

        private int name(boolean months, int count, boolean abbreviated) throws Mismatch {
            for (int i = 0; i < count; i++) {
                String full = months ? Natives.month(i + 1) : Natives.weekday(i);
                String name = abbreviated ? full.substring(0, 3) : full;
                if (value.regionMatches(true, at, name, 0, name.length())) {
                    at += name.length();
                    return i + 1;
                }
            }
            throw new Mismatch();
        }

        private void half(String piece) throws Mismatch {
            String text = value.substring(at, Math.min(value.length(), at + 2));
            boolean upper = piece.equals("PM");
            pm = text.equals(upper ? "PM" : "pm");
            am = text.equals(upper ? "AM" : "am");
            if (!pm && !am) {
                throw new Mismatch();
            }
            at += 2;
        }

        private void fraction() {
            int start = ++at;
            while (at < value.length() && digit(value.charAt(at))) {
                at++;
            }
            String digits = (value.substring(start, at) + "000000000").substring(0, 9);
            p.nsec = Long.parseLong(digits);
        }

        private void exactFraction(String piece) throws Mismatch {
            boolean there =
                    at + 1 < value.length()
                            && (value.charAt(at) == '.' || value.charAt(at) == ',')
                            && digit(value.charAt(at + 1));
            if (piece.charAt(1) == '9') {
                if (there) {
                    fraction();
                }
                return;
            }
            int start = at;
            if (!there) {
                throw new Mismatch();
            }
            fraction();
            if (at - start != piece.length()) {
                throw new Mismatch();
            }
        }

        private void zoneName() throws Mismatch {
            if (value.startsWith("UTC", at)) {
                p.zone = GoString.of("UTC");
                p.zoned = true;
                at += 3;
                return;
            }
            int start = at;
            while (at < value.length()
                    && at - start < 5
                    && Character.isUpperCase(value.charAt(at))) {
                at++;
            }
            if (at - start < 3) {
                throw new Mismatch();
            }
            p.zone = GoString.of(value.substring(start, at));
            p.zoned = true;
        }

        private void offset(String piece) throws Mismatch {
            p.zoned = true;
            if (piece.charAt(0) == 'Z' && at < value.length() && value.charAt(at) == 'Z') {
                at++;
                p.zone = GoString.of("UTC");
                return;
            }
            if (at >= value.length() || (value.charAt(at) != '+' && value.charAt(at) != '-')) {
                throw new Mismatch();
            }
            boolean negative = value.charAt(at++) == '-';
            long seconds = number(2, 2) * 3600;
            boolean colon = piece.contains(":");
            for (int unit = 60, length = 3; unit >= 1 && piece.length() > length; unit /= 60) {
                if (colon) {
                    if (at >= value.length() || value.charAt(at++) != ':') {
                        throw new Mismatch();
                    }
                }
                seconds += number(2, 2) * unit;
                length = 6;
            }
            p.offset = negative ? -seconds : seconds;
            if (p.offset == 0 && piece.charAt(0) == 'Z') {
                p.zone = GoString.of("UTC");
            }
        }

        private Parsed finish() {
            if (pm && p.hour < 12) {
                p.hour += 12;
            } else if (am && p.hour == 12) {
                p.hour = 0;
            }
            if (yearDay >= 0) {
                boolean leap = java.time.Year.isLeap(p.year);
                if (yearDay < 1 || yearDay > (leap ? 366 : 365)) {
                    p.message = GoString.of(": day-of-year out of range");
                    return p;
                }
                LocalDate date = LocalDate.ofYearDay((int) p.year, yearDay);
                p.month = date.getMonthValue();
                p.day = date.getDayOfMonth();
                return p;
            }
            if (p.month < 0) {
                p.month = 1;
            }
            if (p.day < 0) {
                p.day = 1;
            }
            int days = java.time.YearMonth.of((int) p.year, (int) p.month).lengthOfMonth();
            if (daySet && (p.day < 1 || p.day > days)) {
                p.message = GoString.of(": day out of range");
            }
            return p;
        }
    }
}
