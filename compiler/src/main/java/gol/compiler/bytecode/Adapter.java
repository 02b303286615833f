package gol.compiler.bytecode;

import gol.runtime.Func;
import gol.runtime.type.RType;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of interface calls that stands for a value whose own class does not implement the
 * method's Java interface: boxes, strings, structs written in Java. Generated subclasses hold the
 * value; a prototype of each is kept per dynamic type.
 */
public abstract class Adapter {
    /** The dynamic type that this prototype is for. */
    @Nullable RType type;

    /** The method, where it is written in Java. */
    protected @Nullable Func function;

    /** An adapter for an interface value of the prototype's type. */
    public abstract Adapter make(Object value);
}
