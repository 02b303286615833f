/**
 * Texts of Go values: the core of package fmt, and of strconv. Hands over {@link
 * gol.runtime.format.Formatter}, {@link gol.runtime.format.Scanner} and {@link
 * gol.runtime.format.Strconv} to the library; imports values, types and panics of the runtime.
 * Calls methods of values (String, Error, Format) through the program's Linker, with no lock held.
 */
@NullMarked
package gol.runtime.format;

import org.jspecify.annotations.NullMarked;
