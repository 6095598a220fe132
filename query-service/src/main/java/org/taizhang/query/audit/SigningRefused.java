package org.taizhang.query.audit;

import org.taizhang.api.audit.FaultKind;

/** Why nothing is signed: what was signed before would be contradicted, or cannot be known. */
final class SigningRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;

    SigningRefused(FaultKind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    Fault fault() {
        return new Fault(kind, null, null, null, String.valueOf(getMessage()));
    }
}
