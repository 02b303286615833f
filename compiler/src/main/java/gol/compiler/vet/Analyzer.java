package gol.compiler.vet;

/** Looks for one kind of mistake in a checked package. Stateless: one object serves all passes. */
interface Analyzer {
    void run(Pass pass);
}
