package org.taizhang.api.item;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.privacy.FreeText;

/**
 * Where the problem comes from.
 *
 * @param externalNumber the number it has there
 * @param feedbackDate the day it was fed back, from which relative deadlines count
 */
public record ProblemSource(SourceKind kind, @FreeText @Nullable String externalNumber,
        @Nullable LocalDate feedbackDate) {

    public static ProblemSource of(SourceKind kind) {
        return new ProblemSource(kind, null, null);
    }
}
