package gol.tests.conformance;

import gol.compiler.Engine;
import gol.compiler.Message;
import gol.compiler.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The programs of Go's type checker, files and directories, checked against Go's own library: what
 * they announce is said by gol, for the compiler, or is in the list of what the compiler does not
 * say itself.
 */
final class TypesTrial {
    private static final String DIRECTORY = "../src/internal/types/testdata";
    private static final Pattern LANGUAGE = Pattern.compile("-lang=go1\\.(\\d+)");
    private static final Pattern PACKAGE = Pattern.compile("(?mU)^\\s*package\\s+(\\w+)");

    private TypesTrial() {}

    static List<Recipe> recipes(Path root) throws IOException {
        List<Recipe> result = new ArrayList<>();
        for (String part : List.of("check", "examples", "fixedbugs", "spec")) {
            Path directory = root.resolve(DIRECTORY).resolve(part);
            if (!Files.isDirectory(directory)) {
                continue;
            }
            try (Stream<Path> list = Files.list(directory)) {
                for (Path path : list.sorted().toList()) {
                    if (!files(path).isEmpty()) {
                        String name = Objects.requireNonNull(path.getFileName()).toString();
                        result.add(
                                new Recipe(
                                        "types/" + part + "/" + name,
                                        "types",
                                        List.of(),
                                        List.of(),
                                        null,
                                        ""));
                    }
                }
            }
        }
        return result;
    }

    /** Where a program, of this kind or another, lies below the test directory. */
    static String file(String path) {
        return path.startsWith("types/") ? DIRECTORY + path.substring("types".length()) : path;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return path.toString().endsWith(".go") ? List.of(path) : List.of();
        }
        try (Stream<Path> list = Files.list(path)) {
            return list.filter(p -> p.toString().endsWith(".go")).sorted().toList();
        }
    }

    static @Nullable String result(Path root, Recipe recipe, Engine.Factory factory)
            throws IOException {
        Path path = root.resolve(file(recipe.path()));
        List<Session.Source> sources = new ArrayList<>();
        ExpectedTypeErrors expected = new ExpectedTypeErrors();
        for (Path file : files(path)) {
            String name = Objects.requireNonNull(file.getFileName()).toString();
            byte[] text = Files.readAllBytes(file);
            sources.add(new Session.Source(name, text));
            expected.add(name, text);
        }
        String text = new String(sources.getFirst().text(), StandardCharsets.UTF_8);
        Matcher version = LANGUAGE.matcher(text.lines().findFirst().orElse(""));
        Matcher clause = PACKAGE.matcher(text);
        Path goroot = Objects.requireNonNull(root.getParent());
        Session session = Session.create(new GorootLibrary(goroot), factory);
        session.configure(
                version.find() ? Integer.parseInt(version.group(1)) : 0,
                true,
                clause.find() ? clause.group(1) : "p");
        List<Message> messages = session.load(sources).messages();
        return expected.difference(
                messages.stream().filter(m -> !m.text().startsWith("runtime.main_main")).toList());
    }
}
