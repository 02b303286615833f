/**
 * Go's package encoding/json. {@code json.go} is what programs see; {@code Encoder} and {@code
 * Decoder} walk values by their run-time types, {@code Scanner} checks syntax. May import the
 * runtime and the natives of reflect and errors.
 */
@NullMarked
package gol.stdlib.encoding.json;

import org.jspecify.annotations.NullMarked;
