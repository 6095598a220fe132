package org.taizhang.command.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.taizhang.api.notice.NoticeId;
import org.taizhang.api.notice.NoticeType;

/**
 * Reserves numbers such as {@code DB-2026-0001}, a series per type and year, before a notice is issued. A retry for the
 * same notice gets the same number; one whose notice was then refused stays reserved, which explains every gap.
 */
@Component
public class NoticeNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The notice's number, in the series of its type and of the year in which it is issued. */
    @Transactional
    public String reserve(NoticeId notice, NoticeType type) {
        return jdbc.sql("SELECT number FROM notice_number WHERE notice_id = ?").param(notice.value())
                .query(String.class).optional().orElseGet(() -> next(notice, type));
    }

    private String next(NoticeId notice, NoticeType type) {
        int year = LocalDate.now(clock).getYear();
        String series = series(type);
        long next = jdbc.sql("""
                INSERT INTO notice_number_series (series, year, last) VALUES (?, ?, 1)
                ON CONFLICT (series, year) DO UPDATE SET last = notice_number_series.last + 1
                RETURNING last""").params(series, year).query(Long.class).single();
        String number = String.format(Locale.ROOT, "%s-%d-%04d", series, year, next);
        jdbc.sql("INSERT INTO notice_number (notice_id, number) VALUES (?, ?)").params(notice.value(), number).update();
        return number;
    }

    private static String series(NoticeType type) {
        return switch (type) {
            case REMINDER -> "TX";
            case ASSIGNMENT_LETTER -> "JB";
            case SUPERVISION_ORDER -> "DB";
        };
    }
}
