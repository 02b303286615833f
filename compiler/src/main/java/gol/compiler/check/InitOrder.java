package gol.compiler.check;



/** The order of package initialisation; twin of types2's initorder.go. */
final class InitOrder {
    private final Checker check;

    InitOrder(Checker check) {
        this.check = check;
    }

    /** Fills info.initOrder. */
    void run() {
        throw new UnsupportedOperationException("InitOrder");
    }
}
