package org.taizhang.api.inbox;

/** What was done with a message. */
public enum Mark {
    READ,
    ARCHIVED
}
