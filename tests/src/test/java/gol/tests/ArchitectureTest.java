package gol.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.classfile.ClassFile;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The module and package rules of {@code docs/architecture.md}. */
class ArchitectureTest {
    private static final String[] JDK_AND_ANNOTATIONS = {
        "java..", "javax..", "jdk..", "com.sun.management..", "sun..", "org.jspecify.."
    };

    private static JavaClasses gol;

    @BeforeAll
    static void importClasses() {
        gol =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("gol");
        assertTrue(gol.size() > 50, "gol's classes were found");
    }

    @Test
    void grammarKnowsOnlyTheAntlrRuntime() {
        onlyDependsOn("gol.syntax..", "org.antlr.v4.runtime..");
    }

    @Test
    void runtimeKnowsOnlyTheJdk() {
        onlyDependsOn("gol.runtime..");
    }

    @Test
    void compilerKnowsGrammarAndRuntime() {
        onlyDependsOn("gol.compiler..", "gol.syntax..", "gol.runtime..");
    }

    @Test
    void libraryKnowsTheRuntimeAndRe2j() {
        onlyDependsOn("gol.stdlib..", "gol.runtime..", "com.google.re2j..");
    }

    @Test
    void treeEngineKnowsCompilerRuntimeAndTruffle() {
        onlyDependsOn(
                "gol.interpreter..",
                "gol.compiler..",
                "gol.syntax..", // positions only: see below
                "gol.runtime..",
                "com.oracle.truffle..",
                "org.graalvm..");
    }

    @Test
    void commandKnowsCompilerAndRuntimeAndLoadsTheTreeEngineByName() {
        onlyDependsOn("gol.cli..", "gol.compiler..", "gol.runtime..", "org.jline..");
    }

    @Test
    void onlyTheCommandsEngineKnowsTheCompiler() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("gol.cli..")
                        .and()
                        .haveNameNotMatching("gol\\.cli\\.(Engine|SessionRepl)(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("gol.compiler.."));
    }

    @Test
    void oneClassTouchesTheJdksContinuations() {
        Set<String> users =
                gol.stream()
                        .filter(c ->
                                c.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(d ->
                                                d.getTargetClass()
                                                        .getPackageName()
                                                        .equals("jdk.internal.vm")))
                        .map(ArchitectureTest::outermost)
                        .collect(Collectors.toSet());
        assertTrue(users.size() <= 1, users.toString());
    }

    @Test
    void oneClassChoosesTheVersionOfGeneratedClasses() {
        check(
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("GeneratedClass")
                        .should()
                        .callMethodWhere(
                                target(owner(assignableTo(ClassFile.class)))
                                        .and(target(nameMatching("build.*")))));
    }

    @Test
    void typesKnowNoPhase() {
        compilerPackageIsFreeOf("types", "check", "ir", "lower", "bytecode");
    }

    @Test
    void checkerWritesOnlyInfo() {
        compilerPackageIsFreeOf("check", "ir", "lower", "bytecode");
    }

    @Test
    void loweredProgramKnowsNoPhase() {
        compilerPackageIsFreeOf("ir", "check", "lower", "bytecode");
    }

    @Test
    void loweringKnowsNoBackEnd() {
        compilerPackageIsFreeOf("lower", "bytecode");
    }

    @Test
    void backEndsReadOnlyTheLoweredProgram() {
        compilerPackageIsFreeOf("bytecode", "check", "lower");
        check(
                noClasses()
                        .that()
                        .resideInAPackage("gol.interpreter..")
                        .and()
                        .resideOutsideOfPackage("gol.interpreter.polyglot..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                                "gol.compiler.check..",
                                                "gol.compiler.lower..",
                                                "gol.compiler.bytecode..")
                                        .and(
                                                not(
                                                        nameMatching(
                                                                "gol\\.compiler\\.bytecode\\.StructClasses(\\$.*)?")))));
    }

    @Test
    void behindTheLoweringOnlyPositionsAreLeftOfTheSyntax() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "gol.compiler.ir..", "gol.compiler.bytecode..", "gol.interpreter..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("gol.syntax..")
                                        .and(
                                                not(
                                                        nameMatching(
                                                                "gol\\.syntax\\.(FileSet|SourceFile|SyntaxError)(\\$.*)?")))));
    }

    @Test
    void runtimeHoldsNoJavaLocksOwnedByThreads() {
        // A goroutine may move between threads while it holds one; see docs/architecture.md.
        Set<String> users =
                gol.that(resideInAnyPackage("gol.runtime.channel..", "gol.runtime.sync..")).stream()
                        .filter(c ->
                                c.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(d ->
                                                d.getTargetClass()
                                                        .getName()
                                                        .equals(
                                                                "java.util.concurrent.locks.ReentrantLock")))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertFalse(!users.isEmpty(), users.toString());
    }

    private static String outermost(JavaClass javaClass) {
        String name = javaClass.getName();
        int dollar = name.indexOf('$');
        return dollar < 0 ? name : name.substring(0, dollar);
    }

    private static void onlyDependsOn(String own, String... others) {
        String[] allowed = new String[others.length + JDK_AND_ANNOTATIONS.length + 2];
        System.arraycopy(JDK_AND_ANNOTATIONS, 0, allowed, 0, JDK_AND_ANNOTATIONS.length);
        System.arraycopy(others, 0, allowed, JDK_AND_ANNOTATIONS.length, others.length);
        allowed[allowed.length - 2] = own;
        allowed[allowed.length - 1] = ""; // primitive types and their arrays
        check(
                classes()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(allowed)));
    }

    private static void compilerPackageIsFreeOf(String own, String... others) {
        for (String other : others) {
            check(
                    noClasses()
                            .that(resideInAPackage("gol.compiler." + own + ".."))
                            .should()
                            .dependOnClassesThat(
                                    resideInAPackage("gol.compiler." + other + "..")
                                            .and(not(resideInAPackage("gol.compiler." + own)))));
        }
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(gol);
    }
}
