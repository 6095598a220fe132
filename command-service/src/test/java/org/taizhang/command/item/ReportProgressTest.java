package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.DATE_IN_FUTURE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.authority.Role.OWNER;
import static org.taizhang.api.authority.Role.UNIT_HEAD;
import static org.taizhang.api.item.ItemRefusal.DATE_BEFORE_LAST_FACT;
import static org.taizhang.api.item.ItemRefusal.DATE_BEFORE_RAISING;
import static org.taizhang.api.item.ItemRefusal.ITEM_NOT_CLAIMED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_COMPLETED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.PERCENT_OUT_OF_RANGE;
import static org.taizhang.api.item.ItemStatus.IN_PROGRESS;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.staff;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.report;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStories.ready;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.api.item.ProgressReported;
import org.taizhang.api.item.ReportProgress;

class ReportProgressTest {

    private static ReportProgress percent(int percent) {
        return new ReportProgress(ITEM, M1, "进展", percent, FIRST_DAY);
    }

    @Test
    void the_owner_reports_and_the_item_is_in_progress() {
        claimed().when(owner("owner"), report(M1, FIRST_DAY))
                .then(new ProgressReported(ITEM, M1, "已蹲点一次。", 40, FIRST_DAY)).as(OWNER, null).nowIs(IN_PROGRESS);
    }

    @Test
    void staff_of_the_unit_report_for_a_colleague() {
        claimed().when(staff("colleague", FINANCE), report(M1, FIRST_DAY)).nowIs(IN_PROGRESS).as(OWNER, FINANCE);
    }

    @Test
    void the_unit_head_reports() {
        claimed().when(unitHead(FINANCE), report(M1, FIRST_DAY)).nowIs(IN_PROGRESS).as(UNIT_HEAD, FINANCE);
    }

    @Test
    void strangers_and_the_office_do_not_report() {
        claimed().when(owner("stranger"), report(M1, FIRST_DAY)).refused(NOT_ALLOWED);
        claimed().when(staff("stranger", PERSONNEL), report(M1, FIRST_DAY)).refused(NOT_ALLOWED);
        claimed().when(office(), report(M1, FIRST_DAY)).refused(NOT_ALLOWED);
    }

    @Test
    void before_claiming_nothing_is_reported() {
        raised().when(owner("owner"), report(M1, FIRST_DAY)).refused(ITEM_NOT_CLAIMED);
    }

    @Test
    void nothing_occurs_in_the_future() {
        claimed().when(owner("owner"), report(M1, FIRST_DAY.plusDays(1))).refused(DATE_IN_FUTURE);
    }

    @Test
    void nothing_occurs_before_the_problem_was_raised() {
        claimed().when(owner("owner"), report(M1, FIRST_DAY.minusDays(1))).refused(DATE_BEFORE_RAISING);
    }

    @Test
    void nothing_occurs_before_the_last_fact_of_the_same_measure() {
        ItemStory story = claimed(measure(M1), measure(M2)).on(FIRST_DAY.plusDays(9)).by(owner("owner"),
                report(M1, FIRST_DAY.plusDays(5)));
        story.when(owner("owner"), report(M1, FIRST_DAY.plusDays(4))).refused(DATE_BEFORE_LAST_FACT);
        story.when(owner("owner"), report(M2, FIRST_DAY.plusDays(4))).nowIs(IN_PROGRESS);
        story.when(owner("owner"), report(M1, FIRST_DAY.plusDays(5))).nowIs(IN_PROGRESS);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101 })
    void a_percentage_outside_its_range_is_refused(int percent) {
        claimed().when(owner("owner"), percent(percent)).refused(PERCENT_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100 })
    void a_percentage_at_its_bounds_is_taken(int percent) {
        claimed().when(owner("owner"), percent(percent)).nowIs(IN_PROGRESS);
    }

    @Test
    void a_narrative_is_required() {
        claimed().when(owner("owner"), new ReportProgress(ITEM, M1, " ", 10, FIRST_DAY)).refused(TEXT_REQUIRED);
    }

    @Test
    void a_completed_measure_takes_no_more_progress() {
        ready().when(owner("owner"), report(M1, FIRST_DAY)).refused(MEASURE_COMPLETED);
    }

    @Test
    void an_unknown_measure_takes_none() {
        claimed().when(owner("owner"), report(M2, FIRST_DAY)).refused(MEASURE_UNKNOWN);
    }
}
