package org.taizhang.api.statistics;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A ratio with what it is made of.
 *
 * @param value numerator ÷ denominator; null where the denominator is 0
 */
public record Figure(long numerator, long denominator,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double value) {

    public static Figure of(long numerator, long denominator) {
        return new Figure(numerator, denominator, denominator == 0 ? null : (double) numerator / denominator);
    }
}
