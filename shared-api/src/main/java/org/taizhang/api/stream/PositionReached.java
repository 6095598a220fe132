package org.taizhang.api.stream;

/**
 * Event {@code reset}: everything is to be read again. Event {@code tasks}: the caller's tasks may have changed.
 *
 * @param position every event up to it is in the rows
 */
public record PositionReached(String position) {}
