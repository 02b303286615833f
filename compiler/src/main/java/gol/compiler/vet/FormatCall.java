package gol.compiler.vet;

import gol.compiler.types.Basic;
import gol.compiler.types.Func;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.compiler.types.TypeString;
import gol.syntax.Expr;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call with a format, whose directives are compared with its arguments. */
final class FormatCall {
    private final Pass pass;
    private final List<Expr> args;
    private final boolean dots;
    private final PrintKind kind;
    private final String name;
    private final int first;
    private final Function<Expr, @Nullable Func> recursive;

    /**
     * @param first the index of the first argument after the format
     * @param recursive the method that printing an argument calls while it runs, or null
     */
    FormatCall(
            Pass pass,
            Expr.Call call,
            PrintKind kind,
            String name,
            int first,
            Function<Expr, @Nullable Func> recursive) {
        this.pass = pass;
        this.args = call.args();
        this.dots = call.hasDots();
        this.kind = kind;
        this.name = name;
        this.first = first;
        this.recursive = recursive;
    }

    static String count(int arguments) {
        return arguments + (arguments == 1 ? " arg" : " args");
    }

    /** Reports what is wrong with a directive, at {@code pos}; whether all is well. */
    boolean suits(Directives.Directive directive, int pos) {
        String text = directive.text();
        if (directive.verb() == 'w' && kind != PrintKind.ERRORF) {
            pass.report(pos, "%s does not support error-wrapping directive %%w", name);
            return false;
        }
        int index = first + directive.argument();
        Type type =
                directive.argument() >= 0 && index < args.size()
                        ? pass.typeOf(args.get(index))
                        : null;
        boolean formatter =
                type != null
                        && !(dots && index == args.size() - 1)
                        && Verbs.isFormatter(pass, type);
        Verbs.Verb verb = Verbs.of(directive.verb());
        if (!formatter && !verbIsRight(directive, verb, pos)) {
            return false;
        }
        for (int star : directive.stars()) {
            if (!starSuits(text, star, pos)) {
                return false;
            }
        }
        if (directive.verb() == '%') {
            return true;
        }
        if (formatter) {
            return true;
        }
        if (!isThere(text, directive.argument(), pos)) {
            return false;
        }
        return verb == null || argumentSuits(directive, verb, args.get(index), pos);
    }

    private boolean verbIsRight(
            Directives.Directive directive, Verbs.@Nullable Verb verb, int pos) {
        if (verb == null) {
            pass.report(
                    pos,
                    "%s format %s has unknown verb %s",
                    name,
                    directive.text(),
                    Character.toString(directive.verb()));
            return false;
        }
        for (char flag : directive.flags().toCharArray()) {
            if (flag != '0' && verb.flags().indexOf(flag) < 0) {
                pass.report(
                        pos, "%s format %s has unrecognized flag %s", name, directive.text(), flag);
                return false;
            }
        }
        return true;
    }

    private boolean starSuits(String text, int star, int pos) {
        if (!isThere(text, star, pos)) {
            return false;
        }
        Expr arg = args.get(first + star);
        Type type = pass.typeOf(arg);
        if (type != null && type.underlying() instanceof Basic b && b.is(Basic.INTEGER)) {
            return true;
        }
        pass.report(
                pos, "%s format %s uses non-int %s as argument of *", name, text, pass.text(arg));
        return false;
    }

    /** Whether the argument can be looked at; reports if it is missing. */
    private boolean isThere(String text, int argument, int pos) {
        int index = first + argument;
        if (index < args.size() - 1) {
            return true;
        }
        if (dots) {
            return false;
        }
        if (index < args.size()) {
            return true;
        }
        pass.report(
                pos,
                "%s format %s reads arg #%d, but call has %s",
                name,
                text,
                argument + 1,
                count(args.size() - first));
        return false;
    }

    private boolean argumentSuits(
            Directives.Directive directive, Verbs.Verb verb, Expr arg, int pos) {
        TypeAndValue known = pass.typeAndValue(arg);
        if (known == null) {
            return true;
        }
        Type type = known.type();
        if (type.unalias() instanceof Signature
                && directive.verb() != 'p'
                && directive.verb() != 'T') {
            pass.report(
                    pos,
                    "%s format %s arg %s is a func value, not called",
                    name,
                    directive.text(),
                    pass.text(arg));
            return false;
        }
        boolean nil = pass.isNil(arg);
        Verbs.Match match = new Verbs.Match(pass, verb);
        boolean suits = nil ? verb.printsAnything() || verb.wraps() : match.matches(type);
        if (!suits) {
            String reason = match.reason();
            pass.report(
                    pos,
                    "%s format %s has arg %s of wrong type %s%s",
                    name,
                    directive.text(),
                    pass.text(arg),
                    nil ? "untyped nil" : TypeString.of(type, pass::path),
                    reason == null ? "" : " (" + reason + ")");
            return false;
        }
        Func method =
                verb.printsText() && directive.verb() != 'T' && directive.flags().indexOf('#') < 0
                        ? recursive.apply(arg)
                        : null;
        if (method != null) {
            pass.report(
                    pos,
                    "%s format %s with arg %s causes recursive %s method call",
                    name,
                    directive.text(),
                    pass.text(arg),
                    pass.fullName(method, null));
            return false;
        }
        return true;
    }
}
