package gol.compiler.lower;

import gol.compiler.check.Universe;
import gol.compiler.image.TypeScope;
import gol.compiler.types.Named;
import gol.compiler.types.Package;
import gol.compiler.types.Type;
import gol.compiler.types.TypeName;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The library's types in a program, by name. */
final class LibraryScope implements TypeScope {
    private final ProgramLowering program;
    private @Nullable Function<String, Package> importer;

    LibraryScope(ProgramLowering program) {
        this.program = program;
    }

    void setImporter(Function<String, Package> i) {
        importer = i;
    }

    @Override
    public Package packageOf(String path) {
        if (importer == null) {
            throw new IllegalStateException("nobody imports " + path);
        }
        return importer.apply(path);
    }

    @Override
    public Named instance(Named origin, List<Type> args) {
        return program.instance(origin, args);
    }

    @Override
    public boolean wantNativeTypes(String path) {
        return !program.unitOf(packageOf(path)).info().nativeTypes().isEmpty();
    }

    @Override
    public void describeNatives(String path) {
        program.describeNativeTypes(program.unitOf(packageOf(path)));
    }

    @Override
    public Type predeclared(String name) {
        if (Universe.SCOPE.lookup(name) instanceof TypeName type) {
            return type.type();
        }
        throw new IllegalArgumentException("not predeclared: " + name);
    }
}
