package gol.compiler.vet;

import gol.compiler.check.Predicates;
import gol.compiler.types.Package;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.syntax.Expr;
import java.util.Set;

/** Literals of other packages' structs without keys: they break when fields are added. */
final class Composites implements Analyzer {
    /** Struct types whose fields will not change. */
    private static final Set<String> FROZEN = Set.of("unicode.Range16", "unicode.Range32");

    @Override
    public void run(Pass pass) {
        pass.each(node -> {
            if (node instanceof Expr.CompositeLit literal && !literal.elements().isEmpty()) {
                check(pass, literal);
            }
            return true;
        });
    }

    private static void check(Pass pass, Expr.CompositeLit literal) {
        Type type = pass.typeOf(literal);
        if (type == null) {
            return;
        }
        Type struct = Pass.deref(type);
        if (!(struct.underlying() instanceof Struct) || isLocal(pass, struct)) {
            return;
        }
        String name = pass.type(type);
        if (FROZEN.contains(name)) {
            return;
        }
        for (Expr element : literal.elements()) {
            if (element instanceof Expr.KeyValue) {
                return;
            }
        }
        pass.report(Pass.start(literal), "%s struct literal uses unkeyed fields", name);
    }

    private static boolean isLocal(Pass pass, Type type) {
        if (type.unalias() instanceof Struct || type.unalias() instanceof TypeParam) {
            return true;
        }
        var named = Predicates.asNamed(type);
        Package owner = named == null ? null : named.obj().pkg();
        return owner == null || owner == pass.pkg;
    }
}
