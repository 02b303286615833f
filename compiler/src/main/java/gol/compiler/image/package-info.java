/**
 * The library's compiled code, made with the distribution: which functions, variables and struct
 * classes there are, and under which names, so that a program's code can refer to them without
 * lowering or translating them again.
 */
@NullMarked
package gol.compiler.image;

import org.jspecify.annotations.NullMarked;
