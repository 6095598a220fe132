package org.taizhang.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.announced();

    @ParameterizedTest
    @CsvSource({"2026-10-01,false", "2026-10-07,false", "2026-10-08,true", "2026-10-10,true", "2026-10-11,false",
            "2026-02-14,true", "2026-02-16,false", "2025-10-08,false", "2025-01-27,true", "2024-02-09,true",
            "2024-05-11,true" })
    void announced_days_go_before_the_week(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    /** Each holiday's days are taken from the week or given back at a weekend: the count is published with the law. */
    @ParameterizedTest
    @CsvSource({"2024,251", "2025,248", "2026,248" })
    void a_year_has_its_number_of_working_days(int year, int days) {
        assertThat(Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1)).filter(calendar::isWorkingDay))
                .hasSize(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-09,3,2026-09-29", "2026-10-11,1,2026-10-09", "2026-11-25,3,2026-11-20",
            "2026-11-22,1,2026-11-19" })
    void working_days_are_counted_back_over_holidays(LocalDate due, int left, LocalDate day) {
        assertThat(calendar.before(due, left)).isEqualTo(day);
    }

    @Test
    void a_year_not_announced_has_its_weekdays() {
        assertThat(calendar.covers(2026)).isTrue();
        assertThat(calendar.covers(2099)).isFalse();
        LocalDate newYear = LocalDate.of(2099, 1, 1);
        assertThat(newYear.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(calendar.isWorkingDay(newYear)).isTrue();
    }
}
