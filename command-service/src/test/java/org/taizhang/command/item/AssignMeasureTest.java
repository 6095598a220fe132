package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.DATE_IMPLAUSIBLE;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.authority.Role.LEAD_LEADER;
import static org.taizhang.api.authority.Role.OFFICE;
import static org.taizhang.api.authority.Role.UNIT_HEAD;
import static org.taizhang.api.item.ItemRefusal.ALREADY_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_IN_PAST;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_NEEDS_DATE;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_UNCONFIRMED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_EXISTS;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NEEDS_OWNER;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NEEDS_UNIT;
import static org.taizhang.api.item.ItemRefusal.MEASURE_TEXT_REQUIRED;
import static org.taizhang.api.item.ItemStatus.CLAIMED;
import static org.taizhang.api.item.ItemStatus.RAISED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.leadLeader;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.PLAN;
import static org.taizhang.command.item.ItemCommands.UNCONFIRMED;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.approve;
import static org.taizhang.command.item.ItemCommands.assign;
import static org.taizhang.command.item.ItemCommands.assignment;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.close;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.reopen;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.PutItemInForce;
import org.taizhang.api.item.ReopenKind;

class AssignMeasureTest {

    @Test
    void the_unit_head_the_lead_leader_and_the_office_assign_measures() {
        claimed().when(unitHead(FINANCE), assign(measure(M2))).then(new MeasureAssigned(ITEM, measure(M2)))
                .as(UNIT_HEAD, FINANCE);
        claimed().when(leadLeader("leader"), assign(measure(M2))).then(new MeasureAssigned(ITEM, measure(M2)))
                .as(LEAD_LEADER, null);
        raised().when(office(), assign(measure(M2))).then(new MeasureAssigned(ITEM, measure(M2))).as(OFFICE, null);
    }

    @Test
    void a_leader_of_something_else_and_another_units_head_do_not() {
        claimed().when(leadLeader("another"), assign(measure(M2))).refused(NOT_ALLOWED);
        claimed().when(unitHead(PERSONNEL), assign(measure(M2))).refused(NOT_ALLOWED);
    }

    @Test
    void an_immediate_measure_assigned_after_claiming_is_due_fifteen_days_from_then() {
        ItemStory story = claimed().on(FIRST_DAY.plusDays(3)).by(unitHead(FINANCE),
                assign(measure(M2, to("owner"), Deadline.immediate())));
        assertThat(story.facts().measure(M2).deadline().date()).isEqualTo(FIRST_DAY.plusDays(18));
    }

    @Test
    void a_measure_is_assigned_once() {
        claimed().when(unitHead(FINANCE), assign(measure(M1))).refused(MEASURE_EXISTS);
    }

    @Test
    void what_a_plan_has_in_force_gets_more_measures_by_a_revision_only() {
        ItemStory story = new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1)));
        PutItemInForce approved = new PutItemInForce(ITEM, PLAN, 1, story.facts().content().sha256());
        story.when(office(), assign(measure(M2))).nowIs(RAISED);
        story = new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1))).by(principal(), approved);
        story.when(office(), assign(measure(M2))).refused(ALREADY_IN_FORCE)
                .when(unitHead(FINANCE), assign(measure(M2))).refused(ALREADY_IN_FORCE);
    }

    @Test
    void a_later_round_may_need_more_than_the_plan_had() {
        ItemStory story = new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1)));
        story.by(principal(), new PutItemInForce(ITEM, PLAN, 1, story.facts().content().sha256()))
                .by(unitHead(FINANCE), claim())
                .by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1), complete(M1)).by(office(), accept(E1))
                .by(owner("owner"), request());
        story.by(unitHead(FINANCE), approve(ChainStep.UNIT_APPROVAL, story));
        story.by(office(), approve(ChainStep.OFFICE_REVIEW, story));
        story.by(supervisor(), approve(ChainStep.RECHECK, story)).by(supervisor(), close(),
                reopen(ReopenKind.RELAPSED, M1));
        story.when(unitHead(FINANCE), assign(measure(M2))).then(new MeasureAssigned(ITEM, measure(M2)));
    }

    @Test
    void a_text_is_required() {
        claimed().when(unitHead(FINANCE), assign(
                new MeasureDraft(M2, "标题", " ", to("owner"), Deadline.byDate(DUE), null, null, List.of())))
                .refused(MEASURE_TEXT_REQUIRED);
    }

    @Test
    void an_owner_is_required() {
        claimed().when(unitHead(FINANCE), assign(measure(M2, to(), Deadline.byDate(DUE))))
                .refused(MEASURE_NEEDS_OWNER);
    }

    @Test
    void a_unit_is_required_its_own_or_the_items() {
        MeasureDraft without = measure(M2, assignment(null, "owner"), Deadline.byDate(DUE));
        new ItemStory().by(office(), raise(IMPORTED, null)).when(office(), assign(without))
                .refused(MEASURE_NEEDS_UNIT);
        claimed().when(office(), assign(without)).then(new MeasureAssigned(ITEM, without));
    }

    @Test
    void a_deadline_has_to_be_settled() {
        claimed().when(office(), assign(measure(M2, to("owner"), UNCONFIRMED))).refused(DEADLINE_UNCONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(value = DeadlineKind.class, names = {"BY_DATE", "BY_DATE_THEN_SUSTAIN" })
    void a_dated_deadline_needs_its_date_and_does_not_lie_in_the_past(DeadlineKind kind) {
        claimed().when(office(), assign(measure(M2, to("owner"), new Deadline(kind, null, null, null))))
                .refused(DEADLINE_NEEDS_DATE);
        Deadline yesterday = new Deadline(kind, FIRST_DAY.minusDays(1), null, null);
        claimed().when(office(), assign(measure(M2, to("owner"), yesterday))).refused(DEADLINE_IN_PAST);
    }

    @Test
    void a_deadline_may_be_today() {
        claimed().when(office(), assign(measure(M2, to("owner"), Deadline.byDate(FIRST_DAY)))).nowIs(CLAIMED);
    }

    @Test
    void a_year_that_is_mistyped_is_refused() {
        Deadline mistyped = Deadline.byDate(FIRST_DAY.plusYears(10).plusDays(1));
        claimed().when(office(), assign(measure(M2, to("owner"), mistyped))).refused(DATE_IMPLAUSIBLE);
        claimed().when(office(), assign(measure(M2, to("owner"), Deadline.byDate(FIRST_DAY.plusYears(10)))))
                .as(OFFICE, null);
    }
}
