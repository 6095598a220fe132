package org.taizhang.command.accountability;

/** A marker's life: recorded → revoked. */
enum MarkerState {
    NONE,
    RECORDED,
    REVOKED
}
