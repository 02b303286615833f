package gol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DiffTest {
    @Test
    void equalTextsHaveNoDiff() {
        assertEquals("", Diff.unified("a", "x\ny\n", "b", "x\ny\n"));
    }

    @Test
    void changedLineIsShownWithThreeLinesOfContext() {
        assertEquals(
                """
                --- want
                +++ got
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """,
                Diff.unified(
                        "want",
                        "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
                        "got",
                        "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));
    }

    @Test
    void missingNewlineAtTheEndIsTold() {
        assertEquals(
                """
                --- want
                +++ got
                @@ -1,1 +1,1 @@
                -a
                +a
                \\ No newline at end of file
                """,
                Diff.unified("want", "a\n", "got", "a"));
    }

    @Test
    void changesFarApartAreTwoHunks() {
        String want = "a\n1\n2\n3\n4\n5\n6\n7\nb\n";
        String got = "A\n1\n2\n3\n4\n5\n6\n7\nB\n";
        String diff = Diff.unified("want", want, "got", got);
        assertEquals(2, diff.lines().filter(line -> line.startsWith("@@")).count(), diff);
    }
}
