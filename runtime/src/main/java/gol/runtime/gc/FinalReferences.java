package gol.runtime.gc;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JDK's own final references: the collector queues one when nothing else reaches its
 * object, and leaves the object in it. That is what a Go finaliser needs, which gets the object; no
 * public kind of reference does it. The class is to be had where {@code java.lang.ref} is opened to
 * gol.
 */
final class FinalReferences {
    private static final @Nullable Constructor<?> MAKER = maker();

    private FinalReferences() {}

    private static @Nullable Constructor<?> maker() {
        try {
            Constructor<?> c =
                    Class.forName("java.lang.ref.FinalReference")
                            .getDeclaredConstructor(Object.class, ReferenceQueue.class);
            return c.trySetAccessible() ? c : null;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    /** A reference to an object, null where the JVM does not let us. */
    @SuppressWarnings("unchecked")
    static @Nullable Reference<Object> of(Object object, ReferenceQueue<Object> queue) {
        if (MAKER == null) {
            return null;
        }
        try {
            return (Reference<Object>) MAKER.newInstance(object, queue);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
