package gol.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gol.compiler.bytecode.BytecodeBackEnd;
import gol.compiler.modules.Loader;
import gol.compiler.modules.SourcePackage;
import gol.runtime.Library;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Packages of an installed Go: with assembly, constraints, linknames and vendored imports. */
class GorootTest {
    private static Path goroot() throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("go", "env", "GOROOT").start();
        } catch (java.io.IOException e) {
            assumeTrue(false, "no Go installation");
            throw e;
        }
        Path root =
                Path.of(
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                                .strip());
        process.waitFor();
        assumeTrue(Files.isDirectory(root.resolve("src")), "no Go installation");
        return root;
    }

    @Test
    void packagesOfAGoInstallationAreAccepted() throws Exception {
        Session session = Session.create(new NoLibrary(), new BytecodeBackEnd.Factory());
        Loader loader = session.loader(Path.of(""), Path.of(""), goroot());
        List<SourcePackage> targets = new ArrayList<>();
        List<SourcePackage> order =
                loader.packages(
                        List.of("strings", "math/...", "crypto/internal/boring/...", "net/http"),
                        targets);
        assertTrue(targets.size() > 9, targets.toString());
        assertTrue(
                order.stream().anyMatch(p -> p.toString().startsWith("vendor/golang.org/x/")),
                order.toString());
        assertEquals(
                List.of(),
                session.load(order, targets::contains, Session.Purpose.CHECK).messages());
    }

    /** Nothing comes from gol's own library. */
    private static final class NoLibrary implements Library {
        @Override
        public @Nullable List<Source> sources(String importPath) {
            return null;
        }

        @Override
        public @Nullable String pathOf(String packageName) {
            return null;
        }
    }
}
