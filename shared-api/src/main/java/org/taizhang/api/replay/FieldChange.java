package org.taizhang.api.replay;

import org.jspecify.annotations.Nullable;

/**
 * A field that differs between two points of an item's history.
 *
 * @param path such as {@code measures/<id>/deadline.date}
 * @param before null where it was not there
 * @param after null where it is no longer there
 */
public record FieldChange(String path, @Nullable FieldState before, @Nullable FieldState after) {}
