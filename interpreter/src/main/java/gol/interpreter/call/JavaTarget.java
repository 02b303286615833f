package gol.interpreter.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import gol.compiler.ir.JavaMethod;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A Java method as a handle on Objects, found when first called: with parameters one by one up to
 * {@link #SPREAD}, else as one array. The goroutine, where the method takes it, comes first, before
 * a receiver too.
 */
public final class JavaTarget {
    /** Methods with more arguments take an array. */
    static final int SPREAD = 5;

    private final JavaMethod method;
    private final ClassLoader loader;
    private final MethodType type;
    @CompilationFinal private MethodHandle handle;

    public JavaTarget(JavaMethod method, ClassLoader loader) {
        this.method = method;
        this.loader = loader;
        this.type = MethodType.fromMethodDescriptorString(method.descriptor(), loader);
    }

    boolean takesGoroutine() {
        return method.goroutine();
    }

    /** How many arguments the handle takes, goroutine and receiver included. */
    int arity() {
        return type.parameterCount() + (method.call() == JavaMethod.Invocation.STATIC ? 0 : 1);
    }

    MethodHandle handle() {
        MethodHandle known = handle;
        if (known == null) {
            try {
                known = find();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no method " + method, e);
            }
            handle = known;
        }
        return known;
    }

    private MethodHandle find() throws ReflectiveOperationException {
        Class<?> owner = Class.forName(method.owner().replace('/', '.'), false, loader);
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        boolean isStatic = method.call() == JavaMethod.Invocation.STATIC;
        MethodHandle found =
                isStatic
                        ? lookup.findStatic(owner, method.name(), type)
                        : lookup.findVirtual(owner, method.name(), type);
        found = found.asFixedArity();
        if (!isStatic && method.goroutine()) {
            MethodType t = found.type();
            Class<?>[] params = t.parameterArray();
            int[] order = new int[params.length];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            order[0] = 1;
            order[1] = 0;
            Class<?> receiver = params[0];
            params[0] = params[1];
            params[1] = receiver;
            found =
                    MethodHandles.permuteArguments(
                            found, MethodType.methodType(t.returnType(), params), order);
        }
        return generic(found);
    }

    /** All Objects; ints stand for the narrower Java integers. */
    private MethodHandle generic(MethodHandle found) {
        MethodType t = found.type();
        boolean narrow = isNarrow(t.returnType());
        for (Class<?> p : t.parameterList()) {
            narrow |= isNarrow(p);
        }
        MethodHandle result = found;
        if (narrow) {
            MethodType wide = t;
            for (int i = 0; i < t.parameterCount(); i++) {
                if (isNarrow(t.parameterType(i))) {
                    wide = wide.changeParameterType(i, int.class);
                }
            }
            if (isNarrow(t.returnType())) {
                wide = wide.changeReturnType(int.class);
            }
            result = MethodHandles.explicitCastArguments(found, wide);
        }
        int n = t.parameterCount();
        result = result.asType(MethodType.genericMethodType(n));
        return n > SPREAD ? result.asSpreader(Object[].class, n) : result;
    }

    private static boolean isNarrow(Class<?> c) {
        return c == byte.class || c == short.class || c == char.class;
    }
}
