package org.taizhang.runtime.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A key cannot be had: its file is not there, cannot be read, or is damaged. That is a fault to be mended, from a copy
 * if need be, and what waits for the key can be tried again. It never means that the key was destroyed.
 */
public final class KeyUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    KeyUnavailable(String message) {
        this(message, null);
    }
}
