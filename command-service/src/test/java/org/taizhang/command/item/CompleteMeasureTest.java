package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.DATE_IN_FUTURE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.authority.Role.UNIT_HEAD;
import static org.taizhang.api.item.ItemRefusal.DATE_BEFORE_LAST_FACT;
import static org.taizhang.api.item.ItemRefusal.DATE_BEFORE_RAISING;
import static org.taizhang.api.item.ItemRefusal.ITEM_NOT_CLAIMED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_COMPLETED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_IS_CONTINUOUS;
import static org.taizhang.api.item.ItemRefusal.MEASURE_UNASSIGNED;
import static org.taizhang.api.item.ItemRefusal.NOT_IN_FORCE;
import static org.taizhang.api.item.ItemStatus.IN_PROGRESS;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.staff;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.CONTINUOUS;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.PLAN;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.report;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.CompleteMeasure;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.PutItemInForce;

class CompleteMeasureTest {

    @Test
    void the_owner_completes_the_measure() {
        claimed().when(owner("owner"), complete(M1)).then(new MeasureCompleted(ITEM, M1, "全部蹲点完成。", FIRST_DAY))
                .nowIs(IN_PROGRESS);
    }

    @Test
    void the_unit_head_completes_it() {
        claimed().when(unitHead(FINANCE), complete(M1)).nowIs(IN_PROGRESS).as(UNIT_HEAD, FINANCE);
    }

    @Test
    void staff_report_for_a_colleague_but_complete_only_their_own() {
        claimed().when(staff("colleague", FINANCE), complete(M1)).refused(NOT_ALLOWED);
    }

    @Test
    void before_claiming_nothing_is_completed() {
        raised().when(owner("owner"), complete(M1)).refused(ITEM_NOT_CLAIMED);
    }

    @Test
    void before_the_plan_is_approved_nothing_is_completed() {
        new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1))).by(unitHead(FINANCE), claim())
                .when(owner("owner"), complete(M1)).refused(NOT_IN_FORCE);
    }

    @Test
    void a_measure_is_completed_once() {
        claimed().by(owner("owner"), complete(M1)).when(owner("owner"), complete(M1)).refused(MEASURE_COMPLETED);
    }

    @Test
    void a_continuous_measure_is_never_completed() {
        claimed(measure(M1, to("owner"), CONTINUOUS)).when(owner("owner"), complete(M1))
                .refused(MEASURE_IS_CONTINUOUS);
    }

    @Test
    void a_measure_without_an_owner_is_not_completed() {
        ItemStory story = new ItemStory().by(office(),
                raise(IMPORTED, FINANCE, measure(M1, to(), Deadline.byDate(DUE)))).by(unitHead(FINANCE), claim());
        story.by(principal(), new PutItemInForce(ITEM, PLAN, 1, story.facts().content().sha256()))
                .when(unitHead(FINANCE), complete(M1)).refused(MEASURE_UNASSIGNED);
    }

    @Test
    void the_day_is_neither_ahead_nor_before_the_last_fact() {
        ItemStory story = claimed().on(FIRST_DAY.plusDays(8)).by(owner("owner"), report(M1, FIRST_DAY.plusDays(5)));
        story.when(owner("owner"), complete(M1, FIRST_DAY.plusDays(9))).refused(DATE_IN_FUTURE);
        story.when(owner("owner"), complete(M1, FIRST_DAY.plusDays(4))).refused(DATE_BEFORE_LAST_FACT);
        story.when(owner("owner"), complete(M1, FIRST_DAY.minusDays(1))).refused(DATE_BEFORE_RAISING);
    }

    @Test
    void a_summary_is_required() {
        claimed().when(owner("owner"), new CompleteMeasure(ITEM, M1, " ", FIRST_DAY)).refused(TEXT_REQUIRED);
    }
}
