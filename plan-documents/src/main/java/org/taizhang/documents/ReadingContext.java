package org.taizhang.documents;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What reading depends on besides the document.
 *
 * @param today for warnings about deadlines in the past
 * @param feedbackDate the day from which {@code 反馈之日起…} counts; null where unknown
 */
public record ReadingContext(LocalDate today, @Nullable LocalDate feedbackDate, ReadingLimits limits) {

    public static ReadingContext on(LocalDate today) {
        return new ReadingContext(today, null, ReadingLimits.DEFAULT);
    }
}
