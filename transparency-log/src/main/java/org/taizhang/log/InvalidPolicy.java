package org.taizhang.log;

/** A policy file that cannot be followed; says in which line, and what is wrong there. */
public final class InvalidPolicy extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    InvalidPolicy(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** The line, from 1; for what is missing, the last one. */
    public int line() {
        return line;
    }
}
