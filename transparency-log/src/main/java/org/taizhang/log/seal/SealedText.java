package org.taizhang.log.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A sealed text of a stored event. It reads {@code ~1.<segment>.<slot>.<base64url>}: first the place of its key, in the
 * last part a commitment to the key (32 bytes), the nonce (12) and what AES-256-GCM made of the text, with its tag (16);
 * what stands before the third dot is authenticated with it. GCM alone would let one sealed text be opened with two keys
 * to two texts: the commitment is SHA-256 over a label and the key, and is looked at first.
 *
 * <p>Whoever stores events and who verifies them offline use this one class. It stands beside the log because that is the
 * module that both have and that has no dependency itself; it knows of no key store.
 */
public final class SealedText {

    private static final String VERSION = "~1.";
    private static final int SEGMENT_DIGITS = 16;
    private static final int MOST_SLOT_DIGITS = 9;
    /** SHA-256 that has taken in the label; copied for each key, which is cheaper than to ask for another. */
    private static final MessageDigest COMMITMENT = labelled("taizhang sealed text 1 key commitment\n");
    private static final int COMMITMENT_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final Nonces NONCES = new Nonces(NONCE_BYTES);
    /** To ask the platform for one takes longer than to seal a text with it. They keep the key that they used last. */
    private static final Queue<Cipher> CIPHERS = new ConcurrentLinkedQueue<>();

    private final String head;
    private final byte[] body;

    private SealedText(String head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** Whether this is the place of a key, {@code <segment>.<slot>}, in the one spelling of it. */
    public static boolean isRef(String text) {
        var slot = SEGMENT_DIGITS + 1;
        return text.length() > slot && text.length() <= slot + MOST_SLOT_DIGITS && text.charAt(slot - 1) == '.'
                && text.charAt(slot) != '0' && isOf(text, 0, SEGMENT_DIGITS, 'f')
                && isOf(text, slot, text.length(), '9');
    }

    /** Digits up to the last one, of ten or sixteen. A regular expression takes longer than to open the text. */
    private static boolean isOf(String text, int from, int to, char last) {
        for (int at = from; at < to; at++) {
            var c = text.charAt(at);
            if (c < '0' || c > last || c > '9' && c < 'a') {
                return false;
            }
        }
        return true;
    }

    /**
     * Seals a content.
     *
     * @param ref the place of the key
     */
    public static String seal(String ref, SecretKey key, byte[] content) {
        if (!isRef(ref)) {
            throw new IllegalArgumentException("no place of a key: " + ref);
        }
        var head = VERSION + ref;
        var nonce = NONCES.next();
        var body = ByteBuffer.allocate(COMMITMENT_BYTES + NONCE_BYTES + content.length + TAG_BYTES);
        body.put(commitment(key)).put(nonce);
        try {
            var cipher = cipher();
            begin(cipher, Cipher.ENCRYPT_MODE, key, nonce, head).doFinal(ByteBuffer.wrap(content), body);
            CIPHERS.add(cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return head + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(body.array());
    }

    /** Takes a sealed text apart; empty where this is none. */
    public static Optional<SealedText> parse(String text) {
        var segmentEnd = text.startsWith(VERSION) ? text.indexOf('.', VERSION.length()) : -1;
        var end = segmentEnd < 0 ? -1 : text.indexOf('.', segmentEnd + 1);
        if (end < 0 || !isRef(text.substring(VERSION.length(), end))) {
            return Optional.empty();
        }
        try {
            var body = Base64.getUrlDecoder().decode(text.substring(end + 1));
            return body.length < COMMITMENT_BYTES + NONCE_BYTES + TAG_BYTES
                    ? Optional.empty()
                    : Optional.of(new SealedText(text.substring(0, end), body));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * The sealed texts that stand in a JSON document as values, in their order. The form has no character that JSON
     * escapes, so they are found by their bytes, and the document is not read.
     */
    public static List<SealedText> in(byte[] json) {
        var texts = new ArrayList<SealedText>();
        for (int at = 1; at < json.length; at++) {
            // Behind a backslash the quotation mark is part of a text.
            if (json[at] == '~' && json[at - 1] == '"' && (at == 1 || json[at - 2] != '\\')) {
                var end = at;
                while (end < json.length && json[end] != '"') {
                    end++;
                }
                if (end + 1 == json.length || end < json.length && json[end + 1] != ':') {
                    parse(new String(json, at, end - at, US_ASCII)).ifPresent(texts::add);
                }
                at = end;
            }
        }
        return List.copyOf(texts);
    }

    /** The place of its key. */
    public String ref() {
        return head.substring(VERSION.length());
    }

    /** Whether it says of itself that it was sealed with this key. */
    public boolean commitsTo(SecretKey key) {
        return MessageDigest.isEqual(Arrays.copyOf(body, COMMITMENT_BYTES), commitment(key));
    }

    /**
     * What was sealed.
     *
     * @throws GeneralSecurityException where it was sealed with another key, or was changed
     */
    public byte[] open(SecretKey key) throws GeneralSecurityException {
        if (!commitsTo(key)) {
            throw new InvalidKeyException("a text was sealed with another key than lies at " + ref());
        }
        var nonce = Arrays.copyOfRange(body, COMMITMENT_BYTES, COMMITMENT_BYTES + NONCE_BYTES);
        var cipher = cipher();
        var content = begin(cipher, Cipher.DECRYPT_MODE, key, nonce, head).doFinal(body,
                COMMITMENT_BYTES + NONCE_BYTES, body.length - COMMITMENT_BYTES - NONCE_BYTES);
        CIPHERS.add(cipher);
        return content;
    }

    /** One that nobody else uses now; whoever is done with it adds it to those at hand. */
    private static Cipher cipher() throws GeneralSecurityException {
        var ready = CIPHERS.poll();
        return ready == null ? Cipher.getInstance("AES/GCM/NoPadding") : ready;
    }

    private static Cipher begin(Cipher cipher, int mode, SecretKey key, byte[] nonce, String head)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(head.getBytes(US_ASCII));
        return cipher;
    }

    private static byte[] commitment(SecretKey key) {
        try {
            return ((MessageDigest) COMMITMENT.clone()).digest(key.getEncoded());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest labelled(String label) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(label.getBytes(US_ASCII));
            return sha256;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
