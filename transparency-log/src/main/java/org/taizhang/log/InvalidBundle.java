package org.taizhang.log;

/** A file that is not a bundle, or not read as one; the problem says why, the message where. */
public final class InvalidBundle extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a bundle is not read. */
    public enum Problem {
        /** The file is not a zip of the one form that bundles have: whole, without gaps, nothing before or after. */
        NOT_A_ZIP,
        /** An entry is compressed, encrypted, or dated otherwise. */
        NOT_STORED,
        /** What stands before an entry's content is not what the zip's directory says of it. */
        HEADERS_DIFFER,
        /** A name occurs twice. */
        NAME_TWICE,
        /** A name that no bundle has, or one that is not at its place. */
        UNEXPECTED_NAME,
        /** An entry is larger than any of its kind can be. */
        TOO_LARGE,
        /** The manifest, the checkpoint, a proof or the like is not of its form. */
        MALFORMED
    }

    private final Problem problem;

    InvalidBundle(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    /** Why the bundle is not read. */
    public Problem problem() {
        return problem;
    }
}
