package org.taizhang.log;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The JDK's Ed25519 on the bare 32-byte keys that notes use. */
final class Ed25519 {

    static final int KEY_LENGTH = 32;

    /** What X.509 puts before the 32 bytes of a public key. */
    private static final byte[] X509_START = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static PublicKey publicKey(byte[] bare) {
        try {
            var encoded = Arrays.copyOf(X509_START, X509_START.length + KEY_LENGTH);
            System.arraycopy(bare, 0, encoded, X509_START.length, KEY_LENGTH);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("not an Ed25519 public key", broken);
        }
    }

    static byte[] bare(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, X509_START.length, encoded.length);
    }

    /** The JDK derives a public key only while generating a pair: so a pair is generated from the given seed. */
    static KeyPair keyPair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new GivenBytes(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            var verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(message);
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static final class GivenBytes extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] given;

        GivenBytes(byte[] given) {
            this.given = given;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != given.length) {
                throw new IllegalStateException("Ed25519 asks for " + bytes.length + " bytes");
            }
            System.arraycopy(given, 0, bytes, 0, bytes.length);
        }
    }
}
