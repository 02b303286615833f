package gol.compiler;

import gol.compiler.bytecode.BytecodeBackEnd;
import gol.compiler.bytecode.ImageBuilder;
import gol.compiler.image.ImageWriter;
import gol.compiler.image.LibraryImage;
import gol.compiler.image.TypeText;
import gol.compiler.ir.Global;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.StructClass;
import gol.compiler.link.RTypes;
import gol.compiler.lower.Bodies;
import gol.compiler.lower.ProgramLowering;
import gol.compiler.lower.Unit;
import gol.compiler.types.Func;
import gol.runtime.Library;
import gol.syntax.FileSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Compiles a library whole, so that programs need not: all that is not generic. What a program
 * makes of generic declarations it compiles itself.
 */
public final class LibraryCompiler {
    private final ProgramLowering program;
    private final List<IrFunction> functions = new ArrayList<>();
    private final List<Global> variables = new ArrayList<>();

    private LibraryCompiler(ProgramLowering program) {
        this.program = program;
    }

    /**
     * Compiles the packages with these import paths, and those that they import, for {@link
     * LibraryImage#open}.
     */
    public static void compile(Library library, Collection<String> paths, Path directory)
            throws IOException {
        DeepStack.call(() -> onDeepStack(library, paths)).writeTo(directory);
    }

    private static ImageWriter onDeepStack(Library library, Collection<String> paths) {
        FileSet files = new FileSet();
        ProgramLowering program = new ProgramLowering(files, new Bodies(), false, null);
        Packages packages = new Packages(files, library, program);
        BytecodeBackEnd backEnd = (BytecodeBackEnd) new BytecodeBackEnd.Factory().create(program);
        RTypes types = new RTypes(program, program::keyOf, backEnd::zeros);
        backEnd.setTypes(types);
        program.setDescriptors(types::of);
        program.setImporter(packages::known);
        LibraryCompiler compiler = new LibraryCompiler(program);
        ImageWriter writer = new ImageWriter();
        synchronized (program.lock()) {
            for (String path : List.copyOf(paths)) {
                packages.known(path);
            }
            // compiling them adds others
            for (int i = 0; i < program.units().size(); i++) {
                compiler.unit(program.units().get(i));
            }
            new ImageBuilder(backEnd, writer)
                    .build(compiler.functions, compiler.variables, program::structClasses);
        }
        for (StructClass s : program.structClasses()) {
            String text = TypeText.of(s.goType());
            if (text != null && !s.isNative()) {
                writer.structClass(text, s.className());
            }
        }
        program.structNames().forEach(writer::structsNamed);
        return writer;
    }

    private void unit(Unit unit) {
        unit.resolveInitializers().run();
        unit.functions().forEach(this::function);
        unit.variables().forEach(v -> variables.add(program.global(v)));
    }

    private void function(Func f) {
        if (!f.signature().isGeneric()) {
            IrFunction function = program.function(f, List.of());
            if (function.nativeMethod() == null) {
                functions.add(function);
            }
        }
    }
}
