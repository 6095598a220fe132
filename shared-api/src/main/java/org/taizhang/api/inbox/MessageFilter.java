package org.taizhang.api.inbox;

/** Which messages of the inbox are asked for. */
public enum MessageFilter {
    /** Not read yet, and not put away. */
    UNREAD,
    /** Not put away. */
    INBOX,
    ARCHIVED
}
