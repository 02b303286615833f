package gol.compiler.vet;

import gol.compiler.check.TypeSet;
import gol.compiler.types.Basic;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conversions of integers to strings, which give characters rather than digits. */
final class StringIntConv implements Analyzer {
    @Override
    public void run(Pass pass) {
        pass.eachCall(call -> {
            if (call.args().size() == 1 && pass.isType(call.fun())) {
                check(pass, call);
            }
        });
    }

    private static void check(Pass pass, Expr.Call call) {
        Expr arg = call.args().getFirst();
        Type to = pass.typeOf(call.fun());
        Type from = pass.typeOf(arg);
        if (to == null || from == null) {
            return;
        }
        Type string = member(to, t -> t.is(Basic.STRING_FLAG));
        Type integer = member(from, StringIntConv::isNumberRatherThanCharacter);
        if (string != null && integer != null) {
            pass.report(
                    Pass.start(call),
                    "conversion from %s to %s yields a string of one rune, not a string of digits",
                    describe(pass, integer, from),
                    describe(pass, string, to));
        }
    }

    private static boolean isNumberRatherThanCharacter(Basic t) {
        return t.is(Basic.INTEGER)
                && t.kind() != Basic.Kind.INT32
                && t.kind() != Basic.Kind.UINT8
                && t.kind() != Basic.Kind.UNTYPED_RUNE;
    }

    /** The type, or one of a type parameter's, whose underlying type passes. */
    private static @Nullable Type member(Type type, java.util.function.Predicate<Basic> test) {
        if (!(type.unalias() instanceof TypeParam)) {
            return type.underlying() instanceof Basic b && test.test(b) ? type : null;
        }
        List<Type> found = new ArrayList<>();
        TypeSet.all(
                type,
                (term, under) -> {
                    if (term != null && under instanceof Basic b && test.test(b)) {
                        found.add(term);
                        return false;
                    }
                    return true;
                });
        return found.isEmpty() ? null : found.getFirst();
    }

    private static String describe(Pass pass, Type member, Type written) {
        String text = pass.localType(member);
        if (member != written) {
            return text + " (in " + pass.localType(written) + ")";
        }
        String under = member.underlying().toString();
        return under.equals(text) ? text : text + " (" + under + ")";
    }
}
