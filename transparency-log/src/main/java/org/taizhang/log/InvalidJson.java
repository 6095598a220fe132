package org.taizhang.log;

/** Bytes that are not the JSON that is read here; the message says what is wrong and at which character. */
public final class InvalidJson extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidJson(String reason) {
        super(reason);
    }
}
