/**
 * Go's values in Java, as docs/architecture.md lays them down: strings, slices, structs, cells,
 * boxes, maps, and the static operations on them that compiled code calls. Hands its classes to the
 * back ends and to the library; imports {@code gol.runtime.type} for types, {@code
 * gol.runtime.panic} for panics. Start reading at {@link gol.runtime.value.Struct}, {@link
 * gol.runtime.value.Slice}, {@link gol.runtime.value.Interfaces}, {@link gol.runtime.value.Maps}.
 *
 * <p>A data race of the guest may make an operation see stale headers, never break the VM: headers
 * are immutable, and lie within their arrays ({@link gol.runtime.value.Memory}).
 */
@NullMarked
package gol.runtime.value;

import org.jspecify.annotations.NullMarked;
