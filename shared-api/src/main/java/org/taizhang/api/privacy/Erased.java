package org.taizhang.api.privacy;

/** What reads in the place of a text that was made unreadable. */
public final class Erased {

    public static final String TEXT = "〔已抹除〕";

    private Erased() {}
}
