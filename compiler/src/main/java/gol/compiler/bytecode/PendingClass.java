package gol.compiler.bytecode;

/**
 * A class that generated code may name. Its bytes are made when the JVM first asks for it; what
 * verification of others needs (its superclass) is known before.
 */
abstract class PendingClass {
    final String name;
    final String superName;
    final boolean isInterface;

    /**
     * @param name internal name
     * @param superName the superclass's internal name
     */
    PendingClass(String name, String superName, boolean isInterface) {
        this.name = name;
        this.superName = superName;
        this.isInterface = isInterface;
    }

    /** The class file. Called once. */
    abstract byte[] generate();

    /** The objects that the class's initialiser takes over as constants, in its order. */
    Object[] constants() {
        return NONE;
    }

    static final Object[] NONE = {};
}
