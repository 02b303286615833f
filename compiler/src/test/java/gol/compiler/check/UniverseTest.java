package gol.compiler.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniverseTest {
    @Test
    void everyPredeclaredNameIsThere() {
        String names =
                "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16"
                        + " int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr true"
                        + " false iota nil append cap clear close complex copy delete imag len make"
                        + " max min new panic print println real recover";
        for (String name : names.split(" ")) {
            assertNotNull(Universe.SCOPE.lookup(name), name);
        }
        assertNull(Universe.SCOPE.lookup("Pointer"));
    }

    @Test
    void packageUnsafeHasItsFunctions() {
        String names = "Add Alignof Offsetof Sizeof Slice SliceData String StringData";
        for (String name : names.split(" ")) {
            assertInstanceOf(Builtin.class, Universe.UNSAFE.scope().lookup(name), name);
        }
    }

    @Test
    void structsAreLaidOutAsByGc() {
        Type bool = Universe.BOOL;
        Type empty = new Struct(List.of(), List.of());
        List<Var> fields = new ArrayList<>();
        for (Type type : List.of(bool, Universe.INT, new Array(bool, 3), empty)) {
            fields.add(new Var(0, null, "f" + fields.size(), type, Var.Kind.FIELD));
        }
        Struct struct = new Struct(fields, List.of());
        assertEquals(24, Sizes.sizeof(struct));
        assertEquals(8, Sizes.alignof(struct));
        assertEquals(16, Sizes.offsetof(struct, new int[] {2}));
        assertEquals(16, Sizes.sizeof(Basic.of(Basic.Kind.COMPLEX128)));
    }
}
