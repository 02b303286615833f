package gol.stdlib.crypto.tls;

import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a server is who it should be: dates, name, authority, in this order, with the
 * texts of Go's crypto/x509. For one connection.
 */
final class Trust extends X509ExtendedTrustManager {
    private static final int SAN_DNS = 2;
    private static final int SAN_IP = 7;

    private final @Nullable X509TrustManager authorities;
    private final String serverName;
    private @Nullable String failure;

    /** Without authorities everything is trusted. */
    Trust(@Nullable X509TrustManager authorities, String serverName) {
        this.authorities = authorities;
        this.serverName = serverName;
    }

    /** The trust manager for some authorities; null is those of the JDK. */
    static X509TrustManager authorities(@Nullable KeyStore roots) throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(roots);
        for (TrustManager m : factory.getTrustManagers()) {
            if (m instanceof X509TrustManager x) {
                return x;
            }
        }
        throw new GeneralSecurityException("no trust manager");
    }

    /** Why the server was refused. */
    @Nullable String failure() {
        return failure;
    }

    private CertificateException refuse(String text) {
        failure = "tls: failed to verify certificate: x509: " + text;
        return new CertificateException(text);
    }

    private void check(X509Certificate[] chain, String kind) throws CertificateException {
        if (authorities == null) {
            return;
        }
        X509Certificate leaf = chain[0];
        String now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
        try {
            leaf.checkValidity();
        } catch (CertificateExpiredException e) {
            throw refuse(
                    "certificate has expired or is not yet valid: current time "
                            + now
                            + " is after "
                            + leaf.getNotAfter().toInstant());
        } catch (CertificateNotYetValidException e) {
            throw refuse(
                    "certificate has expired or is not yet valid: current time "
                            + now
                            + " is before "
                            + leaf.getNotBefore().toInstant());
        }
        checkName(leaf);
        try {
            authorities.checkServerTrusted(chain, kind);
        } catch (CertificateException e) {
            throw refuse("certificate signed by unknown authority");
        }
    }

    private void checkName(X509Certificate leaf) throws CertificateException {
        List<String> names = new ArrayList<>();
        List<String> ips = new ArrayList<>();
        Collection<List<?>> alternatives = leaf.getSubjectAlternativeNames();
        if (alternatives != null) {
            for (List<?> a : alternatives) {
                int kind = (Integer) a.get(0);
                if (kind == SAN_DNS) {
                    names.add((String) a.get(1));
                } else if (kind == SAN_IP) {
                    ips.add((String) a.get(1));
                }
            }
        }
        if (isAddress(serverName)) {
            if (ips.isEmpty()) {
                throw refuse(
                        "cannot validate certificate for "
                                + serverName
                                + " because it doesn't contain any IP SANs");
            }
            if (ips.stream().noneMatch(ip -> sameAddress(ip, serverName))) {
                throw refuse(
                        "certificate is valid for "
                                + String.join(", ", ips)
                                + ", not "
                                + serverName);
            }
            return;
        }
        String wanted = serverName.toLowerCase(Locale.ROOT);
        if (names.stream().anyMatch(n -> matches(n.toLowerCase(Locale.ROOT), wanted))) {
            return;
        }
        if (names.isEmpty() && ips.isEmpty()) {
            throw refuse(
                    "certificate is not valid for any names, but wanted to match " + serverName);
        }
        throw refuse(
                "certificate is valid for " + String.join(", ", names) + ", not " + serverName);
    }

    private static boolean isAddress(String name) {
        return name.contains(":") || name.matches("[0-9]+(\\.[0-9]+){3}");
    }

    private static boolean sameAddress(String a, String b) {
        try {
            return InetAddress.getByName(a).equals(InetAddress.getByName(b));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean matches(String pattern, String name) {
        if (!pattern.startsWith("*.")) {
            return pattern.equals(name);
        }
        int dot = name.indexOf('.');
        return dot > 0 && name.substring(dot).equals(pattern.substring(1));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind)
            throws CertificateException {
        check(chain, kind);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
            throws CertificateException {
        check(chain, kind);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
            throws CertificateException {
        check(chain, kind);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {
        // clients are not asked for certificates
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {
        // clients are not asked for certificates
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
        // clients are not asked for certificates
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
