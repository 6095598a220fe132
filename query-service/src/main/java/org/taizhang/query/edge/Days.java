package org.taizhang.query.edge;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Days in addresses are written {@code 2026-03-01}: a year of two digits, or another order, would be guessed. */
@Component
class Days implements Converter<String, @Nullable LocalDate> {

    /** @throws IllegalArgumentException where it is not written so */
    @Override
    public @Nullable LocalDate convert(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("no day");
        }
        return LocalDate.parse(text);
    }
}
