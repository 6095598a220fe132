package org.taizhang.verify;

enum Outcome {

    VERIFIED(0),
    NOT_VERIFIED(1),
    COULD_NOT_CHECK(2);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
