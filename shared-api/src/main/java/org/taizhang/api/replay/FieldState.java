package org.taizhang.api.replay;

/**
 * A field of an item at some event.
 *
 * @param value a text, a number, a truth value, or a list of these or of objects, as the event has it
 * @param setBy sequence number of the event that set it
 */
public record FieldState(Object value, long setBy) {}
