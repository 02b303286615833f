package gol.interpreter.memory;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;

/**
 * Reaches a public field of a Java class by method handles, found when first used: {@code
 * (Object)T} and {@code (Object,T)void}, T being the field's primitive or Object.
 */
public final class FieldAccess {
    private final Supplier<Class<?>> owner;
    private final String name;
    @CompilationFinal private MethodHandle getter;
    @CompilationFinal private MethodHandle setter;

    public FieldAccess(Supplier<Class<?>> owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    MethodHandle getter() {
        MethodHandle known = getter;
        if (known == null) {
            try {
                MethodHandle found =
                        MethodHandles.publicLookup().unreflectGetter(owner.get().getField(name));
                known =
                        found.asType(
                                MethodType.methodType(
                                        erase(found.type().returnType()), Object.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no field " + name, e);
            }
            getter = known;
        }
        return known;
    }

    MethodHandle setter() {
        MethodHandle known = setter;
        if (known == null) {
            try {
                MethodHandle found =
                        MethodHandles.publicLookup().unreflectSetter(owner.get().getField(name));
                known =
                        found.asType(
                                MethodType.methodType(
                                        void.class,
                                        Object.class,
                                        erase(found.type().parameterType(1))));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no field " + name, e);
            }
            setter = known;
        }
        return known;
    }

    private static Class<?> erase(Class<?> c) {
        return c.isPrimitive() ? c : Object.class;
    }
}
