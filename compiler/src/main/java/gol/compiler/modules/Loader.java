package gol.compiler.modules;

import gol.compiler.modules.SourcePackage.EmbeddedFile;
import gol.syntax.Decl;
import gol.syntax.Directive;
import gol.syntax.EmbedPatterns;
import gol.syntax.FileSet;
import gol.syntax.Literals;
import gol.syntax.ParseOptions;
import gol.syntax.ParseResult;
import gol.syntax.Parser;
import gol.syntax.SourceFile;
import gol.syntax.SourcePlace;
import gol.syntax.SourceUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Loads a program: parses the files of its packages and follows their imports until only packages
 * of the library are left.
 *
 * <p>As Go's command does, it walks the imports of a package in order of path; a package's trouble
 * is told once, as found on the first way to it, imported packages before those that import them.
 */
public final class Loader {
    /** A file by name, already read. */
    public record Source(String name, byte[] text) {}

    /** The import path of files that are named one by one. */
    static final String FILES = "command-line-arguments";

    private record Step(SourcePackage pkg, String file) {}

    private final FileSet fileSet;
    private final Path here;
    private final ImportResolver resolver;
    private final Map<String, SourcePackage> packages = new HashMap<>();
    private final List<SourcePackage> order = new ArrayList<>();
    private final List<Step> stack = new ArrayList<>();

    /**
     * @param here the directory that the names of files are relative to
     */
    Loader(FileSet fileSet, Path here, ImportResolver resolver) {
        this.fileSet = fileSet;
        this.here = here.toAbsolutePath().normalize();
        this.resolver = resolver;
    }

    /**
     * A loader for a program that lies in a directory.
     *
     * @param here the directory that the names of files are relative to
     * @param start the directory from which the module is looked for
     * @param goroot a Go installation whose packages take the library's place, or null
     * @param library whether the library has a package
     */
    public static Loader create(
            FileSet fileSet,
            Path here,
            Path start,
            @Nullable Path goroot,
            Predicate<String> library)
            throws LoadException {
        ImportResolver modules = new Modules(here, start, library);
        return new Loader(
                fileSet, here, goroot == null ? modules : new GorootPackages(goroot, modules));
    }

    /**
     * Loads files as one package, and what it imports.
     *
     * @return packages in the order in which they are to be checked, the files' last
     */
    public List<SourcePackage> files(List<Source> sources, Path dir) throws LoadException {
        SourcePackage pkg = new SourcePackage(FILES, dir, resolver.goMinor(), false);
        Map<String, String> firstWithName = new LinkedHashMap<>();
        for (Source source : sources) {
            boolean script = !source.name().endsWith(".go");
            pkg.script |= script;
            if (parse(pkg, source, script ? ParseOptions.SCRIPT : ParseOptions.GO)) {
                String file = source.name().substring(source.name().lastIndexOf('/') + 1);
                firstWithName.putIfAbsent(SourcePackage.clause(pkg.units.getLast()), file);
            }
        }
        if (pkg.units.isEmpty()) {
            throw new LoadException("go: no Go source files");
        }
        checkNames(firstWithName, here.resolve(dir).normalize());
        if (pkg.name.isEmpty()) {
            pkg.name = "main";
        }
        embed(pkg);
        follow(pkg);
        tellErrors(Set.of());
        return order;
    }

    /**
     * Parses packages that are given as text, and import nothing else but the library and each
     * other. Functions may lack their bodies.
     *
     * @param sources the files by import path, each package after those that it imports
     * @param canonical the import path for one as it is written
     * @param goMinor the language version
     */
    public static List<SourcePackage> given(
            FileSet fileSet,
            Map<String, List<Source>> sources,
            UnaryOperator<String> canonical,
            int goMinor) {
        Map<String, SourcePackage> known = new LinkedHashMap<>();
        sources.forEach((path, files) -> {
            SourcePackage pkg = new SourcePackage(path, Path.of(""), goMinor, false);
            pkg.functionsElsewhere = true;
            for (Source file : files) {
                ParseResult result =
                        Parser.parse(fileSet.add(file.name(), file.text()), ParseOptions.GO);
                pkg.add(result);
                for (Decl.Import decl : result.unit().imports()) {
                    SourcePackage imported = known.get(canonical.apply(pathOf(decl)));
                    if (imported != null) {
                        pkg.imports.put(pathOf(decl), imported);
                    }
                }
            }
            known.put(path, pkg);
        });
        return List.copyOf(known.values());
    }

    /**
     * Loads the packages that words name, and what they import.
     *
     * @param targets filled with the packages named
     * @return packages in the order in which they are to be checked
     */
    public List<SourcePackage> packages(List<String> words, List<SourcePackage> targets)
            throws LoadException {
        Set<SourcePackage> named = new LinkedHashSet<>();
        Set<SourcePackage> left = new LinkedHashSet<>();
        for (String word : words) {
            boolean pattern = word.equals("std") || word.contains("...");
            for (Resolution.Directory dir : resolver.match(word)) {
                SourcePackage pkg = load(dir, null);
                if (pattern && pkg.excluded) {
                    left.add(pkg);
                } else {
                    named.add(pkg);
                }
            }
        }
        left.removeIf(pkg -> !pkg.excluded); // somebody imports it
        tellErrors(left);
        order.removeAll(left);
        targets.addAll(named);
        return order;
    }

    private void tellErrors(Set<SourcePackage> left) throws LoadException {
        Set<String> errors = new LinkedHashSet<>();
        for (SourcePackage pkg : order) {
            if (pkg.error != null && !left.contains(pkg)) {
                errors.add(pkg.error);
            }
        }
        if (!errors.isEmpty()) {
            throw new LoadException(String.join("\n", errors));
        }
    }

    /** The package of a directory, followed; {@code at} is the import, null for a word. */
    private SourcePackage load(Resolution.Directory found, @Nullable Integer at) {
        SourcePackage known = packages.get(found.path());
        if (known != null) {
            checkCycle(known);
            if (known.excluded && !stack.isEmpty()) {
                known.excluded = false;
                if (known.error != null) {
                    known.error = trail(known) + excludes(known);
                }
                order.remove(known);
                order.add(known);
            }
            return known;
        }
        SourcePackage pkg =
                new SourcePackage(found.path(), found.dir(), found.goMinor(), found.standard());
        packages.put(found.path(), pkg);
        try {
            select(pkg, at);
        } catch (LoadException e) {
            pkg.fail(prefix(at) + e.getMessage());
        }
        embed(pkg);
        follow(pkg);
        return pkg;
    }

    /** Reads the files that the package embeds. */
    private void embed(SourcePackage pkg) {
        TreeMap<String, Integer> places = new TreeMap<>();
        Map<Directive, List<String>> patterns = new LinkedHashMap<>();
        for (SourceUnit unit : pkg.units) {
            if (unit.embeds().isEmpty() || !SourcePackage.imports(unit, "embed")) {
                continue;
            }
            for (Directive directive : unit.embeds()) {
                // what cannot be read is the parser's to tell
                for (EmbedPatterns.Pattern pattern : EmbedPatterns.of(directive).patterns()) {
                    places.putIfAbsent(pattern.text(), pattern.pos());
                    patterns.computeIfAbsent(directive, _ -> new ArrayList<>()).add(pattern.text());
                }
            }
        }
        EmbedFiles dir = new EmbedFiles(here.resolve(pkg.dir).normalize());
        Map<String, List<EmbeddedFile>> files = new HashMap<>();
        for (Map.Entry<String, Integer> place : places.entrySet()) {
            try {
                List<EmbeddedFile> found = new ArrayList<>();
                for (String file : dir.files(place.getKey())) {
                    found.add(new EmbeddedFile(file, dir.read(file)));
                }
                files.put(place.getKey(), found);
            } catch (LoadException e) {
                pkg.fail(prefix(place.getValue()) + e.getMessage());
                return;
            }
        }
        patterns.forEach((directive, texts) -> {
            List<EmbeddedFile> all = new ArrayList<>();
            texts.forEach(text -> all.addAll(files.getOrDefault(text, List.of())));
            pkg.embedded.put(directive, all);
        });
    }

    private void checkCycle(SourcePackage known) {
        for (int i = 0; i < stack.size(); i++) {
            if (stack.get(i).pkg == known) {
                StringBuilder text = new StringBuilder("package " + stack.get(0).pkg.importPath);
                for (int j = 1; j < stack.size(); j++) {
                    text.append("\n\timports ").append(stack.get(j).pkg.importPath);
                    text.append(" from ").append(stack.get(j - 1).file);
                }
                text.append("\n\timports ").append(known.importPath);
                text.append(" from ").append(stack.getLast().file);
                known.fail(text + ": import cycle not allowed");
            }
        }
    }

    /** Parses the directory's files for the build. */
    private void select(SourcePackage pkg, @Nullable Integer at) throws LoadException {
        PackageDir dir = PackageDir.read(pkg.dir);
        boolean cgo = false;
        Map<String, String> firstWithName = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : dir.texts().entrySet()) {
            String name = displayName(pkg.dir.resolve(file.getKey()));
            ParseOptions options = pkg.standard ? ParseOptions.LIBRARY : ParseOptions.GO;
            if (parse(pkg, new Source(name, file.getValue()), options)) {
                String clause = SourcePackage.clause(pkg.units.getLast());
                firstWithName.putIfAbsent(clause, file.getKey());
            } else {
                cgo = true;
            }
        }
        pkg.functionsElsewhere = dir.assembly() || pkg.standard;
        checkNames(firstWithName, pkg.dir);
        if (pkg.units.isEmpty()) {
            if (dir.ignored() || cgo) {
                pkg.fail(trail(pkg) + excludes(pkg));
                pkg.excluded = stack.isEmpty();
            } else if (dir.tests()) {
                pkg.nothing = pkg.importPath + ": no non-test Go files in " + pkg.dir;
                pkg.excluded = stack.isEmpty();
            } else {
                pkg.fail("no Go files in " + pkg.dir);
            }
        }
    }

    /** Refuses files of several packages; the map has the first file with each name. */
    private static void checkNames(Map<String, String> firstWithName, Path dir)
            throws LoadException {
        firstWithName.remove("");
        if (firstWithName.size() > 1) {
            var names = firstWithName.entrySet().iterator();
            var first = names.next();
            var second = names.next();
            throw new LoadException(
                    "found packages %s (%s) and %s (%s) in %s"
                            .formatted(
                                    first.getKey(),
                                    first.getValue(),
                                    second.getKey(),
                                    second.getValue(),
                                    dir));
        }
    }

    private static String excludes(SourcePackage pkg) {
        return "build constraints exclude all Go files in " + pkg.dir;
    }

    /** {@code package A imports B: }, on the way to the package. */
    private String trail(SourcePackage pkg) {
        StringBuilder text = new StringBuilder("package ");
        for (Step step : stack) {
            text.append(step.pkg.importPath).append("\n\timports ");
        }
        return text.append(pkg.importPath).append(": ").toString();
    }

    /** Parses a file; one that imports "C" is left out, since there is no cgo: false then. */
    private boolean parse(SourcePackage pkg, Source source, ParseOptions options)
            throws LoadException {
        SourceFile file = fileSet.add(source.name(), source.text());
        if (options == ParseOptions.GO) {
            head(pkg, file);
        }
        ParseResult result = Parser.parse(file, options);
        for (Decl.Import decl : result.unit().imports()) {
            if (pathOf(decl).equals("C")) {
                return false;
            }
        }
        pkg.add(result);
        return true;
    }

    /** What Go's command finds wrong with a file's package clause and imports. */
    private void head(SourcePackage pkg, SourceFile file) throws LoadException {
        FileHeader.Problem problem = FileHeader.problem(file.text());
        if (problem == null) {
            return;
        }
        if (problem.message().equals(FileHeader.NUL)) {
            throw new LoadException(
                    pkg.importPath.equals(FILES)
                            ? "go: reading "
                                    + file.name().replaceFirst("^\\./", "")
                                    + ": "
                                    + FileHeader.NUL
                            : "read "
                                    + here.resolve(file.name()).normalize()
                                    + ": "
                                    + FileHeader.NUL);
        }
        int offset = problem.offset();
        if (offset == 0 || offset < file.text().length) {
            pkg.fail(prefix(file.base() + offset) + problem.message());
        } else {
            // the file's end belongs to its last line, also behind that line's newline
            SourcePlace last = fileSet.place(file.base() + offset - 1);
            pkg.fail(place(last, last.column() + 1) + problem.message());
        }
    }

    static String pathOf(Decl.Import decl) {
        return Objects.requireNonNullElse(Literals.text(decl.path().text()), "");
    }

    /** Loads what the package imports, in order of path. */
    private void follow(SourcePackage pkg) {
        Map<String, Decl.Import> paths = new TreeMap<>();
        for (SourceUnit unit : pkg.units) {
            for (Decl.Import decl : unit.imports()) {
                String path = pathOf(decl);
                // a malformed literal is an error of syntax, which the check reports
                if (!path.isEmpty() || decl.path().text().length() == 2) {
                    paths.putIfAbsent(path, decl);
                }
            }
        }
        for (Map.Entry<String, Decl.Import> entry : paths.entrySet()) {
            String path = entry.getKey();
            int pos = entry.getValue().pos();
            if (path.equals("unsafe")) {
                continue;
            }
            stack.add(new Step(pkg, baseName(pos)));
            try {
                one(pkg, path, pos);
            } catch (LoadException e) {
                pkg.fail(prefix(pos) + e.getMessage());
            } finally {
                stack.removeLast();
            }
        }
        order.add(pkg);
    }

    private void one(SourcePackage pkg, String path, int pos) throws LoadException {
        if (ImportPaths.isInvalid(path)) {
            pkg.fail(absolutePrefix(pos) + "invalid import path: " + path.replaceFirst("\n$", ""));
            return;
        }
        if (ImportPaths.isRelative(path)) {
            missing(
                    pkg,
                    path,
                    prefix(pos)
                            + "\""
                            + path
                            + "\" is relative, but relative import paths are not supported in"
                            + " module mode");
            pkg.fail(prefix(pos) + "local import \"" + path + "\" in non-local package");
            return;
        }
        if (path.contains("@")) {
            pkg.fail(
                    trailTo(pkg)
                            + "\n\timports "
                            + path
                            + ": can only use path@version syntax with 'go get' and 'go install'"
                            + " in module-aware mode");
            return;
        }
        String malformed = ImportPaths.problem(path);
        if (malformed != null) {
            pkg.fail(prefix(pos) + malformed);
            return;
        }
        switch (resolver.resolve(path, pkg.importPath, pkg.standard)) {
            case Resolution.Standard _ -> {
                if (!pkg.standard) {
                    checkInternal(pkg, path, null, pos);
                }
            }
            case Resolution.Missing missing -> missing(pkg, path, prefix(pos) + missing.text());
            case Resolution.Directory found -> {
                SourcePackage imported = load(found, pos);
                pkg.imports.put(path, imported);
                checkInternal(pkg, path, imported, pos);
                if (imported.isMain()) {
                    pkg.fail(
                            prefix(pos)
                                    + "import \""
                                    + path
                                    + "\" is a program, not an importable package");
                }
            }
        }
    }

    /** A package that is nowhere has its own place in the order of packages. */
    private void missing(SourcePackage pkg, String path, String text) {
        if (packages.get(path) == null) {
            SourcePackage none = new SourcePackage(path, pkg.dir, 0, false);
            none.fail(text);
            packages.put(path, none);
            order.add(none);
        }
    }

    private void checkInternal(
            SourcePackage pkg, String path, @Nullable SourcePackage imported, int pos) {
        if (!ImportPaths.mayImport(pkg, path, imported)) {
            pkg.fail(
                    trailTo(pkg)
                            + "\n\t"
                            + prefix(pos)
                            + "use of internal package "
                            + path
                            + " not allowed");
        }
    }

    /** {@code package A imports B}, where B is being followed. */
    private String trailTo(SourcePackage pkg) {
        StringBuilder text = new StringBuilder("package ");
        for (Step step : stack) {
            text.append(step.pkg.importPath);
            if (step.pkg != pkg) {
                text.append("\n\timports ");
            }
        }
        return text.toString();
    }

    private String prefix(@Nullable Integer pos) {
        if (pos == null) {
            return "";
        }
        SourcePlace place = fileSet.place(pos);
        return place(place, place.column());
    }

    private static String place(SourcePlace place, int column) {
        String file = place.file().startsWith("./") ? place.file().substring(2) : place.file();
        return file + ":" + place.line() + ":" + column + ": ";
    }

    private String absolutePrefix(int pos) {
        SourcePlace place = fileSet.place(pos);
        return here.resolve(place.file()).normalize()
                + ":"
                + place.line()
                + ":"
                + place.column()
                + ": ";
    }

    private String baseName(int pos) {
        String file = fileSet.file(pos).name();
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /**
     * As compilers name it: {@code ./x.go} here, elsewhere the shorter of relative and absolute.
     */
    private String displayName(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String relative = here.relativize(absolute).toString();
        if (relative.length() >= absolute.toString().length()) {
            return absolute.toString();
        }
        return relative.indexOf('/') < 0 ? "./" + relative : relative;
    }
}
