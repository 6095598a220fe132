package org.taizhang.log;

/** A SHA-256 hash in base64, as checkpoints and proofs have it on a line. */
final class HashLine {

    private HashLine() {}

    static String write(Hash hash) {
        return StrictBase64.encode(hash.bytes());
    }

    /** Anything but the one spelling of 32 bytes is an {@link IllegalArgumentException}. */
    static Hash parse(String line) {
        var hash = Hash.of(StrictBase64.decode(line));
        if (!hash.isSha256()) {
            throw new IllegalArgumentException("a hash of another length");
        }
        return hash;
    }
}
