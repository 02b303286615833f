package gol.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Gives a file's directives to the declarations below them, and reports those that are malformed or
 * belong to nothing. To be asked in the order of the text.
 *
 * <p>As in gc, a directive waits for a declaration to take it; the end of any other statement or
 * declaration finds it misplaced. Whether it fits the declaration is asked after the types were
 * checked.
 */
final class Directives {
    private final List<SyntaxError> errors = new ArrayList<>();
    private final int base;
    private final boolean library;
    private final List<Directive> all;
    private int next;

    Directives(List<Directive> all, int base, boolean library) {
        this.all = all;
        this.base = base;
        this.library = library;
        for (Directive directive : all) {
            if (directive.alone()) {
                form(directive);
            } else if (directive.text().startsWith("go:")) {
                report(directive, "misplaced compiler directive");
            }
        }
    }

    List<Directive> all() {
        return all;
    }

    List<SyntaxError> errors() {
        return errors;
    }

    /** Those that stand above a declaration whose first token, after the keyword, is given. */
    List<Directive> take(Token token) {
        if (!waiting(token)) {
            return List.of();
        }
        List<Directive> result = new ArrayList<>();
        while (waiting(token)) {
            Directive directive = all.get(next++);
            if (directive.alone()) {
                result.add(directive);
            }
        }
        return result;
    }

    /** Those before the token belong to nothing. */
    void clear(Token token) {
        while (waiting(token)) {
            Directive directive = all.get(next++);
            if (directive.alone()) {
                switch (directive.kind()) {
                    case BUILD, FUNCTION -> report(directive, "misplaced compiler directive");
                    case EMBED -> report(directive, "misplaced go:embed directive");
                    case LINKNAME, OTHER -> {}
                }
            }
        }
    }

    /** How many were given away or reported, for {@link #reset}. */
    int mark() {
        return next;
    }

    void reset(int mark) {
        next = mark;
    }

    private boolean waiting(Token token) {
        return next < all.size() && all.get(next).pos() - base < token.getStartIndex();
    }

    private void report(Directive directive, String message) {
        errors.add(new SyntaxError(directive.pos(), message));
    }

    // ---- form

    private void form(Directive directive) {
        String verb = directive.verb();
        switch (directive.kind()) {
            case EMBED -> embed(directive);
            case LINKNAME -> {
                int words = directive.words().length;
                if (directive.text().length() > verb.length() && (words < 2 || words > 3)) {
                    report(directive, "usage: //go:linkname localname [linkname]");
                }
            }
            case BUILD -> {}
            case FUNCTION, OTHER -> {
                if (verb.startsWith("go:cgo_")) {
                    cgo(directive);
                } else if (directive.text().length() > verb.length()) {
                    wasm(directive);
                }
                if (!library) {
                    reserved(directive, verb);
                }
            }
        }
    }

    private void embed(Directive directive) {
        EmbedPatterns patterns = EmbedPatterns.of(directive);
        if (patterns.error() != null) {
            report(directive, patterns.error());
        }
        if (patterns.patterns().isEmpty()) {
            report(directive, "usage: //go:embed pattern...");
        }
    }

    private void wasm(Directive directive) {
        int words = directive.words().length;
        if (directive.verb().equals("go:wasmimport") && words != 3) {
            report(directive, "usage: //go:wasmimport importmodule importname");
        } else if (directive.verb().equals("go:wasmexport") && words != 2) {
            report(directive, "usage: //go:wasmexport exportname");
        }
    }

    /** What only Go's own library may say. */
    private void reserved(Directive directive, String verb) {
        switch (verb) {
            case "go:systemstack",
                    "go:nowritebarrier",
                    "go:nowritebarrierrec",
                    "go:yeswritebarrierrec" ->
                    report(directive, "//" + verb + " only allowed in runtime");
            case "go:uintptrkeepalive" ->
                    report(directive, "//" + verb + " is only allowed in the standard library");
            default -> {}
        }
    }

    /** {@code go:cgo_…} is what cgo writes; of others only imports of libraries are accepted. */
    private void cgo(Directive directive) {
        List<String> words = quotedWords(directive.text());
        String verb = words.getFirst().substring(3);
        boolean plain = words.subList(1, words.size()).stream().noneMatch(Directives::isQuoted);
        int count = words.size();
        boolean imports = verb.equals("cgo_import_dynamic") && count >= 4;
        if (imports) {
            String name = words.get(3).replace("\"", "");
            if (!name.isEmpty() && !isSafe(name.charAt(0))) {
                report(
                        directive,
                        "invalid library name \"" + name + "\" in cgo_import_dynamic directive");
            }
        } else if (!library) {
            report(directive, "//" + directive.text() + " only allowed in cgo-generated code");
        }
        String usage =
                switch (verb) {
                    case "cgo_export_static", "cgo_export_dynamic" ->
                            plain && (count == 2 || count == 3) ? "" : " local [remote]";
                    case "cgo_import_dynamic" ->
                            plain && (count == 2 || count == 3)
                                            || count == 4
                                                    && !isQuoted(words.get(1))
                                                    && !isQuoted(words.get(2))
                                                    && isQuoted(words.get(3))
                                    ? ""
                                    : " local [remote [\"library\"]]";
                    case "cgo_import_static" -> plain && count == 2 ? "" : " local";
                    case "cgo_dynamic_linker" ->
                            count == 2 && isQuoted(words.get(1)) ? "" : " \"path\"";
                    case "cgo_ldflag" -> count == 2 && isQuoted(words.get(1)) ? "" : " \"arg\"";
                    default -> "";
                };
        if (!usage.isEmpty()) {
            report(directive, "usage: //go:" + verb + usage);
        }
    }

    /** The words of a text; a quotation is one word, with its quotes, if it ends. */
    private static List<String> quotedWords(String text) {
        List<String> result = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean quoted = start >= 0 && text.charAt(start) == '"';
            if (quoted) {
                if (c == '"') {
                    result.add(text.substring(start, i + 1));
                    start = -1;
                }
            } else if (c == '"' || c == ' ' || c == '\t' || c == '\r') {
                if (start >= 0) {
                    result.add(text.substring(start, i));
                }
                start = c == '"' ? i : -1;
            } else if (start < 0) {
                start = i;
            }
        }
        return result;
    }

    private static boolean isQuoted(String word) {
        return word.length() >= 2 && word.startsWith("\"") && word.endsWith("\"");
    }

    private static boolean isSafe(char c) {
        return Scanner.isDigit(c) || Scanner.isLetter(c) || c == '.' || c == '/' || c >= 0x80;
    }
}
