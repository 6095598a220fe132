package org.taizhang.log;

/** Bytes that are not the canonical form of an entry or of a stream's head; the message says what is wrong. */
public final class InvalidEntry extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidEntry(String reason) {
        super(reason);
    }
}
