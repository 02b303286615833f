import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Unfold JAR...: replaces, in the distribution's own jars, what javac leaves to be generated at the first
 * use and the JVM's AOT cache does not hold: pattern switches over classes and the {@code equals} and
 * {@code hashCode} of records become plain methods that do the same. Saves a start some tens of
 * milliseconds.
 */
public final class Unfold {
    private static final int ACCESS = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    private final List<Runnable> added = new ArrayList<>();
    private final ClassDesc self;
    private final boolean isInterface;
    private ClassBuilder out;
    private int count;

    private Unfold(ClassModel model) {
        this.self = model.thisClass().asSymbol();
        this.isInterface = model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
    }

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            Path from = Path.of(jar);
            Path to = Path.of(jar + ".new");
            rewrite(from, to);
            Files.move(to, from, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void rewrite(Path from, Path to) throws IOException {
        ClassFile classFile =
                ClassFile.of(
                        ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED,
                        // Merges in the code added have no references of different classes.
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofClassLoading(ClassLoader.getSystemClassLoader())
                                        .orElse(ClassHierarchyResolver.of(List.of(), java.util.Map.of()))));
        try (JarFile in = new JarFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                JarOutputStream out = new JarOutputStream(file)) {
            for (JarEntry entry : Collections.list(in.entries())) {
                byte[] bytes;
                try (InputStream stream = in.getInputStream(entry)) {
                    bytes = stream.readAllBytes();
                }
                if (entry.getName().endsWith(".class")) {
                    bytes = rewrite(classFile, bytes);
                }
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(bytes);
                out.closeEntry();
            }
        }
    }

    private static byte[] rewrite(ClassFile classFile, byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        boolean any =
                model.methods().stream()
                        .flatMap(m -> m.code().stream())
                        .flatMap(CodeModel::elementStream)
                        .anyMatch(e -> e instanceof InvokeDynamicInstruction i && kind(i) != null);
        if (!any) {
            return bytes;
        }
        Unfold unfold = new Unfold(model);
        return classFile.build(
                model.thisClass(),
                java.lang.classfile.constantpool.ConstantPoolBuilder.of(model),
                builder -> {
                    unfold.out = builder;
                    for (ClassElement element : model) {
                        unfold.element(builder, element);
                    }
                    unfold.added.forEach(Runnable::run);
                });
    }

    private void element(ClassBuilder builder, ClassElement element) {
        if (element instanceof MethodModel method && method.code().isPresent()) {
            builder.transformMethod(
                    method,
                    java.lang.classfile.MethodTransform.transformingCode(this::code));
        } else {
            builder.with(element);
        }
    }

    private void code(CodeBuilder builder, CodeElement element) {
        String kind = element instanceof InvokeDynamicInstruction i ? kind(i) : null;
        if (kind == null) {
            builder.with(element);
            return;
        }
        InvokeDynamicInstruction call = (InvokeDynamicInstruction) element;
        MethodTypeDesc type = call.typeSymbol();
        String name = kind + "$" + count++;
        List<ConstantDesc> arguments = call.bootstrapArgs();
        builder.invokestatic(self, name, type, isInterface);
        added.add(
                () ->
                        out.withMethodBody(
                                name,
                                type,
                                ACCESS,
                                body -> {
                                    switch (kind) {
                                        case "typeSwitch" -> typeSwitch(body, arguments);
                                        case "equals" -> equals(body, arguments);
                                        default -> hashCode(body, arguments);
                                    }
                                }));
    }

    /** What an instruction is, if it can be replaced. */
    private static String kind(InvokeDynamicInstruction call) {
        DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
        String owner = bootstrap.owner().descriptorString();
        String name = call.name().stringValue();
        if (owner.equals("Ljava/lang/runtime/SwitchBootstraps;")) {
            boolean classes =
                    call.bootstrapArgs().stream()
                            .allMatch(a -> a instanceof ClassDesc c && !c.isPrimitive());
            return name.equals("typeSwitch") && classes ? name : null;
        }
        if (owner.equals("Ljava/lang/runtime/ObjectMethods;")
                && (name.equals("equals") || name.equals("hashCode"))) {
            return name;
        }
        return null;
    }

    /** (target, from): the first label at or after from that target is an instance of. */
    private static void typeSwitch(CodeBuilder body, List<ConstantDesc> labels) {
        Label notNull = body.newLabel();
        body.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
        for (int i = 0; i < labels.size(); i++) {
            Label next = body.newLabel();
            body.iload(1).loadConstant(i).if_icmpgt(next);
            body.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
            body.loadConstant(i).ireturn();
            body.labelBinding(next);
        }
        body.loadConstant(labels.size()).ireturn();
    }

    private static List<DirectMethodHandleDesc> getters(List<ConstantDesc> arguments) {
        return arguments.stream()
                .skip(2)
                .map(a -> (DirectMethodHandleDesc) a)
                .toList();
    }

    private static ClassDesc fieldType(DirectMethodHandleDesc getter) {
        return getter.invocationType().returnType();
    }

    private static void load(CodeBuilder body, int local, DirectMethodHandleDesc getter) {
        body.aload(local).getfield(getter.owner(), getter.methodName(), fieldType(getter));
    }

    private static ClassDesc box(ClassDesc primitive) {
        return switch (TypeKind.from(primitive)) {
            case BOOLEAN -> ClassDesc.of("java.lang.Boolean");
            case BYTE -> ClassDesc.of("java.lang.Byte");
            case CHAR -> ClassDesc.of("java.lang.Character");
            case SHORT -> ClassDesc.of("java.lang.Short");
            case INT -> ClassDesc.of("java.lang.Integer");
            case LONG -> ClassDesc.of("java.lang.Long");
            case FLOAT -> ClassDesc.of("java.lang.Float");
            case DOUBLE -> ClassDesc.of("java.lang.Double");
            default -> throw new IllegalArgumentException(primitive.displayName());
        };
    }

    /** (record, object): whether object is such a record with equal components. */
    private static void equals(CodeBuilder body, List<ConstantDesc> arguments) {
        ClassDesc record = (ClassDesc) arguments.get(0);
        Label different = body.newLabel();
        Label other = body.newLabel();
        body.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn();
        body.labelBinding(other).aload(1).instanceOf(record).ifeq(different);
        body.aload(1).checkcast(record).astore(2);
        for (DirectMethodHandleDesc getter : getters(arguments)) {
            ClassDesc type = fieldType(getter);
            load(body, 0, getter);
            load(body, 2, getter);
            if (type.isPrimitive()) {
                body.invokestatic(box(type), "compare", MethodTypeDesc.of(CD_int, type, type));
                body.ifne(different);
            } else {
                body.invokestatic(
                        OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
                body.ifeq(different);
            }
        }
        body.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }

    /** (record): 31 times the hash so far, plus each component's. */
    private static void hashCode(CodeBuilder body, List<ConstantDesc> arguments) {
        body.iconst_0();
        for (DirectMethodHandleDesc getter : getters(arguments)) {
            ClassDesc type = fieldType(getter);
            body.bipush(31).imul();
            load(body, 0, getter);
            if (type.isPrimitive()) {
                body.invokestatic(box(type), "hashCode", MethodTypeDesc.of(CD_int, type));
            } else {
                body.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
            }
            body.iadd();
        }
        body.ireturn();
    }
}
