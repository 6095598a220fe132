package org.taizhang.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({"2026-10-09,1,2026-10-08", "2026-10-08,1,2026-09-30", "2026-10-11,1,2026-10-10",
            "2026-11-27,3,2026-11-24", "2026-11-27,7,2026-11-18" })
    void so_many_working_days_back_do_not_count_the_day_itself(LocalDate from, int days, LocalDate day) {
        assertThat(calendar.back(from, days)).isEqualTo(day);
    }

    @Test
    void an_organisation_adds_a_year_and_corrects_a_day() {
        WorkingCalendar corrected = calendar
                .corrected(List.of("2027-01-01 2027-01-03 放假", "2027-01-09 worked", "2026-10-10 off"));
        assertThat(corrected.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(corrected.isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
        assertThat(corrected.isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    void the_next_year_is_missed_from_november_on() {
        assertThat(calendar.missing(LocalDate.of(2026, 10, 31))).isEmpty();
        assertThat(calendar.missing(LocalDate.of(2026, 11, 1))).containsExactly(2027);
        assertThat(calendar.corrected(List.of("2027-01-01 放假")).missing(LocalDate.of(2026, 11, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027-01-01", "2027-13-01 放假", "2027-01-03 2027-01-01 放假", "2027-02-29 上班",
            "2027-01-01 2027-12-31 放假", "2027-01-01 休息", "２０２７-01-01 放假" })
    void a_line_that_cannot_be_read_is_named(String line) {
        assertThatThrownBy(() -> calendar.corrected(List.of("2027-01-01 放假", line)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage(line);
    }
}
