package gol.stdlib.crypto.tls;

import gol.runtime.value.ByteSlice;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One end of a TLS connection without its socket: bytes in, bytes out. The Go side moves them, and
 * sees to it that one goroutine at a time reads and one writes.
 */
final class TlsEngine {
    /** States that the methods return. */
    static final int MORE_INPUT = 0;

    static final int DONE = 1;
    static final int CLOSED = 2;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    final SSLEngine engine;
    private final @Nullable Trust trust;
    private final ByteBuffer plain;

    /** What the last call produced for the other end, and how much of the input it used. */
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int used;

    TlsEngine(SSLEngine engine, @Nullable Trust trust) {
        this.engine = engine;
        this.trust = trust;
        plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        plain.flip();
    }

    synchronized byte[] takeOut() {
        byte[] bytes = out.toByteArray();
        out.reset();
        return bytes;
    }

    int used() {
        return used;
    }

    private synchronized void wrapTo(ByteBuffer source) throws SSLException {
        ByteBuffer packet = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(source, packet);
        out.write(packet.array(), 0, packet.position());
    }

    /** Does what can be done of the handshake with the input. */
    int handshake(ByteSlice input) throws SSLException {
        ByteBuffer source = ByteBuffer.wrap(input.array, (int) input.off, (int) input.len).slice();
        used = 0;
        if (engine.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NOT_HANDSHAKING
                && engine.getSession().getProtocol().equals("NONE")) {
            engine.beginHandshake();
        }
        for (; ; ) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> runTasks();
                case NEED_WRAP -> wrapTo(NOTHING);
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                    SSLEngineResult r = unwrap(source);
                    used = source.position();
                    switch (r.getStatus()) {
                        case BUFFER_UNDERFLOW -> {
                            return MORE_INPUT;
                        }
                        case CLOSED -> {
                            return CLOSED;
                        }
                        case OK, BUFFER_OVERFLOW -> {}
                    }
                }
                case FINISHED, NOT_HANDSHAKING -> {
                    return DONE;
                }
            }
        }
    }

    private void runTasks() {
        Runnable task = engine.getDelegatedTask();
        while (task != null) {
            task.run();
            task = engine.getDelegatedTask();
        }
    }

    private SSLEngineResult unwrap(ByteBuffer source) throws SSLException {
        plain.compact();
        try {
            return engine.unwrap(source, plain);
        } finally {
            plain.flip();
        }
    }

    /** Reads what the input says into p: how many bytes; the state is in {@link #state}. */
    int open(ByteSlice input, ByteSlice p) throws SSLException {
        ByteBuffer source = ByteBuffer.wrap(input.array, (int) input.off, (int) input.len).slice();
        used = 0;
        state = DONE;
        while (!plain.hasRemaining()) {
            SSLEngineResult r = unwrap(source);
            used = source.position();
            for (; ; ) {
                SSLEngineResult.HandshakeStatus status = engine.getHandshakeStatus();
                if (status == SSLEngineResult.HandshakeStatus.NEED_TASK) {
                    runTasks();
                } else if (status == SSLEngineResult.HandshakeStatus.NEED_WRAP
                        && !engine.isOutboundDone()) {
                    wrapTo(NOTHING);
                } else {
                    break;
                }
            }
            if (r.getStatus() == SSLEngineResult.Status.CLOSED) {
                state = CLOSED;
                return 0;
            }
            if (r.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
                state = MORE_INPUT;
                return 0;
            }
        }
        int n = Math.min(plain.remaining(), (int) p.len);
        plain.get(p.array, (int) p.off, n);
        return n;
    }

    private int state;

    int state() {
        return state;
    }

    /** Encrypts p. */
    byte[] seal(ByteSlice p) throws SSLException {
        ByteBuffer source = ByteBuffer.wrap(p.array, (int) p.off, (int) p.len).slice();
        while (source.hasRemaining()) {
            int before = source.remaining();
            wrapTo(source);
            if (source.remaining() == before) {
                throw new SSLException("closed");
            }
        }
        return takeOut();
    }

    /** The message that ends the connection. */
    byte[] close() {
        try {
            engine.closeOutbound();
            while (engine.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NEED_WRAP
                    && !engine.isOutboundDone()) {
                wrapTo(NOTHING);
            }
        } catch (SSLException e) {
            // the other end hears nothing, then
        }
        return takeOut();
    }

    /** What a failure is called in Go; the alert for the other end is put out. */
    String problem(SSLException e) {
        try {
            for (int i = 0;
                    i < 8
                            && engine.getHandshakeStatus()
                                    == SSLEngineResult.HandshakeStatus.NEED_WRAP;
                    i++) {
                wrapTo(NOTHING);
            }
        } catch (SSLException again) {
            // there is no alert
        }
        String refused = trust == null ? null : trust.failure();
        if (refused != null) {
            return refused;
        }
        String text = String.valueOf(e.getMessage());
        int alert = text.indexOf("fatal alert: ");
        if (alert >= 0) {
            return "remote error: tls: "
                    + alertText(text.substring(alert + "fatal alert: ".length()));
        }
        if (text.contains("Unsupported or unrecognized SSL message")
                || text.contains("plaintext connection")) {
            return "tls: first record does not look like a TLS handshake";
        }
        return "tls: " + text;
    }

    private static String alertText(String name) {
        return switch (name) {
            case "certificate_unknown" -> "unknown certificate";
            case "unknown_ca" -> "unknown certificate authority";
            case "protocol_version" -> "protocol version not supported";
            case "internal_error" -> "internal error";
            default -> name.replace('_', ' ');
        };
    }
}
