package gol.compiler.ir;

import gol.compiler.image.LibraryImage;
import gol.compiler.image.TypeScope;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeName;
import gol.syntax.FileSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lowered program, or a fragment added to one (a REPL input). Functions, struct classes and
 * globals are found by reference from {@link #entry} on, when a back end meets them; all calls into
 * the lowering (bodies, method lookups) are made under the program's {@link #lock}.
 */
public interface IrProgram {
    /** A method in a type's method set, as called through an interface or reflection. */
    record Method(
            String id,
            String name,
            Signature goSignature,
            IrSignature signature,
            IrFunction function) {}

    /** Initialises all packages in order, then calls main.main; no parameters, no results. */
    IrFunction entry();

    FileSet fileSet();

    Object lock();

    /**
     * The implementation of a method of a non-interface type, a wrapper where needed: its first
     * parameter is the receiver as {@code Interfaces.raw} gives it in its IR type.
     *
     * @param id as in {@link Ex.CallInterface}
     */
    @Nullable Method method(Type type, String id);

    /** All methods in the method set of a type, sorted by name. */
    List<Method> methods(Type type);

    /**
     * The program's own declared types, and pointers to them, of which code that has been lowered
     * puts values into interfaces: those that calls through interfaces may well meet.
     */
    default List<Type> heldInInterfaces() {
        return List.of();
    }

    /** The Java form of a Go type. */
    IrType typeOf(Type type);

    /** Whether a struct type is the one that its class was made for, and whose name that has. */
    boolean ownsClass(Type struct);

    /**
     * Whether interfaces hold values of the type as the struct object itself, which tells its type:
     * pointers to structs with a class of their own.
     */
    default boolean isBarePointer(Type type) {
        return type.unalias() instanceof Pointer pointer
                && pointer.elem().unalias().underlying() instanceof Struct
                && ownsClass(pointer.elem());
    }

    /** A number that tells a type declared inside a function from others of its package; else 0. */
    default int localTypeNumber(TypeName obj) {
        return 0;
    }

    /** The library's compiled code, if the program can do with it as it is. */
    default @Nullable LibraryImage image() {
        return null;
    }

    /** What names in the image's texts mean. */
    default TypeScope typeScope() {
        throw new IllegalStateException("no image");
    }

    /** The struct class with an internal name, if the program has met it; for pointers' classes. */
    default @Nullable StructClass structNamed(String className) {
        return null;
    }
}
