package gol.compiler.vet;

import gol.compiler.types.Func;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.util.Map;
import java.util.Set;

/** Statements that call functions which do nothing but give a result. */
final class UnusedResult implements Analyzer {
    private static final Map<String, Set<String>> PURE =
            Map.of(
                    "context",
                    Set.of("WithCancel", "WithDeadline", "WithTimeout", "WithValue"),
                    "errors",
                    Set.of("New"),
                    "fmt",
                    Set.of(
                            "Append",
                            "Appendf",
                            "Appendln",
                            "Errorf",
                            "Sprint",
                            "Sprintf",
                            "Sprintln"),
                    "maps",
                    Set.of("All", "Clone", "Collect", "Equal", "EqualFunc", "Keys", "Values"),
                    "slices",
                    Set.of(
                            "All",
                            "AppendSeq",
                            "Backward",
                            "BinarySearch",
                            "BinarySearchFunc",
                            "Chunk",
                            "Clip",
                            "Clone",
                            "Collect",
                            "Compact",
                            "CompactFunc",
                            "Compare",
                            "CompareFunc",
                            "Concat",
                            "Contains",
                            "ContainsFunc",
                            "Delete",
                            "DeleteFunc",
                            "Equal",
                            "EqualFunc",
                            "Grow",
                            "Index",
                            "IndexFunc",
                            "Insert",
                            "IsSorted",
                            "IsSortedFunc",
                            "Max",
                            "MaxFunc",
                            "Min",
                            "MinFunc",
                            "Repeat",
                            "Replace",
                            "Sorted",
                            "SortedFunc",
                            "SortedStableFunc",
                            "Values"),
                    "sort",
                    Set.of("Reverse"));

    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            if (node instanceof Stmt.ExprStmt statement
                    && Pass.unparen(statement.x()) instanceof Expr.Call call) {
                check(pass, call);
            }
            return true;
        });
    }

    private static void check(Pass pass, Expr.Call call) {
        Func f = pass.callee(call);
        if (f == null) {
            return;
        }
        boolean pure;
        if (Pass.receiver(f) != null || pass.method(call) != null) {
            pure =
                    (f.name().equals("String") || f.name().equals("Error"))
                            && Pass.givesString(f.signature());
        } else {
            pure =
                    f.pkg() != null
                            && PURE.getOrDefault(f.pkg().path(), Set.of()).contains(f.name());
        }
        if (pure) {
            pass.report(Pass.start(call), "result of %s call not used", pass.fullName(call, f));
        }
    }
}
