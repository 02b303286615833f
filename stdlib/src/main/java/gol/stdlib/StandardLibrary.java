package gol.stdlib;

import gol.runtime.Library;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The packages of this module. {@code packages.txt} has a line for each: its import path, then its
 * files.
 */
public final class StandardLibrary implements Library {
    /** The launcher sets it: where the module's sources are as files, with a slash at the end. */
    private static final @Nullable String UNPACKED = System.getProperty("gol.library");

    /** The launcher sets it, too: see {@link #compiled}. */
    private static final @Nullable String COMPILED = System.getProperty("gol.compiled");

    /** Import path to its files' names, separated by spaces. */
    private final Map<String, String> files = new HashMap<>();

    private @Nullable Map<String, String> byName;

    public StandardLibrary() {
        String text = text("packages.txt");
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            int space = text.indexOf(' ', start);
            if (space >= 0 && space < end) {
                files.put(text.substring(start, space), text.substring(space + 1, end));
            }
            start = end + 1;
        }
    }

    /** Only scripts and messages ask for names. */
    private synchronized Map<String, String> byName() {
        Map<String, String> known = byName;
        if (known == null) {
            known = new HashMap<>();
            for (String path : files.keySet()) {
                name(path, known);
            }
            byName = known;
        }
        return known;
    }

    /** The shortest path wins a name: {@code rand} is {@code math/rand}. */
    private static void name(String path, Map<String, String> names) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.length() == 2 && last.charAt(0) == 'v') {
            return;
        }
        String other = names.get(last);
        if (other == null
                || path.length() < other.length()
                || path.length() == other.length() && path.compareTo(other) < 0) {
            names.put(last, path);
        }
    }

    @Override
    public java.util.Set<String> paths() {
        return files.keySet();
    }

    @Override
    public boolean has(String importPath) {
        return files.containsKey(importPath);
    }

    @Override
    public @Nullable List<Source> sources(String importPath) {
        String names = files.get(importPath);
        if (names == null) {
            return null;
        }
        List<Source> result = new ArrayList<>();
        for (String name : names.split(" ")) {
            String path = importPath + "/" + name;
            result.add(new Source(path, bytes(path)));
        }
        return result;
    }

    @Override
    public @Nullable Path compiled() {
        return COMPILED == null ? null : Path.of(COMPILED);
    }

    @Override
    public @Nullable String pathOf(String packageName) {
        return byName().get(packageName);
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /**
     * From the distribution's unpacked files where there are some: much faster than out of a jar.
     */
    private static byte[] bytes(String name) {
        if (UNPACKED != null) {
            try (InputStream in = new FileInputStream(UNPACKED + name)) {
                return in.readAllBytes();
            } catch (IOException e) {
                // not unpacked: it is in the jar
            }
        }
        try (InputStream in = StandardLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("library file is missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
