package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.authority.Role.OFFICE;
import static org.taizhang.api.authority.Role.SUPERVISOR;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_ALREADY_DECIDED;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_BY_SUBMITTER;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_UNKNOWN;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.also;
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
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemStories.claimed;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.ReturnEvidence;

/** Accepting and returning evidence. */
class DecideOnEvidenceTest {

    private static ItemStory submitted() {
        return claimed().by(owner("owner"), submit(E1, M1));
    }

    private static ReturnEvidence giveBackEvidence() {
        return new ReturnEvidence(ITEM, E1, "照片看不清。");
    }

    @Test
    void the_office_or_a_supervisor_accepts_it() {
        submitted().when(office(), accept(E1)).then(new EvidenceAccepted(ITEM, M1, E1)).as(OFFICE, null);
        submitted().when(supervisor(), accept(E1)).then(new EvidenceAccepted(ITEM, M1, E1)).as(SUPERVISOR, null);
    }

    @Test
    void only_accepted_evidence_counts() {
        ItemStory story = submitted();
        assertThat(story.facts().hasAcceptedEvidence(M1)).isFalse();
        assertThat(story.by(office(), accept(E1)).facts().hasAcceptedEvidence(M1)).isTrue();
    }

    @Test
    void it_is_returned_with_a_reason() {
        ItemStory story = submitted();
        story.when(office(), giveBackEvidence()).then(new EvidenceReturned(ITEM, M1, E1, "照片看不清。"));
        assertThat(story.facts().hasAcceptedEvidence(M1)).isFalse();
        submitted().when(office(), new ReturnEvidence(ITEM, E1, "")).refused(REASON_REQUIRED);
    }

    @Test
    void whoever_submitted_it_decides_nothing_on_it_in_any_role() {
        ItemStory story = claimed().by(staff("clerk", FINANCE), submit(E1, M1));
        story.when(also(staff("clerk", FINANCE), office()), accept(E1)).refused(EVIDENCE_BY_SUBMITTER);
        story.when(also(staff("clerk", FINANCE), supervisor()), giveBackEvidence()).refused(EVIDENCE_BY_SUBMITTER);
    }

    @Test
    void it_is_decided_once() {
        submitted().by(office(), accept(E1)).when(supervisor(), giveBackEvidence()).refused(EVIDENCE_ALREADY_DECIDED);
        submitted().by(office(), giveBackEvidence()).when(office(), accept(E1)).refused(EVIDENCE_ALREADY_DECIDED);
    }

    @Test
    void unknown_evidence_is_not_decided_on() {
        submitted().when(office(), accept(E2)).refused(EVIDENCE_UNKNOWN);
    }

    @Test
    void the_unit_does_not_accept_its_own_evidence() {
        submitted().when(unitHead(FINANCE), accept(E1)).refused(NOT_ALLOWED);
    }
}
