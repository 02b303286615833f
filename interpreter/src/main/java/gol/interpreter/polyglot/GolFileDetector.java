package gol.interpreter.polyglot;

import com.oracle.truffle.api.TruffleFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Knows Go's files by their names. */
public final class GolFileDetector implements TruffleFile.FileTypeDetector {
    @Override
    public @Nullable String findMimeType(TruffleFile file) {
        String name = file.getName();
        boolean go = name != null && (name.endsWith(".go") || name.endsWith(".gol"));
        return go ? GolLanguage.MIME : null;
    }

    @Override
    public Charset findEncoding(TruffleFile file) {
        return StandardCharsets.UTF_8;
    }
}
