package org.taizhang.log;

/** A note that is not to be believed; the problem says why. */
public final class InvalidNote extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a note is not to be believed. */
    public enum Problem {
        /** The bytes are not a signed note at all. */
        MALFORMED,
        /** A signature names a trusted key and does not fit the text: the text or the signature was changed. */
        INVALID_SIGNATURE,
        /** No signature is by a trusted key, so nothing is known about the text. */
        NO_TRUSTED_SIGNATURE
    }

    private final Problem problem;

    InvalidNote(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    static InvalidNote malformed(String detail) {
        return new InvalidNote(Problem.MALFORMED, detail);
    }

    /** Why the note is not to be believed. */
    public Problem problem() {
        return problem;
    }
}
