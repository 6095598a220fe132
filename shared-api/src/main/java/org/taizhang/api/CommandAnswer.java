package org.taizhang.api;

/**
 * What a command is answered with.
 *
 * @param id the stream that changed
 * @param version its version now: the sequence number of its last event, from 0
 */
public record CommandAnswer(String id, long version) {}
