package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_ALREADY_DECIDED;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_IN_CLOSURE;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_NOT_STANDING;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_OF_EARLIER_ROUND;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.ITEM_CLOSED;
import static org.taizhang.api.item.ItemRefusal.NO_ACCEPTED_EVIDENCE;
import static org.taizhang.api.item.ReopenKind.RELAPSED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.staff;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.E2;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.accept;
import static org.taizhang.command.item.ItemCommands.giveBack;
import static org.taizhang.command.item.ItemCommands.reopen;
import static org.taizhang.command.item.ItemCommands.request;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemCommands.takeBack;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.ready;
import static org.taizhang.command.item.ItemStories.requested;
import static org.taizhang.command.item.ItemStories.unitApproved;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.EvidenceWithdrawn;
import org.taizhang.api.item.ReturnEvidence;
import org.taizhang.api.item.WithdrawEvidence;

/** Taking evidence back. */
class WithdrawEvidenceTest {

    @Test
    void the_submitters_side_takes_it_back_with_a_reason() {
        ItemStory story = claimed().by(staff("clerk", FINANCE), submit(E1, M1));
        story.when(owner("owner"), new WithdrawEvidence(ITEM, E1, " ")).refused(REASON_REQUIRED);
        story.when(owner("owner"), takeBack(E1)).then(new EvidenceWithdrawn(ITEM, M1, E1, false, "传错了文件。"));
        story.when(office(), accept(E1)).refused(EVIDENCE_ALREADY_DECIDED);
    }

    @Test
    void accepted_evidence_counts_no_more_once_it_is_taken_back() {
        ItemStory story = ready();
        story.when(unitHead(FINANCE), takeBack(E1)).then(new EvidenceWithdrawn(ITEM, M1, E1, true, "传错了文件。"));
        assertThat(story.facts().acceptedHashes()).isEmpty();
        story.when(owner("owner"), request()).missing(NO_ACCEPTED_EVIDENCE, M1).nothingElseMissing(1);
    }

    @Test
    void what_a_pending_closure_rests_on_stays() {
        requested().when(owner("owner"), takeBack(E1)).refused(EVIDENCE_IN_CLOSURE);
        unitApproved().when(owner("owner"), takeBack(E1)).refused(EVIDENCE_IN_CLOSURE);
        ItemStory returned = unitApproved().by(office(), giveBack());
        returned.when(owner("owner"), takeBack(E1)).then(new EvidenceWithdrawn(ITEM, M1, E1, true, "传错了文件。"));
    }

    @Test
    void what_a_pending_closure_does_not_rest_on_may_go() {
        requested().by(owner("owner"), submit(E2, M1)).when(owner("owner"), takeBack(E2))
                .then(new EvidenceWithdrawn(ITEM, M1, E2, false, "传错了文件。"));
    }

    @Test
    void what_an_earlier_round_was_closed_on_stays() {
        closed().when(owner("owner"), takeBack(E1)).refused(ITEM_CLOSED);
        closed().by(supervisor(), reopen(RELAPSED)).when(owner("owner"), takeBack(E1))
                .refused(EVIDENCE_OF_EARLIER_ROUND);
    }

    @Test
    void what_was_returned_or_taken_back_before_is_not_taken_back() {
        claimed().by(owner("owner"), submit(E1, M1), takeBack(E1)).when(owner("owner"), takeBack(E1))
                .refused(EVIDENCE_NOT_STANDING);
        claimed().by(owner("owner"), submit(E1, M1)).by(office(), new ReturnEvidence(ITEM, E1, "看不清"))
                .when(owner("owner"), takeBack(E1)).refused(EVIDENCE_NOT_STANDING);
        claimed().when(owner("owner"), takeBack(E1)).refused(EVIDENCE_UNKNOWN);
    }

    @Test
    void whoever_decides_on_evidence_does_not_take_it_back() {
        ready().when(office(), takeBack(E1)).refused(NOT_ALLOWED);
        ready().when(owner("another"), takeBack(E1)).refused(NOT_ALLOWED);
    }
}
