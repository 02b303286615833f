package gol.compiler.vet;

/** Calls of append without values. */
final class Appends implements Analyzer {
    @Override
    public void run(Pass pass) {
        pass.eachCall(call -> {
            if (call.args().size() == 1 && pass.isBuiltin(call, "append")) {
                pass.report(Pass.start(call), "append with no values");
            }
        });
    }
}
