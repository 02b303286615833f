package gol.compiler.vet;

import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Pointer;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;

/** Decoders that are given something they cannot write to. */
final class Unmarshal implements Analyzer {
    private static final String[] PACKAGES = {
        "encoding/asn1", "encoding/gob", "encoding/json", "encoding/xml"
    };

    @Override
    public void run(Pass pass) {
        pass.eachCall(call -> {
            int index = target(pass.callee(call));
            if (index < 0 || index >= call.args().size()) {
                return;
            }
            Type type = pass.typeOf(call.args().get(index));
            boolean nil = pass.isNil(call.args().get(index));
            if (type == null
                    || !nil && type.underlying() instanceof Pointer
                    || !nil && type.underlying() instanceof Interface
                    || type.unalias() instanceof TypeParam) {
                return;
            }
            pass.report(
                    call.pos(),
                    index == 1
                            ? "call of Unmarshal passes non-pointer as second argument"
                            : "call of Decode passes non-pointer");
        });
    }

    /** The index of the argument that is written to, or -1. */
    private static int target(@org.jspecify.annotations.Nullable Func f) {
        for (String path : PACKAGES) {
            if (Pass.isFunction(f, path, "Unmarshal")) {
                return 1;
            }
            if (Pass.isMethod(f, path, "Decoder", "Decode")) {
                return 0;
            }
        }
        return -1;
    }
}
