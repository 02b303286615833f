package gol.compiler.vet;

import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.Op;
import gol.syntax.SourceUnit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls of functions that print: formats against arguments, and formats given to others. */
final class Printf implements Analyzer {
    private static final int CONSTANT_FORMATS = 24;
    private static final String NUMBER = "(?:[0-9]+|(?:\\[[0-9]+\\])?\\*)?";

    /** A directive as it would stand in a format; the flag space is too common in plain text. */
    private static final Pattern DIRECTIVE =
            Pattern.compile(
                    "%[+\\-#]*"
                            + NUMBER
                            + "(?:\\."
                            + NUMBER
                            + ")?(?:\\[[0-9]+\\])?[bcdefgopqstvxEFGTUX]");

    @Override
    public void run(Pass pass) {
        Check check = new Check(pass);
        for (SourceUnit file : pass.files) {
            check.version = Pass.version(file);
            Pass.each(
                    file,
                    node -> {
                        if (node instanceof Expr.Call call) {
                            check.call(call);
                        }
                        return true;
                    });
        }
    }

    /** The check of one package. */
    private static final class Check {
        private final Pass pass;
        private final PrintFunctions functions;
        private final Map<Obj, Func> receivers;
        private int version;

        Check(Pass pass) {
            this.pass = pass;
            this.functions = new PrintFunctions(pass);
            this.receivers = receivers();
        }

        /** The receivers of methods that fmt calls for a text. */
        private Map<Obj, Func> receivers() {
            Map<Obj, Func> found = new IdentityHashMap<>();
            pass.each(node -> {
                if (node instanceof Decl.Func f
                        && f.receiver() != null
                        && f.receiver().name() != null
                        && (f.name().name().equals("String") || f.name().name().equals("Error"))
                        && pass.info.defs().get(f.name()) instanceof Func method
                        && Pass.givesString(method.signature())
                        && pass.info.defs().get(f.receiver().name()) instanceof Obj receiver) {
                    found.put(receiver, method);
                }
                return true;
            });
            return found;
        }

        void call(Expr.Call call) {
            PrintKind kind = functions.kind(call);
            Obj called = functions.called(call);
            if (kind == null
                    || called == null
                    || !(called.type().underlying() instanceof Signature sig)) {
                return;
            }
            String name = called instanceof Func f ? pass.fullName(call, f) : called.name();
            int fixed = sig.params().vars().size() - 1;
            if (kind.isFormat()) {
                format(call, kind, name, fixed - 1);
            } else {
                print(call, kind, name, fixed);
            }
        }

        // ---- Print and Println

        private void print(Expr.Call call, PrintKind kind, String name, int fixed) {
            List<Expr> args = call.args();
            if (args.size() <= fixed) {
                return;
            }
            int at = Pass.start(call);
            Expr first = args.get(fixed);
            if (fixed == 0
                    && first instanceof Expr.Selector sel
                    && sel.x() instanceof Expr.Ident x
                    && x.name().equals("os")
                    && sel.sel().name().startsWith("Std")) {
                pass.report(
                        at,
                        "%s does not take io.Writer but has first arg %s",
                        name,
                        pass.text(first));
            }
            String text = pass.string(first);
            if (text != null) {
                String format = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
                Matcher directive = DIRECTIVE.matcher(format);
                if (directive.find()) {
                    pass.report(
                            at,
                            "%s call has possible Printf formatting directive %s",
                            name,
                            directive.group());
                }
            }
            String last = pass.string(args.getLast());
            if (kind == PrintKind.PRINTLN && last != null && last.endsWith("\n")) {
                pass.report(at, "%s arg list ends with redundant newline", name);
            }
            for (Expr arg : args.subList(fixed, args.size())) {
                if (isFunctionValue(arg)) {
                    pass.report(at, "%s arg %s is a func value, not called", name, pass.text(arg));
                }
                Func method = recursive(arg);
                if (method != null) {
                    pass.report(
                            at,
                            "%s arg %s causes recursive call to %s method",
                            name,
                            pass.text(arg),
                            pass.fullName(method, null));
                }
            }
        }

        private boolean isFunctionValue(Expr arg) {
            TypeAndValue known = pass.typeAndValue(arg);
            return known != null
                    && known.mode() != TypeAndValue.Mode.TYPE_EXPR
                    && known.type().unalias() instanceof Signature;
        }

        /** The method that printing the argument calls while it runs; null if there is none. */
        private @Nullable Func recursive(Expr arg) {
            Expr e = arg instanceof Expr.Unary u && u.op() == Op.AND ? u.x() : arg;
            Obj obj = e instanceof Expr.Ident id ? pass.info.objectOf(id) : null;
            Func method = obj == null ? null : receivers.get(obj);
            Type type = pass.typeOf(arg);
            return method != null && type != null && Verbs.givesText(pass, type) ? method : null;
        }

        // ---- Printf and Errorf

        private void format(Expr.Call call, PrintKind kind, String name, int index) {
            List<Expr> args = call.args();
            if (index < 0 || index >= args.size()) {
                return;
            }
            Expr formatArg = args.get(index);
            String format = pass.string(formatArg);
            if (format == null) {
                if (index == args.size() - 1
                        && version >= CONSTANT_FORMATS
                        && pass.typeOf(formatArg) != null) {
                    pass.report(
                            Pass.start(formatArg),
                            "non-constant format string in call to %s",
                            name);
                }
                return;
            }
            int first = index + 1;
            if (format.indexOf('%') < 0) {
                if (args.size() > first) {
                    pass.report(
                            Pass.start(args.get(first)),
                            "%s call has arguments but no formatting directives",
                            name);
                }
                return;
            }
            Directives directives;
            try {
                directives = Directives.of(format);
            } catch (Directives.BadFormat e) {
                pass.report(Pass.start(formatArg), "%s %s", name, e.getMessage());
                return;
            }
            int used = first;
            FormatCall site = new FormatCall(pass, call, kind, name, first, this::recursive);
            for (Directives.Directive directive : directives.all()) {
                if (!site.suits(directive, place(formatArg, format, directive.start()))) {
                    return;
                }
                for (int star : directive.stars()) {
                    used = Math.max(used, first + star + 1);
                }
                used = Math.max(used, first + directive.argument() + 1);
            }
            if (call.hasDots() && used >= args.size() - 1 || directives.indexed()) {
                return;
            }
            if (used != args.size()) {
                pass.report(
                        Pass.start(call),
                        "%s call needs %s but has %s",
                        name,
                        FormatCall.count(used - first),
                        FormatCall.count(args.size() - first));
            }
        }

        /** Where a directive stands: in a literal itself, else at the format. */
        private static int place(Expr format, String value, int start) {
            return format instanceof Expr.BasicLit lit
                    ? lit.pos() + LiteralOffsets.inSource(lit.text(), value.substring(0, start))
                    : Pass.start(format);
        }
    }
}
