package gol.compiler.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gol.compiler.ir.JavaMethod;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RtTest {
    @Test
    void everyMethodOfTheTableExistsInTheRuntime() {
        List<String> missing = new ArrayList<>();
        for (JavaMethod method : Rt.all()) {
            if (!exists(method)) {
                missing.add(method.owner() + "." + method.name() + method.descriptor());
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean exists(JavaMethod method) {
        ClassLoader loader = RtTest.class.getClassLoader();
        MethodType type = MethodType.fromMethodDescriptorString(method.descriptor(), loader);
        try {
            Class<?> owner = Class.forName(method.owner().replace('/', '.'), false, loader);
            for (Method m : owner.getMethods()) {
                if (m.getName().equals(method.name())
                        && m.getReturnType() == type.returnType()
                        && Arrays.equals(m.getParameterTypes(), type.parameterArray())) {
                    return Modifier.isStatic(m.getModifiers())
                            == (method.call() == JavaMethod.Invocation.STATIC);
                }
            }
            return false;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
