package gol.compiler.types;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A defined type, generic, instantiated or plain. An instance ({@code origin() != this}) gets its
 * underlying type and methods by substitution when first asked, through the expander that the
 * checker gave it.
 *
 * <p>The underlying type of a type whose declaration is still being resolved is the invalid type.
 */
public final class Named implements Type {
    /** Fills an instance on demand. */
    public interface Expander {
        /** The right side of the instance's declaration; null while the origin has none. */
        @Nullable Type rhs(Named instance);

        /** The instance's method of that index in the origin's methods. */
        Func method(Named instance, int index);
    }

    private static final int MAX_CHAIN = 200;

    private final TypeName obj;
    private final Named origin;
    private final List<Type> typeArgs;
    private final List<Type> implicitArgs;
    private final @Nullable Expander expander;
    private final int pos;
    private List<TypeParam> typeParams = List.of();
    private @Nullable Type rhs;
    private volatile @Nullable Type underlying;
    private final List<Func> methods = new ArrayList<>();
    private @Nullable Func @Nullable [] expanded;
    private final List<WeakReference<Named>> instances = new ArrayList<>(0);

    /** A declared type, whose right side is set later. */
    public Named(TypeName obj) {
        this.obj = obj;
        this.origin = this;
        this.typeArgs = List.of();
        this.implicitArgs = List.of();
        this.expander = null;
        this.pos = obj.pos();
    }

    /**
     * A type declared inside a generic function, in one instance of that function.
     *
     * @param declared the type as it is declared, or an instance of it
     * @param implicitArgs what the function's type parameters stand for
     */
    public Named(Named declared, List<Type> implicitArgs) {
        this.obj = declared.obj;
        this.origin = this;
        this.typeArgs = declared.typeArgs;
        this.implicitArgs = implicitArgs;
        this.expander = null;
        this.pos = declared.pos;
    }

    /** An instance; use the checker's context, which makes instances unique. */
    public Named(Named origin, List<Type> typeArgs, Expander expander) {
        this(origin, typeArgs, expander, 0);
    }

    /** As above, with the place where the instance is written. */
    public Named(Named origin, List<Type> typeArgs, Expander expander, int pos) {
        this.obj = origin.obj;
        this.pos = pos == 0 ? origin.pos : pos;
        this.origin = origin;
        this.typeArgs = typeArgs;
        this.implicitArgs = List.of();
        this.expander = expander;
    }

    public TypeName obj() {
        return obj;
    }

    /** Where the type is declared, or where the instance was first written. */
    public int pos() {
        return pos;
    }

    /** The generic type of which this is an instance, or this. */
    public Named origin() {
        return origin;
    }

    public List<Type> typeArgs() {
        return typeArgs;
    }

    /** Of a type declared inside a generic function, the function's type arguments. */
    public List<Type> implicitArgs() {
        return implicitArgs;
    }

    /** The type parameters of a generic type; an instance has none. */
    public List<TypeParam> typeParams() {
        return typeParams;
    }

    public void setTypeParams(List<TypeParam> params) {
        typeParams = params;
    }

    @Override
    public Type underlying() {
        Type result = underlying;
        if (result != null) {
            return result;
        }
        result = resolve();
        if (result == null) {
            return Basic.of(Basic.Kind.INVALID);
        }
        underlying = result;
        return result;
    }

    /** Follows right sides to a type that is not a name; null while one is unknown. */
    private @Nullable Type resolve() {
        Type type = this;
        for (int i = 0; i < MAX_CHAIN; i++) {
            switch (type) {
                case Named named -> {
                    Type known = named.underlying;
                    if (known != null) {
                        return known;
                    }
                    Type next = named.rhs();
                    if (next == null) {
                        return null;
                    }
                    type = next;
                }
                case Alias alias -> {
                    Type next = alias.unalias();
                    if (next instanceof Basic basic && basic.kind() == Basic.Kind.INVALID) {
                        return alias.isResolved() ? next : null;
                    }
                    type = next;
                }
                default -> {
                    return type;
                }
            }
        }
        return Basic.of(Basic.Kind.INVALID);
    }

    /**
     * The type on the right side of the declaration, for an instance substituted; null if unknown.
     */
    public @Nullable Type rhs() {
        if (rhs == null && expander != null) {
            rhs = expander.rhs(this);
        }
        return rhs;
    }

    public void setRhs(Type type) {
        rhs = type;
    }

    /** Whether the underlying type is known already. */
    public boolean isComplete() {
        return underlying != null || resolve() != null;
    }

    public void setUnderlying(Type type) {
        rhs = type;
        underlying = type;
    }

    /** The methods declared with this type as receiver base, in source order. */
    public List<Func> methods() {
        if (expander == null) {
            return methods;
        }
        List<Func> all = new ArrayList<>(origin.methods.size());
        for (int i = 0; i < origin.methods.size(); i++) {
            all.add(method(i));
        }
        return all;
    }

    /** One of {@link #methods}, without expanding the others. */
    public Func method(int index) {
        if (expander == null) {
            return methods.get(index);
        }
        @Nullable Func[] cache = expanded;
        if (cache == null || cache.length < origin.methods.size()) {
            cache =
                    cache == null
                            ? new Func[origin.methods.size()]
                            : Arrays.copyOf(cache, origin.methods.size());
            expanded = cache;
        }
        Func method = cache[index];
        if (method == null) {
            method = expander.method(this, index);
            cache[index] = method;
        }
        return method;
    }

    /**
     * The generic type's instance that the test accepts, or the one that the supplier makes. At
     * most one instance of a type exists for identical arguments, as long as it is in use.
     */
    public Named instance(Predicate<Named> same, Supplier<Named> make) {
        synchronized (instances) {
            for (int i = instances.size() - 1; i >= 0; i--) {
                Named known = instances.get(i).get();
                if (known == null) {
                    instances.remove(i);
                } else if (same.test(known)) {
                    return known;
                }
            }
            Named made = make.get();
            instances.add(new WeakReference<>(made));
            return made;
        }
    }

    public void addMethod(Func method) {
        methods.add(method);
    }

    /** Takes back what was added after the first {@code count} methods. */
    public void dropMethods(int count) {
        if (methods.size() > count) {
            methods.subList(count, methods.size()).clear();
            synchronized (instances) {
                for (WeakReference<Named> instance : instances) {
                    Named known = instance.get();
                    if (known != null) {
                        known.expanded = null;
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return TypeString.of(this);
    }
}
