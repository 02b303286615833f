package gol.stdlib.net;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.ObjectSlice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * TCP sockets for package net. Where a status is returned, it is 0 or more on success, -1 for a
 * closed socket, -2 for a deadline that is over, and -1000 - n for the system's error n.
 */
public final class Natives {
    private static final int ERROR = -1000;
    private static final int EIO = 5;
    private static final String[] MESSAGES = {
        "Connection refused", "Connection reset", "Broken pipe", "Address already in use",
                "Cannot assign requested address",
        "Network is unreachable", "No route to host", "Host is unreachable", "Connection timed out",
                "Permission denied",
        "Too many open files", "Invalid argument", "not connected", "Address family not supported",
                "Protocol family unavailable"
    };
    private static final int[] NUMBERS = {
        111, 104, 32, 98, 99, 101, 113, 113, 110, 13, 24, 22, 107, 97, 97
    };

    private Natives() {}

    private static long status(IOException e) {
        if (e instanceof ClosedChannelException) {
            return Side.CLOSED;
        }
        String text = String.valueOf(e.getMessage());
        for (int i = 0; i < MESSAGES.length; i++) {
            if (text.contains(MESSAGES[i])) {
                return ERROR - NUMBERS[i];
            }
        }
        return ERROR - EIO;
    }

    private static InetAddress address(GoString ip) throws IOException {
        return InetAddress.getByAddress(ip.toByteArray());
    }

    /** Opens a listener on an address of 4 or 16 bytes, none for all addresses. */
    public static @Nullable Object listen(Goroutine g, GoString ip, long port) {
        ServerSocketChannel channel = null;
        try {
            channel = ServerSocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(
                    ip.isEmpty()
                            ? new InetSocketAddress((int) port)
                            : new InetSocketAddress(address(ip), (int) port),
                    4096);
            Endpoint endpoint = new Endpoint(g, channel);
            g.l1 = 0;
            return endpoint;
        } catch (IOException e) {
            g.l1 = status(e);
            closeQuietly(channel);
            return null;
        }
    }

    private static void closeQuietly(@Nullable AutoCloseable c) {
        try {
            if (c != null) {
                c.close();
            }
        } catch (Exception e) {
            // it was of no use anyway
        }
    }

    /** Accepts a connection. */
    public static @Nullable Object accept(Goroutine g, Object listener) {
        Endpoint endpoint = (Endpoint) listener;
        g.l1 = 0;
        try {
            for (; ; ) {
                int state = endpoint.reading.state();
                if (state != Side.READY) {
                    g.l1 = state;
                    return null;
                }
                SocketChannel channel = ((ServerSocketChannel) endpoint.channel).accept();
                if (channel != null) {
                    return connected(g, channel);
                }
                endpoint.await(g, SelectionKey.OP_ACCEPT);
                g.l1 = 0;
            }
        } catch (IOException e) {
            g.l1 = status(e);
            return null;
        }
    }

    private static Endpoint connected(Goroutine g, SocketChannel channel) throws IOException {
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            return new Endpoint(g, channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    /** Starts to connect; {@link #connect} waits for the end. */
    public static @Nullable Object open(Goroutine g, GoString ip, long port) {
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(new InetSocketAddress(address(ip), (int) port));
            Endpoint endpoint = connected(g, channel);
            g.l1 = 0;
            return endpoint;
        } catch (IOException e) {
            g.l1 = status(e);
            closeQuietly(channel);
            return null;
        }
    }

    public static long connect(Goroutine g, Object conn) {
        Endpoint endpoint = (Endpoint) conn;
        try {
            for (; ; ) {
                int state = endpoint.writing.state();
                if (state != Side.READY) {
                    return state;
                }
                if (((SocketChannel) endpoint.channel).finishConnect()) {
                    return 0;
                }
                endpoint.await(g, SelectionKey.OP_CONNECT);
            }
        } catch (IOException e) {
            return status(e);
        }
    }

    /** The number of bytes read, 0 at the end. */
    public static long read(Goroutine g, Object conn, ByteSlice p) {
        Endpoint endpoint = (Endpoint) conn;
        try {
            for (; ; ) {
                int state = endpoint.reading.state();
                if (state != Side.READY) {
                    return state;
                }
                if (p.len == 0) {
                    return 0;
                }
                int n = endpoint.read(g, buffer(p, 0));
                if (n != 0) {
                    return Math.max(n, 0);
                }
                endpoint.await(g, SelectionKey.OP_READ);
            }
        } catch (IOException e) {
            return status(e);
        }
    }

    private static ByteBuffer buffer(ByteSlice p, long from) {
        return ByteBuffer.wrap(p.array, (int) (p.off + from), (int) (p.len - from));
    }

    /** Writes all; how many bytes were written, then the status. */
    public static long write(Goroutine g, Object conn, ByteSlice p) {
        Endpoint endpoint = (Endpoint) conn;
        long done = 0;
        long result = 0;
        try {
            for (; ; ) {
                result = endpoint.writing.state();
                if (result != Side.READY || done == p.len) {
                    break;
                }
                int n = ((SocketChannel) endpoint.channel).write(buffer(p, done));
                done += n;
                if (n == 0) {
                    endpoint.await(g, SelectionKey.OP_WRITE);
                }
            }
        } catch (IOException e) {
            result = status(e);
        }
        g.l1 = result;
        return done;
    }

    /** Sets deadlines to so many nanoseconds from now; {@code none} takes them away. */
    public static void setDeadline(
            Goroutine g, Object conn, boolean read, boolean write, boolean none, long fromNow) {
        Endpoint endpoint = (Endpoint) conn;
        long now = g.runtime().clock().nanoTime();
        long when = none || now + fromNow < 0 && fromNow > 0 ? Long.MAX_VALUE : now + fromNow;
        endpoint.setDeadline(g.scheduler(), read, write, when, now);
    }

    public static long closeSocket(Goroutine g, Object conn) {
        Endpoint endpoint = (Endpoint) conn;
        try {
            if (!endpoint.close(g)) {
                return Side.CLOSED;
            }
            if (endpoint.channel instanceof ServerSocketChannel) {
                Poller.of(g)
                        .awaitFlush(g); // the port is free then, and nobody can connect any more
            }
            return 0;
        } catch (IOException e) {
            return status(e);
        }
    }

    public static boolean isClosed(Object conn) {
        return ((Endpoint) conn).reading.state() == Side.CLOSED;
    }

    /** The number of bytes read, 0 if there are none yet, negative at the end. */
    public static long tryRead(Object conn, ByteSlice p) {
        try {
            return ((SocketChannel) ((Endpoint) conn).channel).read(buffer(p, 0));
        } catch (IOException e) {
            return status(e);
        }
    }

    public static long shutdown(Object conn, boolean output) {
        SocketChannel channel = (SocketChannel) ((Endpoint) conn).channel;
        try {
            if (output) {
                channel.shutdownOutput();
            } else {
                channel.shutdownInput();
            }
            return 0;
        } catch (IOException e) {
            return status(e);
        } catch (java.nio.channels.NotYetConnectedException e) {
            return ERROR - 107;
        }
    }

    public static long setOption(Object conn, GoString name, long value) {
        SocketChannel channel = (SocketChannel) ((Endpoint) conn).channel;
        try {
            switch (name.toJava()) {
                case "nodelay" -> channel.setOption(StandardSocketOptions.TCP_NODELAY, value != 0);
                case "keepalive" ->
                        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, value != 0);
                case "linger" -> channel.setOption(StandardSocketOptions.SO_LINGER, (int) value);
                case "rcvbuf" -> channel.setOption(StandardSocketOptions.SO_RCVBUF, (int) value);
                case "sndbuf" -> channel.setOption(StandardSocketOptions.SO_SNDBUF, (int) value);
                default -> throw new IllegalArgumentException(name.toJava());
            }
            return 0;
        } catch (IOException e) {
            return status(e);
        }
    }

    /** The local or remote address: its bytes and port. */
    public static GoString endpointAddress(Goroutine g, Object conn, boolean remote) {
        g.l1 = 0;
        try {
            SocketAddress address =
                    switch (((Endpoint) conn).channel) {
                        case SocketChannel c -> remote ? c.getRemoteAddress() : c.getLocalAddress();
                        case ServerSocketChannel c -> c.getLocalAddress();
                        default -> null;
                    };
            if (address instanceof InetSocketAddress inet) {
                g.l1 = inet.getPort();
                return GoString.wrap(inet.getAddress().getAddress());
            }
        } catch (IOException e) {
            // no address, then
        }
        return GoString.EMPTY;
    }

    /**
     * A host's addresses, each 4 or 16 bytes; none if there is no such host. Then whether trying
     * again may help.
     */
    public static ObjectSlice lookup(Goroutine g, GoString host) throws Exception {
        String name = host.toJava();
        Object result =
                g.scheduler()
                        .<Object>blocking(
                                g,
                                "IO wait",
                                () -> {
                                    try {
                                        return InetAddress.getAllByName(name);
                                    } catch (UnknownHostException e) {
                                        return String.valueOf(e.getMessage());
                                    }
                                });
        if (result instanceof InetAddress[] addresses) {
            Object[] found = new Object[addresses.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = GoString.wrap(addresses[i].getAddress());
            }
            g.l1 = 0;
            return new ObjectSlice(found, 0, found.length, found.length);
        }
        g.l1 = String.valueOf(result).contains("Temporary failure") ? 1 : 0;
        return ObjectSlice.NIL;
    }

    /** The name server that the system asks, or nothing. */
    public static GoString nameServer() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/etc/resolv.conf"));
            for (String line : lines) {
                String[] words = line.trim().split("\\s+");
                if (words.length > 1 && words[0].equals("nameserver")) {
                    return GoString.of(
                            words[1].contains(":") ? "[" + words[1] + "]:53" : words[1] + ":53");
                }
            }
        } catch (IOException | RuntimeException e) {
            // there is none to name
        }
        return GoString.EMPTY;
    }

    public static ObjectSlice interfaces() {
        return Interfaces.all();
    }

    public static GoString describe(Goroutine g, Object handle) {
        return Interfaces.describe(g, (NetworkInterface) handle);
    }

    public static ObjectSlice interfaceAddrs(Goroutine g, Object handle) {
        return Interfaces.addresses(g, (NetworkInterface) handle);
    }
}
