package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.ITEM_CLOSED;
import static org.taizhang.api.item.ItemRefusal.OTHER_ITEM_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.REPEATED_LINKED_ALREADY;
import static org.taizhang.api.item.ItemRefusal.REPEATED_NEVER_CLOSED;
import static org.taizhang.api.item.ItemRefusal.REPEATED_NOT_EARLIER;
import static org.taizhang.api.item.ItemRefusal.REPEATED_OF_ITSELF;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.OTHER;
import static org.taizhang.command.item.ItemCommands.link;
import static org.taizhang.command.item.ItemCommands.other;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemStanding;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.LinkRepeatedProblem;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.Subject;

/** 屡改屡犯: a person says that an earlier problem came back. */
class LinkRepeatedProblemTest {

    private static ItemStanding earlier() {
        return other(ItemStatus.CLOSED, true);
    }

    private static ItemStanding raisedOn(LocalDate day, ItemId... repeats) {
        return new ItemStanding(OTHER, "ZG-2026-0002", 7, ItemStatus.CLOSED, Subject.TEAM, null, day, true,
                List.of(repeats));
    }

    @Test
    void the_office_or_a_supervisor_says_so() {
        var linked = new RepeatedProblemLinked(ITEM, OTHER, "ZG-2026-0002", "同一处室再次发生。");
        raised().when(office(), link(earlier())).then(linked);
        raised().when(supervisor(), link(earlier())).then(linked);
        raised().when(unitHead(FINANCE), link(earlier())).refused(NOT_ALLOWED);
    }

    @Test
    void an_item_that_was_closed_and_reopened_was_closed_once() {
        raised().when(office(), link(other(ItemStatus.IN_PROGRESS, true))).nowIs(ItemStatus.RAISED);
    }

    @Test
    void an_item_that_was_never_closed_did_not_come_back() {
        raised().when(office(), link(other(ItemStatus.IN_PROGRESS, false))).refused(REPEATED_NEVER_CLOSED);
        raised().when(office(), link(other(ItemStatus.WITHDRAWN, false))).refused(REPEATED_NEVER_CLOSED);
    }

    @Test
    void no_item_repeats_itself_or_nothing_or_a_later_one() {
        raised().when(office(), new LinkRepeatedProblem(ITEM, ITEM, earlier(), "再犯")).refused(REPEATED_OF_ITSELF);
        raised().when(office(), link(null)).refused(OTHER_ITEM_UNKNOWN);
        raised().when(office(), link(raisedOn(FIRST_DAY.plusDays(1)))).refused(REPEATED_NOT_EARLIER);
        raised().when(office(), link(raisedOn(FIRST_DAY, ITEM))).refused(REPEATED_NOT_EARLIER);
    }

    @Test
    void it_is_linked_once_with_a_reason() {
        raised().by(office(), link(earlier())).when(supervisor(), link(earlier())).refused(REPEATED_LINKED_ALREADY);
        raised().when(office(), new LinkRepeatedProblem(ITEM, OTHER, earlier(), "")).refused(REASON_REQUIRED);
    }

    @Test
    void a_closed_item_is_no_new_problem() {
        closed().when(office(), link(earlier())).refused(ITEM_CLOSED);
    }
}
