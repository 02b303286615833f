package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.St;
import gol.compiler.types.Basic;
import gol.compiler.types.Package;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.runtime.Embedded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables under {@code //go:embed} comments: a string, a slice of bytes or an {@code
 * embed.FS}, which is the number of its set of files. They have their values before any other
 * initialiser of the package runs.
 */
public final class Embeds {
    private final List<List<Embedded.File>> sets = new ArrayList<>();
    private final Map<Package, Map<Var, Integer>> numbers = new HashMap<>();

    Embeds() {}

    /** Gives a checked package's variable its files, in order of name. */
    public void add(Package pkg, Var variable, List<Embedded.File> files) {
        sets.add(files);
        numbers.computeIfAbsent(pkg, _ -> new LinkedHashMap<>()).put(variable, sets.size());
    }

    /** The files, for the run. */
    public Embedded files() {
        return new Embedded(List.copyOf(sets));
    }

    boolean any(Package pkg) {
        return numbers.containsKey(pkg);
    }

    /** Initialises a package's variables. */
    void initialize(Package pkg, FunctionLowering fn, Code code) {
        numbers.getOrDefault(pkg, Map.of())
                .forEach((v, number) -> {
                    if (v.name().equals("_")) {
                        return;
                    }
                    Ex value = ConstantLowering.int64(number);
                    Type type = fn.env.concrete(v.type());
                    switch (Types.under(type)) {
                        case Basic _ ->
                                set(
                                        fn,
                                        code,
                                        v,
                                        Rt.call(Rt.EMBEDDED_STRING, IrType.STRING, v.pos(), value));
                        case Slice _ ->
                                set(
                                        fn,
                                        code,
                                        v,
                                        Rt.call(
                                                Rt.EMBEDDED_BYTES,
                                                fn.irType(type),
                                                v.pos(),
                                                value));
                        default ->
                                code.add(
                                        new St.SetField(
                                                new Ex.GetGlobal(fn.program.global(v)),
                                                fn.program.structClass(type),
                                                0,
                                                value,
                                                v.pos()));
                    }
                });
    }

    private static void set(FunctionLowering fn, Code code, Var v, Ex value) {
        code.add(fn.vars.write(v, value, v.pos()));
    }
}
