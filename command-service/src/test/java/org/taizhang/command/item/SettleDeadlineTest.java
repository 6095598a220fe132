package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.DATE_IMPLAUSIBLE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.item.ItemRefusal.ALREADY_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_ALREADY_SETTLED;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_NEEDS_DATE;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_UNCONFIRMED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_UNKNOWN;
import static org.taizhang.api.item.ItemStatus.RAISED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.UNCONFIRMED;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.DeadlineSettled;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.SettleDeadline;

class SettleDeadlineTest {

    private static ItemStory unsettled(Place place) {
        return new ItemStory().by(office(), raise(place, FINANCE, measure(M1, to("owner"), UNCONFIRMED)));
    }

    private static SettleDeadline settle(Deadline deadline) {
        return new SettleDeadline(ITEM, M1, deadline);
    }

    @Test
    void the_office_settles_a_deadline_that_was_not_understood_and_keeps_what_was_written() {
        unsettled(IMPORTED).when(office(), settle(Deadline.byDate(DUE)))
                .then(new DeadlineSettled(ITEM, M1, new Deadline(DeadlineKind.BY_DATE, DUE, null, "尽快")));
    }

    @Test
    void an_imported_deadline_may_be_settled_to_a_day_that_is_past() {
        unsettled(IMPORTED).when(office(), settle(Deadline.byDate(FIRST_DAY.minusYears(1)))).nowIs(RAISED);
    }

    @Test
    void settled_as_immediate_before_claiming_it_waits_for_the_claim() {
        ItemStory story = unsettled(IMPORTED).by(office(), settle(Deadline.immediate()));
        assertThat(story.facts().measure(M1).deadline().date()).isNull();
        story.on(FIRST_DAY.plusDays(1)).by(unitHead(FINANCE), claim());
        assertThat(story.facts().measure(M1).deadline().date()).isEqualTo(FIRST_DAY.plusDays(16));
    }

    @Test
    void settled_as_immediate_after_claiming_it_is_due_fifteen_days_from_then() {
        ItemStory story = unsettled(IMPORTED).by(unitHead(FINANCE), claim()).on(FIRST_DAY.plusDays(2)).by(office(),
                settle(Deadline.immediate()));
        assertThat(story.facts().measure(M1).deadline().date()).isEqualTo(FIRST_DAY.plusDays(17));
    }

    @Test
    void a_settled_deadline_is_not_settled_again() {
        unsettled(IMPORTED).by(office(), settle(Deadline.byDate(DUE)))
                .when(office(), settle(Deadline.byDate(DUE.plusDays(1)))).refused(DEADLINE_ALREADY_SETTLED);
    }

    @Test
    void in_force_no_deadline_is_settled_any_more() {
        raised().when(office(), settle(Deadline.byDate(DUE))).refused(ALREADY_IN_FORCE);
    }

    @Test
    void it_is_not_settled_to_something_unconfirmed_or_undated() {
        unsettled(IMPORTED).when(office(), settle(UNCONFIRMED)).refused(DEADLINE_UNCONFIRMED);
        unsettled(IMPORTED).when(office(), settle(new Deadline(DeadlineKind.BY_DATE, null, null, null)))
                .refused(DEADLINE_NEEDS_DATE);
    }

    @Test
    void an_unknown_measure_has_no_deadline_to_settle() {
        unsettled(IMPORTED).when(office(), new SettleDeadline(ITEM, M2, Deadline.byDate(DUE)))
                .refused(MEASURE_UNKNOWN);
    }

    @Test
    void the_unit_does_not_settle_its_own_deadline() {
        unsettled(IMPORTED).when(unitHead(FINANCE), settle(Deadline.byDate(DUE))).refused(NOT_ALLOWED);
    }

    @Test
    void a_year_that_is_mistyped_is_refused() {
        unsettled(IMPORTED).when(office(), settle(Deadline.byDate(LocalDate.of(9999, 12, 31))))
                .refused(DATE_IMPLAUSIBLE);
    }
}
