package gol.compiler.lower;

import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Binds functions without a body to the public static methods of the class {@code Natives} of their
 * package's folder: the library's, and those that well-known modules have in assembly.
 */
public final class Natives {
    private static final String GOROUTINE = "Lgol/runtime/sched/Goroutine;";

    private final Map<String, Map<String, Method>> classes = new HashMap<>();

    /** A binding that does not fit: a fault of the library. */
    public static final class MismatchException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MismatchException(String message) {
            super(message);
        }
    }

    /**
     * The method for a function.
     *
     * @param path the package's import path
     * @param name {@code Func} or {@code Type_method}
     * @throws MismatchException if there is none, or its parameters or result differ
     */
    public JavaMethod bind(String path, String name, List<IrType> params, List<IrType> results) {
        if (!has(path, name)) {
            throw new MismatchException("no method " + owner(path) + "." + name);
        }
        String owner = owner(path);
        Method method = Objects.requireNonNull(methodsOf(path).get(name));
        StringBuilder expected = new StringBuilder();
        for (IrType param : params) {
            expected.append(param.descriptor());
        }
        String actual = descriptor(method);
        String result = results.isEmpty() ? "V" : results.get(0).descriptor();
        String plain = "(" + expected + ")" + result;
        if (!actual.equals(plain) && !actual.equals("(" + GOROUTINE + expected + ")" + result)) {
            throw new MismatchException(
                    owner + "." + name + " has descriptor " + actual + ", needs " + plain);
        }
        return JavaMethod.stat(owner.replace('.', '/'), name, actual);
    }

    /** Whether there is a method for a function, as {@link #bind} has it. */
    boolean has(String path, String name) {
        return methodsOf(path).containsKey(name);
    }

    private Map<String, Method> methodsOf(String path) {
        return classes.computeIfAbsent(owner(path), Natives::methods);
    }

    private static String owner(String path) {
        return "gol.stdlib." + path.replace('/', '.') + ".Natives";
    }

    private static Map<String, Method> methods(String owner) {
        Map<String, Method> found = new HashMap<>();
        Class<?> type = load(owner);
        if (type != null) {
            for (Method m : type.getDeclaredMethods()) {
                if (Modifier.isStatic(m.getModifiers()) && Modifier.isPublic(m.getModifiers())) {
                    found.put(m.getName(), m);
                }
            }
        }
        return found;
    }

    private static @Nullable Class<?> load(String owner) {
        try {
            return Class.forName(owner, false, Natives.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static String descriptor(Method m) {
        StringBuilder out = new StringBuilder("(");
        for (Class<?> param : m.getParameterTypes()) {
            out.append(param.descriptorString());
        }
        return out.append(')').append(m.getReturnType().descriptorString()).toString();
    }
}
