package gol.stdlib.crypto.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads PEM files: certificates, and private keys in the three forms that tools write. */
public final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN ([A-Z0-9 ]+)-----\\s*([A-Za-z0-9+/=\\s]*?)-----END \\1-----");
    private static final byte[] RSA = {
        0x30,
        0x0d,
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x01,
        0x01,
        0x05,
        0x00
    };
    private static final byte[] EC_OID = {
        0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01
    };
    private static final byte[] VERSION = {0x02, 0x01, 0x00};
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final byte PARAMETERS = (byte) 0xa0;

    /** A block: what it says it is, and its content. */
    public record Block(String kind, byte[] der) {}

    private Pem() {}

    /** The well-formed blocks of a file. */
    public static List<Block> blocks(byte[] text) {
        List<Block> blocks = new ArrayList<>();
        Matcher m = BLOCK.matcher(new String(text, StandardCharsets.ISO_8859_1));
        while (m.find()) {
            try {
                blocks.add(new Block(m.group(1), Base64.getMimeDecoder().decode(m.group(2))));
            } catch (IllegalArgumentException e) {
                // not a block, then
            }
        }
        return blocks;
    }

    /** The key of a block whose kind ends in PRIVATE KEY. */
    static PrivateKey key(Block block) throws GeneralSecurityException {
        byte[] der =
                switch (block.kind()) {
                    case "RSA PRIVATE KEY" -> wrapped(RSA, block.der());
                    case "EC PRIVATE KEY" ->
                            wrapped(der(SEQUENCE, EC_OID, curve(block.der())), block.der());
                    default -> block.der();
                };
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(der);
        for (String algorithm : new String[] {"RSA", "EC", "Ed25519"}) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                // another kind of key
            }
        }
        throw new InvalidKeySpecException("unknown kind of key");
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return der(SEQUENCE, VERSION, algorithm, der(OCTETS, key));
    }

    /** The curve's identifier in a key of RFC 5915. */
    private static byte[] curve(byte[] key) throws InvalidKeySpecException {
        for (int i = 0; i + 3 < key.length; i++) {
            int length = key[i + 1];
            if (key[i] == PARAMETERS
                    && key[i + 2] == 0x06
                    && length == key[i + 3] + 2
                    && i + 2 + length <= key.length) {
                return java.util.Arrays.copyOfRange(key, i + 2, i + 2 + length);
            }
        }
        throw new InvalidKeySpecException("key without curve");
    }

    private static byte[] der(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(length + 4);
        out.write(tag);
        if (length >= 0x100) {
            out.write(0x82);
            out.write(length >> 8);
        } else if (length >= 0x80) {
            out.write(0x81);
        }
        out.write(length);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
