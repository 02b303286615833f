package gol.compiler.check;

import gol.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A union of terms in normal form: its terms are pairwise disjoint; twin of types2's termlist. An
 * empty list is the empty set.
 */
public final class TermList {
    /**
     * One term: {@code T}, {@code ~T}, or with a null type all types.
     *
     * @param tilde whether all types with this underlying type belong to it
     */
    public record Term(boolean tilde, @Nullable Type type) {
        Type typed() {
            return Objects.requireNonNull(type);
        }

        boolean isAll() {
            return type == null;
        }

        boolean includes(Type t) {
            if (type == null) {
                return true;
            }
            return Predicates.identical(type, tilde ? t.underlying() : t);
        }

        boolean disjoint(Term other) {
            Type x = typed();
            Type y = other.typed();
            return !Predicates.identical(
                    other.tilde ? x.underlying() : x, tilde ? y.underlying() : y);
        }

        boolean subsetOf(Term other) {
            if (other.isAll()) {
                return true;
            }
            if (isAll() || disjoint(other)) {
                return false;
            }
            return !tilde || other.tilde;
        }

        /** Null if the two have no type in common. */
        @Nullable Term intersect(Term other) {
            if (isAll()) {
                return other;
            }
            if (other.isAll()) {
                return this;
            }
            if (disjoint(other)) {
                return null;
            }
            return !tilde || other.tilde ? this : other;
        }

        /** The one term that is the union, or null if it takes both. */
        @Nullable Term join(Term other) {
            if (isAll()) {
                return this;
            }
            if (other.isAll()) {
                return other;
            }
            if (disjoint(other)) {
                return null;
            }
            return tilde || !other.tilde ? this : other;
        }

        String text(Function<Type, String> typeText) {
            return type == null ? "𝓤" : (tilde ? "~" : "") + typeText.apply(type);
        }
    }

    static final TermList ALL = new TermList(List.of(new Term(false, null)));
    static final TermList EMPTY = new TermList(List.of());

    private final List<Term> terms;

    private TermList(List<Term> terms) {
        this.terms = terms;
    }

    static TermList of(Term term) {
        return new TermList(List.of(term));
    }

    public List<Term> terms() {
        return terms;
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    public boolean isAll() {
        for (Term term : terms) {
            if (term.isAll()) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return terms.size();
    }

    private static TermList normal(List<Term> list) {
        List<Term> result = new ArrayList<>(list.size());
        boolean[] used = new boolean[list.size()];
        for (int i = 0; i < list.size(); i++) {
            if (used[i]) {
                continue;
            }
            Term term = list.get(i);
            for (int j = i + 1; j < list.size(); j++) {
                if (used[j]) {
                    continue;
                }
                Term joined = term.join(list.get(j));
                if (joined != null) {
                    if (joined.isAll()) {
                        return ALL;
                    }
                    term = joined;
                    used[j] = true;
                }
            }
            result.add(term);
        }
        return new TermList(result);
    }

    TermList union(TermList other) {
        List<Term> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        return normal(all);
    }

    TermList intersect(TermList other) {
        if (isAll()) {
            return other;
        }
        if (other.isAll()) {
            return this;
        }
        List<Term> result = new ArrayList<>();
        for (Term x : terms) {
            for (Term y : other.terms) {
                Term common = x.intersect(y);
                if (common != null) {
                    result.add(common);
                }
            }
        }
        return normal(result);
    }

    /** Only the strictly comparable types. */
    TermList comparableOnly() {
        List<Term> result = new ArrayList<>();
        for (Term term : terms) {
            if (Predicates.comparableType(term.typed(), false, null)) {
                result.add(term);
            }
        }
        return new TermList(result);
    }

    boolean includes(Type t) {
        for (Term term : terms) {
            if (term.includes(t)) {
                return true;
            }
        }
        return false;
    }

    boolean subsetOf(TermList other) {
        if (this == other) {
            return true;
        }
        for (Term x : terms) {
            boolean found = false;
            for (Term y : other.terms) {
                if (x.subsetOf(y)) {
                    found = true;
                    break;
                }
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    boolean equal(TermList other) {
        return subsetOf(other) && other.subsetOf(this);
    }

    String text(Function<Type, String> typeText) {
        if (terms.isEmpty()) {
            return "∅";
        }
        StringBuilder out = new StringBuilder();
        for (Term term : terms) {
            out.append(out.isEmpty() ? "" : " | ").append(term.text(typeText));
        }
        return out.toString();
    }
}
