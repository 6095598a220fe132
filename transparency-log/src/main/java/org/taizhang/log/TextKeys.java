package org.taizhang.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.InvalidBundle.Problem;
import org.taizhang.log.seal.SealedText;

/**
 * The keys of the sealed texts in one event's payload, as a bundle has them: for each key that there still is a line
 * {@code <segment>.<slot> <base64>}, in the order of the lines' bytes, none twice. A line is shorter than the sealed text
 * that it is for, so they are never longer than the payload.
 */
public final class TextKeys {

    /** Those of a payload that has no sealed text, or none that can be read. */
    public static final TextKeys NONE = new TextKeys(new TreeMap<>());

    private static final int KEY_BYTES = 32;

    private final SortedMap<String, SecretKey> keys;

    private TextKeys(SortedMap<String, SecretKey> keys) {
        this.keys = Collections.unmodifiableSortedMap(keys);
    }

    /** Keys by their places; what is no place and no key of 256 bits is an {@link IllegalArgumentException}. */
    public static TextKeys of(Map<String, SecretKey> keys) {
        keys.forEach((ref, key) -> {
            if (!SealedText.isRef(ref) || key.getEncoded().length != KEY_BYTES) {
                throw new IllegalArgumentException("no key of a sealed text: " + ref);
            }
        });
        return new TextKeys(new TreeMap<>(keys));
    }

    /** Reads what {@link #bytes()} gives, and refuses every other spelling. */
    public static TextKeys parse(byte[] bytes) throws InvalidBundle {
        var text = new String(bytes, US_ASCII);
        var keys = new TreeMap<String, SecretKey>();
        for (int begin = 0; begin < text.length();) {
            var space = text.indexOf(' ', begin);
            var end = text.indexOf('\n', begin);
            if (space < 0 || end < space) {
                throw malformed("a line without a key or an end");
            }
            var ref = text.substring(begin, space);
            if (!SealedText.isRef(ref) || !keys.isEmpty() && keys.lastKey().compareTo(ref) >= 0) {
                throw malformed("no place of a key, out of order, or twice: " + ref);
            }
            keys.put(ref, key(text.substring(space + 1, end)));
            begin = end + 1;
        }
        return new TextKeys(keys);
    }

    private static SecretKey key(String base64) throws InvalidBundle {
        try {
            var key = StrictBase64.decode(base64);
            if (key.length == KEY_BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException otherSpelling) {
            throw malformed(String.valueOf(otherSpelling.getMessage()));
        }
        throw malformed("a key of another length than 256 bits");
    }

    private static InvalidBundle malformed(String what) {
        return new InvalidBundle(Problem.MALFORMED, "keys: " + what);
    }

    /** The lines. */
    public byte[] bytes() {
        var lines = new StringBuilder();
        keys.forEach((ref, key) -> lines.append(ref).append(' ').append(StrictBase64.encode(key.getEncoded()))
                .append('\n'));
        return lines.toString().getBytes(US_ASCII);
    }

    /** The key at a place; null where it is not among these. */
    public @Nullable SecretKey find(String ref) {
        return keys.get(ref);
    }

    /** The places of the keys, in their order. */
    public Set<String> refs() {
        return keys.keySet();
    }
}
