package gol.interpreter.polyglot;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;

/** Evaluates a source in the current context, whenever it is called. */
final class EvalRoot extends RootNode {
    private static final ContextReference<GolContext> CONTEXT =
            ContextReference.create(GolLanguage.class);

    private final Source source;

    EvalRoot(GolLanguage language, Source source) {
        super(language);
        this.source = source;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return evaluate(CONTEXT.get(this));
    }

    @TruffleBoundary
    private Object evaluate(GolContext context) {
        return context.eval(source);
    }

    @Override
    public String getName() {
        return source.getName();
    }
}
