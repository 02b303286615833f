package gol.interpreter.node;

/** What a frame's descriptor knows of its function, for traces. */
public interface FrameInfo {
    /** Go's name. */
    String name();

    String fileName();

    /** The line of a position, the function's own for 0. */
    int line(int position);
}
