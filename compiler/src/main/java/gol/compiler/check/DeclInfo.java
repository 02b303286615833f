package gol.compiler.check;

import gol.compiler.types.Obj;
import gol.compiler.types.Scope;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A package-level declaration that is still to be checked; twin of types2's declInfo. */
final class DeclInfo {
    final Scope file;
    final int version;

    /** The variables of an n:1 variable declaration, else null. */
    @Nullable List<Var> lhs;

    /** A constant's or variable's type and initialiser. */
    @Nullable Expr type;

    @Nullable Expr init;

    /** Whether {@link #init} is repeated from an earlier constant declaration. */
    boolean inherited;

    /** Where the declaration stands in a library package; its parts are known once it is parsed. */
    LibraryDecls.@Nullable Part part;

    Decl.@Nullable Type typeDecl;
    Decl.@Nullable Func funcDecl;

    /** Package-level objects on which the initialiser or body depends. */
    final Set<Obj> deps = Collections.newSetFromMap(new IdentityHashMap<>(4));

    /** Whether a REPL variable is initialised by a script statement rather than in initOrder. */
    boolean script;

    DeclInfo(Scope file, int version) {
        this.file = file;
        this.version = version;
    }

    boolean hasInitializer() {
        return init != null || (funcDecl != null && funcDecl.body() != null);
    }
}
