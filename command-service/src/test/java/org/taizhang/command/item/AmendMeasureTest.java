package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.ALREADY_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.CLOSURE_UNDER_REVIEW;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_BY_EXTENSION;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_IN_PAST;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_NEEDS_DATE;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_UNCONFIRMED;
import static org.taizhang.api.item.ItemRefusal.ITEM_CLOSED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_COMPLETED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_TEXT_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.NOTHING_AMENDED;
import static org.taizhang.api.item.ItemRefusal.NOT_THE_ASSIGNER;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.TREASURY;
import static org.taizhang.command.People.leadLeader;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.PLAN;
import static org.taizhang.command.item.ItemCommands.UNCONFIRMED;
import static org.taizhang.command.item.ItemCommands.assign;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStories.requested;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.item.AmendMeasure;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.PutItemInForce;

class AmendMeasureTest {

    private static final Deadline LATER = Deadline.byDate(DUE.plusDays(10));

    private static AmendMeasure text(String text) {
        return amend(M1, text, null);
    }

    private static AmendMeasure due(Deadline deadline) {
        return amend(M1, null, deadline);
    }

    private static AmendMeasure amend(MeasureId measure, @Nullable String text, @Nullable Deadline deadline) {
        return new AmendMeasure(ITEM, new MeasureAmendment(measure, text, text, deadline), "征求意见后调整。");
    }

    private static ItemStory planned() {
        return new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1)));
    }

    @Test
    void the_office_amends_text_and_deadline_of_a_plan_that_is_not_approved() {
        planned().by(unitHead(FINANCE), claim()).when(office(), amend(M1, "每月蹲点三天。", LATER))
                .then(new MeasureAmended(ITEM, M1, "每月蹲点三天。", "每月蹲点三天。", LATER, null, "征求意见后调整。"))
                .as(Role.OFFICE, null);
    }

    @Test
    void what_is_not_amended_stays_as_it_is() {
        planned().when(office(), due(LATER))
                .then(new MeasureAmended(ITEM, M1, "每月蹲点", "每月到基层蹲点两天。", LATER, null, "征求意见后调整。"));
    }

    @Test
    void nobody_but_the_office_amends_what_a_plan_is_to_cover() {
        planned().when(unitHead(FINANCE), text("改。")).refused(NOT_ALLOWED);
        planned().when(leadLeader("leader"), text("改。")).refused(NOT_ALLOWED);
        planned().when(owner("owner"), text("改。")).refused(NOT_ALLOWED);
    }

    @Test
    void what_a_plan_has_in_force_changes_by_a_revision_only() {
        ItemStory story = planned();
        story.by(principal(), new PutItemInForce(ITEM, PLAN, 1, story.facts().content().sha256()))
                .when(office(), text("改。")).refused(ALREADY_IN_FORCE);
    }

    @Test
    void outside_plans_whoever_assigned_it_amends_it_and_another_does_not() {
        ItemStory story = claimed().by(unitHead(FINANCE), assign(measure(M2)));
        story.when(unitHead("deputy", FINANCE), amend(M2, "改。", null)).refused(NOT_THE_ASSIGNER);
        story.when(leadLeader("leader"), amend(M2, "改。", null)).refused(NOT_THE_ASSIGNER);
        story.when(unitHead(FINANCE), amend(M2, "改。", null)).as(Role.UNIT_HEAD, FINANCE);
        story.when(unitHead(TREASURY), amend(M2, "再改。", null)).refused(NOT_ALLOWED);
        story.when(office2(), amend(M2, "再改。", null)).as(Role.OFFICE, null);
    }

    @Test
    void outside_plans_its_deadline_holds_from_the_claim_on() {
        raised().when(office(), due(LATER))
                .then(new MeasureAmended(ITEM, M1, "每月蹲点", "每月到基层蹲点两天。", LATER, null, "征求意见后调整。"));
        claimed().when(office(), due(LATER)).refused(DEADLINE_BY_EXTENSION);
    }

    @Test
    void days_of_an_immediate_deadline_are_counted_from_now_when_the_item_is_claimed() {
        ItemStory story = planned().by(unitHead(FINANCE), claim()).on(FIRST_DAY.plusDays(4)).by(office(),
                due(Deadline.immediate()));
        assertThat(story.facts().measure(M1).deadline().date()).isEqualTo(FIRST_DAY.plusDays(19));
        story.on(FIRST_DAY.plusDays(8)).by(office(), text("马上蹲点。"));
        assertThat(story.facts().measure(M1).deadline().date()).isEqualTo(FIRST_DAY.plusDays(19));
    }

    @Test
    void a_deadline_is_one_that_could_be_typed() {
        planned().when(office(), due(UNCONFIRMED)).refused(DEADLINE_UNCONFIRMED)
                .when(office(), due(new Deadline(DeadlineKind.BY_DATE, null, null, null))).refused(DEADLINE_NEEDS_DATE)
                .when(office(), due(Deadline.byDate(FIRST_DAY.minusDays(1)))).refused(DEADLINE_IN_PAST);
    }

    @Test
    void a_text_a_change_and_a_reason_are_required() {
        planned().when(office(), text("　")).refused(MEASURE_TEXT_REQUIRED)
                .when(office(), amend(M1, null, null)).refused(NOTHING_AMENDED)
                .when(office(), due(Deadline.byDate(DUE))).refused(NOTHING_AMENDED)
                .when(office(), new AmendMeasure(ITEM, new MeasureAmendment(M1, "改。", "改。", null), " "))
                .refused(REASON_REQUIRED);
    }

    @Test
    void a_completed_measure_stays_what_was_done() {
        claimed(measure(M1), measure(M2)).by(owner("owner"), complete(M1)).when(office(), text("改。"))
                .refused(MEASURE_COMPLETED);
    }

    @Test
    void while_closing_is_reviewed_and_after_it_nothing_is_amended() {
        requested().when(office(), text("改。")).refused(CLOSURE_UNDER_REVIEW);
        closed().when(office(), text("改。")).refused(ITEM_CLOSED);
    }

    @Test
    void another_items_measure_is_unknown() {
        claimed(measure(M1, to("owner"), LATER)).when(office(), amend(new MeasureId("of-another"), "改。", null))
                .refused(MEASURE_UNKNOWN);
    }
}
