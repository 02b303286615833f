package gol.runtime.memory;

/** A pointer to a variable of one type where the memory has another. */
interface View {
    UnsafePointer at();
}
