package gol.compiler.modules;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For what a program is built: linux on amd64, Go 1.26, without cgo and without assembly. It
 * decides by a file's name and by the constraint above its package clause whether it belongs to the
 * build.
 */
public final class BuildContext {
    /** The language's minor version: go1.1 to go1.26 are satisfied. */
    public static final int GO_MINOR = 26;

    private static final String SYSTEM = "linux";
    private static final String MACHINE = "amd64";

    private static final Set<String> SYSTEMS =
            Set.of(
                    "aix",
                    "android",
                    "darwin",
                    "dragonfly",
                    "freebsd",
                    "hurd",
                    "illumos",
                    "ios",
                    "js",
                    "linux",
                    "nacl",
                    "netbsd",
                    "openbsd",
                    "plan9",
                    "solaris",
                    "wasip1",
                    "windows",
                    "zos");
    private static final Set<String> MACHINES =
            Set.of(
                    "386",
                    "amd64",
                    "amd64p32",
                    "arm",
                    "armbe",
                    "arm64",
                    "arm64be",
                    "loong64",
                    "mips",
                    "mipsle",
                    "mips64",
                    "mips64le",
                    "mips64p32",
                    "mips64p32le",
                    "ppc",
                    "ppc64",
                    "ppc64le",
                    "riscv",
                    "riscv64",
                    "s390",
                    "s390x",
                    "sparc",
                    "sparc64",
                    "wasm");

    /**
     * System, machine, what Go 1.26 has switched on by itself, and the tags by which packages
     * choose Go over assembly and over memory behind Go's back, of which there is none here.
     */
    private static final Set<String> TAGS =
            Set.of(
                    SYSTEM,
                    MACHINE,
                    "unix",
                    "gc",
                    "amd64.v1",
                    "purego",
                    "noasm",
                    "appengine",
                    "safe",
                    "goexperiment.regabiwrappers",
                    "goexperiment.regabiargs",
                    "goexperiment.dwarf5",
                    "goexperiment.greenteagc",
                    "goexperiment.randomizedheapbase64");

    private BuildContext() {}

    /** A constraint that cannot be read; the message is what Go's command says of the file. */
    public static final class ConstraintException extends Exception {
        ConstraintException(String message) {
            super(message, null, false, false);
        }
    }

    static boolean satisfied(String tag) {
        if (tag.startsWith("go1.")) {
            try {
                int minor = Integer.parseInt(tag.substring(4));
                return minor >= 1 && minor <= GO_MINOR && !tag.startsWith("go1.0");
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return TAGS.contains(tag);
    }

    /**
     * Whether a file's name allows it: {@code _SYSTEM}, {@code _MACHINE} and {@code
     * _SYSTEM_MACHINE} before the extension, but never the name's first part.
     */
    public static boolean nameFits(String fileName) {
        int dot = fileName.indexOf('.');
        String stem = dot < 0 ? fileName : fileName.substring(0, dot);
        int first = stem.indexOf('_');
        if (first < 0) {
            return true;
        }
        String[] parts = stem.substring(first + 1).split("_", -1);
        int count = parts.length;
        if (count > 0 && parts[count - 1].equals("test")) {
            count--;
        }
        String last = count > 0 ? parts[count - 1] : "";
        if (count >= 2 && SYSTEMS.contains(parts[count - 2]) && MACHINES.contains(last)) {
            return parts[count - 2].equals(SYSTEM) && last.equals(MACHINE);
        }
        if (SYSTEMS.contains(last)) {
            return last.equals(SYSTEM);
        }
        return !MACHINES.contains(last) || last.equals(MACHINE);
    }

    /** Whether the constraint above a file's package clause, if it has one, is satisfied. */
    public static boolean constraintHolds(byte[] text) throws ConstraintException {
        Header header = Header.of(text);
        if (header.goBuild != null) {
            return new BuildConstraint(header.goBuild).holds();
        }
        return header.plusBuild;
    }

    /** The constraints in the comments before the package clause. */
    private static final class Header {
        @Nullable String goBuild;

        /** The conjunction of the old form's lines; they count only above an empty line. */
        boolean plusBuild = true;

        private boolean pending = true;

        static Header of(byte[] text) throws ConstraintException {
            Header header = new Header();
            int pos = 0;
            boolean comment = false;
            while (pos < text.length) {
                int end = pos;
                while (end < text.length && text[end] != '\n') {
                    end++;
                }
                String line = new String(text, pos, end - pos, StandardCharsets.UTF_8).strip();
                pos = end + 1;
                if (comment) {
                    int close = line.indexOf("*/");
                    if (close < 0) {
                        continue;
                    }
                    comment = false;
                    line = line.substring(close + 2).strip();
                    if (line.isEmpty()) {
                        continue;
                    }
                }
                if (line.startsWith("//")) {
                    header.lineComment(line);
                } else if (line.isEmpty()) {
                    header.plusBuild = header.pending;
                } else {
                    // block comments may begin, and end, and be followed by others
                    String rest = line;
                    while (rest.startsWith("/*")) {
                        int close = rest.indexOf("*/", 2);
                        comment = close < 0;
                        rest = comment ? "" : rest.substring(close + 2).strip();
                    }
                    if (!rest.isEmpty() && !rest.startsWith("//")) {
                        break;
                    }
                }
            }
            return header;
        }

        private void lineComment(String line) throws ConstraintException {
            if (line.startsWith("//go:build ") || line.startsWith("//go:build\t")) {
                if (goBuild != null) {
                    throw new ConstraintException("multiple //go:build comments");
                }
                goBuild = line.substring("//go:build".length());
                return;
            }
            String words = line.substring(2).strip();
            if (words.startsWith("+build ") || words.equals("+build")) {
                pending &= BuildConstraint.oldForm(words.substring("+build".length()));
            }
        }
    }
}
