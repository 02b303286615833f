/**
 * Package unsafe on a heap without addresses: an unsafe.Pointer is a variable and an offset in
 * bytes within it, by the layout that gc gives types on amd64. Start reading at {@link
 * gol.runtime.memory.Unsafe}. Programs that do not use unsafe do not load these classes. Imports
 * values and types.
 */
@NullMarked
package gol.runtime.memory;

import org.jspecify.annotations.NullMarked;
