package gol.compiler.bytecode;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.util.function.Consumer;

/**
 * The content of a class that is generated, with the version of its file: that of the oldest JVM
 * that gol runs on. The JDK's own choice is its newest, and what the build compiles may be run on
 * an older one.
 */
record GeneratedClass(Consumer<ClassBuilder> content) implements Consumer<ClassBuilder> {
    private static final int VERSION = ClassFile.JAVA_25_VERSION;

    /** The class file. */
    static byte[] build(ClassFile classFile, ClassDesc self, Consumer<ClassBuilder> content) {
        return classFile.build(self, new GeneratedClass(content));
    }

    @Override
    public void accept(ClassBuilder b) {
        b.withVersion(VERSION, 0);
        content.accept(b);
    }
}
