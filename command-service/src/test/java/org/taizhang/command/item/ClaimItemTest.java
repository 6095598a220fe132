package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.authority.Role.UNIT_HEAD;
import static org.taizhang.api.item.ItemRefusal.ITEM_ALREADY_CLAIMED;
import static org.taizhang.api.item.ItemRefusal.ITEM_CLOSED;
import static org.taizhang.api.item.ItemRefusal.ITEM_UNKNOWN;
import static org.taizhang.api.item.ItemRefusal.ITEM_WITHDRAWN;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.TREASURY;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.office2;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.IMPORTED;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.M2;
import static org.taizhang.command.item.ItemCommands.claim;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemCommands.to;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.closed;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStory.FIRST_DAY;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.WithdrawItem;
import org.taizhang.api.settings.Setting;
import org.taizhang.command.settings.Settings;

class ClaimItemTest {

    @Test
    void the_head_of_the_responsible_unit_claims_the_item() {
        raised().when(unitHead(FINANCE), claim()).then(new ItemClaimed(ITEM, FINANCE, FIRST_DAY, 15, Map.of()))
                .as(UNIT_HEAD, FINANCE).nowIs(ItemStatus.CLAIMED);
    }

    @Test
    void immediate_measures_are_due_fifteen_days_from_claiming_not_from_raising() {
        ItemStory story = raised(measure(M1, to("owner"), Deadline.immediate()), measure(M2));
        story.on(FIRST_DAY.plusDays(4)).when(unitHead(FINANCE), claim()).then(new ItemClaimed(ITEM, FINANCE,
                FIRST_DAY.plusDays(4), 15, Map.of(M1, FIRST_DAY.plusDays(19))));
        assertThat(story.facts().measure(M1).deadline().date()).isEqualTo(FIRST_DAY.plusDays(19));
        assertThat(story.facts().measure(M2).deadline().date()).isEqualTo(ItemCommands.DUE);
    }

    @Test
    void the_days_given_are_a_setting_and_are_kept_in_the_event() {
        Settings ten = Settings.DEFAULT.with(Setting.IMMEDIATE_DAYS, "10");
        raised(measure(M1, to("owner"), Deadline.immediate())).under(ten).when(unitHead(FINANCE), claim())
                .then(new ItemClaimed(ITEM, FINANCE, FIRST_DAY, 10, Map.of(M1, FIRST_DAY.plusDays(10))));
    }

    @Test
    void the_head_of_the_unit_above_claims_for_the_unit_below() {
        new ItemStory().by(office(), raise(Place.OUTSIDE_PLANS, TREASURY, measure(M1)))
                .when(unitHead(FINANCE), claim()).as(UNIT_HEAD, FINANCE)
                .then(new ItemClaimed(ITEM, TREASURY, FIRST_DAY, 15, Map.of()));
    }

    @Test
    void the_head_of_another_unit_does_not_claim_it() {
        raised().when(unitHead(PERSONNEL), claim()).refused(NOT_ALLOWED);
    }

    @Test
    void an_item_is_claimed_once() {
        claimed().when(unitHead(FINANCE), claim()).refused(ITEM_ALREADY_CLAIMED);
    }

    @Test
    void nobody_claims_an_item_whose_unit_the_document_left_out() {
        new ItemStory().by(office(), raise(IMPORTED, null)).when(unitHead(FINANCE), claim()).refused(NOT_ALLOWED);
    }

    @Test
    void an_unknown_item_is_not_claimed() {
        new ItemStory().when(unitHead(FINANCE), claim()).refused(ITEM_UNKNOWN);
    }

    @Test
    void a_withdrawn_item_is_not_claimed() {
        raised().by(office2(), new WithdrawItem(ITEM, "重复登记。")).when(unitHead(FINANCE), claim())
                .refused(ITEM_WITHDRAWN);
    }

    @Test
    void a_closed_item_is_not_claimed() {
        closed().when(unitHead(FINANCE), claim()).refused(ITEM_CLOSED);
    }
}
