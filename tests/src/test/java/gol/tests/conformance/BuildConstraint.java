package gol.tests.conformance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Build constraints ({@code //go:build}), decided for linux/amd64 without cgo. */
final class BuildConstraint {
    private static final Set<String> TAGS =
            Set.of("linux", "amd64", "gc", "unix", "test_run", "goexperiment.regabiargs");

    private final String text;
    private int at;

    private BuildConstraint(String text) {
        this.text = text;
    }

    /** The first constraint above the package clause that is not met, or null. */
    static @Nullable String unmet(String source) {
        for (String line : source.split("\n")) {
            if (line.startsWith("package ")) {
                return null;
            }
            if (line.startsWith("//go:build ")) {
                BuildConstraint c = new BuildConstraint(line.substring(11) + " ");
                if (!c.or()) {
                    return line;
                }
            }
        }
        return null;
    }

    private boolean or() {
        boolean value = and();
        while (take("||")) {
            value |= and();
        }
        return value;
    }

    private boolean and() {
        boolean value = not();
        while (take("&&")) {
            value &= not();
        }
        return value;
    }

    private boolean not() {
        if (take("!")) {
            return !not();
        }
        if (take("(")) {
            boolean value = or();
            take(")");
            return value;
        }
        int start = at;
        while (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String tag = text.substring(start, at);
        if (tag.startsWith("go1.")) {
            return Integer.parseInt(tag.substring(4)) <= 26;
        }
        return TAGS.contains(tag);
    }

    private boolean take(String token) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return true;
    }
}
