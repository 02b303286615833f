package gol.compiler.check;

import gol.compiler.types.ConstantValue;
import gol.compiler.types.Obj;
import gol.compiler.types.Scope;
import gol.compiler.types.Signature;
import gol.syntax.Expr;
import gol.syntax.Node;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In what surroundings an object is checked; twin of types2's environment. The checker replaces it
 * whole at each declaration and function body and restores it after.
 */
final class Environment {
    /** The package-level declaration whose initialiser or body is checked. */
    @Nullable DeclInfo decl;

    /** The innermost scope for lookups. */
    Scope scope;

    /** The file's language version (minor number), 0 for no limit. */
    int version;

    /** The value of iota in a constant declaration, else null. */
    @Nullable ConstantValue iota;

    /** Where to report errors of an inherited constant initialiser. */
    int errpos = Node.NO_POS;

    boolean inTParamList;

    /** How many interface literals contain what is being checked. */
    int interfaceDepth;

    /** The function whose body is checked. */
    @Nullable Signature sig;

    /** Calls of the predeclared panic, for the check for terminating statements. */
    final Set<Expr.Call> isPanic = Collections.newSetFromMap(new IdentityHashMap<>(4));

    /** Whether an expression contains a function call or receive operation. */
    boolean hasCallOrRecv;

    Environment(Scope scope, int version) {
        this.scope = scope;
        this.version = version;
    }

    /** The innermost scope that declares the name. */
    @Nullable Scope lookupScope(String name) {
        for (Scope s = scope; s != null; s = s.parent()) {
            if (s.lookup(name) != null) {
                return s;
            }
        }
        return null;
    }

    @Nullable Obj lookup(String name) {
        return scope.lookupParent(name, Node.NO_POS);
    }
}
