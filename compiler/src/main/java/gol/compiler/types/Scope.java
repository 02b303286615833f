package gol.compiler.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lexical scope; twin of go/types' Scope. Objects keep their order of insertion. */
public final class Scope {
    private final @Nullable Scope parent;
    private final int pos;
    private final int end;
    private final String comment;
    private final List<Scope> children = new ArrayList<>();
    private final java.util.Map<String, Obj> elements = new LinkedHashMap<>();
    private boolean function;

    public Scope(@Nullable Scope parent, int pos, int end, String comment) {
        this.parent = parent;
        this.pos = pos;
        this.end = end;
        this.comment = comment;
        // the universe would keep every package alive
        if (parent != null && parent.parent != null) {
            parent.children.add(this);
        }
    }

    public @Nullable Scope parent() {
        return parent;
    }

    public List<Scope> children() {
        return children;
    }

    public int pos() {
        return pos;
    }

    public int end() {
        return end;
    }

    public boolean isFunction() {
        return function;
    }

    public void markFunction() {
        function = true;
    }

    public Collection<Obj> objects() {
        return elements.values();
    }

    /** The object of that name in this scope only. */
    public @Nullable Obj lookup(String name) {
        return elements.get(name);
    }

    /** The innermost object of that name visible at {@code position} ({@code NO_POS}: anywhere). */
    public @Nullable Obj lookupParent(String name, int position) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Obj obj = scope.elements.get(name);
            if (obj != null && (position == 0 || obj.scopePos() <= position)) {
                return obj;
            }
        }
        return null;
    }

    /** Adds the object unless the name is there; returns the one that was, or null. */
    public @Nullable Obj insert(Obj obj) {
        Obj other = elements.putIfAbsent(obj.name(), obj);
        if (other != null) {
            return other;
        }
        if (obj.parent() == null) {
            obj.setParent(this);
        }
        return null;
    }

    /** Replaces or adds (REPL: a later declaration takes the place of an earlier one). */
    public void replace(Obj obj) {
        elements.put(obj.name(), obj);
        obj.setParent(this);
    }

    /** Puts the objects, which were all that there were at some time, in place of all others. */
    public void restore(Collection<Obj> objects) {
        elements.clear();
        for (Obj obj : objects) {
            elements.put(obj.name(), obj);
        }
    }

    @Override
    public String toString() {
        return comment;
    }
}
