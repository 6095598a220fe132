package org.taizhang.command.item;

import static org.taizhang.api.item.ChainStep.OFFICE_REVIEW;
import static org.taizhang.api.item.ChainStep.RECHECK;
import static org.taizhang.api.item.ChainStep.UNIT_APPROVAL;
import static org.taizhang.api.item.ItemRefusal.NOT_THIS_STEP;
import static org.taizhang.api.item.ItemRefusal.SAME_PERSON_IN_ROUND;
import static org.taizhang.api.item.ItemStatus.CLOSED;
import static org.taizhang.api.item.ItemStatus.CLOSURE_REQUESTED;
import static org.taizhang.api.item.ReopenKind.CLOSED_IN_ERROR;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.also;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.E2;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.approve;
import static org.taizhang.command.item.ItemCommands.close;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.giveBack;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.reopen;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.requestShort;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.officeReviewed;
import static org.taizhang.command.item.ItemStories.ready;
import static org.taizhang.command.item.ItemStories.requested;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.settings.Setting;
import org.taizhang.command.settings.Settings;

/** Requester, unit approver, office reviewer and rechecker are different people over the whole round. */
class SeparationOfDutiesTest {

    /** Somebody who is unit head, office and supervisor at once. */
    private static Caller allRoles(String name) {
        return also(unitHead(name, FINANCE), office(), supervisor());
    }

    @ParameterizedTest
    @EnumSource(ChainStep.class)
    void the_requester_approves_no_step(ChainStep step) {
        Settings onlyThisStep = Settings.DEFAULT.with(Setting.CHAIN, step.name())
                .with(Setting.SHORT_CHAIN, step.name());
        ItemStory story = ready().under(onlyThisStep).by(allRoles("wu"), request());
        story.when(allRoles("wu"), approve(step, story)).refused(SAME_PERSON_IN_ROUND);
    }

    @Test
    void who_approved_one_step_approves_no_other() {
        ItemStory story = requested();
        story.by(allRoles("wu"), approve(UNIT_APPROVAL, story));
        story.when(allRoles("wu"), approve(OFFICE_REVIEW, story)).refused(SAME_PERSON_IN_ROUND);
        story.by(allRoles("li"), approve(OFFICE_REVIEW, story));
        story.when(allRoles("wu"), approve(RECHECK, story)).refused(SAME_PERSON_IN_ROUND);
        story.when(allRoles("li"), approve(RECHECK, story)).refused(SAME_PERSON_IN_ROUND);
        story.when(allRoles("he"), approve(RECHECK, story)).nowIs(CLOSURE_REQUESTED);
    }

    @Test
    void a_requester_whose_request_was_voided_approves_nothing_in_that_round() {
        ItemStory story = ready().by(allRoles("wu"), request()).by(owner("owner"), request());
        story.when(allRoles("wu"), approve(UNIT_APPROVAL, story)).refused(SAME_PERSON_IN_ROUND);
    }

    @Test
    void a_requester_whose_request_was_returned_approves_nothing_in_that_round() {
        ItemStory story = ready().by(allRoles("wu"), request()).by(unitHead(FINANCE), giveBack()).by(owner("owner"),
                request());
        story.when(allRoles("wu"), approve(UNIT_APPROVAL, story)).refused(SAME_PERSON_IN_ROUND);
    }

    @Test
    void who_approved_a_step_of_a_returned_request_takes_that_step_again_and_no_other() {
        ItemStory story = requested();
        story.by(allRoles("wu"), approve(UNIT_APPROVAL, story)).by(office(), giveBack()).by(owner("owner"), request());
        story.by(allRoles("wu"), approve(UNIT_APPROVAL, story));
        story.when(allRoles("wu"), approve(OFFICE_REVIEW, story)).refused(SAME_PERSON_IN_ROUND);
    }

    @Test
    void who_approved_a_step_of_a_voided_request_takes_no_other_step_of_the_new_one() {
        ItemStory story = requested();
        story.by(allRoles("wu"), approve(UNIT_APPROVAL, story)).by(owner("owner"), request());
        story.by(unitHead(FINANCE), approve(UNIT_APPROVAL, story));
        story.when(allRoles("wu"), approve(OFFICE_REVIEW, story)).refused(SAME_PERSON_IN_ROUND);
    }

    @Test
    void who_approved_a_step_requests_nothing_in_that_round() {
        ItemStory story = requested();
        story.by(allRoles("wu"), approve(UNIT_APPROVAL, story)).by(office(), giveBack());
        story.when(allRoles("wu"), request()).refused(SAME_PERSON_IN_ROUND);
    }

    @Test
    void a_new_request_voids_the_approvals_of_the_pending_one() {
        ItemStory story = officeReviewed().by(owner("owner"), request());
        story.when(supervisor(), approve(RECHECK, story)).refused(NOT_THIS_STEP);
        story.when(unitHead(FINANCE), approve(UNIT_APPROVAL, story)).nowIs(CLOSURE_REQUESTED);
    }

    @Test
    void the_closer_may_be_the_rechecker_and_nobody_else_who_took_part() {
        ItemStory story = ready().by(allRoles("wu"), request());
        story.by(allRoles("li"), approve(UNIT_APPROVAL, story));
        story.by(allRoles("he"), approve(OFFICE_REVIEW, story));
        story.by(allRoles("du"), approve(RECHECK, story));
        for (String tookPart : List.of("wu", "li", "he")) {
            story.when(allRoles(tookPart), close()).refused(SAME_PERSON_IN_ROUND);
        }
        story.when(allRoles("du"), close()).nowIs(CLOSED);
    }

    @Test
    void on_the_short_chain_neither_requester_nor_reviewer_closes() {
        ItemStory story = ready(measure(M1, to("owner"), Deadline.immediate())).by(allRoles("wu"), requestShort());
        story.when(allRoles("wu"), approve(OFFICE_REVIEW, story)).refused(SAME_PERSON_IN_ROUND);
        story.by(allRoles("li"), approve(OFFICE_REVIEW, story));
        story.when(allRoles("wu"), close()).refused(SAME_PERSON_IN_ROUND);
        story.when(allRoles("li"), close()).refused(SAME_PERSON_IN_ROUND);
        story.when(allRoles("he"), close()).nowIs(CLOSED);
    }

    @Test
    void the_first_rounds_people_are_free_in_the_second() {
        ItemStory story = closed().by(supervisor(), reopen(CLOSED_IN_ERROR)).by(owner("owner"), submit(E2, M1),
                complete(M1)).by(office(), accept(E2)).by(owner("owner"), request());
        story.when(allRoles("office"), approve(UNIT_APPROVAL, story)).nowIs(CLOSURE_REQUESTED);
    }
}
