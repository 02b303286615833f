package gol.interpreter.polyglot;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import org.jspecify.annotations.Nullable;

/** A panic, fatal error or diagnostic on its way to the host. */
@ExportLibrary(InteropLibrary.class)
final class GolException extends AbstractTruffleException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable SourceSection section;
    private final ExceptionType type;
    private final boolean incomplete;

    private GolException(
            String message,
            @Nullable Node location,
            @Nullable SourceSection section,
            ExceptionType type,
            boolean incomplete) {
        super(message, location);
        this.section = section;
        this.type = type;
        this.incomplete = incomplete;
    }

    /**
     * A panic, fatal error or returned error.
     *
     * @param location where it began, which has a source section; null if that is not known
     */
    static GolException runtime(String message, @Nullable Node location) {
        SourceSection section = location == null ? null : location.getSourceSection();
        return new GolException(message, location, section, ExceptionType.RUNTIME_ERROR, false);
    }

    static GolException interrupted(String message) {
        return new GolException(message, null, null, ExceptionType.INTERRUPT, false);
    }

    /** A wrong value of an option. */
    static GolException option(String message) {
        return runtime(message, null);
    }

    static GolException parse(String message, @Nullable SourceSection section, boolean incomplete) {
        return new GolException(message, null, section, ExceptionType.PARSE_ERROR, incomplete);
    }

    @ExportMessage
    ExceptionType getExceptionType() {
        return type;
    }

    @ExportMessage
    boolean isExceptionIncompleteSource() {
        return incomplete;
    }

    @ExportMessage
    boolean hasSourceLocation() {
        return section != null;
    }

    @ExportMessage(name = "getSourceLocation")
    SourceSection sourceLocation() throws UnsupportedMessageException {
        if (section == null) {
            throw UnsupportedMessageException.create();
        }
        return section;
    }
}
