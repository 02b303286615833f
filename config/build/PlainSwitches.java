import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces in compiled classes, before they are packed, the dynamic calls that switches over types
 * and the methods of records compile to by plain methods. The JVM spins classes for each of these
 * when it is first run, a millisecond each, and no AOT cache of JDK 25 keeps them.
 *
 * <p>Run as {@code java -cp <all classes> PlainSwitches.java <directory of classes>...}.
 */
public final class PlainSwitches {
    private record Switch(String name, MethodTypeDesc type, List<ClassDesc> labels) {}

    private record Component(String name, ClassDesc type) {}

    public static void main(String[] args) throws IOException {
        int n = 0;
        for (String root : args) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path p : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    n += transform(p);
                }
            }
        }
        System.out.println(n + " dynamic calls made plain");
    }

    private static ClassLoader loader = ClassLoader.getSystemClassLoader();

    private static int transform(Path file) throws IOException {
        ClassFile cf =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                java.lang.classfile.ClassHierarchyResolver.ofResourceParsing(loader)
                                        .orElse(
                                                java.lang.classfile.ClassHierarchyResolver
                                                        .defaultResolver())));
        byte[] bytes = Files.readAllBytes(file);
        ClassModel model = cf.parse(bytes);
        ClassDesc self = model.thisClass().asSymbol();
        List<Switch> found = new ArrayList<>();
        int[] records = {0};
        boolean isInterface = model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
        CodeTransform code =
                (CodeBuilder b, CodeElement e) -> {
                    if (e instanceof InvokeDynamicInstruction i && labels(i) != null) {
                        Switch s = new Switch("$typeSwitch$" + found.size(), i.typeSymbol(), labels(i));
                        found.add(s);
                        b.invokestatic(self, s.name(), s.type(), isInterface);
                    } else if (e instanceof InvokeDynamicInstruction i && isRecordMethod(i)) {
                        recordMethod(b, self, i);
                        records[0]++;
                    } else {
                        b.with(e);
                    }
                };
        ClassTransform methods =
                ClassTransform.transformingMethodBodies(code)
                        .andThen(
                                ClassTransform.endHandler(
                                        b -> {
                                            for (Switch s : found) {
                                                add(b, s);
                                            }
                                        }));
        byte[] changed = cf.transformClass(model, methods);
        int n = found.size() + records[0];
        if (n > 0) {
            Files.write(file, changed);
        }
        return n;
    }

    /** The classes that a type switch tells apart, null for any other dynamic call. */
    private static List<ClassDesc> labels(InvokeDynamicInstruction i) {
        DirectMethodHandleDesc m = i.bootstrapMethod();
        if (!m.owner().descriptorString().equals("Ljava/lang/runtime/SwitchBootstraps;")
                || !m.methodName().equals("typeSwitch")) {
            return null;
        }
        List<ClassDesc> labels = new ArrayList<>();
        for (ConstantDesc c : i.bootstrapArgs()) {
            if (!(c instanceof ClassDesc d)) {
                return null;
            }
            labels.add(d);
        }
        return labels;
    }

    /** {@code int name(T x, int from)}: the first label from {@code from} on that x is of; -1 for null. */
    private static void add(ClassBuilder b, Switch s) {
        b.withMethodBody(
                s.name(),
                s.type(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                c -> {
                    Label notNull = c.newLabel();
                    c.aload(0);
                    c.ifnonnull(notNull);
                    c.iconst_m1();
                    c.ireturn();
                    c.labelBinding(notNull);
                    for (int k = 0; k < s.labels().size(); k++) {
                        Label next = c.newLabel();
                        c.iload(1);
                        c.loadConstant(k);
                        c.if_icmpgt(next);
                        c.aload(0);
                        c.instanceOf(s.labels().get(k));
                        c.ifeq(next);
                        c.loadConstant(k);
                        c.ireturn();
                        c.labelBinding(next);
                    }
                    c.loadConstant(s.labels().size());
                    c.ireturn();
                });
    }

    private static boolean isRecordMethod(InvokeDynamicInstruction i) {
        return i.bootstrapMethod().owner().descriptorString().equals("Ljava/lang/runtime/ObjectMethods;")
                && !i.name().stringValue().equals("toString");
    }

    /** The body of a record's hashCode or equals; this (and the other) are on the stack. */
    private static void recordMethod(CodeBuilder b, ClassDesc self, InvokeDynamicInstruction i) {
        List<Component> components = new ArrayList<>();
        String[] names = ((String) i.bootstrapArgs().get(1)).split(";");
        for (int k = 2; k < i.bootstrapArgs().size(); k++) {
            DirectMethodHandleDesc getter = (DirectMethodHandleDesc) i.bootstrapArgs().get(k);
            components.add(new Component(names[k - 2], getter.invocationType().returnType()));
        }
        if (i.name().stringValue().equals("hashCode")) {
            hash(b, self, components);
        } else {
            equal(b, self, components);
        }
    }

    private static void hash(CodeBuilder b, ClassDesc self, List<Component> components) {
        b.pop();
        b.iconst_0();
        for (Component c : components) {
            b.bipush(31);
            b.imul();
            b.aload(0);
            b.getfield(self, c.name(), c.type());
            if (c.type().isPrimitive()) {
                b.invokestatic(box(c.type()), "hashCode", MethodTypeDesc.of(INT, c.type()));
            } else {
                b.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(INT, OBJECT));
            }
            b.iadd();
        }
    }

    private static void equal(CodeBuilder b, ClassDesc self, List<Component> components) {
        Label no = b.newLabel();
        Label end = b.newLabel();
        b.pop2();
        b.aload(1);
        b.instanceOf(self);
        b.ifeq(no);
        for (Component c : components) {
            b.aload(0);
            b.getfield(self, c.name(), c.type());
            b.aload(1);
            b.checkcast(self);
            b.getfield(self, c.name(), c.type());
            if (c.type().isPrimitive()) {
                b.invokestatic(box(c.type()), "compare", MethodTypeDesc.of(INT, c.type(), c.type()));
                b.ifne(no);
            } else {
                b.invokestatic(
                        OBJECTS, "equals", MethodTypeDesc.of(ClassDesc.ofDescriptor("Z"), OBJECT, OBJECT));
                b.ifeq(no);
            }
        }
        b.iconst_1();
        b.goto_(end);
        b.labelBinding(no);
        b.iconst_0();
        b.labelBinding(end);
    }

    private static final ClassDesc INT = ClassDesc.ofDescriptor("I");
    private static final ClassDesc OBJECT = ClassDesc.of("java.lang.Object");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    private static ClassDesc box(ClassDesc primitive) {
        return ClassDesc.of(
                switch (primitive.descriptorString()) {
                    case "Z" -> "java.lang.Boolean";
                    case "B" -> "java.lang.Byte";
                    case "S" -> "java.lang.Short";
                    case "C" -> "java.lang.Character";
                    case "I" -> "java.lang.Integer";
                    case "J" -> "java.lang.Long";
                    case "F" -> "java.lang.Float";
                    default -> "java.lang.Double";
                });
    }
}
