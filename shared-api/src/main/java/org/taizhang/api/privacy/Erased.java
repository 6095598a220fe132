package org.taizhang.api.privacy;

/** What reads in the place of a text that was made unreadable. */
public final class Erased {

    public static final String TEXT = "〔已抹除〕";

    /** What reads in the place of who somebody was, while that is neither shown nor used. */
    public static final String RESTRICTED = "〔限制处理〕";

    private Erased() {}
}
