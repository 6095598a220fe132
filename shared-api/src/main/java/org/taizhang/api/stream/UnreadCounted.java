package org.taizhang.api.stream;

/**
 * Event {@code inbox}: how many messages the caller has not read, when the stream begins and when it changes.
 *
 * @param position every event up to it is counted
 */
public record UnreadCounted(String position, int unread) {}
