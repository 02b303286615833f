package gol.compiler.bytecode;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.concurrent.ConcurrentHashMap;

/** Nominal descriptors by their text, each made once; and the names of the runtime's classes. */
final class Descs {
    static final String VALUE = "gol/runtime/value/";
    static final String GOROUTINE = "gol/runtime/sched/Goroutine";
    static final String GOROUTINE_DESC = "Lgol/runtime/sched/Goroutine;";
    static final String FUNC = "gol/runtime/Func";
    static final String RTYPE_DESC = "Lgol/runtime/type/RType;";
    static final String STRUCT = "gol/runtime/value/Struct";

    private final ConcurrentHashMap<String, ClassDesc> classes = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, MethodTypeDesc> methods = new ConcurrentHashMap<>();

    final ClassDesc goroutine = cls(GOROUTINE);
    final ClassDesc func = cls(FUNC);
    final ClassDesc struct = cls(STRUCT);
    final ClassDesc rtype = cls("gol/runtime/type/RType");
    final ClassDesc goString = cls("gol/runtime/value/GoString");
    final ClassDesc object = ConstantDescs.CD_Object;

    /** The class with an internal name, which may be an array's descriptor. */
    ClassDesc cls(String internalName) {
        return type(internalName.startsWith("[") ? internalName : "L" + internalName + ";");
    }

    /** The type with a descriptor. */
    ClassDesc type(String descriptor) {
        ClassDesc known = classes.get(descriptor);
        if (known == null) {
            known = ClassDesc.ofDescriptor(descriptor);
            classes.put(descriptor, known);
        }
        return known;
    }

    MethodTypeDesc method(String descriptor) {
        MethodTypeDesc known = methods.get(descriptor);
        if (known == null) {
            known = MethodTypeDesc.ofDescriptor(descriptor);
            methods.put(descriptor, known);
        }
        return known;
    }

    /** {@code a/b/C} of a class or array type. */
    static String internalName(ClassDesc desc) {
        String d = desc.descriptorString();
        return d.startsWith("L") ? d.substring(1, d.length() - 1) : d;
    }
}
