package org.taizhang.command.item;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.taizhang.api.item.ItemId;

/**
 * Reserves item numbers such as {@code ZG-2026-0001} before an item is raised. A retry for the same item gets the
 * same number; a number whose item was then refused stays reserved, which explains every gap.
 */
@Component
public class ItemNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The item's number, in the series of the year in which it is raised. */
    @Transactional
    public String reserve(ItemId item) {
        return jdbc.sql("SELECT number FROM item_number WHERE item_id = ?").param(item.value()).query(String.class)
                .optional().orElseGet(() -> next(item));
    }

    private String next(ItemId item) {
        int year = LocalDate.now(clock).getYear();
        long next = jdbc.sql("""
                INSERT INTO item_number_series (year, last) VALUES (?, 1)
                ON CONFLICT (year) DO UPDATE SET last = item_number_series.last + 1
                RETURNING last""").param(year).query(Long.class).single();
        String number = String.format(Locale.ROOT, "ZG-%d-%04d", year, next);
        jdbc.sql("INSERT INTO item_number (item_id, number) VALUES (?, ?)").params(item.value(), number).update();
        return number;
    }
}
