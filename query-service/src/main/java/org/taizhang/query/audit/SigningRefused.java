package org.taizhang.query.audit;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.audit.FaultKind;
import org.taizhang.log.Checkpoint;

/** Why nothing is signed: what was signed before would be contradicted, or cannot be known. */
final class SigningRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final @Nullable Long leafIndex;

    SigningRefused(FaultKind kind, String detail) {
        super(detail);
        this.kind = kind;
        this.leafIndex = null;
    }

    /** @param signedLast what the log does not continue */
    SigningRefused(FaultKind kind, Checkpoint signedLast, String detail) {
        super(detail);
        this.kind = kind;
        this.leafIndex = signedLast.size();
    }

    Fault fault() {
        return new Fault(kind, leafIndex, null, null, String.valueOf(getMessage()));
    }
}
