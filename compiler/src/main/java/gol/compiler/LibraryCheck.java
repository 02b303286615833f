package gol.compiler;

import gol.compiler.ir.GlobalInitializer;
import gol.compiler.lower.Bodies;
import gol.compiler.lower.Natives;
import gol.compiler.lower.ProgramLowering;
import gol.compiler.lower.Unit;
import gol.compiler.types.Func;
import gol.compiler.types.Var;
import gol.runtime.Library;
import gol.syntax.Decl;
import gol.syntax.FileSet;
import gol.syntax.Outline;
import gol.syntax.ParseOptions;
import gol.syntax.ParseResult;
import gol.syntax.Parser;
import gol.syntax.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Checks a library whole: every function body, and that every function without one has its native
 * method. Programs check of a library only what they reach, so the build does this.
 */
public final class LibraryCheck {
    private final List<String> problems = new ArrayList<>();
    private final ProgramLowering program;

    private LibraryCheck(ProgramLowering program) {
        this.program = program;
    }

    /** What is wrong with the packages, a line each; empty if nothing is. */
    public static List<String> problems(Library library, Collection<String> paths) {
        FileSet files = new FileSet();
        ProgramLowering program = new ProgramLowering(files, new Bodies(), false, null);
        Packages packages = new Packages(files, library, program);
        LibraryCheck check = new LibraryCheck(program);
        for (String path : paths) {
            check.outlines(library, path);
            try {
                packages.importPackage(path);
            } catch (Exception e) {
                check.problems.add(path + ": " + e.getMessage());
            }
        }
        for (Unit unit : List.copyOf(program.units())) {
            check.unit(unit);
        }
        return check.problems;
    }

    /** An outline must name exactly what the parser finds. */
    private void outlines(Library library, String path) {
        List<Library.Source> sources = library.sources(path);
        for (Library.Source source : sources == null ? List.<Library.Source>of() : sources) {
            SourceFile file = new FileSet().add(source.name(), source.text());
            List<String> names = new ArrayList<>();
            Outline outline = Outline.of(file);
            for (Outline.Part part : outline.parts()) {
                part.names().forEach(n -> names.add(n.name()));
            }
            effects(source, outline);
            ParseResult parsed = Parser.parse(file, ParseOptions.GO);
            List<String> expected = new ArrayList<>();
            for (Decl decl : parsed.unit().decls()) {
                switch (decl) {
                    case Decl.Import _ -> {}
                    case Decl.Const d -> d.names().forEach(n -> expected.add(n.name()));
                    case Decl.Var d -> d.names().forEach(n -> expected.add(n.name()));
                    case Decl.Type d -> expected.add(d.name().name());
                    case Decl.Func d -> expected.add(d.name().name());
                }
            }
            if (!parsed.errors().isEmpty() || !names.equals(expected)) {
                problems.add(source.name() + ": " + parsed.errors() + " outline " + names);
            }
        }
    }

    /**
     * Nothing of a package runs because it is imported: its declarations are reached one by one.
     */
    private void effects(Library.Source source, Outline outline) {
        for (Outline.Import imported : outline.imports()) {
            if ("_".equals(imported.name()) || ".".equals(imported.name())) {
                problems.add(source.name() + ": import " + imported.name());
            }
        }
        for (Outline.Part part : outline.parts()) {
            for (Outline.Name name : part.names()) {
                if (name.kind() == Outline.Kind.FUNC && name.name().equals("init")) {
                    problems.add(source.name() + ": init, which nothing would run");
                }
            }
        }
    }

    private void unit(Unit unit) {
        attempt(unit.pkg().path(), unit.resolveInitializers());
        attempt(unit.pkg().path(), () -> unit.functions().forEach(f -> function(unit, f)));
        for (Var v : unit.variables()) {
            attempt(unit.pkg().path() + "." + v.name(), () -> initializer(v));
        }
    }

    private void initializer(Var v) {
        GlobalInitializer initializer = program.global(v).initializer();
        if (initializer != null) {
            initializer.function().body();
        }
    }

    private void function(Unit unit, Func f) {
        attempt(
                unit.pkg().path() + "." + f.name(),
                () -> {
                    unit.checkBody().accept(f);
                    if (!f.signature().isGeneric()) {
                        var function = program.function(f, List.of());
                        if (function.nativeMethod() == null) {
                            function.body();
                        }
                    }
                });
    }

    private void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (IllegalStateException | Natives.MismatchException e) {
            problems.add(what + ": " + e.getMessage());
        } catch (RuntimeException e) {
            problems.add(what + ": " + e);
        }
    }
}
