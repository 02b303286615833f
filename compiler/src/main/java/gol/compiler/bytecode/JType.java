package gol.compiler.bytecode;

import gol.compiler.ir.IrType;
import java.lang.classfile.TypeKind;

/** How the JVM holds a value: derived from descriptors. */
final class JType {
    private JType() {}

    static TypeKind kind(IrType t) {
        return t instanceof IrType.Prim(var k)
                ? kind(k.descriptor().charAt(0))
                : TypeKind.REFERENCE;
    }

    static TypeKind kind(char descriptor) {
        return switch (descriptor) {
            case 'Z', 'B', 'S', 'C', 'I' -> TypeKind.INT;
            case 'J' -> TypeKind.LONG;
            case 'F' -> TypeKind.FLOAT;
            case 'D' -> TypeKind.DOUBLE;
            case 'V' -> TypeKind.VOID;
            default -> TypeKind.REFERENCE;
        };
    }

    /** The descriptor's letter, {@code L} for all references. */
    static char letter(IrType t) {
        return t instanceof IrType.Prim(var k) ? k.descriptor().charAt(0) : 'L';
    }

    /** The descriptor that a letter stands for in erased signatures. */
    static String erased(char letter) {
        return letter == 'L' ? "Ljava/lang/Object;" : String.valueOf(letter);
    }

    static boolean isReference(IrType t) {
        return !(t instanceof IrType.Prim);
    }

    static boolean isObject(String className) {
        return className.equals("java/lang/Object");
    }

    /** The Java box of a primitive descriptor. */
    static String box(char letter) {
        return switch (letter) {
            case 'Z' -> "java/lang/Boolean";
            case 'I' -> "java/lang/Integer";
            case 'J' -> "java/lang/Long";
            case 'F' -> "java/lang/Float";
            case 'D' -> "java/lang/Double";
            default -> throw new IllegalStateException("no primitive: " + letter);
        };
    }

    static String unboxMethod(char letter) {
        return switch (letter) {
            case 'Z' -> "booleanValue";
            case 'I' -> "intValue";
            case 'J' -> "longValue";
            case 'F' -> "floatValue";
            case 'D' -> "doubleValue";
            default -> throw new IllegalStateException("no primitive: " + letter);
        };
    }

    /** The prefix of the runtime's class family: Long in LongBox, LongRef. */
    static String family(IrType t) {
        return switch (letter(t)) {
            case 'Z' -> "Bool";
            case 'I' -> "Int";
            case 'J' -> "Long";
            case 'F' -> "Float";
            case 'D' -> "Double";
            default -> "Object";
        };
    }
}
