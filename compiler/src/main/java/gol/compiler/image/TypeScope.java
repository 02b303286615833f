package gol.compiler.image;

import gol.compiler.types.Named;
import gol.compiler.types.Package;
import gol.compiler.types.Type;
import java.util.List;

/** The library's types in a program: what names in a {@link TypeText} mean. */
public interface TypeScope {
    /** The package of the library with an import path, which the program imports somewhere. */
    Package packageOf(String path);

    /** The one instance of a generic type. */
    Named instance(Named origin, List<Type> args);

    /** Whether the natives of a package take run-time types for known. */
    boolean wantNativeTypes(String path);

    /** Makes these types. */
    void describeNatives(String path);

    /** A predeclared type that has a declaration ({@code error}). */
    Type predeclared(String name);
}
