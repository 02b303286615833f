package gol.compiler.lower;

import gol.compiler.types.Named;
import gol.compiler.types.Package;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeName;
import gol.compiler.types.Var;
import gol.syntax.Directive;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which struct types share a Java class, so that pointers to them convert to each other (spec:
 * Conversions) by changing nothing but their type: a type declared as another has that one's class,
 * literals that differ in tags alone have one, and so have all types of the same form of which the
 * program converts pointers to or from pointers to other types. The others have classes of their
 * own, which is cheaper: an interface holds a pointer to the class's own type as the mere object.
 *
 * <p>What is converted is known once a package is checked, before any class is made. Later inputs
 * of a session may convert what they like, there all types of the program share by form.
 */
final class StructSharing {
    private final TypeKeys untagged = new TypeKeys(false);
    private final Set<TypeName> converted = new HashSet<>();
    private final Map<String, Type> owners = new HashMap<>();
    private final Map<String, Type> literals = new HashMap<>();
    private final Predicate<Package> everyTypeOf;
    private final boolean named;
    private boolean literalsConverted;

    /**
     * @param session whether later inputs may convert more
     * @param everyTypeOf the packages of which all types are taken for converted
     */
    StructSharing(boolean session, Predicate<Package> everyTypeOf) {
        this.everyTypeOf = everyTypeOf;
        this.named = session;
        this.literalsConverted = session;
    }

    /** Pointers to the types are converted to pointers to other types. */
    void add(Set<Type> pointees) {
        for (Type type : pointees) {
            if (declaredAs(type) instanceof Named declared) {
                converted.add(declared.obj());
            } else {
                literalsConverted = true;
            }
        }
    }

    /** Whether types share that library code knows: its own, or literals. */
    boolean concernsLibrary(Predicate<Package> isLibrary) {
        for (TypeName name : converted) {
            Package pkg = name.pkg();
            if (pkg != null && isLibrary.test(pkg)) {
                return true;
            }
        }
        return literalsConverted;
    }

    /** The type whose class a struct type has, maybe itself; to be asked once for each type. */
    Type owner(Type struct) {
        Type t = declaredAs(struct);
        Struct form = (Struct) t.underlying();
        if (t instanceof Named declared) {
            return isShared(declared) ? owners.computeIfAbsent(key(form, named), _ -> t) : t;
        }
        return literalsConverted
                ? owners.computeIfAbsent(key(form, named), _ -> t)
                : literals.computeIfAbsent(key(form, true), _ -> t);
    }

    private boolean isShared(Named declared) {
        Package pkg = declared.obj().pkg();
        return nativeClass(declared).isEmpty()
                && (converted.contains(declared.obj()) || pkg != null && everyTypeOf.test(pkg));
    }

    /** Follows {@code type T S} to the last S. */
    private static Type declaredAs(Type struct) {
        Type t = struct.unalias();
        while (t instanceof Named declared
                && declared.rhs() instanceof Type rhs
                && rhs.unalias() instanceof Named next) {
            t = next;
        }
        return t;
    }

    /**
     * A text equal for structs of the same form, tags aside.
     *
     * @param names whether the fields' names matter, as they do to the language; to unsafe.Pointer
     *     only their types do, and whether they are compared
     */
    private String key(Struct struct, boolean names) {
        StringBuilder out = new StringBuilder();
        for (Var field : struct.fields()) {
            if (names) {
                out.append(field.embedded() ? "!" : "");
                TypeKeys.qualify(out, field.exported(), field.pkg());
                out.append(field.name());
            } else if (field.name().equals("_")) {
                out.append('_');
            }
            out.append(' ').append(untagged.of(field.type())).append(';');
        }
        return out.toString();
    }

    /** The class that a type of the library says to be implemented by, or "". */
    static String nativeClass(Named declared) {
        for (Directive directive : declared.obj().directives()) {
            if (directive.verb().equals("gol:class")) {
                return directive.words()[1].replace('.', '/');
            }
        }
        return "";
    }
}
