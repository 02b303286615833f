package gol.compiler.vet;

/** How a function that prints takes its arguments. */
enum PrintKind {
    /** As fmt.Print. */
    PRINT,
    /** As fmt.Println. */
    PRINTLN,
    /** As fmt.Printf: a format, then its arguments. */
    PRINTF,
    /** As fmt.Errorf: a format that may wrap errors. */
    ERRORF;

    boolean isFormat() {
        return this == PRINTF || this == ERRORF;
    }
}
