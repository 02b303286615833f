/**
 * Channels and select, the twins of Go's {@code chan.go} and {@code select.go}. Compiled code calls
 * {@link gol.runtime.channel.Channels} and {@link gol.runtime.channel.Select}. Imports sched and
 * panic. Start reading at {@code LongChannel.send}.
 */
@NullMarked
package gol.runtime.channel;

import org.jspecify.annotations.NullMarked;
