package org.taizhang.api.act;

/** How a marker stands. */
public enum MarkerState {
    RECORDED,
    REVOKED
}
