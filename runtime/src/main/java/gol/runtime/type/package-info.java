/**
 * Go types at run time: pure data that library code walks (fmt, encoding/json, maps' hashing) and
 * that interface values carry. Imports only {@code gol.runtime.value} for zero values and boxes.
 * Start reading at {@link gol.runtime.type.RType}; {@link gol.runtime.type.TypeTable} makes the
 * types canonical, {@link gol.runtime.type.NativeTypes} knows those of structs that are written in
 * Java.
 */
@NullMarked
package gol.runtime.type;

import org.jspecify.annotations.NullMarked;
