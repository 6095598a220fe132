package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_COMPLETED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NEEDS_OWNER;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NEEDS_UNIT;
import static org.taizhang.api.item.ItemRefusal.MEASURE_UNKNOWN;
import static org.taizhang.api.item.ItemStatus.IN_PROGRESS;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.assignment;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.report;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.ready;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.ReassignMeasure;

class ReassignMeasureTest {

    private static ReassignMeasure give(Assignment assignment, String reason) {
        return new ReassignMeasure(ITEM, M1, assignment, reason);
    }

    @Test
    void the_unit_names_the_first_owners_without_a_reason() {
        new ItemStory().by(office(), raise(IMPORTED, FINANCE, measure(M1, to(), Deadline.byDate(DUE))))
                .by(unitHead(FINANCE), claim()).when(unitHead(FINANCE), give(to("owner"), ""))
                .then(new MeasureReassigned(ITEM, M1, to("owner"), ""));
    }

    @Test
    void work_is_taken_from_somebody_with_a_reason() {
        claimed().when(unitHead(FINANCE), give(to("successor"), "")).refused(REASON_REQUIRED);
        claimed().when(unitHead(FINANCE), give(to("successor"), "岗位调整"))
                .then(new MeasureReassigned(ITEM, M1, to("successor"), "岗位调整"));
    }

    @Test
    void the_former_owner_reports_no_more_and_the_new_one_does() {
        ItemStory story = claimed().by(unitHead(FINANCE), give(to("successor"), "岗位调整"));
        story.when(owner("owner"), report(M1, FIRST_DAY)).refused(NOT_ALLOWED);
        story.when(owner("successor"), report(M1, FIRST_DAY)).nowIs(IN_PROGRESS);
    }

    @Test
    void somebody_has_to_own_it() {
        claimed().when(unitHead(FINANCE), give(to(), "岗位调整")).refused(MEASURE_NEEDS_OWNER);
    }

    @Test
    void some_unit_has_to_answer_for_it() {
        new ItemStory().by(office(), raise(IMPORTED, null, measure(M1)))
                .when(office(), give(assignment(null, "owner"), "调整")).refused(MEASURE_NEEDS_UNIT);
    }

    @Test
    void a_completed_measure_stays_with_who_completed_it() {
        ready().when(unitHead(FINANCE), give(to("successor"), "岗位调整")).refused(MEASURE_COMPLETED);
    }

    @Test
    void an_unknown_measure_is_not_reassigned() {
        claimed().when(unitHead(FINANCE), new ReassignMeasure(ITEM, M2, to("owner"), "调整")).refused(MEASURE_UNKNOWN);
    }

    @Test
    void an_owner_does_not_pass_it_on() {
        claimed().when(owner("owner"), give(to("successor"), "太忙")).refused(NOT_ALLOWED);
    }
}
