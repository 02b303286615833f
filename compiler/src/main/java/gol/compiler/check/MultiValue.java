package gol.compiler.check;

import java.util.List;

/**
 * The values of an expression.
 *
 * @param commaOk whether the two operands stand for {@code v, ok}
 */
record MultiValue(List<Operand> list, boolean commaOk) {}
