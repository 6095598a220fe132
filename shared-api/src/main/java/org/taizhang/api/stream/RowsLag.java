package org.taizhang.api.stream;

/**
 * Event {@code lag}: how far the rows are behind what is stored.
 *
 * @param position every event up to it is in the rows
 * @param behind how many stored events are not
 * @param millis for how long that has been so; 0 where none is missing
 */
public record RowsLag(String position, long behind, long millis) {}
