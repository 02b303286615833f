package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Node;
import gol.syntax.SourceUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Refuses types that gc cannot lay out: arrays beyond the address space, channels of elements from
 * 64 KB. Asked once all else is right; declarations first, then functions.
 */
final class LargeTypes {
    private static final long ADDRESS_SPACE = 1L << 50;
    private static final long LARGEST_ELEMENT = (1L << 16) - 1;

    /** Where a type is used: that of a variable, or in an expression. */
    private record Use(int pos, boolean variable, Type type) {}

    private final Checker check;
    private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    LargeTypes(Checker check) {
        this.check = check;
    }

    void run(List<SourceUnit> files) {
        for (Obj obj : check.objList) {
            if (obj.typeOrNull() != null) {
                visit(obj.type(), obj.pos());
            }
        }
        List<Decl.Func> functions = new ArrayList<>();
        for (SourceUnit file : files) {
            for (Decl decl : file.decls()) {
                if (decl instanceof Decl.Func f) {
                    functions.add(f);
                }
            }
        }
        List<Use> uses = new ArrayList<>();
        for (Obj obj : check.info.defs().values()) {
            if (obj instanceof Var && obj.typeOrNull() != null && isComposite(obj.type())) {
                uses.add(new Use(obj.pos(), true, obj.type()));
            }
        }
        for (java.util.Map.Entry<Expr, TypeAndValue> entry : check.info.types().entrySet()) {
            TypeAndValue tv = entry.getValue();
            if (tv.mode() == TypeAndValue.Mode.TYPE_EXPR && isComposite(tv.type())) {
                uses.add(new Use(entry.getKey().pos(), false, tv.type()));
            }
        }
        uses.sort((a, b) -> Integer.compare(a.pos, b.pos));
        // gc remembers where it was: at the last function or variable
        int next = 0;
        int current = Node.NO_POS;
        for (Use use : uses) {
            while (next < functions.size() && functions.get(next).pos() < use.pos) {
                current = functions.get(next++).name().pos();
            }
            current = use.variable ? use.pos : current;
            visit(use.type, current);
        }
    }

    private static boolean isComposite(Type type) {
        return !(type instanceof Basic || type instanceof Named || type instanceof TypeParam);
    }

    /** Reports the type at the position, a named one where it is declared. */
    private void visit(Type used, int pos) {
        Type type = used.unalias();
        if (type instanceof Basic || type instanceof TypeParam || !seen.add(type)) {
            return;
        }
        switch (type) {
            case Named t -> {
                if (t.obj().pkg() == check.pkg && t.typeParams().isEmpty()) {
                    visit(t.underlying(), t.obj().pos());
                }
            }
            case Array t -> {
                visit(t.elem(), pos);
                long size = Sizes.sizeof(t.elem());
                if (size < 0 || size > 0 && t.length() > (ADDRESS_SPACE - 1) / size) {
                    check.errorf(pos, Code.TYPE_TOO_LARGE, "type %s larger than address space", t);
                }
            }
            case Chan t -> {
                visit(t.elem(), pos);
                long size = Sizes.sizeof(t.elem());
                if (size < 0 || size > LARGEST_ELEMENT) {
                    check.error(pos, Code.TYPE_TOO_LARGE, "channel element type too large (>64kB)");
                }
            }
            case Struct t -> {
                for (Var field : t.fields()) {
                    visit(field.type(), pos);
                }
            }
            case Tuple t -> {
                for (Var v : t.vars()) {
                    visit(v.type(), pos);
                }
            }
            case Signature t -> {
                if (t.typeParams().isEmpty()) {
                    visit(t.params(), pos);
                    visit(t.results(), pos);
                }
            }
            case Map t -> {
                visit(t.key(), pos);
                visit(t.elem(), pos);
            }
            case Pointer t -> visit(t.elem(), pos);
            case Slice t -> visit(t.elem(), pos);
            case Interface t -> {}
            case Union t -> {}
            case Basic t -> {}
            case Alias t -> {}
            case TypeParam t -> {}
        }
    }
}
