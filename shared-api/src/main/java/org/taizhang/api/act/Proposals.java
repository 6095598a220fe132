package org.taizhang.api.act;

/** Which notices to tell of by the next step that was proposed for them. */
public enum Proposals {
    /** Those whose proposal waits to be decided on. */
    OPEN
}
