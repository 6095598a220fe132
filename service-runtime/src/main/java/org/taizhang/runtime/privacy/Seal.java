package org.taizhang.runtime.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.SecretKey;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.privacy.Erased;
import org.taizhang.log.seal.SealedText;

/** Seals texts with the keys of a store, and opens them, as {@link SealedText} has it. */
public final class Seal {

    private final KeyStore keys;

    public Seal(KeyStore keys) {
        this.keys = keys;
    }

    public KeyStore keys() {
        return keys;
    }

    public String seal(DataKey key, String text) {
        return seal(key, text.getBytes(StandardCharsets.UTF_8));
    }

    public String seal(DataKey key, byte[] content) {
        return SealedText.seal(key.ref().toString(), key.key(), content);
    }

    /**
     * The text, or {@link Erased#TEXT} where its key was destroyed.
     *
     * @throws SealBroken where it is no sealed text, or was changed
     * @throws KeyUnavailable where its key cannot be had
     */
    public String open(String sealed) {
        byte[] content = openBytes(sealed);
        return content == null ? Erased.TEXT : new String(content, StandardCharsets.UTF_8);
    }

    /** What was sealed; null where its key was destroyed. Throws as {@link #open} does. */
    public byte @Nullable [] openBytes(String sealed) {
        SealedText text = SealedText.parse(sealed)
                .orElseThrow(() -> new SealBroken("what should be a sealed text is none"));
        SecretKey key = keys.find(KeyRef.parse(text.ref()));
        if (key == null) {
            return null;
        }
        if (!text.commitsTo(key)) {
            throw new SealBroken("a text was sealed with another key than lies at " + text.ref());
        }
        try {
            return text.open(key);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a text sealed with " + text.ref() + " was changed", e);
        }
    }
}
