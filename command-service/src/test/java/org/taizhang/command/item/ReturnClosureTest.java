package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.item.ChainStep.OFFICE_REVIEW;
import static org.taizhang.api.item.ChainStep.RECHECK;
import static org.taizhang.api.item.ChainStep.UNIT_APPROVAL;
import static org.taizhang.api.item.ItemRefusal.NO_CLOSURE_REQUESTED;
import static org.taizhang.api.item.ItemRefusal.OWN_ITEM;
import static org.taizhang.api.item.ItemStatus.IN_PROGRESS;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.approve;
import static org.taizhang.command.item.ItemCommands.close;
import static org.taizhang.command.item.ItemCommands.giveBack;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.officeReviewed;
import static org.taizhang.command.item.ItemStories.ready;
import static org.taizhang.command.item.ItemStories.rechecked;
import static org.taizhang.command.item.ItemStories.requested;
import static org.taizhang.command.item.ItemStories.unitApproved;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ReturnClosure;

class ReturnClosureTest {

    @Test
    void each_step_can_return_the_item_with_a_reason() {
        requested().when(unitHead(FINANCE), giveBack()).then(new ClosureReturned(ITEM, UNIT_APPROVAL, "照片与事项不符。"))
                .nowIs(IN_PROGRESS);
        unitApproved().when(office(), giveBack()).then(new ClosureReturned(ITEM, OFFICE_REVIEW, "照片与事项不符。"));
        officeReviewed().when(supervisor(), giveBack()).then(new ClosureReturned(ITEM, RECHECK, "照片与事项不符。"));
    }

    @Test
    void the_closer_can_still_return_it_when_every_step_is_approved() {
        rechecked().when(supervisor(), giveBack()).then(new ClosureReturned(ITEM, null, "照片与事项不符。"));
    }

    @Test
    void only_the_role_of_the_pending_step_returns_it() {
        requested().when(office(), giveBack()).refused(NOT_ALLOWED);
        unitApproved().when(unitHead(FINANCE), giveBack()).refused(NOT_ALLOWED);
        rechecked().when(office(), giveBack()).refused(NOT_ALLOWED);
    }

    @Test
    void a_reason_is_required() {
        requested().when(unitHead(FINANCE), new ReturnClosure(ITEM, "")).refused(REASON_REQUIRED);
    }

    @Test
    void nobody_returns_an_item_they_own() {
        ready(measure(M1, to("owner", "head-of-finance"), Deadline.byDate(DUE))).by(owner("owner"), request())
                .when(unitHead(FINANCE), giveBack()).refused(OWN_ITEM);
    }

    @Test
    void without_a_request_there_is_nothing_to_return() {
        ready().when(unitHead(FINANCE), giveBack()).refused(NO_CLOSURE_REQUESTED);
    }

    @Test
    void a_returned_item_takes_no_approval_until_it_is_requested_again() {
        ItemStory story = requested().by(unitHead(FINANCE), giveBack());
        story.when(unitHead(FINANCE), approve(UNIT_APPROVAL, story)).refused(NO_CLOSURE_REQUESTED);
        story.when(supervisor(), close()).refused(NO_CLOSURE_REQUESTED);
    }
}
