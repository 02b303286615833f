package gol.runtime.value;

import gol.runtime.type.RField;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the handles by which pointers to fields reach them, once for each struct class. */
final class FieldHandles {
    private static final ClassValue<@Nullable VarHandle[]> HANDLES =
            new ClassValue<>() {
                @Override
                protected @Nullable VarHandle[] computeValue(Class<?> c) {
                    return new VarHandle[c.getFields().length];
                }
            };

    private FieldHandles() {}

    static VarHandle of(Struct s, int field) {
        @Nullable VarHandle[] known = HANDLES.get(s.getClass());
        VarHandle h = known[field];
        if (h == null) {
            h = find(s, field);
            known[field] = h;
        }
        return h;
    }

    private static VarHandle find(Struct s, int field) {
        List<RField> fields = s.goType().fields();
        String name = fields.get(field).name();
        try {
            return MethodHandles.publicLookup()
                    .unreflectVarHandle(
                            s.getClass().getField(name.equals("_") ? "_" + field : name));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("field " + name + " of " + s.goType(), e);
        }
    }
}
