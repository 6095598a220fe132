package org.taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.item.MeasureReviewed;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

/** 2099-01-02 is a Friday. */
class LightRuleTest extends ReadEdge {

    private static final LocalDate FRIDAY = LocalDate.of(2099, 1, 2);

    private Story story;

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        story.tell("office", Story.raised("i-one", "ZG-2026-0001", Story.OFFICE));
        mostlyDone("m-one");
        projected();
    }

    private void mostlyDone(String measure) {
        story.tell("office", Story.measure("i-one", measure, Deadline.byDate(FRIDAY)));
        story.tell("owner", new ProgressReported(new ItemId("i-one"), new MeasureId(measure), "大部分已完成。", 80,
                LocalDate.of(2026, 4, 1)));
    }

    @Test
    void lights_follow_the_settings_those_that_are_shown_already_too() throws Exception {
        assertThat(lights()).containsEntry("m-one", "2098-12-30 2099-01-03");

        story.tell("system", changed(Setting.YELLOW_DAYS, "3", "6"));
        mostlyDone("m-two");
        projected();
        assertThat(lights()).containsEntry("m-one", "2098-12-25 2099-01-03")
                .containsEntry("m-two", "2098-12-25 2099-01-03");

        // Eighty of a hundred points are done, so from 81 hundredths of the time on.
        story.tell("system", changed(Setting.YELLOW_LAG, "30", "1"));
        projected();
        LocalDate assigned = jdbc.sql("SELECT assigned_on FROM measure_row WHERE measure_id = 'm-one'")
                .query(LocalDate.class).single();
        long days = ChronoUnit.DAYS.between(assigned, FRIDAY);
        assertThat(lights()).containsEntry("m-one", assigned.plusDays(days * 81 / 100 + 1) + " 2099-01-03");

        story.tell("system", changed(Setting.YELLOW_LAG, "1", "30"));
        story.tell("system", new SettingChanged(Setting.HOLIDAYS, null, List.of(), List.of("2098-12-25 2099-01-01 放假"),
                "本年放假安排。"));
        projected();
        assertThat(lights()).containsEntry("m-one", "2098-12-17 2099-01-03");

        Map<String, Object> before = lights();
        replay();
        assertThat(lights()).isEqualTo(before);
    }

    @Test
    void a_promise_that_was_not_kept_is_a_slip_though_the_plan_is_revised() throws Exception {
        story.tell("office", Story.raised("i-late", "ZG-2026-0002", Story.OFFICE));
        story.tell("office", Story.measure("i-late", "m-late", Deadline.byDate(LocalDate.of(2026, 4, 1))));
        story.tell("principal", new MeasureAmended(new ItemId("i-late"), new MeasureId("m-late"), "改", "改期。",
                Deadline.byDate(FRIDAY), 2, "修订"));
        projected();
        assertThat(jdbc.sql("SELECT slips->0->>'deadline' FROM measure_row WHERE measure_id = 'm-late'")
                .query(String.class).single()).isEqualTo("2026-04-01");
    }

    @Test
    void a_review_that_is_due_stays_due_though_the_measure_is_amended() throws Exception {
        ItemId item = new ItemId("i-kept");
        MeasureId measure = new MeasureId("m-kept");
        Deadline kept = new Deadline(DeadlineKind.CONTINUOUS, null, null, null);
        story.tell("office", Story.raised("i-kept", "ZG-2026-0003", Story.OFFICE));
        story.tell("office", Story.measure("i-kept", "m-kept", kept));
        story.tell("office", new MeasureReviewed(item, measure, true, "仍在坚持。", FRIDAY.minusMonths(3),
                ReviewCycle.QUARTER, FRIDAY));
        story.tell("office", new MeasureAmended(item, measure, "改", "改写。", kept, null, "措辞"));
        projected();
        assertThat(jdbc.sql("SELECT next_review FROM measure_row WHERE measure_id = 'm-kept'").query(LocalDate.class)
                .single()).isEqualTo(FRIDAY);
    }

    private static SettingChanged changed(Setting setting, String before, String value) {
        return new SettingChanged(setting, null, List.of(before), List.of(value), "试行");
    }

    private Map<String, Object> lights() {
        return jdbc.sql("SELECT measure_id, yellow_on || ' ' || red_on FROM measure_row WHERE item_id = 'i-one'")
                .query().listOfRows().stream().collect(Collectors
                        .toMap(row -> (String) row.get("measure_id"), row -> row.get("?column?")));
    }
}
