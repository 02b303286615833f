package gol.compiler.bytecode;

import gol.compiler.image.LibraryImage;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers for stack maps: generated classes without loading them, all others by reflection. */
final class Hierarchy implements ClassHierarchyResolver {
    private final GeneratedLoader loader;
    private final ConcurrentHashMap<ClassDesc, ClassHierarchyInfo> known =
            new ConcurrentHashMap<>();

    Hierarchy(GeneratedLoader loader) {
        this.loader = loader;
    }

    @Override
    public @Nullable ClassHierarchyInfo getClassInfo(ClassDesc desc) {
        ClassHierarchyInfo info = known.get(desc);
        if (info == null) {
            info = find(Descs.internalName(desc));
            if (info != null) {
                known.put(desc, info);
            }
        }
        return info;
    }

    private @Nullable ClassHierarchyInfo find(String name) {
        PendingClass pending = loader.pending(name);
        if (pending != null) {
            return pending.isInterface
                    ? ClassHierarchyInfo.ofInterface()
                    : ClassHierarchyInfo.ofClass(ClassDesc.ofInternalName(pending.superName));
        }
        LibraryImage image = loader.imageOf(name);
        LibraryImage.ClassFacts facts = image == null ? null : image.facts(name);
        if (facts != null) {
            return facts.isInterface()
                    ? ClassHierarchyInfo.ofInterface()
                    : ClassHierarchyInfo.ofClass(ClassDesc.ofInternalName(facts.superName()));
        }
        try {
            Class<?> c = Class.forName(name.replace('/', '.'), false, loader.getParent());
            if (c.isInterface()) {
                return ClassHierarchyInfo.ofInterface();
            }
            Class<?> s = c.getSuperclass();
            return ClassHierarchyInfo.ofClass(
                    s == null ? null : ClassDesc.ofDescriptor(s.descriptorString()));
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
