package gol.compiler.bytecode;

/**
 * The JVM slots of a local of slice type that is kept without a header object: in loops that
 * reassign a slice, the JIT would not get rid of the headers. See {@link SliceUpdate}.
 */
record SliceParts(int array, int off, int len, int cap) {
    /** In the place of the capacity's slot: it is not kept. */
    static final int NONE = -1;
}
