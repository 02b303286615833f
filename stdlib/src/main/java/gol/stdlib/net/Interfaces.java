package gol.stdlib.net;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.GoString;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectSlice;
import java.io.IOException;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine's network interfaces, as the JDK and the system's files tell. */
final class Interfaces {
    private static final int UP = 1;
    private static final int BROADCAST = 1 << 1;
    private static final int LOOPBACK = 1 << 2;
    private static final int POINT_TO_POINT = 1 << 3;
    private static final int MULTICAST = 1 << 4;
    private static final int RUNNING = 1 << 5;

    private Interfaces() {}

    static ObjectSlice all() {
        try {
            return ObjectSlice.of(
                    NetworkInterface.networkInterfaces()
                            .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                            .toArray());
        } catch (SocketException e) {
            return ObjectSlice.NIL;
        }
    }

    static GoString describe(Goroutine g, NetworkInterface it) {
        byte @Nullable [] hardware = null;
        int flags = 0;
        int mtu = 0;
        try {
            hardware = it.getHardwareAddress();
            mtu = it.getMTU();
            flags |= it.isUp() ? UP : 0;
            flags |= it.isLoopback() ? LOOPBACK : 0;
            flags |= it.isPointToPoint() ? POINT_TO_POINT : 0;
            flags |= it.supportsMulticast() ? MULTICAST : 0;
        } catch (SocketException e) {
            // it has just gone
        }
        boolean broadcast =
                it.getInterfaceAddresses().stream().anyMatch(a -> a.getBroadcast() != null);
        flags |= broadcast && (flags & LOOPBACK) == 0 ? BROADCAST : 0;
        flags |= isRunning(it.getName()) ? RUNNING : 0;
        g.o1 = hardware == null ? GoString.EMPTY : GoString.wrap(hardware);
        g.o2 = LongSlice.of(it.getIndex(), mtu, flags);
        return GoString.of(it.getName());
    }

    /** The kernel's flag IFF_RUNNING goes with a carrier, which loopbacks always have. */
    private static boolean isRunning(String name) {
        try {
            return Files.readString(Path.of("/sys/class/net", name, "carrier")).startsWith("1");
        } catch (IOException e) {
            return false;
        }
    }

    static ObjectSlice addresses(Goroutine g, NetworkInterface it) {
        List<InterfaceAddress> all = it.getInterfaceAddresses();
        g.o1 =
                LongSlice.of(
                        all.stream().mapToLong(InterfaceAddress::getNetworkPrefixLength).toArray());
        return ObjectSlice.of(
                all.stream().map(a -> GoString.wrap(a.getAddress().getAddress())).toArray());
    }
}
