package org.taizhang.api.stream;

/** Event {@code end}: nothing more comes on this stream. */
public record StreamEnded(Why why) {

    public enum Why {
        /** Connect again with a new token. */
        TOKEN_EXPIRED,
        /** The caller has no business here any more. */
        NOT_ALLOWED,
        /** Connect again in a moment. */
        STOPPING
    }
}
