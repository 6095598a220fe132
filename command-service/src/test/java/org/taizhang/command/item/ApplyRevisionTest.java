package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.item.ItemRefusal.CLOSURE_UNDER_REVIEW;
import static org.taizhang.api.item.ItemRefusal.CONTENT_CHANGED;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_NEEDS_DATE;
import static org.taizhang.api.item.ItemRefusal.DEADLINE_UNCONFIRMED;
import static org.taizhang.api.item.ItemRefusal.LAST_MEASURE;
import static org.taizhang.api.item.ItemRefusal.MEASURE_COMPLETED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_EXISTS;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NEEDS_OWNER;
import static org.taizhang.api.item.ItemRefusal.MEASURE_TEXT_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.NOTHING_AMENDED;
import static org.taizhang.api.item.ItemRefusal.NOT_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.NOT_OF_THIS_PLAN;
import static org.taizhang.api.item.ItemRefusal.PROBLEM_TEXT_REQUIRED;
import static org.taizhang.api.plan.PlanRefusal.ITEM_REMOVED_AND_REVISED;
import static org.taizhang.api.plan.PlanRefusal.MEASURE_REVISED_TWICE;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.E2;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.PLAN;
import static org.taizhang.command.item.ItemCommands.UNCONFIRMED;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.item.ApplyRevision;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemPutInForce;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.MeasureAmended;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureDropped;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.item.PutItemInForce;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.api.plan.PlanId;

class ApplyRevisionTest {

    private static final MeasureId M3 = new MeasureId("m3");
    private static final Deadline LATER = Deadline.byDate(DUE.plusDays(30));
    private static final ProblemAmendment WORDS = new ProblemAmendment("标题", "另一种表述。", List.of());

    private static ItemStory inForce() {
        ItemStory story = new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1), measure(M2)));
        return story.by(principal(), new PutItemInForce(ITEM, PLAN, 1, story.facts().content().sha256()))
                .by(unitHead(FINANCE), claim());
    }

    private static ItemRevision revision(@Nullable ProblemAmendment problem, List<MeasureAmendment> amended,
            List<MeasureId> dropped, MeasureDraft... added) {
        return new ItemRevision(ITEM, problem, amended, dropped, List.of(added), false);
    }

    private static ItemRevision amend(MeasureId measure, @Nullable String text, @Nullable Deadline deadline) {
        return revision(null, List.of(new MeasureAmendment(measure, text, text, deadline)), List.of());
    }

    private static ItemRevision drop(MeasureId... measures) {
        return revision(null, List.of(), List.of(measures));
    }

    private static ItemRevision add(MeasureDraft draft) {
        return revision(null, List.of(), List.of(), draft);
    }

    private static ItemRevision remove() {
        return new ItemRevision(ITEM, null, List.of(), List.of(), List.of(), true);
    }

    /** As the process sends it, with the hash of what was approved. */
    private static ApplyRevision apply(ItemRevision revision, ItemStory story) {
        return new ApplyRevision(ITEM, PLAN, 2, revision, revision.appliedTo(story.facts().content()).sha256(),
                "难以落实。");
    }

    private static void misfit(ItemStory story, ItemRevision revision, RefusalCode code, Object target) {
        story.when(principal(), apply(revision, story)).refused(CONTENT_CHANGED).missing(code, target);
    }

    @Test
    void everything_that_was_approved_is_done_at_once_and_the_item_is_in_force_as_it_reads_now() {
        ItemStory story = inForce();
        MeasureDraft more = measure(M3, to("another"), Deadline.byDate(DUE));
        ItemRevision revision = revision(WORDS, List.of(new MeasureAmendment(M1, "改", "改了。", LATER)), List.of(M2),
                more);
        ApplyRevision command = apply(revision, story);
        story.when(principal(), command).then(new ProblemAmended(ITEM, WORDS, 2, "难以落实。"),
                new MeasureDropped(ITEM, M2, 2, "难以落实。"), new MeasureAmended(ITEM, M1, "改", "改了。", LATER, 2, "难以落实。"),
                new MeasureAssigned(ITEM, more), new ItemPutInForce(ITEM, PLAN, 2, command.contentSha256()));
        assertThat(story.facts().content().sha256()).isEqualTo(command.contentSha256());
        assertThat(story.facts().preparation().planVersion()).isEqualTo(2);
    }

    @Test
    void a_repeat_changes_nothing_even_after_further_work() {
        ItemStory story = inForce();
        ApplyRevision command = apply(drop(M2), story);
        story.by(principal(), command).by(owner("owner"), complete(M1)).when(principal(), command).then();
    }

    @Test
    void a_removed_item_is_withdrawn_with_its_history() {
        ItemStory story = inForce();
        story.when(principal(), apply(remove(), story)).then(new ItemWithdrawn(ITEM, "难以落实。"))
                .nowIs(ItemStatus.WITHDRAWN);
    }

    @Test
    void days_of_an_immediate_deadline_are_counted_from_the_day_it_is_done() {
        ItemStory story = inForce();
        ApplyRevision command = apply(amend(M1, null, Deadline.immediate()), story);
        story.on(FIRST_DAY.plusDays(5)).by(principal(), command);
        assertThat(story.facts().measure(M1).deadline().date()).isEqualTo(FIRST_DAY.plusDays(20));
        assertThat(story.facts().content().sha256()).isEqualTo(command.contentSha256());
    }

    @Test
    void what_was_done_meanwhile_stays_and_the_revision_is_refused_whole() {
        ItemStory story = inForce();
        ApplyRevision approved = apply(
                revision(null, List.of(new MeasureAmendment(M1, "改", "改。", null)), List.of(M2)), story);
        story.by(owner("owner"), complete(M2)).when(principal(), approved).refused(CONTENT_CHANGED)
                .missing(MEASURE_COMPLETED, M2);
        misfit(story, amend(M2, "改。", null), MEASURE_COMPLETED, M2);
    }

    @Test
    void nothing_is_revised_while_closing_is_reviewed() {
        ItemStory story = inForce().by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1), complete(M1),
                submit(E2, M2), complete(M2)).by(office(), accept(E1), accept(E2)).by(owner("owner"), request());
        misfit(story, revision(WORDS, List.of(), List.of()), CLOSURE_UNDER_REVIEW, ITEM);
    }

    @Test
    void content_other_than_what_was_approved_is_refused() {
        ItemStory story = inForce();
        story.when(principal(), new ApplyRevision(ITEM, PLAN, 2, drop(M2), "another content", "难以落实。"))
                .refused(CONTENT_CHANGED);
    }

    @Test
    void each_change_has_to_fit_the_item() {
        ItemStory story = inForce();
        misfit(story, amend(M3, "改。", null), MEASURE_UNKNOWN, M3);
        misfit(story, amend(M1, " ", null), MEASURE_TEXT_REQUIRED, M1);
        misfit(story, amend(M1, null, null), NOTHING_AMENDED, ITEM);
        misfit(story, amend(M1, null, UNCONFIRMED), DEADLINE_UNCONFIRMED, M1);
        misfit(story, amend(M1, null, new Deadline(DeadlineKind.BY_DATE, null, null, null)), DEADLINE_NEEDS_DATE, M1);
        misfit(story, drop(M1, M2), LAST_MEASURE, ITEM);
        misfit(story, drop(M1, M1), MEASURE_REVISED_TWICE, M1);
        misfit(story, add(measure(M1)), MEASURE_EXISTS, M1);
        misfit(story, add(measure(M3, to(), LATER)), MEASURE_NEEDS_OWNER, M3);
        misfit(story, revision(new ProblemAmendment("标题", "", List.of()), List.of(), List.of()),
                PROBLEM_TEXT_REQUIRED, ITEM);
        misfit(story, new ItemRevision(ITEM, WORDS, List.of(), List.of(), List.of(), true), ITEM_REMOVED_AND_REVISED,
                ITEM);
    }

    @Test
    void another_plan_or_an_item_that_is_not_in_force_is_not_revised() {
        ItemStory story = inForce();
        story.when(principal(), new ApplyRevision(ITEM, new PlanId("another"), 2, drop(M2), "", "难以落实。"))
                .refused(NOT_OF_THIS_PLAN);
        ItemStory drafted = new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1), measure(M2)));
        drafted.when(principal(), apply(drop(M2), drafted)).refused(NOT_IN_FORCE);
    }

    @Test
    void the_office_does_not_revise_by_itself() {
        ItemStory story = inForce();
        story.when(office(), apply(drop(M2), story)).refused(NOT_ALLOWED);
    }
}
