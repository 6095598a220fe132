package org.taizhang.log;

/** A proof that does not show what it claims; the message says what is wrong with it. */
public final class InvalidProof extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidProof(String reason) {
        super(reason);
    }
}
