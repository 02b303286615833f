package gol.interpreter.polyglot;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage.LanguageReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives an exception the guest's frames. Truffle collects an exception's frames from the calls that
 * it passes through; a goroutine has unwound by the time that the host's thread throws, on whose
 * stack it never was. Therefore the calls are made again, each by a root that does nothing else.
 */
final class GuestTrace {
    private static final int MOST_FRAMES = 100;
    private static final LanguageReference<GolLanguage> LANGUAGE =
            LanguageReference.create(GolLanguage.class);

    private GuestTrace() {}

    /**
     * @param frames innermost first; a method's name is a Go function's
     */
    static GolException replay(GolContext context, String message, List<StackTraceElement> frames) {
        CallTarget callee = null;
        for (StackTraceElement e : frames.subList(0, Math.min(frames.size(), MOST_FRAMES))) {
            callee =
                    new Root(e.getMethodName(), section(context, e), message, callee)
                            .getCallTarget();
        }
        if (callee == null) {
            return GolException.runtime(message, null);
        }
        try {
            callee.call();
        } catch (GolException e) {
            return e;
        }
        throw new IllegalStateException("nothing was thrown");
    }

    private static @Nullable SourceSection section(GolContext context, StackTraceElement e) {
        Source source = e.getFileName() == null ? null : context.source(e.getFileName());
        int line = e.getLineNumber();
        return source == null || line <= 0 || line > source.getLineCount()
                ? null
                : source.createSection(line);
    }

    private static final class Root extends RootNode {
        private final String name;
        @Child private Place place;

        Root(
                String name,
                @Nullable SourceSection section,
                String message,
                @Nullable CallTarget callee) {
            super(LANGUAGE.get(null));
            this.name = name;
            this.place = new Place(section, message, callee);
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return place.execute();
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public @Nullable SourceSection getSourceSection() {
            return place.section;
        }
    }

    /** Where a function called the next one, or where the exception began. */
    private static final class Place extends Node {
        private final @Nullable SourceSection section;
        private final String message;
        @Child private @Nullable DirectCallNode call;

        Place(@Nullable SourceSection section, String message, @Nullable CallTarget callee) {
            this.section = section;
            this.message = message;
            this.call = callee == null ? null : DirectCallNode.create(callee);
        }

        Object execute() {
            DirectCallNode next = call;
            if (next == null) {
                throw GolException.runtime(message, this);
            }
            return next.call();
        }

        @Override
        public @Nullable SourceSection getSourceSection() {
            return section;
        }
    }
}
