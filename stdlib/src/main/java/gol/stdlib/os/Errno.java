package gol.stdlib.os;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;

/** An error of the system by its number, and the numbers of Java's exceptions. */
final class Errno extends IOException {
    private static final long serialVersionUID = 1;

    /** Stands for "file already closed". */
    static final int CLOSED = -1;

    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int EIO = 5;
    static final int EBADF = 9;
    static final int EACCES = 13;
    static final int EEXIST = 17;
    static final int ENOTDIR = 20;
    static final int EISDIR = 21;
    static final int EINVAL = 22;
    static final int ESPIPE = 29;
    static final int ENOTEMPTY = 39;
    static final int ELOOP = 40;
    static final int ENOTSUP = 95;

    final int number;

    Errno(int number) {
        super("errno " + number);
        this.number = number;
    }

    /** The number that fits an exception. */
    static int of(Throwable t) {
        return switch (t) {
            case Errno e -> e.number;
            case NoSuchFileException e -> ENOENT;
            case FileNotFoundException e -> ENOENT;
            case FileAlreadyExistsException e -> EEXIST;
            case AccessDeniedException e -> EACCES;
            case DirectoryNotEmptyException e -> ENOTEMPTY;
            case NotDirectoryException e -> ENOTDIR;
            case NotLinkException e -> EINVAL;
            case FileSystemLoopException e -> ELOOP;
            case FileSystemException e -> ofText(e.getReason());
            case ClosedChannelException e -> CLOSED;
            case InvalidPathException e -> EINVAL;
            case IllegalArgumentException e -> EINVAL;
            case UnsupportedOperationException e -> ENOTSUP;
            case IOException e -> ofText(e.getMessage());
            default -> EIO;
        };
    }

    private static int ofText(@org.jspecify.annotations.Nullable String text) {
        int n = text == null ? 0 : gol.stdlib.syscall.Natives.number(text);
        return n != 0 ? n : EIO;
    }
}
