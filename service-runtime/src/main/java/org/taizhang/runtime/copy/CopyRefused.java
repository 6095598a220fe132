package org.taizhang.runtime.copy;

/** Why nothing more is copied, in both languages. */
public final class CopyRefused extends Exception {

    private static final long serialVersionUID = 1L;

    CopyRefused(String zh, String en) {
        super(zh + " · " + en);
    }
}
