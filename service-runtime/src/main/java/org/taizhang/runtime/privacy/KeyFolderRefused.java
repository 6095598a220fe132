package org.taizhang.runtime.privacy;

/** The folder of keys cannot be used as it is; nothing in it was changed. */
public final class KeyFolderRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Why {
        /** It is not there and cannot be made. */
        FOLDER_MISSING,
        /** There are keys, but not the one that wraps them. */
        MASTER_MISSING,
        /** Another master key wrapped the keys that are there. */
        MASTER_FOREIGN
    }

    private final Why why;

    KeyFolderRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
