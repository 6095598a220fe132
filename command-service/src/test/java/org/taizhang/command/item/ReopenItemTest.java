package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.item.ChainStep.OFFICE_REVIEW;
import static org.taizhang.api.item.ChainStep.RECHECK;
import static org.taizhang.api.item.ChainStep.UNIT_APPROVAL;
import static org.taizhang.api.item.ItemRefusal.CLOSURE_INCOMPLETE;
import static org.taizhang.api.item.ItemRefusal.ITEM_NOT_CLOSED;
import static org.taizhang.api.item.ItemRefusal.ITEM_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.MEASURE_NOT_DONE;
import static org.taizhang.api.item.ItemRefusal.MEASURE_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.NO_ACCEPTED_EVIDENCE;
import static org.taizhang.api.item.ItemRefusal.SAME_PERSON_IN_ROUND;
import static org.taizhang.api.item.ItemStatus.IN_PROGRESS;
import static org.taizhang.api.item.ReopenKind.CLOSED_IN_ERROR;
import static org.taizhang.api.item.ReopenKind.RELAPSED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.DUE;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.E2;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.approve;
import static org.taizhang.command.item.ItemCommands.close;
import static org.taizhang.command.item.ItemCommands.complete;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.reopen;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStories.rechecked;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ReopenItem;
import org.taizhang.api.item.WithdrawItem;

class ReopenItemTest {

    private static ItemStory again() {
        return closed().by(supervisor(), reopen(RELAPSED));
    }

    @Test
    void a_relapsed_item_is_in_progress_again_in_its_second_round() {
        closed().when(supervisor(), reopen(RELAPSED))
                .then(new ItemReopened(ITEM, RELAPSED, "问题反弹。", 2, List.of(M1))).nowIs(IN_PROGRESS);
    }

    @Test
    void an_item_closed_in_error_is_told_apart() {
        closed().when(supervisor(), reopen(CLOSED_IN_ERROR, M1))
                .then(new ItemReopened(ITEM, CLOSED_IN_ERROR, "问题反弹。", 2, List.of(M1)));
    }

    @Test
    void the_new_round_needs_its_own_completion_and_evidence() {
        again().when(owner("owner"), request()).refused(CLOSURE_INCOMPLETE).missing(MEASURE_NOT_DONE, M1)
                .missing(NO_ACCEPTED_EVIDENCE, M1).nothingElseMissing(2);
    }

    @Test
    void evidence_of_the_first_round_that_nobody_had_decided_on_does_not_count_in_the_second() {
        ItemStory story = rechecked().by(owner("owner"), submit(E2, M1)).by(supervisor(), close(), reopen(RELAPSED))
                .by(owner("owner"), complete(M1)).by(office(), accept(E2));
        story.when(owner("owner"), request()).refused(CLOSURE_INCOMPLETE).missing(NO_ACCEPTED_EVIDENCE, M1);
    }

    @Test
    void measures_that_were_not_reopened_stay_done() {
        ItemStory story = claimed(measure(M1), measure(M2))
                .by(owner("owner"), rootCause(), sameTypeCheck(), submit(E1, M1), submit(E2, M2), complete(M1),
                        complete(M2))
                .by(office(), accept(E1), accept(E2)).by(owner("owner"), request());
        story.by(unitHead(FINANCE), approve(UNIT_APPROVAL, story));
        story.by(office(), approve(OFFICE_REVIEW, story));
        story.by(supervisor(), approve(RECHECK, story), close(), reopen(RELAPSED, M2));
        story.when(owner("owner"), request()).missing(MEASURE_NOT_DONE, M2).missing(NO_ACCEPTED_EVIDENCE, M2)
                .nothingElseMissing(2);
    }

    @Test
    void the_original_deadline_stays() {
        assertThat(again().facts().measure(M1).deadline()).isEqualTo(Deadline.byDate(DUE));
    }

    @Test
    void the_second_round_separates_its_own_people_and_closes() {
        EvidenceId fresh = new EvidenceId("e3");
        ItemStory story = again().by(unitHead(FINANCE), submit(fresh, M1), complete(M1)).by(office2(), accept(fresh))
                .by(unitHead(FINANCE), request());
        story.when(unitHead(FINANCE), approve(UNIT_APPROVAL, story)).refused(SAME_PERSON_IN_ROUND);
        story.by(unitHead("deputy", FINANCE), approve(UNIT_APPROVAL, story));
        story.by(office(), approve(OFFICE_REVIEW, story));
        story.by(supervisor(), approve(RECHECK, story));
        story.when(supervisor(), close())
                .then(new ItemClosed(ITEM, 2, FIRST_DAY, "同意销号。", 90, FIRST_DAY.plusDays(90)));
    }

    @Test
    void only_a_closed_item_is_reopened() {
        rechecked().when(supervisor(), reopen(RELAPSED)).refused(ITEM_NOT_CLOSED);
        raised().by(office2(), new WithdrawItem(ITEM, "误登记")).when(supervisor(), reopen(RELAPSED))
                .refused(ITEM_NOT_CLOSED);
        again().when(supervisor(), reopen(RELAPSED)).refused(ITEM_NOT_CLOSED);
    }

    @Test
    void an_unknown_item_or_measure_is_not_reopened() {
        new ItemStory().when(supervisor(), reopen(RELAPSED)).refused(ITEM_UNKNOWN);
        closed().when(supervisor(), reopen(RELAPSED, M2)).refused(MEASURE_UNKNOWN);
    }

    @Test
    void a_reason_is_required() {
        closed().when(supervisor(), new ReopenItem(ITEM, RELAPSED, "", List.of())).refused(REASON_REQUIRED);
    }

    @Test
    void the_office_does_not_reopen() {
        closed().when(office(), reopen(RELAPSED)).refused(NOT_ALLOWED);
    }
}
