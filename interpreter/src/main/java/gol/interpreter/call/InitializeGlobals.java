package gol.interpreter.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import gol.interpreter.node.Frames;
import gol.interpreter.node.Statement;
import gol.runtime.GoRuntime;
import java.util.Collection;

/** A function's body after the initialisation of the library's variables that it mentions. */
public final class InitializeGlobals extends Statement {
    @CompilationFinal(dimensions = 1)
    private final Initialization[] first;

    @Child private Statement body;

    public InitializeGlobals(Collection<Initialization> first, Statement body) {
        this.first = first.toArray(new Initialization[0]);
        this.body = body;
    }

    @Override
    @ExplodeLoop
    public int execute(VirtualFrame frame) {
        GoRuntime runtime = Frames.goroutine(frame).runtime();
        for (Initialization each : first) {
            each.ensure(runtime);
        }
        return body.execute(frame);
    }
}
