/**
 * Finds a program's packages: which directory an import path means ({@link
 * gol.compiler.modules.Modules}), which of its files belong to the build ({@link
 * gol.compiler.modules.BuildContext}), and in which order packages are to be checked ({@link
 * gol.compiler.modules.Loader}, where to start reading). It hands over parsed files and knows
 * nothing of types. What it refuses, it refuses in the words of Go's command.
 */
@NullMarked
package gol.compiler.modules;

import org.jspecify.annotations.NullMarked;
