package gol.interpreter.polyglot;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;
import org.jspecify.annotations.Nullable;

/** A panic, fatal error or diagnostic on its way to the host. */
@ExportLibrary(InteropLibrary.class)
final class GolException extends AbstractTruffleException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable SourceSection section;
    private final boolean parse;
    private final boolean incomplete;

    private GolException(
            String message, @Nullable SourceSection section, boolean parse, boolean incomplete) {
        super(message);
        this.section = section;
        this.parse = parse;
        this.incomplete = incomplete;
    }

    static GolException runtime(String message) {
        return new GolException(message, null, false, false);
    }

    static GolException parse(String message, @Nullable SourceSection section, boolean incomplete) {
        return new GolException(message, section, true, incomplete);
    }

    @ExportMessage
    ExceptionType getExceptionType() {
        return parse ? ExceptionType.PARSE_ERROR : ExceptionType.RUNTIME_ERROR;
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
