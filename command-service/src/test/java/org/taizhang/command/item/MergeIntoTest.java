package org.taizhang.command.item;

import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.ITEM_CLOSED;
import static org.taizhang.api.item.ItemRefusal.ITEM_MERGED;
import static org.taizhang.api.item.ItemRefusal.ITEM_NOT_CLOSED;
import static org.taizhang.api.item.ItemRefusal.MERGE_INTO_ITSELF;
import static org.taizhang.api.item.ItemRefusal.MERGE_OTHER_SUBJECT;
import static org.taizhang.api.item.ItemRefusal.MERGE_TARGET_NOT_OPEN;
import static org.taizhang.api.item.ItemRefusal.OTHER_ITEM_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.RAISER_MERGES;
import static org.taizhang.api.item.ReopenKind.RELAPSED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.id;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.OTHER;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.merge;
import static org.taizhang.command.item.ItemCommands.other;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.reopen;
import static org.taizhang.command.item.ItemCommands.report;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStories.rechecked;
import static org.taizhang.command.item.ItemStories.requested;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemStanding;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.MergeInto;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergeIntoTest {

    private static ItemStanding open() {
        return other(ItemStatus.IN_PROGRESS, false);
    }

    private static ItemStanding about(String person) {
        return new ItemStanding(OTHER, "ZG-2026-0002", 7, ItemStatus.CLAIMED, Subject.INDIVIDUAL, id(person), FIRST_DAY,
                false, List.of());
    }

    private static ItemStory raisedAbout(String person) {
        return new ItemStory().by(office(), raise(Place.OUTSIDE_PLANS, new Problem(Subject.INDIVIDUAL, id(person), null,
                ProblemSource.of(SourceKind.SELF_CHECK), "个人问题", "全文", false, List.of(), null, Map.of()), FINANCE));
    }

    @Test
    void another_of_the_office_merges_a_duplicate() {
        raised().when(office2(), merge(open())).then(new ItemMerged(ITEM, OTHER, "ZG-2026-0002", 7, "同一问题。"))
                .nowIs(ItemStatus.MERGED);
    }

    @Test
    void from_any_open_state() {
        claimed().when(office2(), merge(open())).nowIs(ItemStatus.MERGED);
        requested().when(office2(), merge(open())).nowIs(ItemStatus.MERGED);
        rechecked().when(office2(), merge(open())).nowIs(ItemStatus.MERGED);
        closed().by(supervisor(), reopen(RELAPSED)).when(office2(), merge(open())).nowIs(ItemStatus.MERGED);
        closed().when(office2(), merge(open())).refused(ITEM_CLOSED);
    }

    @Test
    void who_raised_it_does_not_merge_it_and_of_an_import_nobody_did() {
        raised().when(office(), merge(open())).refused(RAISER_MERGES);
        new ItemStory().by(office(), raise(IMPORTED, FINANCE)).when(office(), merge(open())).nowIs(ItemStatus.MERGED);
    }

    @Test
    void the_other_item_is_there_and_is_not_itself() {
        raised().when(office2(), merge(null)).refused(OTHER_ITEM_UNKNOWN);
        raised().when(office2(), new MergeInto(ITEM, ITEM, null, "同一问题")).refused(MERGE_INTO_ITSELF);
    }

    /** So no circle can come about: what is merged is not open. */
    @ParameterizedTest
    @EnumSource(value = ItemStatus.class, names = {"CLOSED", "WITHDRAWN", "MERGED" })
    void the_other_item_is_open(ItemStatus status) {
        raised().when(office2(), merge(other(status, true))).refused(MERGE_TARGET_NOT_OPEN);
    }

    @Test
    void an_individuals_item_merges_only_into_one_about_the_same_person() {
        raisedAbout("wu").when(office2(), merge(about("wu"))).nowIs(ItemStatus.MERGED);
        raisedAbout("wu").when(office2(), merge(about("zheng"))).refused(MERGE_OTHER_SUBJECT);
        raisedAbout("wu").when(office2(), merge(open())).refused(MERGE_OTHER_SUBJECT);
        raised().when(office2(), merge(about("wu"))).refused(MERGE_OTHER_SUBJECT);
    }

    @Test
    void a_reason_is_required() {
        raised().when(office2(), new MergeInto(ITEM, OTHER, open(), "\t")).refused(REASON_REQUIRED);
    }

    @Test
    void nothing_more_happens_to_a_merged_item() {
        ItemStory story = claimed().by(office2(), merge(open()));
        story.when(office2(), merge(open())).refused(ITEM_MERGED);
        story.when(unitHead(FINANCE), claim()).refused(ITEM_MERGED);
        story.when(owner("owner"), report(M1, FIRST_DAY)).refused(ITEM_MERGED);
        story.when(supervisor(), reopen(RELAPSED)).refused(ITEM_NOT_CLOSED);
    }

    @Test
    void neither_unit_nor_supervisor_merges() {
        raised().when(unitHead(FINANCE), merge(open())).refused(NOT_ALLOWED);
        raised().when(supervisor(), merge(open())).refused(NOT_ALLOWED);
    }
}
