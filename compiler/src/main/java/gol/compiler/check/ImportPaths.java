package gol.compiler.check;

import org.jspecify.annotations.Nullable;

/** Which import paths the compiler refuses whatever they may name. */
final class ImportPaths {
    private ImportPaths() {}

    /** Why the path can be none, as the Go specification allows to restrict them, or null. */
    static @Nullable String malformed(String path) {
        if (path.isEmpty()) {
            return "empty string";
        }
        for (int i = 0; i < path.length(); ) {
            int c = path.codePointAt(i);
            boolean bad =
                    c <= ' '
                            || "!\"#$%&'()*,:;<=>?[\\]^{|}`\uFFFD".indexOf(c) >= 0
                            || Character.isISOControl(c)
                            || Character.isWhitespace(c)
                            || Character.isSpaceChar(c);
            if (bad) {
                String hex = String.format("U+%04X", c);
                boolean shown = !Character.isISOControl(c);
                return "invalid character "
                        + hex
                        + (shown ? " '" + Character.toString(c) + "'" : "");
            }
            i += Character.charCount(c);
        }
        return null;
    }

    /** Why no package is looked for under the path, in gc's words, or null. */
    static @Nullable String refuse(String path) {
        if (path.startsWith("/")) {
            return "import path cannot be absolute path";
        }
        if (path.startsWith("./") || path.startsWith("../") || path.contains("@")) {
            return null;
        }
        String canonical = canonical(path);
        return canonical.equals(path)
                ? null
                : "non-canonical import path \"" + path + "\" (should be \"" + canonical + "\")";
    }

    /** The path without empty elements, {@code .} and {@code ..}. */
    private static String canonical(String path) {
        java.util.ArrayDeque<String> elements = new java.util.ArrayDeque<>();
        for (String element : path.split("/")) {
            if (element.equals("..") && !elements.isEmpty() && !elements.getLast().equals("..")) {
                elements.removeLast();
            } else if (!element.isEmpty() && !element.equals(".")) {
                elements.addLast(element);
            }
        }
        return elements.isEmpty() ? "." : String.join("/", elements);
    }
}
