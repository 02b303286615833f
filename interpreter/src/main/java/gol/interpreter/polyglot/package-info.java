/**
 * The polyglot language {@code gol}: Go embedded in Java by the GraalVM polyglot API, on a JVM
 * without flags. Each context has one growing package ({@link gol.compiler.Session#interactive}) in
 * one running program; goroutines run on threads of their own, which never enter the context.
 *
 * <p>Start reading at {@link gol.interpreter.polyglot.GolLanguage}, then {@link
 * gol.interpreter.polyglot.GolContext}.
 */
@NullMarked
package gol.interpreter.polyglot;

import org.jspecify.annotations.NullMarked;
