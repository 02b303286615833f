package gol.compiler.check;

import gol.compiler.types.Basic;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Interface;
import gol.compiler.types.Pointer;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Struct types; twin of types2's struct.go. */
final class StructTypes {
    private final Checker check;

    StructTypes(Checker check) {
        this.check = check;
    }

    Struct structType(Expr.StructType e) {
        List<Var> fields = new ArrayList<>(e.fields().size());
        List<String> tags = new ArrayList<>();
        boolean tagged = false;
        Map<String, Var> seen = new HashMap<>();
        Type type = Universe.INVALID;
        Expr previous = null;
        for (Field f : e.fields()) {
            if (f.type() == null) {
                continue;
            }
            if (previous != f.type()) {
                type = check.typexprs.varType(f.type());
                previous = f.type();
            }
            String tag = tag(f.tag());
            Expr.Ident name = f.name();
            Type fieldType = type;
            boolean embedded = f.embedded() || name == null;
            if (embedded) {
                name = embeddedName(f.type());
                int pos = Pos.start(f.type());
                if (name == null) {
                    check.errorf(
                            pos,
                            Code.INVALID_SYNTAX_TREE,
                            "invalid embedded field type %s",
                            f.type());
                    name = new Expr.Ident(pos, "_");
                    fieldType = Universe.INVALID;
                } else {
                    Type checked = type;
                    check.later(() -> checkEmbedded(pos, checked));
                }
            }
            if (name == null) {
                name = new Expr.Ident(f.pos(), "_");
            }
            Var field =
                    new Var(
                            name.pos(),
                            check.pkg,
                            name.name(),
                            fieldType,
                            Var.Kind.FIELD,
                            embedded);
            if (!name.name().equals("_")) {
                Var alt = seen.putIfAbsent(name.name(), field);
                if (alt != null) {
                    check.newError(Code.DUPLICATE_DECL)
                            .add(name.pos(), "%s redeclared", field.name())
                            .addAltDecl(alt)
                            .report();
                    continue;
                }
            }
            fields.add(field);
            tags.add(tag);
            tagged |= !tag.isEmpty();
            check.recordDef(name, field);
        }
        return new Struct(fields, tagged ? tags : List.of());
    }

    private void checkEmbedded(int pos, Type type) {
        Type base = Lookup.deref(type);
        boolean pointer = type.unalias() instanceof Pointer;
        switch (base.underlying()) {
            case Basic basic -> {
                if (basic.kind() == Basic.Kind.UNSAFE_POINTER) {
                    check.error(
                            pos,
                            Code.INVALID_PTR_EMBED,
                            "embedded field type cannot be unsafe.Pointer");
                }
            }
            case Pointer p ->
                    check.error(
                            pos, Code.INVALID_PTR_EMBED, "embedded field type cannot be a pointer");
            case Interface iface -> {
                if (Predicates.isTypeParam(base)) {
                    check.error(
                            pos,
                            Code.MISPLACED_TYPE_PARAM,
                            "embedded field type cannot be a (pointer to a) type parameter");
                } else if (pointer) {
                    check.error(
                            pos,
                            Code.INVALID_PTR_EMBED,
                            "embedded field type cannot be a pointer to an interface");
                }
            }
            default -> {}
        }
    }

    private static Expr.@Nullable Ident embeddedName(Expr e) {
        return switch (e) {
            case Expr.Ident id -> id;
            case Expr.Star star -> star.x() instanceof Expr.Star ? null : embeddedName(star.x());
            case Expr.Selector sel -> sel.sel();
            case Expr.Index index -> embeddedName(index.x());
            case Expr.Paren paren -> embeddedName(paren.x());
            default -> null;
        };
    }

    private String tag(Expr.@Nullable BasicLit lit) {
        if (lit == null) {
            return "";
        }
        if (lit.kind() == Expr.LitKind.STRING
                && Quoting.literal(lit.text()) instanceof ConstantValue.Str str) {
            return new String(str.bytes(), StandardCharsets.UTF_8);
        }
        check.errorf(lit, Code.INVALID_SYNTAX_TREE, "incorrect tag syntax: %s", lit.text());
        return "";
    }
}
