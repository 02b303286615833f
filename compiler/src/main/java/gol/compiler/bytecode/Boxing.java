package gol.compiler.bytecode;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;

/** Code that boxes and unboxes the raw form of values. */
final class Boxing {
    private Boxing() {}

    /** Boxes the primitive on the stack; nothing for references. */
    static void box(CodeBuilder c, Descs descs, char letter) {
        if (letter != 'L') {
            String cls = JType.box(letter);
            c.invokestatic(
                    descs.cls(cls), "valueOf", descs.method("(" + letter + ")L" + cls + ";"));
        }
    }

    /** From an Object on the stack to a value with the descriptor. */
    static void unbox(CodeBuilder c, Descs descs, String descriptor) {
        char letter = descriptor.charAt(0);
        switch (letter) {
            case 'L', '[' -> {
                if (!descriptor.equals("Ljava/lang/Object;")) {
                    c.checkcast(descs.type(descriptor));
                }
            }
            default -> {
                ClassDesc cls = descs.cls(JType.box(letter));
                c.checkcast(cls);
                c.invokevirtual(cls, JType.unboxMethod(letter), descs.method("()" + letter));
            }
        }
    }
}
