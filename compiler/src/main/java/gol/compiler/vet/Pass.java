package gol.compiler.vet;

import gol.compiler.check.Lookup;
import gol.compiler.check.Predicates;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Selection;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.compiler.types.TypeString;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.Expr;
import gol.syntax.FileSet;
import gol.syntax.Node;
import gol.syntax.Op;
import gol.syntax.Positions;
import gol.syntax.SourceFile;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import gol.syntax.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One package under examination: what analyzers read, and where they report. */
final class Pass {
    /** What go vet calls a package that is given as files. */
    private static final String FILES_PATH = "command-line-arguments";

    /** Longer chains of operators are shown as they are written. */
    private static final int LONG_CHAIN = 100;

    private static final int ADDITIVE = Op.ADD.precedence();
    private static final int MULTIPLICATIVE = Op.MUL.precedence();

    final Info info;
    final FileSet fileSet;
    final Package pkg;
    final List<SourceUnit> files;
    private final List<Finding> findings = new ArrayList<>();

    Pass(FileSet fileSet, Package pkg, List<SourceUnit> files, Info info) {
        this.fileSet = fileSet;
        this.pkg = pkg;
        this.files = files;
        this.info = info;
    }

    List<Finding> findings() {
        return findings;
    }

    void report(int pos, String format, @Nullable Object... args) {
        findings.add(new Finding(pos, args.length == 0 ? format : String.format(format, args)));
    }

    // ---- walking

    /** Visits every node of every file in source order. */
    void each(Predicate<Node> visitor) {
        for (SourceUnit file : files) {
            each(file, visitor);
        }
    }

    static void each(SourceUnit file, Predicate<Node> visitor) {
        for (Decl decl : file.decls()) {
            Walk.each(decl, visitor);
        }
        for (Stmt stmt : file.script()) {
            Walk.each(stmt, visitor);
        }
    }

    void eachCall(Consumer<Expr.Call> visitor) {
        each(node -> {
            if (node instanceof Expr.Call call) {
                visitor.accept(call);
            }
            return true;
        });
    }

    // ---- texts

    /** Where a node begins, as Go's own syntax tree has it. */
    static int start(Node node) {
        return Positions.leftmost(node);
    }

    /** A node's text as written, but operators spaced as gofmt has them in an expression alone. */
    String text(Node node) {
        return node instanceof Expr.Binary binary && binary.chain().size() < LONG_CHAIN
                ? spaced(binary, 1)
                : source(node);
    }

    private String spaced(Expr e, int depth) {
        if (e instanceof Expr.Paren paren) {
            return "(" + spaced(paren.x(), Math.max(1, depth - 1)) + ")";
        }
        if (!(e instanceof Expr.Binary binary)) {
            return source(e);
        }
        int precedence = binary.op().precedence();
        boolean sums = has(binary, ADDITIVE);
        boolean products = has(binary, MULTIPLICATIVE);
        // operators that bind tighter than the cutoff stand without spaces
        int cutoff = depth > 1 ? ADDITIVE : sums && products ? MULTIPLICATIVE : MULTIPLICATIVE + 1;
        String left =
                spaced(binary.x(), precedenceOf(binary.x()) == precedence ? depth : depth + 1);
        String right = spaced(binary.y(), depth + 1);
        return precedence < cutoff
                ? left + " " + binary.op() + " " + right
                : left + binary.op() + right;
    }

    private static int precedenceOf(Expr e) {
        return e instanceof Expr.Binary binary ? binary.op().precedence() : 0;
    }

    private static boolean has(Expr e, int precedence) {
        return e instanceof Expr.Binary binary
                && (binary.op().precedence() == precedence
                        || has(binary.x(), precedence)
                        || has(binary.y(), precedence));
    }

    private String source(Node node) {
        int from = start(node);
        SourceFile file = fileSet.file(from);
        byte[] part =
                Arrays.copyOfRange(
                        file.text(), from - file.base(), Positions.end(node) - file.base());
        return new String(part, StandardCharsets.UTF_8);
    }

    /** A type's notation with the full paths of packages. */
    String type(Type type) {
        return TypeString.of(type, this::path);
    }

    /** A type's notation in which the examined package's types are not qualified. */
    String localType(Type type) {
        return TypeString.of(type, p -> p == pkg ? "" : p.path());
    }

    String path(Package p) {
        return p == pkg ? FILES_PATH : p.path();
    }

    /** {@code file:line} without directories. */
    String place(int pos) {
        var place = fileSet.place(pos);
        return place.file().substring(place.file().lastIndexOf('/') + 1) + ":" + place.line();
    }

    // ---- what expressions mean

    static Expr unparen(Expr e) {
        Expr inner = e;
        while (inner instanceof Expr.Paren paren) {
            inner = paren.x();
        }
        return inner;
    }

    @Nullable TypeAndValue typeAndValue(Expr e) {
        return info.typeAndValue(e);
    }

    /** The type of an expression; null for what has none. */
    @Nullable Type typeOf(Expr e) {
        TypeAndValue known = info.typeAndValue(e);
        if (known != null) {
            return known.type();
        }
        Obj obj = e instanceof Expr.Ident id ? info.objectOf(id) : null;
        return obj == null ? null : obj.type();
    }

    boolean isNil(Expr e) {
        TypeAndValue known = info.typeAndValue(unparen(e));
        return known != null && known.mode() == TypeAndValue.Mode.NIL
                || object(e) instanceof gol.compiler.types.Nil;
    }

    boolean isType(Expr e) {
        TypeAndValue known = info.typeAndValue(unparen(e));
        return known != null && known.mode() == TypeAndValue.Mode.TYPE_EXPR;
    }

    boolean isBuiltin(Expr e) {
        TypeAndValue known = info.typeAndValue(unparen(e));
        return known != null && known.mode() == TypeAndValue.Mode.BUILTIN;
    }

    /** Whether the call is of the predeclared function of that name. */
    boolean isBuiltin(Expr.Call call, String name) {
        return unparen(call.fun()) instanceof Expr.Ident id
                && id.name().equals(name)
                && info.objectOf(id) instanceof gol.compiler.types.Builtin;
    }

    @Nullable ConstantValue constant(Expr e) {
        TypeAndValue known = info.typeAndValue(e);
        return known == null ? null : known.value();
    }

    /** A constant string's value, else null. */
    @Nullable String string(Expr e) {
        return constant(e) instanceof ConstantValue.Str s
                ? new String(s.bytes(), StandardCharsets.UTF_8)
                : null;
    }

    /** What an identifier or a qualified one means. */
    @Nullable Obj object(Expr e) {
        return switch (unparen(e)) {
            case Expr.Ident id -> info.objectOf(id);
            case Expr.Selector sel -> {
                Selection selection = info.selections().get(sel);
                yield selection != null ? selection.obj() : info.objectOf(sel.sel());
            }
            default -> null;
        };
    }

    /** The function or method that a call names; null for function values and conversions. */
    @Nullable Func callee(Expr.Call call) {
        Expr fun = unparen(call.fun());
        if (fun instanceof Expr.Index index) {
            fun = unparen(index.x());
        }
        return object(fun) instanceof Func f ? f : null;
    }

    /** Whether it is one of the functions (not methods) of those names of a package. */
    static boolean isFunction(@Nullable Func f, String path, String... names) {
        return f != null
                && f.pkg() != null
                && f.pkg().path().equals(path)
                && receiver(f) == null
                && Arrays.asList(names).contains(f.name());
    }

    /** Whether it is a method of that type, given as {@code path.Name}, or of a pointer to it. */
    static boolean isMethod(@Nullable Func f, String path, String type, String... names) {
        if (f == null || !Arrays.asList(names).contains(f.name())) {
            return false;
        }
        Var receiver = receiver(f);
        return receiver != null && isNamed(deref(receiver.type()), path, type);
    }

    static @Nullable Var receiver(Func f) {
        return f.signature().receiver();
    }

    static Type deref(Type t) {
        return t.unalias() instanceof Pointer pointer ? pointer.elem() : t;
    }

    static boolean isNamed(@Nullable Type t, String path, String name) {
        var named = t == null ? null : Predicates.asNamed(t);
        return named != null
                && named.obj().name().equals(name)
                && named.obj().pkg() != null
                && named.obj().pkg().path().equals(path);
    }

    static boolean isError(Type t) {
        var named = Predicates.asNamed(t);
        return named != null && named.obj().pkg() == null && named.obj().name().equals("error");
    }

    /** The function's name with its package's path or its receiver's type. */
    String fullName(Func f, @Nullable Type selected) {
        Var receiver = receiver(f);
        Type type = receiver != null ? receiver.type() : selected;
        if (type != null) {
            return "(" + type(type) + ")." + f.name();
        }
        return f.pkg() == null ? f.name() : path(f.pkg()) + "." + f.name();
    }

    /** What a method call selects; null for other calls. */
    @Nullable Selection method(Expr.Call call) {
        return unparen(call.fun()) instanceof Expr.Selector sel ? info.selections().get(sel) : null;
    }

    /** As above, of what a call calls. */
    String fullName(Expr.Call call, Func f) {
        Selection selection = method(call);
        return fullName(f, selection == null ? null : selection.recv());
    }

    /** The method of that name that a value of the type has, or null. */
    @Nullable Func method(Type t, String name) {
        return Lookup.fieldOrMethod(t, false, pkg, name, false).obj() instanceof Func f ? f : null;
    }

    /** Whether values of the type have the method {@code name() result}. */
    boolean hasMethod(Type t, String name, Predicate<Signature> test) {
        Func f = method(t, name);
        return f != null && test.test(f.signature());
    }

    /** Whether values of the type are errors. */
    boolean isErrorValue(Type t) {
        return hasMethod(t, "Error", Pass::givesString);
    }

    /** Whether it is {@code func() string}. */
    static boolean givesString(Signature sig) {
        return sig.params().vars().isEmpty()
                && sig.results().vars().size() == 1
                && sig.results().vars().getFirst().type().unalias()
                        instanceof gol.compiler.types.Basic b
                && b.kind() == gol.compiler.types.Basic.Kind.STRING;
    }

    /** Whether evaluating it may do more than give a value. */
    boolean hasSideEffects(Expr e) {
        boolean[] found = {false};
        Walk.each(
                e,
                node -> {
                    if (node instanceof Expr.Call call && !isType(call.fun())
                            || node instanceof Expr.Unary u && u.op() == Op.RECV) {
                        found[0] = true;
                    }
                    return !found[0] && !(node instanceof Expr.FuncLit);
                });
        return found[0];
    }

    /** The minor language version of a file. */
    static int version(SourceUnit file) {
        String text = file.goVersion();
        if (text == null || !text.startsWith("go1.")) {
            return 26;
        }
        String minor = text.substring("go1.".length()).split("\\.", 2)[0];
        try {
            return Math.max(21, Integer.parseInt(minor));
        } catch (NumberFormatException e) {
            return 26;
        }
    }
}
