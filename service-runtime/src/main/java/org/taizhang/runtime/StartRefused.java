package org.taizhang.runtime;

/** The service cannot start as it is configured. Printed as it is, without a stack trace. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String mend;

    /**
     * @param what is wrong, in Chinese and English
     * @param mend what to do, in Chinese and English
     */
    public StartRefused(String what, String mend, Throwable cause) {
        super(what, cause);
        this.mend = mend;
    }

    String mend() {
        return mend;
    }
}
