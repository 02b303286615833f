package gol.syntax;

import java.util.Map;

/**
 * A {@code //go:…} or {@code //gol:…} comment.
 *
 * @param pos behind the slashes, where gc places its complaints
 * @param text without the slashes, e.g. {@code go:noinline}
 * @param alone whether it has its line to itself; gc takes no notice of others
 */
public record Directive(int pos, String text, boolean alone) {
    /** What a directive may stand above. */
    public enum Kind {
        /** {@code go:build}: the package clause. */
        BUILD,
        /** Those that tell the compiler about a function. */
        FUNCTION,
        /** {@code go:embed}: a variable. */
        EMBED,
        /** {@code go:linkname}: anything, it names what it is about. */
        LINKNAME,
        /** All others, for tools or unknown: anything. */
        OTHER
    }

    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("go:build", Kind.BUILD),
                    Map.entry("go:embed", Kind.EMBED),
                    Map.entry("go:linkname", Kind.LINKNAME),
                    Map.entry("go:noescape", Kind.FUNCTION),
                    Map.entry("go:norace", Kind.FUNCTION),
                    Map.entry("go:nosplit", Kind.FUNCTION),
                    Map.entry("go:noinline", Kind.FUNCTION),
                    Map.entry("go:nocheckptr", Kind.FUNCTION),
                    Map.entry("go:systemstack", Kind.FUNCTION),
                    Map.entry("go:nowritebarrier", Kind.FUNCTION),
                    Map.entry("go:nowritebarrierrec", Kind.FUNCTION),
                    Map.entry("go:yeswritebarrierrec", Kind.FUNCTION),
                    Map.entry("go:cgo_unsafe_args", Kind.FUNCTION),
                    Map.entry("go:uintptrkeepalive", Kind.FUNCTION),
                    Map.entry("go:uintptrescapes", Kind.FUNCTION),
                    Map.entry("go:registerparams", Kind.FUNCTION));

    /** The first word. */
    public String verb() {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    public Kind kind() {
        return KINDS.getOrDefault(verb(), Kind.OTHER);
    }

    /** The words, the verb being the first. */
    public String[] words() {
        return text.trim().split("\\s+");
    }
}
