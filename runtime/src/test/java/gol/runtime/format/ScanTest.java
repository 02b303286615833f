package gol.runtime.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Programs;
import gol.runtime.type.RType;
import gol.runtime.value.BoolRef;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.GoString;
import gol.runtime.value.IntRef;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.Ref;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Compares what the Scan family reads with what real Go read ({@code scan.go}, {@code scan.txt}).
 */
class ScanTest {
    private static GoString unquoted(String s) {
        return Objects.requireNonNull(Unquote.unquote(GoString.of(s)));
    }

    private static String scanned(Goroutine g, String[] row) {
        Map<String, Ref> refs = new LinkedHashMap<>();
        Map<String, RType> types = new LinkedHashMap<>();
        for (String n : new String[] {"a", "b", "c"}) {
            refs.put(n, new LongRef());
            types.put(n, RType.INT);
        }
        for (String n : new String[] {"s", "t"}) {
            refs.put(n, new ObjectRef(GoString.EMPTY));
            types.put(n, RType.STRING);
        }
        refs.put("f", new DoubleRef());
        types.put("f", RType.FLOAT64);
        refs.put("r", new IntRef());
        types.put("r", RType.INT32);
        refs.put("bo", new BoolRef());
        types.put("bo", RType.BOOL);
        refs.put("u8", new IntRef());
        types.put("u8", RType.UINT8);
        refs.put("by", new ObjectRef(ByteSlice.NIL));
        types.put("by", RType.UINT8.slice());
        List<Object> args = new ArrayList<>();
        for (String n : row[3].split(" ")) {
            if (!n.isEmpty()) {
                args.add(types.get(n).pointer().newBox(refs.get(n)));
            }
        }
        ObjectSlice targets = ObjectSlice.of(args.toArray());
        Scanner s =
                new Scanner(
                        g, RuneSource.of(unquoted(row[1])), row[0].equals("z"), row[0].equals("l"));
        int n = row[0].equals("q") ? s.scanf(unquoted(row[2]), targets) : s.scan(targets);
        String error =
                switch (s.outcome) {
                    case OK -> "<nil>";
                    case EOF -> "EOF";
                    case UNEXPECTED_EOF -> "unexpected EOF";
                    case MESSAGE -> s.message;
                    case FAILURE -> "failure";
                };
        List<Object> values = new ArrayList<>();
        refs.forEach((name, ref) -> values.add(types.get(name).newBox(ref.raw())));
        GoString text =
                Formatter.format(
                        g,
                        GoString.of("%d %d %d %q %q %v %q %v %d %q"),
                        ObjectSlice.of(values.toArray()));
        return n + " " + error + " | " + text.toJava();
    }

    @Test
    void readsAsGoDoes() throws IOException {
        try (InputStream in = ScanTest.class.getResourceAsStream("scan.txt")) {
            assertNotNull(in);
            List<String> want = new ArrayList<>();
            List<String> got = new ArrayList<>();
            Programs.Result result =
                    Programs.modes()
                            .findFirst()
                            .orElseThrow()
                            .run(g -> {
                                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                                for (String line : text.split("\n")) {
                                    String[] row = line.split("\t");
                                    want.add(line);
                                    got.add(
                                            String.join(
                                                    "\t",
                                                    row[0],
                                                    row[1],
                                                    row[2],
                                                    row[3],
                                                    scanned(g, row)));
                                }
                            });
            assertEquals("", result.err());
            assertEquals(String.join("\n", want), String.join("\n", got));
        }
    }
}
