package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.authority.Role.SUPERVISOR;
import static org.taizhang.api.item.ChainStep.OFFICE_REVIEW;
import static org.taizhang.api.item.ChainStep.RECHECK;
import static org.taizhang.api.item.ChainStep.UNIT_APPROVAL;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_CHANGED;
import static org.taizhang.api.item.ItemRefusal.ITEM_CLOSED;
import static org.taizhang.api.item.ItemRefusal.NO_CLOSURE_REQUESTED;
import static org.taizhang.api.item.ItemRefusal.OWN_ITEM;
import static org.taizhang.api.item.ItemRefusal.STEPS_PENDING;
import static org.taizhang.api.item.ItemStatus.CLOSED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.supervisor2;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.E2;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.approve;
import static org.taizhang.command.item.ItemCommands.close;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.requestShort;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.officeReviewed;
import static org.taizhang.command.item.ItemStories.ready;
import static org.taizhang.command.item.ItemStories.rechecked;
import static org.taizhang.command.item.ItemStories.requested;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemClosed;

class CloseItemTest {

    @Test
    void the_rechecker_closes_and_the_look_back_is_due_after_ninety_days() {
        rechecked().when(supervisor(), close())
                .then(new ItemClosed(ITEM, 1, FIRST_DAY, "同意销号。", 90, FIRST_DAY.plusDays(90)))
                .as(SUPERVISOR, null).nowIs(CLOSED);
    }

    @Test
    void another_supervisor_closes() {
        rechecked().when(supervisor2(), close()).nowIs(CLOSED);
    }

    @Test
    void nothing_is_closed_before_every_step_is_approved() {
        requested().when(supervisor(), close()).refused(STEPS_PENDING);
        officeReviewed().when(supervisor(), close()).refused(STEPS_PENDING);
    }

    @Test
    void nothing_is_closed_without_a_request() {
        ready().when(supervisor(), close()).refused(NO_CLOSURE_REQUESTED);
    }

    @Test
    void nobody_closes_an_item_they_own() {
        ItemStory story = ready(measure(M1, to("owner", "supervisor2"), Deadline.byDate(DUE)))
                .by(owner("owner"), request());
        story.by(unitHead(FINANCE), approve(UNIT_APPROVAL, story));
        story.by(office(), approve(OFFICE_REVIEW, story));
        story.by(supervisor(), approve(RECHECK, story)).when(supervisor2(), close()).refused(OWN_ITEM);
    }

    @Test
    void evidence_accepted_after_the_last_approval_stops_closing() {
        rechecked().by(owner("owner"), submit(E2, M1)).by(office2(), accept(E2)).when(supervisor(), close())
                .refused(EVIDENCE_CHANGED);
    }

    @Test
    void an_item_is_closed_once() {
        closed().when(supervisor(), close()).refused(ITEM_CLOSED);
    }

    @Test
    void neither_the_office_nor_the_unit_closes() {
        rechecked().when(office2(), close()).refused(NOT_ALLOWED);
        rechecked().when(unitHead("deputy", FINANCE), close()).refused(NOT_ALLOWED);
    }

    @Test
    void on_the_short_chain_the_office_reviews_and_a_supervisor_closes() {
        ItemStory story = ready(measure(M1, to("owner"), Deadline.immediate())).by(owner("owner"), requestShort());
        story.when(supervisor(), close()).refused(STEPS_PENDING);
        story.by(office(), approve(OFFICE_REVIEW, story)).when(supervisor(), close()).nowIs(CLOSED);
    }
}
