package gol.compiler.vet;

import gol.compiler.check.TypeSet;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Var;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What fmt's verbs print, and with which flags. */
final class Verbs {
    private static final int BOOL = 1;
    private static final int INT = 1 << 1;
    private static final int RUNE = 1 << 2;
    private static final int STRING = 1 << 3;
    private static final int FLOAT = 1 << 4;
    private static final int COMPLEX = 1 << 5;
    private static final int POINTER = 1 << 6;
    private static final int ERROR = 1 << 7;
    private static final int ANY = -1;

    /** A verb's flags (a zero is always allowed) and what it prints. */
    record Verb(String flags, int prints) {
        boolean printsAnything() {
            return prints == ANY;
        }

        boolean wraps() {
            return prints == ERROR;
        }

        boolean printsText() {
            return (prints & STRING) != 0;
        }
    }

    private Verbs() {}

    /** Null for what is no verb. */
    static @Nullable Verb of(int verb) {
        return switch (verb) {
            case '%' -> new Verb("", 0);
            case 'b' -> new Verb(" -+#", INT | FLOAT | COMPLEX | POINTER);
            case 'c' -> new Verb("-", RUNE | INT);
            case 'd' -> new Verb(" -+", INT | POINTER);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> new Verb(" -+#", FLOAT | COMPLEX);
            case 'o', 'O' -> new Verb(" -+#", INT | POINTER);
            case 'p' -> new Verb("-#", POINTER);
            case 'q' -> new Verb(" -+#", RUNE | STRING);
            case 's' -> new Verb(" -+", STRING);
            case 't' -> new Verb("-", BOOL);
            case 'T' -> new Verb("-", ANY);
            case 'U' -> new Verb("-#", RUNE | INT);
            case 'v' -> new Verb(" -+#", ANY);
            case 'w' -> new Verb(" -+#", ERROR);
            case 'x', 'X' -> new Verb(" -+#", RUNE | INT | STRING | POINTER | FLOAT | COMPLEX);
            default -> null;
        };
    }

    /** Whether values of the type print themselves. */
    static boolean isFormatter(Pass pass, Type type) {
        return pass.hasMethod(
                type,
                "Format",
                sig ->
                        sig.params().vars().size() == 2
                                && sig.results().vars().isEmpty()
                                && Pass.isNamed(
                                        sig.params().vars().getFirst().type(), "fmt", "State"));
    }

    /** Whether fmt asks values of the type for their text. */
    static boolean givesText(Pass pass, Type type) {
        return pass.isErrorValue(type) || pass.hasMethod(type, "String", Pass::givesString);
    }

    /** Whether arguments of a type suit a verb. */
    static final class Match {
        private final Pass pass;
        private final int prints;
        private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private @Nullable String reason;

        Match(Pass pass, Verb verb) {
            this.pass = pass;
            this.prints = verb.prints;
        }

        /** Which of a type parameter's types do not suit; null if that is not the reason. */
        @Nullable String reason() {
            return reason;
        }

        boolean matches(Type type) {
            if (prints == ANY || isFormatter(pass, type)) {
                return true;
            }
            if (prints == ERROR) {
                return pass.isErrorValue(type);
            }
            return (prints & STRING) != 0 && givesText(pass, type) || match(type, true);
        }

        private boolean match(Type type, boolean top) {
            if (type.unalias() instanceof TypeParam param) {
                return ofParameter(param, top);
            }
            if ((prints & STRING) != 0 && givesText(pass, type)) {
                return true;
            }
            if (type.unalias() instanceof Named && !seen.add(type.unalias())) {
                return true; // a recursive type: what else there is decides
            }
            boolean result = underlying(type.underlying(), top);
            seen.remove(type.unalias());
            return result;
        }

        private boolean underlying(Type under, boolean top) {
            return switch (under) {
                case Basic basic -> (prints & ofBasic(basic)) != 0;
                case Signature _ -> prints == POINTER;
                case Chan _ -> (prints & POINTER) != 0;
                case gol.compiler.types.Map map ->
                        prints == POINTER || match(map.key(), false) && match(map.elem(), false);
                case Array array -> isText(array.elem()) || match(array.elem(), false);
                case Slice slice ->
                        prints == POINTER || isText(slice.elem()) || match(slice.elem(), false);
                case Pointer pointer -> pointer(pointer, top);
                case Struct struct -> fields(struct.fields());
                case Interface _ -> true; // its dynamic value decides
                default -> false;
            };
        }

        private boolean isText(Type elem) {
            return (prints & STRING) != 0
                    && elem.underlying() instanceof Basic b
                    && b.kind() == Basic.Kind.UINT8;
        }

        /** At the top a pointer to something composite prints that. */
        private boolean pointer(Pointer pointer, boolean top) {
            if (prints == POINTER) {
                return true;
            }
            Type elem = pointer.elem().underlying();
            if (pointer.elem().unalias() instanceof TypeParam) {
                return true;
            }
            boolean composite =
                    elem instanceof Struct
                            || elem instanceof Array
                            || elem instanceof Slice
                            || elem instanceof gol.compiler.types.Map;
            return composite ? top && match(elem, false) : (prints & POINTER) != 0;
        }

        private boolean fields(List<Var> fields) {
            for (Var field : fields) {
                if (!match(field.type(), false)) {
                    return false;
                }
                // fmt cannot call methods of what it reached through unexported fields
                if ((prints & STRING) != 0 && !field.exported() && givesText(pass, field.type())) {
                    return false;
                }
            }
            return true;
        }

        private boolean ofParameter(TypeParam param, boolean top) {
            boolean[] any = {false};
            boolean all =
                    TypeSet.of(param.underlying()).terms().terms().stream()
                            .allMatch(term -> {
                                if (term.type() == null) {
                                    return true;
                                }
                                any[0] = true;
                                if (match(term.type(), top)) {
                                    return true;
                                }
                                reason =
                                        "contains "
                                                + (term.tilde() ? "~" : "")
                                                + pass.type(term.type());
                                return false;
                            });
            return any[0] && all;
        }

        private static int ofBasic(Basic basic) {
            if (basic.is(Basic.BOOLEAN)) {
                return BOOL;
            }
            if (basic.is(Basic.INTEGER)) {
                return basic.kind() == Basic.Kind.INT32
                                || basic.kind() == Basic.Kind.UNTYPED_RUNE
                                || basic.kind() == Basic.Kind.UINT8
                        ? INT | RUNE
                        : INT;
            }
            if (basic.is(Basic.FLOAT)) {
                return FLOAT;
            }
            if (basic.is(Basic.COMPLEX)) {
                return COMPLEX;
            }
            if (basic.is(Basic.STRING_FLAG)) {
                return STRING;
            }
            return basic.kind() == Basic.Kind.UNSAFE_POINTER ? POINTER | INT : 0;
        }
    }
}
