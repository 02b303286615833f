package gol.compiler.check;

import gol.compiler.check.TermList.Term;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.TypeName;
import gol.compiler.types.Union;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Field;
import gol.syntax.Op;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Interface types and unions; twin of types2's interface.go and union.go. */
final class InterfaceTypes {
    private final Checker check;

    InterfaceTypes(Checker check) {
        this.check = check;
    }

    Interface interfaceType(
            int pos, List<Field> elements, @Nullable TypeName def, boolean implicit) {
        if (elements.isEmpty()) {
            Interface empty = new Interface(List.of(), List.of(), false);
            empty.setTypeSet(TypeSet.TOP);
            return empty;
        }
        List<Func> methods = new ArrayList<>();
        List<Type> embeddeds = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        Interface iface = new Interface(methods, embeddeds, implicit);
        TypeSet.Pending pending = new TypeSet.Pending(check, new int[0], false);
        iface.setTypeSet(pending);
        check.env.interfaceDepth++;
        for (Field f : elements) {
            if (f.type() == null) {
                continue;
            }
            if (f.name() == null) {
                int at = Pos.start(f.type());
                embeddeds.add(union(f.type()));
                positions.add(at);
                continue;
            }
            method(iface, methods, f.name(), f.type(), def);
        }
        methods.sort(TypeSet::compareMethods);
        pending.embedPos = positions.stream().mapToInt(Integer::intValue).toArray();
        pending.complete = true;
        check.later(() -> TypeSet.of(iface));
        check.env.interfaceDepth--;
        if (!implicit && check.env.interfaceDepth == 0) {
            check.literalInterfaces.put(iface, pos);
        }
        return iface;
    }

    private void method(
            Interface iface, List<Func> methods, Expr.Ident id, Expr type, @Nullable TypeName def) {
        if (id.name().equals("_")) {
            check.error(id, Code.BLANK_IFACE_METHOD, "methods must have a unique non-blank name");
            return;
        }
        if (!(check.typexprs.typ(type) instanceof Signature sig)) {
            return;
        }
        Named named =
                def == null || def.typeOrNull() == null ? null : Predicates.asNamed(def.type());
        Var receiver =
                new Var(id.pos(), check.pkg, "", named != null ? named : iface, Var.Kind.RECEIVER);
        Func method =
                new Func(id.pos(), check.pkg, id.name(), Subst.withReceiver(sig, receiver), null);
        check.recordDef(id, method);
        methods.add(method);
    }

    // ---- unions

    private Type union(Expr e) {
        List<Expr> operators = new ArrayList<>();
        List<Expr> leaves = new ArrayList<>();
        flatten(e, operators, leaves);
        List<Union.Term> terms = new ArrayList<>();
        Type result = Universe.INVALID;
        boolean tooMany = false;
        for (int i = 0; i < leaves.size(); i++) {
            Expr leaf = leaves.get(i);
            Union.Term term = term(leaf);
            if (leaves.size() == 1 && !term.tilde()) {
                return term.type();
            }
            if (terms.size() >= TypeSet.MAX_TERMS) {
                if (!tooMany) {
                    check.errorf(
                            leaf,
                            Code.INVALID_UNION,
                            "cannot handle more than %d union terms (implementation limitation)",
                            TypeSet.MAX_TERMS);
                    tooMany = true;
                    result = Universe.INVALID;
                }
            } else {
                terms.add(term);
                result = new Union(List.copyOf(terms));
            }
            if (i > 0) {
                check.recordTypeAndValue(operators.get(i - 1), Mode.TYPE_EXPR, result, null);
            }
        }
        if (!tooMany) {
            check.later(() -> checkTerms(leaves, terms));
        }
        return result;
    }

    private static void flatten(Expr e, List<Expr> operators, List<Expr> leaves) {
        if (e instanceof Expr.Binary binary && binary.op() == Op.OR) {
            flatten(binary.x(), operators, leaves);
            operators.add(binary);
            leaves.add(binary.y());
        } else {
            leaves.add(e);
        }
    }

    private Union.Term term(Expr e) {
        boolean tilde = e instanceof Expr.Unary unary && unary.op() == Op.TILDE;
        Expr x = e instanceof Expr.Unary unary && tilde ? unary.x() : e;
        Type type = check.typexprs.typ(x);
        if (Predicates.isTypeParam(type)) {
            if (tilde) {
                check.errorf(
                        x,
                        Code.MISPLACED_TYPE_PARAM,
                        "type in term %s cannot be a type parameter",
                        e);
            } else {
                check.error(x, Code.MISPLACED_TYPE_PARAM, "term cannot be a type parameter");
            }
            type = Universe.INVALID;
        }
        Union.Term term = new Union.Term(tilde, type);
        if (tilde) {
            check.recordTypeAndValue(e, Mode.TYPE_EXPR, new Union(List.of(term)), null);
        }
        return term;
    }

    private void checkTerms(List<Expr> leaves, List<Union.Term> terms) {
        for (int i = 0; i < terms.size(); i++) {
            Union.Term t = terms.get(i);
            if (!Predicates.isValid(t.type())) {
                continue;
            }
            Type under = t.type().underlying();
            Expr leaf = leaves.get(i);
            if (t.tilde()) {
                if (under instanceof Interface) {
                    check.errorf(
                            leaf,
                            Code.INVALID_UNION,
                            "invalid use of ~ (%s is an interface)",
                            t.type());
                    continue;
                }
                if (!Predicates.identical(under, t.type())) {
                    check.errorf(
                            leaf,
                            Code.INVALID_UNION,
                            "invalid use of ~ (underlying type of %s is %s)",
                            t.type(),
                            under);
                    continue;
                }
            }
            if (under instanceof Interface iface) {
                interfaceTerm(leaf, t, iface);
                continue;
            }
            for (int j = 0; j < i; j++) {
                Union.Term other = terms.get(j);
                if (!Predicates.isInterface(other.type())
                        && Predicates.isValid(other.type())
                        && !asTerm(other).disjoint(asTerm(t))) {
                    check.softErrorf(
                            leaf,
                            Code.INVALID_UNION,
                            "overlapping terms %s and %s",
                            text(t),
                            text(other));
                    break;
                }
            }
        }
    }

    private void interfaceTerm(Expr leaf, Union.Term t, Interface iface) {
        TypeSet set = TypeSet.of(iface);
        if (!set.methods().isEmpty()) {
            check.errorf(
                    leaf,
                    Code.INVALID_UNION,
                    "cannot use %s in union (%s contains methods)",
                    text(t),
                    text(t));
        } else if (t.type() == Universe.COMPARABLE) {
            check.error(leaf, Code.INVALID_UNION, "cannot use comparable in union");
        } else if (set.comparableFlag()) {
            check.errorf(
                    leaf,
                    Code.INVALID_UNION,
                    "cannot use %s in union (%s embeds comparable)",
                    text(t),
                    text(t));
        }
    }

    private static Term asTerm(Union.Term t) {
        return new Term(t.tilde(), t.type());
    }

    private static String text(Union.Term t) {
        return (t.tilde() ? "~" : "") + Messages.fullType(t.type());
    }
}
