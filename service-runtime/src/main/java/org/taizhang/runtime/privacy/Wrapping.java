package org.taizhang.runtime.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Wraps keys of 32 bytes by the master key as RFC 3394 has it: 40 bytes, which tell whether it was this one. */
final class Wrapping {

    static final int KEY_BYTES = 32;
    static final int WRAPPED_BYTES = 40;

    private final SecretKey master;
    // To prepare one takes three times as long as to use it.
    private final Queue<Cipher> wrapping = new ConcurrentLinkedQueue<>();
    private final Queue<Cipher> unwrapping = new ConcurrentLinkedQueue<>();

    Wrapping(SecretKey master) {
        this.master = master;
    }

    byte[] wrap(byte[] key) {
        try {
            Cipher cipher = prepared(wrapping, Cipher.WRAP_MODE);
            byte[] wrapped = cipher.wrap(new SecretKeySpec(key, "AES"));
            wrapping.add(cipher);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws InvalidKeyException where another master key wrapped it, or it was changed */
    SecretKey unwrap(byte[] wrapped) throws InvalidKeyException {
        try {
            Cipher cipher = prepared(unwrapping, Cipher.UNWRAP_MODE);
            SecretKey key = (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
            unwrapping.add(cipher);
            return key;
        } catch (InvalidKeyException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HMAC-SHA256 under a key that is derived (HKDF, RFC 5869) from the master key for nothing else. */
    byte[] mac(byte[] message) {
        try {
            SecretKey derived = KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", HKDFParameterSpec.ofExtract()
                    .addIKM(master)
                    .thenExpand("taizhang command mac 1".getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derived);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher prepared(Queue<Cipher> ready, int mode) throws GeneralSecurityException {
        Cipher cipher = ready.poll();
        if (cipher == null) {
            cipher = Cipher.getInstance("AES/KW/NoPadding");
            cipher.init(mode, master);
        }
        return cipher;
    }
}
