package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a file's text into its syntax tree. Any text will do: errors are reported, never thrown,
 * and nesting is bounded.
 *
 * <p>The path: {@link Scanner} makes tokens, the generated {@code GoParser} links its rules'
 * contexts, {@link Recovery} words the errors, {@link TreeBuilder} makes the tree.
 */
public final class Parser {
    /** How many rules may be open on the caller's own stack. */
    private static final int SHALLOW = 600;

    /** How many rules may be open at all; an expression in parentheses takes two. */
    private static final int DEEP = 10_000;

    private static final long DEEP_STACK = 256L << 20;

    private Parser() {}

    public static ParseResult parse(SourceFile file, ParseOptions options) {
        try {
            return parse(file, options, SHALLOW);
        } catch (GoParserBase.TooDeep deep) {
            return parseDeep(file, options);
        }
    }

    /** Parses one declaration, or group of some, of a file without syntax errors. */
    public static List<Decl> parse(Outline.Part part) {
        SourceFile file = part.file();
        ErrorList errors = new ErrorList(file);
        Scanner scanner = new Scanner(file, part.start(), part.end(), errors);
        TokenBuffer tokens = new TokenBuffer(scanner);
        GoParser parser = new GoParser(tokens);
        parser.start(new Recovery(errors), SHALLOW);
        Directives directives = new Directives(scanner.directives, file.base(), true);
        TreeBuilder builder = new TreeBuilder(file, tokens, errors, directives);
        GoParser.PartContext context = parser.part();
        List<Decl> decls = errors.isEmpty() ? builder.part(context) : List.of();
        for (SyntaxError error : errors.sorted()) {
            throw new IllegalStateException(
                    file.name() + ":" + file.line(error.pos()) + ": " + error.message());
        }
        return decls;
    }

    /** Parses on a thread with a stack for deep nesting. */
    private static ParseResult parseDeep(SourceFile file, ParseOptions options) {
        @Nullable ParseResult[] result = new ParseResult[1];
        Thread thread =
                new Thread(
                        null,
                        () -> {
                            try {
                                result[0] = parse(file, options, DEEP);
                            } catch (GoParserBase.TooDeep deep) {
                                result[0] = tooDeep(file, deep.offset);
                            } catch (StackOverflowError overflow) {
                                result[0] = tooDeep(file, 0);
                            }
                        },
                        "gol-parser",
                        DEEP_STACK);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        ParseResult parsed = result[0];
        return parsed != null ? parsed : tooDeep(file, 0);
    }

    private static ParseResult tooDeep(SourceFile file, int offset) {
        SyntaxError error =
                new SyntaxError(file.base() + offset, "syntax error: exceeded max nesting depth");
        return new ParseResult(empty(file), List.of(error), false);
    }

    private static SourceUnit empty(SourceFile file) {
        return new SourceUnit(
                file, null, List.of(), List.of(), List.of(), null, List.of(), false, List.of());
    }

    private static ParseResult parse(SourceFile file, ParseOptions options, int maxDepth) {
        ErrorList errors = new ErrorList(file);
        boolean script = options.isScript();
        Scanner scanner = new Scanner(file, script, errors);
        TokenBuffer tokens = new TokenBuffer(scanner);
        GoParser parser = new GoParser(tokens);
        parser.start(new Recovery(errors), maxDepth);
        Directives directives =
                new Directives(scanner.directives, file.base(), options == ParseOptions.LIBRARY);
        TreeBuilder builder = new TreeBuilder(file, tokens, errors, directives);
        String version =
                BuildConstraint.goVersion(scanner.directives, file.base() + tokens.at(0).start);
        GoParser.ScriptFileContext scriptFile = script ? parser.scriptFile() : null;
        GoParser.GoFileContext goFile = script ? null : parser.goFile();
        SourceUnit unit;
        try {
            if (scriptFile != null) {
                unit = builder.script(file, scriptFile, version);
            } else if (goFile != null) {
                unit = builder.file(file, goFile, version);
            } else {
                unit = empty(file);
            }
        } catch (NullPointerException | IndexOutOfBoundsException incompleteTree) {
            // The tree of a text with syntax errors may lack parts that the builder needs.
            if (errors.isEmpty()) {
                throw incompleteTree;
            }
            unit = empty(file);
        }
        List<SyntaxError> sorted = errors.sorted();
        boolean incomplete = errors.incomplete && sorted.size() == 1;
        if (!directives.errors().isEmpty()) {
            List<SyntaxError> all = new ArrayList<>(sorted);
            all.addAll(directives.errors());
            all.sort((a, b) -> Integer.compare(a.pos(), b.pos()));
            sorted = List.copyOf(all);
        }
        return new ParseResult(unit, sorted, incomplete);
    }
}
