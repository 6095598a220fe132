package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.authority.Role.OWNER;
import static org.taizhang.api.authority.Role.UNIT_HEAD;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_EXISTS;
import static org.taizhang.api.item.ItemRefusal.EVIDENCE_NEEDS_FILE;
import static org.taizhang.api.item.ItemRefusal.ITEM_CLOSED;
import static org.taizhang.api.item.ItemRefusal.ITEM_NOT_CLAIMED;
import static org.taizhang.api.item.ItemRefusal.MEASURE_UNKNOWN;
import static org.taizhang.api.item.ItemStatus.IN_PROGRESS;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.staff;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.E1;
import static org.taizhang.command.item.ItemCommands.E2;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.file;
import static org.taizhang.command.item.ItemCommands.submit;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.raised;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.SubmitEvidence;

class SubmitEvidenceTest {

    @Test
    void the_owner_hands_in_evidence_and_the_item_is_in_progress() {
        claimed().when(owner("owner"), submit(E1, M1))
                .then(new EvidenceSubmitted(ITEM, M1, E1, List.of(file(E1)), "蹲点制度已落实。")).as(OWNER, null)
                .nowIs(IN_PROGRESS);
    }

    @Test
    void staff_of_the_unit_and_its_head_hand_it_in_too() {
        claimed().when(staff("colleague", FINANCE), submit(E1, M1)).nowIs(IN_PROGRESS).as(OWNER, FINANCE);
        claimed().when(unitHead(FINANCE), submit(E1, M1)).nowIs(IN_PROGRESS).as(UNIT_HEAD, FINANCE);
    }

    @Test
    void strangers_and_the_office_do_not() {
        claimed().when(owner("stranger"), submit(E1, M1)).refused(NOT_ALLOWED);
        claimed().when(office(), submit(E1, M1)).refused(NOT_ALLOWED);
    }

    @Test
    void before_claiming_none_is_handed_in() {
        raised().when(owner("owner"), submit(E1, M1)).refused(ITEM_NOT_CLAIMED);
    }

    @Test
    void the_same_evidence_is_handed_in_once() {
        claimed().by(owner("owner"), submit(E1, M1)).when(owner("owner"), submit(E1, M1)).refused(EVIDENCE_EXISTS);
    }

    @Test
    void it_needs_a_file() {
        claimed().when(owner("owner"), new SubmitEvidence(ITEM, M1, E1, List.of(), "效果"))
                .refused(EVIDENCE_NEEDS_FILE);
    }

    @Test
    void the_effect_it_shows_is_told() {
        claimed().when(owner("owner"), new SubmitEvidence(ITEM, M1, E1, List.of(file(E1)), " "))
                .refused(TEXT_REQUIRED);
    }

    @Test
    void an_unknown_measure_takes_none() {
        claimed().when(owner("owner"), submit(E1, M2)).refused(MEASURE_UNKNOWN);
    }

    @Test
    void a_closed_item_takes_none() {
        closed().when(owner("owner"), submit(E2, M1)).refused(ITEM_CLOSED);
    }
}
