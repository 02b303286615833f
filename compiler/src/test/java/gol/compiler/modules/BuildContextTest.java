package gol.compiler.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gol.compiler.modules.BuildContext.ConstraintException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildContextTest {
    @Test
    void namesSayForWhichSystemAndMachineAFileIs() {
        Map.of(
                        "a.go", true,
                        "a_linux.go", true,
                        "a_windows.go", false,
                        "a_amd64.go", true,
                        "a_arm64.go", false,
                        "a_linux_amd64.go", true,
                        "a_linux_arm64.go", false,
                        "a_darwin_amd64.go", false,
                        "windows.go", true,
                        "a_unix.go", true)
                .forEach((name, fits) -> assertEquals(fits, BuildContext.nameFits(name), name));
        Map.of(
                        "_windows.go", false,
                        "a_windows_b.go", true,
                        "a_windows_amd64_b.go", true,
                        "a_arm64.s", false,
                        "a_windows.x.go", false,
                        "linux_windows.go", false)
                .forEach((name, fits) -> assertEquals(fits, BuildContext.nameFits(name), name));
    }

    private static boolean holds(String text) throws ConstraintException {
        return BuildContext.constraintHolds(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean line(String expression) throws ConstraintException {
        return holds("// a comment\n\n//go:build " + expression + "\n\npackage p\n");
    }

    @Test
    void constraintsAreExpressionsOfTags() throws ConstraintException {
        for (String expression :
                new String[] {
                    "linux",
                    "unix && amd64",
                    "!windows",
                    "windows || gc",
                    "(darwin || linux) && !cgo",
                    "go1.26",
                    "go1.1",
                    "!go1.27",
                    "!ignore",
                    "goexperiment.regabiargs",
                    "linux&&!arm64",
                    "amd64 && gc && purego"
                }) {
            assertEquals(true, line(expression), expression);
        }
        for (String expression :
                new String[] {
                    "ignore",
                    "cgo",
                    "linux && windows",
                    "!(linux || windows)",
                    "go1.27",
                    "go2",
                    "gccgo",
                    "race",
                    "msan",
                    "boringcrypto"
                }) {
            assertEquals(false, line(expression), expression);
        }
    }

    @Test
    void constraintsStandAboveThePackageClause() throws ConstraintException {
        assertEquals(true, holds("package p\n\n//go:build ignore\n"));
        assertEquals(false, holds("/* a\n b */\n//go:build ignore\n\npackage p\n"));
        assertEquals(true, holds("/* a */ package p\n//go:build ignore\n"));
        assertEquals(true, holds("/*\n//go:build ignore\n*/\n\npackage p\n"));
        assertEquals(true, holds(""));
    }

    @Test
    void theOldFormCountsAboveAnEmptyLineWhereThereIsNoNewOne() throws ConstraintException {
        assertEquals(false, holds("// +build windows\n\npackage p\n"));
        assertEquals(true, holds("// +build windows\npackage p\n"));
        assertEquals(true, holds("// +build windows linux,amd64\n\npackage p\n"));
        assertEquals(false, holds("// +build linux\n// +build !amd64\n\npackage p\n"));
        assertEquals(true, holds("//go:build linux\n// +build windows\n\npackage p\n"));
    }

    private static String refused(String text) {
        return String.valueOf(
                assertThrows(ConstraintException.class, () -> holds(text)).getMessage());
    }

    @Test
    void malformedConstraintsAreRefused() {
        assertEquals(
                "parsing //go:build line: unexpected end of expression",
                refused("//go:build linux &&\npackage p\n"));
        assertEquals(
                "parsing //go:build line: invalid syntax at -",
                refused("//go:build a-b\npackage p\n"));
        assertEquals(
                "multiple //go:build comments",
                refused("//go:build linux\n//go:build unix\n\npackage p\n"));
    }
}
