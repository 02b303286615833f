package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.types.Func;
import gol.compiler.types.Signature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call calls, its function or receiver operand lowered but its arguments not yet. */
sealed interface Callee {
    /** The parameters and results, concrete, without receiver. */
    Signature signature();

    /** The operands that are evaluated before the arguments. */
    List<Ex> leading();

    /** The call; {@code operands} are {@link #leading} and the arguments, ordered. */
    Ex call(FunctionLowering fn, List<Ex> operands, int pos);

    /**
     * A function known now, with its receiver or captured variables.
     *
     * @param declared null for literals
     */
    record Static(
            IrFunction function, List<Ex> leading, Signature signature, @Nullable Func declared)
            implements Callee {
        @Override
        public Ex call(FunctionLowering fn, List<Ex> operands, int pos) {
            return new Ex.CallFunction(function, operands, pos);
        }
    }

    /** A function value. */
    record Value(Ex function, Signature signature) implements Callee {
        @Override
        public List<Ex> leading() {
            return List.of(function);
        }

        @Override
        public Ex call(FunctionLowering fn, List<Ex> operands, int pos) {
            return new Ex.CallValue(operands.get(0), fn.signature(signature), rest(operands), pos);
        }
    }

    /** An interface's method. */
    record Method(Ex receiver, String id, Signature signature) implements Callee {
        @Override
        public List<Ex> leading() {
            return List.of(receiver);
        }

        @Override
        public Ex call(FunctionLowering fn, List<Ex> operands, int pos) {
            return new Ex.CallInterface(
                    operands.get(0), id, fn.signature(signature), rest(operands), pos);
        }
    }

    private static List<Ex> rest(List<Ex> operands) {
        return new ArrayList<>(operands.subList(1, operands.size()));
    }
}
