package org.taizhang.log.seal;

import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * Opens many sealed texts, for one thread: to ask for a cipher costs as much as to open a short text with it. It keeps the
 * key that it used last, so it is for those who hold the keys anyway.
 */
public final class TextOpener {

    private final Cipher cipher;

    public TextOpener() {
        try {
            this.cipher = SealedText.cipher();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has AES-GCM", absent);
        }
    }

    /** As {@link SealedText#open}. */
    public byte[] open(SealedText text, SecretKey key) throws GeneralSecurityException {
        return text.open(key, cipher);
    }
}
