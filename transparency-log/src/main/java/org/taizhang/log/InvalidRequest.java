package org.taizhang.log;

/** A request to a witness that is not one; the message says what is wrong with it. */
public final class InvalidRequest extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidRequest(String reason) {
        super(reason);
    }
}
