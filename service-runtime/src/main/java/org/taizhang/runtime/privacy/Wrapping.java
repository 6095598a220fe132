package org.taizhang.runtime.privacy;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys of 32 bytes wrapped by another, as RFC 3394 has it: 40 bytes, which tell whether it was this other. */
final class Wrapping {

    static final int KEY_BYTES = 32;
    static final int WRAPPED_BYTES = 40;
    private static final String ALGORITHM = "AES/KW/NoPadding";

    private Wrapping() {}

    static byte[] wrap(SecretKey master, byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.WRAP_MODE, master);
            return cipher.wrap(new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws InvalidKeyException where another master key wrapped it, or it was changed */
    static SecretKey unwrap(SecretKey master, byte[] wrapped) throws InvalidKeyException {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.UNWRAP_MODE, master);
            return (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
        } catch (InvalidKeyException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
