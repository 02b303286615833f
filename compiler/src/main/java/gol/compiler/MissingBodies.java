package gol.compiler;

import gol.syntax.Decl;
import gol.syntax.Directive;
import gol.syntax.SourceUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Functions without a body. In a package without assembly only those may lack it that {@code
 * //go:linkname} ties to another.
 */
final class MissingBodies {
    private MissingBodies() {}

    /** Hands over the positions of functions whose bodies are missing. */
    static void find(List<SourceUnit> files, IntConsumer report) {
        for (SourceUnit file : files) {
            Set<String> linked = new HashSet<>();
            file.directives().forEach(d -> addLinked(d, linked));
            for (Decl decl : file.decls()) {
                if (decl instanceof Decl.Func f
                        && f.body() == null
                        && !linked.contains(f.name().name())) {
                    report.accept(f.pos());
                }
            }
        }
    }

    private static void addLinked(Directive directive, Set<String> linked) {
        String[] words = directive.words();
        if (words.length > 1 && words[0].equals("go:linkname")) {
            linked.add(words[1]);
        }
    }
}
