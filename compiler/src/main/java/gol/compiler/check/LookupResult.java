package gol.compiler.check;

import gol.compiler.types.Obj;
import org.jspecify.annotations.Nullable;

/**
 * What a lookup of a field or method found.
 *
 * @param obj the {@code Var} or {@code Func}, or null
 * @param index the path to it; with a null obj, non-null says that the name is ambiguous
 * @param indirect whether a pointer was followed; with a null obj, that a method was found which
 *     needs a pointer receiver
 */
public record LookupResult(@Nullable Obj obj, int @Nullable [] index, boolean indirect) {}
