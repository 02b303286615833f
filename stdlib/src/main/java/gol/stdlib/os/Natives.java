package gol.stdlib.os;

import gol.runtime.panic.FatalError;
import gol.runtime.panic.ProgramExit;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectRef;
import gol.runtime.value.ObjectSlice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Open files, arguments and environment. Errors are numbers, see {@link Errno}. */
public final class Natives {
    private static final int WRONLY = 1;
    private static final int RDWR = 2;
    private static final int CREATE = 0x40;
    private static final int EXCL = 0x80;
    private static final int TRUNC = 0x200;
    private static final int APPEND = 0x400;
    private static final int SYNC = 0x101000;

    private Natives() {}

    /** The number of an error; what ends the program goes on. */
    static int errno(Throwable t) {
        if (t instanceof ProgramExit e) {
            throw e;
        }
        if (t instanceof FatalError e) {
            throw e;
        }
        return Errno.of(t);
    }

    private static long fail(Goroutine g, Throwable t) {
        g.l1 = errno(t);
        return 0;
    }

    static Path path(GoString name) throws IOException {
        if (name.isEmpty()) {
            throw new Errno(Errno.ENOENT);
        }
        return Path.of(name.toJava());
    }

    // ---- program

    public static ObjectSlice args(Goroutine g) {
        return strings(g.runtime().options().args());
    }

    static ObjectSlice strings(List<String> list) {
        return ObjectSlice.of(list.stream().map(GoString::of).toArray());
    }

    public static GoString executable(Goroutine g) {
        List<String> args = g.runtime().options().args();
        return GoString.of(
                Path.of(args.isEmpty() ? "gol" : args.get(0)).toAbsolutePath().toString());
    }

    public static GoString workingDir() {
        return GoString.of(Path.of("").toAbsolutePath().toString());
    }

    public static int random(Goroutine g) {
        return (int) (g.runtime().chooser().nextLong() >>> 32);
    }

    // ---- open files

    public static void watchStandard(Goroutine g, long fd, ObjectRef variable, Object file) {
        g.runtime().standardFiles().watch((int) fd, variable, file);
    }

    /** Options and attributes of a file's opening. */
    private static Set<OpenOption> options(int flag) {
        Set<OpenOption> options = new HashSet<>();
        int access = flag & 3;
        if (access != WRONLY) {
            options.add(StandardOpenOption.READ);
        }
        if (access == WRONLY || access == RDWR) {
            options.add(
                    access == WRONLY && (flag & APPEND) != 0
                            ? StandardOpenOption.APPEND
                            : StandardOpenOption.WRITE);
            if ((flag & CREATE) != 0) {
                options.add(
                        (flag & EXCL) != 0
                                ? StandardOpenOption.CREATE_NEW
                                : StandardOpenOption.CREATE);
            }
            if ((flag & TRUNC) != 0 && (flag & APPEND) == 0) {
                options.add(StandardOpenOption.TRUNCATE_EXISTING);
            }
            if ((flag & SYNC) == SYNC) {
                options.add(StandardOpenOption.SYNC);
            }
        }
        return options;
    }

    static FileAttribute<Set<PosixFilePermission>> permissions(int mode) {
        return PosixFilePermissions.asFileAttribute(permissionSet(mode));
    }

    static Set<PosixFilePermission> permissionSet(int mode) {
        Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = {
            PosixFilePermission.OTHERS_EXECUTE,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_READ
        };
        for (int i = 0; i < all.length; i++) {
            if ((mode & 1 << i) != 0) {
                set.add(all[i]);
            }
        }
        return set;
    }

    public static @Nullable Object openFile(Goroutine g, GoString name, long flags, long perm) {
        g.l1 = 0;
        int flag = (int) flags;
        try {
            Path p = path(name);
            boolean writes = (flag & 3) != 0;
            if (Files.isDirectory(p)) {
                if (writes || (flag & CREATE) != 0) {
                    throw new Errno(
                            (flag & (CREATE | EXCL)) == (CREATE | EXCL)
                                    ? Errno.EEXIST
                                    : Errno.EISDIR);
                }
                if (!Files.isReadable(p)) {
                    throw new Errno(Errno.EACCES);
                }
                return OpenFile.directory();
            }
            if (!writes && (flag & CREATE) != 0 && !Files.exists(p)) {
                Files.createFile(p, permissions((int) perm));
            }
            boolean slow = Files.exists(p) && !Files.isRegularFile(p);
            FileChannel channel = open(g, p, flag, (int) perm, slow);
            // a Java channel that appends cannot read
            boolean appends = (flag & (RDWR | APPEND)) == (RDWR | APPEND) && !slow;
            return appends ? OpenFile.appending(channel) : OpenFile.of(channel, slow);
        } catch (Throwable t) {
            fail(g, t);
            return null;
        }
    }

    private static FileChannel open(Goroutine g, Path p, int flag, int perm, boolean slow)
            throws Exception {
        Set<OpenOption> options = options(flag);
        if ((flag & APPEND) != 0 && (flag & TRUNC) != 0 && Files.exists(p)) {
            FileChannel.open(p, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
        }
        if (slow) {
            return g.scheduler().blocking(g, "IO wait", () -> FileChannel.open(p, options));
        }
        return (flag & CREATE) != 0
                ? FileChannel.open(p, options, permissions(perm))
                : FileChannel.open(p, options);
    }

    public static Object standardFile(long fd) {
        return OpenFile.standard((int) fd);
    }

    public static long fileNumber(Object f) {
        return ((OpenFile) f).number;
    }

    public static @Nullable Object pipe(Goroutine g) {
        g.l2 = 0;
        g.o1 = null;
        try {
            Pipe p = Pipe.open();
            g.o1 = OpenFile.of(p.sink(), true);
            return OpenFile.of(p.source(), true);
        } catch (IOException e) {
            g.l2 = errno(e);
            return null;
        }
    }

    public static long readFile(Goroutine g, Object f, ByteSlice b) {
        long n;
        try {
            n = ((OpenFile) f).read(g, b.array, (int) b.off, (int) b.len);
        } catch (Throwable t) {
            return fail(g, t);
        }
        g.l1 = 0;
        return n;
    }

    public static long writeFile(Goroutine g, Object f, ByteSlice b) {
        try {
            ((OpenFile) f).write(g, b.array, (int) b.off, (int) b.len);
        } catch (Throwable t) {
            return fail(g, t);
        }
        g.l1 = 0;
        return b.len;
    }

    public static long readFileAt(Goroutine g, Object f, ByteSlice b, long off) {
        g.l1 = 0;
        try {
            return ((OpenFile) f)
                    .file()
                    .read(ByteBuffer.wrap(b.array, (int) b.off, (int) b.len), off);
        } catch (NonReadableChannelException e) {
            g.l1 = Errno.EBADF;
            return 0;
        } catch (Throwable t) {
            return fail(g, t);
        }
    }

    public static long writeFileAt(Goroutine g, Object f, ByteSlice b, long off) {
        g.l1 = 0;
        try {
            ByteBuffer buffer = ByteBuffer.wrap(b.array, (int) b.off, (int) b.len);
            FileChannel c = ((OpenFile) f).file();
            long at = off;
            while (buffer.hasRemaining()) {
                at += c.write(buffer, at);
            }
            return b.len;
        } catch (NonWritableChannelException e) {
            g.l1 = Errno.EBADF;
            return 0;
        } catch (Throwable t) {
            return fail(g, t);
        }
    }

    public static long seekFile(Goroutine g, Object f, long offset, long whence) {
        g.l1 = 0;
        try {
            FileChannel c = ((OpenFile) f).file();
            long from = whence == 0 ? 0 : whence == 1 ? c.position() : c.size();
            if (whence < 0 || whence > 2 || from + offset < 0) {
                throw new Errno(Errno.EINVAL);
            }
            c.position(from + offset);
            return from + offset;
        } catch (Throwable t) {
            return fail(g, t);
        }
    }

    public static long truncateFile(Object f, long size) {
        try {
            resize(((OpenFile) f).file(), size);
            return 0;
        } catch (NonWritableChannelException e) {
            return Errno.EINVAL;
        } catch (Throwable t) {
            return errno(t);
        }
    }

    /** Cuts a file, or lengthens it by zeros. */
    static void resize(FileChannel c, long size) throws IOException {
        if (size < 0) {
            throw new Errno(Errno.EINVAL);
        }
        if (size < c.size()) {
            long at = c.position();
            c.truncate(size);
            c.position(at);
        } else if (size > c.size()) {
            c.write(ByteBuffer.allocate(1), size - 1);
        }
    }

    public static long syncFile(Object f) {
        try {
            ((OpenFile) f).file().force(true);
            return 0;
        } catch (Throwable t) {
            return errno(t);
        }
    }

    public static long closeFile(Goroutine g, Object f) {
        try {
            ((OpenFile) f).close(g);
            return 0;
        } catch (Throwable t) {
            return errno(t);
        }
    }

    // ---- the file system: see FileSystem

    public static LongSlice stat(GoString name, boolean follow) {
        return FileSystem.stat(name, follow);
    }

    public static long mkdir(GoString name, long perm) {
        return FileSystem.run(() -> Files.createDirectory(path(name), permissions((int) perm)));
    }

    public static long remove(GoString name) {
        return FileSystem.run(() -> Files.delete(path(name)));
    }

    public static long removeAll(GoString name) {
        return FileSystem.run(() -> FileSystem.removeAll(path(name)));
    }

    public static long rename2(GoString from, GoString to) {
        return FileSystem.run(() -> FileSystem.rename(path(from), path(to)));
    }

    public static long link(GoString old, GoString name) {
        return FileSystem.run(() -> Files.createLink(path(name), path(old)));
    }

    public static long symlink(GoString old, GoString name) {
        return FileSystem.run(() -> Files.createSymbolicLink(path(name), path(old)));
    }

    public static GoString readLink(Goroutine g, GoString name) {
        g.l1 = 0;
        try {
            return GoString.of(Files.readSymbolicLink(path(name)).toString());
        } catch (Throwable t) {
            fail(g, t);
            return GoString.EMPTY;
        }
    }

    public static GoString realPath(Goroutine g, GoString name) {
        g.l1 = 0;
        try {
            return GoString.of(path(name).toRealPath().toString());
        } catch (Throwable t) {
            fail(g, t);
            return GoString.EMPTY;
        }
    }

    public static long truncate(GoString name, long size) {
        return FileSystem.run(() -> {
            try (FileChannel c = FileChannel.open(path(name), StandardOpenOption.WRITE)) {
                resize(c, size);
            }
        });
    }

    public static long chmod(GoString name, long mode) {
        return FileSystem.run(() -> Files.setAttribute(path(name), "unix:mode", (int) mode));
    }

    public static long chown(GoString name, long uid, long gid, boolean follow) {
        return FileSystem.run(() -> FileSystem.chown(path(name), (int) uid, (int) gid, follow));
    }

    public static long chtimes(GoString name, long atime, long mtime) {
        return FileSystem.run(() -> FileSystem.setTimes(path(name), atime, mtime));
    }

    public static ObjectSlice listDir(Goroutine g, GoString name) {
        return FileSystem.list(g, name);
    }

    public static GoString hostname() {
        return FileSystem.hostname();
    }
}
