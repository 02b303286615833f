/**
 * Goroutines and what runs them, the twin of Go's {@code proc.go}: {@code park} and {@code wake} of
 * {@link gol.runtime.sched.Goroutine} are all that channels and locks use; {@link
 * gol.runtime.sched.Scheduler} starts, sleeps, blocks and stops. {@code WorkerScheduler} and {@code
 * Worker} are gol's M:N scheduler over the JDK's continuations, {@code ThreadScheduler} the one
 * over virtual threads; {@code ContinuationGoroutine} alone touches {@code jdk.internal.vm}. Locks
 * here are {@link gol.runtime.sched.CasLock}s, which know no owner, because a goroutine changes its
 * thread while it waits; for the same reason nothing that a goroutine runs may keep {@code
 * Thread.currentThread()} across a park. All choices are asked of one {@link
 * gol.runtime.sched.Chooser}, all time of one {@link gol.runtime.sched.Clock}. Start reading at
 * {@code Goroutine.park}, then {@code Worker.run}.
 */
@NullMarked
package gol.runtime.sched;

import org.jspecify.annotations.NullMarked;
