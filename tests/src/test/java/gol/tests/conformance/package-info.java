/**
 * Runs Go's own test programs in place, from an installation's {@code test} directory, and compares
 * with what they say of themselves. {@link gol.tests.conformance.Conformance} is the command;
 * {@link gol.tests.conformance.Recipe} reads a program's first lines, {@link
 * gol.tests.conformance.Trial} does what they ask for.
 */
@NullMarked
package gol.tests.conformance;

import org.jspecify.annotations.NullMarked;
