package gol.compiler.vet;

import gol.compiler.check.TypeSet;
import gol.compiler.types.Interface;
import gol.compiler.types.Pointer;
import gol.compiler.types.Type;

/** Second arguments of errors.As that make it panic or match everything. */
final class ErrorsAs implements Analyzer {
    @Override
    public void run(Pass pass) {
        pass.eachCall(call -> {
            if (call.args().size() < 2 || !Pass.isFunction(pass.callee(call), "errors", "As")) {
                return;
            }
            Type type = pass.typeOf(call.args().get(1));
            if (pass.isNil(call.args().get(1))) {
                mustBePointer(pass, call);
                return;
            }
            if (type == null || type.underlying() instanceof Interface i && TypeSet.of(i).isAll()) {
                return;
            }
            if (!(type.underlying() instanceof Pointer pointer)) {
                mustBePointer(pass, call);
            } else if (Pass.isError(pointer.elem())) {
                pass.report(Pass.start(call), "second argument to errors.As should not be *error");
            } else if (!(pointer.elem().underlying() instanceof Interface)
                    && !pass.isErrorValue(pointer.elem())) {
                mustBePointer(pass, call);
            }
        });
    }

    private static void mustBePointer(Pass pass, gol.syntax.Expr.Call call) {
        pass.report(
                Pass.start(call),
                "second argument to errors.As must be a non-nil pointer to either a type that implements error, or to any interface type");
    }
}
