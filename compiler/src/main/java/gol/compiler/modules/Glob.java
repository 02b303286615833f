package gol.compiler.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Patterns of slash-separated paths: {@code *} and {@code ?} stand for parts of one element, {@code
 * [a-z]} and {@code [^a-z]} for a character, a backslash takes the next one as it is.
 */
final class Glob {
    private Glob() {}

    /** Whether it is a pattern of a relative path without empty, "." and ".." elements. */
    static boolean isValid(String pattern) {
        if (pattern.isEmpty()) {
            return false;
        }
        for (String element : pattern.split("/", -1)) {
            if (element.isEmpty() || element.equals(".") || element.equals("..")) {
                return false;
            }
            if (match(element, 0, "", 0) == Result.MALFORMED || !wellFormed(element)) {
                return false;
            }
        }
        return true;
    }

    /** The files and directories below a directory that match, in order of path. */
    static List<Path> match(Path dir, String pattern) {
        List<Path> found = List.of(dir);
        for (String element : pattern.split("/")) {
            List<Path> next = new ArrayList<>();
            for (Path at : found) {
                if (element.chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0)) {
                    if (Files.exists(at.resolve(element), LinkOption.NOFOLLOW_LINKS)) {
                        next.add(at.resolve(element));
                    }
                } else if (Files.isDirectory(at)) {
                    addMatches(at, element, next);
                }
            }
            found = next;
        }
        return found;
    }

    private static void addMatches(Path dir, String element, List<Path> found) {
        try (Stream<Path> list = Files.list(dir)) {
            list.filter(entry ->
                            match(element, 0, String.valueOf(entry.getFileName()), 0) == Result.YES)
                    .sorted()
                    .forEach(found::add);
        } catch (IOException e) {
            // as for Go's Glob, what cannot be read has no matches
        }
    }

    private enum Result {
        YES,
        NO,
        MALFORMED
    }

    private static boolean wellFormed(String element) {
        for (int i = 0; i < element.length(); i++) {
            char c = element.charAt(i);
            if (c == '\\') {
                i++;
                if (i == element.length()) {
                    return false;
                }
            } else if (c == '[') {
                i = endOfClass(element, i);
                if (i < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The index of the bracket that closes a class; -1 if it is malformed. */
    private static int endOfClass(String pattern, int open) {
        int i = open + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        int first = i;
        while (i < pattern.length() && (pattern.charAt(i) != ']' || i == first)) {
            if (pattern.charAt(i) == ']' || pattern.charAt(i) == '-') {
                return -1;
            }
            i = endOfRange(pattern, i);
        }
        return i < pattern.length() ? i : -1;
    }

    /** After a character, or two with a dash between them. */
    private static int endOfRange(String pattern, int start) {
        int i = afterChar(pattern, start);
        if (i < pattern.length() && pattern.charAt(i) == '-') {
            i = afterChar(pattern, i + 1);
        }
        return i;
    }

    private static int afterChar(String pattern, int i) {
        int start = i < pattern.length() && pattern.charAt(i) == '\\' ? i + 1 : i;
        return start < pattern.length()
                ? start + Character.charCount(pattern.codePointAt(start))
                : pattern.length() + 1;
    }

    private static Result match(String pattern, int p, String name, int n) {
        int pos = p;
        int at = n;
        while (pos < pattern.length()) {
            char c = pattern.charAt(pos);
            if (c == '*') {
                for (int i = at; i <= name.length(); i++) {
                    Result rest = match(pattern, pos + 1, name, i);
                    if (rest != Result.NO) {
                        return rest;
                    }
                }
                return Result.NO;
            }
            if (at >= name.length()) {
                return Result.NO;
            }
            int cp = name.codePointAt(at);
            if (c == '[') {
                int end = endOfClass(pattern, pos);
                if (end < 0) {
                    return Result.MALFORMED;
                }
                if (!inClass(pattern, pos, end, cp)) {
                    return Result.NO;
                }
                pos = end + 1;
            } else if (c == '?') {
                pos++;
            } else {
                int literal = c == '\\' ? pos + 1 : pos;
                if (literal >= pattern.length()) {
                    return Result.MALFORMED;
                }
                if (pattern.codePointAt(literal) != cp) {
                    return Result.NO;
                }
                pos = literal + Character.charCount(cp);
            }
            at += Character.charCount(cp);
        }
        return at == name.length() ? Result.YES : Result.NO;
    }

    private static boolean inClass(String pattern, int open, int end, int cp) {
        int i = open + 1;
        boolean negated = pattern.charAt(i) == '^';
        if (negated) {
            i++;
        }
        boolean found = false;
        while (i < end) {
            int low = charAt(pattern, i);
            int after = afterChar(pattern, i);
            int high = low;
            if (after < end && pattern.charAt(after) == '-') {
                high = charAt(pattern, after + 1);
                after = afterChar(pattern, after + 1);
            }
            found |= low <= cp && cp <= high;
            i = after;
        }
        return found != negated;
    }

    private static int charAt(String pattern, int i) {
        return pattern.codePointAt(pattern.charAt(i) == '\\' ? i + 1 : i);
    }
}
