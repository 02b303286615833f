/**
 * What is likely wrong in a program that Go accepts: the twin of {@code go vet}.
 *
 * <p>Reads syntax trees and the checker's {@code Info} of one package and hands over findings, with
 * go vet's words at go vet's places. One class per analyzer, by go vet's names; what several need
 * is in {@link gol.compiler.vet.Pass}. Knows neither lowering nor back ends. Start reading at
 * {@link gol.compiler.vet.Vet}.
 */
@NullMarked
package gol.compiler.vet;

import org.jspecify.annotations.NullMarked;
