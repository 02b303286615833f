package gol.stdlib.os;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.GoString;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectSlice;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Files by name. */
final class FileSystem {
    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

    private FileSystem() {}

    /** Something that may fail. */
    interface Action {
        void run() throws IOException;
    }

    /** The number of the error that comes of it, 0 for none. */
    static long run(Action action) {
        try {
            action.run();
            return 0;
        } catch (Throwable t) {
            return Natives.errno(t);
        }
    }

    /** Error, mode, size, seconds, nanoseconds, device, inode. */
    static LongSlice stat(GoString name, boolean follow) {
        long[] s = new long[7];
        try {
            Path p = Natives.path(name);
            Map<String, Object> a =
                    Files.readAttributes(
                            p,
                            "unix:mode,size,lastModifiedTime,dev,ino",
                            follow ? FOLLOW : NO_FOLLOW);
            s[1] = number(a.get("mode"));
            s[2] = number(a.get("size"));
            FileTime t = (FileTime) a.get("lastModifiedTime");
            if (t != null) {
                s[3] = t.toInstant().getEpochSecond();
                s[4] = t.toInstant().getNano();
            }
            s[5] = number(a.get("dev"));
            s[6] = number(a.get("ino"));
        } catch (Throwable t) {
            s[0] = Natives.errno(t);
        }
        return LongSlice.of(s);
    }

    private static long number(@Nullable Object n) {
        return n instanceof Number v ? v.longValue() : 0;
    }

    /** Names in order; modes in o1, error in l2. */
    static ObjectSlice list(Goroutine g, GoString name) {
        TreeMap<GoString, Long> found = new TreeMap<>();
        g.l2 = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Natives.path(name))) {
            for (Path p : entries) {
                found.put(GoString.of(p.getFileName().toString()), mode(p));
            }
        } catch (DirectoryIteratorException e) {
            g.l2 = Natives.errno(e.getCause());
        } catch (Throwable t) {
            g.l2 = Natives.errno(t);
        }
        g.o1 = LongSlice.of(found.values().stream().mapToLong(Long::longValue).toArray());
        return ObjectSlice.of(found.keySet().toArray());
    }

    private static long mode(Path p) {
        try {
            return number(Files.getAttribute(p, "unix:mode", NO_FOLLOW));
        } catch (IOException e) {
            return 0;
        }
    }

    static void removeAll(Path p) throws IOException {
        if (!Files.exists(p, NO_FOLLOW)) {
            return;
        }
        Files.walkFileTree(
                p,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
                            throws IOException {
                        if (e != null) {
                            throw e;
                        }
                        Files.deleteIfExists(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    static void rename(Path from, Path to) throws IOException {
        if (Files.isDirectory(to, NO_FOLLOW) && !Files.isDirectory(from, NO_FOLLOW)) {
            throw new Errno(Files.exists(from, NO_FOLLOW) ? Errno.EEXIST : Errno.ENOENT);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    static void chown(Path p, int uid, int gid, boolean follow) throws IOException {
        LinkOption[] options = follow ? FOLLOW : NO_FOLLOW;
        if (uid >= 0) {
            Files.setAttribute(p, "unix:uid", uid, options);
        }
        if (gid >= 0) {
            Files.setAttribute(p, "unix:gid", gid, options);
        }
    }

    static void setTimes(Path p, long atime, long mtime) throws IOException {
        Files.getFileAttributeView(p, BasicFileAttributeView.class)
                .setTimes(time(mtime), time(atime), null);
    }

    private static @Nullable FileTime time(long nanos) {
        return nanos == Long.MIN_VALUE ? null : FileTime.from(nanos, TimeUnit.NANOSECONDS);
    }

    static GoString hostname() {
        try {
            return GoString.of(Files.readString(Path.of("/proc/sys/kernel/hostname")).trim());
        } catch (IOException e) {
            try {
                return GoString.of(InetAddress.getLocalHost().getHostName());
            } catch (IOException f) {
                return GoString.of("localhost");
            }
        }
    }
}
