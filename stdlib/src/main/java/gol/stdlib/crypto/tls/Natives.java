package gol.stdlib.crypto.tls;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.ObjectSlice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** TLS for package crypto/tls, by the JDK's engines. */
public final class Natives {
    private static final char[] PASSWORD = {};
    private static final String[] VERSIONS = {"TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"};
    private static final int FIRST_VERSION = 0x0301;

    /** The JDK's own authorities: reading them takes long. */
    private static final class System {
        static final X509TrustManager AUTHORITIES;

        static {
            try {
                AUTHORITIES = Trust.authorities(null);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Natives() {}

    private static String[] strings(ObjectSlice s) {
        String[] result = new String[(int) s.len];
        for (int i = 0; i < result.length; i++) {
            result[i] = String.valueOf(s.array[(int) s.off + i]);
        }
        return result;
    }

    private static List<X509Certificate> certificates(ObjectSlice ders)
            throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> result = new ArrayList<>();
        for (int i = 0; i < ders.len; i++) {
            ByteSlice der =
                    ByteSlice.ofElement(Objects.requireNonNull(ders.array[(int) ders.off + i]));
            result.add(
                    (X509Certificate)
                            factory.generateCertificate(new ByteArrayInputStream(der.toArray())));
        }
        return result;
    }

    private static void restrict(
            SSLEngine engine, SSLParameters parameters, long min, long max, ObjectSlice protocols) {
        if (min > 0 || max > 0) {
            List<String> supported = List.of(engine.getSupportedProtocols());
            List<String> versions = new ArrayList<>();
            for (int i = 0; i < VERSIONS.length; i++) {
                int version = FIRST_VERSION + i;
                if (version >= Math.max(min, 0x0303)
                        && (max == 0 || version <= max)
                        && supported.contains(VERSIONS[i])) {
                    versions.add(VERSIONS[i]);
                }
            }
            parameters.setProtocols(versions.toArray(String[]::new));
        }
        if (protocols.len > 0) {
            parameters.setApplicationProtocols(strings(protocols));
        }
    }

    /** A client's engine. With {@code ownRoots} only the given authorities are trusted. */
    public static @Nullable Object newClient(
            Goroutine g,
            GoString serverName,
            boolean insecure,
            boolean ownRoots,
            ObjectSlice roots,
            ObjectSlice protocols,
            long min,
            long max)
            throws Exception {
        g.o1 = GoString.EMPTY;
        String name = serverName.toJava();
        Object result =
                g.scheduler()
                        .<Object>blocking(
                                g,
                                "IO wait",
                                () -> {
                                    try {
                                        return client(
                                                name, insecure, ownRoots, roots, protocols, min,
                                                max);
                                    } catch (GeneralSecurityException | IOException e) {
                                        return "tls: " + e.getMessage();
                                    }
                                });
        g.o1 = result instanceof String problem ? GoString.of(problem) : GoString.EMPTY;
        return result instanceof String ? null : result;
    }

    private static TlsEngine client(
            String name,
            boolean insecure,
            boolean ownRoots,
            ObjectSlice roots,
            ObjectSlice protocols,
            long min,
            long max)
            throws GeneralSecurityException, IOException {
        X509TrustManager authorities = null;
        if (!insecure && ownRoots) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int i = 0;
            for (X509Certificate c : certificates(roots)) {
                store.setCertificateEntry("root" + i++, c);
            }
            authorities = i == 0 ? new Refusing() : Trust.authorities(store);
        } else if (!insecure) {
            authorities = System.AUTHORITIES;
        }
        Trust trust = new Trust(authorities, name);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trust}, null);
        SSLEngine engine = context.createSSLEngine(name, 443);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        if (!name.isEmpty() && !name.contains(":") && !name.matches("[0-9.]+")) {
            try {
                parameters.setServerNames(List.of(new SNIHostName(name)));
            } catch (IllegalArgumentException e) {
                // a name that cannot be sent
            }
        }
        restrict(engine, parameters, min, max, protocols);
        engine.setSSLParameters(parameters);
        return new TlsEngine(engine, trust);
    }

    /** Trusts nobody: an empty pool of authorities, which the JDK does not allow. */
    private static final class Refusing implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind)
                throws java.security.cert.CertificateException {
            throw new java.security.cert.CertificateException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind)
                throws java.security.cert.CertificateException {
            throw new java.security.cert.CertificateException();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** Reads certificates and their key: the key, the certificates, or what is wrong. */
    public static @Nullable Object keyPair(Goroutine g, ByteSlice certs, ByteSlice keyText) {
        List<Object> ders = new ArrayList<>();
        String problem = "";
        PrivateKey key = null;
        for (Pem.Block block : Pem.blocks(certs.toArray())) {
            if (block.kind().equals("CERTIFICATE")) {
                ders.add(ByteSlice.of(block.der()));
            }
        }
        if (ders.isEmpty()) {
            problem = "tls: failed to find any PEM data in certificate input";
        } else {
            problem = "tls: failed to find any PEM data in key input";
            for (Pem.Block block : Pem.blocks(keyText.toArray())) {
                if (block.kind().endsWith("PRIVATE KEY")) {
                    try {
                        key = Pem.key(block);
                        problem = "";
                    } catch (GeneralSecurityException e) {
                        problem = "tls: failed to parse private key";
                    }
                    break;
                }
            }
        }
        g.o1 = new ObjectSlice(ders.toArray(), 0, ders.size(), ders.size());
        g.o2 = GoString.of(problem);
        return key;
    }

    /** A server's engine. */
    public static @Nullable Object newServer(
            Goroutine g,
            @Nullable Object key,
            ObjectSlice certs,
            ObjectSlice protocols,
            long min,
            long max) {
        g.o1 = GoString.EMPTY;
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry(
                    "server",
                    (PrivateKey) key,
                    PASSWORD,
                    certificates(certs).toArray(Certificate[]::new));
            KeyManagerFactory factory =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, PASSWORD);
            KeyManager[] managers = factory.getKeyManagers();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers, null, null);
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            SSLParameters parameters = engine.getSSLParameters();
            restrict(engine, parameters, min, max, protocols);
            engine.setSSLParameters(parameters);
            return new TlsEngine(engine, null);
        } catch (GeneralSecurityException | IOException e) {
            g.o1 = GoString.of("tls: " + e.getMessage());
            return null;
        }
    }

    /** The state; then bytes used, bytes for the other end, what is wrong. */
    public static long handshake(Goroutine g, Object engine, ByteSlice input) throws Exception {
        TlsEngine e = (TlsEngine) engine;
        String[] problem = {""};
        long state =
                g.scheduler()
                        .<Long>blocking(
                                g,
                                "IO wait",
                                () -> {
                                    try {
                                        return (long) e.handshake(input);
                                    } catch (SSLException failure) {
                                        problem[0] = e.problem(failure);
                                        return (long) TlsEngine.CLOSED;
                                    }
                                });
        g.l1 = e.used();
        g.o2 = ByteSlice.of(e.takeOut());
        g.rest().o3 = GoString.of(problem[0]);
        return state;
    }

    /** Bytes read; then bytes used, the state, bytes for the other end, what is wrong. */
    public static long unseal(Goroutine g, Object engine, ByteSlice input, ByteSlice p) {
        TlsEngine e = (TlsEngine) engine;
        String problem = "";
        int n = 0;
        try {
            n = e.open(input, p);
        } catch (SSLException failure) {
            problem = e.problem(failure);
        }
        g.l1 = e.used();
        g.l2 = e.state();
        g.rest().o3 = ByteSlice.of(e.takeOut());
        g.rest().o4 = GoString.of(problem);
        return n;
    }

    public static ByteSlice seal(Goroutine g, Object engine, ByteSlice p) {
        TlsEngine e = (TlsEngine) engine;
        g.o1 = GoString.EMPTY;
        try {
            return ByteSlice.of(e.seal(p));
        } catch (SSLException failure) {
            g.o1 = GoString.of(e.problem(failure));
            return ByteSlice.NIL;
        }
    }

    public static ByteSlice closeNotify(Object engine) {
        return ByteSlice.of(((TlsEngine) engine).close());
    }

    /** Version; then cipher suite, protocol agreed on, the other end's certificates. */
    public static long session(Goroutine g, Object engine) {
        SSLEngine e = ((TlsEngine) engine).engine;
        long version = 0;
        for (int i = 0; i < VERSIONS.length; i++) {
            if (VERSIONS[i].equals(e.getSession().getProtocol())) {
                version = FIRST_VERSION + i;
            }
        }
        List<Object> ders = new ArrayList<>();
        try {
            if (e.getUseClientMode()) {
                for (Certificate c : e.getSession().getPeerCertificates()) {
                    ders.add(ByteSlice.of(c.getEncoded()));
                }
            }
        } catch (SSLPeerUnverifiedException | CertificateEncodingException failure) {
            // there are none to show
        }
        String protocol = e.getApplicationProtocol();
        g.o1 = GoString.of(e.getSession().getCipherSuite());
        g.o2 = GoString.of(protocol == null ? "" : protocol);
        g.rest().o3 = new ObjectSlice(ders.toArray(), 0, ders.size(), ders.size());
        return version;
    }
}
