package gol.compiler.vet;

import gol.compiler.types.Info;
import gol.compiler.types.Package;
import gol.syntax.FileSet;
import gol.syntax.SourceUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Runs all analyzers over a package. */
public final class Vet {
    private static final List<Analyzer> ANALYZERS =
            List.of(
                    new Appends(),
                    new Assign(),
                    new Atomic(),
                    new Bools(),
                    new Composites(),
                    new CopyLocks(),
                    new Defers(),
                    new ErrorsAs(),
                    new HostPort(),
                    new HttpResponse(),
                    new IfaceAssert(),
                    new LoopClosure(),
                    new LostCancel(),
                    new NilFunc(),
                    new Printf(),
                    new Shift(),
                    new SigChanyzer(),
                    new StdMethods(),
                    new StringIntConv(),
                    new StructTag(),
                    new TimeFormat(),
                    new Unmarshal(),
                    new Unreachable(),
                    new UnusedResult(),
                    new WaitGroup());

    private Vet() {}

    /**
     * The findings in a package that was checked without errors, in order of position.
     *
     * @param info complete for the package's bodies
     */
    public static List<Finding> run(
            FileSet fileSet, Package pkg, List<SourceUnit> files, Info info) {
        Pass pass = new Pass(fileSet, pkg, files, info);
        for (Analyzer analyzer : ANALYZERS) {
            analyzer.run(pass);
        }
        return new LinkedHashSet<>(pass.findings())
                .stream().sorted(Comparator.comparingInt(Finding::pos)).toList();
    }
}
