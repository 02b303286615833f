package gol.stdlib.crypto.x509;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.ObjectSlice;
import gol.stdlib.crypto.tls.Pem;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Certificates for package crypto/x509, read by the JDK. */
public final class Natives {
    private static final int SAN_DNS = 2;
    private static final int SAN_IP = 7;

    private Natives() {}

    private static ObjectSlice strings(List<Object> list) {
        return new ObjectSlice(list.toArray(), 0, list.size(), list.size());
    }

    /**
     * Subject, an empty string, issuer, both as keys and values; see the Go declaration for the
     * rest.
     */
    public static ObjectSlice parse(Goroutine g, ByteSlice der) {
        List<Object> names = new ArrayList<>();
        List<Object> dns = new ArrayList<>();
        List<Object> ips = new ArrayList<>();
        String problem = "";
        g.l1 = 0;
        g.l2 = 0;
        g.rest().l3 = 0;
        g.rest().l4 = 0;
        try {
            X509Certificate c =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(der.toArray()));
            addName(names, c.getSubjectX500Principal());
            names.add(GoString.EMPTY);
            addName(names, c.getIssuerX500Principal());
            g.l1 = c.getNotBefore().getTime() / 1000;
            g.l2 = c.getNotAfter().getTime() / 1000;
            g.rest().l3 = c.getVersion();
            g.rest().l4 = c.getBasicConstraints() >= 0 ? 1 : 0;
            Collection<List<?>> alternatives = c.getSubjectAlternativeNames();
            if (alternatives != null) {
                for (List<?> a : alternatives) {
                    int kind = (Integer) a.get(0);
                    if (kind == SAN_DNS) {
                        dns.add(GoString.of((String) a.get(1)));
                    } else if (kind == SAN_IP) {
                        ips.add(
                                GoString.wrap(
                                        InetAddress.getByName((String) a.get(1)).getAddress()));
                    }
                }
            }
        } catch (CertificateException | InvalidNameException | UnknownHostException e) {
            problem = "malformed certificate";
        }
        g.rest().o5 = strings(dns);
        g.rest().o6 = strings(ips);
        g.rest().o7 = GoString.of(problem);
        return strings(names);
    }

    private static void addName(List<Object> names, X500Principal principal)
            throws InvalidNameException {
        for (Rdn rdn : new LdapName(principal.getName()).getRdns()) {
            names.add(GoString.of(rdn.getType().toUpperCase(java.util.Locale.ROOT)));
            names.add(GoString.of(String.valueOf(rdn.getValue())));
        }
    }

    public static ObjectSlice pemCertificates(ByteSlice text) {
        List<Object> ders = new ArrayList<>();
        for (Pem.Block block : Pem.blocks(text.toArray())) {
            if (block.kind().equals("CERTIFICATE")) {
                ders.add(GoString.wrap(block.der()));
            }
        }
        return strings(ders);
    }
}
