package gol.compiler.types;

/**
 * What a selector {@code x.f} that is no qualified identifier selects.
 *
 * @param recv the type of x
 * @param obj the field or method
 * @param index the path: field indices through embedded fields, last the field's index or the
 *     method's (in {@code Named.methods} or the interface's sorted type set)
 * @param indirect whether a pointer was followed on the path
 */
public record Selection(Kind kind, Type recv, Obj obj, int[] index, boolean indirect) {
    /** What is selected. */
    public enum Kind {
        FIELD,
        METHOD_VALUE,
        METHOD_EXPR
    }
}
