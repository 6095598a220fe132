package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.authority.Role.OFFICE;
import static org.taizhang.api.authority.Role.SUPERVISOR;
import static org.taizhang.api.authority.Role.UNIT_HEAD;
import static org.taizhang.api.item.ChainStep.OFFICE_REVIEW;
import static org.taizhang.api.item.ChainStep.RECHECK;
import static org.taizhang.api.item.ChainStep.UNIT_APPROVAL;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_CHANGED;
import static org.taizhang.api.item.ItemRefusal.NOT_THIS_STEP;
import static org.taizhang.api.item.ItemRefusal.NO_CLOSURE_REQUESTED;
import static org.taizhang.api.item.ItemRefusal.OWN_ITEM;
import static org.taizhang.api.item.ItemRefusal.REVIEW_OUTDATED;
import static org.taizhang.api.item.ItemStatus.CLOSURE_REQUESTED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.auditor;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.E2;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.approve;
import static org.taizhang.command.item.ItemCommands.assign;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.ready;
import static org.taizhang.command.item.ItemStories.requested;
import static org.taizhang.command.item.ItemStories.unitApproved;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.api.item.ApproveClosureStep;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.Deadline;

class ApproveClosureStepTest {

    @Test
    void the_steps_are_approved_in_turn_each_by_its_role() {
        ItemStory story = requested();
        long version = story.version();
        story.when(unitHead(FINANCE), approve(UNIT_APPROVAL, story))
                .then(new ClosureStepApproved(ITEM, UNIT_APPROVAL, 1, 3, version, List.of("sha-e1"), "同意。"))
                .as(UNIT_HEAD, FINANCE);
        story.when(office(), approve(OFFICE_REVIEW, story)).as(OFFICE, null).nowIs(CLOSURE_REQUESTED);
        story.when(supervisor(), approve(RECHECK, story)).as(SUPERVISOR, null).nowIs(CLOSURE_REQUESTED);
    }

    @ParameterizedTest
    @EnumSource(value = ChainStep.class, names = "UNIT_APPROVAL", mode = EnumSource.Mode.EXCLUDE)
    void a_later_step_waits_for_its_turn(ChainStep step) {
        ItemStory story = requested();
        story.when(also(office(), supervisor()), approve(step, story)).refused(NOT_THIS_STEP);
    }

    @Test
    void a_step_is_approved_once() {
        ItemStory story = unitApproved();
        story.when(unitHead(FINANCE), approve(UNIT_APPROVAL, story)).refused(NOT_THIS_STEP);
    }

    @Test
    void another_role_does_not_approve_the_step() {
        ItemStory story = requested();
        story.when(office(), approve(UNIT_APPROVAL, story)).refused(NOT_ALLOWED);
        story.when(unitHead(PERSONNEL), approve(UNIT_APPROVAL, story)).refused(NOT_ALLOWED);
        story.when(supervisor(), approve(OFFICE_REVIEW, story)).refused(NOT_ALLOWED);
        story.when(auditor(), approve(RECHECK, story)).refused(NOT_ALLOWED);
    }

    @Test
    void nobody_approves_an_item_they_own() {
        ItemStory story = ready(measure(M1, to("owner", "head-of-finance"), Deadline.byDate(DUE)))
                .by(owner("owner"), request());
        story.when(unitHead(FINANCE), approve(UNIT_APPROVAL, story)).refused(OWN_ITEM);
    }

    @Test
    void without_a_request_there_is_nothing_to_approve() {
        ItemStory story = ready();
        story.when(unitHead(FINANCE), approve(UNIT_APPROVAL, story)).refused(NO_CLOSURE_REQUESTED);
    }

    @Test
    void what_changed_since_it_was_reviewed_is_reviewed_again() {
        ItemStory story = requested();
        ApproveClosureStep reviewed = approve(UNIT_APPROVAL, story);
        story.by(owner("owner"), rootCause()).when(unitHead(FINANCE), reviewed).refused(REVIEW_OUTDATED);
        story.when(unitHead(FINANCE), approve(UNIT_APPROVAL, story)).nowIs(CLOSURE_REQUESTED);
    }

    @Test
    void evidence_that_was_accepted_after_the_request_needs_a_new_request() {
        ItemStory story = requested().by(owner("owner"), submit(E2, M1)).by(office2(), accept(E2));
        story.when(unitHead(FINANCE), approve(UNIT_APPROVAL, story)).refused(EVIDENCE_CHANGED);
        story.when(unitHead(FINANCE), new ApproveClosureStep(ITEM, UNIT_APPROVAL, story.version(), List.of("sha-e1"),
                "同意。")).refused(EVIDENCE_CHANGED);
        story.by(owner("owner"), request()).when(unitHead(FINANCE), approve(UNIT_APPROVAL, story))
                .nowIs(CLOSURE_REQUESTED);
    }

    @Test
    void an_approval_names_all_the_evidence_in_any_order() {
        ItemStory story = ready().by(owner("owner"), submit(E2, M1)).by(office(), accept(E2)).by(owner("owner"),
                request());
        story.when(unitHead(FINANCE), new ApproveClosureStep(ITEM, UNIT_APPROVAL, story.version(), List.of("sha-e2"),
                "同意。")).refused(EVIDENCE_CHANGED);
        story.when(unitHead(FINANCE), new ApproveClosureStep(ITEM, UNIT_APPROVAL, story.version(),
                List.of("sha-e2", "sha-e1"), "同意。")).nowIs(CLOSURE_REQUESTED);
    }

    @Test
    void a_measure_added_after_the_request_stands_in_the_way() {
        ItemStory story = requested().by(office2(), assign(measure(M2)));
        story.when(unitHead(FINANCE), approve(UNIT_APPROVAL, story)).refused(EVIDENCE_CHANGED);
    }
}
