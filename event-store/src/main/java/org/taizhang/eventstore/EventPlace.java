package org.taizhang.eventstore;

/**
 * Where an event is, what it is and whose.
 *
 * @param name of the type of its payload
 */
public record EventPlace(long position, String name, String aggregate) {}
