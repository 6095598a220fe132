package org.taizhang.api.redaction;

/**
 * One text of a stored event.
 *
 * @param stream the stream that the event is in
 * @param sequence its number there, from 0
 * @param path where the text stands in the stored event: a JSON pointer (RFC 6901)
 * @param key where the key lies that it was sealed with, {@code <segment>.<slot>}: the same as in the sealed text
 */
public record RedactedText(String stream, long sequence, String path, String key) {}
