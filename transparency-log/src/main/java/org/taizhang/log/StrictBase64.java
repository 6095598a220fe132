package org.taizhang.log;

import java.util.Base64;

/** Base64 of which every value has exactly one spelling, so that a note cannot be respelt unnoticed. */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("base64 without its padding or with stray bits");
        }
        return bytes;
    }
}
