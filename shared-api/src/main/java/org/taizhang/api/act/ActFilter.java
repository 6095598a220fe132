package org.taizhang.api.act;

import org.jspecify.annotations.Nullable;

/**
 * Which acts are wanted; what is null restricts nothing.
 *
 * @param unit addressed, or one of a covered item, or one above it
 * @param item covered
 * @param state by its name
 * @param proposed only notices whose next step waits to be decided on
 * @param overdue only notices whose reply is overdue
 */
public record ActFilter(@Nullable String unit, @Nullable String item, @Nullable String state, boolean proposed,
        boolean overdue) {}
