package org.taizhang.query.replay;

/**
 * An event that could not be handled once more; nothing after it in its sequence was, either.
 *
 * @param position of the event
 * @param reason in short, without contents
 */
public record Failed(long position, String reason) {}
