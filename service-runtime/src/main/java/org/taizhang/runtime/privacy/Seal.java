package org.taizhang.runtime.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.privacy.Erased;

/**
 * Seals texts and opens them. A sealed one reads {@code ~1.<segment>.<slot>.<base64url>}, in whose last part stand a
 * commitment to the key (32 bytes), the nonce (12) and what AES-256-GCM made of the text, with its tag (16); what stands
 * before the third dot is authenticated with it. GCM alone would let one sealed text be opened with two keys to two
 * texts: the commitment is SHA-256 over a label and the key, and is looked at first.
 */
public final class Seal {

    private static final String VERSION = "~1.";
    private static final byte[] COMMITMENT_LABEL = "taizhang sealed text 1 key commitment\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final int COMMITMENT_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

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
        String head = VERSION + key.ref();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        ByteBuffer body = ByteBuffer.allocate(COMMITMENT_BYTES + NONCE_BYTES + content.length + TAG_BYTES);
        body.put(commitment(key.key())).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, key.key(), nonce, head).doFinal(ByteBuffer.wrap(content), body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return head + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(body.array());
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
        int segmentEnd = sealed.startsWith(VERSION) ? sealed.indexOf('.', VERSION.length()) : -1;
        int end = segmentEnd < 0 ? -1 : sealed.indexOf('.', segmentEnd + 1);
        if (end < 0) {
            throw new SealBroken("what should be a sealed text is none");
        }
        String head = sealed.substring(0, end);
        KeyRef ref;
        byte[] body;
        try {
            ref = KeyRef.parse(head.substring(VERSION.length()));
            body = Base64.getUrlDecoder().decode(sealed.substring(end + 1));
        } catch (IllegalArgumentException e) {
            throw new SealBroken("what should be a sealed text is none", e);
        }
        if (body.length < COMMITMENT_BYTES + NONCE_BYTES + TAG_BYTES) {
            throw new SealBroken("a text sealed with " + ref + " is cut off");
        }
        SecretKey key = keys.find(ref);
        return key == null ? null : opened(ref, key, head, body);
    }

    /** Where the key lies that a text was sealed with; none where this is no sealed text. */
    public static Optional<KeyRef> keyOf(String text) {
        int end = text.startsWith(VERSION) ? text.indexOf('.', text.indexOf('.', VERSION.length()) + 1) : -1;
        try {
            return end < 0 ? Optional.empty() : Optional.of(KeyRef.parse(text.substring(VERSION.length(), end)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] opened(KeyRef ref, SecretKey key, String head, byte[] body) {
        byte[] commitment = new byte[COMMITMENT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(body).get(commitment).get(nonce);
        if (!MessageDigest.isEqual(commitment, commitment(key))) {
            throw new SealBroken("a text was sealed with another key than lies at " + ref);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, head).doFinal(body, COMMITMENT_BYTES + NONCE_BYTES,
                    body.length - COMMITMENT_BYTES - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a text sealed with " + ref + " was changed", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String head) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(head.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] commitment(SecretKey key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(COMMITMENT_LABEL);
            return sha256.digest(key.getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
