package org.taizhang.runtime.privacy;

import org.jspecify.annotations.Nullable;

/** What should be a sealed text is none, or is not what was sealed with the key that it names. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public SealBroken(String message) {
        this(message, null);
    }
}
