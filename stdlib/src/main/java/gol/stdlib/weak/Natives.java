package gol.stdlib.weak;

import gol.runtime.memory.Variables;
import gol.runtime.type.RType;
import gol.runtime.value.Interfaces;
import gol.runtime.value.Ref;
import gol.runtime.value.Struct;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Weak references to variables; of a pointer to a part of one, to the whole. */
public final class Natives {
    private static final Map<Handle, Handle> HANDLES = new HashMap<>();
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private Natives() {}

    /** A pointer: the variable's object, which part of it, and the pointer's type. */
    private static final class Handle extends WeakReference<Object> {
        private final int hash;
        private final int place;
        private final boolean part;
        private final RType type;

        Handle(Object whole, int place, boolean part, RType type) {
            super(whole, GONE);
            this.hash = System.identityHashCode(whole) * 31 + place;
            this.place = place;
            this.part = part;
            this.type = type;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Handle h
                            && get() != null
                            && get() == h.get()
                            && place == h.place
                            && part == h.part
                            && type == h.type;
        }
    }

    public static Object handle(@Nullable Object pointer) {
        Object p = Objects.requireNonNull(Interfaces.raw(pointer));
        RType type = Objects.requireNonNull(Interfaces.typeOf(pointer));
        Object holder = p instanceof Ref r ? r.holder() : null;
        Handle made =
                holder == null
                        ? new Handle(p, 0, false, type)
                        : new Handle(holder, ((Ref) p).place(), true, type);
        synchronized (HANDLES) {
            for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
                HANDLES.remove(gone);
            }
            Handle known = HANDLES.putIfAbsent(made, made);
            return known == null ? made : known;
        }
    }

    public static @Nullable Object value(@Nullable Object handle) {
        Handle h = (Handle) Objects.requireNonNull(handle);
        Object whole = h.get();
        if (whole == null) {
            return null;
        }
        Object p = whole;
        if (h.part) {
            p =
                    whole instanceof Struct s
                            ? Variables.field(s, h.place, h.type.elem())
                            : Variables.element(whole, h.place, h.type.elem());
        }
        return h.type.newBox(p);
    }
}
