package gol.compiler.ir;

import java.util.List;

/**
 * What gives variables of a library package their initial values. It runs once, completely, before
 * the first access to any of them by other code; it sees their zeros itself. Programs cannot tell
 * when: initialisers of the library have no effects but these values, and wait for nobody.
 *
 * @param function without parameters and results
 * @param variables all that it sets
 */
public record GlobalInitializer(IrFunction function, List<Global> variables) {}
