/**
 * From IR to nodes: one translator a family of IR nodes, all sharing a {@link
 * gol.interpreter.translate.FunctionTranslator}.
 */
@NullMarked
package gol.interpreter.translate;

import org.jspecify.annotations.NullMarked;
