package gol.compiler.check;

import gol.compiler.types.Obj;
import gol.compiler.types.Scope;
import gol.syntax.Decl;
import gol.syntax.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declarations; twin of types2's decl.go. */
final class DeclChecker {
    private final Checker check;

    DeclChecker(Checker check) {
        this.check = check;
    }

    /** Adds an object to a scope and records its definition. */
    void declare(Scope scope, Expr.@Nullable Ident id, Obj obj, int scopePos) {
        throw new UnsupportedOperationException("DeclChecker");
    }

    /** Gives the object its type, if it has none yet. Also for objects of other packages (lazily resolved) and methods. */
    void objDecl(Obj obj) {
        throw new UnsupportedOperationException("DeclChecker");
    }

    /** False after reporting that a type, still being declared, contains itself; see types2's cycles.go. */
    boolean finiteSize(gol.compiler.types.Type type) {
        throw new UnsupportedOperationException("DeclChecker");
    }

    /** Whether it is a constraint whose package is not checked yet. */
    boolean isImportedConstraint(gol.compiler.types.Type type) {
        throw new UnsupportedOperationException("DeclChecker");
    }

    /** Declarations in a function. */
    void declStmt(List<Decl> list) {
        throw new UnsupportedOperationException("DeclChecker");
    }
}
