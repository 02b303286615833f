package gol.compiler.check;

import gol.compiler.check.TermList.Term;
import gol.compiler.types.Chan;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Package;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.syntax.Expr;
import gol.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The methods and types that an interface admits; twin of types2's typeset.go. Computed once per
 * interface and kept there; while an interface is being built, a {@link Pending} stands in its
 * place.
 */
public final class TypeSet {
    /** What is needed to compute an interface's type set with errors at their places. */
    static final class Pending {
        final Checker check;
        int[] embedPos;
        boolean complete;

        Pending(Checker check, int[] embedPos, boolean complete) {
            this.check = check;
            this.embedPos = embedPos;
            this.complete = complete;
        }
    }

    static final int MAX_TERMS = 100;
    static final TypeSet TOP = new TypeSet(List.of(), TermList.ALL, false);
    private static final TypeSet INVALID = new TypeSet(List.of(), TermList.EMPTY, false);

    private List<Func> methods;
    private TermList terms;
    private boolean comparable;

    /** Whether it is being computed. */
    private boolean open;

    /** Whether the interface embeds itself, which is reported elsewhere; the set has no meaning. */
    private boolean cyclic;

    private TypeSet(List<Func> methods, TermList terms, boolean comparable) {
        this.methods = methods;
        this.terms = terms;
        this.comparable = comparable;
    }

    /** All methods, sorted: exported ones first, then by name. */
    public List<Func> methods() {
        return methods;
    }

    public TermList terms() {
        return terms;
    }

    boolean isCyclic() {
        return cyclic;
    }

    boolean comparableFlag() {
        return comparable;
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether it is the set of all types. */
    public boolean isAll() {
        return isMethodSet() && methods.isEmpty();
    }

    /** Whether the interface is described by its methods alone. */
    public boolean isMethodSet() {
        return !comparable && terms.isAll();
    }

    /** Whether each type in the set is comparable. */
    boolean isComparable(Set<Type> seen) {
        if (terms.isAll()) {
            return comparable;
        }
        return is(t -> t != null && Predicates.comparableType(t.typed(), false, seen, null));
    }

    boolean hasTerms() {
        return !terms.isEmpty() && !terms.isAll();
    }

    boolean subsetOf(TypeSet other) {
        return terms.subsetOf(other.terms);
    }

    /** Whether f holds for all terms; with none, whether it holds for null. */
    boolean is(Predicate<@Nullable Term> f) {
        if (!hasTerms()) {
            return f.test(null);
        }
        for (Term term : terms.terms()) {
            if (!f.test(term)) {
                return false;
            }
        }
        return true;
    }

    boolean all(BiPredicate<@Nullable Type, @Nullable Type> f) {
        if (!hasTerms()) {
            return f.test(null, null);
        }
        for (Term term : terms.terms()) {
            Type type = term.typed();
            Type under = term.tilde() ? type.unalias() : type.underlying();
            if (!f.test(type, under)) {
                return false;
            }
        }
        return true;
    }

    /** The method of that name; its index is in {@link #methods}. */
    int lookupMethod(@Nullable Package pkg, String name, boolean foldCase) {
        if (name.equals("_")) {
            return -1;
        }
        for (int i = 0; i < methods.size(); i++) {
            if (Lookup.sameId(methods.get(i), pkg, name, foldCase)) {
                return i;
            }
        }
        return -1;
    }

    /** The type set of an interface. */
    public static TypeSet of(Interface iface) {
        Object known = iface.typeSet();
        if (known instanceof TypeSet set) {
            return set;
        }
        if (known instanceof Pending pending) {
            return pending.complete ? compute(pending.check, pending.embedPos, iface) : TOP;
        }
        return compute(null, new int[0], iface);
    }

    /** The constraint of a type parameter as an interface. */
    public static Interface iface(TypeParam t) {
        return t.underlying();
    }

    /**
     * Whether f holds for each (type, underlying type) of a type parameter's type set, or for nulls
     * if that has no specific types; for another type, whether it holds for that.
     */
    public static boolean all(Type t, BiPredicate<@Nullable Type, @Nullable Type> f) {
        if (t.unalias() instanceof TypeParam param) {
            return of(param.underlying()).all(f);
        }
        return f.test(t, t.underlying());
    }

    /** As {@link #all(Type, BiPredicate)}, with the underlying type only. */
    public static boolean underIs(Type t, Predicate<@Nullable Type> f) {
        return all(t, (type, under) -> f.test(under));
    }

    /** The common underlying type of the type's type set, or null. */
    public static @Nullable Type coreType(Type t) {
        return commonUnder(null, t, null, null);
    }

    /**
     * The common underlying type of all types in t's type set (of t itself if it is no type
     * parameter), or null and the cause. Of channels that differ in direction only, the restricted
     * one.
     *
     * @param condition says why a (type, underlying type) is refused, or null
     */
    static @Nullable Type commonUnder(
            @Nullable Checker check,
            Type t,
            @Nullable BiFunction<@Nullable Type, @Nullable Type, @Nullable String> condition,
            @Nullable Cause cause) {
        CommonUnder common =
                new CommonUnder(check, condition, cause == null ? new Cause(check) : cause);
        return all(t, common::add) ? common.under : null;
    }

    private static final class CommonUnder {
        private final @Nullable Checker check;
        private final @Nullable BiFunction<@Nullable Type, @Nullable Type, @Nullable String>
                condition;
        private final Cause cause;
        private @Nullable Type type;
        @Nullable Type under;

        CommonUnder(
                @Nullable Checker check,
                @Nullable BiFunction<@Nullable Type, @Nullable Type, @Nullable String> condition,
                Cause cause) {
            this.check = check;
            this.condition = condition;
            this.cause = cause;
        }

        boolean add(@Nullable Type t, @Nullable Type u) {
            if (condition != null) {
                String why = condition.apply(t, u);
                if (why != null) {
                    return fail(why);
                }
            }
            if (u == null || t == null) {
                return fail("no specific type");
            }
            Type before = type;
            if (under == null || before == null) {
                type = t;
                under = u;
                return true;
            }
            if (under instanceof Chan first && u instanceof Chan next) {
                String both = "channels " + text(before) + " and " + text(t);
                if (!Predicates.identical(first.elem(), next.elem())) {
                    return fail(both + " have different element types");
                }
                if (first.dir() == next.dir()) {
                    return true;
                }
                if (first.dir() == Expr.ChanDir.BOTH) {
                    type = t;
                    under = u;
                } else if (next.dir() != Expr.ChanDir.BOTH) {
                    return fail(both + " have conflicting directions");
                }
                return true;
            }
            if (!Predicates.identical(under, u)) {
                return fail(text(before) + " and " + text(t) + " have different underlying types");
            }
            return true;
        }

        private String text(Type t) {
            return check == null ? cause.text(t) : check.messages.type(t);
        }

        private boolean fail(String why) {
            cause.set(why);
            return false;
        }
    }

    // ---- computation

    private static TypeSet compute(@Nullable Checker check, int[] embedPos, Interface iface) {
        TypeSet set = new TypeSet(List.of(), TermList.ALL, false);
        set.open = true;
        iface.setTypeSet(set);
        MethodCollector collector = new MethodCollector(check);
        for (Func method : iface.explicitMethods()) {
            collector.add(method.pos(), method, true);
        }
        TermList allTerms = TermList.ALL;
        boolean allComparable = iface == Universe.COMPARABLE_INTERFACE;
        for (int i = 0; i < iface.embeddeds().size(); i++) {
            Type type = iface.embeddeds().get(i);
            int pos = i < embedPos.length ? embedPos[i] : Node.NO_POS;
            Checker checked = pos != Node.NO_POS ? check : null;
            TermList terms;
            boolean comparable = false;
            Type under = type.underlying();
            if (under instanceof Interface inner) {
                TypeSet innerSet = of(inner);
                set.cyclic |= innerSet.open || innerSet.cyclic;
                if (checked != null
                        && checked.decls.isImportedConstraint(type)
                        && !checked.verifyVersion(
                                pos, 18, "embedding constraint interface %s", type)) {
                    continue;
                }
                comparable = innerSet.comparable;
                for (Func method : innerSet.methods) {
                    collector.add(pos, method, false);
                }
                terms = innerSet.terms;
            } else if (under instanceof Union union) {
                if (checked != null
                        && !checked.verifyVersion(
                                pos, 18, "embedding interface element %s", union)) {
                    continue;
                }
                TypeSet unionSet = ofUnion(check, pos, union);
                if (unionSet == INVALID) {
                    continue;
                }
                terms = unionSet.terms;
            } else {
                if (!Predicates.isValid(under)) {
                    continue;
                }
                if (checked != null
                        && !checked.verifyVersion(
                                pos, 18, "embedding non-interface type %s", type)) {
                    continue;
                }
                terms = TermList.of(new Term(false, type));
            }
            allTerms = allTerms.intersect(terms);
            allComparable |= comparable;
            if (allComparable && !allTerms.isAll()) {
                allTerms = allTerms.comparableOnly();
                allComparable = false;
            }
        }
        set.comparable = allComparable;
        set.terms = allTerms;
        set.methods = collector.sorted();
        set.open = false;
        return set;
    }

    /** Gathers methods and reports duplicates. */
    private static final class MethodCollector {
        private final @Nullable Checker check;
        private final List<Func> all = new ArrayList<>();
        private final java.util.Map<String, List<Func>> byName = new HashMap<>();
        private final java.util.Map<Func, Integer> positions = new IdentityHashMap<>();

        MethodCollector(@Nullable Checker check) {
            this.check = check;
        }

        void add(int pos, Func method, boolean explicit) {
            List<Func> same = byName.computeIfAbsent(method.name(), n -> new ArrayList<>(1));
            for (Func other : same) {
                if (other.sameId(method.pkg(), method.name())) {
                    duplicate(pos, method, other, explicit);
                    return;
                }
            }
            same.add(method);
            all.add(method);
            positions.put(method, pos);
        }

        private void duplicate(int pos, Func method, Func other, boolean explicit) {
            Checker checker = check;
            if (checker == null) {
                return;
            }
            int otherPos = positions.getOrDefault(other, Node.NO_POS);
            if (explicit) {
                report(checker, pos, method, otherPos);
                return;
            }
            checker.later(() -> {
                if ((pos != Node.NO_POS && !checker.allowVersion(14))
                        || !Predicates.identical(method.type(), other.type())) {
                    report(checker, pos, method, otherPos);
                }
            });
        }

        private static void report(Checker check, int pos, Func method, int otherPos) {
            check.newError(Code.DUPLICATE_DECL)
                    .add(pos, "duplicate method %s", method.name())
                    .add(otherPos, "other declaration of method %s", method.name())
                    .report();
        }

        List<Func> sorted() {
            all.sort(TypeSet::compareMethods);
            return all;
        }
    }

    /** Exported names first, then by name, then by package. */
    static int compareMethods(Func a, Func b) {
        boolean exported = a.exported();
        if (exported != b.exported()) {
            return exported ? -1 : 1;
        }
        int order = a.name().compareTo(b.name());
        if (order != 0 || exported || a.pkg() == null || b.pkg() == null) {
            return order;
        }
        return a.pkg().path().compareTo(b.pkg().path());
    }

    /** The type set of a union. */
    static TypeSet ofUnion(@Nullable Checker check, int pos, Union union) {
        TermList all = TermList.EMPTY;
        for (Union.Term t : union.terms()) {
            TermList terms;
            Type under = t.type().underlying();
            if (under instanceof Interface inner) {
                terms = of(inner).terms;
            } else if (!Predicates.isValid(under)) {
                continue;
            } else if (t.tilde() && !Predicates.identical(t.type(), under)) {
                terms = TermList.EMPTY;
            } else {
                terms = TermList.of(new Term(t.tilde(), t.type()));
            }
            all = all.union(terms);
            if (all.size() > MAX_TERMS) {
                if (check != null) {
                    check.errorf(
                            pos,
                            Code.INVALID_UNION,
                            "cannot handle more than %d union terms (implementation limitation)",
                            MAX_TERMS);
                }
                return INVALID;
            }
        }
        return new TypeSet(List.of(), all, false);
    }
}
